package measure_test

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// foundOf lists the ids of the findings of a rule.
func foundOf(r *measure.Report, rule string) string {
	var all []string
	for _, p := range r.Findings {
		if p.Rule == rule {
			all = append(all, strings.TrimPrefix(p.ID, rule+"."))
		}
	}
	return strings.Join(all, " ")
}

// TestEqualAmounts: equal amounts of two subjects are found, in whatever order they
// stand; of one subject they are no finding.
func TestEqualAmounts(t *testing.T) {
	for _, test := range []struct {
		name, subjects string
		found          bool
	}{
		{"equal-amounts/A B A", "a b a", true}, {"equal-amounts/A A B", "a a b", true}, {"equal-amounts/B A A", "b a a", true},
		{"equal-amounts/A B", "a b", true}, {"equal-amounts/A A A", "a a a", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			funds := "subject,category,stage,amount（万元）\n"
			for i, s := range strings.Fields(test.subjects) {
				funds += fmt.Sprintf("%s,类%d,到位,31.5\n", s, i)
			}
			r, _ := county(t, midyear, map[string]string{"projects": "key,name\na,甲\nb,乙\n", "funds": funds})
			if got := foundOf(r, "equal-amounts"); (got != "") != test.found {
				t.Errorf("found %q", got)
			}
		})
	}
}

// TestAllTables: a rule over every table looks at every table that the schema has.
func TestAllTables(t *testing.T) {
	set := &table.Dataset{Places: []*table.Place{{}}, Projects: []*table.Project{{}}, Targets: []*table.Target{{}}, Completions: []*table.Completion{{}},
		Progress: []*table.Progress{{}}, Funds: []*table.Fund{{}}, Milestones: []*table.Milestone{{}}, Notices: []*table.Notice{{}},
		Registry: []*table.RegistryCount{{}}, Pairings: []*table.Pairing{{}}, Risks: []*table.Risk{{}}}
	if got := len(set.Rows()); got != len(table.Tables) {
		t.Fatalf("%d tables have rows, want %d", got, len(table.Tables))
	}
	minimal := map[string]string{"places": "code,name\nv,村", "projects": "key,name\np,甲", "targets": "key,name,unit,kind,period,target\nall,全部,人,数量,2014,100",
		"completions": "target,as_of,completed\nall,2014-06-30,50", "progress": "project,as_of,physical\np,2014-06-30,20", "funds": "subject,stage,amount（万元）\np,到位,3",
		"milestones": "key,name\nm,步", "notices": "key,kind,title\nn,公告,告", "registry": "item,step,as_of,count,unit\n户,识别,2014-06-30,3,户",
		"pairings": "office,level\n局,县", "risks": "key,text\nr,题"}
	for _, table := range table.Tables {
		t.Run("all-tables/"+table.Name, func(t *testing.T) {
			exports := map[string]string{"projects": minimal["projects"] + "\n", "gongshi.toml": "[slips]\n\"台帐\" = \"台账\"\n"}
			head, row, _ := strings.Cut(minimal[table.Name], "\n")
			exports[table.Name] = head + ",explanation\n" + row + ",见台帐\n"
			r, _ := county(t, midyear, exports)
			if got := foundOf(r, "slip"); got == "" {
				t.Error("the slip was not found")
			}
			exports[table.Name] = head + ",explanation\n" + row + ",见台账\n"
			if r, _ = county(t, midyear, exports); foundOf(r, "slip") != "" {
				t.Error("a slip was found where there is none")
			}
		})
	}
}

// TestProjectArithmetic: what cannot be so within one project, and its clean twin.
func TestProjectArithmetic(t *testing.T) {
	for _, test := range []struct{ name, project, progress, rule, want string }{
		{"planned 100, invested 300", "100,,", "2014-06-30,300,", "invested-above-plan", "p"},
		{"planned 100, invested 100", "100,,", "2014-06-30,100,", "invested-above-plan", ""},
		{"finished before start", ",2014-05-02,2014-05-01", "2014-06-30,,20", "finished-before-start", "p"},
		{"finished on the day of its start", ",2014-05-02,2014-05-02", "2014-06-30,,20", "finished-before-start", ""},
		{"finished in the year of its start", ",2014-05-02,2014", "2014-06-30,,20", "finished-before-start", ""},
		{"invested 90 then 40", "100,,", "2014-05-31,90,\np,2014-06-30,40,", "falling-series", "p.invested.2014-06-30"},
		{"invested 90 then 90", "100,,", "2014-05-31,90,\np,2014-06-30,90,", "falling-series", ""},
		{"physical 95 then 30", "100,,", "2014-05-31,,95\np,2014-06-30,,30", "falling-series", "p.physical.2014-06-30"},
		{"physical 30 then 95", "100,,", "2014-05-31,,30\np,2014-06-30,,95", "falling-series", ""},
	} {
		t.Run("project-arithmetic/"+test.name, func(t *testing.T) {
			r, _ := county(t, midyear, map[string]string{"projects": "key,name,planned（万元）,start,finished\np,甲," + test.project + "\n",
				"progress": "project,as_of,invested（万元）,physical\np," + test.progress + "\n"})
			if got := foundOf(r, test.rule); got != test.want {
				t.Errorf("found %q, want %q", got, test.want)
			}
		})
	}
}

// TestFundYearOnly: money of a period that holds the as-of date counts; of one that
// lies wholly after it, it is named.
func TestFundYearOnly(t *testing.T) {
	for _, test := range []struct{ date, total, ahead string }{
		{"2016", "154万元", ""}, {"2016-H2", "154万元", ""}, {"2016-Q3", "154万元", ""}, {"2016-08", "154万元", ""}, {"2016-08-31", "154万元", ""}, {"", "154万元", ""},
		{"2017", "", "funds"}, {"2016-Q4", "", "funds"}, {"2016-09", "", "funds"}, {"2016-09-01", "", "funds"},
	} {
		t.Run("fund-year-only/"+test.date, func(t *testing.T) {
			r, _ := county(t, model.NewDate(2016, 8, 31), map[string]string{"funds": "subject,stage,amount（万元）,date\nall,下达,154," + test.date + "\n"})
			total := ""
			if len(r.Funds) > 0 {
				total = r.Funds[0].Total.Display.Zh
			}
			if got := foundOf(r, "dated-ahead"); total != test.total || got != test.ahead {
				t.Errorf("total %q, want %q; dated ahead %q, want %q", total, test.total, got, test.ahead)
			}
		})
	}
}
