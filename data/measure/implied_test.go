package measure

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/data"
)

// TestImpliedTarget: 100,000 done of what is stated as 33.3 % are of 300,300, and by the
// rounding of the rate of 300,752 (33.25 %) at the most: 452 more.
func TestImpliedTarget(t *testing.T) {
	done := &data.Figure{Value: decimal.New(100_000, 0), Unit: "人"}
	got := impliedTarget(done, data.Stated{Rate: decimal.RequireFromString("33.3"), Places: 1, Known: true})
	if !strings.Contains(got.Zh, "约300300人（±452）") {
		t.Errorf("got %s", got.Zh)
	}
}
