package model

import (
	"cmp"
	"fmt"
	"time"
)

// Precision is how much of a date the export states.
type Precision uint8

// The precisions of domain practice: a day, a month ("9月份"), a quarter, a half
// year, a year, or a day that is a limit ("before 25 July").
const (
	Day Precision = iota + 1
	Month
	Quarter
	Half
	Year
	Before
)

// Date is a calendar date with the precision it was stated in, up to its last day: a
// month counts up to its end. The zero Date means not stated, and is before all
// others. It takes eight bytes where a time takes 24: a large report has a million.
type Date struct {
	last      int32 // days from 1 January of year 1, the zero of package time
	Precision Precision
}

// NewDate returns a date stated to the day.
func NewDate(year, month, day int) Date {
	return DateOf(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC), Day)
}

const secondsOfDay = 24 * 60 * 60

// DateOf returns the date that ends with a day, which is one of UTC.
func DateOf(last time.Time, stated Precision) Date {
	return Date{int32((last.Unix() - time.Time{}.Unix()) / secondsOfDay), stated}
}

// Last is the last day of the date, in UTC.
func (d Date) Last() time.Time {
	return time.Unix(int64(d.last)*secondsOfDay+time.Time{}.Unix(), 0).UTC()
}

// First is the first day of the date: of a month, quarter, half or year that of the
// period; a limit has none of its own.
func (d Date) First() time.Time {
	last := d.Last()
	months := map[Precision]int{Month: 1, Quarter: 3, Half: 6, Year: 12}[d.Precision]
	if months == 0 {
		return last
	}
	return time.Date(last.Year(), last.Month()-time.Month(months-1), 1, 0, 0, 0, 0, time.UTC)
}

// Ahead reports whether the date lies wholly after a day: a period that holds the day
// does not.
func (d Date) Ahead(day Date) bool { return d.First().After(day.Last()) }

// Before reports whether the last day of d lies before that of e.
func (d Date) Before(e Date) bool { return d.last < e.last }

// After reports whether the last day of d lies after that of e.
func (d Date) After(e Date) bool { return d.last > e.last }

// Equal reports whether two dates are the same, as they were stated.
func (d Date) Equal(e Date) bool { return d == e }

// Compare orders dates by their last days.
func (d Date) Compare(e Date) int { return cmp.Compare(d.last, e.last) }

// IsZero reports whether no date is stated.
func (d Date) IsZero() bool { return d.last == 0 }

// ISO gives the date as far as it is stated: 2014-06-30, 2014-09, 2014-Q1,
// 2014-H1, 2014, and the last day for a limit.
func (d Date) ISO() string {
	switch {
	case d.IsZero():
		return ""
	case d.Precision == Month:
		return d.Last().Format("2006-01")
	case d.Precision == Quarter:
		return fmt.Sprintf("%d-Q%d", d.Last().Year(), (int(d.Last().Month())+2)/3)
	case d.Precision == Half:
		return fmt.Sprintf("%d-H%d", d.Last().Year(), (int(d.Last().Month())+5)/6)
	case d.Precision == Year:
		return d.Last().Format("2006")
	}
	return d.Last().Format("2006-01-02")
}

// Display gives the date in both languages.
func (d Date) Display() Text {
	y, m, day := d.Last().Date()
	switch {
	case d.IsZero():
		return say("未载明", "not stated")
	case d.Precision == Month:
		return say(fmt.Sprintf("%d年%d月", y, m), d.Last().Format("January 2006"))
	case d.Precision == Quarter:
		q := (int(m) + 2) / 3
		return say(fmt.Sprintf("%d年第%s季度", y, []string{"一", "二", "三", "四"}[q-1]), fmt.Sprintf("quarter %d of %d", q, y))
	case d.Precision == Half:
		return say(fmt.Sprintf("%d年%s半年", y, map[bool]string{true: "上", false: "下"}[m <= 6]),
			fmt.Sprintf("half %d of %d", (int(m)+5)/6, y))
	case d.Precision == Year:
		return say(fmt.Sprintf("%d年", y), fmt.Sprint(y))
	case d.Precision == Before:
		return say(fmt.Sprintf("%d年%d月%d日前", y, m, day), "by "+d.Last().Format("2 January 2006"))
	}
	return say(fmt.Sprintf("%d年%d月%d日", y, m, day), d.Last().Format("2 January 2006"))
}

// DaysUntil counts the days from d to the last day of e.
func (d Date) DaysUntil(e Date) int {
	return int(e.last - d.last)
}
