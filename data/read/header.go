package read

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"gongshi/data"
)

// column is one column of a sheet that is kept: where it stands, and the
// canonical header it goes by from here on.
type column struct {
	index int
	name  string
	unit  string // of a money column, from its header: 金额（万元）
}

var bracketed = regexp.MustCompile(`^(.*?)[（(]([^（()）]*)[)）]$`)

// columns matches the header of a sheet with the columns of its table, by their
// names, by known synonyms, and by the headers that a bureau maps itself. What
// is private or unknown is left behind here, before any model exists.
func columns(sh *sheet, table data.Table, settings *data.Settings) ([]column, data.Problems) {
	var kept []column
	var problems data.Problems
	seen := map[string]bool{}
	for i, written := range sh.header.cells {
		at := sh.header.at(sh.file, i)
		c, name, unit := match(table, settings.Headers[table.Name], written)
		private := c.Kind == data.PrivateKind || c.Kind == data.OfficerKind && !settings.Privacy.Officers
		problem := judgeHeader(table, c, private, name, unit, written, at)
		switch {
		case problem != nil:
			problems = append(problems, *problem)
			seen[name] = seen[name] || problem.Severity == data.Error
		case name == "":
			if sh.filled(i) {
				problems = append(problems, data.At(data.Error, "nameless-column", at, "",
					data.Text{Zh: "此列有内容而没有列名", En: "the column has cells and no name"},
					data.Text{Zh: "写上列名，或删去此列", En: "name the column, or delete it"}))
			}
		case seen[name]:
			problems = append(problems, data.At(data.Error, "doubled-header", at, written,
				data.Text{Zh: "同一列名出现两次", En: "the column stands twice in the header"},
				data.Text{Zh: "只保留一列", En: "keep one of the two"}))
		default:
			seen[name] = true
			kept = append(kept, column{i, name, unit})
		}
	}
	return kept, append(problems, missing(sh, table, seen)...)
}

// filled reports whether any row has text in the column.
func (sh *sheet) filled(index int) bool {
	return slices.ContainsFunc(sh.rows, func(r record) bool { return strings.TrimSpace(r.cells[index]) != "" })
}

// match finds the column that a header names, the canonical name (with _en for
// an English twin) and the unit in its brackets. Own are a bureau's own headers.
func match(table data.Table, own map[string]string, written string) (c data.Column, name, unit string) {
	plain, unit := unbracketed(written)
	if to, ok := own[plain]; ok {
		c, _ = table.Column(strings.TrimSuffix(to, "_en"))
		return c, to, unit
	}
	for _, c := range table.Columns {
		names := append([]string{c.Name, c.Zh}, c.Synonyms...)
		for _, n := range names {
			if strings.EqualFold(plain, n) {
				return c, c.Name, unit
			}
			if c.Kind == data.TextKind && (strings.EqualFold(plain, n+"_en") || plain == n+"英文") {
				return c, c.Name + "_en", unit
			}
		}
	}
	return data.Column{}, "", unit
}

// unbracketed takes the unit in brackets off a header.
func unbracketed(written string) (plain, unit string) {
	plain = strings.TrimSpace(written)
	if m := bracketed.FindStringSubmatch(plain); m != nil {
		return strings.TrimSpace(m[1]), strings.TrimSpace(m[2])
	}
	return plain, ""
}

// judgeHeader says what is to be said of one header, nil for a plain one.
func judgeHeader(table data.Table, c data.Column, private bool, name, unit, written string, at data.Position) *data.Problem {
	var p data.Problem
	switch _, money := data.MoneyPower(unit); {
	case strings.TrimSpace(written) == "":
		return nil
	case name == "":
		p = data.At(data.Note, "unknown-column", at, written,
			data.Text{Zh: "不认识的列，未读取", En: "an unknown column, not read"}, nearestHeader(table, written))
	case private:
		p = data.At(data.Note, "private-column", at, written,
			data.Text{Zh: "不公开的列，未读取", En: "a private column, not read"}, data.Text{})
	case c.Kind == data.MoneyKind && !money:
		p = data.At(data.Error, "unit-missing", at, written,
			data.Text{Zh: "金额列的表头没有写明单位", En: "the header of an amount does not name its unit"},
			data.Text{Zh: fmt.Sprintf("写成“%s（万元）”，或元、亿元", c.Zh), En: fmt.Sprintf(`write "%s（万元）", or 元, 亿元`, c.Name)})
	case c.Kind != data.MoneyKind && unit != "" && unit != "%":
		p = data.At(data.Error, "unit-in-header", at, written,
			data.Text{Zh: "此列的表头不带单位", En: "the header of this column carries no unit"},
			data.Text{Zh: fmt.Sprintf("表头写“%s”，单位写在“计量单位”列", c.Zh), En: fmt.Sprintf("name the column %q and give the unit in column unit", c.Name)})
	default:
		return nil
	}
	return &p
}

func nearestHeader(table data.Table, written string) data.Text {
	var known []string
	for _, c := range table.Columns {
		if c.Kind != data.PrivateKind && c.Kind != data.OfficerKind {
			known = append(append(known, c.Name, c.Zh), c.Synonyms...)
		}
	}
	if near := data.Nearest(written, known); near != "" {
		return data.Text{Zh: "最接近的列名是“" + near + "”", En: fmt.Sprintf("the nearest known name is %q", near)}
	}
	return data.Text{}
}

// missing gives an error for each column that the table must have and has not.
func missing(sh *sheet, table data.Table, seen map[string]bool) data.Problems {
	var problems data.Problems
	for _, c := range table.Columns {
		if !c.Required || seen[c.Name] {
			continue
		}
		p := data.At(data.Error, "missing-column", data.Position{File: sh.file, Line: sh.header.line}, "",
			data.Text{Zh: fmt.Sprintf("缺少“%s”列（%s）", c.Zh, c.Name), En: fmt.Sprintf("the column %s (%s) is missing", c.Name, c.Zh)},
			data.Text{Zh: fmt.Sprintf("在表头加上“%s”", c.Zh), En: fmt.Sprintf("add %q to the header", c.Name)})
		p.ID += "." + c.Name
		problems = append(problems, p)
	}
	return problems
}

// unitCells makes the hidden column that gives each money column's unit to its
// rows, so that a row is whole without its header.
func unitCells(kept []column) []column {
	return slices.DeleteFunc(slices.Clone(kept), func(c column) bool { return c.unit == "" || c.unit == "%" })
}
