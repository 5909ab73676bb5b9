package check_test

import (
	"testing"

	"golang.org/x/tools/txtar"
)

// TestApart: targets of one name are told apart by their office or their project, where
// several are named, in the language of the sheet and of its twin; one that another
// replaces is none of them, and one for which nobody is named keeps its name.
func TestApart(t *testing.T) {
	const head = "key,name,name_en,unit,kind,period,target,office,project,supersedes\n"
	for _, test := range []struct{ name, rows, zh, en string }{
		{"two offices", "people,灯,Lamps,个,数量,2014,9,路科,,\nmoney,灯,,个,数量,2014,9,园科,,\n", "灯（路科） 灯（园科）",
			"Lamps (路科) -"},
		{"two projects", "people,灯,Lamps,个,数量,2014,9,,road,\nmoney,灯,Lamps,个,数量,2014,9,,pond,\n", "灯（村道） 灯（水塘）",
			"Lamps (Road) Lamps (水塘)"},
		{"a project and its office", "people,灯,Lamps,个,数量,2014,9,路科,road,\nmoney,灯,Lamps,个,数量,2014,9,路科,pond,\n",
			"灯（村道，路科） 灯（水塘，路科）", "Lamps (Road, 路科) Lamps (水塘，路科)"},
		{"a sheet in English", "people,Lamps,,个,数量,2014,9,Roads,,\nmoney,Lamps,,个,数量,2014,9,Parks,,\n",
			"Lamps (Roads) Lamps (Parks)", "- -"},
		{"one office", "people,灯,Lamps,个,数量,2014,9,路科,,\nmoney,灯,,个,数量,2014,9,路科,,\n", "灯 灯", "Lamps -"},
		{"nobody named", "people,灯,Lamps,个,数量,2014,9,路科,,\nmoney,灯,,个,数量,2014,9,,,\n", "灯 灯", "Lamps -"},
		{"another unit", "people,灯,Lamps,个,数量,2014,9,路科,,\nmoney,灯,,公里,数量,2014,9,园科,,\n", "灯 灯", "Lamps -"},
		{"one replaced", "people,灯,Lamps,个,数量,2014,9,路科,,money\nmoney,灯,,个,数量,2014,9,园科,,\n", "灯 灯", "Lamps -"},
	} {
		t.Run(test.name, func(t *testing.T) {
			set, found := problems(t, workspace(t, txtar.File{Name: "targets.csv", Data: []byte(head + test.rows)},
				txtar.File{Name: "projects.csv", Data: []byte("key,name,name_en\nroad,村道,Road\npond,水塘,\n")}))
			if len(set.Targets) != 2 {
				t.Fatalf("got %v", found)
			}
			or := func(s string) string {
				if s == "" {
					return "-"
				}
				return s
			}
			a, b := set.Targets[0].Name, set.Targets[1].Name
			if a.Zh+" "+b.Zh != test.zh || or(a.En)+" "+or(b.En) != test.en {
				t.Errorf("they are called %s %s, in English %s %s", a.Zh, b.Zh, or(a.En), or(b.En))
			}
		})
	}
}
