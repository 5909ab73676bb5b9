package measure

import (
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// TestSharesAsStated: a stated rate of an output without a target may be a share of
// anything; it is kept, and nothing is said to be missing. With a target it is.
func TestSharesAsStated(t *testing.T) {
	t.Run("no-base-word", func(t *testing.T) {
		for goal, missing := range map[string]bool{"": false, "100": true} {
			target := &table.Target{Key: "x", Name: model.Text{Zh: "入学率"}, Period: "2014", Unit: "%",
				Target: quantity(goal, "%", model.Exact)}
			asOf := model.NewDate(2014, 6, 30)
			r := Measure(&table.Dataset{Targets: []*table.Target{target},
				Completions: []*table.Completion{{Target: target, AsOf: asOf,
					StatedRate: model.Stated{Rate: decimal.RequireFromString("96.3"), Places: 1, Known: true}}}}, &model.Settings{},
				asOf)
			if got := shown(r.About("x", StatedRate)); got != "96.3%" {
				t.Errorf("the stated share is %q", got)
			}
			if got := len(r.NotComputed) > 0; got != missing {
				t.Errorf("with the target %q: not computed %v", goal, r.NotComputed)
			}
		}
	})
}
