package open

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"slices"

	"gongshi/data"
)

// Difference counts what changed since the last publication, by figure.
type Difference struct{ New, Removed, Revised int }

// Compare sets the figures beside the figures.csv of the last publication. A
// figure is revised where its value, qualifier or unit differs.
func Compare(previous []byte, figures []*data.Figure) (Difference, error) {
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(previous, []byte(bom)))).ReadAll()
	if err == nil && len(rows) == 0 {
		err = errors.New("it is empty")
	}
	if err != nil {
		return Difference{}, fmt.Errorf("read the last publication's %s: %w", FiguresCSVPath, err)
	}
	old := map[string][]string{}
	for _, row := range rows[1:] {
		old[row[0]] = said(rows[0], row)
	}
	var d Difference
	for _, f := range figures {
		was, ok := old[f.Key]
		switch {
		case !ok:
			d.New++
		case !slices.Equal(was, said(columns, record(f))):
			d.Revised++
		}
		delete(old, f.Key)
	}
	d.Removed = len(old)
	return d, nil
}

// said picks the columns that make a figure what it says.
func said(header, row []string) []string {
	var cells []string
	for _, name := range []string{"value", "qualifier", "unit"} {
		if i := slices.Index(header, name); i >= 0 && i < len(row) {
			cells = append(cells, row[i])
		}
	}
	return cells
}
