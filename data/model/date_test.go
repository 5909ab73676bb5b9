package model

import (
	"testing"
	"time"
)

// TestDate: a date is its last day, wherever it lies, and the zero date is before all
// others.
func TestDate(t *testing.T) {
	var zero Date
	if !zero.IsZero() || !zero.Last().IsZero() || zero.ISO() != "" || zero != (Date{}) {
		t.Errorf("the zero date is %v", zero)
	}
	before := zero
	for _, c := range []struct {
		date Date
		iso  string
	}{
		{NewDate(1, 1, 2), "0001-01-02"}, {NewDate(1949, 10, 1), "1949-10-01"}, {NewDate(1969, 12, 31), "1969-12-31"},
		{NewDate(1970, 1, 1), "1970-01-01"}, {NewDate(2000, 2, 29), "2000-02-29"},
		{DateOf(time.Date(2014, 6, 30, 0, 0, 0, 0, time.UTC), Half), "2014-H1"},
		{DateOf(time.Date(2014, 9, 30, 0, 0, 0, 0, time.UTC), Month), "2014-09"}, {NewDate(2100, 12, 31), "2100-12-31"},
	} {
		if got := c.date.ISO(); got != c.iso || c.date.IsZero() {
			t.Errorf("got %s, want %s", got, c.iso)
		}
		if !before.Before(c.date) || !c.date.After(before) || before.Compare(c.date) != -1 || c.date.Compare(c.date) != 0 {
			t.Errorf("%s is not after %s", c.iso, before.ISO())
		}
		before = c.date
	}
	if days := NewDate(2014, 6, 30).DaysUntil(NewDate(2015, 6, 30)); days != 365 {
		t.Errorf("a year has %d days", days)
	}
	if days := NewDate(1970, 1, 2).DaysUntil(NewDate(1969, 12, 31)); days != -2 {
		t.Errorf("%d days back over 1970", days)
	}
}
