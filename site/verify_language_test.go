package site

import (
	"maps"
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
		return `<!DOCTYPE html><html lang="` + model.Locale(lang) + `"><head>` + guard + `<title>a</title></head><body>` +
			`<b data-figure="a">` + display[lang] + `</b></body></html>`
	}
	sheet := func(langs ...string) string {
		option := `{"option":` + chartOption + `}`
		of := `{"title":"","kind":"rows","items":[],"wide":` + option + `,"narrow":` + option + `}`
		return `{"` + strings.Join(langs, `":`+of+`,"`) + `":` + of + `}`
	}
	both, english := map[string]string{"charts/a.json": sheet("zh", "en")}, map[string]string{"a.html": page("en")}
	with := func(files map[string]string, zh, en string) map[string]string {
		all := map[string]string{zh: page("zh"), en: page("en")}
		maps.Copy(all, files)
		return all
	}
	for name, test := range map[string]struct {
		languages model.Languages
		files     map[string]string
		rule      string
	}{
		"neither named": {nil, with(both, "a.html", "en/a.html"), ""},
		"English first": {model.Languages{"en", "zh"}, with(both, "zh/a.html", "a.html"), ""},
		"English":       {model.Languages{"en"}, english, ""},
		"Chinese": {model.Languages{"zh"},
			map[string]string{"a.html": page("zh"), "charts/a.json": sheet("zh")}, ""},
		"English at the root": {nil, english, "language-differs"},
		"Chinese under en":    {nil, map[string]string{"en/a.html": page("zh")}, "language-differs"},
		"Chinese in English":  {model.Languages{"en"}, with(nil, "zh/a.html", "a.html"), "language-differs"},
		"English in Chinese":  {model.Languages{"zh"}, with(nil, "a.html", "en/a.html"), "language-differs"},
		"a figure": {model.Languages{"en"},
			map[string]string{"a.html": strings.Replace(page("en"), "at most", "about", 1)}, "figure-differs"},
		"a sheet too many":     {model.Languages{"en"}, both, "language-differs"},
		"a sheet that is gone": {nil, map[string]string{"charts/a.json": sheet("zh")}, "chart-empty"},
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
			figures := map[string]model.Text{"a": {Zh: display["zh"], En: display["en"]}}
			problems, _ := Verify(dir, Want{Languages: test.languages, Figures: figures})
			found := slices.ContainsFunc(problems, func(p model.Problem) bool { return p.Rule == test.rule })
			if test.rule == "" && len(problems) > 0 || test.rule != "" && !found {
				t.Errorf("wanted %q, got %v", test.rule, problems)
			}
		})
	}
}
