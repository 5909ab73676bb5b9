package measure

import (
	"testing"

	"gongshi/data/model"
)

// TestOnce: one fact has one figure; another number, unit, bound or row under its key is
// an error that names both.
func TestOnce(t *testing.T) {
	at := func(line int) []model.Position { return []model.Position{{File: "a.csv", Line: line}} }
	for _, test := range []struct {
		name   string
		again  model.Quantity
		from   []model.Position
		errors int
	}{
		{"the same", quantity("5", "人", model.Exact), at(2), 0},
		{"another number", quantity("6", "人", model.Exact), at(2), 1},
		{"another unit", quantity("5", "户", model.Exact), at(2), 1},
		{"another bound", quantity("5", "人", model.AtLeast), at(2), 1},
		{"another row", quantity("5", "人", model.Exact), at(3), 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			m := &measurer{Report: &Report{Settings: &model.Settings{}, subjects: map[string][]*model.Figure{}}}
			s := model.Keyed("x", model.Text{Zh: "甲"})
			first := m.planned(s, Target, quantity("5", "人", model.Exact), at(2)...)
			if again := m.planned(s, Target, test.again, test.from...); again != first || len(m.Figures) != 1 {
				t.Errorf("%d figures of one key", len(m.Figures))
			}
			if got := m.Doubled.Count(model.Error); got != test.errors || got > 0 && m.Doubled[0].Written != "x.target" {
				t.Errorf("errors: %v", m.Doubled)
			}
		})
	}
}
