package rule_test

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/data/model"
	"gongshi/data/table"
)

// The tests below hold the test vectors of domain, section 5, in its order.

func TestVectorSubtotals(t *testing.T) {
	var rows []string
	for i, block := range [][]string{{"20", "30", "20", "30", "15", "20", "25"},
		{"40", "30", "35", "40", "40", "10(其中，灾情因素6万元)", "25", "16（含上年结转）"}, {"12"}} {
		for j, amount := range block {
			rows = append(rows, fmt.Sprintf("%d-%d 计划 %s", i, j, amount))
		}
		rows = append(rows, "小计 "+[]string{"160", "236", "12"}[i])
	}
	rows = append(rows, "合计 408")
	r, problems := county(t, midyear, map[string]string{"funds": funds(rows...)})
	shows(t, r, "all.planned-total", "408万元")
	if got := found(problems, "total-differs"); got != "" {
		t.Errorf("the totals differ: %s", got)
	}
	if got := strings.Count(found(problems, "note-in-cell"), ";") + 1; got != 2 {
		t.Errorf("%d remarks in cells, want 2", got)
	}
}

func TestVectorRegrouping(t *testing.T) {
	r, problems := county(t, midyear,
		map[string]string{"funds": funds("产业 计划 660", "基础设施 计划 251", "基础设施 计划 39", "培训 计划 120", "其他 计划 130", "合计 1200")})
	shows(t, r, "all.planned-total", "1200万元")
	if got := found(problems, "total-differs"); got != "" {
		t.Errorf("the total differs: %s", got)
	}
	items := map[string]string{}
	for _, item := range r.Funds[0].Items {
		items[item.Name.Zh] = item.Amount.Display.Zh
	}
	if items["基础设施"] != "290万元" { // 251 and 39, only where they are one category
		t.Errorf("got items %v", items)
	}
}

func TestVectorForcedPercentages(t *testing.T) {
	targets, completions := "key,name,unit,kind,period,target\n", "target,as_of,completed,stated_rate\n"
	for i, part := range []string{"1250,6.1%", "5263,25.8%", "13500,66.2%", "375,1.9%"} {
		targets += fmt.Sprintf("k%d,第%d类,个,数量,2014,20388\n", i, i)
		completions += fmt.Sprintf("k%d,2014-06-30,%s\n", i, part)
	}
	r, _ := county(t, midyear, map[string]string{"targets": targets, "completions": completions})
	shows(t, r, "k3.completion-rate", "1.84%")
	if got := found(r.Findings, "stated-rate-confirmed"); got != "D2 6.1%; D3 25.8%; D4 66.2%" {
		t.Errorf("confirmed: %s", got)
	}
	if got := found(r.Findings, "stated-rate-differs"); got != "D5 1.9%" { // 1.8, forced to make 100
		t.Errorf("differ: %s", got)
	}
	says(t, r, "stated-rate-differs.k3", "凑整")
}

func TestVectorTotalsOfProjects(t *testing.T) {
	projects := "key,name,count,planned（万元）\n"
	for i, row := range []string{"8,8041", "1,2600", "1,600", "1,150", "1,200", "1,110"} {
		projects += fmt.Sprintf("p%d,第%d类,%s\n", i, i, row)
	}
	projects += "小计,,13,11701\nlast,整合,,6875\n总 计,,,18576\n"
	_, problems := county(t, midyear, map[string]string{"projects": projects})
	if got := found(problems, "total-differs"); got != "" {
		t.Errorf("the totals differ: %s", got)
	}
	if _, problems = county(t, midyear,
		map[string]string{"projects": strings.Replace(projects, "13,11701", "14,11700", 1)}); found(problems,
		"total-differs") != "C8 14; D8 11700" {
		t.Errorf("the control was not found: %s", found(problems, "total-differs"))
	}
}

func TestVectorReceipt(t *testing.T) {
	issued, received := []string{"31510.64", "37610.8", "8492.71", "8492.7", "118254.5"},
		[]string{"23007", "37225.33", "9000", "13000", "116258.25"}
	origins := []string{"中央", "省", "市", "县", "自筹"}
	var rows, plan []string
	for i, origin := range origins {
		rows = append(rows, origin+" 下达 "+issued[i], origin+" 到位 "+received[i], origin+" 计划 "+issued[i])
		plan = append(plan, origin+" 下达 "+issued[i])
	}
	r, _ := county(t, midyear, map[string]string{"funds": funds(rows...)})
	shows(t, r, "all.issued-total", "204361.35万元")
	shows(t, r, "all.received-total", "198490.58万元")
	shows(t, r, "all.receipt-rate", "97.13%")
	for _, l := range r.Funds {
		for _, item := range l.Items {
			if l.Stage == table.Planned && item.Name.Zh == "自筹" && item.Share.Display.Zh != "57.87%" { // printed 58 %
				t.Errorf("self-raised: %s of the plan", item.Share.Display.Zh)
			}
		}
	}
	_, problems := county(t, midyear, map[string]string{"funds": funds(append(plan, "合计 204361.35")...)})
	if got := found(problems, "total-differs"); got != "" {
		t.Errorf("the total differs: %s", got)
	}
	var planned []string
	for i, origin := range origins {
		planned = append(planned, origin+" 计划 "+issued[i], origin+" 到位 "+received[i])
	}
	r, _ = county(t, midyear, map[string]string{"funds": funds(planned...)})
	shows(t, r, "all.receipt-rate", "97.13%") // of the plan, where nothing issued is reported
	r, _ = county(t, midyear, map[string]string{"funds": funds("县 下达 8492.7", "县 到位 13000")})
	shows(t, r, "all.receipt-rate", "153.07%") // one source may exceed its plan
}

func TestVectorStatesOfVillages(t *testing.T) {
	targets, completions := "key,name,unit,kind,period,target\n", "target,as_of,completed,stated_rate\n"
	for i, part := range []string{"272,81.4 %", "10,3 %", "52,15.6 %"} {
		targets += fmt.Sprintf("k%d,状态%d,村,数量,2014,334\n", i, i)
		completions += fmt.Sprintf("k%d,2014-06-30,%s\n", i, part)
	}
	r, _ := county(t, midyear, map[string]string{"targets": targets, "completions": completions})
	for i, want := range []string{"81.44%", "2.99%", "15.57%"} {
		shows(t, r, fmt.Sprintf("k%d.completion-rate", i), want)
	}
	if got := found(r.Findings, "stated-rate-confirmed"); got != "D2 81.4%; D3 3%; D4 15.6%" {
		t.Errorf("confirmed: %s", got)
	}
}

func TestVectorSpacedNumber(t *testing.T) {
	projects := "key,name,planned（万元）\na,甲项目,10851.8万元\nb,乙项目,10 851.8\n"
	progress := "project,as_of,invested（万元）,stated_rate\na,2014-06-30,10444.85,96.25 %\nb,2014-06-30,406.95,3.75 %\n"
	r, _ := county(t, midyear, map[string]string{"projects": projects, "progress": progress})
	shows(t, r, "a.investment-rate", "96.25%")
	shows(t, r, "b.investment-rate", "3.75%")
	if got := found(r.Findings, "stated-rate-confirmed"); got != "D2 96.25%; D3 3.75%" {
		t.Errorf("confirmed: %s", got)
	}
	rows := "subject,category,stage,amount（万元）\nall,甲,计划,10444.85\nall,乙,计划,406.95\n合计,,,10 851.8\n"
	r, problems := county(t, midyear, map[string]string{"funds": rows})
	shows(t, r, "all.planned-total", "10851.8万元")
	if got := found(problems, "total-differs"); got != "" || found(problems, "thousands") != "D4 10 851.8" {
		t.Errorf("got %v", problems)
	}
}

func TestVectorSumsThatFail(t *testing.T) {
	for parts, sum := range map[string]string{"61.02 13.78": "74.8", "45.66 33.88": "79.54"} {
		a, b, _ := strings.Cut(parts, " ")
		_, problems := county(t, midyear, map[string]string{"funds": funds("甲 计划 "+a, "乙 计划 "+b, "合计 75.20")})
		if got := found(problems, "total-differs"); got != "D4 75.20" ||
			!strings.Contains(problems[len(problems)-1].Message.Zh, sum) {
			t.Errorf("%s against 75.20: %v", parts, problems)
		}
	}
	projects, progress := "key,name,planned（万元）\np,项目,75.20\n",
		"project,as_of,invested（万元）,stated_rate\np,2014-06-30,45.76,60.8%\n"
	r, _ := county(t, midyear, map[string]string{"projects": projects, "progress": progress})
	shows(t, r, "p.investment-rate", "60.85%")
	if got := found(r.Findings, "stated-rate-differs"); got != "D2 60.8%" { // 60.9 half up: it was cut off
		t.Errorf("differ: %s", got)
	}
	says(t, r, "stated-rate-differs.p", "舍去尾数")
}

func TestVectorTotalOfZero(t *testing.T) {
	for _, part := range []string{"90", "89.974"} {
		_, problems := county(t, midyear, map[string]string{"funds": funds("合计 0", "甲 支付 "+part)})
		if got := found(problems, "total-differs"); got != "D2 0" {
			t.Errorf("0 over %s: %v", part, problems)
		}
	}
	r, _ := county(t, midyear, map[string]string{"targets": "key,name,unit,kind,period,target\nall,全部,人,数量,2014,0\n",
		"funds": funds("甲 下达 0", "甲 到位 89.974")})
	shows(t, r, "all.completion-rate", "") // undefined on a base of zero
	shows(t, r, "all.receipt-rate", "")
	for _, f := range r.Figures {
		if strings.Contains(f.Display.Zh, "NaN") || strings.Contains(f.Display.Zh, "Inf") {
			t.Errorf("%s shows %s", f.Key, f.Display.Zh)
		}
	}
}

func TestVectorTargetNotGiven(t *testing.T) {
	r, _ := county(t, midyear, map[string]string{"targets": "key,name,unit,kind,period,target\nall,全部,人,产出,2014,\n",
		"completions": "target,as_of,completed,stated_rate\nall,2014-06-30,8165,50.62%\n"})
	says(t, r, "stated-rate-no-base.all", "目标约16130人（±2）")
	shows(t, r, "all.completed", "8165人")
	shows(t, r, "all.target", "") // an implied target is never stored
	shows(t, r, "all.completion-rate", "")
	if got := found(r.Findings, "stated-rate-no-base"); got != "D2 50.62%" {
		t.Errorf("without a base: %s", got)
	}
}

func TestVectorTimeShare(t *testing.T) {
	july := "target,as_of,completed\nall,2014-07-31,50\n"
	r, _ := county(t, model.NewDate(2014, 7, 31), map[string]string{"completions": july})
	shows(t, r, "all.time-share", "58.33%") // 7/12, printed 58 % by some
	r, _ = county(t, model.NewDate(2014, 7, 31),
		map[string]string{"targets": "key,name,unit,kind,period,target,schedule\nall,全部,人,数量,2014,100,2014-07-31=58%\n",
			"completions": july})
	shows(t, r, "all.time-share", "58.00%") // a bureau's own schedule says otherwise
	r, _ = county(t, model.NewDate(2014, 7, 31),
		map[string]string{"targets": "key,name,unit,kind,period,target\nall,全部,%,数量,2014,100\n",
			"completions":  "target,as_of,completed\nall,2014-07-31,56.47\n",
			"gongshi.toml": "[period]\nrounding = \"percent\"\n"})
	shows(t, r, "all.time-share", "58.00%") // as does a setting
	shows(t, r, "all.gap", "−1.53个百分点")     // as that institute wrote
}
