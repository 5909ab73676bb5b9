package measure

import (
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// trueNumbers are some of those that a stated number may stand for.
func trueNumbers(n decimal.Decimal, q model.Qualifier) []decimal.Decimal {
	times := func(tenths int64) decimal.Decimal { return n.Mul(decimal.New(tenths, -1)) }
	return map[model.Qualifier][]decimal.Decimal{model.Exact: {n}, model.AtLeast: {n, times(200)},
		model.MoreThan: {times(11), times(200)},
		model.AtMost:   {times(0), n}, model.About: {times(1), times(20)}}[q]
}

// TestVerdictHolds: whatever the bounds of target and completion, a verdict holds for every
// pair of true numbers, and for the stated minimum where it says so. Nothing is left
// unsaid, and nothing fails.
func TestVerdictHolds(t *testing.T) {
	bounds := []model.Qualifier{model.Exact, model.AtLeast, model.MoreThan, model.AtMost, model.About}
	share := map[model.Date]decimal.Decimal{model.NewDate(2014, 6, 30): decimal.New(5, -1), model.NewDate(2014, 9,
		30): decimal.New(75, -2),
		model.NewDate(2014, 12, 31): decimal.New(1, 0)}
	for on, asked := range share {
		set := &table.Dataset{}
		for i := range 5 * 5 * 5 {
			name := fmt.Sprint("甲", i)
			target := &table.Target{Key: name, Name: model.Text{Zh: name}, Period: "2014", Unit: "人",
				Target: quantity("100", "人", bounds[i%5])}
			set.Targets = append(set.Targets, target)
			set.Completions = append(set.Completions, &table.Completion{Target: target, AsOf: on,
				Completed: quantity([]string{"20", "50", "75", "100", "130"}[i/25], "人", bounds[i/5%5])})
		}
		for _, in := range Measure(set, &model.Settings{}, on).Indicators {
			goal, done := in.Target.Target.Qualifier, in.Completion.Completed
			enough := func(goals []decimal.Decimal, all bool) bool {
				for _, g := range goals {
					for _, d := range trueNumbers(done.Number, done.Qualifier) {
						if d.GreaterThanOrEqual(g.Mul(asked)) != all {
							return false
						}
					}
				}
				return true
			}
			holds, stated := false, in.Target.Target.Number
			switch in.Verdict {
			case in.Question.Met:
				holds = enough(trueNumbers(stated, goal), true)
			case in.Question.OfFloor:
				holds = goal.IsFloor() && enough([]decimal.Decimal{stated}, true)
			case in.Question.Short:
				holds = enough(trueNumbers(stated, goal), false)
			case Undecided:
				holds = done.Qualifier != model.Exact || goal != model.Exact
			}
			if !holds || in.Reason.IsZero() || !strings.Contains(in.Sentence.Say("zh"), in.Target.Name.Zh+"完成") {
				t.Errorf("%s %s of %s 100 on %s: %s, for %s: %s", done.Qualifier, done.Number, goal, on.ISO(),
					in.Verdict, in.Reason.Say("zh"), in.Sentence.Say("zh"))
			}
		}
	}
}

// TestHalfLimit: the plan that would still be past half is twice the completion, as far as
// that is bounded.
func TestHalfLimit(t *testing.T) {
	for _, test := range []struct {
		goal, done model.Qualifier
		number     string
		want       string
	}{{model.AtLeast, model.Exact, "60", "120人"}, {model.AtLeast, model.Exact, "50", "100人"},
		{model.AtLeast, model.Exact, "49", ""}, {model.Exact, model.Exact, "60", ""},
		{model.AtLeast, model.MoreThan, "60", "120余人"}, {model.AtLeast, model.AtMost, "60", "至多120人"}} {
		target := &table.Target{Key: "x", Name: model.Text{Zh: "甲"}, Period: "2014", Target: quantity("100", "人",
			test.goal)}
		if got := shown(one(target, test.number, test.done).Indicators[0].HalfLimit); got != test.want {
			t.Errorf("%s %s of %s 100: %q, want %q", test.done, test.number, test.goal, got, test.want)
		}
	}
}

// TestIncreaseBounds: what has grown over a number that is "at least" has grown at the most
// so much; over none, or where the bounds say nothing, no growth is said.
func TestIncreaseBounds(t *testing.T) {
	of := func(n string, q model.Qualifier) *model.Figure {
		return &model.Figure{Value: decimal.RequireFromString(n), Unit: "人", Qualifier: q}
	}
	for _, test := range []struct {
		a, b *model.Figure
		want string
	}{
		{of("130", model.Exact), of("100", model.Exact), "+30.00%"},
		{of("70", model.Exact), of("100", model.Exact), "−30.00%"},
		{of("130", model.Exact), of("100", model.MoreThan), "至多+30.00%"},
		{of("130", model.AtLeast), of("100", model.Exact), "至少+30.00%"},
		{of("130", model.AtLeast), of("100", model.AtLeast), ""}, {of("130", model.Exact), of("0", model.Exact), ""},
		{of("130", model.Exact), of("-5", model.Exact), ""},
	} {
		m := &measurer{Report: &Report{Settings: &model.Settings{}, subjects: map[string][]*model.Figure{}}}
		if got := shown(m.increase(model.Keyed("x", model.Text{}), Growth, test.a, test.b,
			model.Text{})); got != test.want {
			t.Errorf("%s %s on %s %s: %q, want %q", test.a.Qualifier, test.a.Value, test.b.Qualifier, test.b.Value,
				got, test.want)
		}
	}
}

// TestLeastAdvanced: the table of verdicts begins with the least advanced; a rate that is
// "at least" so much stands behind the others of its rank, and what has none last,
// whatever the order of the rows.
func TestLeastAdvanced(t *testing.T) {
	rate := func(n string, q model.Qualifier) *model.Figure {
		return &model.Figure{Value: decimal.RequireFromString(n), Qualifier: q}
	}
	want := []*Indicator{
		{Verdict: UnderHalf, Rate: rate("10", model.Exact)}, {Verdict: BehindSchedule, Rate: rate("60", model.Exact)},
		{Verdict: Undecided, Rate: rate("20", model.About)}, {Verdict: Undecided, Rate: rate("90", model.AtMost)},
		{Verdict: Undecided, Rate: rate("5", model.AtLeast)},
		{Verdict: Undecided, Rate: rate("7", model.MoreThan)}, {Verdict: Undecided},
		{Verdict: PastHalfOfFloor, Rate: rate("55", model.AtMost)}, {Verdict: PastHalf, Rate: rate("51", model.Exact)},
		{Verdict: WholeProject, Rate: rate("1", model.Exact)}, {Verdict: WholeProject},
	}
	for i, a := range want {
		for j, b := range want {
			if got := leastAdvanced(a, b); got != max(-1, min(1, i-j)) {
				t.Errorf("%d against %d: %d", i, j, got)
			}
		}
	}
}

// TestGapInWords: the sentence says of a bound that it is one: a rate that is at most so
// much is behind by at least the difference.
func TestGapInWords(t *testing.T) {
	for _, test := range []struct {
		goal, done model.Qualifier
		number     string
		zh, en     string
	}{
		{model.Exact, model.Exact, "60", "，高于序时进度10.00个百分点。", ", 10.00 percentage points ahead of the time elapsed."},
		{model.Exact, model.Exact, "40", "，低于序时进度10.00个百分点。", ", 10.00 percentage points behind the time elapsed."},
		{model.Exact, model.Exact, "50", "，与序时进度相同。", ", level with the time elapsed."},
		{model.AtLeast, model.Exact, "60", "，至多高于序时进度10.00个百分点。",
			", at most 10.00 percentage points ahead of the time elapsed."},
		{model.AtLeast, model.Exact, "40", "，至少低于序时进度10.00个百分点。",
			", at least 10.00 percentage points behind the time elapsed."},
		{model.AtLeast, model.Exact, "50", "，至多与序时进度相同。", ", at most level with the time elapsed."},
		{model.Exact, model.MoreThan, "60", "，至少高于序时进度10.00个百分点。",
			", at least 10.00 percentage points ahead of the time elapsed."},
		{model.Exact, model.MoreThan, "40", "，至多低于序时进度10.00个百分点。",
			", at most 10.00 percentage points behind the time elapsed."},
		{model.Exact, model.About, "40", "，约低于序时进度10.00个百分点。",
			", about 10.00 percentage points behind the time elapsed."},
	} {
		target := &table.Target{Key: "x", Name: model.Text{Zh: "甲"}, Period: "2014", Target: quantity("100", "人",
			test.goal)}
		got := one(target, test.number, test.done).Indicators[0].Sentence.Text()
		if !strings.HasSuffix(got.Zh, test.zh) || !strings.HasSuffix(got.En, test.en) {
			t.Errorf("%s %s of %s 100: %s / %s", test.done, test.number, test.goal, got.Zh, got.En)
		}
	}
}

// TestHalfAsked: what is short of half, and the plan that would be, are said at mid-year
// alone.
func TestHalfAsked(t *testing.T) {
	for on, asked := range map[model.Date]bool{model.NewDate(2014, 5, 31): false, model.NewDate(2014, 6, 30): true,
		model.NewDate(2014, 7, 31): false, model.NewDate(2014, 12, 31): false} {
		short := &table.Target{Key: "a", Name: model.Text{Zh: "甲"}, Period: "2014", Unit: "人", Target: quantity("100",
			"人", model.Exact)}
		floor := &table.Target{Key: "b", Name: model.Text{Zh: "乙"}, Period: "2014", Unit: "人", Target: quantity("10",
			"人", model.AtLeast)}
		set := &table.Dataset{Targets: []*table.Target{short, floor}}
		for _, target := range set.Targets {
			set.Completions = append(set.Completions, &table.Completion{Target: target, AsOf: on,
				Completed: quantity("40", "人", model.Exact)})
		}
		r := Measure(set, &model.Settings{}, on)
		if a, b := shown(r.About("a", HalfShort)),
			shown(r.About("b", HalfLimit)); (a == "10人") != asked || (b == "80人") != asked || (a+b == "") == asked {
			t.Errorf("on %s: short by %q, limit %q", on.ISO(), a, b)
		}
	}
}
