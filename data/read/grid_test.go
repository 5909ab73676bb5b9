package read_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/data/model"
	"gongshi/data/read"
)

// TestGridRows: the row of a place is the row that Excel shows, whatever blank
// lines and cells of several lines stand before it.
func TestGridRows(t *testing.T) {
	body := "标题,\n\n\nkey,name\n\"a\n\n\",\"x\ny\"\n,\n\nb,z\n"
	grids, err := read.Grids(t.Context(), workspace(map[string]string{"data/projects.csv": body}))
	if err != nil || len(grids) != 3 {
		t.Fatalf("%d grids: %v", len(grids), err)
	}
	grid := grids["projects.csv"]
	want := [][]string{{"标题", ""}, nil, nil, {"key", "name"}, {"a\n\n", "x\ny"}, nil, nil, {"b", "z"}}
	if diff := cmp.Diff(want, grid.Rows); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	rows := map[int]int{}
	for line := range 13 {
		rows[line] = 1 + grid.Row(model.Position{Line: line})
	}
	if diff := cmp.Diff(map[int]int{0: 1, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 5, 7: 5, 8: 5, 9: 6, 10: 7, 11: 8, 12: 8},
		rows); diff != "" {
		t.Errorf("the row of each line (-want +got):\n%s", diff)
	}
}

// TestGridAgrees: every place that Read gives lies in the row that the grid finds.
func TestGridAgrees(t *testing.T) {
	body := "target,as_of,completed,note\n\n"
	for i := range 40 {
		body += fmt.Sprintf("rice,2014-06-30, %d ,\"%s\"\n%s", i, "a\nb\n"[:2*(i%3)], ",,,\n\n"[:5*(i%2)])
	}
	workspace := workspace(map[string]string{"data/completions.csv": body})
	_, _, problems, err := read.Read(t.Context(), workspace)
	grids, err2 := read.Grids(t.Context(), workspace)
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
	}
	repaired := 0
	for _, p := range problems {
		if p.Rule == "space-removed" {
			repaired++
			row := grids["completions.csv"].Row(p.At)
			if cell := fmt.Sprintf("C%d", row+1); cell != p.At.Cell || grids["completions.csv"].Rows[row][2] != p.Written {
				t.Errorf("%v is found in row %d", p.At, row+1)
			}
		}
	}
	if repaired != 40 {
		t.Errorf("%d repairs of 40", repaired)
	}
}
