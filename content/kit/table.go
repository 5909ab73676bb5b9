package kit

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/content/kit/slab"
	"gongshi/data/model"
)

// Table is a table as the theme shows it.
type Table struct {
	Caption Run    `json:"caption,omitzero"`
	Name    string `json:"name,omitempty"` // for who hears it: its caption, or the heading above it
	Class   string `json:"class,omitempty"`
	Head    []Head `json:"head"`
	Rows    []Row  `json:"rows"`
	Note    Run    `json:"note,omitzero"` // what is said once of all rows

	Fewest   string        `json:"fewest,omitempty"` // of a list: from how many rows on a reader can filter it
	cells    *slab.Of[Run] // the page's, which its rows are made of
	Unasked  string        `json:"-"` // of a card: why what is missing need not be stated; empty where it must
	Sortable bool          `json:"-"` // a list, which a reader's script can sort and filter
}

// Head is the head of a column. Class is "right" over a column of numbers.
type Head struct {
	Name  string `json:"name"`
	Class string `json:"class,omitempty"`
}

// Row is a row; ID is set where something links to it.
type Row struct {
	ID    string `json:"id,omitempty"`
	Class string `json:"class,omitempty"`
	Cells []Run  `json:"cells"`
}

// manyRows is how many rows most tables have at most.
const manyRows = 8

// Columns begins a table with its heads, given in both languages in turn.
func (p *Page) Columns(heads ...string) Table {
	t := Table{cells: &p.cells, Head: make([]Head, 0, len(heads)/2), Rows: p.rows.Take(manyRows)}
	for i := 0; i+1 < len(heads); i += 2 {
		t.Head = append(t.Head, Head{Name: p.Say(heads[i], heads[i+1])})
	}
	return t
}

// List begins a table that a reader may sort and filter.
func (p *Page) List(heads ...string) Table {
	t := p.Columns(heads...)
	t.Sortable = true
	return t
}

// Add adds a row.
func (t *Table) Add(cells ...Run) { t.AddAs("", cells...) }

// AddAs adds a row that something links to.
func (t *Table) AddAs(id string, cells ...Run) {
	t.Rows = append(t.Rows, Row{ID: id, Cells: t.cells.Keep(cells...)})
}

// wide is the number of columns from which a table is shown on a phone as
// blocks, each cell with the head of its column before it.
const wide = 4

func (t Table) finish() Table {
	if t.Class == "" && len(t.Head) >= wide {
		t.Class = "stack"
	}
	for i := range t.Head {
		if t.numeric(i) {
			t.Head[i].Class = "right"
		}
	}
	t.Sortable = t.Sortable && len(t.Rows) >= fewest
	if t.Sortable {
		t.Class, t.Fewest = strings.TrimSpace(t.Class+" sortable"), "10"
	}
	for _, row := range t.Rows {
		for i := range row.Cells {
			if t.Sortable {
				row.Cells[i].sort = row.Cells[i].Order
			}
		}
	}
	return t
}

// fewest is from how many rows on a list is worth sorting.
const fewest = 10

// Drop takes a column out.
func (t *Table) Drop(column int) {
	t.Head = slices.Delete(t.Head, column, column+1)
	for i := range t.Rows {
		t.Rows[i].Cells = slices.Delete(t.Rows[i].Cells, column, column+1)
	}
}

// trim takes columns that tell a reader nothing out of a list: those that lead to the
// page itself on every row, and those that no row states. The names of the latter are
// returned, to be said once.
func (p *Page) trim(t *Table) (unstated []string) {
	if !t.Sortable {
		return nil
	}
	self := p.Address(p.ID)
	for i := len(t.Head) - 1; i > 0; i-- {
		switch {
		case t.every(i, func(c Run) bool { return len(c.Parts) == 1 && c.Parts[0].Href == self }):
			t.Drop(i)
		case len(t.Rows) > 1 && t.every(i, p.IsMissing):
			unstated = slices.Insert(unstated, 0, t.Head[i].Name)
			t.Drop(i)
		}
	}
	return unstated
}

func (t *Table) every(column int, is func(Run) bool) bool {
	return !slices.ContainsFunc(t.Rows, func(r Row) bool { return !is(r.Cells[column]) })
}

// numeric reports whether a column holds numbers, and else only words for
// their absence.
func (t Table) numeric(column int) bool {
	numbers := 0
	for _, r := range t.Rows {
		switch cell := r.Cells[column]; {
		case cell.Class == "number":
			numbers++
		case len(cell.Parts) > 0 && cell.Class != "missing":
			return false
		}
	}
	return numbers > 0
}

// Card is a table of two columns without heads: a term and what is stated.
func (p *Page) Card() Table {
	return Table{cells: &p.cells, Class: "card", Head: []Head{}, Rows: p.rows.Take(manyRows)}
}

// Line adds a line to a card; what is not stated says so, or why it need not be.
func (p *Page) Line(t *Table, zh, en string, value Run) {
	if t.Unasked != "" && len(value.Parts) == 0 {
		value = p.Own(t.Unasked)
		value.Class = "missing"
	}
	t.Add(p.Own(p.Say(zh, en)), p.Stated(value))
}

// LineIf adds a line to a card where there is something to say.
func (p *Page) LineIf(t *Table, zh, en string, value Run) {
	if len(value.Parts) > 0 {
		t.Add(p.Own(p.Say(zh, en)), value)
	}
}

// Numbers adds a line with a figure, where there is one.
func (p *Page) Numbers(t *Table, f *model.Figure) {
	if f == nil {
		return
	}
	name := p.Run(f.Name)
	for i := range name.Parts {
		name.Parts[i].Href = p.Address("method") + "#method-" + model.Slug(f.Method.ID)
	}
	base := p.Run(f.Base)
	t.Add(name, p.OfDay(f), base)
}

// Table places a table, unless it has no rows.
func (p *Page) Table(key string, t Table) {
	if len(t.Rows) == 0 {
		return
	}
	if unstated := p.trim(&t); len(unstated) > 0 {
		t.Note = p.Own(p.Say("以上各行均未载明：", "Not stated in any of these rows: ") + strings.Join(unstated, p.Say("、", ", ")) +
			p.Say("。", "."))
	}
	t.Sortable = t.Sortable && !p.Printed // paper is not sorted
	p.tables[key] = p.placed.One(p.called(t.finish()))
	p.Put("table", key)
}

// called names a table that has no caption by the heading over it, so that a
// reader who hears the page can tell its tables apart.
func (p *Page) called(t Table) Table {
	if t.Name = t.Caption.Plain(); t.Name != "" {
		return t
	}
	t.Name = p.under
	if t.Name == "" {
		t.Name = p.In(p.Title)
	}
	if p.names[t.Name]++; p.names[t.Name] > 1 {
		t.Name = fmt.Sprintf("%s %d", t.Name, p.names[t.Name])
	}
	return t
}
