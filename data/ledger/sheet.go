package ledger

import (
	"encoding/csv"
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/text/width"

	"gongshi/data/export"
	"gongshi/data/model"
	"gongshi/data/table"
)

// The columns that are looked at, in the order of model.Households.
const (
	place = iota
	township
	persons
	state
	cause
	looked // how many they are
)

// sheet is the file while it is read: never more of it than one row.
type sheet struct {
	file     string
	own      map[string]string // a bureau's own headers
	places   names
	reader   *csv.Reader
	err      error // what ended the reading
	cells    []string
	line     int   // on which the row begins
	number   int   // of the row in Excel, which does not count line breaks inside cells
	broken   int   // such breaks so far
	wide     int   // cells of the header
	kept     []int // of each column that is looked at: where it stands, or -1
	problems model.Problems
}

// headerWithin is how many rows are searched for the header: a title, a unit and
// the name of the bureau may stand above it.
const headerWithin = 10

// mostErrors is how many errors are listed: the same mistake may be in each of
// three million rows.
const mostErrors = 50

// refuse adds an error. It names a place in the file and never what stands there.
func (s *sheet) refuse(rule string, at model.Position, message, hint model.Text) {
	s.problems = append(s.problems, model.At(model.Error, rule, at, "", message, hint))
}

// cell is the place of a cell of the row.
func (s *sheet) cell(column int) model.Position {
	return table.CellAt(model.Position{File: s.file, Line: s.line}, export.Letters(column), s.number)
}

// next reads a row.
func (s *sheet) next(in *source) bool {
	in.read = 0
	return len(s.problems) < mostErrors && s.read()
}

func (s *sheet) read() bool {
	cells, err := s.reader.Read()
	if err != nil {
		s.err = err
		return false
	}
	s.cells = cells
	s.line, _ = s.reader.FieldPos(0)
	s.number = s.line - s.broken
	s.broken += s.breaks()
	return true
}

// breaks counts the line breaks inside the cells of the row. Nearly always the last
// cell begins on the line of the first and has none.
func (s *sheet) breaks() int {
	last := len(s.cells) - 1
	to, _ := s.reader.FieldPos(last)
	return to - s.line + strings.Count(s.cells[last], "\n")
}

// header finds the first row with a cell that names the column of places, and the
// columns that are looked at.
func (s *sheet) header() bool {
	for range headerWithin {
		if !s.read() {
			return false
		}
		for _, cell := range s.cells {
			if s.column(cell) == place {
				s.columns()
				return s.problems.Count(model.Error) == 0
			}
		}
	}
	return false
}

// columns notes where the columns stand. Of the others it says where they stand and
// not how they are called: what looks like a header may be a row.
func (s *sheet) columns() {
	s.wide, s.kept = len(s.cells), make([]int, looked)
	for column := range s.kept {
		s.kept[column] = -1
	}
	var others []string
	for i, written := range s.cells {
		switch column := s.column(written); {
		case column < 0 && strings.TrimSpace(written) != "":
			others = append(others, export.Letters(i))
		case column >= 0 && s.kept[column] >= 0:
			name := table.Households.Columns[column]
			s.refuse("doubled-header", s.cell(i),
				model.Text{Zh: "“" + name.Zh + "”列出现两次", En: fmt.Sprintf("the column %s stands twice in the header", name.Name)},
				model.Text{Zh: "只保留一列", En: "keep one of the two"})
		case column >= 0:
			s.kept[column] = i
		}
	}
	if len(others) > 0 {
		s.problems = append(s.problems, model.At(model.Note, "private-column", model.Position{File: s.file, Line: s.line},
			"",
			model.Text{Zh: strings.Join(others, "、") + "列未读取：台账只用于计数", En: "the columns " + strings.Join(others, ", ") +
				" were not read: a ledger is only counted"}, model.Text{}))
	}
}

var bracketed = regexp.MustCompile(`[（(][^（()）]*[)）]$`)

// column is the column that a header names, of those that are looked at, or -1.
func (s *sheet) column(written string) int {
	plain := strings.TrimSpace(bracketed.ReplaceAllString(strings.TrimSpace(width.Fold.String(written)), ""))
	if own, ok := s.own[plain]; ok {
		plain = own
	}
	for i, c := range table.Households.Columns[:looked] {
		for _, name := range append([]string{c.Name, c.Zh}, c.Synonyms...) {
			if strings.EqualFold(plain, name) {
				return i
			}
		}
	}
	return -1
}
