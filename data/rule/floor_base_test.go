package rule_test

import (
	"testing"

	"gongshi/data/measure"
)

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
