package rule_test

import (
	"testing"
	"testing/fstest"

	"gongshi/data/read"
	"gongshi/data/rule"
)

// TestUnitJumpLimits: exactly a thousand times the median, and exactly a thousandth, are
// jumps; what lies between is none.
func TestUnitJumpLimits(t *testing.T) {
	for _, test := range []struct {
		amount string
		found  int
	}{{"0.02", 1}, {"0.0201", 0}, {"0.0199", 1}, {"20000", 1}, {"19999.99", 0}, {"20000.01", 1}, {"20", 0}} {
		exports, _, _, err := read.Read(t.Context(), fstest.MapFS{
			"targets.csv":     {Data: []byte("key,name,unit,kind,period,target\na,甲,人,数量,2014,10\n")},
			"completions.csv": {Data: []byte("target,as_of,completed\na,2014-06-30,6\n")},
			"funds.csv": {Data: []byte("subject,category,stage,amount（万元）\na,一,到位,20\na,二,到位,20\na,三,到位,20\n" +
				"a,四,到位,20\na,五,到位," + test.amount + "\n")}})
		if err != nil {
			t.Fatal(err)
		}
		found := 0
		for _, p := range rule.InExports(exports) {
			if p.Rule == rule.UnitJump.ID {
				found++
			}
		}
		if found != test.found {
			t.Errorf("%s beside a median of 20: %d found, want %d", test.amount, found, test.found)
		}
	}
}
