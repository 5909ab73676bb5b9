package content_test

import (
	"bytes"
	"encoding/json"
	"io"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"gongshi/charts"
	"gongshi/content"
	"gongshi/data/demo"
	"gongshi/data/example"
	"gongshi/data/measure"
)

// indexed makes the pages of a report and its search indexes, by their paths.
func indexed(t *testing.T, r *measure.Report, words fstest.MapFS) ([]content.Page, map[string][]byte) {
	t.Helper()
	files := map[string][]byte{}
	var lock sync.Mutex
	pages, problems := pagesOf(t, r, charts.Draw(r), words,
		content.Options{File: func(name string, write func(io.Writer) error) error {
			var b bytes.Buffer
			err := write(&b)
			lock.Lock()
			defer lock.Unlock()
			files[plain(name)] = b.Bytes()
			return err
		}})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return pages, files
}

// mark is what tells two versions of a file apart in its address.
var mark = regexp.MustCompile(`\.([a-p]{16})(\.\w+)$`)

// plain is an address without its mark.
func plain(address string) string { return mark.ReplaceAllString(address, "$2") }

// entriesOf reads an index as the page does.
func entriesOf(t *testing.T, index []byte) [][]any {
	t.Helper()
	var x struct{ Entries [][]any }
	if err := json.Unmarshal(index, &x); err != nil {
		t.Fatal(err)
	}
	return x.Entries
}

// TestSearchIndex finds 枧槽's project in the index of the example, in both
// languages, and nothing that has no page.
func TestSearchIndex(t *testing.T) {
	r, _ := measured(t, example.Files)
	words := fstest.MapFS{"report.zh.md": {Data: []byte("# 报告\n\n世界银行{{< value \"funds.target\" >}}。\n")}}
	pages, files := indexed(t, r, words)
	for path, want := range map[string]string{
		"search.json":    `["枧槽苗族乡连片扶贫开发项目",1,"projects/jiancao.html","连片扶贫开发","","jcmz`,
		"en/search.json": `["Jiancao contiguous-area development project",1,"projects/jiancao.html","contiguous-area development","枧槽苗族乡连片扶贫开发项目","jcmz`,
	} {
		if !bytes.Contains(files[path], []byte(want)) {
			t.Errorf("%s lacks %s", path, want)
		}
		made := func(href string) bool {
			page, _, _ := strings.Cut(strings.TrimSuffix(path, "search.json")+href, "#")
			return slices.ContainsFunc(pages, func(p content.Page) bool { return p.URL == page })
		}
		for _, e := range entriesOf(t, files[path]) {
			if !made(e[2].(string)) {
				t.Errorf("%s leads %s to %s, which was not made", path, e[0], e[2])
			}
		}
	}
	if zh := string(files["search.json"]); !strings.Contains(zh, "世界银行…。") || strings.Contains(zh, "about.html") {
		t.Error("the words of a page are not in the index, or a page without words is")
	}
	if en := string(files["en/search.json"]); strings.Contains(en, "report.html") {
		t.Error("an English page that nobody wrote is in the index")
	}
	_, again := indexed(t, r, words)
	if !bytes.Equal(files["search.json"], again["search.json"]) ||
		!bytes.Equal(files["en/search.json"], again["en/search.json"]) {
		t.Error("the index differs from one run to the next")
	}
}

// TestSearchLeaves meets every entry of the index once in the plain list, and none
// of its pages is long.
func TestSearchLeaves(t *testing.T) {
	t.Parallel()
	r, _ := measured(t, county(t, demo.Size{Villages: 20, Projects: 700, Months: 3, Seed: 1}))
	pages, files := indexed(t, r, fstest.MapFS{})
	listed, leaves := map[string]int{}, 0
	for _, p := range pages {
		if p.URL != "search.html" && !strings.HasPrefix(p.URL, "search/") {
			continue
		}
		leaves++
		var front struct {
			Params struct {
				Tables map[string]struct {
					Rows []struct {
						Cells []cell
					}
				}
			}
		}
		if err := json.Unmarshal(p.Front, &front); err != nil {
			t.Fatal(err)
		}
		rows := 0
		for name, table := range front.Params.Tables {
			if name == "kinds" {
				continue
			}
			rows += len(table.Rows)
			for _, row := range table.Rows {
				listed[row.Cells[0].Parts[0].Text+" "+row.Cells[0].Parts[0].Href]++
			}
		}
		if rows == 0 || rows > 250 {
			t.Errorf("%s has %d rows", p.URL, rows)
		}
	}
	entries := entriesOf(t, files["search.json"])
	for _, e := range entries {
		key := e[0].(string) + " /" + e[2].(string)
		if listed[key]--; listed[key] < 0 {
			t.Errorf("the list lacks %s", key)
		}
	}
	for key, n := range listed {
		if n > 0 {
			t.Errorf("the index lacks %s", key)
		}
	}
	if leaves != (len(entries)+249)/250 || leaves < 3 {
		t.Errorf("%d entries on %d pages", len(entries), leaves)
	}
}
