package charts

import (
	"testing"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// TestNoRate tells a rate that cannot be from a completion that nobody states.
func TestNoRate(t *testing.T) {
	for _, test := range []struct {
		name string
		done *model.Figure
		want string
	}{
		{"a target of zero", &model.Figure{}, "无 ? 不能判定"},
		{"no completion", nil, "未载明 ? 不能判定"},
	} {
		in := &measure.Indicator{Target: &table.Target{}, Done: test.done, Verdict: measure.Undecided}
		if got := verdictRow(&measure.Report{}, in).value.Zh; got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
