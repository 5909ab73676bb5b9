package read

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data/cell"
	"gongshi/data/model"
	"gongshi/data/table"
)

// repair puts the cells of numbers, rates and dates in the one form, each with a
// note. What cannot be read stays as it is written, and data/check refuses it.
func (t *Table) repair(ctx context.Context, kept []column) model.Problems {
	m := &mender{Table: t}
	for j, c := range kept {
		for i := range t.Rows {
			if i%1024 == 0 && ctx.Err() != nil {
				return nil
			}
			switch c.Kind {
			case table.NumberKind, table.MoneyKind:
				m.number(i, j, c)
			case table.RateKind:
				m.other(i, j, func(written string) (string, string, *cell.Fault) { return t.Writing(i).Rate(written, c.unit) })
			case table.DateKind:
				m.other(i, j, t.Writing(i).Date)
			default:
				if c.Form == table.PeriodForm && !(t.fiscal && fiscalYear.MatchString(t.Rows[i][j])) {
					m.other(i, j, t.Writing(i).Date)
				}
			}
		}
	}
	t.rememberGoals()
	return append(m.problems, t.unitless(kept)...)
}

// fiscalYear is 2011/12, which in a column of periods is no month.
var fiscalYear = regexp.MustCompile(`^(?i:FY)? ?\d{4}/\d{2}(?:\d{2})?$`)

// fractions refuses a column of percentages that may as well hold fractions: no
// header and no cell says %, and no number is above 1.
func (t *Table) fractions(kept []column) model.Problems {
	var problems model.Problems
	for j, c := range kept {
		if c.Kind != table.NumberKind || c.Unit != "%" || c.unit == "%" {
			continue
		}
		var doubtful []int
		sure := false
		for i, row := range t.Rows {
			d, err := decimal.NewFromString(t.pointed(i, j, c))
			switch {
			case strings.ContainsAny(row[j], "%％"), err == nil && d.GreaterThan(decimal.NewFromInt(1)):
				sure = true
			case err == nil && d.IsPositive():
				doubtful = append(doubtful, i)
			}
		}
		for _, i := range doubtful {
			if sure {
				break
			}
			example := "62.5%"
			if t.Writing(i).Comma {
				example = cell.Turned(example)
			}
			problems = append(problems, model.At(model.Error, "fraction-or-percent", t.Cell(i, j), t.Rows[i][j],
				model.Text{Zh: "看不出是百分数还是小数：本列没有大于1的数", En: "a percentage or a fraction? no number of the column is above 1"},
				model.Text{Zh: fmt.Sprintf("写成“%s”，或在表头写“%s（%%）”", example, c.Zh),
					En: fmt.Sprintf(`write it as "%s", or put "%s（%%）" in the header`, example, c.Name)}))
		}
	}
	return problems
}

// pointed is the text of a number, with a decimal point where it is written with a comma.
func (t *Table) pointed(i, j int, c column) string {
	written := t.Rows[i][j]
	if t.Writing(i).Comma {
		if n, wrong := t.Column(i, c.Column).Parse(written); wrong == nil {
			return n.Text
		}
	}
	return written
}

// mender repairs the cells of a table.
type mender struct {
	*Table
	problems model.Problems
}

func (m *mender) other(i, j int, read func(string) (string, string, *cell.Fault)) {
	written := m.Rows[i][j]
	form, rule, wrong := read(written)
	switch {
	case wrong != nil:
		m.leave(i, j)
	case rule != "":
		m.note(i, j, rule, form)
	}
}

// leave leaves a cell that cannot be read, so that nothing takes it for one that was.
func (m *mender) leave(i, j int) {
	written := m.Rows[i][j]
	if !m.Writing(i).Comma || !strings.Contains(written, ".") {
		return
	}
	if m.unread == nil {
		m.unread = map[model.Position]string{}
	}
	m.unread[m.Cell(i, j)] = written
	m.Rows[i][j] = cell.Turned(written)
}

func (m *mender) note(i, j int, rule, became string) {
	m.problems = append(m.problems, model.Repair(rule, m.Cell(i, j), m.Rows[i][j], became, cell.Messages[rule]))
	m.Rows[i][j] = became
}

func (m *mender) number(i, j int, c column) {
	written := m.Rows[i][j]
	if written == "" || cell.IsPlain(written) && !m.Writing(i).Comma {
		return
	}
	n, wrong := m.Column(i, c.Column).Parse(written)
	if wrong != nil {
		m.leave(i, j)
	}
	if wrong != nil || n.Rule == "" {
		return
	}
	if n.Qualifier != "" && !m.qualify(i, j, n.Qualifier) {
		return
	}
	if n.Unit != "" {
		m.Rows[i][slices.Index(m.Header, c.name+"_unit")] = n.Unit
	}
	m.note(i, j, n.Rule, n.Text)
	if last := &m.problems[len(m.problems)-1]; n.Qualifier != "" {
		last.Became += " " + n.Qualifier
	}
}

// qualify moves the qualifier of a cell to the column of qualifiers, which is made
// where the export has none. Two that differ are an error.
func (m *mender) qualify(i, j int, word string) bool {
	q := slices.Index(m.Header, "qualifier")
	if q < 0 {
		q = m.widen("qualifier")
	}
	if there := m.Rows[i][q]; there != "" && there != word {
		m.problems = append(m.problems, model.At(model.Error, "two-qualifiers", m.Cell(i, j), m.Rows[i][j],
			model.Text{Zh: "格内的限定词与“限定”列的“" + there + "”不同", En: "the qualifier in the cell differs from column qualifier: " +
				there},
			model.Text{Zh: "只留一个", En: "keep one of them"}))
		return false
	}
	m.Rows[i][q] = word
	return true
}

// goal is what a target is measured in, and whether that is a difference.
type goal struct {
	unit       string
	difference bool
}

// Unit is the unit that a number of the row is in: a completion is in that of its target.
func (t *Table) Unit(i int, c table.Column) string {
	switch {
	case c.Kind == table.MoneyKind:
		return t.Text(i, c.Name+"_unit")
	case c.Unit != "":
		return c.Unit
	case t.Table == "completions":
		return t.goals[t.Text(i, "target")].unit
	}
	return t.Text(i, "unit")
}

// Signed reports whether a number of the row may be below zero.
func (t *Table) Signed(i int, c table.Column) bool {
	switch t.Table {
	case "targets":
		return model.IsDifference(t.Text(i, "unit"), t.Text(i, "name"))
	case "completions":
		return t.goals[t.Text(i, "target")].difference
	}
	return c.Signed
}

// Column is what is asked of a number of the row.
func (t *Table) Column(i int, c table.Column) cell.Column {
	return cell.Column{Writing: t.Writing(i), Unit: t.Unit(i, c), Money: c.Kind == table.MoneyKind,
		Qualified: c.Qualified, Signed: t.Signed(i, c)}
}

// rememberGoals keeps what targets are measured in for their completions.
func (t *Table) rememberGoals() {
	if t.Table != "targets" {
		return
	}
	for i := range t.Rows {
		unit := t.Text(i, "unit")
		t.goals[t.Text(i, "key")] = goal{unit, model.IsDifference(unit, t.Text(i, "name"))}
	}
}

// unitless refuses a column of money where a number has no unit: neither the
// header names one, nor the line above, nor the settings, nor the cell. It is
// never guessed. Where some cells name one, those are refused that do not.
func (t *Table) unitless(kept []column) model.Problems {
	var problems model.Problems
	for j, c := range kept {
		if c.Kind != table.MoneyKind || c.unit != "" {
			continue
		}
		u := slices.Index(t.Header, c.name+"_unit")
		lacking := []int{}
		for i, row := range t.Rows {
			if row[u] == "" && cell.IsNumber(row[j]) {
				lacking = append(lacking, i)
			}
		}
		named := slices.ContainsFunc(t.Rows, func(row []string) bool { return row[u] != "" })
		switch {
		case named: // then those that do not
			for _, i := range lacking {
				problems = append(problems, unitMissing(c.Column, t.Cell(i, j), t.Rows[i][j]))
			}
		case len(lacking) > 0 || len(t.Rows) == 0:
			problems = append(problems, unitMissing(c.Column, c.at, c.written))
		}
	}
	return problems
}
