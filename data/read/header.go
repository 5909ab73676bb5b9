package read

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"gongshi/data/cell"
	"gongshi/data/model"
	"gongshi/data/table"
)

// column is one column of a sheet that is kept: where it stands, and the
// canonical header it goes by from here on.
type column struct {
	index int
	name  string
	unit  string // of a money column, from its header or the line above: 金额（万元）
	given string // what every record of a wide column holds here, whatever its cell

	written string // the header, and its place
	at      model.Position
	table.Column
}

var bracketed = regexp.MustCompile(`^(.*?)[(\[【]([^()\[\]【】]*)[)\]】]$`)

// columns matches the header of a sheet with the columns of its table, by their
// names, by known synonyms, and by the headers that a bureau maps itself. What
// is private or unknown is left behind here, before any model exists. Wide columns are
// set apart.
func columns(sh *sheet, of table.Table, settings *model.Settings) ([]column, *wide, model.Problems) {
	var kept []column
	var problems model.Problems
	seen, w := map[string]bool{}, newWide(of)
	for i, written := range sh.header.Cells {
		at := sh.header.At(sh.file, i)
		own := settings.Headers[of.Name]
		c, name, unit := match(of, own, written)
		if c.Kind == table.MoneyKind {
			unit = settings.MoneyUnit(cmp.Or(unit, sh.unit))
		}
		private := c.Kind == table.PrivateKind || c.Kind == table.OfficerKind && !settings.Privacy.Officers
		problem := judgeHeader(of, c, private, name, unit, written, at)
		this := column{index: i, name: name, unit: unit, written: written, at: at, Column: c}
		m, _ := meant(own, written)
		switch {
		case m.wide() && (problem == nil || problem.Severity != model.Error):
			w.add(m, this)
		case problem != nil:
			problems = append(problems, *problem)
			seen[name] = seen[name] || problem.Severity == model.Error
		case name == "":
			if sh.filled(i) && sh.fullest == 0 {
				problems = append(problems, model.At(model.Error, "nameless-column", at, "",
					model.Text{Zh: "此列有内容而没有列名", En: "the column has cells and no name"},
					model.Text{Zh: "写上列名，或删去此列", En: "name the column, or delete it"}))
			}
		case seen[name]:
			problems = append(problems, model.At(model.Error, "doubled-header", at, written,
				model.Text{Zh: "同一列名出现两次", En: "the column stands twice in the header"},
				model.Text{Zh: "只保留一列", En: "keep one of the two"}))
		default:
			seen[name] = true
			kept = append(kept, this)
		}
	}
	for name := range w.names(of.Name) {
		seen[name] = true
	}
	if named, note := nameAsKey(kept, of, seen); note != nil {
		kept, seen[named.name] = append(kept, named), true
		problems = append(problems, *note)
	}
	problems = append(w.settle(sh, problems), w.clashes(kept)...)
	return kept, w, slices.Concat(problems, missing(sh, of, seen), w.lacking(sh))
}

// nameAsKey lets the names of an export stand for its keys where it has no column
// of keys, as hardly any sheet of an office has. A row's page is then named by its
// name, and moves when that changes.
func nameAsKey(kept []column, of table.Table, seen map[string]bool) (column, *model.Problem) {
	k := slices.IndexFunc(of.Columns, func(c table.Column) bool { return c.Kind == table.KeyKind })
	n := slices.IndexFunc(kept, func(c column) bool { return c.name == "name" })
	if k < 0 || n < 0 || seen[of.Columns[k].Name] {
		return column{}, nil
	}
	named := kept[n]
	named.name, named.Column = of.Columns[k].Name, of.Columns[k]
	p := model.At(model.Note, "name-as-key", named.at, named.written,
		model.Text{Zh: fmt.Sprintf("没有“%s”列，以名称为编号；名称改了，网页地址也会改", named.Zh),
			En: fmt.Sprintf("there is no column %s, so the name is the key; an address changes when its name does",
				named.Name)}, model.Text{})
	return named, &p
}

// filled reports whether any row has text in the column.
func (sh *sheet) filled(index int) bool {
	return slices.ContainsFunc(sh.rows, func(r record) bool {
		return index < len(r.Cells) && strings.TrimSpace(r.Cells[index]) != ""
	})
}

// wholes name the whole of a group of columns, beside its parts: 计划投资 over 合计
// and 其中：市级.
var wholes = []string{"合计", "总计", "小计", "计", "总额"}

// match finds the column that a header names, the canonical name (with the ending of a
// twin) and the unit in its brackets. Own are a bureau's own headers.
// Of a header of several rows, 资金（万元）|到位, the whole counts, then the last
// part; the unit may stand with any part.
func match(of table.Table, own map[string]string, written string) (c table.Column, name, unit string) {
	whole := cell.Squeeze(written)
	if m, ok := mapped(own, whole); ok {
		c, _ = m.of(of).Column(table.Own(m.column))
		if _, unit = unbracket(whole); !model.IsUnit(unit) && !slices.Contains(cell.Fractions, unit) {
			unit = "" // other words in the brackets of a header that is mapped are its own
		}
		return c, m.column, unit
	}
	forms, unit := formsOf(whole)
	for _, form := range forms {
		if m, ok := mapped(own, form); ok {
			c, _ = m.of(of).Column(table.Own(m.column))
			return c, m.column, unit
		}
		if c, name := known(of, form); name != "" {
			return c, name, unit
		}
	}
	return table.Column{}, "", unit
}

// formsOf are the forms of a header without the brackets of its unit: of one of several
// rows the whole, then its last part.
func formsOf(whole string) (forms []string, unit string) {
	var plain []string
	for part := range strings.SplitSeq(whole, "|") {
		bare, of := unbracket(part)
		if plain = append(plain, bare); of != "" {
			unit = of
		}
	}
	last := plain[len(plain)-1]
	forms = []string{strings.Join(plain, "|"), strings.Join(plain, ""), last}
	if len(plain) > 1 && slices.Contains(wholes, last) {
		forms = append(forms, plain[len(plain)-2])
	}
	return forms, unit
}

// unbracket parts a header from the unit behind it: 金额（万元）, 金额(单位：万元),
// 完成率/%.
func unbracket(header string) (plain, unit string) {
	if m := bracketed.FindStringSubmatch(header); m != nil {
		return m[1], strings.TrimPrefix(m[2], "单位:")
	}
	if plain, unit, ok := strings.Cut(header, "/"); ok && (model.IsUnit(unit) || slices.Contains(cell.Fractions, unit)) {
		return plain, unit
	}
	return header, ""
}

// known finds a column by its names and synonyms.
func known(of table.Table, plain string) (table.Column, string) {
	for _, c := range of.Columns {
		for _, n := range append([]string{c.Name, c.Zh}, c.Synonyms...) {
			if strings.EqualFold(plain, n) || strings.EqualFold(plain, strings.ReplaceAll(n, " ", "")) {
				return c, c.Name
			}
			for _, twin := range table.Twins {
				if c.Kind == table.TextKind && (strings.EqualFold(plain, n+twin.Ending) || plain == n+twin.Zh) {
					return c, c.Name + twin.Ending
				}
			}
		}
	}
	return table.Column{}, ""
}

// judgeHeader says what is to be said of one header, nil for a plain one.
func judgeHeader(of table.Table, c table.Column, private bool, name, unit, written string,
	at model.Position) *model.Problem {
	var p model.Problem
	_, money := model.MoneyPower(unit)
	switch {
	case strings.TrimSpace(written) == "":
		return nil
	case isRowNumber(written):
		p = model.At(model.Note, "row-number", at, written,
			model.Text{Zh: "序号随表变动，不是编号，未读取", En: "a row number moves with the sheet and is no key; not read"}, model.Text{})
	case name == "":
		p = model.At(model.Note, "unknown-column", at, written,
			model.Text{Zh: "不认识的列，未读取", En: "an unknown column, not read"}, nearestHeader(of, written))
	case private:
		p = model.At(model.Note, "private-column", at, written,
			model.Text{Zh: "不公开的列，未读取", En: "a private column, not read"}, model.Text{})
	case c.Kind == table.MoneyKind && unit != "" && !money:
		p = unitMissing(c, at, written)
	case c.Kind == table.RateKind && (unit == "" || unit == "%" || slices.Contains(cell.Fractions, unit)):
		return nil
	case c.Kind != table.MoneyKind && unit != "" && unit != "%" && unit != c.Unit:
		p = model.At(model.Error, "unit-in-header", at, written,
			model.Text{Zh: "此列的表头不带单位", En: "the header of this column carries no unit"},
			model.Text{Zh: fmt.Sprintf("表头写“%s”，单位写在“计量单位”列", c.Zh),
				En: fmt.Sprintf("name the column %q and give the unit in column unit", c.Name)})
	default:
		return nil
	}
	return &p
}

// isRowNumber reports whether a header is that of the numbers that count the rows.
func isRowNumber(written string) bool {
	return slices.Contains([]string{"序号", "序", "No.", "NO", "行号"}, cell.Squeeze(written))
}

func unitMissing(c table.Column, at model.Position, written string) model.Problem {
	return model.At(model.Error, "unit-missing", at, written,
		model.Text{Zh: "金额没有写明单位", En: "the unit of an amount is not named"},
		model.Text{Zh: fmt.Sprintf("表头写成“%s（万元）”，或元、亿元；也可在表头上方写“单位：万元”", c.Zh),
			En: fmt.Sprintf(`write the header as "%s（万元）", or 元, 亿元`, c.Name)})
}

func nearestHeader(of table.Table, written string) model.Text {
	var known []string
	for _, c := range of.Columns {
		if c.Kind != table.PrivateKind && c.Kind != table.OfficerKind {
			known = append(append(known, c.Name, c.Zh), c.Synonyms...)
		}
	}
	if near := model.NearestName(written, known); near != "" {
		return model.Text{Zh: "最接近的列名是“" + near + "”", En: fmt.Sprintf("the nearest known name is %q", near)}
	}
	if other, c, ok := Elsewhere(of, written); ok {
		return model.Text{Zh: fmt.Sprintf("“%s”表有这一列（%s），要公布就写到那张表里", other.Zh, c.Zh),
			En: fmt.Sprintf("the table %s has such a column (%s): to publish it, put it there", other.Name, c.Name)}
	}
	return model.Text{}
}

// Elsewhere finds the public column of another table that a header names. Columns
// that stand in every table are not looked for.
func Elsewhere(of table.Table, written string) (table.Table, table.Column, bool) {
	for _, other := range table.Tables {
		c, name, _ := match(other, nil, written)
		if other.Name != of.Name && name != "" && c.Kind != table.PrivateKind && c.Kind != table.OfficerKind {
			return other, c, true
		}
	}
	return table.Table{}, table.Column{}, false
}

// missing gives an error for each column that the table must have and has not.
func missing(sh *sheet, table table.Table, seen map[string]bool) model.Problems {
	var problems model.Problems
	for _, c := range table.Columns {
		if !c.Required || seen[c.Name] {
			continue
		}
		p := model.At(model.Error, "missing-column", model.Position{File: sh.file, Line: sh.header.Line}, "",
			model.Text{Zh: fmt.Sprintf("缺少“%s”列（%s）", c.Zh, c.Name), En: fmt.Sprintf("the column %s (%s) is missing", c.Name,
				c.Zh)},
			model.Text{Zh: fmt.Sprintf("在表头加上“%s”", c.Zh), En: fmt.Sprintf("add %q to the header", c.Name)})
		if sh.fullest > 0 {
			p.Hint = model.Text{Zh: fmt.Sprintf("第一行没有认识的列名；表头如果在第%d行，在 gongshi.toml 写 [files.%q]，下一行写 header = %d；否则在表头加上“%s”",
				sh.fullest, sh.file, sh.fullest, c.Zh),
				En: fmt.Sprintf("no name in the first row is known; if the header is row %d, write [files.%q] in gongshi.toml "+
					"and header = %d below it; else add %q to the header", sh.fullest, sh.file, sh.fullest, c.Name)}
		}
		if wide := sh.seemsWide(table, c); wide != "" {
			p.Hint.Zh += fmt.Sprintf("；若是并排的几列各给一个，在 gongshi.toml 的 [headers.%s] 下逐列写明，如 %s",
				table.Name, wide)
			p.Hint.En += fmt.Sprintf("; where columns beside each other give it, say so under [headers.%s] "+
				"in gongshi.toml, as %s", table.Name, wide)
		}
		p.ID += "." + c.Name
		problems = append(problems, p)
	}
	return problems
}

// seemsWide is what gongshi.toml would say of a header that names what is missing, a date or
// a stage; "" where none does.
func (sh *sheet) seemsWide(of table.Table, missing table.Column) string {
	numbers := slices.IndexFunc(of.Columns, measured)
	for _, written := range sh.header.Cells {
		forms, _ := formsOf(cell.Squeeze(written))
		plain := forms[len(forms)-1]
		if star, _, ok := Starred(plain); ok && missing.Form == table.ReadingForm {
			return fmt.Sprintf("%q = \"%s, %s = *\"", star, of.Columns[numbers].Name, missing.Name)
		}
		for _, words := range missing.Words {
			if missing.Name != "stage" {
				break // other words are not numbers beside each other
			}
			if i := slices.IndexFunc(words, func(w string) bool { return strings.HasPrefix(plain, w) }); i >= 0 {
				return fmt.Sprintf("%q = \"%s, %s = %s\"", plain, of.Columns[numbers].Name, missing.Name, words[i])
			}
		}
	}
	return ""
}

// unitCells makes the hidden column that gives each money column's unit to its
// rows, so that a row is whole without its header.
func unitCells(kept []column) []column {
	return slices.DeleteFunc(slices.Clone(kept), func(c column) bool { return c.Kind != table.MoneyKind })
}
