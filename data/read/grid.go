package read

import (
	"context"
	"io/fs"
	"path"
	"sort"

	"gongshi/data/export"
	"gongshi/data/model"
	"gongshi/data/table"
)

// Grid is an export as it stands in its file, title lines, totals and blank rows
// included: Rows[0] is row 1 in Excel. All columns are there, private ones too.
type Grid struct {
	Path string // in the workspace
	Rows [][]string

	lines []int // of each row: its first line in the file
}

// Grids reads the exports of a workspace as they stand, by the names that problems
// give them. Of a file that cannot be split into cells the grid is nil; why, a
// problem of Read says.
func Grids(ctx context.Context, fsys fs.FS) (map[string]*Grid, error) {
	settings, _, err := readSettings(fsys)
	if err != nil {
		return nil, err
	}
	names, _, _, err := list(fsys, settings)
	if err != nil {
		return nil, err
	}
	grids := map[string]*Grid{}
	for _, file := range names {
		name := path.Base(file)
		if of, _ := partOf(file, settings); of.table == table.Households.Name {
			continue // it is counted and never copied
		}
		from, problems, err := export.Open(fsys, file, name, settings.Export(name).Encoding)
		if err != nil {
			return nil, err
		}
		grids[name] = nil
		if problems.Count(model.Error) > 0 {
			continue
		}
		records, problems, err := split(ctx, from.Text, name, settings.Export(name))
		if err != nil {
			return nil, err
		}
		if problems.Count(model.Error) == 0 && len(records) > 0 {
			grids[name] = gridOf(file, records)
		}
	}
	return grids, nil
}

// gridOf puts the rows where Excel shows them; those that split left out are blank,
// of one line each.
func gridOf(file string, records []record) *Grid {
	g := &Grid{Path: file}
	for _, r := range records {
		for len(g.Rows) < r.Row-1 {
			g.lines = append(g.lines, r.Line-(r.Row-1-len(g.Rows)))
			g.Rows = append(g.Rows, nil)
		}
		g.Rows, g.lines = append(g.Rows, r.Cells), append(g.lines, r.Line)
	}
	return g
}

// Row is the index in Rows of a place; the first for what concerns the whole file.
func (g *Grid) Row(at model.Position) int {
	after := sort.Search(len(g.lines), func(i int) bool { return g.lines[i] > at.Line })
	return max(0, after-1)
}
