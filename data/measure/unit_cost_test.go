package measure_test

import (
	"strings"
	"testing"

	"gongshi/data/measure"
)

// TestUnitCosts: the size of works is the only one that their words give, and a cost a unit
// is worked out where four of a category have one in one kind of unit.
func TestUnitCosts(t *testing.T) {
	head := "key,name,category,content,planned（万元）,count\n"
	others := "b,乙,路,硬化2000米,44,\nc,丙,路,铺设1.5 km,31.5,\nd,丁,路,硬化1公里,20,\n"
	for _, test := range []struct{ name, row, cost, median string }{
		{"in km", "a,甲,路,硬化3公里,60,\n", "20万元/公里", "20.5万元/公里"},
		{"in m", "a,甲,路,硬化3000米,60,\n", "200元/米", "205元/米"},
		{"thousands", "a,甲,路,\"硬化3,000米\",60,\n", "200元/米", "205元/米"},
		{"persons beside it", "a,甲,路,硬化3公里，受益200户,60,\n", "20万元/公里", "20.5万元/公里"},
		{"a year beside it", "a,甲,路,2014年硬化3公里,60,\n", "20万元/公里", "20.5万元/公里"},
		{"two sizes", "a,甲,路,硬化3公里、涵洞2座,60,\n", "", ""},
		{"another unit", "a,甲,路,涵洞2座,60,\n", "", ""},
		{"another category", "a,甲,桥,硬化3公里,60,\n", "", ""},
		{"a bundle", "a,甲,路,硬化3公里,60,4\n", "", ""},
		{"no plan", "a,甲,路,硬化3公里,,\n", "", ""},
		{"no works", "a,甲,路,,60,\n", "", ""},
		{"none of it", "a,甲,路,硬化0公里,60,\n", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, _ := county(t, midyear, map[string]string{"projects": head + test.row + others})
			shows(t, r, "a.unit-cost", test.cost)
			median := ""
			for _, g := range r.Peers {
				median = g.Median.Display.Zh
			}
			if median != test.median {
				t.Errorf("the median is %q, want %q", median, test.median)
			}
		})
	}
	r, _ := county(t, midyear, map[string]string{"projects": head + "a,甲,路,硬化3公里,60,\n" + others})
	if f := r.Figure("a.unit-cost"); f.Display.En != "200,000 yuan a km" || f.Expression != "60/3" ||
		!strings.Contains(measure.UnitCost.Formula.En, "÷") {
		t.Errorf("it is %+v", f)
	}
}
