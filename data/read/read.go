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
	found, more, err := tables(fsys, settings)
	if err != nil {
		return nil, nil, nil, err
	}
	problems = append(append(problems, more...), filesOf(settings, found)...)
	exports := &Exports{goals: map[string]goal{}, written: map[model.Position]string{}, unread: map[string]bool{},
		names: map[string]names{}, wide: map[string][]*source{}}
	for _, file := range found[table.Households.Name] {
		exports.Ledger = file
	}
	for _, of := range table.Tables {
		more, err := exports.add(ctx, fsys, found[of.Name], of, settings)
		if err != nil {
			return nil, nil, nil, err
		}
		problems = append(problems, more...)
	}
	return exports, settings, append(problems, exports.some(problems)...), nil
}

// add reads the files of one table. One that is still to be filled in has no rows, and
// counts for nothing.
func (e *Exports) add(ctx context.Context, fsys fs.FS, files []string, of table.Table,
	settings *model.Settings) (model.Problems, error) {
	var problems model.Problems
	sources := e.wide[of.Name] // rows of other tables that give records of this one too
	for _, file := range files {
		source, more, err := e.read(ctx, fsys, file, of, settings)
		if err != nil {
			return nil, err
		}
		if problems = append(problems, more...); source == nil {
			e.unread[of.Name] = true
		} else {
			sources = append(sources, source)
		}
	}
	delete(e.wide, of.Name)
	slices.SortStableFunc(sources, func(a, b *source) int { return natural(a.Name, b.Name) })
	var filled []*Table
	for _, s := range sources {
		t, more, err := e.unfold(ctx, s, settings)
		if err != nil {
			return nil, err
		}
		if problems = append(problems, more...); len(t.Rows) > 0 {
			filled = append(filled, t)
		}
	}
	if len(filled) == 0 {
		return problems, nil
	}
	problems = append(problems, doubled(filled)...)
	t := together(filled)
	e.learn(t, func(int) bool { return false })
	if len(filled) > 1 { // a place may lie in one of another file
		problems = append(problems, e.remember(e.byName(t))...)
	}
	e.Tables = append(e.Tables, *t)
	return problems, nil
}

// read reads the rows of one file. There are none where that cannot be done.
func (e *Exports) read(ctx context.Context, fsys fs.FS, file string, of table.Table,
	settings *model.Settings) (*source, model.Problems, error) {
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	name := path.Base(file)
	fixed := settings.Export(name)
	from, problems, err := export.Open(fsys, file, name, fixed.Encoding)
	if err != nil || !export.Legible(problems) {
		return nil, problems, err
	}
	hidden := problems.Count(model.Error) > 0
	records, more, err := split(ctx, from.Text, name, fixed)
	if problems = append(problems, more...); err != nil || len(more) > 0 {
		return nil, problems, err
	}
	sh, more := find(records, name, of, settings)
	if problems = append(problems, more...); len(sh.header.Cells) == 0 {
		return nil, problems, nil
	}
	kept, w, more := columns(sh, of, settings)
	problems = append(problems, more...)
	if hidden {
		problems = slices.DeleteFunc(problems, export.OfCharacter) // by cell now
		characters := sh.hidden(append(w.columns(), kept...))
		if problems = append(problems, characters...); characters.Count(model.Error) > 0 {
			return nil, problems, nil
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	days, yearless := w.calendar(sh, settings)
	if yearless != nil {
		return nil, append(problems, *yearless), nil
	}
	sh.days = days
	problems = append(append(problems, sh.body(kept, of)...), sh.fillDown(kept, of, w, settings)...)
	sources := w.sources(sh, File{Name: name, SHA256: from.SHA256}, kept)
	for _, s := range sources[1:] {
		e.wide[s.Table] = append(e.wide[s.Table], s)
	}
	return sources[0], problems, ctx.Err()
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
	l := &layout{file: sh.file, writing: sh.writing}
	for _, c := range kept {
		t.Header, l.columns = append(t.Header, c.name), append(l.columns, c.index)
	}
	for _, c := range units {
		t.Header, l.columns = append(t.Header, c.name+"_unit"), append(l.columns, -1)
	}
	t.layouts = []*layout{l}
	for _, r := range sh.rows {
		cells := make([]string, 0, len(t.Header)+1)
		for _, c := range kept {
			if c.given != "" {
				cells = append(cells, sh.given(c, r))
				continue
			}
			written := r.Cells[c.index]
			trimmed := strings.TrimSpace(written)
			if trimmed != written {
				problems = append(problems, model.Repair("space-removed", r.At(sh.file, c.index), written, trimmed,
					model.Text{Zh: "去掉了单元格首尾的空格", En: "space around the cell was taken off"}))
			}
			if text := textFormula.FindStringSubmatch(trimmed); text != nil {
				problems = append(problems, model.Repair("text-formula", r.At(sh.file, c.index), trimmed, text[1],
					model.Text{Zh: "=\"…\" 是表格软件保存文本的写法，已取引号内的内容",
						En: "a formula that holds nothing but a text; the text was taken"}))
				trimmed = text[1]
			}
			cells = append(cells, trimmed)
		}
		for _, c := range units {
			cells = append(cells, c.unit)
		}
		t.Rows, t.places = append(t.Rows, cells), append(t.places, place{l, r.Line, r.Row})
	}
	return problems
}
