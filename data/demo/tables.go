package demo

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"

	"gongshi/data/table"
)

// tables writes each table that has rows as an export: UTF-8 with BOM and CRLF,
// as Excel saves it.
func (c *county) tables() (map[string][]byte, error) {
	files := map[string][]byte{}
	for _, table := range table.Tables {
		rows := c.rows[table.Name]
		if len(rows) == 0 {
			continue
		}
		columns := columnsOf(table, rows)
		out := [][]string{nil}
		for _, column := range columns {
			out[0] = append(out[0], header(table, column))
		}
		for _, r := range rows {
			cells := make([]string, len(columns))
			for i, column := range columns {
				cells[i] = r[column]
			}
			out = append(out, cells)
		}
		body, err := encode(out)
		if err != nil {
			return nil, err
		}
		files["data/"+table.Name+".csv"] = body
	}
	truth := [][]string{{"key", "value"}}
	for _, t := range c.truth {
		truth = append(truth, []string{t[0], t[1]})
	}
	slices.SortFunc(truth[1:], func(a, b []string) int { return strings.Compare(a[0], b[0]) })
	body, err := encode(truth)
	files["truth.csv"] = body
	return files, err
}

// columnsOf are the columns of a table that some row fills, each followed by
// its English twin.
func columnsOf(table table.Table, rows []record) []string {
	var columns []string
	for _, column := range table.Columns {
		for _, name := range []string{column.Name, column.Name + "_en"} {
			if slices.ContainsFunc(rows, func(r record) bool { return r[name] != "" }) {
				columns = append(columns, name)
			}
		}
	}
	return columns
}

func header(of table.Table, column string) string {
	if c, ok := of.Column(column); ok && c.Kind == table.MoneyKind {
		return column + "（万元）"
	}
	return column
}

func encode(rows [][]string) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	if err := w.WriteAll(rows); err != nil {
		return nil, fmt.Errorf("write the fictitious county: %w", err)
	}
	return b.Bytes(), nil
}
