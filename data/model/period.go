package model

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Period is what a target is set for, in whole months: a month, a quarter, a half, a year,
// a fiscal year, several years, or a five-year plan.
type Period struct {
	Start  time.Time // its first day
	Months int
}

// The forms of a period. A fiscal year is written by the two years that it lies in, so
// that nobody need know after which of them an office calls it.
var (
	several = regexp.MustCompile(`^(\d{4})-(\d{4})$`)
	yearly  = regexp.MustCompile(`^(\d{4})(/\d{2})?(?:-(H|Q)?(\d{1,2}))?$`)
)

// plans are the five-year plans of China by their names: the fourteenth runs from 2021.
var plans = map[string]int{"十五": 10, "十一五": 11, "十二五": 12, "十三五": 13, "十四五": 14, "十五五": 15, "十六五": 16}

// PeriodOf reads a period in its one form. Fiscal is the month in which fiscal years
// begin; zero where a bureau has none.
func PeriodOf(written string, fiscal int) (Period, bool) {
	if nth, ok := plans[written]; ok {
		return years(1951+5*nth, 1955+5*nth)
	}
	if m := several.FindStringSubmatch(written); m != nil {
		from, _ := strconv.Atoi(m[1])
		to, _ := strconv.Atoi(m[2])
		return years(from, to)
	}
	m := yearly.FindStringSubmatch(written)
	if m == nil {
		return Period{}, false
	}
	year, _ := strconv.Atoi(m[1])
	first := 1
	if m[2] != "" {
		if first = fiscal; fiscal == 0 || fmt.Sprintf("/%02d", (year+1)%100) != m[2] {
			return Period{}, false
		}
	}
	return partOf(year, first, m[3], m[4])
}

func years(from, to int) (Period, bool) {
	return Period{firstOf(from, 1), 12 * (to - from + 1)}, to > from && to-from < 50
}

// partOf is a half, a quarter or a month of the year that begins with a month, or the year.
func partOf(year, first int, kind, number string) (Period, bool) {
	months := map[string]int{"H": 6, "Q": 3, "": 1}[kind]
	if number == "" {
		months, number = 12, "1"
	}
	n, _ := strconv.Atoi(number)
	return Period{firstOf(year, first+(n-1)*months), months},
		n >= 1 && n*months <= 12 && (kind == "") == (len(number) == 2 || months == 12)
}

func firstOf(year, month int) time.Time {
	return time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC)
}

// End is the last day of the period.
func (p Period) End() time.Time { return p.Start.AddDate(0, p.Months, -1) }

// Elapsed counts the months of the period up to and with the month of a date.
func (p Period) Elapsed(asOf Date) int {
	n := (asOf.Last().Year()-p.Start.Year())*12 + int(asOf.Last().Month()) - int(p.Start.Month()) + 1
	return max(0, min(n, p.Months))
}

// ByDay gives the days elapsed, and those of the period.
func (p Period) ByDay(asOf Date) (elapsed, days int) {
	const day = 24 * time.Hour
	days = int(p.Start.AddDate(0, p.Months, 0).Sub(p.Start) / day)
	return max(0, min(int(asOf.Last().Sub(p.Start)/day)+1, days)), days
}

// YearBefore names the same period of the year before: "" for one of several years.
func YearBefore(written string) string {
	m := yearly.FindStringSubmatch(written)
	if m == nil {
		return ""
	}
	year, _ := strconv.Atoi(m[1])
	before := fmt.Sprint(year - 1)
	if m[2] != "" {
		before += fmt.Sprintf("/%02d", year%100)
	}
	return before + strings.TrimPrefix(written, m[1]+m[2])
}

// FiscalYear names the fiscal year of a day.
func FiscalYear(on Date, fiscal int) string {
	year := on.Last().Year()
	if int(on.Last().Month()) < fiscal {
		year--
	}
	return fmt.Sprintf("%d/%02d", year, (year+1)%100)
}

// PeriodName is what a period is called.
func PeriodName(written string) Text {
	if nth, ok := plans[written]; ok {
		return Text{Zh: "“" + written + "”", En: fmt.Sprintf("the %dth Five-Year Plan, %d–%d", nth, 1951+5*nth, 1955+5*nth)}
	}
	if several.MatchString(written) {
		span := strings.Replace(written, "-", "–", 1)
		return Text{Zh: span, En: span}
	}
	return Text{Zh: written}
}
