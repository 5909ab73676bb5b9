package model_test

import (
	"testing"
	"time"

	"gongshi/data/model"
)

// TestPeriodOf: what is a period, from when to when, and what is none.
func TestPeriodOf(t *testing.T) {
	for written, want := range map[string]string{
		"2014": "2014-01-01 2014-12-31", "2014-H1": "2014-01-01 2014-06-30", "2014-H2": "2014-07-01 2014-12-31",
		"2014-Q4": "2014-10-01 2014-12-31", "2014-02": "2014-02-01 2014-02-28", "2014-12": "2014-12-01 2014-12-31",
		"2016-2020": "2016-01-01 2020-12-31", "十四五": "2021-01-01 2025-12-31", "十三五": "2016-01-01 2020-12-31",
		"2024/25": "2024-07-01 2025-06-30", "2024/25-Q1": "2024-07-01 2024-09-30", "2024/25-H2": "2025-01-01 2025-06-30",
		"1999/00": "1999-07-01 2000-06-30",
		"2014-13": "", "2014-00": "", "2014-H3": "", "2014-H0": "", "2014-Q5": "", "2014-Q0": "", "2014-H": "", "2014-x": "",
		"":       "",
		"2014-1": "", "2014-Q04": "", "2020-2016": "", "2016-2016": "", "2024/26": "", "2024/24": "", "十七五": "", "整个项目": "",
	} {
		p, ok := model.PeriodOf(written, 7)
		got := ""
		if ok {
			got = p.Start.Format(time.DateOnly) + " " + p.End().Format(time.DateOnly)
		}
		if got != want {
			t.Errorf("%q is %s, want %s", written, got, want)
		}
	}
	if _, ok := model.PeriodOf("2024/25", 0); ok {
		t.Error("a fiscal year is read where no month says when it begins")
	}
}

// TestYearBefore: the same period of the year before, and the fiscal year of a day.
func TestYearBefore(t *testing.T) {
	for written, want := range map[string]string{"2014": "2013", "2014-H1": "2013-H1", "2014-06": "2013-06",
		"2024/25":    "2023/24",
		"2000/01-Q2": "1999/00-Q2", "2016-2020": "", "十四五": ""} {
		if got := model.YearBefore(written); got != want {
			t.Errorf("before %s: %q", written, got)
		}
	}
	for on, want := range map[model.Date]string{model.NewDate(2025, 6, 30): "2024/25",
		model.NewDate(2025, 7, 1): "2025/26"} {
		if got := model.FiscalYear(on, 7); got != want {
			t.Errorf("%s lies in %s", on.ISO(), got)
		}
	}
}
