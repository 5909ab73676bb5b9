package content_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"gongshi/charts"
	"gongshi/content"
	"gongshi/data/demo"
	"gongshi/data/example"
	"gongshi/data/works"
)

// county is the fictitious county of a size, as files.
func county(t *testing.T, size demo.Size) fstest.MapFS {
	t.Helper()
	files, err := demo.Files(size)
	if err != nil {
		t.Fatal(err)
	}
	all := fstest.MapFS{}
	for name, body := range files {
		all[name] = &fstest.MapFile{Data: body}
	}
	return all
}

// defaultSize is that of the command.
var defaultSize = demo.Default

// TestDemoHasEveryPage finds each kind of page in both languages in the
// fictitious county of the default size.
func TestDemoHasEveryPage(t *testing.T) {
	workspace := county(t, defaultSize)
	words, err := fs.Sub(workspace, "content")
	if err != nil {
		t.Fatal(err)
	}
	pages, problems := written(t, workspace, words)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	kinds := map[string]int{}
	for _, p := range pages {
		list, subject, ok := strings.Cut(strings.TrimPrefix(p.URL, "en/"), "/")
		if ok && subject != "" {
			list += "/"
		}
		kinds[p.Lang+" "+list]++
	}
	for _, lang := range []string{"zh", "en"} {
		for _, kind := range []string{"index.html", "indicators.html", "indicators/", "projects.html", "projects/",
			"funds.html", "places.html", "places/",
			"milestones.html", "notices.html", "registry.html", "risks.html", "report.html", "checks.html", "method.html",
			"downloads.html", "about.html", "briefing.html"} {
			if kinds[lang+" "+kind] == 0 {
				t.Errorf("%s: no page of the kind %s", lang, kind)
			}
		}
	}
}

// TestDemoOfEveryMonth: whatever the number of months, the county's words name figures
// that it has.
func TestDemoOfEveryMonth(t *testing.T) {
	t.Run("demo-900", func(t *testing.T) {
		step := 5 // each month only in CI
		if os.Getenv("CI") != "" {
			step = 1
		}
		for months := 1; months <= 26; months += step {
			workspace := county(t, demo.Size{Villages: 3, Projects: 4, Months: months, Seed: 1})
			words, err := fs.Sub(workspace, "content")
			if err != nil {
				t.Fatal(err)
			}
			if _, problems := written(t, workspace, words); len(problems) > 0 {
				t.Errorf("%d months: %v", months, problems)
			}
		}
	})
}

// TestProofsDiffer: money at several stages has one name, and its proofs say which is
// which; no two proofs of a measure on a page have the same subject and date.
func TestProofsDiffer(t *testing.T) {
	t.Parallel()
	pages, _ := written(t, county(t, defaultSize), fstest.MapFS{})
	proofs := 0
	for _, p := range pages {
		var front struct {
			Params struct {
				Measured []struct {
					Formula string
					Proofs  []struct {
						Key, AsOf string
						Of        json.RawMessage
					}
				}
			}
		}
		if err := json.Unmarshal(p.Front, &front); err != nil {
			t.Fatal(err)
		}
		for _, m := range front.Params.Measured {
			seen := map[string]string{}
			for _, proof := range m.Proofs {
				name := string(proof.Of) + proof.AsOf
				// planted: one step is reported twice
				if other := seen[name]; other != "" && !strings.Contains(name, "监测对象复核") &&
					!strings.Contains(name, "persons monitored: review") {
					t.Errorf("%s: %s and %s (%s) are both called %s", p.URL, other, proof.Key, m.Formula, name)
				}
				seen[name] = proof.Key
				proofs++
			}
		}
	}
	if proofs < 10_000 {
		t.Fatalf("only %d proofs", proofs)
	}
}

var han = regexp.MustCompile(`\p{Han}`)

// TestCountiesHaveEveryChart finds each kind of chart in one of the two counties or the works,
// with its table and sentence in both languages; of the fictitious county, whose
// every name has an English twin, the English pictures hold no Chinese.
func TestCountiesHaveEveryChart(t *testing.T) {
	kinds := map[string]bool{}
	kind := regexp.MustCompile(`^(past-half-overview|targets|on-last-year|items|stages|fund-flow|fund-mix|ageing|open|left|outputs|payment-against-works|townships|dates-ahead|bullet|burn-up|progress)`)
	for name, workspace := range map[string]fs.FS{"example": example.Files, "works": works.Files,
		"demo": county(t, defaultSize)} {
		r, _ := measured(t, workspace)
		for _, c := range charts.Draw(r) {
			kinds[kind.FindString(c.Key)] = true
			if len(c.Rows) == 0 || c.Sentence.Say("zh") == "" || c.Sentence.Say("en") == "" || c.Title.En == "" {
				t.Errorf("%s: chart %s lacks rows or words", name, c.Key)
			}
			option, err := c.Option("en", charts.Wide)
			if err != nil {
				t.Fatal(err)
			}
			if found := han.Find(option); name != "example" && found != nil {
				t.Errorf("%s: the English picture %s holds %q", name, c.Key, around(string(option), string(found)))
			}
		}
	}
	for _, want := range []string{"past-half-overview", "targets", "on-last-year", "items", "stages", "fund-flow",
		"fund-mix", "ageing", "open", "left",
		"outputs", "payment-against-works", "townships", "dates-ahead", "bullet", "burn-up", "progress"} {
		if !kinds[want] {
			t.Errorf("neither county has a chart of the kind %s", want)
		}
	}
}

// around is the text beside a find, for a message.
func around(s, found string) string {
	i := strings.Index(s, found)
	return s[max(0, i-20):min(len(s), i+20)]
}

// TestLeaves goes through a list of many pages by its links to the next, and
// meets every project once.
func TestLeaves(t *testing.T) {
	t.Parallel()
	r, _ := measured(t, county(t, demo.Size{Villages: 20, Projects: 1200, Months: 3, Seed: 1}))
	pages, problems := pagesOf(t, r, charts.Draw(r), fstest.MapFS{}, content.Options{})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	byURL := map[string]content.Page{}
	for _, p := range pages {
		byURL[p.URL] = p
	}
	var front struct {
		Params struct {
			Texts  map[string]cell
			Tables map[string]struct {
				Rows []struct{ Cells []cell }
			}
		}
	}
	seen, leaves := map[string]int{}, 0
	for next := "projects/all_projects.html"; next != ""; leaves++ {
		front.Params.Texts, front.Params.Tables = nil, nil
		if err := json.Unmarshal(byURL[next].Front, &front); err != nil {
			t.Fatalf("%s: %v", next, err)
		}
		for _, row := range front.Params.Tables["projects"].Rows {
			seen[row.Cells[0].Parts[0].Href]++
		}
		next = ""
		for _, part := range front.Params.Texts["turn"].Parts {
			if part.Text == "下一页" {
				next = strings.TrimPrefix(part.Href, "/")
			}
		}
	}
	if leaves != 5 || len(seen) != len(r.Dataset.Projects) {
		t.Errorf("%d leaves show %d of %d projects", leaves, len(seen), len(r.Dataset.Projects))
	}
	for href, n := range seen {
		if n != 1 {
			t.Errorf("%s stands %d times", href, n)
		}
	}
}
