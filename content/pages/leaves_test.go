package pages

import "testing"

// TestLeaves250: a list of exactly 250 rows has one page, of one more two, and no row
// stands on two pages or none.
func TestLeaves250(t *testing.T) {
	for _, test := range []struct{ rows, leaves, last int }{{0, 1, 0}, {1, 1, 1}, {249, 1, 249}, {250, 1, 250},
		{251, 2, 1}, {500, 2, 250}, {501, 3, 1}} {
		pages := leaves(Outline{id: "projects"}, test.rows)
		all := make([]int, test.rows)
		for i := range all {
			all[i] = i
		}
		var seen []int
		last := 0
		for _, page := range pages {
			on := onLeaf(&Draft{Outline: page}, all)
			for _, row := range on {
				if leafOf("projects", row) != page.id {
					t.Errorf("row %d of %d stands on %s, and is looked for on %s", row, test.rows, page.id, leafOf("projects", row))
				}
			}
			seen, last = append(seen, on...), len(on)
		}
		if len(pages) != test.leaves || last != test.last || len(seen) != test.rows {
			t.Errorf("%d rows: %d pages with %d on the last, %d rows in all; want %d and %d", test.rows, len(pages), last,
				len(seen), test.leaves, test.last)
		}
	}
}
