package check

import (
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

// sheet is a table under check: its cells, and the column that each stands in.
type sheet struct {
	*read.Table
	of      table.Table
	columns []table.Column  // of the header; zero for a unit or a twin
	known   map[string]bool // its keys
	hints   map[question]model.Text
}

// question is what a column leaves open, by the setting that would answer it.
type question struct {
	file    string
	column  int
	setting string
}

func sheetOf(t *read.Table) *sheet {
	s := &sheet{Table: t, of: table.Named(t.Table), columns: make([]table.Column, len(t.Header)),
		known: map[string]bool{}, hints: map[question]model.Text{}}
	for j, header := range t.Header {
		s.columns[j], _ = s.of.Column(header)
		for i := range t.Rows {
			if s.columns[j].Kind == table.KeyKind {
				s.known[t.Rows[i][j]] = true
			}
		}
	}
	return s
}
