package rule

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
)

// TestImpliedTarget: 100,000 done of what is stated as 33.3 % are of 300,300, and by the
// rounding of the rate of 300,752 (33.25 %) at the most: 452 more. A rate that may have been
// rounded from nothing implies none.
func TestImpliedTarget(t *testing.T) {
	done := &model.Figure{Value: decimal.New(100_000, 0), Unit: "人"}
	for _, test := range []struct {
		done, rate string
		places     int32
		want       string
	}{
		// 6007.66 at the most, 6005.66 at the least
		{"100000", "33.3", 1, "目标约300300人（±452）"}, {"1805", "30.05", 2, "目标约6007人（±2）"},
		{"100", "0.05", 1, ""}, {"100", "0.04", 1, ""}, {"100", "0", 1, ""}, {"0", "50", 0, ""}, {"100", "-50", 0, ""},
	} {
		done.Value = decimal.RequireFromString(test.done)
		got := impliedTarget(done, model.Stated{Rate: decimal.RequireFromString(test.rate), Places: test.places,
			Known: true}).Zh
		if got == "" != (test.want == "") || !strings.Contains(got, test.want) {
			t.Errorf("%s at %s%%: %q, want %q", test.done, test.rate, got, test.want)
		}
	}
	if got := impliedTarget(nil, model.Stated{Rate: decimal.New(50, 0), Known: true}); !got.IsZero() {
		t.Errorf("of nothing: %s", got.Zh)
	}
}
