package rule_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestEqualAmountsInWords: equal amounts are named with what each is for, each once; those
// of nothing are no finding, nor those in another unit.
func TestEqualAmountsInWords(t *testing.T) {
	head := "subject,category,category_en,stage,amount（万元）,qualifier\n"
	r, _ := county(t, midyear, map[string]string{"projects": "key,name,name_en\np,路,Road\n",
		"funds": head + "p,专项,special,到位,154,以上\nall,自筹,,下达,154,\np,专项,special,到位,154,\n"})
	wants(t, r, "equal-amounts", "154", "154万元以上在路（专项，到位）与全部（自筹，下达）中数额相等；报告未说明是同一笔资金，不作同一笔计算。",
		"at least 1.54 million yuan stands for Road (special, received) and 全部 (自筹, issued); the amounts are equal, "+
			"the report does not say that the money is the same, "+
			"and it is not treated as such.", "funds E2, funds E3, funds E4")
	r, _ = county(t, midyear, map[string]string{"projects": "key,name\np,路\n",
		"funds": head + "p,专项,,到位,0,\nall,自筹,,下达,0,\np,甲,,计划,,\nall,乙,,计划,,\np,丙,,拨付,-3,\nall,丙,,拨付,-3,\n"})
	wants(t, r, "equal-amounts", "", "", "", "")
}

// TestEqualAmounts: equal amounts of two subjects are found, in whatever order they
// stand; of one subject they are no finding.
func TestEqualAmounts(t *testing.T) {
	for _, test := range []struct {
		name, subjects string
		found          bool
	}{
		{"equal-amounts/A B A", "a b a", true}, {"equal-amounts/A A B", "a a b", true},
		{"equal-amounts/B A A", "b a a", true},
		{"equal-amounts/A B", "a b", true}, {"equal-amounts/A A A", "a a a", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			funds := "subject,category,stage,amount（万元）\n"
			for i, s := range strings.Fields(test.subjects) {
				funds += fmt.Sprintf("%s,类%d,到位,31.5\n", s, i)
			}
			r, _ := county(t, midyear, map[string]string{"projects": "key,name\na,甲\nb,乙\n", "funds": funds})
			if got := foundOf(r, "equal-amounts"); (got != "") != test.found {
				t.Errorf("found %q", got)
			}
		})
	}
}
