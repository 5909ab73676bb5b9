package rule_test

import (
	"testing"

	"gongshi/data/measure"
)

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
