package rule_test

import (
	"slices"
	"strings"
	"testing"

	"gongshi/data/measure"
	"gongshi/data/model"
)

// TestTwoNumbers: what is stated with two numbers on one day is named once, with both and
// all its rows; a bound is another number than the exact one.
func TestTwoNumbers(t *testing.T) {
	r, _ := county(t, midyear, map[string]string{"places": "code,name\nv,甲村\n",
		"registry": "place,item,item_en,step,as_of,count,unit\n,户,Households,识别,2014-06-30,8,户\n" +
			"v,户,,识别,2014-06-30,8,户\n,户,,识别,2014-06-30,9,户\n,户,,识别,2014-06-30,9,户\n"})
	wants(t, r, "conflicting-counts", model.OfKind("registry", model.Text{}, "户", "识别", "").Counted("", "户").Slug,
		"截至2014年6月30日，户识别有2个不同的数：8户、9户。均列出。",
		"As of 30 June 2014, Households, 识别 is stated with 2 numbers: 8 households, 9 households. All are shown.",
		"registry F2, registry F4, registry F5")
}

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
			if got := slices.ContainsFunc(r.Count(c).Warnings, func(id string) bool {
				return strings.HasPrefix(id, "conflicting-counts.")
			}); got != (i < 2) {
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
