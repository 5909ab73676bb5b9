package read

import (
	"maps"
	"slices"

	"gongshi/data/cell"
	"gongshi/data/export"
	"gongshi/data/model"
)

// layout is where the columns of a table stand in one of its files.
type layout struct {
	file    string
	writing cell.Writing
	columns []int // of each column of the table: where it stands in the file, -1 for none
}

// letters names the columns as Excel does, by their canonical names.
func (l *layout) letters(header []string) map[string]string {
	all := map[string]string{}
	for j, name := range header {
		if i := l.columns[j]; i >= 0 {
			all[name] = export.Letters(i)
		}
	}
	return all
}

// place is where a row of a table stands.
type place struct {
	*layout
	line, number int // in its file, and in Excel
}

// widen adds a column that is blank in every row, and says where it stands.
func (t *Table) widen(name string) int {
	t.Header = append(t.Header, name)
	for _, l := range t.layouts {
		l.columns = append(l.columns, -1)
	}
	for i := range t.Rows {
		t.Rows[i] = append(t.Rows[i], "")
	}
	return len(t.Header) - 1
}

// together makes one table of the files of a table.
func together(files []*Table) *Table {
	all := files[0]
	for _, t := range files[1:] {
		all.append(t)
	}
	for i := range all.Files {
		all.Files[i].Header = all.Header
	}
	return all
}

// append adds the rows of another file. A column that one of the two has not is blank in
// its rows.
func (t *Table) append(other *Table) {
	to := make([]int, len(other.Header)) // of each column of the other
	for j, name := range other.Header {
		if to[j] = slices.Index(t.Header, name); to[j] < 0 {
			to[j] = t.widen(name)
		}
	}
	for _, cells := range other.Rows {
		row := make([]string, len(t.Header))
		for j, c := range cells {
			row[to[j]] = c
		}
		t.Rows = append(t.Rows, row)
	}
	for _, l := range other.layouts {
		columns := slices.Repeat([]int{-1}, len(t.Header))
		for j, i := range l.columns {
			columns[to[j]] = i
		}
		l.columns = columns
	}
	t.layouts, t.places = append(t.layouts, other.layouts...), append(t.places, other.places...)
	t.Files = append(t.Files, other.Files...)
	if t.unread == nil {
		t.unread = map[model.Position]string{}
	}
	maps.Copy(t.unread, other.unread)
}

// doubled refuses a file that holds what another file of its table holds: a copy would
// count twice.
func doubled(files []*Table) model.Problems {
	var problems model.Problems
	for i, t := range files {
		first := slices.IndexFunc(files[:i], t.equals)
		if first < 0 {
			continue
		}
		of := files[first].Files[0].Name
		at := model.Position{File: t.Files[0].Name}
		problems = append(problems, model.At(model.Error, "doubled-file", at, "",
			model.Text{Zh: "与" + of + "的各行完全相同，会重复计算",
				En: "the same rows as " + of + ": they would count twice"},
			model.Text{Zh: "只保留一个文件", En: "keep one of the two files"}))
	}
	return problems
}

// equals reports whether two files hold the same cells.
func (t *Table) equals(other *Table) bool {
	return slices.Equal(t.Header, other.Header) && slices.EqualFunc(t.Rows, other.Rows, slices.Equal)
}
