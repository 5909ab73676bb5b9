// Package ledger counts a household ledger 帮扶台账 and lets nothing else of it
// through. Its rows hold the names, identity numbers, telephones and illnesses of
// people; they are counted by place, state and cause while they are read, one at a
// time, and no cell of a row is kept or named, not even by an error. The counts
// leave the package only after data/suppress has withheld those that are small, and
// what gives these away.
//
// Two things that other exports have, a ledger has not. Its digest is not
// published: who can guess a small file but for one cell can try all values of the
// cell until the digest fits. Nor is the number of its rows.
package ledger

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"

	"gongshi/data/export"
	"gongshi/data/model"
	"gongshi/data/profile"
	"gongshi/data/suppress"
	"gongshi/data/table"
)

// Read counts the ledger at a path, and protects the counts. A path of "" is no
// ledger: nil. What is wrong with the file is a problem; the error is for one that
// cannot be read, or ctx's own. The ledger is nil where a problem is an error.
func Read(ctx context.Context, fsys fs.FS, name string, places []*table.Place,
	settings *model.Settings) (*table.Ledger, model.Problems, error) {
	if name == "" {
		return nil, nil, nil
	}
	f, err := fsys.Open(name)
	if errors.Is(err, export.ErrNotRegular) {
		return nil, export.NotRegular(path.Base(name)), nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("read the household ledger: %w", err)
	}
	defer f.Close()
	s := &sheet{file: path.Base(name), own: settings.Headers[table.Households.Name], places: placesNamed(places)}
	t := newTally()
	if err := s.count(ctx, f, t); err != nil {
		return nil, nil, fmt.Errorf("read the household ledger %s: %w", s.file, err)
	}
	if s.problems.Count(model.Error) > 0 {
		return nil, s.problems, nil
	}
	return publish(s, t, places, settings), s.problems, nil
}

// count reads the file row by row. An error that is returned is of the disk or of
// the context.
func (s *sheet) count(ctx context.Context, f io.Reader, t *tally) error {
	in := &source{ctx: ctx, from: f}
	text, encoding, err := in.text()
	if err != nil {
		return err
	}
	if encoding != "" {
		s.problems = append(s.problems, model.At(model.Note, "decoded", model.Position{File: s.file}, encoding,
			model.Text{Zh: "文件是" + encoding + "编码，已按此读取", En: "the file is in " + encoding + ", and was read as such"},
			model.Text{}))
	}
	s.reader = csv.NewReader(text)
	s.reader.Comma, s.reader.FieldsPerRecord, s.reader.ReuseRecord = delimiter(text), -1, true
	if s.header() {
		for s.next(in) && !t.full {
			s.row(t)
		}
	}
	return s.failed(ctx, t)
}

// failed tells what ended the reading apart: a problem of the file, which is noted,
// or an error.
func (s *sheet) failed(ctx context.Context, t *tally) error {
	var malformed *csv.ParseError
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(s.err, errLong):
		s.refuse("row-too-long", model.Position{File: s.file, Line: s.line + 1},
			model.Text{Zh: "一行超过1 MiB，引号可能不成对", En: "a row is longer than 1 MiB; a quote may have no pair"}, quotes)
	case errors.As(s.err, &malformed):
		s.refuse("malformed-csv", model.Position{File: s.file, Line: malformed.StartLine},
			model.Text{Zh: "引号不成对，无法分列", En: "the quotes do not pair, so the row cannot be split"}, quotes)
	case s.err != nil && !errors.Is(s.err, io.EOF):
		return s.err
	case s.kept == nil:
		s.refuse("missing-column", model.Position{File: s.file, Line: 1},
			model.Text{Zh: fmt.Sprintf("前%d行中没有含“区划”或“村”的表头", headerWithin),
				En: fmt.Sprintf("none of the first %d rows is a header with a column place (区划 or 村)", headerWithin)},
			model.Text{Zh: "表头写“区划”，下面写区划的代码或名称",
				En: "name a column 区划, and give the code or the name of each household's place"})
	case len(s.problems) >= mostErrors:
		s.refuse("more-errors", model.Position{File: s.file, Line: s.line},
			model.Text{Zh: "差错太多，此行以下没有再读", En: "there are many errors; nothing below this line was read"},
			model.Text{Zh: "先改正以上各处", En: "mend these first"})
	case t.full:
		s.refuse("too-many-words", model.Position{File: s.file},
			model.Text{Zh: fmt.Sprintf("“状态”或“致贫原因”超过%d种，像是自由填写的文字", mostWords),
				En: fmt.Sprintf("state or cause has more than %d words: it looks like free text", mostWords)},
			model.Text{Zh: "改用固定的几种说法，或删去此列", En: "use a few fixed words, or leave the column out"})
	}
	return nil
}

var quotes = model.Text{Zh: "单元格内的引号写成两个：\"\"", En: `write a quote inside a cell twice: ""`}

// publish makes of the counts what may be published of them.
func publish(s *sheet, t *tally, places []*table.Place, settings *model.Settings) *table.Ledger {
	smallest, words := settings.Smallest(), profile.Of(settings).Words
	l := &table.Ledger{File: s.file, Smallest: smallest, Persons: s.kept[persons] >= 0}
	var kept []int // the breakdowns that the file has
	for b, column := range breakdowns {
		if s.kept[column.index] >= 0 {
			kept = append(kept, b)
			names := t.fold(b, smallest)
			l.Breakdowns = append(l.Breakdowns, table.Breakdown{ID: column.id, Name: column.name(words), Categories: names})
		}
	}
	sums := t.sums(places)
	nodes := map[*table.Place]*suppress.Node{}
	for _, p := range places {
		nodes[p] = node(sums[p], kept, l.Breakdowns)
	}
	var roots []*suppress.Node
	for _, p := range places {
		if p.Parent == nil {
			roots = append(roots, nodes[p])
		} else {
			nodes[p.Parent].Parts = append(nodes[p.Parent].Parts, nodes[p])
		}
	}
	for _, root := range roots {
		suppress.Protect(root, smallest)
	}
	for _, p := range places {
		l.Places = append(l.Places, shown(p, nodes[p], sums[p], kept))
	}
	return l
}

// node is a place with its counts, as data/suppress takes it.
func node(c *counts, kept []int, of []table.Breakdown) *suppress.Node {
	n := &suppress.Node{}
	if c != nil {
		n.Total = c.households
	}
	for i, b := range kept {
		row := make([]int, len(of[i].Categories))
		if c != nil {
			for k, cell := range c.by[b] {
				row[k] = cell.households
			}
		}
		n.Counts = append(n.Counts, row)
	}
	return n
}

// shown takes from the counts of a place what is shown of them.
func shown(p *table.Place, n *suppress.Node, c *counts, kept []int) *table.LedgerPlace {
	lp := &table.LedgerPlace{Place: p, All: table.HouseholdCount{Shown: n.Shown}}
	if c == nil {
		c = &counts{}
	}
	if n.Shown == table.Published {
		lp.All.Households, lp.All.Persons = c.households, c.persons
	}
	if n.Shown == table.Published && n.Total == 0 {
		return lp // and 0 of each category
	}
	for i, b := range kept {
		row := make([]table.HouseholdCount, len(n.Cells[i]))
		for k, is := range n.Cells[i] {
			row[k].Shown = is
			if is == table.Published && k < len(c.by[b]) {
				row[k].Households, row[k].Persons = c.by[b][k].households, c.by[b][k].persons
			}
		}
		lp.By = append(lp.By, row)
	}
	return lp
}
