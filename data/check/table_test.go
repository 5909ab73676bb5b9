package check_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"gongshi/data/model"
)

// table is an export that a generator writes: what stands in it, and how it is
// dressed, so that no cell is where a count of rows would look for it.
type exported struct {
	name   string
	header []string
	rows   [][]string

	titles  []string // lines above the header
	numbers bool     // a column 序号 before the others
	margin  int      // blank columns behind them
	blanks  []int    // blank lines before each row
	saved   string   // as in a file name of the corpus
}

// dressed gives a table a random dress.
func dressed(random *rand.Rand, t exported) exported {
	titles := []string{"某县2014年报表", "填报单位：某局", "\"第一行\n第二行\""}
	t.titles = titles[:random.IntN(len(titles)+1)]
	t.numbers, t.margin = random.IntN(2) == 0, random.IntN(3)
	for range t.rows {
		t.blanks = append(t.blanks, max(0, random.IntN(8)-5))
	}
	ways := []string{"", "BOM", "CRLF", "BOM CRLF", "tabs", "semicolons", "GB18030", "CRLF GB18030", "UTF-16LE",
		"tabs CRLF UTF-16LE", "UTF-16BE"}
	t.saved = ways[random.IntN(len(ways))]
	return t
}

// file writes the table, and where each of its rows begins: its line, and its
// number in Excel.
func (t exported) file(tb testing.TB) (file txtar.File, lines, rows []int) {
	var b bytes.Buffer
	line, row := 1, 1
	write := func(cells string) {
		b.WriteString(cells + "\n")
		line, row = line+1+strings.Count(cells, "\n"), row+1
	}
	for _, title := range t.titles {
		write(title)
	}
	write(t.record(tb, "序号", t.header))
	for i, cells := range t.rows {
		for range t.blanks[i] {
			write("")
		}
		lines, rows = append(lines, line), append(rows, row)
		write(t.record(tb, fmt.Sprint(i+1), cells))
	}
	return txtar.File{Name: t.name + " " + t.saved, Data: b.Bytes()}, lines, rows
}

func (t exported) record(tb testing.TB, number string, cells []string) string {
	var all []string
	if t.numbers {
		all = append(all, number)
	}
	all = append(append(all, cells...), make([]string, t.margin)...)
	var b strings.Builder
	w := csv.NewWriter(&b)
	switch {
	case strings.Contains(t.saved, "tabs"):
		w.Comma = '\t'
	case strings.Contains(t.saved, "semicolons"):
		w.Comma = ';'
	}
	if err := w.Write(all); err != nil {
		tb.Fatal(err)
	}
	w.Flush()
	return strings.TrimSuffix(b.String(), "\n")
}

// at is the place of a cell, by the lines and rows that file gave.
func (t exported) at(row, column int, lines, rows []int) model.Position {
	if t.numbers {
		column++
	}
	return model.Position{File: t.name, Line: lines[row], Cell: fmt.Sprintf("%c%d", 'A'+column, rows[row])}
}
