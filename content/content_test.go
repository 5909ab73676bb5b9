package content_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"gongshi/charts"
	"gongshi/content"
	"gongshi/data/check"
	"gongshi/data/example"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/open"
	"gongshi/data/read"
	"gongshi/data/rule"
)

// written makes the pages of a workspace.
func written(t testing.TB, workspace, words fs.FS) ([]content.Page, model.Problems) {
	t.Helper()
	r, files := measured(t, workspace)
	claims := content.Claims(r, words)
	rule.Add(r, claims.Of(model.Finding))
	pages, faults := pagesOf(t, r, charts.Draw(r), words,
		content.Options{Downloads: open.Downloads(files, r.Dataset.Ledger)})
	return pages, append(faults, claims...)
}

// measured reads, checks and measures a workspace without an error.
func measured(t testing.TB, workspace fs.FS) (*measure.Report, []read.File) {
	t.Helper()
	exports, settings, problems, err := read.Read(t.Context(), workspace)
	if err != nil || problems.Count(model.Error) > 0 {
		t.Fatal(err, problems)
	}
	set, more := check.Check(exports, settings)
	if more.Count(model.Error) > 0 {
		t.Fatal(more)
	}
	return rule.Reconcile(measure.Measure(set, settings, model.Date{}), nil), exports.Files()
}

// pagesOf gathers the pages that are put.
func pagesOf(t testing.TB, r *measure.Report, drawn []*charts.Chart, words fs.FS,
	opts content.Options) ([]content.Page, model.Problems) {
	t.Helper()
	var pages []content.Page
	var lock sync.Mutex
	problems, err := content.Write(r, drawn, words, opts, func(p content.Page) error {
		lock.Lock()
		defer lock.Unlock()
		p.Front = slices.Clone(p.Front)
		pages = append(pages, p)
		return nil
	})
	slices.SortFunc(pages, func(a, b content.Page) int { return strings.Compare(a.URL, b.URL) })
	if err != nil {
		t.Fatal(err)
	}
	return pages, problems
}

func exampleWords(t testing.TB) fs.FS {
	words, err := fs.Sub(content.ExampleWords, "words")
	if err != nil {
		t.Fatal(err)
	}
	return words
}

// marks are those of all addresses in a page.
var marks = regexp.MustCompile(`\.[a-p]{16}(\.\w+")`)

// TestGolden holds the bodies of all pages of the example and the whole home
// page. UPDATE=1 renews it, and the run still fails.
func TestGolden(t *testing.T) {
	pages, problems := written(t, example.Files, exampleWords(t))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	var b bytes.Buffer
	for _, p := range pages {
		fmt.Fprintf(&b, "== %s %s -> %s\n", p.Lang, p.Name, p.URL)
		if p.URL == "index.html" {
			fmt.Fprintf(&b, "%s\n", marks.ReplaceAll(p.Front, []byte("…$1"))) // they change with the drawing tools
		}
		fmt.Fprintf(&b, "%s\n", p.Text)
	}
	path := filepath.Join("testdata", "example.golden")
	want, err := os.ReadFile(path)
	if err == nil && bytes.Equal(want, b.Bytes()) {
		return
	}
	t.Errorf("the pages differ (-want +got):\n%s", cmp.Diff(string(want), b.String()))
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
			t.Error(err)
		}
	}
}

// The two languages have the same pages.
func TestBothLanguages(t *testing.T) {
	pages, _ := written(t, example.Files, exampleWords(t))
	zh, en := map[string]bool{}, map[string]bool{}
	for _, p := range pages {
		if name, ok := strings.CutPrefix(p.URL, "en/"); ok {
			en[name] = true
		} else {
			zh[p.URL] = true
		}
	}
	if diff := cmp.Diff(zh, en); diff != "" {
		t.Errorf("pages in Chinese and in English differ:\n%s", diff)
	}
}

// minimal is a workspace whose cells say one thing, whatever it is.
func minimal(say string) fstest.MapFS {
	cell := `"` + strings.ReplaceAll(say, `"`, `""`) + `"`
	return fstest.MapFS{
		"targets.csv": {Data: []byte("key,name,unit,kind,period,target,explanation,lists\na," + cell + ",个,数量,2014,10," +
			cell + "," + cell + "\n")},
		"completions.csv": {Data: []byte("target,as_of,completed,source\na,2014-06-30,6," + cell + "\n")},
		"projects.csv":    {Data: []byte("key,name,content,status\np," + cell + "," + cell + "," + cell + "\n")},
		"risks.csv":       {Data: []byte("key,text,measure\nr," + cell + "," + cell + "\n")},
	}
}

// No text of a cell stands in a Markdown body, and the front matter is JSON
// that gives it back as it was.
func FuzzCells(f *testing.F) {
	for _, seed := range []string{`{{< value "x" >}}`, "{{% x %}}", "---", "+++", "<script>alert(1)</script>", "__f__",
		"=cmd|' /C calc'!A0", "# 标题", "[a](javascript:b)", "![a](b)", "`x`", "甲*乙*丙", "}\n\n# x"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, say string) {
		say = "猫" + say + "猫" // marks what came from a cell
		exports, settings, problems, err := read.Read(t.Context(), minimal(say))
		if err != nil || problems.Count(model.Error) > 0 {
			t.Skip("the reader refuses it")
		}
		set, more := check.Check(exports, settings)
		if more.Count(model.Error) > 0 {
			t.Skip("the checks refuse it")
		}
		pages, _ := pagesOf(t, rule.Reconcile(measure.Measure(set, settings, model.Date{}), nil), nil, fstest.MapFS{},
			content.Options{})
		for _, p := range pages {
			var front map[string]any
			if err := json.Unmarshal(p.Front, &front); err != nil {
				t.Fatalf("%s: front matter: %v", p.URL, err)
			}
			if strings.Contains(p.Text, "猫") {
				t.Errorf("%s: text of a cell in the body: %q", p.URL, p.Text)
			}
		}
	})
}

// TestWords: what words may not hold is an error with file and line.
func TestWords(t *testing.T) {
	for _, test := range []struct{ words, rule string }{
		{"# 报告\n\n已完成{{< value \"a.completed\" >}}。\n", ""},
		{"# 报告\n\n2014年6月30日，《纲要2020》。\n", ""},
		{"# 报告\n\n完成7500人。\n", rule.WordsNumber.ID},
		{"# 报告\n\n甲已完成6个，完成率60%。\n", ""},
		{"# 报告\n\n甲乙丙丁已完成7个，完成率60%。\n", rule.ProseContradicts.ID},
		{"# 报告\n\n<b>x</b>\n", "words-html"},
		{"# 报告\n\n{{< value \"b.completed\" >}}\n", "words-figure"},
		{"# 报告\n\n{{< chart \"none\" >}}\n", "words-chart"},
		{"# 报告\n\n{{< include \"x\" >}}\n", "words-shortcode"},
		{"# 报告\n\n{{% value x %}}\n", "words-shortcode"},
	} {
		_, problems := written(t, minimal("甲乙丙丁"), fstest.MapFS{"report.zh.md": {Data: []byte(test.words)}})
		var rules []string
		for _, p := range problems {
			rules = append(rules, p.Rule)
			if p.At.File != "report.zh.md" || p.At.Line != 3 {
				t.Errorf("%s stands at %s, want report.zh.md:3", p.Rule, p.At)
			}
		}
		if got := strings.Join(rules, " "); got != test.rule {
			t.Errorf("%q: got %q, want %q", test.words, got, test.rule)
		}
	}
}

// TestClaimsArePublished: what may contradict the data stands on the page of checks, in the
// languages of the site, with its lines and the bureau's reply, like any other finding;
// one that a file states twice stands once.
func TestClaimsArePublished(t *testing.T) {
	workspace := minimal("核桃种植")
	workspace["gongshi.toml"] = &fstest.MapFile{Data: []byte(
		"[explanations.\"prose-contradicts.report-zh-md-dfmnihfo.2560-gncinnec\"]\nzh = \"另一表\"\n")}
	words := fstest.MapFS{"report.zh.md": {Data: []byte("# 报告\n\n完成2560个。\n\n核桃种植已完成6个。\n\n完成2560个。\n\n香猪完成800个。\n")}}
	pages, problems := written(t, workspace, words)
	if len(problems) != 2 || problems[0].Severity != model.Finding {
		t.Fatalf("found %v", problems)
	}
	for _, p := range pages {
		front := string(p.Front)
		if p.Name != "checks" {
			continue
		}
		for _, want := range []string{problems[0].ID, problems[1].ID, "report.zh.md:3, :7", "report.zh.md:9", "2560个",
			"800个", "另一表"} {
			if !strings.Contains(front, want) {
				t.Errorf("%s does not say %q", p.URL, want)
			}
		}
	}
}

// TestSureAndDoubtful: a number that a clause itself gives to one subject and one measure
// is an error where it contradicts the data; what may speak of another thing is a
// finding with its clause.
func TestSureAndDoubtful(t *testing.T) {
	for name, test := range map[string]struct {
		words           string
		errors, clauses []string
	}{
		"prose-false-alarm": {"核桃种植已完成6个，猕猴桃2560个，完成100%。香猪完成800个。", nil, []string{"完成100%。", "香猪完成800个。"}},
		"planted":           {"核桃种植已完成7个，猕猴桃2560个。", []string{rule.ProseContradicts.ID}, nil},
		"planted-row":       {"| 指标 | 完成 |\n| --- | --- |\n| 核桃种植 | 7个 |", []string{rule.ProseContradicts.ID}, nil},
		"agrees":            {"核桃种植已完成6个，完成率60%。", nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			_, problems := written(t, minimal("核桃种植"),
				fstest.MapFS{"report.zh.md": {Data: []byte("# 报告\n\n" + test.words + "\n")}})
			var errors, clauses []string
			for _, p := range problems {
				if p.Severity == model.Error {
					errors = append(errors, p.Rule)
				} else {
					clauses = append(clauses, p.Written)
				}
			}
			if !slices.Equal(errors, test.errors) || !slices.Equal(clauses, test.clauses) {
				t.Errorf("errors %q, findings %q", errors, clauses)
			}
		})
	}
}
