package check

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"gongshi/data"
	"gongshi/data/cell"
	"gongshi/data/read"
)

// dates are the forms of a date: 2014-06-30, 2014-06, 2014-Q1, 2014-H1, 2014, and
// a limit, 2014-12-31前.
var dates = regexp.MustCompile(`^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})(?:-(\d{2})(前)?)?))?$`)

// date reads a date cell as far as it is stated.
func (c *checker) date(r read.Row, column, written string) data.Date {
	if written == "" {
		return data.Date{}
	}
	if _, _, wrong := cell.Date(written); wrong != nil {
		c.fault(r.Cell(column), written, wrong)
		return data.Date{}
	}
	d, ok := parseDate(written)
	if !ok {
		c.refuse("bad-date", r.Cell(column), written,
			data.Text{Zh: "不是日期，或没有这一天", En: "not a date, or no such day"},
			data.Text{Zh: "写成 2014-06-30、2014-06、2014-H1、2014 或 2014-12-31前", En: "write 2014-06-30, 2014-06, 2014-H1, 2014, or 2014-12-31前 for a limit"})
	}
	return d
}

func parseDate(s string) (data.Date, bool) {
	m := dates.FindStringSubmatch(s)
	if m == nil {
		return data.Date{}, false
	}
	year, month, day := atoi(m[1]), atoi(m[4]), atoi(m[5])
	last, precision := time.Time{}, data.Day
	switch {
	case m[5] != "":
		last = time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
		if m[6] != "" {
			precision = data.Before
		}
		if last.Day() != day || int(last.Month()) != month {
			return data.Date{}, false
		}
	case m[4] != "":
		last, precision = monthEnd(year, month), data.Month
	case m[3] != "":
		last, precision = monthEnd(year, atoi(m[3])*3), data.Quarter
	case m[2] != "":
		last, precision = monthEnd(year, atoi(m[2])*6), data.Half
	default:
		last, precision = monthEnd(year, 12), data.Year
	}
	return data.DateOf(last, precision), year >= 1949 && year <= 2100 && month <= 12 && (m[4] == "" || month > 0)
}

func monthEnd(year, month int) time.Time {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC)
}

// atoi reads digits that a pattern has already matched; none give zero.
func atoi(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// asOf reads the date of a reading, which is a day or the end of a month; a
// limit ("before …") dates no reading.
func (c *checker) asOf(r read.Row, written string) data.Date {
	d := c.date(r, "as_of", written)
	if d.Precision == data.Before {
		c.refuse("bad-date", r.Cell("as_of"), written,
			data.Text{Zh: "截至日期不能是期限", En: "the date of a reading cannot be a limit"},
			data.Text{Zh: "写成 2014-06-30", En: "write it as 2014-06-30"})
	}
	return d
}

// periods are the forms of a target's period.
var periods = regexp.MustCompile(`^\d{4}(-H[12]|-Q[1-4]|-(0[1-9]|1[0-2]))?$`)

func (c *checker) period(r read.Row, written string) string {
	if written == data.WholeProject || periods.MatchString(written) {
		return written
	}
	if written == "whole project" {
		return data.WholeProject
	}
	if written != "" {
		c.refuse("bad-period", r.Cell("period"), written,
			data.Text{Zh: "不是期间", En: "not a period"},
			data.Text{Zh: "写成 2014、2014-H1、2014-Q1、2014-06 或 整个项目", En: "write 2014, 2014-H1, 2014-Q1, 2014-06 or 整个项目"})
	}
	return written
}

// schedule reads interim targets: 2014-03-31=20%；2014-06-30=50%. Dates and
// shares must rise.
func (c *checker) schedule(r read.Row, written string) []data.Interim {
	var points []data.Interim
	for _, point := range split(written, "；;") {
		by, share, _ := strings.Cut(point, "=")
		d, ok := parseDate(by)
		m := percent.FindStringSubmatch(share)
		if !ok || m == nil || !rises(points, d, decimal.RequireFromString(m[1])) {
			c.refuse("bad-schedule", r.Cell("schedule"), written,
				data.Text{Zh: "进度安排有误：" + point, En: "the schedule cannot be read: " + point},
				data.Text{Zh: "写成 2014-03-31=20%；2014-06-30=50%，日期和比例递增，不超过100%", En: "write 2014-03-31=20%；2014-06-30=50%: dates and shares rise, up to 100%"})
			return nil
		}
		points = append(points, data.Interim{By: d, Share: decimal.RequireFromString(m[1])})
	}
	return points
}

func rises(points []data.Interim, by data.Date, share decimal.Decimal) bool {
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
