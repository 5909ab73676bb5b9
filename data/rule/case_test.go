package rule_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"gongshi/content"
	"gongshi/data/intake"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/open"
	"gongshi/data/rule"
)

// The case of a rule stands in testdata/<id>.txtar: a workspace in which the rule finds one
// thing; "want", which gives that thing's id, words and places; and under "clean/" the files
// that make the workspace its twin, in which the rule finds nothing. Words stand under
// "content/", the last publication under "previous/"; what a case does not give is the
// smallest table that will do. UPDATE=1 writes "want" anew, and that run still fails.

// TestCases: each rule has a case that is found and a twin that is not, and the case is
// found by that rule alone.
func TestCases(t *testing.T) {
	for _, r := range rule.Rules {
		t.Run(r.ID, func(t *testing.T) {
			path := filepath.Join("testdata", r.ID+".txtar")
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal("the rule has no case: ", err)
			}
			planted, clean, want := parted(archive)
			if len(clean) == 0 || strings.Count(want, "\n") != 4 {
				t.Error("the case has no twin, or wants no one finding")
			}
			if got := said(by(r, foundIn(t, planted))); got != want {
				t.Errorf("found\n%swant\n%s", got, want)
				renew(t, path, archive, got)
			}
			if got := said(by(r, foundIn(t, planted, clean))); got != "" {
				t.Errorf("in the twin was found\n%s", got)
			}
			defer rule.Disabled(r)()
			if got := said(by(r, foundIn(t, planted))); got != "" {
				t.Errorf("another rule found\n%s", got)
			}
		})
	}
	if cases, err := filepath.Glob("testdata/*.txtar"); err != nil || len(cases) != len(rule.Rules) {
		t.Errorf("%d cases of %d rules: %v", len(cases), len(rule.Rules), err)
	}
}

// parted are the files of a case, those of its twin, and what it wants.
func parted(a *txtar.Archive) (planted, clean map[string]string, want string) {
	planted, clean = map[string]string{}, map[string]string{}
	for _, f := range a.Files {
		switch name, twin := strings.CutPrefix(f.Name, "clean/"); {
		case name == "want":
			want = string(f.Data)
		case twin:
			clean[name] = string(f.Data)
		default:
			planted[name] = string(f.Data)
		}
	}
	return planted, clean, want
}

// foundIn is all that is found in a workspace, of which later files replace earlier ones.
func foundIn(t *testing.T, files ...map[string]string) model.Problems {
	t.Helper()
	workspace, words, previous := fstest.MapFS{}, fstest.MapFS{}, ""
	for _, some := range append([]map[string]string{smallest}, files...) {
		for name, body := range some {
			if word, is := strings.CutPrefix(name, "content/"); is {
				words[word] = &fstest.MapFile{Data: []byte(body)}
			} else if file, is := strings.CutPrefix(name, "previous/"); is {
				previous = t.TempDir()
				if err := os.WriteFile(filepath.Join(previous, file), []byte(body), 0o600); err != nil {
					t.Fatal(err)
				}
			} else {
				workspace[name] = &fstest.MapFile{Data: []byte(body)}
			}
		}
	}
	in, err := intake.Take(t.Context(), workspace, words)
	if err != nil || in.Problems.Count(model.Error) > 0 {
		t.Fatal(err, in.Problems.Of(model.Error))
	}
	r := rule.Reconcile(measure.Measure(in.Dataset, in.Settings, model.Date{}), in.Problems.Of(model.Finding))
	rule.Add(r, content.Claims(r, words))
	if previous != "" {
		_, unreadable := open.CompareWith(previous, r.Figures)
		rule.Add(r, unreadable)
	}
	return r.Findings
}

// smallest is what a workspace must have.
var smallest = map[string]string{"gongshi.toml": site,
	"targets.csv":     "key,name,unit,kind,period,target\nall,全部,人,数量,2014,100\n",
	"completions.csv": "target,as_of,completed\nall,2014-06-30,60\n"}

// by are the findings of a rule.
func by(r *rule.Rule, findings model.Problems) (of model.Problems) {
	for _, p := range findings {
		if p.Rule == r.ID {
			of = append(of, p)
		}
	}
	return of
}

// said writes what was found as a "want" does.
func said(found model.Problems) string {
	var b strings.Builder
	for _, p := range found {
		at := cells(append([]model.Position{p.At}, p.Also...))
		b.WriteString(strings.Join([]string{p.ID, p.Message.Zh, p.Message.En, at}, "\n") + "\n")
	}
	return b.String()
}

// renew writes what was found into the case, where that is asked for.
func renew(t *testing.T, path string, a *txtar.Archive, got string) {
	t.Helper()
	if os.Getenv("UPDATE") == "" {
		return
	}
	for i, f := range a.Files {
		if f.Name == "want" {
			a.Files[i].Data = []byte(got)
		}
	}
	if err := os.WriteFile(path, txtar.Format(a), 0o600); err != nil {
		t.Fatal(err)
	}
}
