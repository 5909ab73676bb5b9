package measure

import (
	"cmp"
	"fmt"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// The measures of a series of readings.
var (
	Increase = &model.Method{
		ID: "increase", Name: model.Text{Zh: "比上次读数", En: "since the reading before"},
		Formula: model.Text{Zh: "增加 = 累计完成 − 上次读数的累计完成", En: "increase = completed − completed at the reading before"},
		Note:    model.Text{Zh: "减少时为负数。", En: "A fall is negative."},
		Source:  auditors,
	}
	Forecast = &model.Method{
		ID: "forecast", Name: model.Text{Zh: "按目前进度的期末数", En: "forecast at the pace so far"},
		Formula: model.Text{Zh: "期末数 = 累计完成 × 期间月数 ÷ 已过月数",
			En: "forecast = completed × months of the period ÷ months elapsed"},
		Note: model.Text{Zh: "至少有三次读数才推算；分批下达的资金不宜线性外推。",
			En: "Only with three readings or more; money that comes in lumps should not be extended in a line."},
		Source: auditors,
	}
	OnLastYear = &model.Method{
		ID: "on-last-year", Name: model.Text{Zh: "比上年同期", En: "on the same date last year"},
		Formula: model.Text{Zh: "增幅 = (累计完成 − 上年同期累计完成) ÷ 上年同期累计完成 × 100%",
			En: "growth = (completed − completed at the same date last year) ÷ the latter × 100 %"},
		Source: auditors,
	}
)

// forecastReadings is how many readings a forecast wants: fewer say nothing of
// a pace.
const forecastReadings = 3

// series gathers an indicator's readings up to the as-of date, and where there
// are enough of them, what came since the one before, and what the pace so far
// would give at the end of the period.
func (m *measurer) series(s *model.Subject, in *Indicator) {
	for _, c := range m.completions[in.Target] {
		if c.AsOf.Ahead(m.AsOf) {
			continue // one of a longer period may follow
		}
		if f := m.stated(s, Completed, c.Completed, c.AsOf, c.Cell("completed")); f != nil {
			in.Readings = append(in.Readings, Reading{AsOf: c.AsOf, Completed: f, Explanation: c.Explanation})
		}
	}
	if n := len(in.Readings); n > 1 {
		in.Increase = m.increased(s, in.Readings[n-2], in.Readings[n-1])
	}
	p, ok := m.Period(in.Target.Period)
	if !ok || in.Done == nil || len(in.Readings) < forecastReadings || in.Target.LowerIs() {
		return
	}
	elapsed := p.Elapsed(m.Day(in.AsOf))
	if elapsed == 0 || elapsed == p.Months {
		return
	}
	value := exactQuotient(in.Done.Value.Mul(decimal.NewFromInt(int64(p.Months))), decimal.NewFromInt(int64(elapsed)))
	in.Forecast = m.figure(s, Forecast, model.Figure{Value: value, Unit: in.Done.Unit, Qualifier: in.Done.Qualifier,
		Sources: in.Done.Sources, AsOf: in.Done.AsOf,
		Expression: fmt.Sprintf("%s*%d/%d", operand(in.Done.Value), p.Months, elapsed)})
}

// increased is what a reading adds to the one before it, with its sign; nil where
// the bounds of both say nothing.
func (m *measurer) increased(s *model.Subject, before, now Reading) *model.Figure {
	q := weaker(now.Completed.Qualifier, opposite(before.Completed.Qualifier))
	less, written, ok := inUnit(now.Completed.Unit, before.Completed)
	if q == "" || !ok {
		return nil
	}
	f := model.Figure{Value: now.Completed.Value.Sub(less), Unit: now.Completed.Unit, Qualifier: q,
		Sources: join(now.Completed, before.Completed), AsOf: now.AsOf,
		Expression: operand(now.Completed.Value) + "-" + written}
	shown, date := m.display(f.Value, f.Unit, model.Exact), before.AsOf.Display()
	if f.Value.IsPositive() {
		shown = model.Text{Zh: "+" + shown.Zh, En: "+" + shown.En}
	}
	f.Display = bound(q, shown.Zh, shown.En)
	f.Quotient = &model.Quotient{Base: model.Text{Zh: date.Zh + "的读数", En: "the reading of " + date.En}}
	return m.figure(s, Increase, f)
}

// onLastYear compares each indicator of the year with the one of the same name
// and unit a year before, at the same date of that year.
func (m *measurer) onLastYear() {
	type same struct {
		name, unit, period, office string
		project                    *table.Project
	}
	of := func(t *table.Target, period string) same {
		return same{cmp.Or(t.Written, t.Name.Zh), t.Unit, period, t.Office, t.Project}
	}
	named := func(t *table.Target, period string) same { return same{t.Name.Zh, t.Unit, period, "", nil} }
	earlier, byName := map[same]*Indicator{}, map[same]*Indicator{}
	for _, in := range m.Earlier {
		earlier[of(in.Target, in.Target.Period)], byName[named(in.Target, in.Target.Period)] = in, in
	}
	for _, in := range m.Indicators {
		last := model.YearBefore(in.Target.Period)
		if last == "" || in.Done == nil {
			continue
		}
		before := earlier[of(in.Target, last)] // of the same office, else of the same name
		if before == nil {
			before = byName[named(in.Target, last)]
		}
		if before == nil {
			continue
		}
		on := yearBefore(m.Day(in.AsOf))
		for _, r := range before.Readings {
			if r.AsOf.Compare(on) == 0 {
				in.LastYear = r.Completed
			}
		}
		if in.LastYear != nil {
			in.OnLastYear = m.increase(model.Keyed(in.Target.Key, in.Target.Name), OnLastYear, in.Done, in.LastYear,
				model.Text{Zh: "上年同期", En: "the same date last year"})
		}
	}
}

// yearBefore is the same day a year before; of a month's end that month's end.
func yearBefore(d model.Date) model.Date {
	y, month, day := d.Last().Date()
	end := model.NewDate(y-1, int(month)+1, 0)
	if d.Last().AddDate(0, 0, 1).Day() == 1 {
		return end
	}
	return model.NewDate(y-1, int(month), day)
}
