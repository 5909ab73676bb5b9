package rule_test

import (
	"testing"

	"gongshi/data/measure"
)

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
			r, _ := county(t, midyear, map[string]string{"projects": "key,name,planned（万元）,start,finished\np,甲," +
				test.project + "\n",
				"progress": "project,as_of,invested（万元）,physical\np," + test.progress + "\n"})
			if got := foundOf(r, test.rule); got != test.want {
				t.Errorf("found %q, want %q", got, test.want)
			}
		})
	}
}

// TestArithmeticInWords: what cannot be so in a project is said with both numbers, across
// units of money, and the rate leads to it.
func TestArithmeticInWords(t *testing.T) {
	r, _ := county(t, midyear,
		map[string]string{"projects": "key,name,name_en,planned（亿元）,start,finished\n" +
			"p,路,Road,0.01,2014-05-02,2014-05-01\nq,桥,,0.01,,2014-05-01\nr,塘,,,2014-05-02,\n",
			"progress": "project,as_of,invested（万元）,physical\np,2014-04-30,120,\np,2014-05-31,,40\n" +
				"p,2014-06-30,101,40\nq,2014-06-30,100,\n"})
	wants(t, r, "invested-above-plan", "p", "“路”累计完成投资101万元，大于计划总投资0.01亿元。",
		"Road: 1.01 million yuan invested, more than the 1 million yuan planned.", "progress C4, projects D2")
	if !warned(r.About("p", measure.InvestmentRate), "invested-above-plan.p") {
		t.Error("the rate does not lead to the finding")
	}
	wants(t, r, "finished-before-start", "p", "“路”完工日期2014年5月1日早于开工日期2014年5月2日。",
		"Road was finished on 1 May 2014, before its start on 2 May 2014.", "projects F2, projects E2")
	wants(t, r, "falling-series", "p.invested.2014-06-30", "“路”累计完成投资由120万元降为101万元。",
		"Road: the cumulative investment falls from 1.2 million yuan to 1.01 million yuan.",
		"progress C4, progress C2")
}
