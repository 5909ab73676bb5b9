package check

import (
	"regexp"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data/cell"
	"gongshi/data/model"
	"gongshi/data/table"
)

// date checks a date cell. That of a reading is a day or the end of a month; a limit
// ("before …") dates no reading.
func (c *checker) date(s *sheet, i, j int) string {
	at, column, written := s.Cell(i, j), s.columns[j], s.Rows[i][j]
	if !cell.IsDate(written) {
		_, _, wrong := s.Writing(i).Date(written)
		c.fault(at, written, c.inColumn(s, i, j, wrong))
		return ""
	}
	if column.Form == table.ReadingForm && dateOf(written).Precision == model.Before {
		c.refuse("bad-date", at, written,
			model.Text{Zh: "截至日期不能是期限", En: "the date of a reading cannot be a limit"},
			model.Text{Zh: "写成 2014-06-30", En: "write it as 2014-06-30"})
	}
	return written
}

// dateOf gives a date that is in the one form; of another form the zero date.
func dateOf(formed string) model.Date {
	var d model.Date
	if d.UnmarshalCSV(formed) != nil {
		return model.Date{}
	}
	return d
}

// spans are other ways to write several years, and plan what stands around the name of one.
var (
	spans = regexp.MustCompile(`^(\d{4})年?\s*[-—–~～至到]+\s*(\d{4})年?$`)
	plan  = regexp.MustCompile(`^[“"]?(十[一二三四五六]?五)[”"]?(?:时期|期间|规划)?$`)
	year  = regexp.MustCompile(`^(?i:FY)? ?(\d{4})[/-](?:\d{2})?(\d{2})$`)
)

// period puts a target's period in its one form.
func (c *checker) period(at model.Position, written string) string {
	form := written
	if m := spans.FindStringSubmatch(written); m != nil {
		form = m[1] + "-" + m[2]
	} else if m := plan.FindStringSubmatch(written); m != nil {
		form = m[1]
	} else if m := year.FindStringSubmatch(written); m != nil && strings.ContainsAny(written, "/Yy") {
		form = m[1] + "/" + m[2]
	} else if written == "whole project" {
		form = table.WholeProject
	}
	if _, ok := model.PeriodOf(form, c.fiscal); ok || form == table.WholeProject {
		return form
	}
	hint := model.Text{Zh: "写成 2014、2014-H1、2014-Q1、2014-06、2016-2020、十四五 或 整个项目",
		En: "write 2014, 2014-H1, 2014-Q1, 2014-06, 2016-2020, 十四五 or 整个项目 (the whole project)"}
	if _, fiscal := model.PeriodOf(form, 1); fiscal {
		hint = model.Text{Zh: "财政年度从几月开始，写进 gongshi.toml：[period] fiscal_start = 7",
			En: "say in gongshi.toml in which month fiscal years begin: [period] fiscal_start = 7"}
	}
	c.refuse("bad-period", at, written, model.Text{Zh: "不是期间", En: "not a period"}, hint)
	return written
}

// schedule checks interim targets: 2014-03-31=20%；2014-06-30=50%. Dates and
// shares must rise.
func (c *checker) schedule(at model.Position, written string) string {
	var last table.Interim
	for point := range strings.FieldsFuncSeq(written, func(r rune) bool { return r == '；' || r == ';' }) {
		point = strings.TrimSpace(point)
		by, share, _ := strings.Cut(point, "=")
		if point == "" {
			continue
		}
		next := table.Interim{By: dateOf(by)}
		if percent.MatchString(share) {
			next.Share = decimal.RequireFromString(strings.TrimSuffix(share, "%"))
		}
		if !cell.IsDate(by) || !percent.MatchString(share) || !rises(last, next) {
			c.refuse("bad-schedule", at, written,
				model.Text{Zh: "进度安排有误：" + point, En: "the schedule cannot be read: " + point},
				model.Text{Zh: "写成 2014-03-31=20%；2014-06-30=50%，日期和比例递增，不超过100%",
					En: "write 2014-03-31=20%；2014-06-30=50%: dates and shares rise, up to 100%"})
			return ""
		}
		last = next
	}
	return written
}

// rises reports whether an interim target may follow another, or be the first.
func rises(last, next table.Interim) bool {
	if next.Share.GreaterThan(decimal.NewFromInt(100)) {
		return false
	}
	return last.By.IsZero() || next.By.After(last.By) && !next.Share.LessThan(last.Share)
}
