package measure_test

import (
	"slices"
	"strings"
	"testing"

	"gongshi/data/measure"
	"gongshi/data/model"
)

// warned reports whether a figure leads to a finding.
func warned(f *model.Figure, id string) bool { return f != nil && slices.Contains(f.Warnings, id) }

// TestPastHalfClaim: the claim is held against every indicator that is read at mid-year,
// and against no other; where all are past half there is no finding.
func TestPastHalfClaim(t *testing.T) {
	targets := "key,name,name_en,unit,kind,period,target,qualifier\na,甲,,人,数量,2014,100,\nb,乙,Trees,人,数量,2014,100,\n" +
		"c,丙,,人,数量,2014,100,以上\nd,丁,,人,数量,2014,100,\n"
	rows := "target,as_of,completed\na,2014-06-30,60\nd,2014-05-31,1\n"
	r, _ := county(t, midyear, map[string]string{"targets": targets,
		"completions": rows + "b,2014-06-30,40\nc,2014-06-30,60\n"})
	wants(t, r, "past-half", "2014-06-30", "按同一口径核算，读数在年中的3项年度指标中过半1项；其余：乙（未过半，距一半还差10人）；丙（按最低目标过半，实际计划超过120人即未过半）。",
		"On one basis, 1 of 3 annual indicators that are read at mid-year are past half; the others: Trees (under half: 10 persons short of "+
			"half); "+
			"丙 (past half of the stated minimum: a plan over 120 persons would be under half).",
		"targets 3, targets 4")
	r, _ = county(t, midyear, map[string]string{"targets": strings.ReplaceAll(targets, "以上", ""),
		"completions": rows + "b,2014-06-30,50\nc,2014-06-30,60\n"})
	wants(t, r, "past-half", "", "", "", "")
}

// TestConflictInWords: two targets of one indicator are both said, with their rates and
// what is short where there are any.
func TestConflictInWords(t *testing.T) {
	for _, test := range []struct{ name, targets, completed, zh, en string }{
		{"with rates", "a,灯,,个,数量,2014,100,县\nb,灯,,个,数量,2014,130,局\n", "60",
			"“灯”有两个目标：100个（县）与130个（局）；完成率分别为60.00%与46.15%；按后者距一半还差5个。两个目标均列出。",
			`"灯" has two targets: 100 items (county) and 130 items (bureau); the rates are 60.00% and 46.15%; by the latter, 5 items short of half. Both are shown.`},
		{"past half of both", "a,灯,Lamps,个,数量,2014,100,县\nb,灯,,个,数量,2014,110,开发区\n", "60",
			"“灯”有两个目标：100个（县）与110个（开发区）；完成率分别为60.00%与54.55%。两个目标均列出。",
			`"Lamps" has two targets: 100 items (county) and 110 items (开发区); the rates are 60.00% and 54.55%. Both are shown.`},
		{"no reading", "a,灯,Lamps,个,数量,2014,100,县\nb,灯,,个,数量,2014,130,局\n", "",
			"“灯”有两个目标：100个（县）与130个（局）。两个目标均列出。",
			`"Lamps" has two targets: 100 items (county) and 130 items (bureau). Both are shown.`},
		{"the first is none", "a,灯,Lamps,个,数量,2014,0,县\nb,灯,,个,数量,2014,130,局\n", "60",
			"“灯”有两个目标：0个（县）与130个（局）；按后者距一半还差5个。两个目标均列出。",
			`"Lamps" has two targets: 0 items (county) and 130 items (bureau); by the latter, 5 items short of half. Both are shown.`},
		{"the second is none", "a,灯,Lamps,个,数量,2014,100,县\nb,灯,,个,数量,2014,0,局\n", "60",
			"“灯”有两个目标：100个（县）与0个（局）。两个目标均列出。",
			`"Lamps" has two targets: 100 items (county) and 0 items (bureau). Both are shown.`},
		{"each its own reading", "a,灯,Lamps,个,数量,2014,100,县\nb,灯,,个,数量,2014,110,局\n", "60\nb,2014-06-30,55",
			"“灯”有两个目标：100个（县）与110个（局）；按各自的读数，完成率分别为60.00%与50.00%。两个目标均列出。",
			`"Lamps" has two targets: 100 items (county) and 110 items (bureau); by the reading of each, the rates are 60.00% and 50.00%. Both are shown.`},
		{"the second is not stated", "a,灯,Lamps,个,数量,2014,100,县\nb,灯,,个,产出,2014,,局\n", "60", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			exports := map[string]string{"targets": "key,name,name_en,unit,kind,period,target,issuer\n" + test.targets}
			if exports["completions"] = "target,as_of,completed\n"; test.completed != "" {
				exports["completions"] += "a,2014-06-30," + test.completed + "\n"
			} else {
				exports["targets"] += "z,末,,个,数量,2014,100,\n"
				exports["completions"] += "z,2014-06-30,1\n"
			}
			r, _ := county(t, midyear, exports)
			wants(t, r, "conflicting-targets", "a.b", test.zh, test.en, "targets G2, targets G3")
			for _, key := range []string{"a.target", "b.target", "a.completion-rate", "b.completion-rate"} {
				if f := r.Figure(key); f != nil && warned(f, "conflicting-targets.a.b") != (test.zh != "") {
					t.Errorf("%s leads to %v", key, f.Warnings)
				}
			}
		})
	}
}

// TestFloorBase: a minimum makes the rate an upper bound, and the finding says from which
// plan on it would not be enough.
func TestFloorBase(t *testing.T) {
	rows := "key,name,name_en,unit,kind,period,target,qualifier\na,甲,Trees,人,数量,2014,100,以上\nb,乙,,人,数量,2014,100,\n"
	for _, test := range []struct{ done, zh, en string }{
		{"60", "“甲”的目标为100人以上，是最低目标，完成率为至多60.00%；实际计划超过120人即未过半。",
			"The target of Trees is at least 100 persons, a minimum: the rate is at most 60.00%, and a plan over " +
				"120 persons would be under half."},
		{"40", "", ""},
	} {
		r, _ := county(t, midyear, map[string]string{"targets": rows,
			"completions": "target,as_of,completed\na,2014-06-30," + test.done + "\nb,2014-06-30,60\n"})
		wants(t, r, "floor-base", "a", test.zh, test.en, "targets G2")
		if got := warned(r.About("a", measure.CompletionRate), "floor-base.a"); got != (test.zh != "") {
			t.Errorf("%s done: the rate leads to the finding: %t", test.done, got)
		}
	}
}

// TestOverlap: investment indicators of a period that stand for no one project are never
// added, which is said where there are two.
func TestOverlap(t *testing.T) {
	head := "key,name,name_en,unit,kind,period,target,project\na,甲投资,,万元,投资,2014,100,\nc,全程投资,,万元,投资,整个项目,100,\n" +
		"d,路投资,,万元,投资,2014,100,p\ne,丙,,人,数量,2014,100,\n"
	exports := map[string]string{"targets": head + "b,乙投资,Plants,万元,投资,2014,100,\n", "projects": "key,name\np,路\n",
		"completions": "target,as_of,completed\na,2014-06-30,60\n"}
	r, _ := county(t, midyear, exports)
	wants(t, r, "overlap-not-stated", "2014-06-30", "乙投资与甲投资之间的重叠未载明，不相加。",
		"The overlap of Plants and 甲投资 is not stated; they are never added.", "targets 6, targets 2")
	exports["targets"] = head
	r, _ = county(t, midyear, exports)
	wants(t, r, "overlap-not-stated", "", "", "", "")
}

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

// TestStatedOfProject: the newest reading of a project is held against its plan, an older
// one is not.
func TestStatedOfProject(t *testing.T) {
	r, _ := county(t, midyear, map[string]string{"projects": "key,name,planned（万元）\np,路,200\n",
		"progress": "project,as_of,invested（万元）,stated_rate\np,2014-05-31,50,30%\np,2014-06-30,80,40%\n"})
	wants(t, r, "stated-rate-confirmed", "p", "“路”报送完成率40%，按80/200*100核算一致。",
		"The stated rate 40% of 路 is confirmed by 80/200*100.", "progress D3")
	wants(t, r, "stated-rate-differs", "", "", "", "")
	shows(t, r, "p.stated-investment-rate", "40%")
}

// TestReplies: a bureau's reply stands beside the finding that it names, also beside one
// that was made before anything was measured, and the findings stand in their order.
func TestReplies(t *testing.T) {
	r, _ := county(t, midyear,
		map[string]string{"targets": "key,name,unit,kind,period,target\nall,全部,人,数量,2014,40\nb,乙,人,数量,2014,10\n",
			"completions": "target,as_of,completed\nb,2014-06-30,20\nall,2014-06-30,50\n",
			"gongshi.toml": "[explanations]\n\"over-fulfilled.all\" = { zh = \"已核实\", en = \"checked\" }\n" +
				"\"unit-jump.x\" = { zh = \"另批\" }\n"})
	inOrder := func() bool {
		return slices.IsSortedFunc(r.Findings, func(a, b model.Problem) int { return a.At.Compare(b.At) })
	}
	if !inOrder() {
		t.Errorf("out of order: %v", r.Findings)
	}
	r.Add(model.Problems{{ID: "unit-jump.x", Severity: model.Finding, At: model.Position{File: "a.csv", Line: 2}},
		{ID: "unit-jump.y", Severity: model.Finding, At: model.Position{File: "z.csv", Line: 2}}})
	replies := map[string]string{}
	for _, p := range r.Findings {
		replies[p.ID] = p.Reply.Zh + p.Reply.En
	}
	for id, want := range map[string]string{"over-fulfilled.all": "已核实checked", "over-fulfilled.b": "", "unit-jump.x": "另批",
		"unit-jump.y": ""} {
		if got, is := replies[id]; !is || got != want {
			t.Errorf("%s: %t, %q", id, is, got)
		}
	}
	if !inOrder() {
		t.Errorf("out of order: %v", r.Findings)
	}
}

// TestFallingOrder: readings fall by their dates, whatever the order of the rows, and an
// empty one between is no number to fall from.
func TestFallingOrder(t *testing.T) {
	for _, test := range []struct{ rows, subject, at string }{
		{"all,2014-06-30,40\nall,2014-04-30,50\nall,2014-05-31,\n", "all.2014-06-30",
			"completions C2, completions C3"},
		{"all,2014-06-30,60\nall,2014-04-30,50\nall,2014-05-31,\n", "", ""},
	} {
		r, _ := county(t, midyear, map[string]string{"completions": "target,as_of,completed\n" + test.rows})
		if test.subject == "" {
			wants(t, r, "falling-series", "", "", "", "")
			continue
		}
		wants(t, r, "falling-series", test.subject, "“全部”累计完成由50降为40。",
			"全部: the cumulative completion falls from 50 to 40.", test.at)
	}
}
