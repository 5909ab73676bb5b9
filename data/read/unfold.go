package read

import (
	"cmp"
	"context"
	"slices"

	"gongshi/data/cell"
	"gongshi/data/model"
	"gongshi/data/table"
)

// source is a sheet that gives records of a table, and how.
type source struct {
	File
	sh       *sheet
	branches []*branch
	columns  [][]column // of each branch, all of them
	totals   []column   // over its wide columns
}

// sources are what a sheet gives, table by table, its own first.
func (w *wide) sources(sh *sheet, file File, kept []column) []*source {
	var all []*source
	for _, plan := range w.plans() {
		s := &source{File: file, sh: sh, branches: plan}
		s.Table = plan[0].of.Name
		for _, b := range plan {
			s.columns = append(s.columns, w.whole(b, kept))
		}
		for _, c := range w.totals {
			if plan[0].has(c.name) {
				s.totals = append(s.totals, c)
			}
		}
		all = append(all, s)
	}
	return all
}

func (b *branch) has(name string) bool {
	return slices.ContainsFunc(b.columns, func(c column) bool { return c.name == name })
}

// given is what a record holds that its row gives by a wide column; of a day whose year the
// row does not say nothing.
func (sh *sheet) given(c column, r record) string {
	if c.Kind == table.DateKind {
		return sh.days.of(c.given, r)
	}
	return c.given
}

// unfold makes the records of a source. Where there are several branches each is read as a
// sheet of its own, so that a total row is that of its column; then they stand row by row.
func (e *Exports) unfold(ctx context.Context, s *source, settings *model.Settings) (*Table, model.Problems, error) {
	var problems model.Problems
	var parts []*Table
	for i, b := range s.branches {
		t, more, err := e.branch(ctx, s, b, s.columns[i], settings)
		if err != nil {
			return nil, nil, err
		}
		parts, problems = append(parts, t), append(problems, more...)
	}
	t := together(parts)
	if len(parts) > 1 {
		t.byRow()
		problems = distinct(problems)
	}
	for _, total := range s.totals {
		problems = append(problems, e.across(t, s, total)...)
	}
	s.Header, s.Count = t.Header, len(t.Rows)
	t.Files = []File{s.File}
	return t, problems, nil
}

// branch makes the records of one branch.
func (e *Exports) branch(ctx context.Context, s *source, b *branch, columns []column,
	settings *model.Settings) (*Table, model.Problems, error) {
	var problems model.Problems
	t := &Table{Table: b.of.Name, goals: e.goals, fiscal: settings.Period.FiscalStart > 0}
	for _, step := range []func() model.Problems{
		func() model.Problems { return e.remember(t.fill(s.sh, columns)) },
		func() model.Problems { e.learnPlaces(t, s.sh); return e.remember(e.byName(t)) },
		func() model.Problems { return t.fractions(columns) },
		func() model.Problems { return e.remember(t.repair(ctx, columns)) },
		func() model.Problems { return e.totals(t, s.sh, columns) },
		func() model.Problems { return t.thin(s.sh, b) },
	} {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		problems = append(problems, step()...)
	}
	return t, problems, ctx.Err()
}

// thin takes out the rows that have no text in the wide columns of a branch: they give no
// record. One whose year is not said is refused.
func (t *Table) thin(sh *sheet, b *branch) model.Problems {
	if len(b.columns) == 0 {
		return nil
	}
	var problems model.Problems
	none := make([]string, len(t.Rows)) // why a row is no record
	for i, row := range t.Rows {
		text := func(c column) bool { return !isBlank(row[slices.Index(t.Header, c.name)]) }
		if !slices.ContainsFunc(b.columns, text) {
			none[i] = "blank"
			continue
		}
		for _, g := range b.given {
			if c, _ := b.of.Column(g.column); c.Kind == table.DateKind && t.Text(i, g.column) == "" {
				none[i] = "yearless"
				of, _ := slices.BinarySearchFunc(sh.rows, t.places[i].line, func(r record, line int) int {
					return cmp.Compare(r.Line, line)
				})
				year := sh.days.column
				problems = append(problems, yearless(sh.rows[of].At(sh.file, year), sh.rows[of].Cells[year], sh.file))
			}
		}
	}
	t.remove(none)
	return problems
}

// isBlank reports whether a cell says nothing: a blank one, or a dash.
func isBlank(text string) bool {
	state, known := cell.States[text]
	return known && state == model.Unknown
}

// byRow puts the records of a wide sheet in the order of their rows.
func (t *Table) byRow() {
	order := make([]int, len(t.Rows))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(t.places[a].line, t.places[b].line) })
	rows, places := make([][]string, len(order)), make([]place, len(order))
	for to, from := range order {
		rows[to], places[to] = t.Rows[from], t.places[from]
	}
	t.Rows, t.places = rows, places
}

// distinct are problems without those that are said already: each branch of a sheet has the
// columns that all share.
func distinct(problems model.Problems) model.Problems {
	said := map[[2]string]bool{}
	return slices.DeleteFunc(problems, func(p model.Problem) bool {
		key := [2]string{p.ID, p.Message.Zh}
		again := said[key]
		said[key] = true
		return again
	})
}
