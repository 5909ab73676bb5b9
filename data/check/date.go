package check

import (
	"regexp"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"gongshi/data/cell"
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

// date reads a date cell as far as it is stated.
func (c *checker) date(r read.Row, column, written string) model.Date {
	if cell.IsDate(written) {
		return dateOf(written)
	}
	_, _, wrong := cell.Date(written)
	c.fault(r.Cell(column), written, wrong)
	return model.Date{}
}

// dateOf gives a date that is in the one form.
func dateOf(s string) model.Date {
	day, limit := strings.CutSuffix(s, "前")
	if last, err := time.Parse(time.DateOnly, day); err == nil {
		if limit {
			return model.DateOf(last, model.Before)
		}
		return model.DateOf(last, model.Day)
	}
	if first, err := time.Parse("2006-01", s); err == nil {
		return model.DateOf(first.AddDate(0, 1, -1), model.Month)
	}
	year, part, _ := strings.Cut(s, "-")
	of := partsOfYears[part]
	last, _ := time.Parse(time.DateOnly, year+of.last)
	return model.DateOf(last, of.precision)
}

// partsOfYears are the last days of a year's parts, and of the year itself.
var partsOfYears = map[string]struct {
	last      string
	precision model.Precision
}{
	"":   {"-12-31", model.Year},
	"H1": {"-06-30", model.Half}, "H2": {"-12-31", model.Half},
	"Q1": {"-03-31", model.Quarter}, "Q2": {"-06-30", model.Quarter}, "Q3": {"-09-30", model.Quarter}, "Q4": {"-12-31", model.Quarter},
}

// asOf reads the date of a reading, which is a day or the end of a month; a
// limit ("before …") dates no reading.
func (c *checker) asOf(r read.Row, written string) model.Date {
	d := c.date(r, "as_of", written)
	if d.Precision == model.Before {
		c.refuse("bad-date", r.Cell("as_of"), written,
			model.Text{Zh: "截至日期不能是期限", En: "the date of a reading cannot be a limit"},
			model.Text{Zh: "写成 2014-06-30", En: "write it as 2014-06-30"})
	}
	return d
}

// periods are the forms of a target's period.
var periods = regexp.MustCompile(`^\d{4}(-H[12]|-Q[1-4]|-(0[1-9]|1[0-2]))?$`)

func (c *checker) period(r read.Row, written string) string {
	if written == table.WholeProject || periods.MatchString(written) {
		return written
	}
	if written == "whole project" {
		return table.WholeProject
	}
	c.refuse("bad-period", r.Cell("period"), written,
		model.Text{Zh: "不是期间", En: "not a period"},
		model.Text{Zh: "写成 2014、2014-H1、2014-Q1、2014-06 或 整个项目", En: "write 2014, 2014-H1, 2014-Q1, 2014-06 or 整个项目"})
	return written
}

// schedule reads interim targets: 2014-03-31=20%；2014-06-30=50%. Dates and
// shares must rise.
func (c *checker) schedule(r read.Row, written string) []table.Interim {
	var points []table.Interim
	for _, point := range split(written, "；;") {
		by, share, _ := strings.Cut(point, "=")
		m := percent.FindStringSubmatch(share)
		if !cell.IsDate(by) || m == nil || !rises(points, dateOf(by), decimal.RequireFromString(m[1])) {
			c.refuse("bad-schedule", r.Cell("schedule"), written,
				model.Text{Zh: "进度安排有误：" + point, En: "the schedule cannot be read: " + point},
				model.Text{Zh: "写成 2014-03-31=20%；2014-06-30=50%，日期和比例递增，不超过100%", En: "write 2014-03-31=20%；2014-06-30=50%: dates and shares rise, up to 100%"})
			return nil
		}
		points = append(points, table.Interim{By: dateOf(by), Share: decimal.RequireFromString(m[1])})
	}
	return points
}

func rises(points []table.Interim, by model.Date, share decimal.Decimal) bool {
	if share.GreaterThan(decimal.NewFromInt(100)) {
		return false
	}
	if len(points) == 0 {
		return true
	}
	last := points[len(points)-1]
	return by.After(last.By) && !share.LessThan(last.Share)
}

// split cuts a cell of several values; values are trimmed, and a blank cell has
// none.
func split(cell, separators string) []string {
	var values []string
	for _, v := range strings.FieldsFunc(cell, func(r rune) bool { return strings.ContainsRune(separators, r) }) {
		if v = strings.TrimSpace(v); v != "" {
			values = append(values, v)
		}
	}
	return values
}
