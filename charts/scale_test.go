package charts

import "testing"

// TestScale: a scale reaches to the highest point, in few steps, and is one of a hundred
// percent where no point is above that.
func TestScale(t *testing.T) {
	for highest, want := range map[float64][2]int{0: {100, 25}, 100: {100, 25}, 100.1: {125, 25}, 150: {150, 25},
		151: {200, 50}, 297: {300, 50}, 3001: {3200, 800}} {
		p := &cloud{}
		p.points[1] = []any{[]any{50.0, 20.0}, []any{50.0, highest}}
		if top, step := p.scale(); [2]int{top, step} != want {
			t.Errorf("to %v: up to %d by %d, want %v", highest, top, step, want)
		}
	}
}

// TestAxisHoldsItsLines: a line beyond the longest bar is within the picture.
func TestAxisHoldsItsLines(t *testing.T) {
	p := &plot{rows: []row{{bars: []bar{{0, 87, done}}}}, lines: []line{{at: 100, rows: 1}}}
	if p.end() != 100 {
		t.Errorf("the axis ends at %v", p.end())
	}
}
