package rule_test

import (
	"testing"

	"gongshi/data/model"
	"gongshi/data/table"
)

// TestLowered: a target is lowered in its own unit alone, and the other way round where
// lower is better.
func TestLowered(t *testing.T) {
	for _, test := range []struct {
		name           string
		old, now, unit string
		lower, found   bool
	}{
		{"lowered", "900", "700", "个", false, true}, {"raised", "700", "900", "个", false, false},
		{"the same", "900", "900", "个", false, false},
		{"another unit", "900", "700", "公里", false, false}, {"lower is better, raised", "700", "900", "个", true, true},
		{"lower is better, lowered", "900", "700", "个", true, false},
	} {
		direction := map[bool]string{true: "lower"}
		old := &table.Target{Key: "old", Name: model.Text{Zh: "灯"}, Period: "2014", Unit: "个",
			Direction: direction[test.lower], Target: quantity(test.old, "个", model.Exact)}
		now := &table.Target{Key: "now", Name: model.Text{Zh: "灯"}, Period: "2014", Unit: test.unit,
			Direction: direction[test.lower], Supersedes: old, Target: quantity(test.now, test.unit, model.Exact)}
		r := measured(&table.Dataset{Targets: []*table.Target{old, now}}, &model.Settings{}, model.NewDate(2014, 6, 30))
		if got := has(r, "target-lowered.now"); got != test.found {
			t.Errorf("%s: found %v", test.name, got)
		}
	}
}

// TestOrder: more money at a later stage, and a target that was lowered.
func TestOrder(t *testing.T) {
	high := &table.Target{Key: "h", Name: model.Text{Zh: "甲"}, Unit: "人", Period: "2024",
		Target: quantity("9", "人", model.Exact)}
	low := &table.Target{Key: "l", Name: model.Text{Zh: "甲"}, Unit: "人", Period: "2024",
		Target: quantity("7", "人", model.Exact), Supersedes: high}
	fund := func(stage, amount string) *table.Fund {
		return &table.Fund{Subject: "p", SubjectName: model.Text{Zh: "项目"}, Stage: stage, Category: model.Text{Zh: "路"},
			Amount: quantity(amount, "万元", model.Exact)}
	}
	r := measured(&table.Dataset{Targets: []*table.Target{high, low}, Funds: []*table.Fund{fund(table.Disbursed, "3"),
		fund(table.Paid, "4")}},
		&model.Settings{}, model.NewDate(2024, 6, 30))
	for _, id := range []string{"stages-out-of-order.p.paid-total", "target-lowered.l"} {
		if !has(r, id) {
			t.Errorf("%s not found in %v", id, ids(r))
		}
	}
	if has(measured(&table.Dataset{Targets: []*table.Target{low, high}, Funds: []*table.Fund{fund(table.Disbursed, "4"),
		fund(table.Paid, "4")}},
		&model.Settings{}, model.NewDate(2024, 6, 30)), "stages-out-of-order.p.paid-total") {
		t.Error("equal stages are no finding")
	}
}
