package table

import (
	"reflect"

	"gongshi/data/model"
)

// Rows are the rows of every table, table by table. The tables are derived from the
// Dataset itself: a rule over every table cannot leave one out.
func (d *Dataset) Rows() []*Row {
	var rows []*Row
	set := reflect.ValueOf(d).Elem()
	for i := range set.NumField() {
		if table := set.Field(i); table.Kind() == reflect.Slice {
			for j := range table.Len() {
				rows = append(rows, table.Index(j).Elem().FieldByName("Row").Addr().Interface().(*Row))
			}
		}
	}
	return rows
}

// Quantities shows each quantity that a record states, with its column.
func (d *Dataset) Quantities(see func(row *Row, of Table, c Column, q model.Quantity)) {
	for _, of := range Tables {
		records := of.records(d)
		for i := range records.Len() {
			record := records.Index(i).Elem()
			for _, c := range of.Columns {
				if q, ok := fieldOf(record, c).(model.Quantity); ok {
					see(record.FieldByName("Row").Addr().Interface().(*Row), of, c, q)
				}
			}
		}
	}
}

// fieldOf is the quantity that a record holds of a column; nil where there is none.
func fieldOf(record reflect.Value, c Column) any {
	if c.field == nil || c.Kind != NumberKind && c.Kind != MoneyKind {
		return nil
	}
	return record.FieldByIndex(c.field).Interface()
}
