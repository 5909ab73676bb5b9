package measure_test

import (
	"slices"
	"strings"
	"testing"

	"gongshi/data/measure"
	"gongshi/data/model"
)

// TestRegistryTwoUnits: the unit is part of what is counted.
func TestRegistryTwoUnits(t *testing.T) {
	count := func(t *testing.T, rows string) (*measure.Report, string) {
		r, _ := county(t, model.Date{}, map[string]string{"registry": "item,step,as_of,count,unit,state\n" + rows})
		var shown []string
		for _, c := range r.Registry {
			if f := r.Count(c); f != nil {
				shown = append(shown, f.Display.Zh)
			}
		}
		return r, strings.Join(shown, " ")
	}
	t.Run("registry-two-units", func(t *testing.T) {
		r, shown := count(t, "贫困户,现有,2014-06-30,1662,户,\n贫困户,现有,2014-06-30,7805,人,\n")
		if shown != "1662户 7805人" || foundOf(r, "conflicting-counts") != "" {
			t.Errorf("shown are %s, found %q", shown, foundOf(r, "conflicting-counts"))
		}
		a, b := r.Count(r.Registry[0]).Key, r.Count(r.Registry[1]).Key
		if a == b || !strings.Contains(a, ".in-"+model.Slug("户")+".count.2014-06-30") {
			t.Errorf("keys %s and %s", a, b)
		}
	})
	t.Run("registry-two-units/older", func(t *testing.T) { // each unit has its own newest day
		if _, shown := count(t, "贫困户,现有,2014-05-31,1600,户,\n贫困户,现有,2014-06-30,7805,人,\n"); shown != "1600户 7805人" {
			t.Errorf("shown are %s", shown)
		}
	})
	t.Run("registry-two-units/two numbers", func(t *testing.T) {
		r, shown := count(t, "贫困户,现有,2014-06-30,1662,户,已完成\n贫困户,现有,2014-06-30,1626,户,已完成\n贫困户,现有,2014-06-30,30,户,进行中\n")
		if shown != "1662户 1626户 30户" {
			t.Errorf("shown are %s", shown)
		}
		if got := foundOf(r, "conflicting-counts"); strings.Count(got, " ") != 0 || got == "" {
			t.Errorf("found %q", got)
		}
		for i, c := range r.Registry {
			if got := slices.ContainsFunc(r.Count(c).Warnings, func(id string) bool { return strings.HasPrefix(id, "conflicting-counts.") }); got != (i < 2) {
				t.Errorf("the finding concerns %s: %t", r.Count(c).Display.Zh, got)
			}
		}
	})
	t.Run("registry-two-units/one number", func(t *testing.T) { // written twice
		r, shown := count(t, "贫困户,现有,2014-06-30,1662,户,\n贫困户,现有,2014-06-30,1662,户,\n")
		if shown != "1662户 1662户" || foundOf(r, "conflicting-counts") != "" || len(r.Doubled) > 0 {
			t.Errorf("shown are %s, found %q, doubled %v", shown, foundOf(r, "conflicting-counts"), r.Doubled)
		}
	})
	t.Run("registry-two-units/ten thousand", func(t *testing.T) { // 1 万人 is 10000 人
		r, shown := count(t, "贫困户,现有,2014-06-30,1,万人,\n贫困户,现有,2014-06-30,10000,人,\n")
		if shown != "1万人 1万人" || foundOf(r, "conflicting-counts") != "" || len(r.Doubled) > 0 {
			t.Errorf("shown are %s, found %q", shown, foundOf(r, "conflicting-counts"))
		}
	})
}

// TestSameNameTwoOffices: what two offices do by one name is two indicators, each with
// its own reading.
func TestSameNameTwoOffices(t *testing.T) {
	rows := "key,name,name_en,unit,kind,period,target,office,issuer\nparks,来信答复,Letters answered,%,数量,2024,90,园林科,\nroads,来信答复,Letters answered,%,数量,2024,80,道路科,\n"
	t.Run("same-name-two-offices", func(t *testing.T) {
		r, _ := county(t, model.Date{}, map[string]string{"targets": rows, "completions": "target,as_of,completed\nparks,2024-06-30,72\n"})
		keyed(t, r, "parks.completion-rate.2024-06-30", "80.00%")
		keyed(t, r, "roads.completion-rate.2024-06-30", "")
		if got := foundOf(r, "conflicting-targets"); got != "" || len(r.Indicators) != 2 {
			t.Errorf("%d indicators, in conflict: %q", len(r.Indicators), got)
		}
		for _, in := range r.Indicators {
			want := map[string]string{"parks": "来信答复（园林科） Letters answered (园林科) past-half", "roads": "来信答复（道路科） Letters answered (道路科) undecided"}[in.Target.Key]
			if got := in.Target.Name.Zh + " " + in.Target.Name.En + " " + string(in.Verdict); got != want {
				t.Errorf("%s is %s", in.Target.Key, got)
			}
		}
	})
	t.Run("same-name-two-offices/one office, two issuers", func(t *testing.T) {
		one := strings.NewReplacer("道路科,", "园林科,局", "园林科,\n", "园林科,县\n").Replace(rows)
		r, _ := county(t, model.Date{}, map[string]string{"targets": one, "completions": "target,as_of,completed\nparks,2024-06-30,72\n"})
		keyed(t, r, "roads.completion-rate.2024-06-30", "90.00%") // beside the one reading that there is
		if got := foundOf(r, "conflicting-targets"); got != "parks.roads" {
			t.Errorf("in conflict: %q", got)
		}
	})
	t.Run("same-name-two-offices/own reading", func(t *testing.T) {
		one := strings.NewReplacer("道路科,", "园林科,局", "园林科,\n", "园林科,县\n").Replace(rows)
		r, _ := county(t, model.Date{}, map[string]string{"targets": one, "completions": "target,as_of,completed\nparks,2024-06-30,72\nroads,2024-05-31,40\n"})
		keyed(t, r, "roads.completion-rate.2024-05-31", "50.00%")
		keyed(t, r, "parks.completion-rate.2024-06-30", "80.00%")
	})
}

// TestDoubled: a key never stands for two figures. Our own keys cannot meet; two rows that
// bear one key are refused before anything is measured.
func TestDoubled(t *testing.T) {
	r, _ := county(t, model.Date{}, map[string]string{
		"places":   "code,name,kind,parent\nc,县,县,\ne,东,乡镇,c\n",
		"projects": "key,name,place,planned（万元）\nplace-c,甲,e,100\nplace--c,乙,e,200\nall-projects,丙,e,300\n"})
	if len(r.Doubled) > 0 {
		t.Errorf("doubled: %v", r.Doubled)
	}
	for key, want := range map[string]string{"place-c.planned-investment": "100万元", model.Slug("place--c") + ".planned-investment": "200万元", "place--c.projects": "3个"} {
		keyed(t, r, key, want)
	}
}
