package measure

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// The measures of the time elapsed.
var (
	TimeShare = &model.Method{
		ID: "time-share", Name: model.Text{Zh: "序时进度", En: "time elapsed"},
		Formula: model.Text{Zh: "序时进度 = 已过月数 ÷ 期间月数 × 100%", En: "time elapsed = months elapsed ÷ months of the period × 100 %"},
		Note: model.Text{Zh: "设置可改为按天，或先取整为整数百分比；有进度安排的目标按其节点。",
			En: "What Chinese offices call time-proportional progress. Settings count days instead, or round it to a whole percent first; a target with a schedule follows its nodes."},
		Source: auditors,
	}
	TimeShareByDay = &model.Method{
		ID: "time-share-by-day", Name: model.Text{Zh: "序时进度（按天）", En: "time elapsed by day"},
		Formula: model.Text{Zh: "序时进度 = 已过天数 ÷ 全年天数 × 100%", En: "time elapsed = days elapsed ÷ days of the year × 100 %"},
		Source:  auditors,
	}
)

// span is a period in whole months: its first month and its length.
type span struct {
	start  time.Time
	months int
}

// period reads a target's period: a year, half, quarter or month.
func period(s string) (span, bool) {
	year, rest, part := strings.Cut(s, "-")
	y, err := strconv.Atoi(year)
	if err != nil {
		return span{}, false
	}
	first, months := 1, 12
	switch {
	case !part:
	case strings.HasPrefix(rest, "H"):
		n, _ := strconv.Atoi(rest[1:])
		first, months = 6*n-5, 6
	case strings.HasPrefix(rest, "Q"):
		n, _ := strconv.Atoi(rest[1:])
		first, months = 3*n-2, 3
	default:
		n, _ := strconv.Atoi(rest)
		first, months = n, 1
	}
	return span{time.Date(y, time.Month(first), 1, 0, 0, 0, 0, time.UTC), months}, first >= 1 && first <= 12
}

// end is the last day of the span.
func (s span) end() time.Time { return s.start.AddDate(0, s.months, -1) }

// elapsed counts the months of the span up to and with the as-of date's month.
func (s span) elapsed(asOf model.Date) int {
	n := (asOf.Last().Year()-s.start.Year())*12 + int(asOf.Last().Month()) - int(s.start.Month()) + 1
	return max(0, min(n, s.months))
}

// Day is the day that a reading stands for: the last of its date, or that of the report,
// where the reading is of a month, quarter or year that has not ended by then.
func (r *Report) Day(on model.Date) model.Date {
	if on.After(r.AsOf) {
		return r.AsOf
	}
	return on
}

// byDay gives the days elapsed over the days of the span.
func (s span) byDay(asOf model.Date) (elapsed, days int) {
	end := s.start.AddDate(0, s.months, 0)
	days = int(end.Sub(s.start).Hours() / 24)
	return max(0, min(int(asOf.Last().Sub(s.start).Hours()/24)+1, days)), days
}

// time works out how much of the year has elapsed, by months and by days.
func (m *measurer) time() {
	written := fmt.Sprint(m.AsOf.Last().Year())
	year := model.OfKind("year", model.Text{Zh: written + "年", En: written}, written)
	s, _ := period(written)
	base := model.Text{Zh: "全年", En: "the whole year"}
	elapsed, days := s.byDay(m.AsOf)
	m.TimeByDay = m.share(year, TimeShareByDay, elapsed, days, m.AsOf, base)
	if m.Settings.Period.Pace == "days" {
		m.TimeShare = m.share(year, TimeShare, elapsed, days, m.AsOf, base)
		return
	}
	m.TimeShare = m.share(year, TimeShare, s.elapsed(m.AsOf), s.months, m.AsOf, base)
}

func (m *measurer) share(s *model.Subject, what *model.Method, elapsed, whole int, on model.Date, base model.Text) *model.Figure {
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
	p, ok := period(t.Period)
	if !ok {
		return nil
	}
	base := model.Text{Zh: "目标期间", En: "the target's period"}
	if len(t.Schedule) == 0 {
		elapsed, whole := p.elapsed(on), p.months
		if m.Settings.Period.Pace == "days" {
			elapsed, whole = p.byDay(on)
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

// Months gives the first day and the number of months of a target's period; a
// whole project has none.
func Months(written string) (first time.Time, months int) {
	s, ok := period(written)
	if !ok {
		return time.Time{}, 0
	}
	return s.start, s.months
}
