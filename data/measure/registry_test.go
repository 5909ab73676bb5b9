package measure_test

import (
	"strings"
	"testing"
)

// TestCountsNamed: a count is named by its item and step, by its state where the step is
// stated in several, and by its number where one state has several.
func TestCountsNamed(t *testing.T) {
	head := "place,item,item_en,step,step_en,as_of,count,unit,state\n"
	for _, test := range []struct{ name, rows, want string }{
		{"by step", ",户,households,识别,identified,2014-06-30,8,户,已完成\n", "户识别 / households: identified 8户"},
		{"no twin of the step", ",户,households,识别,,2014-06-30,8,户,已完成\n", "户识别 /  8户"},
		{"no twin of the item", ",户,,识别,identified,2014-06-30,8,户,已完成\n", "户识别 /  8户"},
		{"two numbers",
			",户,households,识别,identified,2014-06-30,8,户,已完成\n,户,households,识别,identified,2014-06-30,9,户,已完成\n",
			"户识别（8户） / households: identified (8 households) 8户, 户识别（9户） / households: identified (9 households) 9户"},
		{"two numbers, no twin", ",户,,识别,,2014-06-30,8,户,已完成\n,户,,识别,,2014-06-30,9,户,已完成\n",
			"户识别（8户） /  8户, 户识别（9户） /  9户"},
		{"two states", ",户,,识别,,2014-06-30,8,户,已完成\n,户,,识别,,2014-06-30,9,户,进行中\n", "户识别 /  8户, 户识别 /  9户"},
		{"one without a number", ",户,,识别,,2014-06-30,8,户,已完成\n,户,,识别,,2014-06-30,,户,已完成\n", "户识别 /  8户, -"},
		{"two places", "v,户,,识别,,2014-06-30,8,户,已完成\nw,户,,识别,,2014-06-30,9,户,已完成\n,户,,识别,,2014-05-31,7,户,已完成\n",
			"户识别 /  8户, 户识别 /  9户, 户识别 /  7户"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, _ := county(t, midyear, map[string]string{"places": "code,name\nv,甲村\nw,乙村\n",
				"registry": head + test.rows})
			var all []string
			keys := map[string]bool{}
			for _, c := range r.Registry {
				f := r.Count(c)
				if f == nil {
					all = append(all, "-")
					continue
				}
				all, keys[f.Key] = append(all, f.Subject.Name.Zh+" / "+f.Subject.Name.En+" "+f.Display.Zh), true
			}
			if got := strings.Join(all, ", "); got != test.want || len(keys)+strings.Count(got, "-") != len(all) {
				t.Errorf("counts are %s by %d keys", got, len(keys))
			}
		})
	}
}

// TestCountWritten: a number that is written twice is one figure, of both rows.
func TestCountWritten(t *testing.T) {
	r, _ := county(t, midyear,
		map[string]string{"registry": "item,step,as_of,count,unit\n户,识别,2014-06-30,8,户\n户,识别,2014-06-30,8,户\n" +
			"户,识别,2014-06-30,,户\n"})
	f := r.Count(r.Registry[0])
	if f == nil || r.Count(r.Registry[1]) != f || r.Count(r.Registry[2]) != nil || cells(f.Sources) != "registry "+
		"D2, registry D3" {
		t.Errorf("the count is %+v", f)
	}
}
