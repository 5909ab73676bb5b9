// Package read is the first half of stage 1: exports in, rows of text out, each
// cell knowing its file, line and Excel cell. Reading never judges: what a cell
// means is data/check's business. What cannot be read at all (an encoding, a
// header, quotes that do not pair) is a problem with its place, and all
// problems of all files come at once.
package read

import (
	"context"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"gongshi/data/export"
	"gongshi/data/model"
	"gongshi/data/table"
)

// Read reads a workspace: gongshi.toml and the exports, which stand in data/ or,
// as in the built-in example, beside it. The error is for a folder that cannot
// be read; everything that is wrong with the exports themselves is a problem.
func Read(ctx context.Context, fsys fs.FS) (*Exports, *model.Settings, model.Problems, error) {
	settings, problems, err := readSettings(fsys)
	if err != nil {
		return nil, nil, nil, err
	}
	more, err := readProfile(fsys, settings)
	if err != nil {
		return nil, nil, nil, err
	}
	problems = append(problems, more...)
	found, more, err := tables(fsys)
	if err != nil {
		return nil, nil, nil, err
	}
	problems = append(append(problems, more...), filesOf(settings, found)...)
	exports := &Exports{goals: map[string]goal{}, written: map[model.Position]string{}, unread: map[string]bool{},
		names: map[string]names{}, Ledger: found[table.Households.Name]}
	for _, table := range table.Tables {
		file, ok := found[table.Name]
		exports.unread[table.Name] = ok // until it is
		if !ok {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, nil, nil, err
		}
		more, err := exports.add(ctx, fsys, file, table, settings)
		if err != nil {
			return nil, nil, nil, err
		}
		problems = append(problems, more...)
	}
	return exports, settings, append(problems, exports.some(problems)...), nil
}

// add reads one export into its table.
func (e *Exports) add(ctx context.Context, fsys fs.FS, file string, table table.Table, settings *model.Settings) (model.Problems, error) {
	name := path.Base(file)
	fixed := settings.Export(name)
	from, problems, err := export.Open(fsys, file, name, fixed.Encoding)
	if err != nil || !export.Legible(problems) {
		return problems, err
	}
	hidden := problems.Count(model.Error) > 0
	records, more, err := split(ctx, from.Text, name, fixed)
	if problems = append(problems, more...); err != nil || len(more) > 0 {
		return problems, err
	}
	sh, more := find(records, name, table, settings)
	if problems = append(problems, more...); len(sh.header.Cells) == 0 {
		return problems, nil
	}
	kept, more := columns(sh, table, settings)
	problems = append(problems, more...)
	if hidden {
		problems = slices.DeleteFunc(problems, export.OfCharacter) // by cell now
		characters := sh.hidden(kept)
		if problems = append(problems, characters...); characters.Count(model.Error) > 0 {
			return problems, nil
		}
	}
	t := &Table{File: File{Name: name, Table: table.Name, SHA256: from.SHA256}, Writing: sh.writing, goals: e.goals,
		fiscal: settings.Period.FiscalStart > 0}
	for _, step := range []func() model.Problems{
		func() model.Problems { return sh.body(kept, table) },
		func() model.Problems { return sh.fillDown(kept, table, settings) },
		func() model.Problems { return e.remember(t.fill(sh, kept)) },
		func() model.Problems { return e.remember(e.byName(t, sh, kept)) },
		func() model.Problems { return t.fractions(kept) },
		func() model.Problems { return e.remember(t.repair(ctx, kept)) },
		func() model.Problems { return e.totals(t, sh, kept) },
	} {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		problems = append(problems, step()...)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	e.unread[t.Table] = false
	if t.Count = len(t.Rows); t.Count == 0 {
		return problems, nil // an export that is still to be filled in is no table
	}
	e.learn(t, func(int) bool { return false })
	e.Tables = append(e.Tables, *t)
	return problems, nil
}

// some refuses a workspace in which no table has a row, unless something else is wrong
// with it: a site is made of any one table, and of nothing there is none.
func (e *Exports) some(before model.Problems) model.Problems {
	if len(e.Tables) > 0 || before.Count(model.Error) > 0 {
		return nil
	}
	return model.Problems{model.At(model.Error, "empty-table", model.Position{File: "data"}, "",
		model.Text{Zh: "没有一张表有数据行", En: "no table has a row"},
		model.Text{Zh: "任填一张就能生成网站，如 data/项目.csv：在表头下面填写，一行写一项；gongshi init 生成的“样例”里有写法",
			En: "one is enough for a site, such as data/projects.csv: fill in rows below its header; " +
				"the samples that gongshi init writes show how"})}
}

// textFormula is how programs keep a spreadsheet from making a number or a date of a
// text: ="0012", ="11.26".
var textFormula = regexp.MustCompile(`^="([^"]*)"$`)

// fill takes the public cells of the sheet. Space around a cell is taken off,
// and said so.
func (t *Table) fill(sh *sheet, kept []column) model.Problems {
	var problems model.Problems
	units := unitCells(kept)
	for _, c := range kept {
		t.Header, t.columns = append(t.Header, c.name), append(t.columns, c.index)
	}
	for _, c := range units {
		t.Header, t.columns = append(t.Header, c.name+"_unit"), append(t.columns, -1)
	}
	for _, r := range sh.rows {
		cells := make([]string, 0, len(t.Header)+1)
		for _, c := range kept {
			written := r.Cells[c.index]
			trimmed := strings.TrimSpace(written)
			if trimmed != written {
				problems = append(problems, model.Repair("space-removed", r.At(sh.file, c.index), written, trimmed,
					model.Text{Zh: "去掉了单元格首尾的空格", En: "space around the cell was taken off"}))
			}
			if text := textFormula.FindStringSubmatch(trimmed); text != nil {
				problems = append(problems, model.Repair("text-formula", r.At(sh.file, c.index), trimmed, text[1],
					model.Text{Zh: "=\"…\" 是表格软件保存文本的写法，已取引号内的内容", En: "a formula that holds nothing but a text; the text was taken"}))
				trimmed = text[1]
			}
			cells = append(cells, trimmed)
		}
		for _, c := range units {
			cells = append(cells, c.unit)
		}
		t.Rows = append(t.Rows, cells)
		t.lines, t.numbers = append(t.lines, r.Line), append(t.numbers, r.Row)
	}
	return problems
}
