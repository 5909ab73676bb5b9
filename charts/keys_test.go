package charts

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gongshi/data/check"
	"gongshi/data/demo"
	"gongshi/data/example"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/works"
)

// dangerous are keys of ECharts that make markup, links or code of a text.
var dangerous = []string{"link", "sublink", "extraCssText", "dataView", "graphic", "renderItem", "optionToContent",
	"saveAsImage", "toolbox", "tooltip", "__f__x", "rich"}

// TestOptionKeys looks through every option of both counties, at both widths and
// in both languages: each holds only the keys listed, and each file by which a
// chart is touched reads back as it was.
func TestOptionKeys(t *testing.T) {
	county := filepath.Join(t.TempDir(), "county")
	if err := demo.Write(county, demo.Size{Villages: 4, Projects: 9, Months: 15, Seed: 5}); err != nil {
		t.Fatal(err)
	}
	options := 0
	for name, files := range map[string]fs.FS{"example": example.Files, "works": works.Files,
		"fictitious": os.DirFS(county)} {
		exports, settings, _, err := read.Read(t.Context(), files)
		if err != nil {
			t.Fatal(err)
		}
		set, _ := check.Check(exports, settings)
		for _, job := range Jobs(Draw(measure.Measure(set, settings, model.Date{}))) {
			option, err := job.Option()
			if err != nil {
				t.Fatal(err)
			}
			if !json.Valid(option) {
				t.Errorf("%s: %s is no JSON", name, job.Name)
			}
			if key := stray(option); key != "" {
				t.Errorf("%s: %s holds %q", name, job.Name, key)
			}
			options++
			if job.Beside != nil {
				file(t, settings.Site.Languages, job.Beside.Name, job.Beside.Body)
			}
		}
	}
	if options < 100 {
		t.Errorf("only %d options were looked through", options)
	}
}

// file reads a chart's file: each language at two widths, and something to point at.
func file(t *testing.T, languages model.Languages, name string, body func() ([]byte, error)) {
	t.Helper()
	b, err := body()
	if err != nil {
		t.Fatal(err)
	}
	var all touched
	if err := json.Unmarshal(b, &all); err != nil {
		t.Fatal(err)
	}
	for _, lang := range languages.All() {
		s, said := all[lang], 0
		if s == nil || s.Wide.Width != Wide || s.Narrow.Width != Narrow || s.Wide.Height == 0 || len(s.Narrow.Option) == 0 ||
			s.Title == "" {
			t.Errorf("%s lacks a part in %s", name, lang)
			continue
		}
		for _, item := range s.Items {
			said += len(item)
		}
		if said < 2 {
			t.Errorf("%s says nothing in %s", name, lang)
		}
	}
}

// TestPlantedKeys: each dangerous key, wherever it stands, ends the build, and so
// does a formatter that is a text of the data's.
func TestPlantedKeys(t *testing.T) {
	for _, key := range dangerous {
		for _, option := range []map[string]any{{key: "x"},
			{"series": []any{map[string]any{"data": []any{map[string]any{key: 1}}}}}, {"title": map[string]any{key: nil}}} {
			if _, err := checked(option); err == nil || !strings.Contains(err.Error(), key) {
				t.Errorf("%q was let through: %v", key, err)
			}
		}
	}
	if _, err := checked(map[string]any{"name": `\","link":"x`, "value": []string{"link", `\\`, "link"}}); err != nil {
		t.Errorf("a text is taken for a key: %v", err)
	}
	for formatter, fine := range map[string]bool{"{b}": true, "{b} {c}": false, "<b>": false} {
		if _, err := checked(map[string]any{"label": map[string]any{"formatter": formatter}}); (err == nil) != fine {
			t.Errorf("formatter %q: %v", formatter, err)
		}
	}
}
