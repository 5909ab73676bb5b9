//go:build unix && !race

package site_test

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"gongshi/data/model"
	"gongshi/data/table"
)

// mention is a row as pages write it, or several of one file: "funds.csv:3 (E3), 4 (E4)",
// "targets.csv:3–5, :8"; stretch is one of its places, with the last where several stand
// together.
var (
	mention = regexp.MustCompile(`([a-z]+\.csv)((?:(?:, )?:?\d+(?:–\d+)?(?: \([A-Z]+\d+\))?)+)`)
	stretch = regexp.MustCompile(`(?:^:|, :?)(\d+)(?:–(\d+))?`)
)

// rowsSaid are the rows that the built pages show or name.
func rowsSaid(t *testing.T, dir string) map[string]bool {
	t.Helper()
	said := map[string]bool{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".html" {
			return err
		}
		page, err := os.ReadFile(filepath.Join(dir, name))
		for _, m := range mention.FindAllSubmatch(page, -1) {
			for _, n := range stretch.FindAllSubmatch(m[2], -1) {
				first, _ := strconv.Atoi(string(n[1]))
				last, _ := strconv.Atoi(string(n[2]))
				for line := first; line <= max(first, last); line++ {
					said[fmt.Sprintf("%s:%d", m[1], line)] = true
				}
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return said
}

// nothingVanishes: each row of each table stands on a page that Hugo made, and a row
// that there is not is missed.
func nothingVanishes(t *testing.T, rows []*table.Row, dir string) {
	t.Helper()
	said := rowsSaid(t, dir)
	var lost []string
	for _, r := range append(slices.Clone(rows), &table.Row{At: model.Position{File: "planted.csv", Line: 1}}) {
		if at := path.Base(r.At.Source()); !said[at] {
			lost = append(lost, at)
		}
	}
	if !slices.Equal(lost, []string{"planted.csv:1"}) {
		t.Errorf("of %d rows the pages neither show nor name %v", len(rows), lost)
	}
}
