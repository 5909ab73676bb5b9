package rule_test

import (
	"testing"

	"gongshi/data/model"
)

// TestFundYearOnly: money of a period that holds the as-of date counts; of one that
// lies wholly after it, it is named.
func TestFundYearOnly(t *testing.T) {
	for _, test := range []struct{ date, total, ahead string }{
		{"2016", "154万元", ""}, {"2016-H2", "154万元", ""}, {"2016-Q3", "154万元", ""}, {"2016-08", "154万元", ""},
		{"2016-08-31", "154万元", ""}, {"", "154万元", ""},
		{"2017", "", "funds"}, {"2016-Q4", "", "funds"}, {"2016-09", "", "funds"}, {"2016-09-01", "", "funds"},
	} {
		t.Run("fund-year-only/"+test.date, func(t *testing.T) {
			r, _ := county(t, model.NewDate(2016, 8, 31),
				map[string]string{"funds": "subject,stage,amount（万元）,date\nall,下达,154," + test.date + "\n"})
			total := ""
			if len(r.Funds) > 0 {
				total = r.Funds[0].Total.Display.Zh
			}
			if got := foundOf(r, "dated-ahead"); total != test.total || got != test.ahead {
				t.Errorf("total %q, want %q; dated ahead %q, want %q", total, test.total, got, test.ahead)
			}
		})
	}
}
