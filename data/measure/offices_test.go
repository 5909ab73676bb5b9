package measure_test

import (
	"slices"
	"strings"
	"testing"

	"gongshi/data/model"
)

// TestOfficesNamed: an office stands in a name only where several live targets share it,
// in brackets of the name's own language.
func TestOfficesNamed(t *testing.T) {
	for _, test := range []struct{ name, rows, want string }{
		{"replaced", "a,来信答复,园林科,\nb,来信答复,道路科,a\n", "b 来信答复"},
		{"replaced among two", "a,来信答复,园林科,\nb,来信答复,道路科,a\nc,来信答复,水务科,\n", "b 来信答复（道路科）, c 来信答复（水务科）"},
		{"English", "a,Letters,Parks,\nb,Letters,Roads,\n", "a Letters (Parks), b Letters (Roads)"},
		{"English name", "a,Letters,园林科,\nb,Letters,Roads,\n", "a Letters（园林科）, b Letters (Roads)"},
	} {
		r, _ := county(t, model.NewDate(2014, 6, 30),
			map[string]string{"targets": "key,name,office,supersedes,unit,kind,period,target\n" +
				strings.ReplaceAll(test.rows, "\n", ",个,数量,2014,90\n"),
				"completions": "target,as_of,completed\nb,2014-06-30,60\n"})
		var got []string
		for _, in := range r.Indicators {
			got = append(got, in.Target.Key+" "+in.Target.Name.Zh)
		}
		slices.Sort(got)
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s: %s", test.name, strings.Join(got, ", "))
		}
	}
}

// TestSameDayLastYear: an indicator is set beside its own office's last year, where two
// have one name, and beside the same day of it.
func TestSameDayLastYear(t *testing.T) {
	head := "key,name,office,unit,kind,period,target\n"
	two := "a,信,园林,个,数量,2014,90\nb,信,道路,个,数量,2014,90\nlast,信,园林,个,数量,2013,90\n"
	for _, test := range []struct {
		name, targets, rows string
		on                  model.Date
		want                string
	}{
		{"one of two offices", two, "a,2014-06-30,60\nb,2014-06-30,50\nlast,2013-06-30,40\n", model.Date{}, "a +50.00%"},
		{"one name", "a,信,新局,个,数量,2014,90\nlast,信,旧局,个,数量,2013,90\n", "a,2014-06-30,60\nlast,2013-06-30,40\n", model.Date{},
			"a +50.00%"},
		{"the day", two, "a,2014-06-15,60\nlast,2013-06-15,30\nlast,2013-06-30,40\n", model.Date{}, "a +100.00%"},
		{"another day", two, "a,2014-06-15,60\nlast,2013-06-30,40\n", model.Date{}, ""},
		{"an older reading", two, "a,2014-05-31,60\nlast,2013-05-31,30\nlast,2013-06-30,40\n", model.NewDate(2014, 6, 30),
			"a +100.00%"},
		{"the end of February", two, "a,2014-02-28,60\nlast,2013-02-28,30\n", model.Date{}, "a +100.00%"},
		{"a year that runs", two, "a,2014,60\nlast,2013-12-31,80\nlast,2013-06-30,40\n", model.NewDate(2014, 6, 30),
			"a +50.00%"},
	} {
		r, _ := county(t, test.on, map[string]string{"targets": head + test.targets,
			"completions": "target,as_of,completed\n" + test.rows})
		var got []string
		for _, in := range r.Indicators {
			if in.OnLastYear != nil {
				got = append(got, in.Target.Key+" "+in.OnLastYear.Display.Zh)
			}
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s: %s, want %s", test.name, strings.Join(got, ", "), test.want)
		}
	}
}
