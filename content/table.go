package content

import (
	"slices"
	"strings"

	"gongshi/data/model"
)

// table is a table as the theme shows it.
type grid struct {
	Caption run    `json:"caption"`
	Name    string `json:"name,omitempty"` // where there is no caption
	Class   string `json:"class,omitempty"`
	Head    []head `json:"head"`
	Rows    []row  `json:"rows"`
	Note    run    `json:"note,omitzero"` // what is said once of all rows

	Fewest   string     `json:"fewest,omitempty"` // of a list: from how many rows on a reader can filter it
	cells    *slab[run] // the page's, which its rows are made of
	unasked  string     // of a card: why what is missing need not be stated; empty where it must
	sortable bool       // a list, which a reader's script can sort and filter
}

// head is the head of a column. Class is "right" over a column of numbers.
type head struct {
	Name  string `json:"name"`
	Class string `json:"class,omitempty"`
}

// row is a row; ID is set where something links to it.
type row struct {
	ID    string `json:"id,omitempty"`
	Class string `json:"class,omitempty"`
	Cells []run  `json:"cells"`
}

// manyRows is how many rows most tables have at most.
const manyRows = 8

// columns begins a table with its heads, given in both languages in turn.
func (d *draft) columns(heads ...string) grid {
	t := grid{cells: &d.cells, Head: make([]head, 0, len(heads)/2), Rows: d.rows.take(manyRows)}
	for i := 0; i+1 < len(heads); i += 2 {
		t.Head = append(t.Head, head{Name: d.say(heads[i], heads[i+1])})
	}
	return t
}

// list begins a table that a reader may sort and filter.
func (d *draft) list(heads ...string) grid {
	t := d.columns(heads...)
	t.sortable = true
	return t
}

func (t *grid) add(cells ...run) { t.addAs("", cells...) }

// addAs adds a row that something links to.
func (t *grid) addAs(id string, cells ...run) {
	t.Rows = append(t.Rows, row{ID: id, Cells: t.cells.keep(cells...)})
}

// wide is the number of columns from which a table is shown on a phone as
// blocks, each cell with the head of its column before it.
const wide = 4

func (t grid) finish() grid {
	if t.Class == "" && len(t.Head) >= wide {
		t.Class = "stack"
	}
	for i := range t.Head {
		if t.numeric(i) {
			t.Head[i].Class = "right"
		}
	}
	t.sortable = t.sortable && len(t.Rows) >= fewest
	if t.sortable {
		t.Class, t.Fewest = strings.TrimSpace(t.Class+" sortable"), "10"
	}
	for _, row := range t.Rows {
		for i := range row.Cells {
			row.Cells[i] = row.Cells[i].Fold()
			if t.sortable {
				row.Cells[i].Sort = row.Cells[i].Order
			}
		}
	}
	return t
}

// fewest is from how many rows on a list is worth sorting.
const fewest = 10

// drop takes a column out.
func (t *grid) drop(column int) {
	t.Head = slices.Delete(t.Head, column, column+1)
	for i := range t.Rows {
		t.Rows[i].Cells = slices.Delete(t.Rows[i].Cells, column, column+1)
	}
}

// trim takes columns that tell a reader nothing out of a list: those that lead to the
// page itself on every row, and those that no row states. The names of the latter are
// returned, to be said once.
func (d *draft) trim(t *grid) (unstated []string) {
	if !t.sortable {
		return nil
	}
	self := d.address(d.id)
	for i := len(t.Head) - 1; i > 0; i-- {
		switch {
		case t.every(i, func(c run) bool { return len(c.Parts) == 1 && c.Parts[0].Href == self }):
			t.drop(i)
		case len(t.Rows) > 1 && t.every(i, d.isMissing):
			unstated = slices.Insert(unstated, 0, t.Head[i].Name)
			t.drop(i)
		}
	}
	return unstated
}

func (t *grid) every(column int, is func(run) bool) bool {
	return !slices.ContainsFunc(t.Rows, func(r row) bool { return !is(r.Cells[column]) })
}

// numeric reports whether a column holds numbers, and else only words for
// their absence.
func (t grid) numeric(column int) bool {
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

// card is a table of two columns without heads: a term and what is stated.
func (d *draft) card() grid {
	return grid{cells: &d.cells, Class: "card", Head: []head{}, Rows: d.rows.take(manyRows)}
}

// line adds a line to a card; what is not stated says so, or why it need not be.
func (d *draft) line(t *grid, zh, en string, value run) {
	if t.unasked != "" && len(value.Parts) == 0 {
		value = d.own(t.unasked)
		value.Class = "missing"
	}
	t.add(d.own(d.say(zh, en)), d.stated(value))
}

// lineIf adds a line to a card where there is something to say.
func (d *draft) lineIf(t *grid, zh, en string, value run) {
	if len(value.Parts) > 0 {
		t.add(d.own(d.say(zh, en)), value)
	}
}

// numbers adds a line with a figure, where there is one.
func (d *draft) numbers(t *grid, f *model.Figure) {
	if f == nil {
		return
	}
	name := d.run(f.Name)
	for i := range name.Parts {
		name.Parts[i].Href = d.address("method") + "#method-" + model.Slug(f.Method.ID)
	}
	base := d.run(f.Base)
	t.add(name, d.ofDay(f), base)
}
