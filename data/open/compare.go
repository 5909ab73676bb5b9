package open

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"gongshi/data/export"
	"gongshi/data/model"
	"gongshi/data/rule"
)

// Difference counts what changed since the last publication, by figure.
type Difference struct{ New, Removed, Revised int }

// CompareWith compares the figures with a publication that stands in a folder. One
// whose figures cannot be read, or are not those that its manifest names, is a finding.
func CompareWith(dir string, figures []*model.Figure) (d Difference, unreadable model.Problems) {
	b, err := fs.ReadFile(export.Folder(dir), FiguresCSVPath)
	if err == nil {
		err = asPublished(dir, b)
	}
	if err == nil {
		d, err = Compare(bytes.NewReader(b), figures)
	}
	if err == nil {
		return d, nil
	}
	return Difference{}, rule.Unreadable(FiguresCSVPath)
}

// asPublished holds a file of figures against the manifest beside it, where there is one.
func asPublished(dir string, figures []byte) error {
	b, err := fs.ReadFile(export.Folder(dir), ManifestPath)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	var manifest struct{ Output map[string]string }
	if err == nil {
		err = json.Unmarshal(b, &manifest)
	}
	if was := manifest.Output[FiguresCSVPath]; err == nil && was != "" &&
		was != fmt.Sprintf("%x", sha256.Sum256(figures)) {
		err = errors.New("its digest is not that of the manifest")
	}
	return err
}

// Compare sets the figures, which stand in the order of their keys, beside the
// figures.csv of the last publication, row by row. A figure is revised
// where its value, qualifier or unit differs.
func Compare(previous io.Reader, figures []*model.Figure) (d Difference, err error) {
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
		i, found := slices.BinarySearchFunc(figures, row[0], func(f *model.Figure, key string) int {
			return strings.Compare(f.Key, key)
		})
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
