package rule_test

import (
	"strings"
	"testing"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// TestSumsInWords: the sum of a list against the total that is stated elsewhere: alike up
// to 0.01, short with what has no source, or different. Where some was given back no share is said.
func TestSumsInWords(t *testing.T) {
	for _, test := range []struct{ name, planned, amounts, rule, zh, en string }{
		{"alike", "100", "60 40.01", "sum-confirmed", "“路”计划各项之和100.01万元，与合计一致。",
			"Road: the items planned add up to 1.0001 million yuan, as stated."},
		{"more", "100", "60 40.02", "sum-differs", "“路”计划各项之和100.02万元，与所列合计100万元不一致。",
			"Road: the items planned add up to 1.0002 million yuan; the stated total is 1 million yuan."},
		{"short", "100", "60 20", "sources-not-stated", "“路”计划总投资100万元，只载明来源80万元，其余20万元（20.00%）来源未载明。",
			"Road: of 1 million yuan planned, sources are stated for 800,000 yuan; for 200,000 yuan (20.00%) they " +
				"are not."},
		{"short, some given back", "100", "60 -5", "sources-not-stated", "“路”计划总投资100万元，只载明来源55万元，其余45万元来源未载明。",
			"Road: of 1 million yuan planned, sources are stated for 550,000 yuan; for 450,000 yuan they are not."},
	} {
		t.Run(test.name, func(t *testing.T) {
			first, second, _ := strings.Cut(test.amounts, " ")
			r, _ := county(t, midyear,
				map[string]string{"projects": "key,name,name_en,planned（万元）\np,路,Road," + test.planned + "\n",
					"funds": "subject,origin,stage,amount（万元）\np,省,计划," + first + "\np,县,计划," + second + "\n"})
			wants(t, r, test.rule, "p.planned", test.zh, test.en, "projects D2, funds D2, funds D3")
			warned := strings.Contains(strings.Join(r.About("p", measure.PlannedTotal).Warnings, " "),
				"sum-differs.p.planned")
			if warned != (test.rule == "sum-differs") {
				t.Errorf("the total leads to the finding: %t", warned)
			}
		})
	}
}

// TestSums holds domain section 5's vectors: published totals that fail.
func TestSums(t *testing.T) {
	for _, tt := range []struct {
		planned string
		parts   []string
		rule    string
	}{
		{"3285.44", []string{"800", "1358.96", "1126.48"}, "sum-confirmed.p.planned"},
		{"75.20", []string{"61.02", "13.78"}, "sources-not-stated.p.planned"},
		{"75.20", []string{"45.66", "33.88"}, "sum-differs.p.planned"},
		{"204361.35", []string{"31510.64", "37610.8", "8492.71", "8492.7", "118254.5"}, "sum-confirmed.p.planned"},
	} {
		p := &table.Project{Key: "p", Name: model.Text{Zh: "甲"}, Planned: quantity(tt.planned, "万元", model.Exact)}
		set := &table.Dataset{Projects: []*table.Project{p}}
		for i, part := range tt.parts {
			set.Funds = append(set.Funds, &table.Fund{Subject: "p", SubjectName: p.Name, Stage: table.Planned,
				Origin: model.Text{Zh: string(rune('a' + i))}, Amount: quantity(part, "万元", model.Exact)})
		}
		r := measured(set, &model.Settings{}, model.NewDate(2014, 6, 30))
		if !has(r, tt.rule) {
			t.Errorf("%v of %s: %s not found in %v", tt.parts, tt.planned, tt.rule, ids(r))
		}
	}
}

// TestStatedTotal: what is received is held against a completion that is money, what is
// planned against the investment of the project; other stages and units against nothing.
func TestStatedTotal(t *testing.T) {
	for _, test := range []struct{ name, unit, stage, stated, base, rule string }{
		{"received", "万元", "到位", "50万元", "累计完成", "sum-differs"},
		{"alike", "万元", "到位", "40万元", "到位资金合计", "sum-confirmed"},
		{"paid", "万元", "支付", "", "支付资金合计", ""}, {"planned", "万元", "计划", "", "计划资金合计", ""},
		{"persons", "人", "到位", "", "到位资金合计", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			stated := strings.TrimSuffix(test.stated, "万元")
			if stated == "" {
				stated = "50"
			}
			r, _ := county(t, midyear,
				map[string]string{"targets": "key,name,unit,kind,period,target\nall,全部," + test.unit + ",资金,2014,100\n",
					"completions": "target,as_of,completed\nall,2014-06-30," + stated + "\n",
					"funds":       "subject,category,stage,amount（万元）\nall,专项," + test.stage + ",40\n"})
			l, got := r.Funds[0], ""
			if l.Stated != nil {
				got = l.Stated.Display.Zh
			}
			if base := l.Items[0].Share.Base.Zh; got != test.stated || base != test.base {
				t.Errorf("stated as %q, and shares of %q", got, base)
			}
			for _, rule := range []string{"sum-differs", "sum-confirmed", "sources-not-stated"} {
				if got := foundOf(r, rule) != ""; got != (rule == test.rule) {
					t.Errorf("%s: %t", rule, got)
				}
			}
		})
	}
}
