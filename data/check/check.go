// Package check is the second half of stage 1: it judges what every cell
// means. From rows of text it makes a dataset in which nothing is left to
// parse and every reference is resolved, and it names everything that is wrong
// at once: file, line, Excel cell, the text as written, and what to write
// instead. Checking never reads a file.
package check

import (
	"gongshi/data/model"
	"gongshi/data/privacy"
	"gongshi/data/read"
	"gongshi/data/table"
)

// Check turns the exports into a dataset. The dataset is whole only where no
// problem is an error.
func Check(exports *read.Exports, settings *model.Settings) (*table.Dataset, model.Problems) {
	c := &checker{exports: exports, set: &table.Dataset{Lang: settings.Site.Languages.First()},
		sheets: map[string]*sheet{}, refused: map[model.Position]bool{}, wanting: map[string][]string{},
		privacy: privacy.New(settings.Privacy.Phones), fiscal: settings.Period.FiscalStart}
	for i := range exports.Tables {
		s := sheetOf(&exports.Tables[i])
		c.sheets[s.of.Name] = s
		c.cells(s)
		if !settings.Site.Example {
			c.samples(s)
		}
		c.records(s)
	}
	return c.set, c.problems
}

// checker holds what is known so far: the tables are checked in the order in
// which they refer to each other.
type checker struct {
	exports  *read.Exports
	set      *table.Dataset
	sheets   map[string]*sheet // by table
	problems model.Problems
	privacy  *privacy.Scanner
	refused  map[model.Position]bool // the cells with an error
	fiscal   int                     // the month in which fiscal years begin
	wanting  map[string][]string     // of a table that is not there: the files that refer to it
}

// records makes the records of a table, and checks what no cell shows by itself.
func (c *checker) records(s *sheet) {
	formed := make([][]string, len(s.Rows))
	lists := c.lists()
	for i, row := range s.Rows {
		formed[i] = make([]string, len(row))
		for j := range row {
			formed[i][j] = c.form(s, i, j, lists)
		}
	}
	if err := s.of.Decode(c.set, table.Cells{Header: s.Header, Rows: formed, Place: s.Place(),
		Unit: s.Unit}); err != nil {
		c.problems = append(c.problems, model.At(model.Error, "undecoded", model.Position{File: s.Files[0].Name},
			err.Error(),
			model.Text{Zh: "程序读不了此表，这是程序的错", En: "the program cannot read this table, which is a fault of its own"},
			model.Text{}))
		return
	}
	c.keys(s)
	c.once(s, formed)
	c.inOrder(s, formed)
	switch s.of.Name {
	case "places":
		c.circles(s)
	case "targets":
		c.goals(s)
		c.wholes(s)
		c.bases(s)
		c.apart()
	}
}

// refuse adds an error about a cell. A cell has one error, the first: what is wrong
// with it besides may follow from that.
func (c *checker) refuse(rule string, at model.Position, written string, message, hint model.Text) {
	if at.Cell != "" && c.refused[at] {
		return
	}
	c.refused[at] = true
	if text, ok := c.exports.Written(at); ok {
		written = text
	}
	c.problems = append(c.problems, model.At(model.Error, rule, at, written, message, hint))
}
