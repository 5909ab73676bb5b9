package measure

import (
	"testing"

	"gongshi/data"
)

// TestOnce: one fact has one figure; another number, unit, bound or row under its key is
// an error that names both.
func TestOnce(t *testing.T) {
	at := func(line int) []data.Position { return []data.Position{{File: "a.csv", Line: line}} }
	for _, test := range []struct {
		name   string
		again  data.Quantity
		from   []data.Position
		errors int
	}{
		{"the same", quantity("5", "人", data.Exact), at(2), 0},
		{"another number", quantity("6", "人", data.Exact), at(2), 1},
		{"another unit", quantity("5", "户", data.Exact), at(2), 1},
		{"another bound", quantity("5", "人", data.AtLeast), at(2), 1},
		{"another row", quantity("5", "人", data.Exact), at(3), 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			m := &measurer{Report: &Report{Settings: &data.Settings{}, subjects: map[string][]*data.Figure{}}}
			s := data.Keyed("x", data.Text{Zh: "甲"})
			first := m.planned(s, "target", quantity("5", "人", data.Exact), at(2)...)
			if again := m.planned(s, "target", test.again, test.from...); again != first || len(m.Figures) != 1 {
				t.Errorf("%d figures of one key", len(m.Figures))
			}
			if got := m.Doubled.Count(data.Error); got != test.errors || got > 0 && m.Doubled[0].Written != "x.target" {
				t.Errorf("errors: %v", m.Doubled)
			}
		})
	}
}
