package content_test

import (
	"cmp"
	"encoding/json"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"gongshi/charts"
	"gongshi/content"
	"gongshi/content/kit"
	"gongshi/data/demo"
	"gongshi/data/example"
	"gongshi/data/works"
)

// block is what the front matter of a page holds, as far as tests read it.
type block struct {
	Heading, Under cell
	Texts          map[string]cell
	Tables         map[string]struct {
		Class   string
		Caption cell
		Rows    []struct{ Cells []cell }
	}
	Stats    map[string][]struct{ Value, Note cell }
	Bars     map[string][]struct{ Value, Leak cell }
	Squares  map[string][]kit.Heap
	Matrices map[string][]kit.Strip
	Steps    map[string][]kit.Step
}

func blocks(t *testing.T, p content.Page) block {
	t.Helper()
	var f struct{ Params block }
	if err := json.Unmarshal(p.Front, &f); err != nil {
		t.Fatalf("%s: %v", p.URL, err)
	}
	return f.Params
}

// projectsIn are the projects that the tables of a page lead to.
func (b block) projectsIn() (all []string) {
	for _, t := range b.Tables {
		for _, row := range t.Rows {
			for _, part := range row.Cells[0].Parts {
				if strings.Contains(part.Href, "/projects/") {
					all = append(all, part.Href)
				}
			}
		}
	}
	return all
}

// missed are the projects that are in all and in none of some.
func missed(all, some []string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(p string) bool { return slices.Contains(some, p) })
}

// TestShelves: a county of many projects has prebuilt lists by state and by kind, and each
// holds all projects together; a project that one leaves out is found. The list of those
// past their date is that of the squares so marked, and every square has its row.
func TestShelves(t *testing.T) {
	t.Parallel()
	r, _ := measured(t, county(t, demo.Size{Villages: 12, Projects: 120, Months: 12, Seed: 3}))
	pages, _ := pagesOf(t, r, nil, fstest.MapFS{}, content.Options{})
	of := map[string][]string{}
	var squares, late []string
	for _, p := range pages {
		if p.Lang != "zh" {
			continue
		}
		b := blocks(t, p)
		for _, kind := range []string{"all", "state", "kind"} {
			if strings.HasPrefix(p.URL, "projects/"+kind+"_") && !strings.Contains(p.URL, "all_late") {
				of[kind] = append(of[kind], b.projectsIn()...)
			}
		}
		switch p.URL {
		case "index.html":
			for _, heap := range b.Squares["standings"] {
				for _, m := range heap.Marks {
					squares = append(squares, m.Href)
					if m.State == kit.Late {
						late = append(late, m.Href)
					}
				}
			}
		case "projects/all_late.html":
			of["late"] = b.projectsIn()
		}
	}
	all := of["all"]
	if n := len(r.Dataset.Projects); len(all) != n || len(squares) != n || len(late) == 0 {
		t.Fatalf("of %d projects %d are listed, %d are squares, %d of them late", n, len(all), len(squares), len(late))
	}
	for _, kind := range []string{"state", "kind"} {
		if lost := missed(all, of[kind]); len(lost) > 0 || len(of[kind]) != len(all) {
			t.Errorf("by %s %d are listed, without %v", kind, len(of[kind]), lost)
		}
		if lost := missed(all, of[kind][1:]); len(lost) != 1 {
			t.Errorf("by %s a project was left out on purpose, and found were %v", kind, lost)
		}
	}
	if lost := append(missed(squares, all), missed(late, of["late"])...); len(lost) > 0 || len(of["late"]) != len(late) {
		t.Errorf("squares without a row: %v", lost)
	}
}

// numbers are how often the key of each figure stands among the blocks of a page. The
// headline and the line below it say what the page then shows, a finding sets two numbers
// side by side, a card is a form that the rules ask for as a whole, and squares and charts
// draw what stands beside them.
func (b block) numbers() map[string]int {
	seen := map[string]int{}
	var count func(r cell)
	count = func(r cell) {
		said := map[string]bool{} // a share and its fraction are one figure
		for _, p := range r.Parts {
			_, key, _ := strings.Cut(p.Href, "#fig-")
			if key = cmp.Or(p.Figure, key); key != "" && !said[key] {
				said[key] = true
				seen[key]++
			}
		}
		for _, below := range r.Below {
			count(below)
		}
	}
	for _, text := range b.Texts {
		if text.Class != "differ" {
			count(text)
		}
	}
	for _, table := range b.Tables {
		for _, row := range table.Rows {
			for _, cell := range row.Cells {
				if table.Class == "card" {
					continue
				}
				count(cell)
			}
		}
	}
	for _, stats := range b.Stats {
		for _, s := range stats {
			count(s.Value)
			count(s.Note)
		}
	}
	for _, bars := range b.Bars {
		for _, bar := range bars {
			count(bar.Value)
			count(bar.Leak)
		}
	}
	return seen
}

// repeats are the figures that stand twice on a page.
func (b block) repeats() (twice []string) {
	for key, n := range b.numbers() {
		if n > 1 {
			twice = append(twice, key)
		}
	}
	slices.Sort(twice)
	return twice
}

// TestNothingTwice: no number stands twice on a page, in any of the counties that come with
// the program; one that is put there again is found.
func TestNothingTwice(t *testing.T) {
	t.Parallel()
	for name, world := range map[string]fs.FS{"example": example.Files, "works": works.Files,
		"demo": county(t, demo.Size{Villages: 12, Projects: 120, Months: 12, Seed: 3})} {
		r, _ := measured(t, world)
		pages, _ := pagesOf(t, r, charts.Draw(r), fstest.MapFS{}, content.Options{})
		planted := false
		for _, p := range pages {
			if strings.HasSuffix(p.URL, "briefing.html") || strings.HasSuffix(p.URL, "parts.html") {
				continue // which repeat what other pages show
			}
			b := blocks(t, p)
			if twice := b.repeats(); len(twice) > 0 {
				t.Errorf("%s, %s: %v", name, p.URL, twice[:min(len(twice), 4)])
			}
			before := len(b.repeats())
			for key, n := range b.numbers() {
				if n == 1 && !planted {
					b.Texts["again"], planted = cell{Parts: []kit.Part{{Figure: key}}}, true
				}
			}
			if b.Texts["again"].Parts != nil && len(b.repeats()) != before+1 {
				t.Errorf("%s: a number was put there again, and not found", name)
			}
		}
		if !planted {
			t.Errorf("%s has no page with a number", name)
		}
	}
}
