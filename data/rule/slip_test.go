package rule_test

import (
	"strings"
	"testing"

	"gongshi/data/model"
	"gongshi/data/table"
)

// TestSlips: each slip of the list is found once, in every row that has it.
func TestSlips(t *testing.T) {
	r, _ := county(t, midyear, map[string]string{"gongshi.toml": "[slips]\n\"台帐\" = \"台账\"\n\"帐目\" = \"账目\"\n",
		"completions": "target,as_of,completed,explanation\nall,2014-05-31,40,见台帐\nall,2014-06-30,50,台帐另附\n"})
	wants(t, r, "slip", model.Slug("台帐"), "原文“台帐”疑为“台账”。", `The source's "台帐" is probably a slip for "台账".`,
		"completions D2, completions D3")
}

// TestAllTables: a rule over every table looks at every table that the schema has.
func TestAllTables(t *testing.T) {
	set := &table.Dataset{Places: []*table.Place{{}}, Projects: []*table.Project{{}}, Targets: []*table.Target{{}},
		Completions: []*table.Completion{{}},
		Progress:    []*table.Progress{{}}, Funds: []*table.Fund{{}}, Milestones: []*table.Milestone{{}},
		Notices:  []*table.Notice{{}},
		Registry: []*table.RegistryCount{{}}, Pairings: []*table.Pairing{{}}, Risks: []*table.Risk{{}}}
	if got := len(set.Rows()); got != len(table.Tables) {
		t.Fatalf("%d tables have rows, want %d", got, len(table.Tables))
	}
	minimal := map[string]string{"places": "code,name\nv,村", "projects": "key,name\np,甲",
		"targets":     "key,name,unit,kind,period,target\nall,全部,人,数量,2014,100",
		"completions": "target,as_of,completed\nall,2014-06-30,50", "progress": "project,as_of,physical\np,2014-06-30,20",
		"funds":      "subject,stage,amount（万元）\np,到位,3",
		"milestones": "key,name\nm,步", "notices": "key,kind,title\nn,公告,告",
		"registry": "item,step,as_of,count,unit\n户,识别,2014-06-30,3,户",
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
