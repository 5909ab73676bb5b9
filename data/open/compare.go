package open

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"gongshi/data"
)

// Difference counts what changed since the last publication, by figure.
type Difference struct{ New, Removed, Revised int }

// CompareWith compares the figures with a publication that stands in a folder.
func CompareWith(dir string, figures []*data.Figure) (Difference, error) {
	f, err := os.Open(filepath.Join(dir, FiguresCSVPath))
	if err != nil {
		return Difference{}, fmt.Errorf("compare with the last publication: %w", err)
	}
	defer f.Close()
	return Compare(f, figures)
}

// Compare sets the figures, which stand in the order of their keys, beside the
// figures.csv of the last publication, row by row. A figure is revised
// where its value, qualifier or unit differs.
func Compare(previous io.Reader, figures []*data.Figure) (d Difference, err error) {
	rows := csv.NewReader(previous)
	rows.ReuseRecord = true
	head, err := rows.Read()
	if err != nil {
		return d, fmt.Errorf("read the last publication's %s: %w", FiguresCSVPath, err)
	}
	head = slices.Clone(head)
	head[0] = strings.TrimPrefix(head[0], bom)
	kept := 0
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			d.New = len(figures) - kept
			return d, nil
		}
		if err != nil {
			return d, fmt.Errorf("read the last publication's %s: %w", FiguresCSVPath, err)
		}
		i, found := slices.BinarySearchFunc(figures, row[0], func(f *data.Figure, key string) int { return strings.Compare(f.Key, key) })
		if !found {
			d.Removed++
			continue
		}
		kept++
		if !slices.Equal(said(head, row), said(columns, record(nil, figures[i]))) {
			d.Revised++
		}
	}
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
