package model

import (
	"fmt"
	"strings"
	"time"

	"github.com/shopspring/decimal"
)

// The values of cells are read in their one form, which data/read puts them in where it
// can and data/check sees to; another form is an error.

// UnmarshalCSV takes a text as it stands; its twins have cells of their own.
func (t *Text) UnmarshalCSV(cell string) error {
	t.Zh = cell
	return nil
}

// UnmarshalCSV reads a plain number, or the word of a state: blank, /, … or withheld: with
// its reason.
func (q *Quantity) UnmarshalCSV(cell string) error {
	switch cell {
	case "":
		q.State = Unknown
	case "/":
		q.State = NotApplicable
	case "…":
		q.State = BelowUnit
	default:
		if reason, ok := strings.CutPrefix(cell, string(Withheld)); ok {
			q.State, q.Reason = Withheld, strings.TrimPrefix(reason, ": ")
			return nil
		}
		number, err := decimal.NewFromString(cell)
		if err != nil {
			return fmt.Errorf("read a number: %w", err)
		}
		q.Number, q.State = number, Value
	}
	return nil
}

// UnmarshalCSV reads a rate as it was printed, 57.47%: its decimals are kept, because a
// stated rate is confirmed to the precision it was printed in.
func (s *Stated) UnmarshalCSV(cell string) error {
	if cell == "" {
		return nil
	}
	printed := strings.TrimSuffix(cell, "%")
	rate, err := decimal.NewFromString(printed)
	if err != nil {
		return fmt.Errorf("read a rate: %w", err)
	}
	_, decimals, _ := strings.Cut(printed, ".")
	*s = Stated{Rate: rate, Places: int32(len(decimals)), Known: true}
	return nil
}

// UnmarshalCSV reads a date as far as it is stated: 2014-06-30, 2014-06-30前, 2014-09,
// 2014-Q1, 2014-H1, 2014.
func (d *Date) UnmarshalCSV(cell string) error {
	if cell == "" {
		return nil
	}
	day, limit := strings.CutSuffix(cell, "前")
	if last, err := time.Parse(time.DateOnly, day); err == nil {
		*d = DateOf(last, Day)
		if limit {
			d.Precision = Before
		}
		return nil
	}
	if first, err := time.Parse("2006-01", cell); err == nil {
		*d = DateOf(first.AddDate(0, 1, -1), Month)
		return nil
	}
	year, part, _ := strings.Cut(cell, "-")
	of := partsOfYears[part]
	last, err := time.Parse(time.DateOnly, year+of.last)
	if err != nil {
		return fmt.Errorf("read a date: %w", err)
	}
	*d = DateOf(last, of.precision)
	return nil
}

// partsOfYears are the last days of a year's parts, and of the year itself.
var partsOfYears = map[string]struct {
	last      string
	precision Precision
}{
	"":   {"-12-31", Year},
	"H1": {"-06-30", Half}, "H2": {"-12-31", Half},
	"Q1": {"-03-31", Quarter}, "Q2": {"-06-30", Quarter}, "Q3": {"-09-30", Quarter}, "Q4": {"-12-31", Quarter},
}
