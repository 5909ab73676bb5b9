package rule_test

import (
	"testing"

	"gongshi/data/measure"
)

// TestMismatches: money is ahead of the works from more than 10 points on, and behind
// from more than 30; the match leads to the finding.
func TestMismatches(t *testing.T) {
	for _, test := range []struct{ name, paid, physical, rule, zh, en string }{
		{"ten points", "60", "50", "", "", ""}, {"thirty behind", "20", "50", "", "", ""},
		{"over ten", "60.1", "50", "paid-ahead-of-works", "“路”支付率60.10%，形象进度50.00%：支付快于工程10.10个百分点。",
			"Road: 60.10% paid, physical progress 50.00%: payment is 10.10 percentage points ahead of the works."},
		{"over thirty", "19.9", "50", "paid-behind-works", "“路”支付率19.90%，形象进度50.00%：支付慢于工程30.10个百分点。",
			"Road: 19.90% paid, physical progress 50.00%: payment is 30.10 percentage points behind the works."},
		{"nothing read", "90", "", "", "", ""}, {"nothing paid", "", "50", "", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, _ := county(t, midyear, map[string]string{"projects": "key,name,name_en\np,路,Road\n",
				"progress": "project,as_of,physical\np,2014-06-30," + test.physical + "\n",
				"funds":    "subject,category,stage,amount（万元）\np,专项,到位,100\np,专项,支付," + test.paid + "\n"})
			for _, rule := range []string{"paid-ahead-of-works", "paid-behind-works"} {
				if rule != test.rule {
					wants(t, r, rule, "", "", "", "")
					continue
				}
				wants(t, r, rule, "p", test.zh, test.en, "funds D2, funds D3, progress C2")
				if !warned(r.About("p", measure.Match), rule+".p") {
					t.Error("the match does not lead to the finding")
				}
			}
		})
	}
}
