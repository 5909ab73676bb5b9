package read

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"gongshi/data"
)

// record is one row of a sheet. Line is its first line in the file; row is its
// number as Excel shows it, which differs once a cell holds a line break:
// Excel counts blank lines, and a line break inside quotes does not count.
type record struct {
	cells []string
	line  int
	row   int
	total string // the word of a total row: 合计, 小计 …
}

// place is where the row begins.
func (r record) place(file string) data.Position {
	return data.Position{File: file, Line: r.line, Cell: fmt.Sprintf("A%d", r.row)}
}

// filled counts the cells with text.
func (r record) filled() int {
	n := 0
	for _, c := range r.cells {
		if strings.TrimSpace(c) != "" {
			n++
		}
	}
	return n
}

func (r record) at(file string, column int) data.Position {
	return data.Position{File: file, Line: r.line, Cell: fmt.Sprintf("%s%d", letters(column), r.row)}
}

// letters names a column as Excel does: A, B … Z, AA.
func letters(column int) string {
	s := ""
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		s = string(rune('A'+(n-1)%26)) + s
	}
	return s
}

// Delimiters are what may part cells, by their names in the settings.
var Delimiters = map[string]rune{"comma": ',', "tab": '\t', "semicolon": ';'}

// delimiter is what parts the cells of most of the first lines: a comma, a tab
// (Excel's "Unicode text"), or a semicolon. Inside quotes it parts nothing.
func delimiter(s string) rune {
	counts := map[rune]int{}
	quoted, lines := false, 0
	for _, r := range s {
		switch {
		case r == '"':
			quoted = !quoted
		case r == '\n' && !quoted:
			if lines++; lines == deepestHeader {
				return most(counts)
			}
		case !quoted:
			counts[r]++
		}
	}
	return most(counts)
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

// split parses the text with encoding/csv, strictly, and keeps where each row
// stands. Rows without any text carry nothing and are left out.
func split(ctx context.Context, s, file string, fixed data.Export) ([]record, data.Problems, error) {
	reader := csv.NewReader(strings.NewReader(s))
	reader.FieldsPerRecord, reader.Comma = -1, delimiter(s)
	if r, ok := Delimiters[fixed.Delimiter]; ok {
		reader.Comma = r
	}
	if problem := tooLarge(s, file, reader.Comma); problem != nil {
		return nil, data.Problems{*problem}, nil
	}
	var records []record
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
			return nil, data.Problems{malformed(err, s, file, reader.Comma)}, nil
		}
		line, _ := reader.FieldPos(0)
		r := record{cells: cells, line: line, row: line - broken}
		for _, c := range cells {
			broken += strings.Count(c, "\n")
		}
		if r.filled() > 0 {
			records = append(records, r)
		}
	}
}

// malformed is the error of quotes that do not pair, at the cell where the reader
// lost its way.
func malformed(err error, s, file string, comma rune) data.Problem {
	at := data.Position{File: file}
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		begin := 0
		for range parse.Line - 1 {
			begin += strings.IndexByte(s[begin:], '\n') + 1
		}
		m := meter{file: file}
		m.walk(s[:min(begin+max(parse.Column-1, 0), len(s))], byte(comma))
		at = m.row().at(file, m.columns)
	}
	return data.At(data.Error, "malformed-csv", at, "",
		data.Text{Zh: "引号不成对，无法分列", En: "the quotes do not pair, so the row cannot be split"},
		data.Text{Zh: "单元格内的引号写成两个：\"\"", En: `write a quote inside a cell twice: ""`})
}

// ragged does not repeat the row: a private cell may be in it.
func ragged(r record, file string, want int) data.Problem {
	return data.At(data.Error, "ragged-row", r.place(file), "",
		data.Text{Zh: fmt.Sprintf("此行有%d格，表头有%d格，可能有一格被逗号分成了两格，或少写了一格", len(r.cells), want),
			En: fmt.Sprintf("the row has %d cells, the header %d: a comma may part one cell in two, or a cell may be missing", len(r.cells), want)},
		data.Text{Zh: "在Excel中打开，核对此行各格与表头对齐；含逗号的文字用引号括起", En: "open it in Excel, and see that the row's cells stand under their headers; put text with a comma in quotes"})
}
