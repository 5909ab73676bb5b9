package read

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"gongshi/data/model"
	"gongshi/data/table"
)

// headers checks the headers that a bureau maps: each to a column of a table, and what a
// wide one gives its records.
func headers(s string, settings *model.Settings) model.Problems {
	var problems model.Problems
	for _, name := range slices.Sorted(maps.Keys(settings.Headers)) {
		for _, own := range slices.Sorted(maps.Keys(settings.Headers[name])) {
			m := mapping{at: model.Position{File: SettingsFile, Line: lineOf(s, toml.Key{"headers", name, own})},
				name: name, own: own, to: settings.Headers[name][own]}
			if p := m.wrong(); p != nil {
				problems = append(problems, *p)
			}
		}
	}
	return problems
}

// mapping is a line under [headers.name]: own = to.
type mapping struct {
	at            model.Position
	name, own, to string
}

// wrong is what is wrong with the line; nil where nothing is.
func (m mapping) wrong() *model.Problem {
	of := table.Named(m.name)
	meaning, wellFormed := meaningOf(m.to)
	to := meaning.of(of)
	if !slices.Contains(headersOf(to), meaning.column) {
		return m.unknown(of, to)
	}
	c, _ := to.Column(table.Own(meaning.column))
	switch {
	case !meaning.wide() && wellFormed:
		return nil
	case !wellFormed, of.Name == table.Households.Name:
		return m.bad(m.to, model.Text{Zh: "写成 列名, 另一列 = 值，如 amount, stage = 下达",
			En: "write column, other = word, as amount, stage = issued"})
	case meaning.table != "" && !refers(to, of):
		return m.bad(meaning.table, model.Text{Zh: "只能写以本表的行为对象的表，如 [headers.targets] 下的 completions.completed",
			En: "name a table that refers to this one, as completions.completed under [headers.targets]"})
	case len(meaning.given) > 0 && !measured(c):
		return m.bad(meaning.column, model.Text{Zh: "逗号前写数字或金额的列，如 completed、amount",
			En: "the column before the comma holds numbers, as completed or amount"})
	case slices.ContainsFunc(meaning.given, given.starred) && !strings.Contains(m.own, "*"):
		return m.bad(m.to, model.Text{Zh: "“*”代表列名里的日期，两边都写，如 \"*完成\" = \"completed, as_of = *\"",
			En: `a star stands for the date in a header, on both sides, as in "*完成" = "completed, as_of = *"`})
	}
	for _, g := range meaning.given {
		if p := m.wrongWord(to, g); p != nil {
			return p
		}
	}
	return nil
}

// wrongWord is what is wrong with a word that a wide column gives its records.
func (m mapping) wrongWord(to table.Table, g given) *model.Problem {
	c, known := to.Column(g.column)
	switch {
	case !known, measured(c), c.Kind == table.KeyKind, c.Kind == table.PrivateKind, c.Kind == table.OfficerKind:
		return m.bad(g.column, model.Text{Zh: "这一列不能这样给定；可写 " + strings.Join(givable(to), "、"),
			En: "this column cannot be given so; these can: " + strings.Join(givable(to), ", ")})
	case g.starred():
		if c.Kind == table.DateKind && g.word == "*" {
			return nil
		}
		return m.bad(g.word, model.Text{Zh: "“*”只代表日期，单独写，如 as_of = *",
			En: "a star stands for a date and stands alone, as in as_of = *"})
	case c.Kind == table.DateKind && !isDated(g.word):
		return m.bad(g.word, model.Text{Zh: "写日期，如 2024-06-30、2024-06、6月", En: "write a date, as 2024-06-30, 2024-06, June"})
	case len(c.Words) > 0 && keptWord(to, g) == "":
		var zh, en []string
		for _, w := range c.Words {
			zh, en = append(zh, w[len(w)-1]), append(en, w.Kept())
		}
		p := model.At(model.Error, "unknown-word", m.at, g.word,
			model.Text{Zh: "“" + c.Zh + "”没有这个词",
				En: "a word that the column " + c.Name + " does not have"},
			model.Text{Zh: "写 " + strings.Join(zh, "、"), En: "write one of " + strings.Join(en, ", ")})
		return &p
	}
	return nil
}

func (m mapping) bad(written string, hint model.Text) *model.Problem {
	p := model.At(model.Error, "bad-setting", m.at, written,
		model.Text{Zh: "设置项的值不能用", En: "the value of the setting cannot be used"}, hint)
	return &p
}

// unknown is the error of a column that there is not.
func (m mapping) unknown(of, to table.Table) *model.Problem {
	if to.Name == "" {
		to = of
	}
	known := headersOf(to)
	some := known[:min(3, len(known))]
	hint := model.Text{Zh: "写该表的列名，如 " + strings.Join(some, "、"),
		En: "write a column of that table, such as " + strings.Join(some, ", ")}
	if of.Name == "" {
		hint = model.Text{Zh: "[headers] 后写表名，如 [headers.targets]", En: "name a table, as in [headers.targets]"}
	} else if near := model.Nearest(m.to, known); near != "" {
		hint = model.Text{Zh: "最接近的列名是“" + near + "”", En: fmt.Sprintf("the nearest column is %q", near)}
	}
	p := model.At(model.Error, "unknown-column", m.at, m.to,
		model.Text{Zh: "没有这一列：" + m.name + "." + m.to,
			En: "there is no such column: " + m.name + "." + m.to}, hint)
	return &p
}

// headersOf are the canonical headers of a table, English twins among them.
func headersOf(of table.Table) []string {
	var all []string
	for _, c := range of.Columns {
		all = append(all, c.Name)
		if c.Kind == table.TextKind {
			for _, twin := range table.Twins {
				all = append(all, c.Name+twin.Ending)
			}
		}
	}
	return all
}

// refers reports whether the rows of a table refer to those of another.
func refers(from, to table.Table) bool { return referring(from, to).Name != "" }

// referring is the column by which the rows of a table must refer to those of another.
func referring(from, to table.Table) table.Column {
	i := slices.IndexFunc(from.Columns, func(c table.Column) bool {
		return c.Refers == to.Name && c.Required && (c.Kind == table.RefKind || c.Form == table.SubjectForm)
	})
	if i < 0 {
		return table.Column{}
	}
	return from.Columns[i]
}

// measured reports whether the cells of a column are numbers.
func measured(c table.Column) bool {
	return c.Kind == table.NumberKind || c.Kind == table.MoneyKind || c.Kind == table.RateKind
}

// givable are the columns that a wide column may give its records.
func givable(of table.Table) []string {
	var all []string
	for _, c := range of.Columns {
		switch {
		case measured(c), c.Kind == table.KeyKind, c.Kind == table.PrivateKind, c.Kind == table.OfficerKind, c.Prose:
		default:
			all = append(all, c.Name)
		}
	}
	return all
}

func (g given) starred() bool { return strings.Contains(g.word, "*") }
