package prose_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"gongshi/content/prose"
	"gongshi/data/check"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/read"
)

// TestDatesOfFigures: a sentence that states a day is held against the figures of that
// day, and one that states none against the newest.
func TestDatesOfFigures(t *testing.T) {
	exports, settings, _, err := read.Read(t.Context(), fstest.MapFS{
		"targets.csv": {Data: []byte("key,name,name_en,unit,kind,period,target\nroads,通村公路里程,village " +
			"roads,公里,数量,2014,120\nwater,饮水安全户数,safe water,户,数量,2014,100\n")},
		"completions.csv": {Data: []byte("target,as_of,completed\nroads,2014-04-30,30\nroads,2014-05-31,45\n" +
			"water,2014-06-30,50\n")}})
	if err != nil {
		t.Fatal(err)
	}
	set, _ := check.Check(exports, settings)
	r := measure.Measure(set, settings, model.Date{})
	c := prose.New(r.Figures, r.AsOf, settings.Rounding())
	for _, test := range []struct {
		lang, words, want string
		sure              bool
	}{
		{"zh", "截至5月31日，通村公路里程完成45公里。", "", false},
		{"zh", "截至5月31日，通村公路里程完成46公里。", "46公里 roads", true},
		{"zh", "截至5月31日，通村公路里程目标120公里。", "", false},
		{"zh", "截至5月31日，通村公路里程目标130公里。", "130公里 roads", true}, // a target is of any day
		{"zh", "通村公路里程完成46公里。", "46公里 roads", true},
		{"zh", "截至6月30日，通村公路里程完成60公里。", "60公里 none", false},        // which the data do not state
		{"zh", "截至6月30日，通村公路里程完成45公里。", "45公里 roads 6月30日", false}, // which they state of another day
		{"zh", "截至6月30日，通村公路里程完成{{< value \"roads.completed\" >}}。", "roads.completed roads 6月30日", false},
		{"zh", "截至5月31日，通村公路里程完成{{< value \"roads.completed\" >}}。", "", false},
		{"zh", "截至4月30日，通村公路里程完成{{< value \"roads.completed.2014-04-30\" >}}。", "", false},
		{"zh", "截至4月30日，通村公路里程完成{{< value \"roads.completed\" >}}。", "roads.completed roads 4月30日", false},
		{"zh", "截至6月30日，通村公路里程目标{{< value \"roads.target\" >}}。", "", false},
		// a deadline
		{"zh", "6月30日前通村公路里程要完成{{< value \"roads.target\" >}}，现已完成{{< value \"roads.completed\" >}}。", "", false},
		{"en", "As of 30 June, village roads: {{< value \"roads.completed\" >}} completed.", "roads.completed roads 30 June",
			false},
		{"en", "As of 31 May, village roads: {{< value \"roads.completed\" >}} completed.", "", false},
		{"zh", "截至4月30日，通村公路里程完成31公里。", "", false}, // an older reading
		{"zh", "截至6月30日，饮水安全户数完成50户。", "", false},
		{"zh", "截至6月30日，饮水安全户数完成51户。", "51户 water", true},
		{"zh", "截至6月30日，饮水安全户数完成50户。通村公路里程完成46公里。", "46公里 roads", true}, // the next sentence states no day
		{"en", "As of 31 May, village roads: 45 km completed.", "", false},
		{"en", "As of 30 June, safe water: completed 51 households.", "51 households water", true},
	} {
		got, sure := "", false
		for _, claim := range c.Check(test.words, test.lang) {
			of := "none"
			if claim.Figure != nil {
				of = claim.Figure.Subject.Key
			}
			got, sure = strings.TrimSpace(got+claim.Written+" "+of+" "+claim.Day), claim.Sure
		}
		if got != test.want || sure != test.sure {
			t.Errorf("%s: %q, sure %t; want %q, %t", test.words, got, sure, test.want, test.sure)
		}
	}
}
