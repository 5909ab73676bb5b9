package read

import (
	"context"
	"io/fs"
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
}

// Headers reads what the columns of a file are called, and nothing else of it. The
// problems are those of reading the file; the error is for a file that cannot be
// read at all.
func Headers(ctx context.Context, fsys fs.FS, name string) ([]Header, model.Problems, error) {
	from, problems, err := export.Open(fsys, name, name, "")
	if err != nil || !export.Legible(problems) {
		return nil, problems, err
	}
	records, more, err := split(ctx, from.Text, name, model.Export{})
	if problems = append(problems, more...); err != nil || len(more) > 0 {
		return nil, problems, err
	}
	if len(records) == 0 {
		return nil, append(problems, empty(name)), nil
	}
	head, above := records[0], []record(nil)
	best := 0
	for _, table := range table.Tables { // whose header it may be is not known
		first, rows := likeliest(records, table, nil, 0)
		if found := join(records[first : first+rows]); named(found, table, nil) > best {
			head, above, best = found, records[:first], named(found, table, nil)
		}
	}
	var all []Header
	for i, written := range head.Cells {
		plain, unit := cell.Squeeze(written), ""
		if !strings.Contains(plain, "|") {
			plain, unit = unbracket(plain)
		}
		all = append(all, Header{head.At(name, i), written, plain, unit, unitLine(above)})
	}
	return all, problems, nil
}

// Match finds the column of a table that a header names by its own names and
// synonyms: the column, and its canonical name (with _en for an English twin),
// which is empty where there is none.
func Match(table table.Table, written string) (c table.Column, name string) {
	c, name, _ = match(table, nil, written)
	return c, name
}
