//go:build unix && !race

package site_test

import (
	"encoding/csv"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"gongshi/content"
	"gongshi/data/demo"
	"gongshi/data/example"
	"gongshi/data/model"
	"gongshi/data/table"
	"gongshi/site"
)

// TestCountiesSayTheirFigures builds the register of works, and the counties of which
// TestSecondOpinion recomputes figures.csv, and reads the numbers back from every page, by another road than Verify:
// each is what figures.csv, of the same site, displays in the language of the page.
func TestCountiesSayTheirFigures(t *testing.T) {
	counties, wanted := 1, 2_000
	if !testing.Short() && os.Getenv("CI") != "" {
		counties, wanted = 40, 200_000
	}
	hugo, modules := tools(t)
	none := func() (map[string]string, error) { return nil, nil } // pictures, which hold no marks
	read := 0
	worlds := []func(*work) error{func(w *work) (err error) {
		w.exports, w.words, err = content.Example(example.Works)
		return err
	}}
	for seed := range counties {
		worlds = append(worlds, func(w *work) error {
			w.county(t, demo.Size{Villages: 3 + seed%17, Projects: 12 + seed%23, Months: 2 + seed%28, Seed: uint64(seed)})
			return nil
		})
	}
	for i, world := range worlds {
		w := &work{p: &site.Publication{Hugo: hugo, Modules: modules, Pictures: none}}
		w.dest = t.TempDir()
		var rows []*table.Row
		if err := world(w); err != nil {
			t.Fatal(err)
		}
		for _, stage := range []func() error{w.readExports, w.check, func() error {
			rows, w.p.Languages = w.set.Rows(), w.settings.Site.Languages
			return nil
		}, w.tables, w.measure, w.options, w.write,
			func() error { return w.p.Render(t.Context(), w.dest) }} {
			if err := stage(); err != nil {
				t.Fatalf("site %d: %v", i, err)
			}
		}
		nothingVanishes(t, rows, w.dest)
		said := numbers(t, w.dest)
		for j, n := range said {
			said[j].english = w.p.Languages.Of(n.page) == model.English
		}
		read += len(said)
		zh, en := displays(t, w.dest)
		for _, fault := range differ(said, zh, en) {
			t.Errorf("site %d: %s", i, fault)
		}
		if i == 1 { // the works have no Chinese pages
			planted(t, said, zh, en)
		}
		if err := errors.Join(os.RemoveAll(w.dest), os.RemoveAll(w.dir), w.p.Stage.Close()); err != nil {
			t.Fatal(err)
		}
	}
	if read < wanted {
		t.Errorf("only %d numbers were read", read)
	}
	t.Logf("%d numbers of the pages of %d counties read back", read, counties)
}

// planted: a wrong display of any figure is found wherever a page says it.
func planted(t *testing.T, said []number, zh, en map[string]string) {
	t.Helper()
	wrong := map[string]string{}
	for key, display := range zh {
		wrong[key] = display + "1"
	}
	chinese := 0
	for _, n := range said {
		if !n.english {
			chinese++
		}
	}
	if found := len(differ(said, wrong, en)); found != chinese || found == 0 {
		t.Errorf("of %d wrong numbers %d were found", chinese, found)
	}
}

// number is a figure as a page says it.
type number struct {
	page, key, text string
	english         bool
}

// differ gives the numbers that are not those displayed.
func differ(said []number, zh, en map[string]string) (faults []string) {
	for _, n := range said {
		want := zh[n.key]
		if n.english {
			want = en[n.key]
		}
		if n.text != want || want == "" {
			faults = append(faults, n.page+": "+n.key+" is "+n.text+", want "+want)
		}
	}
	return faults
}

// displays are those of figures.csv, by the key of the figure.
func displays(t *testing.T, dir string) (zh, en map[string]string) {
	t.Helper()
	f, err := os.Open(filepath.Join(dir, "figures.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := map[string]int{}
	for i, name := range rows[0] {
		column[strings.TrimPrefix(name, "\ufeff")] = i
	}
	zh, en = map[string]string{}, map[string]string{}
	for _, row := range rows[1:] {
		key := row[column["key"]]
		zh[key], en[key] = unguarded(row[column["display"]]), unguarded(row[column["display_en"]])
	}
	return zh, en
}

// unguarded is a cell without the sign that keeps a spreadsheet from working out what
// begins as a formula does.
func unguarded(cell string) string { return strings.TrimPrefix(cell, "'") }

// numbers are all that the pages of a site mark as a figure.
func numbers(t *testing.T, dir string) (all []number) {
	t.Helper()
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".html" {
			return err
		}
		f, err := os.Open(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		defer f.Close()
		marked, err := numbersOf(name, f)
		all = append(all, marked...)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func numbersOf(page string, r io.Reader) (all []number, err error) {
	root, err := html.Parse(r)
	if err != nil {
		return nil, err
	}
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			if a.Key == "data-figure" {
				all = append(all, number{page: page, key: a.Val, text: textOf(n)})
			}
		}
	}
	return all, nil
}

// textOf is the text of a node and of all within it.
func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.TrimSpace(b.String())
}
