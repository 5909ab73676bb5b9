package measure_test

import (
	"slices"
	"strings"
	"testing"

	"gongshi/data/measure"
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
		r, _ := county(t, model.NewDate(2014, 6, 30), map[string]string{"targets": "key,name,office,supersedes,unit,kind,period,target\n" +
			strings.ReplaceAll(test.rows, "\n", ",个,数量,2014,90\n"), "completions": "target,as_of,completed\nb,2014-06-30,60\n"})
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
		{"one name", "a,信,新局,个,数量,2014,90\nlast,信,旧局,个,数量,2013,90\n", "a,2014-06-30,60\nlast,2013-06-30,40\n", model.Date{}, "a +50.00%"},
		{"the day", two, "a,2014-06-15,60\nlast,2013-06-15,30\nlast,2013-06-30,40\n", model.Date{}, "a +100.00%"},
		{"another day", two, "a,2014-06-15,60\nlast,2013-06-30,40\n", model.Date{}, ""},
		{"an older reading", two, "a,2014-05-31,60\nlast,2013-05-31,30\nlast,2013-06-30,40\n", model.NewDate(2014, 6, 30), "a +100.00%"},
		{"the end of February", two, "a,2014-02-28,60\nlast,2013-02-28,30\n", model.Date{}, "a +100.00%"},
		{"a year that runs", two, "a,2014,60\nlast,2013-12-31,80\nlast,2013-06-30,40\n", model.NewDate(2014, 6, 30), "a +50.00%"},
	} {
		r, _ := county(t, test.on, map[string]string{"targets": head + test.targets, "completions": "target,as_of,completed\n" + test.rows})
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

// TestCountsOfPlaces: findings about counts of two places, units or numbers are two, each
// with an id of its own; a number that is written in two units is one.
func TestCountsOfPlaces(t *testing.T) {
	r, _ := county(t, model.Date{}, map[string]string{"places": "code,name\nc,县\nd,乡\n", "registry": "place,item,step,as_of,count,unit,state\n" +
		"c,户,有,2014-06-30,7,户,已完成\nc,户,有,2014-06-30,7,户,进行中\nd,户,有,2014-06-30,7,户,已完成\nd,户,有,2014-06-30,7,户,\n" +
		"d,户,有,2014-06-30,8,户,已报\nd,户,有,2014-06-30,8,户,未报\nd,户,有,2014-06-30,7,人,已完成\nd,户,有,2014-06-30,7,人,进行中\n" +
		"d,人,有,2014-06-30,1.02,万人,\nd,人,有,2014-06-30,10200,人,\nd,人,有,2014-06-30,10300,人,\n"})
	ids, said := map[string]int{}, ""
	for _, p := range r.Findings {
		ids[p.ID]++
		if p.Rule == "states-differ" || p.Rule == "conflicting-counts" {
			said += p.Message.Zh + "\n" + p.Message.En + "\n"
		}
	}
	for id, n := range ids {
		if n > 1 {
			t.Errorf("%s stands %d times", id, n)
		}
	}
	for _, want := range []string{"分别表述为已完成、未载明。", "stated as 已完成, not stated.", "有2个不同的数：1.02万人、10300人。", "2 numbers: 10,200 persons, 10,300 persons."} {
		if !strings.Contains(said, want) {
			t.Errorf("not said: %s\n%s", want, said)
		}
	}
	n := 0
	for _, f := range r.Figures {
		if strings.HasPrefix(f.Key, "registry--"+model.Slug("人")+"--") {
			n++
		}
	}
	if n != 2 || len(r.Doubled) > 0 {
		t.Errorf("%d figures of two numbers, doubled %v", n, r.Doubled)
	}
}

// TestNotReadYet: what is dated after the day of the report neither falls nor rises.
func TestNotReadYet(t *testing.T) {
	exports := map[string]string{"targets": "key,name,unit,kind,period,target\nx,甲,个,数量,2014,100\n", "completions": "target,as_of,completed\nx,2014-06-30,60\nx,2014-09-30,50\n",
		"projects": "key,name\np,路\n", "progress": "project,as_of,physical\np,2014-06-30,60\np,2014-09-30,50\n"}
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

// TestOneKeyTwice: a target and a project of one key each have their own finding about
// their own stated rate.
func TestOneKeyTwice(t *testing.T) {
	r, _ := county(t, model.Date{}, map[string]string{"targets": "key,name,unit,kind,period,target\nx,甲,个,数量,2014,100\n",
		"completions": "target,as_of,completed,stated_rate\nx,2014-06-30,60,60%\n", "projects": "key,name,planned（万元）\nx,路,200\ny,桥,200\n",
		"progress": "project,as_of,invested（万元）,stated_rate\nx,2014-06-30,100,50%\ny,2014-06-30,100,50%\n"})
	var ids []string
	for _, p := range r.Findings {
		if p.Rule == "stated-rate-confirmed" {
			ids = append(ids, p.ID)
		}
	}
	slices.Sort(ids)
	if got := strings.Join(ids, " "); got != "stated-rate-confirmed.project.x stated-rate-confirmed.x stated-rate-confirmed.y" {
		t.Error(got)
	}
}
