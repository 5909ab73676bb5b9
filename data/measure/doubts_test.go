package measure_test

import (
	"strconv"
	"strings"
	"testing"

	"gongshi/data/measure"
	"gongshi/data/model"
)

// wants fails unless the findings of a rule are one of that subject, in those words and of
// those cells ("targets C2, projects 3"); without words there must be none of the rule.
func wants(t *testing.T, r *measure.Report, rule, subject, zh, en, at string) {
	t.Helper()
	var of model.Problems
	for _, p := range r.Findings {
		if p.Rule == rule {
			of = append(of, p)
		}
	}
	if zh == "" && len(of) == 0 {
		return
	}
	if len(of) != 1 {
		t.Fatalf("%d findings of %s: %v", len(of), rule, of)
	}
	p := of[0]
	if p.ID != rule+"."+subject || p.Message.Zh != zh || p.Message.En != en {
		t.Errorf("%s\n%s\n%s\nwant %s\n%s\n%s", p.ID, p.Message.Zh, p.Message.En, subject, zh, en)
	}
	if got := cells(append([]model.Position{p.At}, p.Also...)); got != at {
		t.Errorf("%s is of %s, want %s", p.ID, got, at)
	}
}

// cells writes positions as "targets C2", rows as "targets 2".
func cells(positions []model.Position) string {
	var all []string
	for _, at := range positions {
		where := at.Cell
		if where == "" {
			where = strconv.Itoa(at.Line)
		}
		all = append(all, strings.TrimSuffix(at.File, ".csv")+" "+where)
	}
	return strings.Join(all, ", ")
}

// TestMoneyAndOutputs: the money of a project stands beside each other indicator of the
// same project that has a rate, and beside nothing else.
func TestMoneyAndOutputs(t *testing.T) {
	r, _ := county(t, midyear, map[string]string{
		"projects": "key,name,name_en\np,塘,Pond\nq,路,\n",
		"targets": "key,name,unit,kind,period,target,project\nmoney,投资,万元,投资,2014,100,p\nout,水塘,个,产出,2014,10,p\n" +
			"other,路,公里,数量,2014,10,q\n" +
			"bare,桥,个,数量,2014,4,p\nloose,灯,个,数量,2014,10,\napart,总投资,万元,投资,2014,100,\nmore,设备,万元,投资,2014,100,p\n",
		"completions": "target,as_of,completed\nmoney,2014-06-30,40\nout,2014-06-30,5\nother,2014-06-30,5\n" +
			"loose,2014-06-30,5\napart,2014-06-30,50\n"})
	wants(t, r, "money-and-outputs", "p.out", "“塘”投资完成40.00%，“水塘”完成50.00%；后者只是多项产出之一，不是形象进度。",
		"Pond: investment 40.00%, 水塘 50.00%; the latter is one of several outputs, not physical progress.",
		"completions 2, completions 3")
}

// TestStatesDiffer: one number of one item at one step and place is stated in two states.
func TestStatesDiffer(t *testing.T) {
	head := "item,item_en,step,step_en,as_of,count,unit,state,state_en,place\n"
	for _, test := range []struct{ name, rows, en string }{
		{"two states",
			"村,villages,公示,notice,2014-06-30,7,村,进行中,under way,\n村,,公示,,2014-06-30,7,村,已完成,,\n" +
				"村,,公示,,2014-06-30,7,村,已完成,,\n",
			"villages, notice, 7 villages: the same number is stated as under way, 已完成."},
		{"one state", "村,,公示,,2014-06-30,7,村,已完成,,\n村,,公示,,2014-06-30,7,村,已完成,,\n", ""},
		{"two numbers", "村,,公示,,2014-06-30,7,村,进行中,,\n村,,公示,,2014-06-30,8,村,已完成,,\n", ""},
		{"no number", "村,,公示,,2014-06-30,,村,进行中,,\n村,,公示,,2014-06-30,,村,已完成,,\n", ""},
		{"two places", "村,,公示,,2014-06-30,7,村,进行中,,v\n村,,公示,,2014-06-30,7,村,已完成,,\n", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, _ := county(t, midyear, map[string]string{"registry": head + test.rows, "places": "code,name\nv,甲村\n"})
			if zh := "村公示7村：同一数字在报告中分别表述为进行中、已完成。"; test.en != "" {
				wants(t, r, "states-differ", "registry--dclnjhab--mppjbdga--7-hfmlmegi.in-dclnjhab", zh, test.en,
					"registry H2, registry H3, registry H4")
			} else {
				wants(t, r, "states-differ", "", "", "", "")
			}
		})
	}
}

// TestEqualAmountsInWords: equal amounts are named with what each is for, each once; those
// of nothing are no finding, nor those in another unit.
func TestEqualAmountsInWords(t *testing.T) {
	head := "subject,category,category_en,stage,amount（万元）,qualifier\n"
	r, _ := county(t, midyear, map[string]string{"projects": "key,name,name_en\np,路,Road\n",
		"funds": head + "p,专项,special,到位,154,以上\nall,自筹,,下达,154,\np,专项,special,到位,154,\n"})
	wants(t, r, "equal-amounts", "154", "154万元以上在路（专项，到位）与全部（自筹，下达）中数额相等；报告未说明是同一笔资金，不作同一笔计算。",
		"at least 1.54 million yuan stands for Road (special, received) and 全部 (自筹, issued); the amounts are equal, "+
			"the report does not say that the money is the same, "+
			"and it is not treated as such.", "funds E2, funds E3, funds E4")
	r, _ = county(t, midyear, map[string]string{"projects": "key,name\np,路\n",
		"funds": head + "p,专项,,到位,0,\nall,自筹,,下达,0,\np,甲,,计划,,\nall,乙,,计划,,\np,丙,,拨付,-3,\nall,丙,,拨付,-3,\n"})
	wants(t, r, "equal-amounts", "", "", "", "")
}

// TestStartsDiffer: where something is stated as all started and money as not, both are
// named, with what is late; neither alone is a finding.
func TestStartsDiffer(t *testing.T) {
	all, idle := "key,name,kind,state\nm,项目启动,启动,已全部启动\nn,项目验收,验收,已验收\no,后续启动,启动,待启动\n",
		"subject,category,category_en,stage,amount（万元）,started\nall,路,roads,到位,1,否\nall,桥,,到位,2,否\nall,塘,,到位,3,是\n"+
			"all,渠,,到位,4,\n"
	risks := "key,text\na,不能按期完成\nb,难以按时完成\nc,缺水\n"
	for _, test := range []struct{ name, milestones, funds, at string }{
		{"both", all, idle, "milestones 2, funds F2, funds F3, risks B2, risks B3"},
		{"nothing idle", all, strings.ReplaceAll(idle, "否", "是"), ""},
		{"nothing said to have started", strings.ReplaceAll(all, "已", "未"), idle, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, _ := county(t, midyear, map[string]string{"milestones": test.milestones, "funds": test.funds,
				"risks": risks})
			if test.at == "" {
				wants(t, r, "starts-differ", "", "", "", "")
				return
			}
			wants(t, r, "starts-differ", "2014-06-30", "有的表述为已启动，路、桥表述为未启动，各处范围不同；应按项目填报状态。",
				"Some are stated as started, roads, 桥 as not started: the scopes differ, and a state for each "+
					"project is wanted.", test.at)
		})
	}
}

// TestProjectCount: the projects whose kind begins the name of a target that counts
// projects are counted against it; a named bundle stands for so many.
func TestProjectCount(t *testing.T) {
	projects := "key,name,category,count\na,甲桥,桥梁,\nb,三座桥,桥梁,3\nc,路,道路,\nd,杂,,\n"
	target := func(row string) string {
		return "key,name,name_en,unit,kind,period,target\nall,全部,,人,数量,2014,100\n" + row + "\n"
	}
	for _, test := range []struct{ name, target, at string }{
		{"four of five", "b,桥梁建设,Bridges,个,数量,2014,5", "targets G3, projects 2, projects 3"},
		{"four of four", "b,桥梁建设,Bridges,个,数量,2014,4", ""}, {"another unit", "b,桥梁建设,Bridges,公里,数量,2014,5", ""},
		{"an output", "b,桥梁建设,Bridges,个,产出,2014,5", ""}, {"no project of the kind", "b,水塘建设,Ponds,个,数量,2014,5", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, _ := county(t, midyear, map[string]string{"projects": projects, "targets": target(test.target)})
			if test.at == "" {
				wants(t, r, "project-count", "", "", "", "")
				return
			}
			wants(t, r, "project-count", "b", "“桥梁建设”目标5个，报告中同类项目有4个：甲桥、三座桥；何者计入未载明。",
				"Bridges: the target is 5 items, and the report names 4 items of the kind; which of them count is "+
					"not stated.", test.at)
			if f := r.About("b", measure.Projects); f.Expression != "4" || cells(f.Sources) != "projects 2, projects 3" {
				t.Errorf("%s is %s, of %s", f.Key, f.Expression, cells(f.Sources))
			}
		})
	}
}

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

// TestSlips: each slip of the list is found once, in every row that has it.
func TestSlips(t *testing.T) {
	r, _ := county(t, midyear, map[string]string{"gongshi.toml": "[slips]\n\"台帐\" = \"台账\"\n\"帐目\" = \"账目\"\n",
		"completions": "target,as_of,completed,explanation\nall,2014-05-31,40,见台帐\nall,2014-06-30,50,台帐另附\n"})
	wants(t, r, "slip", model.Slug("台帐"), "原文“台帐”疑为“台账”。", `The source's "台帐" is probably a slip for "台账".`,
		"completions D2, completions D3")
}
