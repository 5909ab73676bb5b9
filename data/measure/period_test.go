package measure

import (
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// TestElapsed: months are counted across years, none before the period and no more than
// it has.
func TestElapsed(t *testing.T) {
	for _, test := range []struct {
		period       string
		year, month  int
		months, days int
	}{
		{"2014", 2013, 12, 0, 0}, {"2014", 2014, 1, 1, 31}, {"2014", 2014, 12, 12, 365}, {"2014", 2015, 1, 12, 365},
		{"2014-Q4", 2014, 11, 2, 61}, {"2014-Q4", 2014, 9, 0, 0},
		{"2014-H2", 2013, 12, 0, 0}, {"2013-H2", 2014, 2, 6, 184}, {"2014-05", 2014, 5, 1, 31},
		{"2016-2020", 2018, 6, 30, 912}, {"十三五", 2016, 1, 1, 31},
	} {
		p, _ := model.PeriodOf(test.period, 0)
		on := model.DateOf(time.Date(test.year, time.Month(test.month)+1, 0, 0, 0, 0, 0, time.UTC), model.Day)
		if days, _ := p.ByDay(on); p.Elapsed(on) != test.months || days != test.days {
			t.Errorf("%s on %s: %d months, %d days", test.period, on.ISO(), p.Elapsed(on), days)
		}
	}
}

// TestPace: where a bureau counts days, the year and every target are counted by days; the
// share by days stands beside the other always.
func TestPace(t *testing.T) {
	for pace, want := range map[string]string{"": "50.00%", "months": "50.00%", "days": "49.59%"} { // 181 of 365 days
		target := &table.Target{Key: "x", Name: model.Text{Zh: "甲"}, Period: "2014", Unit: "人", Target: quantity("100",
			"人", model.Exact)}
		asOf := model.NewDate(2014, 6, 30)
		settings := &model.Settings{}
		settings.Period.Pace = pace
		r := Measure(&table.Dataset{Targets: []*table.Target{target}}, settings, asOf)
		year := model.OfKind("year", model.Text{}, "2014")
		if a, b, c := shown(r.TimeShare), shown(r.Indicators[0].Time),
			shown(r.TimeByDay); a != want || b != want || c != "49.59%" ||
			r.Of(year, TimeShare) != r.TimeShare || r.Of(year, TimeShareByDay) != r.TimeByDay {
			t.Errorf("by %q: the year %s, the target %s, by days %s", pace, a, b, c)
		}
	}
}

// TestScheduleNodes: of a schedule the last node passed counts, on its own day too, and
// nothing before the first.
func TestScheduleNodes(t *testing.T) {
	for on, want := range map[model.Date]string{model.NewDate(2014, 3, 30): "0.00%", model.NewDate(2014, 3, 31): "30.00%",
		model.NewDate(2014, 9, 29): "30.00%",
		model.NewDate(2014, 9, 30): "80.00%", model.NewDate(2014, 12, 31): "80.00%"} {
		target := &table.Target{Key: "x", Name: model.Text{Zh: "甲"}, Period: "2014", Unit: "个", Target: quantity("200",
			"个", model.Exact),
			Schedule: []table.Interim{{By: model.NewDate(2014, 3, 31), Share: decimal.New(30, 0)},
				{By: model.NewDate(2014, 9, 30), Share: decimal.New(80, 0)}}}
		in := Measure(&table.Dataset{Targets: []*table.Target{target}}, &model.Settings{}, on).Indicators[0]
		if got := shown(in.Time); got != want || in.Time.Expression != in.Time.Numerator.Decimal.String()+"/100*100" {
			t.Errorf("on %s: %s by %s, want %s", on.ISO(), got, in.Time.Expression, want)
		}
	}
}

// TestPeriodNotUnderstood: a target whose period is not understood has no question, no
// time and no pace, and fails nothing.
func TestPeriodNotUnderstood(t *testing.T) {
	in := one(&table.Target{Key: "x", Name: model.Text{Zh: "甲"}, Period: "今年", Target: quantity("100", "人",
		model.Exact)}, "50", model.Exact).Indicators[0]
	if in.Verdict != Undecided || in.Reason.Say("zh") != "期间不明" || in.Question != nil || in.Time != nil ||
		in.Gap != nil || in.PaceSoFar != nil || in.PaceNeeded != nil ||
		shown(in.Rate) != "50.00%" || in.OnLastYear != nil || in.HalfShort != nil {
		t.Errorf("%s, %s: %+v", in.Verdict, in.Reason.Say("zh"), in)
	}
}

// TestAsStatedReason: without a completion the reason is a rate alone, or nothing; with
// one, a stated rate beside it changes nothing.
func TestAsStatedReason(t *testing.T) {
	stated := model.Stated{Rate: decimal.New(50, 0), Known: true}
	for _, test := range []struct {
		done   string
		stated model.Stated
		want   string
	}{{"", stated, "只报送了完成率，未载明基数"}, {"", model.Stated{}, "未载明完成数"}, {"50", stated, "完成率50.00%，不低于50%"},
		{"50", model.Stated{}, "完成率50.00%，不低于50%"}} {
		target := &table.Target{Key: "x", Name: model.Text{Zh: "甲"}, Period: "2014", Unit: "人", Target: quantity("100",
			"人", model.Exact)}
		on := model.NewDate(2014, 6, 30)
		in := Measure(&table.Dataset{Targets: []*table.Target{target},
			Completions: []*table.Completion{{Target: target, AsOf: on, Completed: quantity(test.done, "人",
				model.Exact),
				StatedRate: test.stated}}}, &model.Settings{}, on).Indicators[0]
		if in.Reason.Say("zh") != test.want {
			t.Errorf("%q done, stated %t: %s", test.done, test.stated.Known, in.Reason.Say("zh"))
		}
	}
}

// TestWholeProject: a target of a whole project is asked no annual question; where its
// completion is a bound it says so, and its rate names its base.
func TestWholeProject(t *testing.T) {
	const bare, bound = "基数是整个项目的计划，不作年度判定，不画序时线", "基数是整个项目，且完成数不是确数，不能判定"
	for _, test := range []struct {
		done     string
		of       model.Qualifier
		reason   string
		sentence string
	}{
		{"50", model.Exact, bare, "甲完成50人，占整个项目的计划100人的50.00%。"},
		{"50", model.MoreThan, bound, "甲完成50余人，完成率至少50.00%（以整个项目的计划100人计）。"},
		{"", model.Exact, bare, "甲目标100人，" + bare + "。"},
	} {
		in := one(&table.Target{Key: "x", Name: model.Text{Zh: "甲"}, Period: table.WholeProject, Target: quantity("100",
			"人", model.Exact)}, test.done, test.of).Indicators[0]
		if in.Verdict != WholeProject || in.Reason.Say("zh") != test.reason || in.Sentence.Say("zh") != "截至2014年6月30日，"+
			test.sentence || in.Time != nil || in.PaceSoFar != nil {
			t.Errorf("%s %q: %s, %s, %s", test.of, test.done, in.Verdict, in.Reason.Say("zh"), in.Sentence.Say("zh"))
		}
		if in.Rate != nil && in.Rate.Base.En != "the plan of the whole project" {
			t.Errorf("the base is %s", in.Rate.Base.En)
		}
	}
}
