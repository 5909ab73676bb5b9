package measure

import (
	"fmt"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// The measures of the time elapsed.
var (
	TimeShare = &model.Method{
		ID: "time-share", Name: model.Text{Zh: "序时进度", En: "time elapsed"},
		Formula: model.Text{Zh: "序时进度 = 已过月数 ÷ 期间月数 × 100%",
			En: "time elapsed = months elapsed ÷ months of the period × 100 %"},
		Source: auditors, // its note is the profile's
	}
	TimeShareByDay = &model.Method{
		ID: "time-share-by-day", Name: model.Text{Zh: "序时进度（按天）", En: "time elapsed by day"},
		Formula: model.Text{Zh: "序时进度 = 已过天数 ÷ 全年天数 × 100%", En: "time elapsed = days elapsed ÷ days of the year × 100 %"},
		Source:  auditors,
	}
)

// Period reads a target's period; it is not ok for that of a whole project.
func (r *Report) Period(written string) (p model.Period, ok bool) {
	return model.PeriodOf(written, r.Settings.Period.FiscalStart)
}

// Day is the day that a reading stands for: the last of its date, or that of the report,
// where the reading is of a month, quarter or year that has not ended by then.
func (r *Report) Day(on model.Date) model.Date {
	if on.After(r.AsOf) {
		return r.AsOf
	}
	return on
}

// time works out how much of the year has elapsed, by months and by days; where nothing
// is to be done in it, it says nothing.
func (m *measurer) time() {
	if m.Register() {
		return
	}
	written := m.year()
	year := model.OfKind("year", model.Text{Zh: written + "年", En: written}, written)
	p, _ := m.Period(written)
	base := model.Text{Zh: "全年", En: "the whole year"}
	elapsed, days := p.ByDay(m.AsOf)
	m.TimeByDay = m.share(year, TimeShareByDay, elapsed, days, m.AsOf, base)
	if m.Settings.Period.Pace == "days" {
		m.TimeShare = m.share(year, TimeShare, elapsed, days, m.AsOf, base)
		return
	}
	m.TimeShare = m.share(year, TimeShare, p.Elapsed(m.AsOf), p.Months, m.AsOf, base)
}

// year is the year of the report: a fiscal year, where the bureau has them.
func (m *measurer) year() string {
	if start := m.Settings.Period.FiscalStart; start > 0 {
		return model.FiscalYear(m.AsOf, start)
	}
	return fmt.Sprint(m.AsOf.Last().Year())
}

func (m *measurer) share(s *model.Subject, what *model.Method, elapsed, whole int, on model.Date,
	base model.Text) *model.Figure {
	x := fraction{decimal.NewFromInt(int64(elapsed)), decimal.NewFromInt(int64(whole))}
	if m.Settings.Period.Rounding == "percent" { // 7/12 is 58 %, as some reports count
		x = fraction{m.print(x.inPercent(), 0, percentEdges).number, hundred} // but 182 of 365 days are no half
		return m.ratio(s, what, model.Figure{AsOf: on}, base, x, x.num.String()+"/100*100")
	}
	return m.ratio(s, what, model.Figure{AsOf: on}, base, x, fmt.Sprintf("%d/%d*100", elapsed, whole))
}

// expected is the time-proportional share of one target at the date of its reading: by
// its own schedule (the last node passed; nothing before the first), else by the pace setting.
func (m *measurer) expected(t *table.Target, s *model.Subject, on model.Date) *model.Figure {
	p, ok := m.Period(t.Period)
	if !ok {
		return nil
	}
	base := model.Text{Zh: "目标期间", En: "the target's period"}
	if len(t.Schedule) == 0 {
		elapsed, whole := p.Elapsed(on), p.Months
		if m.Settings.Period.Pace == "days" {
			elapsed, whole = p.ByDay(on)
		}
		return m.share(s, TimeShare, elapsed, whole, on, base)
	}
	passed := decimal.Zero
	for _, node := range t.Schedule {
		if !node.By.After(on) {
			passed = node.Share
		}
	}
	return m.ratio(s, TimeShare, model.Figure{Sources: []model.Position{t.At}, AsOf: on}, base,
		fraction{passed, hundred}, passed.String()+"/100*100")
}
