package rule_test

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// TestStatedInWords: what is said of a rate that a bureau printed, with a base or without.
func TestStatedInWords(t *testing.T) {
	row := "key,name,name_en,unit,kind,period,target\nall,全部,%s,人,%s,2014,%s\n"
	for _, test := range []struct{ name, en, goal, done, rule, zh, message string }{
		{"off by one", "Persons", "1000", "339,33.8%", "stated-rate-differs",
			"“全部”报送完成率33.8%，按339/1000*100核算为33.9%。",
			"Persons is stated as 33.8%; 339/1000*100 gives 33.9%. It is off by one in the last digit, perhaps to " +
				"make the parts add up to 100%."},
		{"no twin", "", "1000", "339,40%", "stated-rate-differs", "“全部”报送完成率40%，按339/1000*100核算为34%。",
			"全部 is stated as 40%; 339/1000*100 gives 34%."},
		{"confirmed", "Persons", "1000", "339,33.9%", "stated-rate-confirmed", "“全部”报送完成率33.9%，按339/1000*100核算一致。",
			"The stated rate 33.9% of Persons is confirmed by 339/1000*100."},
		{"no base", "Persons", "", "50,0.5%", "stated-rate-no-base",
			"报告表述“全部”完成0.5%，未载明基数，不计算完成率。按完成50人推算，目标约10000人（±1112），仅供核对，不采用。",
			"The report states 0.5% for Persons without its base, and no rate is computed. 50 persons completed " +
				"imply a target of about 10000 persons (±1112), which is offered for comparison and not used."},
		{"nothing but a rate", "Persons", "1000", ",5%", "stated-rate-no-base", "报告表述“全部”完成5%，未载明基数和金额，无法核算，不计算完成率。",
			"The report states 5% for Persons without its base or amounts; it cannot be recomputed, and no rate is " +
				"computed."},
		{"a rate of nothing", "Persons", "", "0,5%", "stated-rate-no-base", "报告表述“全部”完成5%，未载明基数和金额，无法核算，不计算完成率。",
			"The report states 5% for Persons without its base or amounts; it cannot be recomputed, and no rate is " +
				"computed."},
		{"a rate of less than its rounding", "Persons", "", "50,0.0%", "stated-rate-no-base",
			"报告表述“全部”完成0.0%，未载明基数和金额，无法核算，不计算完成率。",
			"The report states 0.0% for Persons without its base or amounts; it cannot be recomputed, and no rate " +
				"is computed."},
	} {
		t.Run(test.name, func(t *testing.T) {
			kind := "数量"
			if test.goal == "" {
				kind = "产出"
			}
			targets := strings.NewReplacer("全部,%s", "全部,"+test.en, "人,%s", "人,"+kind, "2014,%s",
				"2014,"+test.goal).Replace(row)
			r, _ := county(t, midyear, map[string]string{"targets": targets,
				"completions": "target,as_of,completed,stated_rate\nall,2014-06-30," + test.done + "\n"})
			if test.name == "off by one" {
				test.zh += "相差末位的1，可能是凑整。"
			}
			wants(t, r, test.rule, "all", test.zh, test.message, "completions D2")
			if got := warned(r.About("all", measure.CompletionRate),
				test.rule+".all"); got != (test.rule == "stated-rate-differs") {
				t.Errorf("the rate leads to the finding: %t", got)
			}
		})
	}
}

func TestStatedRates(t *testing.T) {
	asOf := model.NewDate(2014, 6, 30)
	for _, tt := range []struct {
		stated string
		places int32
		rule   string
	}{
		{"57.47", 2, "stated-rate-confirmed"},
		{"57.5", 1, "stated-rate-confirmed"},
		{"57", 0, "stated-rate-confirmed"},
		{"57.48", 2, "stated-rate-differs"},
		{"58", 0, "stated-rate-differs"},
	} {
		target := &table.Target{Key: "x", Name: model.Text{Zh: "甲"}, Period: "2014", Unit: "人",
			Target: quantity("13050", "人", model.Exact)}
		set := &table.Dataset{Targets: []*table.Target{target}, Completions: []*table.Completion{{Target: target, AsOf: asOf,
			Completed: quantity("7500", "人", model.Exact), StatedRate: model.Stated{Rate: decimal.RequireFromString(tt.stated),
				Places: tt.places, Known: true}}}}
		r := measured(set, &model.Settings{}, asOf)
		if !has(r, tt.rule+".x") {
			t.Errorf("%s%% to %d places: %s not found in %v", tt.stated, tt.places, tt.rule, ids(r))
		}
	}
}
