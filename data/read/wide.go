package read

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"gongshi/data/cell"
	"gongshi/data/model"
	"gongshi/data/table"
)

// wide is what the settings say of the wide columns of a sheet.
type wide struct {
	own      table.Table
	branches []*branch
	shared   map[string][]column // of the records of another table: the columns that say no number
	totals   []column            // 合计 over wide columns, of which the name is theirs
	years    int                 // the column that says of which year a row is, -1 where there is none
}

// branch is the records of one kind that the rows of a sheet give, each where its columns
// have text: those of a wide column, or of several that give the same.
type branch struct {
	of      table.Table
	given   []given
	columns []column
}

func newWide(of table.Table) *wide { return &wide{own: of, shared: map[string][]column{}, years: -1} }

// add takes a wide column, of which the settings say what it means.
func (w *wide) add(m meaning, c column) {
	of := m.of(w.own)
	switch {
	case m.table != "" && !refers(of, w.own): // refused where the settings are read
		return
	case m.total:
		w.totals = append(w.totals, c)
		return
	case !measured(c.Column):
		w.shared[of.Name] = append(w.shared[of.Name], c)
		return
	}
	for i, g := range m.given {
		m.given[i].word = keptWord(of, g)
	}
	i := slices.IndexFunc(w.branches, func(b *branch) bool {
		return b.of.Name == of.Name && slices.Equal(b.given, m.given)
	})
	if i < 0 {
		i, w.branches = len(w.branches), append(w.branches, &branch{of: of, given: m.given})
	}
	w.branches[i].columns = append(w.branches[i].columns, c)
}

// keptWord is a given word as its column keeps it: "" where the column has few words, and
// not this one.
func keptWord(of table.Table, g given) string {
	c, _ := of.Column(g.column)
	for _, word := range c.Words {
		if slices.Contains(word, g.word) {
			return word.Kept()
		}
	}
	if len(c.Words) > 0 {
		return ""
	}
	return g.word
}

// yearWords head a column that says of which year a row is.
var yearWords = []string{"年度", "年份", "年", "year"}

// settle finds what wide columns need besides themselves, the column of years and the
// totals over them, and takes back that these are not known.
func (w *wide) settle(sh *sheet, problems model.Problems) model.Problems {
	if len(w.branches) == 0 {
		return problems
	}
	name, one := w.branches[0].columns[0], true
	for _, b := range w.branches {
		for _, c := range b.columns {
			one = one && c.name == name.name && b.of.Name == w.branches[0].of.Name
		}
	}
	found := map[model.Position]bool{}
	for i, written := range sh.header.Cells {
		squeezed, at := cell.Squeeze(written), sh.header.At(sh.file, i)
		forms, unit := formsOf(squeezed)
		word, _ := totalWord(forms[len(forms)-1])
		switch {
		case slices.Contains(yearWords, strings.ToLower(squeezed)) && w.years < 0 && w.yearless("", 1) != nil:
			w.years, found[at] = i, true
		case word != "" && one && unknownAt(problems, at):
			found[at] = true
			w.totals = append(w.totals, column{index: i, name: name.name, unit: unit, written: written, at: at,
				Column: name.Column})
		}
	}
	return slices.DeleteFunc(problems, func(p model.Problem) bool {
		return p.Rule == "unknown-column" && found[p.At]
	})
}

// unknownAt reports whether the column of a header is not known.
func unknownAt(problems model.Problems, header model.Position) bool {
	return slices.ContainsFunc(problems, func(p model.Problem) bool {
		return p.Rule == "unknown-column" && p.At == header
	})
}

// columns are all wide columns that are read.
func (w *wide) columns() []column {
	all := slices.Clone(w.totals)
	for _, b := range w.branches {
		all = append(all, b.columns...)
	}
	for _, of := range slices.Sorted(maps.Keys(w.shared)) {
		all = append(all, w.shared[of]...)
	}
	return all
}

// names are the columns that the records of a table have by wide columns.
func (w *wide) names(of string) map[string]bool {
	all := map[string]bool{}
	for _, c := range w.shared[of] {
		all[c.name] = true
	}
	for _, b := range w.branches {
		if b.of.Name != of {
			continue
		}
		for _, c := range b.columns {
			all[c.name] = true
		}
		for _, g := range b.given {
			all[g.column] = true
		}
	}
	return all
}

// clashes refuses a wide column that says what another column says too.
func (w *wide) clashes(kept []column) model.Problems {
	var problems model.Problems
	twice := func(c column) {
		problems = append(problems, model.At(model.Error, "doubled-header", c.at, c.written,
			model.Text{Zh: "“" + c.Zh + "”已由另一列给出",
				En: "another column gives " + c.name + " already"},
			model.Text{Zh: "只保留一列，或改正 gongshi.toml 的 [headers." + w.own.Name + "]",
				En: "keep one of the two, or mend [headers." + w.own.Name + "] in gongshi.toml"}))
	}
	names := w.names(w.own.Name)
	for _, c := range kept {
		if names[c.name] {
			twice(c)
		}
	}
	for _, b := range w.branches {
		for i, c := range b.columns {
			if slices.ContainsFunc(b.columns[:i], func(d column) bool { return d.name == c.name }) {
				twice(c)
			}
		}
		for _, c := range w.shared[b.of.Name] {
			if slices.ContainsFunc(b.given, func(g given) bool { return g.column == c.name }) {
				twice(c)
			}
		}
	}
	return problems
}

// plans are the branches of the sheet, table by table, its own first: one that gives its
// rows as they are, unless wide columns stand for them.
func (w *wide) plans() [][]*branch {
	all := [][]*branch{nil}
	for _, b := range w.branches {
		i := slices.IndexFunc(all, func(of []*branch) bool {
			return len(of) > 0 && of[0].of.Name == b.of.Name
		})
		if i < 0 && b.of.Name == w.own.Name {
			i = 0
		} else if i < 0 {
			i, all = len(all), append(all, nil)
		}
		all[i] = append(all[i], b)
	}
	if len(all[0]) == 0 {
		all[0] = []*branch{{of: w.own}}
	}
	return all
}

// whole are all columns of the records of a branch: those that its table shares, what is
// given, which stands where its first number does, and its own.
func (w *wide) whole(b *branch, kept []column) []column {
	all := kept
	if b.of.Name != w.own.Name {
		all = slices.Concat(w.key(b.of, kept), w.shared[b.of.Name])
	}
	all = slices.Clone(all)
	for _, g := range b.given {
		c, _ := b.of.Column(g.column)
		first := b.columns[0]
		all = append(all, column{index: first.index, name: g.column, given: g.word, written: first.written,
			at: first.at, Column: c})
	}
	return append(all, b.columns...)
}

// key is the column of keys of the sheet, as records of another table refer to its rows.
func (w *wide) key(of table.Table, kept []column) []column {
	i := slices.IndexFunc(kept, func(c column) bool { return c.Kind == table.KeyKind })
	if i < 0 {
		return nil
	}
	c := kept[i]
	c.Column = referring(of, w.own)
	c.name = c.Column.Name
	return []column{c}
}

// lacking refuses records of another table that lack what it requires.
func (w *wide) lacking(sh *sheet) model.Problems {
	var problems model.Problems
	for _, plan := range w.plans()[1:] {
		of, names := plan[0].of, w.names(plan[0].of.Name)
		names[referring(of, w.own).Name] = true
		for _, c := range of.Columns {
			if !c.Required || names[c.Name] {
				continue
			}
			column := fmt.Sprintf("%q = \"%s.%s\"", c.Zh, of.Name, c.Name)
			behind := fmt.Sprintf("\"%s.…, %s = …\"", of.Name, c.Name)
			section := "[headers." + w.own.Name + "]"
			p := model.At(model.Error, "missing-column", model.Position{File: sh.file, Line: sh.header.Line}, "",
				model.Text{Zh: fmt.Sprintf("“%s”的记录缺少“%s”（%s）", of.Zh, c.Zh, c.Name),
					En: fmt.Sprintf("the records of %s lack %s (%s)", of.Name, c.Name, c.Zh)},
				model.Text{Zh: "在 gongshi.toml 的 " + section + " 写明哪一列是它：" + column + "；或写在数的后面：" + behind,
					En: "say under " + section + " in gongshi.toml which column it is: " + column +
						"; or give it behind the number: " + behind})
			p.ID += "." + of.Name + "." + c.Name
			problems = append(problems, p)
		}
	}
	return problems
}
