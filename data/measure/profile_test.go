package measure

import (
	"slices"
	"strings"
	"testing"

	"gongshi/data/model"
	"gongshi/data/table"
)

// TestProfile: the same county asks at mid-year what its profile asks, and misses the
// stages of money that its profile has.
func TestProfile(t *testing.T) {
	on := model.NewDate(2014, 6, 30)
	target := &table.Target{Key: "x", Name: model.Text{Zh: "甲"}, Period: "2014", Unit: "人",
		Target: quantity("100", "人", model.Exact)}
	set := &table.Dataset{Targets: []*table.Target{target},
		Completions: []*table.Completion{{Target: target, AsOf: on, Completed: quantity("40", "人", model.Exact)}},
		Funds: []*table.Fund{{Subject: "x", Stage: table.Received, Amount: quantity("7", "万元", model.Exact),
			Date: on}}}
	for _, test := range []struct {
		profile  string
		question *Question
		verdict  Verdict
		missing  []string
	}{
		{"", AskHalf, UnderHalf, []string{"disbursed.x", "paid.x", "reimbursed.x"}},
		{"rural-cn", AskHalf, UnderHalf, []string{"disbursed.x", "paid.x", "reimbursed.x"}},
		{"works", AskSchedule, BehindSchedule, []string{"paid.x"}},
	} {
		r := Measure(set, &model.Settings{Profile: test.profile}, on)
		in := r.Indicators[0]
		if in.Question != test.question || in.Verdict != test.verdict {
			t.Errorf("%q asks %+v, and finds %s", test.profile, in.Question, in.Verdict)
		}
		half := test.question == AskHalf
		if strings.Contains(r.Headline.Say("zh"), "过半") != half || slices.Contains(r.Methods(), HalfShort) != half ||
			(in.HalfShort != nil) != half {
			t.Errorf("%q says %q, and %v is short of half", test.profile, r.Headline.Say("zh"), in.HalfShort)
		}
		var missing []string
		for _, n := range r.NotComputed {
			if n.Subject == "x" {
				missing = append(missing, n.ID)
			}
		}
		if !slices.Equal(missing, test.missing) {
			t.Errorf("%q misses %v", test.profile, missing)
		}
	}
}
