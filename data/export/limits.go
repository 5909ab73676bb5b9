package export

import (
	"fmt"

	"gongshi/data/model"
)

// The largest export that is read: a county's year is a thousandth of it, and
// what is larger is no table of a programme.
const (
	maxFile    = 64 << 20 // bytes
	maxWords   = 1 << 20  // bytes: of settings and words, three long novels
	maxRows    = 1_000_000
	maxColumns = 256
	maxCell    = 128 << 10 // bytes: the 32,767 characters that Excel itself holds
)

// meter walks over the text of an export as a reader of CSV will, and stops at the
// first row beyond the limits: it is asked before any row is made, so that a file
// of nothing but commas costs no memory.
type meter struct {
	file           string
	line, rows     int // lines before this one, rows with text
	start, broken  int // the line that the row began on; line breaks inside cells before it
	columns, bytes int // of this row, and of this cell
	text           bool
}

// tooLarge is the error of a text beyond the limits, nil within them.
func tooLarge(s, file string, comma rune) *model.Problem {
	m := meter{file: file}
	if m.walk(s, byte(comma)) {
		return m.problem()
	}
	return nil
}

// place is the cell that a file has come to after so much of its text; the line is
// that on which its row begins, as for any cell.
func place(s, file string) model.Position {
	m := meter{file: file}
	m.walk(s, byte(delimiter(s, false)))
	return m.row().At(file, m.columns)
}

// walk walks on over text and reports whether it came upon a limit.
func (m *meter) walk(s string, comma byte) bool {
	quoted := false
	for i := range len(s) {
		c := s[i]
		switch {
		case c == '"':
			quoted = !quoted
		case c == '\n':
			m.line++
			if !quoted {
				m.next()
				continue
			}
		case c == comma && !quoted:
			m.columns++
			m.bytes = -1
		}
		m.text = m.text || c > ' ' && c != comma && c != '"'
		if m.bytes++; m.bytes > maxCell || m.columns >= maxColumns || m.text && m.rows >= maxRows {
			return true
		}
	}
	return false
}

// row is the row begun.
func (m *meter) row() Record { return Record{Line: m.start + 1, Row: m.start + 1 - m.broken} }

// next begins a row.
func (m *meter) next() {
	if m.text {
		m.rows++
	}
	m.broken += m.line - m.start - 1
	m.start, m.columns, m.bytes, m.text = m.line, 0, 0, false
}

func (m *meter) problem() *model.Problem {
	split := model.Text{Zh: "请拆分或删去无关内容后重新导出", En: "split it, or export only the table"}
	at := m.row()
	var p model.Problem
	switch {
	case m.bytes > maxCell:
		p = model.At(model.Error, "cell-too-long", at.At(m.file, m.columns), "",
			model.Text{Zh: fmt.Sprintf("此格超过%d KiB，可能是引号没有配对", maxCell>>10),
				En: fmt.Sprintf("the cell is longer than %d KiB: a quote may be unpaired", maxCell>>10)},
			model.Text{Zh: "检查引号，或缩短此格", En: "check the quotes, or shorten the cell"})
	case m.columns >= maxColumns:
		p = model.At(model.Error, "too-many-columns", at.Place(m.file), "",
			model.Text{Zh: fmt.Sprintf("此行超过%d列", maxColumns), En: fmt.Sprintf("the row has more than %d columns", maxColumns)},
			split)
	default:
		p = model.At(model.Error, "too-many-rows", at.Place(m.file), "",
			model.Text{Zh: fmt.Sprintf("超过%d行", maxRows), En: fmt.Sprintf("more than %d rows", maxRows)}, split)
	}
	return &p
}
