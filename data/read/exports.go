package read

import (
	"slices"

	"gongshi/data/cell"
	"gongshi/data/export"
	"gongshi/data/model"
	"gongshi/data/table"
)

// Exports are the exports of a workspace, as text that knows its place.
type Exports struct {
	Ledger string  // the path of the household ledger, which is not read here; "" where there is none
	Tables []Table // the cells of the exports read, in the order of table.Tables
	Totals []Total // of total rows, which are no data

	goals   map[string]goal           // of each target, for its completions
	names   map[string]names          // of the tables that others refer to
	written map[model.Position]string // of each cell that was repaired
	unread  map[string]bool           // tables that could not be read
	wide    map[string][]*source      // of a table: rows of those before it that give its records too
}

// Unread reports whether a table that ought to be there could not be read: what
// refers to it cannot be judged.
func (e *Exports) Unread(table string) bool { return e.unread[table] }

// Written gives the text of a cell as it stands in its file, where a repair has
// made something else of it.
func (e *Exports) Written(at model.Position) (text string, repaired bool) {
	text, repaired = e.written[at]
	return text, repaired
}

// remember keeps what stood in the cells that were repaired.
func (e *Exports) remember(problems model.Problems) model.Problems {
	for _, p := range problems {
		if _, known := e.written[p.At]; !known && p.Severity == model.Note && p.At.Cell != "" && p.Written != p.Became {
			e.written[p.At] = p.Written
		}
	}
	return problems
}

// File is one export as it was read: what is said of it when its cells are let
// go. Header is the public columns of its table by their canonical names; the unit of a
// money column stands in a column of its own, <column>_unit.
type File struct {
	Name   string
	Table  string
	SHA256 string
	Header []string
	Count  int // of its rows
}

// Table is the rows of a table with their public cells, of one file or of several.
type Table struct {
	Table  string
	Header []string
	Rows   [][]string
	Files  []File // in the order of their rows

	layouts []*layout
	places  []place // of each row
	goals   map[string]goal
	fiscal  bool                      // the bureau has fiscal years
	unread  map[model.Position]string // see Unread
}

// Unread is a cell of Rows that could not be read, as it was written. Where a comma is the
// decimal sign 12.5 cannot be read and would be taken for a number in the one form, so
// that it stands in Rows with its signs exchanged.
func (t *Table) Unread(row, column int) string {
	if written, ok := t.unread[t.Cell(row, column)]; ok {
		return written
	}
	return t.Rows[row][column]
}

// Writing is how the file of a row writes dates and numbers; what was read is in the one
// form.
func (t *Table) Writing(row int) cell.Writing { return t.places[row].writing }

// Cell is the place of a cell of Rows.
func (t *Table) Cell(row, column int) model.Position {
	if i := t.places[row].columns[column]; i >= 0 {
		return table.CellAt(t.Line(row), export.Letters(i), t.places[row].number)
	}
	return t.Line(row)
}

// Text is the cell of a row in the column of that name, blank where there is none.
func (t *Table) Text(row int, column string) string {
	if j := slices.Index(t.Header, column); j >= 0 {
		return t.Rows[row][j]
	}
	return ""
}

// At is the place of that cell: the row itself where there is no such column.
func (t *Table) At(row int, column string) model.Position {
	if j := slices.Index(t.Header, column); j >= 0 {
		return t.Cell(row, j)
	}
	return t.Line(row)
}

// Line is the place of a row of Rows.
func (t *Table) Line(row int) model.Position {
	return model.Position{File: t.places[row].file, Line: t.places[row].line}
}

// Place is where a row of Rows stands, for its record.
func (t *Table) Place() func(row int) table.Row {
	letters := map[*layout]map[string]string{} // one map for all rows of a file
	for _, l := range t.layouts {
		letters[l] = l.letters(t.Header)
	}
	return func(row int) table.Row {
		p := t.places[row]
		return table.Row{At: t.Line(row), Number: p.number, Letters: letters[p.layout]}
	}
}

// Table is the export of that name, or nil.
func (e *Exports) Table(name string) *Table {
	if i := slices.IndexFunc(e.Tables, func(t Table) bool { return t.Table == name }); i >= 0 {
		return &e.Tables[i]
	}
	return nil
}

// Files lists the exports without their cells, those of a table beside each other.
func (e *Exports) Files() []File {
	var all []File
	for i := range e.Tables {
		all = append(all, e.Tables[i].Files...)
	}
	return all
}

// ByTable parts files, those of a table beside each other, table by table.
func ByTable(files []File) [][]File {
	var all [][]File
	for i, f := range files {
		if i == 0 || files[i-1].Table != f.Table {
			all = append(all, nil)
		}
		all[len(all)-1] = append(all[len(all)-1], f)
	}
	return all
}

// Digests gives the SHA-256 of each export by its name.
func Digests(files []File) map[string]string {
	all := map[string]string{}
	for _, f := range files {
		all[f.Name] = f.SHA256
	}
	return all
}
