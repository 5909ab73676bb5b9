package rule_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// TestSharesAsStated: a stated rate of an output without a target may be a share of
// anything, and is no finding. With a target it is.
func TestSharesAsStated(t *testing.T) {
	for goal, want := range map[string]bool{"": false, "100": true} {
		target := &table.Target{Key: "x", Name: model.Text{Zh: "入学率"}, Period: "2014", Unit: "%",
			Target: quantity(goal, "%", model.Exact)}
		asOf := model.NewDate(2014, 6, 30)
		r := measured(&table.Dataset{Targets: []*table.Target{target},
			Completions: []*table.Completion{{Target: target, AsOf: asOf,
				StatedRate: model.Stated{Rate: decimal.RequireFromString("96.3"), Places: 1, Known: true}}}}, &model.Settings{},
			asOf)
		if got := has(r, "stated-rate-no-base.x"); got != want {
			t.Errorf("with the target %q: findings %v", goal, ids(r))
		}
	}
}
