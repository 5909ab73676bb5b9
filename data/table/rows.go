package table

import "reflect"

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
