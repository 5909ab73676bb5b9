// Package check is the second half of stage 1: it judges what every cell
// means. From rows of text it makes a dataset in which nothing is left to
// parse and every reference is resolved, and it names everything that is wrong
// at once: file, line, Excel cell, the text as written, and what to write
// instead. Checking never reads a file.
package check

import (
	"fmt"

	"gongshi/data"
	"gongshi/data/privacy"
	"gongshi/data/read"
)

// Check turns the exports into a dataset. The dataset is whole only where no
// problem is an error.
func Check(exports *read.Exports, settings *data.Settings) (*data.Dataset, data.Problems) {
	c := &checker{
		set:     &data.Dataset{},
		privacy: privacy.New(settings.Privacy.Phones),
		places:  map[string]*data.Place{}, projects: map[string]*data.Project{}, targets: map[string]*data.Target{},
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
	set      *data.Dataset
	problems data.Problems
	privacy  *privacy.Scanner
	places   map[string]*data.Place
	projects map[string]*data.Project
	targets  map[string]*data.Target
}

// refuse adds an error about a cell.
func (c *checker) refuse(rule string, at data.Position, written string, message, hint data.Text) {
	c.problems = append(c.problems, data.At(data.Error, rule, at, written, message, hint))
}

// cells checks what is true of any table: a required cell is not blank, no cell
// holds a person's data, no English twin stands without its Chinese.
func (c *checker) cells(t *read.Table) {
	columns := make([]data.Column, len(t.Header))
	for j, header := range t.Header {
		columns[j], _ = data.TableNamed(t.Table).Column(header)
	}
	for i, row := range t.Rows {
		for j, cell := range row {
			if cell == "" && columns[j].Required {
				c.refuse("blank-cell", t.Cell(i, j), "",
					data.Text{Zh: fmt.Sprintf("“%s”不能空", columns[j].Zh), En: fmt.Sprintf("%s must not be blank", columns[j].Name)},
					data.Text{Zh: "填写此格，或删去此行", En: "fill in the cell, or delete the row"})
			}
			c.problems = append(c.problems, c.privacy.Cell(t.Cell(i, j), cell)...)
		}
	}
	c.twins(t)
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
					data.Text{Zh: "有英文而没有中文", En: "there is English and no Chinese"},
					data.Text{Zh: "填写中文格", En: "fill in the Chinese cell"})
			}
		}
	}
}
