package rule_test

import (
	"testing"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

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

// TestFalling: a flat series does not fall.
func TestFalling(t *testing.T) {
	for _, test := range []struct {
		before, now string
		found       bool
	}{{"50", "50", false}, {"50", "49.99", true}, {"50", "51", false}} {
		target := &table.Target{Key: "x", Period: "2014", Unit: "人", Target: quantity("100", "人", model.Exact)}
		set := &table.Dataset{Targets: []*table.Target{target}, Completions: []*table.Completion{
			{Target: target, AsOf: model.NewDate(2014, 5, 31), Completed: quantity(test.before, "人", model.Exact)},
			{Target: target, AsOf: model.NewDate(2014, 6, 30), Completed: quantity(test.now, "人", model.Exact)}}}
		r := measured(set, &model.Settings{}, model.NewDate(2014, 6, 30))
		if got := has(r, "falling-series.x.2014-06-30"); got != test.found {
			t.Errorf("%s then %s: found %v", test.before, test.now, got)
		}
	}
}

// TestNotReadYet: what is dated after the day of the report neither falls nor rises.
func TestNotReadYet(t *testing.T) {
	exports := map[string]string{"targets": "key,name,unit,kind,period,target\nx,甲,个,数量,2014,100\n",
		"completions": "target,as_of,completed\nx,2014-06-30,60\nx,2014-09-30,50\n",
		"projects":    "key,name\np,路\n", "progress": "project,as_of,physical\np,2014-06-30,60\np,2014-09-30,50\n"}
	for on, want := range map[model.Date]int{model.NewDate(2014, 6, 30): 0, model.NewDate(2014, 9, 30): 2} {
		r, _ := county(t, on, exports)
		if got := count(r, "falling-series"); got != want {
			t.Errorf("%s: %d falling series, want %d", on.ISO(), got, want)
		}
	}
}

// count is how many findings of a rule there are.
func count(r *measure.Report, rule string) int {
	n := 0
	for _, p := range r.Findings {
		if p.Rule == rule {
			n++
		}
	}
	return n
}
