package read

import (
	"io/fs"

	"gongshi/data"
)

// Header is a cell of an export's header. Its plain form is without the brackets of
// a unit: what a bureau's own headers are named by in gongshi.toml.
type Header struct {
	At      data.Position
	Written string
	Plain   string
	Unit    string
}

// Headers reads what the columns of a file are called, and nothing else of it.
// The problems are those of reading the file; the error is for a file that cannot
// be read at all.
func Headers(fsys fs.FS, name string) ([]Header, data.Problems, error) {
	from, problems, err := open(fsys, name, name)
	if err != nil || problems.Count(data.Error) > 0 {
		return nil, problems, err
	}
	sh, more := grid(from.text, name)
	var all []Header
	for i, written := range sh.header.cells {
		plain, unit := unbracketed(written)
		all = append(all, Header{sh.header.at(name, i), written, plain, unit})
	}
	return all, append(problems, more...), nil
}

// Match finds the column of a table that a header names by its own names and
// synonyms: the column, and its canonical name (with _en for an English twin),
// which is empty where there is none.
func Match(table data.Table, written string) (c data.Column, name string) {
	c, name, _ = match(table, nil, written)
	return c, name
}
