package check

import (
	"regexp"
	"slices"
	"strings"

	"gongshi/data/model"
	"gongshi/data/table"
)

// form is a cell in the one form of its column, or blank where it is refused.
func (c *checker) form(s *sheet, i, j int, lists map[string]bool) string {
	column, written := s.columns[j], s.Rows[i][j]
	switch column.Kind {
	case table.NumberKind, table.MoneyKind:
		return c.number(s, i, j)
	case table.RateKind:
		return c.rate(s, i, j)
	case table.DateKind:
		return c.date(s, i, j)
	case table.RefKind:
		return c.refer(s, i, j, written)
	case table.ListKind:
		return c.referAll(s, i, j)
	}
	switch column.Form {
	case table.UnitForm:
		c.unit(s.Cell(i, j), written)
	case table.PeriodForm:
		return c.period(s.Cell(i, j), written)
	case table.ScheduleForm:
		return c.schedule(s.Cell(i, j), written)
	case table.LinkForm:
		c.link(s.Cell(i, j), written)
	case table.SubjectForm:
		c.subject(s, i, j, lists)
	case table.BoundForm:
		return c.bound(s.Cell(i, j), column, written)
	case "":
		if len(column.Words) > 0 {
			return c.oneOf(s.Cell(i, j), column, written)
		}
	}
	return written
}

// oneOf checks a cell that holds one of the few words of its column and returns
// the word as it is kept.
func (c *checker) oneOf(at model.Position, column table.Column, written string) string {
	var zh, en []string
	for _, word := range column.Words {
		if slices.Contains(word, written) {
			return word.Kept()
		}
		chinese := word.Ways("zh")
		zh, en = append(zh, chinese[len(chinese)-1]), append(en, word.Ways("en")[0])
	}
	if written != "" {
		c.refuse("unknown-word", at, written,
			model.Text{Zh: "此列没有这个词", En: "a word that this column does not have"},
			model.Text{Zh: "写 " + strings.Join(zh, "、"), En: "write one of " + strings.Join(en, ", ")})
	}
	return ""
}

// bound checks the word that bounds a number, of which blank is exact.
func (c *checker) bound(at model.Position, column table.Column, written string) string {
	for _, word := range column.Words {
		if slices.Contains(word, written) {
			return word.Kept()
		}
	}
	if written != "" {
		c.refuse("bad-qualifier", at, written,
			model.Text{Zh: "不认识的限定词", En: "an unknown qualifier"},
			model.Text{Zh: "写 以上、余、多、约 或 不超过；准确数则留空",
				En: "write at least, more than, about or at most; leave it blank for an exact number"})
	}
	return ""
}

// unit checks a unit of measure, which may be any word.
func (c *checker) unit(at model.Position, written string) {
	if written != "" && !unitWord.MatchString(written) {
		c.refuse("unknown-unit", at, written,
			model.Text{Zh: "不是计量单位", En: "not a unit of measure"},
			model.Text{Zh: "写一个词，如 " + unitNames("、"), En: "write a word, such as " + unitNames(", ")})
	}
}

// unitWord is a unit of measure: it begins as a word or as money does, and is not long.
var unitWord = regexp.MustCompile(`^[\p{L}%‰°€£$'][^\pC]{0,23}$`)

// unitNames lists units that a cell may name.
func unitNames(between string) string {
	var all []string
	for _, u := range model.Units() {
		all = append(all, u.Zh)
	}
	return strings.Join(all, between)
}

// percent is a rate in the one form.
var percent = regexp.MustCompile(`^\d{1,4}(?:\.\d{1,6})?%$`)

func (c *checker) rate(s *sheet, i, j int) string {
	if written := s.Rows[i][j]; percent.MatchString(written) {
		return written
	}
	written := s.Unread(i, j)
	_, _, wrong := s.Writing(i).Rate(written, "")
	c.fault(s.Cell(i, j), written, c.inColumn(s, i, j, wrong))
	return ""
}

// link lets through only what a page may lead to.
func (c *checker) link(at model.Position, written string) {
	if written != "" && !strings.HasPrefix(written, "https://") && !strings.HasPrefix(written, "http://") {
		c.refuse("bad-link", at, written,
			model.Text{Zh: "不是网页地址", En: "not the address of a page"},
			model.Text{Zh: "地址以 https:// 或 http:// 开头", En: "an address begins with https:// or http://"})
	}
}
