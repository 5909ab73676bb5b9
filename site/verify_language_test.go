package site

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gongshi/data/model"
)

// TestVerifyLanguages: a page is in the language of its address and its figures read as
// that language shows them, whichever the site has and in whichever order; a page or a
// chart's file in another is found.
func TestVerifyLanguages(t *testing.T) {
	display := map[string]string{"zh": "57.47%（至多）", "en": "57.47 % (at most)"}
	page := func(lang string) string {
		return `<!DOCTYPE html><html lang="` + model.Locale(lang) + `"><head>` + guard + `<title>a</title></head><body><b data-figure="a">` +
			display[lang] + `</b></body></html>`
	}
	sheet := func(langs ...string) string {
		of := `{"title":"","kind":"rows","items":[],"wide":{"option":` + chartOption + `},"narrow":{"option":` + chartOption + `}}`
		return `{"` + strings.Join(langs, `":`+of+`,"`) + `":` + of + `}`
	}
	for name, test := range map[string]struct {
		languages model.Languages
		files     map[string]string
		rule      string
	}{
		"neither named":        {nil, map[string]string{"a.html": page("zh"), "en/a.html": page("en"), "charts/a.json": sheet("zh", "en")}, ""},
		"English first":        {model.Languages{"en", "zh"}, map[string]string{"a.html": page("en"), "zh/a.html": page("zh"), "charts/a.json": sheet("zh", "en")}, ""},
		"English":              {model.Languages{"en"}, map[string]string{"a.html": page("en"), "en/a.html": page("en"), "charts/a.json": sheet("en")}, ""},
		"Chinese":              {model.Languages{"zh"}, map[string]string{"a.html": page("zh"), "charts/a.json": sheet("zh")}, ""},
		"English at the root":  {nil, map[string]string{"a.html": page("en")}, "language-differs"},
		"Chinese under en":     {nil, map[string]string{"en/a.html": page("zh")}, "language-differs"},
		"Chinese in English":   {model.Languages{"en"}, map[string]string{"zh/a.html": page("zh")}, "language-differs"},
		"English in Chinese":   {model.Languages{"zh"}, map[string]string{"en/a.html": page("en")}, "language-differs"},
		"a figure":             {model.Languages{"en"}, map[string]string{"a.html": strings.ReplaceAll(page("en"), display["en"], display["zh"])}, "figure-differs"},
		"a sheet too many":     {model.Languages{"en"}, map[string]string{"charts/a.json": sheet("zh", "en")}, "language-differs"},
		"a sheet that is gone": {model.Languages{"zh", "en"}, map[string]string{"charts/a.json": sheet("zh")}, "chart-empty"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			for name, body := range test.files {
				file := filepath.Join(dir, filepath.FromSlash(name))
				if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(file, []byte(body), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			problems, _ := Verify(dir, Want{Languages: test.languages, Figures: map[string]model.Text{"a": {Zh: display["zh"], En: display["en"]}}})
			found := slices.ContainsFunc(problems, func(p model.Problem) bool { return p.Rule == test.rule })
			if test.rule == "" && len(problems) > 0 || test.rule != "" && !found {
				t.Errorf("wanted %q, got %v", test.rule, problems)
			}
		})
	}
}
