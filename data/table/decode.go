package table

import (
	"fmt"
	"io"
	"reflect"
	"slices"

	"github.com/gocarina/gocsv"

	"gongshi/data/model"
)

// Cells are the rows of an export whose cells are in the one form of their columns, by
// canonical header: the units of money and English twins are columns too.
type Cells struct {
	Header []string
	Rows   [][]string
	Place  func(row int) Row              // where the row stands
	Unit   func(row int, c Column) string // what its numbers are in
}

// record is a pointer to a record, which has a Row.
type record[R any] interface {
	*R
	row() *Row
}

// declare makes a table of the struct of its records. Rows says where the dataset keeps
// them; connect puts the records that others name by their keys in their places.
func declare[R any, P record[R]](t Table, rows func(*Dataset) *[]P, connect func(*Dataset)) Table {
	t.Columns = columnsOf(reflect.TypeFor[R](), t)
	t.records = func(d *Dataset) reflect.Value { return reflect.ValueOf(*rows(d)) }
	t.decode = func(set *Dataset, cells Cells) error {
		records := rows(set)
		all := &cursor{rows: slices.Concat([][]string{cells.Header}, cells.Rows)}
		if err := gocsv.UnmarshalCSV(all, records); err != nil {
			return fmt.Errorf("decode %s: %w", t.Name, err)
		}
		complete := t.complete(cells)
		for i, r := range *records {
			source, explanation := r.row().Source, r.row().Explanation
			*r.row() = cells.Place(i)
			r.row().Source, r.row().Explanation = source, explanation
			complete(reflect.ValueOf(r).Elem(), i)
		}
		if connect != nil {
			connect(set)
		}
		return nil
	}
	return t
}

// Decode makes the records of a table and adds them to the dataset, which has those of
// the tables before it. The error is for cells that are not in their one form.
func (t Table) Decode(set *Dataset, cells Cells) error { return t.decode(set, cells) }

// complete gives a record what other cells of its row say of its fields: the English
// twin of a text, the unit and the qualifier of a number.
func (t Table) complete(cells Cells) func(record reflect.Value, row int) {
	at := map[string]int{}
	for j, name := range cells.Header {
		at[name] = j
	}
	cell := func(row int, column string) string {
		if j, ok := at[column]; ok {
			return cells.Rows[row][j]
		}
		return ""
	}
	return func(record reflect.Value, row int) {
		for _, c := range t.Columns {
			if c.field == nil {
				continue
			}
			switch field := record.FieldByIndex(c.field).Addr().Interface().(type) {
			case *model.Text:
				field.En = cell(row, c.Name+"_en")
			case *model.Quantity:
				field.Unit, field.Qualifier = cells.Unit(row, c), model.Exact
				if q := cell(row, "qualifier"); c.Qualified && q != "" {
					field.Qualifier = model.Qualifier(q)
				}
			}
		}
	}
}

// cursor gives rows to gocsv one by one. It is a gocsv.CSVReader of our own, so
// that gocsv never sees bytes, guesses a header or counts lines.
type cursor struct {
	rows [][]string
	next int
}

// Read returns the next row.
func (c *cursor) Read() ([]string, error) {
	if c.next >= len(c.rows) {
		return nil, io.EOF
	}
	c.next++
	return c.rows[c.next-1], nil
}

// ReadAll returns the rows that are left.
func (c *cursor) ReadAll() ([][]string, error) {
	rest := c.rows[c.next:]
	c.next = len(c.rows)
	return rest, nil
}
