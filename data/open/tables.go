package open

import (
	"fmt"
	"io"
	"path"

	"gongshi/data/read"
)

// Table writes the public columns of an export as CSV under canonical headers,
// with the file and the line that each row came from.
func Table(w io.Writer, t *read.Table, mark string) error {
	head := append(append([]string{}, t.Header...), "source_file", "source_line")
	return listed(w, head, mark, func(row func([]string) error) error {
		for i, cells := range t.Rows {
			at := t.Line(i)
			if err := row(append(append([]string{}, cells...), at.File, fmt.Sprint(at.Line))); err != nil {
				return err
			}
		}
		return nil
	})
}

// TablePath is where a table stands in the site: "data/targets.csv".
func TablePath(f read.File) string { return path.Join(TablesDir, f.Table+".csv") }
