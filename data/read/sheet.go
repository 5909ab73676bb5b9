package read

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"gongshi/data"
)

// sheet is one export as a grid: its header and its rows, each with its place.
type sheet struct {
	file   string
	header record
	rows   []record
}

// record is one row of a sheet. Line is its first line in the file; row is its
// number as Excel shows it, which differs once a cell holds a line break:
// Excel counts blank lines, and a line break inside quotes does not count.
type record struct {
	cells []string
	line  int
	row   int
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

// grid splits the text of an export into a header and rows as wide as it.
func grid(s, file string) (*sheet, data.Problems) {
	sh := &sheet{file: file}
	records, problems := split(s, file)
	if len(problems) > 0 {
		return sh, problems
	}
	if len(records) == 0 {
		return sh, data.Problems{data.At(data.Error, "empty-file", data.Position{File: file}, "",
			data.Text{Zh: "文件是空的，没有表头", En: "the file is empty: it has no header"},
			data.Text{Zh: "第一行写列名", En: "write the names of the columns in the first line"})}
	}
	sh.header = records[0]
	for _, r := range records[1:] {
		if len(r.cells) != len(sh.header.cells) {
			problems = append(problems, ragged(r, file, len(sh.header.cells)))
			continue
		}
		sh.rows = append(sh.rows, r)
	}
	return sh, problems
}

// delimiter is what parts the cells of the first line that has any: a comma, a
// tab (Excel's "Unicode text"), or a semicolon. Inside quotes it parts nothing.
func delimiter(s string) rune {
	counts := map[rune]int{}
	quoted := false
	for _, r := range strings.TrimLeft(s, "\r\n") {
		switch {
		case r == '"':
			quoted = !quoted
		case r == '\n' && !quoted:
			return most(counts)
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
func split(s, file string) ([]record, data.Problems) {
	reader := csv.NewReader(strings.NewReader(s))
	reader.FieldsPerRecord, reader.Comma = -1, delimiter(s)
	var records []record
	broken := 0 // line breaks inside the cells read so far
	for {
		cells, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return records, nil
		}
		if err != nil {
			return nil, data.Problems{malformed(err, file)}
		}
		line, _ := reader.FieldPos(0)
		r := record{cells: cells, line: line, row: line - broken}
		broken += strings.Count(strings.Join(cells, ""), "\n")
		if slices.ContainsFunc(cells, func(c string) bool { return c != "" }) {
			records = append(records, r)
		}
	}
}

func malformed(err error, file string) data.Problem {
	at := data.Position{File: file}
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		at.Line = parse.StartLine
	}
	return data.At(data.Error, "malformed-csv", at, "",
		data.Text{Zh: "引号不成对，无法分列", En: "the quotes do not pair, so the row cannot be split"},
		data.Text{Zh: "单元格内的引号写成两个：\"\"", En: `write a quote inside a cell twice: ""`})
}

func ragged(r record, file string, want int) data.Problem {
	return data.At(data.Error, "ragged-row", data.Position{File: file, Line: r.line, Cell: fmt.Sprintf("A%d", r.row)},
		strings.Join(r.cells, ","),
		data.Text{Zh: fmt.Sprintf("此行有%d格，表头有%d格", len(r.cells), want),
			En: fmt.Sprintf("the row has %d cells, the header %d", len(r.cells), want)},
		data.Text{Zh: "补足或删去多余的逗号；含逗号的文字用引号括起", En: "add or remove commas; put text with a comma in quotes"})
}
