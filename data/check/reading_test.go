package check_test

import (
	"testing"
	"testing/fstest"

	"gongshi/data/check"
	"gongshi/data/model"
	"gongshi/data/read"
)

// TestOneReadingADay: June and 30 June are one day of a cumulative reading.
func TestOneReadingADay(t *testing.T) {
	for second, want := range map[string]int{"2014-06-30": 1, "2014-Q2": 1, "2014-06": 1, "2014-06-29": 0, "2014-07": 0} {
		exports, settings, _, err := read.Read(t.Context(), fstest.MapFS{
			"targets.csv":     {Data: []byte("key,name,unit,kind,period,target\nx,甲,个,数量,2014,10\n")},
			"completions.csv": {Data: []byte("target,as_of,completed\nx,2014-06,6\nx," + second + ",7\n")}})
		if err != nil {
			t.Fatal(err)
		}
		_, problems := check.Check(exports, settings)
		got := 0
		for _, p := range problems {
			if p.Rule == "doubled-reading" {
				got++
			}
		}
		if got != want || problems.Count(model.Error) != want {
			t.Errorf("%s: %v", second, problems)
		}
	}
}
