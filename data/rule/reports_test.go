package rule_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"gongshi/data/intake"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/rule"
)

// TestReports: rows as reports have them, a file of testdata/reports for each habit. A line
// of its "want" is what a reader expects of one row: the key of a figure and how it is shown
// in both languages, or after "finds" the id of a finding; "finds nothing" is that of no
// finding but those that confirm.
func TestReports(t *testing.T) {
	names, err := filepath.Glob("testdata/reports/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			workspace, _, want := parted(archive)
			r := reported(t, workspace)
			for line := range strings.Lines(want) {
				rows++
				expect(t, r, strings.TrimSpace(line))
			}
		})
	}
	if rows < 40 {
		t.Errorf("only %d rows", rows)
	}
}

func reported(t *testing.T, files map[string]string) *measure.Report {
	t.Helper()
	workspace := fstest.MapFS{}
	for name, body := range files {
		workspace[name] = &fstest.MapFile{Data: []byte(body)}
	}
	in, err := intake.Take(t.Context(), workspace, fstest.MapFS{})
	if err != nil || in.Problems.Count(model.Error) > 0 {
		t.Fatal(err, in.Problems.Of(model.Error))
	}
	return rule.Reconcile(measure.Measure(in.Dataset, in.Settings, model.Date{}), in.Problems.Of(model.Finding))
}

func expect(t *testing.T, r *measure.Report, line string) {
	t.Helper()
	if id, finds := strings.CutPrefix(line, "finds "); finds {
		found := func(p model.Problem) bool {
			return p.ID == id || id == "nothing" && !slices.ContainsFunc(rule.Rules, func(r *rule.Rule) bool {
				return r.ID == p.Rule && (r.Confirms || r == rule.NotComputed)
			})
		}
		if i := slices.IndexFunc(r.Findings, found); (i < 0) != (id == "nothing") {
			t.Errorf("%s is not so: %v", line, r.Findings)
		}
		return
	}
	key, want, _ := strings.Cut(line, ": ")
	got := "no figure"
	if f := r.Figure(key); f != nil {
		got = f.Display.Zh + " = " + f.Display.En
	}
	if got != want {
		t.Errorf("%s: %s, want %s", key, got, want)
	}
}
