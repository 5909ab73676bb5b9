package terminal_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/site"
	"gongshi/site/terminal"
)

// Nothing but a terminal is coloured; that a terminal is, site/program/testdata/errors.txtar
// shows.
func TestColours(t *testing.T) {
	t.Setenv("NO_COLOR", "")
	t.Setenv("TERM", "xterm")
	f, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if terminal.Colours(f) || terminal.Colours(new(bytes.Buffer)) {
		t.Error("a file or a buffer would be coloured")
	}
}

func TestReading(t *testing.T) {
	files := []read.File{{Name: "a.csv", Table: "targets", Count: 3}, {Name: "b.csv", Table: "funds", Count: 1}}
	said := terminal.Reading(files,
		model.Problems{model.At(model.Note, "r", model.Position{File: "b.csv"}, "", model.Text{}, model.Text{})})
	if said.Zh != "2张表，4行" || said.En != "2 tables, 4 rows" {
		t.Errorf("all in order: %v", said)
	}
	said = terminal.Reading(files,
		model.Problems{model.At(model.Error, "r", model.Position{File: "b.csv"}, "", model.Text{}, model.Text{})})
	if said.Zh != "2张表，4行；没有差错的表1张" || said.En != "2 tables, 4 rows; 1 table without an error" {
		t.Errorf("one in order: %v", said)
	}
	said = terminal.Reading(append(files, read.File{Name: "c.csv", Table: "funds", Count: 2}), nil)
	if said.Zh != "2张表，6行，分在3个文件里" || said.En != "2 tables, 6 rows in 3 files" {
		t.Errorf("a table of two files: %v", said)
	}
}

// What to do next depends on what is wrong: a clerk can mend an export and the
// words, not a site that we made badly; personal data comes first.
func TestRefused(t *testing.T) {
	problem := func(file string) model.Problem {
		return model.At(model.Error, "r", model.Position{File: file}, "", model.Text{Zh: "坏", En: "bad"}, model.Text{})
	}
	for _, tt := range []struct {
		name     string
		status   int
		file     string
		says     []string
		saysNone []string
	}{
		{"an export", site.BadData, "a.csv", []string{"1 error. Nothing was published", "run AGAIN", "run ANNOTATE"},
			[]string{"personal"}},
		{"the words", site.BadData, "report.zh.md", []string{"run AGAIN"}, []string{"ANNOTATE"}},
		{"personal data", site.Personal, "a.csv", []string{"personal data: delete that first", "run AGAIN"}, nil},
		{"the site", site.Rejected, "index.html", []string{"1 error."}, []string{"AGAIN", "ANNOTATE"}},
	} {
		var b strings.Builder
		terminal.Refused(&b, &site.Refused{Status: tt.status, Problems: model.Problems{problem(tt.file)}},
			model.Listing{Lang: "en"}, "AGAIN", "ANNOTATE")
		for _, phrase := range tt.says {
			if !strings.Contains(b.String(), phrase) {
				t.Errorf("%s: does not say %q:\n%s", tt.name, phrase, b.String())
			}
		}
		for _, phrase := range tt.saysNone {
			if strings.Contains(b.String(), phrase) {
				t.Errorf("%s: says %q:\n%s", tt.name, phrase, b.String())
			}
		}
	}
}
