package rule_test

import (
	"testing"

	"gongshi/data/model"
	"gongshi/data/table"
)

// TestNegative: a target below zero is passed by what is lower still. The case negative.
func TestNegative(t *testing.T) {
	for _, test := range []struct {
		target, done string
		beyond       bool
	}{{"-2.5", "-1.2", false}, {"-2.5", "-2.6", true}, {"-2.5", "-2.5", false}, {"100", "101", true},
		{"100", "100", false}} {
		target := &table.Target{Key: "x", Period: "2014", Target: quantity(test.target, "百分点", model.Exact)}
		target.Unit = target.Target.Unit
		asOf := model.NewDate(2014, 6, 30)
		report := measured(&table.Dataset{Targets: []*table.Target{target}, Completions: []*table.Completion{
			{Target: target, AsOf: asOf, Completed: quantity(test.done, target.Unit, model.Exact)}}}, &model.Settings{}, asOf)
		found := foundOf(report, "over-fulfilled") != ""
		if found != test.beyond {
			t.Errorf("%s of %s: over-fulfilled %v, want %v", test.done, test.target, found, test.beyond)
		}
	}
}
