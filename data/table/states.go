package table

import (
	"reflect"

	"gongshi/data/model"
)

// Kept are the columns of which a record keeps what their cells say.
func (t Table) Kept() []string {
	var names []string
	for _, c := range t.Columns {
		if c.field != nil && c.Kind != PrivateKind {
			names = append(names, c.Name)
		}
	}
	return names
}

// States reports whether the project says something in a column.
func (p *Project) States(column string) bool {
	c, _ := Named("projects").Column(column)
	return c.stated(reflect.ValueOf(p).Elem())
}

// States reports whether any row of a table says something in a column.
func (d *Dataset) States(of Table, c Column) bool {
	records := of.records(d)
	for i := range records.Len() {
		if c.stated(records.Index(i).Elem()) {
			return true
		}
	}
	return false
}

// Rows reports how many rows a dataset has of the table.
func (t Table) Rows(d *Dataset) int { return t.records(d).Len() }

// stated reports whether a record says something in the column.
func (c Column) stated(record reflect.Value) bool {
	if c.field == nil {
		return false
	}
	field := record.FieldByIndex(c.field)
	if n, ok := field.Interface().(model.Quantity); ok {
		return n.Known()
	}
	return !field.IsZero() && (field.Kind() != reflect.Slice || field.Len() > 0)
}
