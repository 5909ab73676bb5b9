// Package table declares the exports, one file a table: a struct whose tags say its
// columns, with what a cell may hold, a note and a sample. Reading, headers and
// synonyms, templates and samples, the dictionary, the data package, the checks of
// form, English twins and what is private derive from these declarations.
package table

import (
	"reflect"

	"gongshi/data/model"
)

// Table is one of the eleven exports: its file name in both languages and its columns.
// A workspace may do without any of them: one table with rows makes a site.
type Table struct {
	Name    string // canonical English name, also the file's base name
	Zh      string
	Columns []Column
	Samples []Sample              // rows that show a clerk how it is filled in
	Notes   map[string]model.Text // what is particular to a column, by its name
	Abroad  map[string]string     // other headers of offices that write English, Spanish or French, by its name
	Once    []string              // the columns of a subject and a day, of which there is one reading

	decode  func(*Dataset, Cells) error
	records func(*Dataset) reflect.Value // a slice of pointers
}

// Sample is a row of a sample by canonical column; cells without English are the
// same in both languages. The samples of all tables make one fictitious workspace, in
// which every reference resolves.
type Sample map[string]model.Text

// SampleSource is the source 出处 of a sample row. Such a row stands in a trial
// only: the checks refuse it in a publication in earnest.
const SampleSource = "样例，请删去此行 (sample: delete this row)"

// Tables are the eleven exports (design: section 4, "The exports"), in the order in
// which they are read: each refers to those before it.
var Tables = []Table{places, projects, targets, completions, progress, funds, milestones, notices, registry, pairings,
	risks}

// Named returns the table of that canonical name, the household ledger among
// them; the zero Table is for a name that no table has.
func Named(name string) Table { return named[name] }

var named = func() map[string]Table {
	all := map[string]Table{Households.Name: Households}
	for _, t := range Tables {
		all[t.Name] = t
	}
	return all
}()

// Title is what the table is called.
func (t Table) Title() model.Text { return model.Text{Zh: t.Zh, En: t.Name} }

// Column returns the column of that canonical name.
func (t Table) Column(name string) (Column, bool) {
	for _, c := range t.Columns {
		if c.Name == name {
			return c, true
		}
	}
	return Column{}, false
}

func say(zh, en string) model.Text { return model.Text{Zh: zh, En: en} }

func same(cell string) model.Text { return model.Text{Zh: cell} }
