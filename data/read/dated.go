package read

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gongshi/data/cell"
	"gongshi/data/model"
	"gongshi/data/table"
)

// calendar says of which day a word of a header is, in the rows of a sheet.
type calendar struct {
	fiscal int    // the month in which fiscal years begin, 0 where there are none
	year   string // of the whole sheet, "" where neither the settings nor its title name one
	column int    // that says of which year a row is, -1 where there is none
	known  map[[2]string]string
}

var (
	titleYear = regexp.MustCompile(`(?:^|[^\d.])((?:19|20)\d{2})(?:[^\d.]|$)`)
	twoYears  = regexp.MustCompile(`^(?i:FY)? ?(\d{4})/(?:\d{2})?(\d{2})$`)
)

// yearAbove is the one year that the titles above a header name, "" where they name
// several. The date of a report is that of nothing in it.
func yearAbove(above []record) string {
	var found []string
	for _, r := range above {
		for _, c := range r.Cells {
			s := cell.Squeeze(c)
			if noteWord.MatchString(s) {
				continue
			}
			for m := titleYear.FindStringSubmatchIndex(s); m != nil; m = titleYear.FindStringSubmatchIndex(s) {
				found = append(found, s[m[2]:m[3]])
				s = s[m[3]:]
			}
		}
	}
	if slices.Sort(found); len(slices.Compact(found)) != 1 {
		return ""
	}
	return found[0]
}

// of is the day that a word means in a row, "" where that has no year.
func (c *calendar) of(word string, r record) string {
	year := c.year
	if c.column >= 0 {
		year = ""
		if form, _, wrong := (cell.Writing{}).Date(r.Cells[c.column]); wrong == nil && len(form) == len("2006") {
			year = form
		}
	}
	asked := [2]string{word, year}
	if iso, ok := c.known[asked]; ok {
		return iso
	}
	c.known[asked], _ = lastDay(word, year, c.fiscal)
	return c.known[asked]
}

// lastDay is the last day of what a word of a header dates: a day, a month, a quarter, a
// half, a year or a fiscal year. One without a year is of the year given.
func lastDay(word, year string, fiscal int) (iso string, ok bool) {
	if digits := strings.Trim(word, "0123456789") == ""; digits && len(word) < len("2024") || len([]rune(word)) < 2 {
		return "", false // the number of a column
	}
	if m := twoYears.FindStringSubmatch(word); m != nil && fiscal > 0 {
		if p, ok := model.PeriodOf(m[1]+"/"+m[2], fiscal); ok {
			return p.End().Format("2006-01-02"), true
		}
	}
	for _, written := range []string{word, year + "年" + word, word + " " + year} {
		if year == "" && written != word {
			return "", false
		}
		form, _, wrong := cell.Writing{}.Date(written)
		var d model.Date
		if wrong == nil && form != "" && d.UnmarshalCSV(form) == nil && d.Precision != model.Before {
			return d.Last().Format("2006-01-02"), true
		}
	}
	return "", false
}

// Starred gives a header with a star in the place of the month, the year or the day that it
// begins or ends with, as gongshi.toml has it: *完成. Yearless is one that names no year.
func Starred(header string) (starred string, yearless, ok bool) {
	s := cell.Squeeze(header)
	for size := len(s); size > 0; size-- {
		for _, part := range [][2]int{{0, size}, {len(s) - size, len(s)}} {
			if word := s[part[0]:part[1]]; utf8.ValidString(word) && isDated(word) {
				_, whole := lastDay(word, "", 1)
				return s[:part[0]] + "*" + s[part[1]:], !whole, true
			}
		}
	}
	return "", false, false
}

// isDated reports whether a word of a header names a time, if only in some year.
func isDated(word string) bool {
	_, ok := lastDay(word, "2000", 1)
	return ok
}

// calendar refuses wide columns of months where nothing says of which year they are.
func (w *wide) calendar(sh *sheet, settings *model.Settings) (*calendar, *model.Problem) {
	c := &calendar{settings.Period.FiscalStart, yearAbove(sh.above), w.years, map[[2]string]string{}}
	if year := settings.Files[sh.file].Year; year > 0 {
		c.year = strconv.Itoa(year)
	}
	if first := w.yearless(c.year, c.fiscal); first != nil && c.column < 0 {
		p := yearless(first.at, first.written, sh.file)
		return nil, &p
	}
	return c, nil
}

// yearless is the first wide column of which the day is not known, in a year; nil where
// there is none.
func (w *wide) yearless(year string, fiscal int) *column {
	for _, b := range w.branches {
		for _, g := range b.given {
			c, _ := b.of.Column(g.column)
			if _, ok := lastDay(g.word, year, fiscal); c.Kind == table.DateKind && !ok {
				return &b.columns[0]
			}
		}
	}
	return nil
}

func yearless(at model.Position, written, file string) model.Problem {
	return model.At(model.Error, "month-without-year", at, written,
		model.Text{Zh: "看不出是哪一年", En: "of which year is not said"},
		model.Text{Zh: "在标题行写明年份，或加一列“年度”，每行都写；也可在 gongshi.toml 的 [files.\"" + file +
			"\"] 下写 year = 2024",
			En: "name the year in the title, or in a column 年度 (year) in each row; or write year = 2024 under [files.\"" +
				file + "\"] in gongshi.toml"})
}
