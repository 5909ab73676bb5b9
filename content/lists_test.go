package content_test

import (
	"encoding/json"
	"strings"
	"testing"
	"testing/fstest"

	"gongshi/content"
	"gongshi/data/demo"
)

// TestLists: each list of records can be sorted and filtered, and a date or an amount
// in it is sorted as one; a list of three rows, or on paper, is left as it is. Each
// village that is paired leads to its page.
func TestLists(t *testing.T) {
	r, _ := measured(t, county(t, demo.Size{Villages: 10, Projects: 60, Months: 6, Seed: 1}))
	pages, _ := pagesOf(t, r, nil, fstest.MapFS{}, content.Options{})
	type list struct {
		Class string
		Rows  []struct {
			Cells []cell
		}
	}
	tables := map[string]list{}
	for _, p := range pages {
		var front struct {
			Params struct{ Tables map[string]list }
		}
		if err := json.Unmarshal(p.Front, &front); err != nil {
			t.Fatal(err)
		}
		for key, table := range front.Params.Tables {
			tables[p.URL+" "+key] = table
			if strings.Contains(table.Class, "sortable") && (len(table.Rows) < 10 ||
				strings.HasSuffix(p.URL, "briefing.html")) {
				t.Errorf("%s: %s of %d rows can be sorted", p.URL, key, len(table.Rows))
			}
		}
	}
	for _, test := range []struct {
		list   string
		column int // of dates or numbers; 0: there is none
	}{
		{"places.html places", 0}, {"projects/all_projects.html projects", 3}, {"indicators.html verdicts", 1},
		{"funds/all_funds.html stages", 1},
		{"milestones.html milestones", 4}, {"notices.html notices", 4}, {"registry.html pairings", 3},
		{"checks.html findings", 0},
	} {
		table, sorted := tables[test.list], 0
		for _, row := range table.Rows {
			if row.Cells[test.column].Sort != "" {
				sorted++
			}
		}
		if !strings.Contains(table.Class, "sortable") || (sorted > 0) != (test.column > 0) {
			t.Errorf("%s: class %q, %d of %d rows sort by number", test.list, table.Class, sorted, len(table.Rows))
		}
	}
	for i, row := range tables["registry.html pairings"].Rows {
		if to := row.Cells[0].Parts; len(to) != 1 || !strings.Contains(to[0].Href, "places/") {
			t.Errorf("pairing %d leads to %v", i+1, to)
		}
	}
}

// TestTrim: a list has no column that leads to the page itself on every row, nor one
// that no row states, which is said once instead; a step that is not due owes no date.
func TestTrim(t *testing.T) {
	r, _ := measured(t, county(t, demo.Size{Villages: 10, Projects: 60, Months: 6, Seed: 1}))
	pages, _ := pagesOf(t, r, nil, fstest.MapFS{}, content.Options{})
	trimmed := 0
	for _, p := range pages {
		var front struct {
			Params struct {
				Tables map[string]struct {
					Head []struct{ Name string }
					Note cell
				}
			}
		}
		if err := json.Unmarshal(p.Front, &front); err != nil {
			t.Fatal(err)
		}
		heads := map[string]bool{}
		for _, h := range front.Params.Tables["milestones"].Head {
			heads[h.Name] = true
		}
		switch {
		case p.URL == "milestones.html":
			if said := front.Params.Tables["milestones"].Note.String(); heads["公示"] || !heads["对象"] || said != "以上各行均未载明：公示。" {
				t.Errorf("%s: columns %v, and the note %q", p.URL, heads, said)
			}
			for _, row := range rows(t, p, "milestones") {
				if row[3] == "未到" && row[5] != "—" {
					t.Errorf("%s is not due, and was done: %q", row[0], row[5])
				}
			}
		case strings.HasPrefix(p.URL, "projects/") && len(heads) > 0:
			trimmed++
			if heads["对象"] {
				t.Errorf("%s: its steps name their subject, the page", p.URL)
			}
		}
	}
	if trimmed == 0 {
		t.Error("no project has steps")
	}
}
