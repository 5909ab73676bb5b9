package open

import (
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

// Table writes the public columns of a table as CSV under canonical headers,
// with the file and the line that each row came from.
func Table(w io.Writer, t *read.Table, mark string) error {
	of := table.Named(t.Table)
	head := append(append([]string{}, t.Header...), "source_file", "source_line")
	return listed(w, head, mark, func(row func([]string) error) error {
		for i, cells := range t.Rows {
			at := t.Line(i)
			public := append(slices.Clone(cells), at.File, fmt.Sprint(at.Line))
			for j, c := range cells { // a program knows the word; the reason stands in checks.json
				if column, ok := of.Column(t.Header[j]); ok && isNumber(column) && strings.HasPrefix(c, withheld) {
					public[j] = withheld
				}
			}
			if err := row(public); err != nil {
				return err
			}
		}
		return nil
	})
}

const withheld = string(model.Withheld)

func isNumber(c table.Column) bool { return c.Kind == table.NumberKind || c.Kind == table.MoneyKind }

// TablePath is where a table stands in the site: "data/targets.csv".
func TablePath(of string) string { return path.Join(TablesDir, of+".csv") }
