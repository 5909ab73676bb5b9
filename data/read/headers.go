package read

import (
	"context"
	"io/fs"
	"iter"
	"strings"

	"gongshi/data/cell"
	"gongshi/data/export"
	"gongshi/data/model"
	"gongshi/data/table"
)

// Header is a cell of an export's header. Its plain form is without the brackets of
// a unit: what a bureau's own headers are named by in gongshi.toml.
type Header struct {
	At      model.Position
	Written string
	Plain   string
	Unit    string
	Above   string // the unit of amounts that a line above the header names: 单位：万元
	Year    string // that the titles above the header name

	Orders  []string // in which the dates below it can be read, where some need an order; nil where none does
	Decimal string   // the decimal sign that the numbers below it speak for
}

// datedHeaders finds the header of a sheet of months where nothing else in it is known.
var datedHeaders = map[string]string{"*": "completed, as_of = *"}

// Headers reads what the columns of a file are called, and how the cells below are
// written, but nothing of what they say. The problems are those of reading the file; the
// error is for a file that cannot be read at all.
func Headers(ctx context.Context, fsys fs.FS, name string, fixed model.Export) ([]Header, model.Problems, error) {
	from, problems, err := export.Open(fsys, name, name, fixed.Encoding)
	if err != nil || !export.Legible(problems) {
		return nil, problems, err
	}
	records, more, err := split(ctx, from.Text, name, fixed)
	if problems = append(problems, more...); err != nil || len(more) > 0 {
		return nil, problems, err
	}
	if len(records) == 0 {
		return nil, append(problems, empty(name)), nil
	}
	head, above, below := records[0], []record(nil), records[1:]
	best := 0
	for _, own := range []map[string]string{nil, datedHeaders} {
		for _, table := range table.Tables { // whose header it may be is not known
			first, rows := likeliest(records, table, own, 0)
			if found := join(records[first : first+rows]); best < 2 || own == nil {
				if n := named(found, table, own); n > best {
					head, above, below, best = found, records[:first], records[first+rows:], n
				}
			}
		}
	}
	var all []Header
	for i, written := range head.Cells {
		plain, unit := cell.Squeeze(written), ""
		if !strings.Contains(plain, "|") {
			plain, unit = unbracket(plain)
		}
		h := Header{At: head.At(name, i), Written: written, Plain: plain, Unit: unit, Above: unitLine(above),
			Year: yearAbove(above)}
		h.Orders, h.Decimal = cell.OrdersOf(inColumn(below, i)), cell.DecimalOf(inColumn(below, i))
		all = append(all, h)
	}
	return all, problems, nil
}

// inColumn are the cells of a column.
func inColumn(rows []record, i int) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, r := range rows {
			if i < len(r.Cells) && !yield(r.Cells[i]) {
				return
			}
		}
	}
}

// Match finds the column of a table that a header names by its own names and
// synonyms: the column, and its canonical name (with the ending of a twin),
// which is empty where there is none.
func Match(table table.Table, written string) (c table.Column, name string) {
	c, name, _ = match(table, nil, written)
	return c, name
}
