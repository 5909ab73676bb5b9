// Package check is the second half of stage 1: it judges what every cell
// means. From rows of text it makes a dataset in which nothing is left to
// parse and every reference is resolved, and it names everything that is wrong
// at once: file, line, Excel cell, the text as written, and what to write
// instead. Checking never reads a file.
package check

import (
	"fmt"
	"regexp"

	"gongshi/data/cell"
	"gongshi/data/export"
	"gongshi/data/model"
	"gongshi/data/privacy"
	"gongshi/data/read"
	"gongshi/data/table"
)

// Check turns the exports into a dataset. The dataset is whole only where no
// problem is an error.
func Check(exports *read.Exports, settings *model.Settings) (*table.Dataset, model.Problems) {
	c := &checker{
		exports: exports, set: &table.Dataset{}, refused: map[model.Position]bool{},
		privacy: privacy.New(settings.Privacy.Phones),
		places:  map[string]*table.Place{}, projects: map[string]*table.Project{}, targets: map[string]*table.Target{},
	}
	for i := range exports.Tables {
		c.cells(&exports.Tables[i])
		if !settings.Site.Example {
			c.samples(&exports.Tables[i])
		}
	}
	c.placeRows(exports.Places)
	c.projectRows(exports.Projects)
	c.targetRows(exports.Targets)
	c.completionRows(exports.Completions)
	c.progressRows(exports.Progress)
	c.fundRows(exports.Funds)
	c.milestoneRows(exports.Milestones)
	c.noticeRows(exports.Notices)
	c.registryRows(exports.Registry)
	c.pairingRows(exports.Pairings)
	c.riskRows(exports.Risks)
	return c.set, c.problems
}

// checker holds what is known so far: the tables are checked in the order in
// which they refer to each other.
type checker struct {
	exports  *read.Exports
	set      *table.Dataset
	problems model.Problems
	privacy  *privacy.Scanner
	refused  map[model.Position]bool // the cells with an error
	places   map[string]*table.Place
	projects map[string]*table.Project
	targets  map[string]*table.Target
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

// cells checks what is true of any table: a required cell is not blank, no cell
// holds a person's data, no English twin stands without its Chinese.
func (c *checker) cells(t *read.Table) {
	columns := make([]table.Column, len(t.Header))
	for j, header := range t.Header {
		columns[j], _ = table.TableNamed(t.Table).Column(header)
	}
	for i, row := range t.Rows {
		for j, written := range row {
			if written == "" && columns[j].Required {
				c.refuse("blank-cell", t.Cell(i, j), "",
					model.Text{Zh: fmt.Sprintf("“%s”不能空", columns[j].Zh), En: fmt.Sprintf("%s must not be blank", columns[j].Name)},
					model.Text{Zh: "填写此格，或删去此行", En: "fill in the cell, or delete the row"})
			}
			if hits := c.privacy.Written(written); len(hits) > 0 && c.personal(t.Cell(i, j), written) {
				continue
			}
			if names(columns[j]) && questioned.MatchString(written) {
				c.refuse(export.LostCharacter, t.Cell(i, j), written, export.Lost, export.Retype)
				continue
			}
			c.fault(t.Cell(i, j), written, lost(written, columns[j].Kind))
		}
	}
	c.neighbours(t, columns)
	c.twins(t)
}

// neighbours finds the number of a person that is parted into two columns of words,
// which a reader sees side by side: 138 and 12345678. It is only doubtful: each of the
// two may be a code.
func (c *checker) neighbours(t *read.Table, columns []table.Column) {
	words := func(j int) bool {
		switch columns[j].Kind {
		case table.NumberKind, table.MoneyKind, table.RateKind, table.DateKind:
			return false
		}
		return true
	}
	for i, row := range t.Rows {
		for j := 1; j < len(row); j++ {
			if !words(j-1) || !words(j) {
				continue
			}
			for _, h := range c.privacy.Written(row[j-1] + " " + row[j]) {
				if h.From < len(row[j-1]) && h.To > len(row[j-1])+1 {
					h.Sure = false
					c.problems = append(c.problems, privacy.Problems(t.Cell(i, j-1), []privacy.Hit{h})...)
				}
			}
		}
	}
}

// names reports whether a column holds names and words of the trade, not sentences: a
// question mark among their characters asks nothing.
func names(c table.Column) bool {
	return !c.Prose && (c.Kind == table.TextKind || c.Kind == table.WordKind || c.Kind == table.ListKind)
}

// questioned is a name in which GBK had no place for a character, and a question mark
// stands instead.
var questioned = regexp.MustCompile(`\p{Han}\?|\?\p{Han}|\?\?`)

// personal reports personal data in a cell, which is then asked nothing else.
func (c *checker) personal(at model.Position, written string) bool {
	found := c.privacy.Cell(at, written)
	c.problems = append(c.problems, found...)
	if found.Count(model.Error) > 0 {
		c.refused[at] = true
	}
	return c.refused[at]
}

// lost is what Excel has lost of a cell of words. Numbers, rates and dates say so
// where they are read.
func lost(written string, kind table.Kind) *cell.Fault {
	switch kind {
	case table.NumberKind, table.MoneyKind, table.RateKind, table.DateKind:
		return nil
	}
	return cell.Word(written, kind != table.TextKind)
}

func (c *checker) twins(t *read.Table) {
	column := map[string]int{}
	for j, header := range t.Header {
		column[header] = j
	}
	for j, header := range t.Header {
		twin, ok := column[header+"_en"]
		if !ok {
			continue
		}
		for i, row := range t.Rows {
			if row[j] == "" && row[twin] != "" {
				c.refuse("twin-alone", t.Cell(i, twin), row[twin],
					model.Text{Zh: "有英文而没有中文", En: "there is English and no Chinese"},
					model.Text{Zh: "填写中文格", En: "fill in the Chinese cell"})
			}
		}
	}
}
