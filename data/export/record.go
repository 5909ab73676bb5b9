package export

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"gongshi/data/model"
)

// Record is one row of a sheet. Line is its first line in the file; row is its
// number as Excel shows it, which differs once a cell holds a line break:
// Excel counts blank lines, and a line break inside quotes does not count.
type Record struct {
	Cells []string
	Line  int
	Row   int
}

// Place is where the row begins.
func (r Record) Place(file string) model.Position {
	return model.Position{File: file, Line: r.Line, Cell: fmt.Sprintf("A%d", r.Row)}
}

// Filled counts the cells with text.
func (r Record) Filled() int {
	n := 0
	for _, c := range r.Cells {
		if strings.TrimSpace(c) != "" {
			n++
		}
	}
	return n
}

// At is the place of a cell of the row.
func (r Record) At(file string, column int) model.Position {
	return model.Position{File: file, Line: r.Line, Cell: fmt.Sprintf("%s%d", Letters(column), r.Row)}
}

// Letters names a column as Excel does: A, B … Z, AA.
func Letters(column int) string {
	s := ""
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		s = string(rune('A'+(n-1)%26)) + s
	}
	return s
}

// Delimiters are what may part cells, by their names in the settings.
var Delimiters = map[string]rune{"comma": ',', "tab": '\t', "semicolon": ';'}

// sniffed is how many lines show what parts the cells: titles may stand above them.
const sniffed = 20

// delimiter is what parts the cells of most of the first lines: a comma, a tab
// (Excel's "Unicode text"), or a semicolon. Inside quotes it parts nothing; nor, where
// decimals stand behind a comma, does one between digits.
func delimiter(s string, decimal bool) rune {
	counts := map[rune]int{}
	quoted, lines := false, 0
	for i, r := range s {
		switch {
		case r == '"':
			quoted = !quoted
		case r == '\n' && !quoted:
			if lines++; lines == sniffed {
				return most(counts)
			}
		case !quoted && !(decimal && r == ',' && isDecimal(s, i)):
			counts[r]++
		}
	}
	return most(counts)
}

// isDecimal reports whether a character stands between two digits.
func isDecimal(s string, i int) bool {
	digit := func(i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }
	return digit(i-1) && digit(i+1)
}

// most is the commonest of the delimiters; of several alike, the first.
func most(counts map[rune]int) rune {
	best := ','
	for _, r := range []rune{'\t', ';'} {
		if counts[r] > counts[best] {
			best = r
		}
	}
	return best
}

// Split parses the text with encoding/csv, strictly, and keeps where each row
// stands. Rows without any text carry nothing and are left out.
func Split(ctx context.Context, s, file string, fixed model.Export) ([]Record, model.Problems, error) {
	comma := delimiter(s, fixed.Decimal == ",")
	if r, ok := Delimiters[fixed.Delimiter]; ok {
		comma = r
	}
	s = quoted(s, comma)
	reader := csv.NewReader(strings.NewReader(s))
	reader.FieldsPerRecord, reader.Comma = -1, comma
	if problem := tooLarge(s, file, reader.Comma); problem != nil {
		return nil, model.Problems{*problem}, nil
	}
	var records []Record
	broken := 0 // line breaks inside the cells read so far
	for n := 0; ; n++ {
		if n%1024 == 0 && ctx.Err() != nil {
			return nil, nil, ctx.Err()
		}
		cells, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return records, nil, nil
		}
		if err != nil {
			return nil, model.Problems{malformed(err, s, file, reader.Comma)}, nil
		}
		line, _ := reader.FieldPos(0)
		r := Record{Cells: cells, Line: line, Row: line - broken}
		for _, c := range cells {
			broken += strings.Count(c, "\n")
		}
		if r.Filled() > 0 {
			records = append(records, r)
		}
	}
}

// malformed is the error of quotes that do not pair, at the cell where the reader
// lost its way.
func malformed(err error, s, file string, comma rune) model.Problem {
	at := model.Position{File: file}
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		begin := 0
		for range parse.Line - 1 {
			begin += strings.IndexByte(s[begin:], '\n') + 1
		}
		m := meter{file: file}
		m.walk(s[:min(begin+max(parse.Column-1, 0), len(s))], byte(comma))
		at = m.row().At(file, m.columns)
	}
	return model.At(model.Error, "malformed-csv", at, "",
		model.Text{Zh: "引号不成对，无法分列", En: "the quotes do not pair, so the row cannot be split"},
		model.Text{Zh: "单元格内的引号写成两个：\"\"", En: `write a quote inside a cell twice: ""`})
}
