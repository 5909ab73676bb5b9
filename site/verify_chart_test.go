package site

import (
	"crypto/sha256"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gongshi/data/model"
	"gongshi/data/open"
)

// The parts of a site with one chart, as a page shows it.
const (
	chartPage = `<!DOCTYPE html><html lang="LANG"><head>` + guard + `<title>甲</title></head><body><figure class="chart"><picture><source srcset="../charts/STILL">
		<img src="../charts/STILL" alt="完成7500人"></picture><figcaption>完成7,500人，截至2014年6月30日<a class="touch" href="../charts/FILE" download="a.json">JSON</a></figcaption>
		<table><tr><td data-figure="a.rate.2014">57.47%</td><td>2014年第2批</td></tr></table></figure><p>13050</p></body></html>`
	chartStill = `<svg xmlns="http://www.w3.org/2000/svg"><style>.a{width:99px}</style><text>完成 7500人，57.47%</text><text>2014-06</text><text>75</text><path d="M0 1l2 3"></path></svg>`
	chartFile  = `{"zh":{"title":"第2回","kind":"rows","items":[["甲","7500人"],null],"wide":{"option":OPTION},"narrow":{"option":OPTION}},
		"en":{"title":"2","kind":"rows","items":[["甲","57.47%"]],"wide":{"option":OPTION},"narrow":{"option":OPTION}}}`
	chartOption = `{"title":[{"text":"完成 7500人","left":12345}],"yAxis":[{"type":"value","min":0,"max":90,"interval":75}],"series":[{"type":"bar","data":[7500]}]}`
)

// charting verifies that site with something in it replaced, once.
func charting(t *testing.T, from, to string) model.Problems {
	t.Helper()
	change := func(s string) string {
		return strings.Replace(strings.ReplaceAll(s, "OPTION", chartOption), from, to, 1)
	}
	file := change(chartFile)
	name := open.Marked("a.json", sha256.Sum256([]byte(file)))
	files := map[string]string{"charts/a.svg": change(chartStill), "charts/" + name: file, "charts/a.json": file}
	for _, lang := range []string{"zh", "en"} {
		files[lang+"/a.html"] = strings.NewReplacer("LANG", model.Locale(lang), "STILL", "a.svg", "FILE",
			name).Replace(change(chartPage))
	}
	if to == "RENAME" { // the bytes change, and the name stays
		files["charts/"+name] = strings.Replace(file, "7500", "7600", 1)
	}
	dir := t.TempDir()
	for name, body := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(body), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	problems, _ := Verify(dir, Want{Figures: map[string]model.Text{"a.rate.2014": {Zh: "57.47%", En: "57.47%"},
		"b": {Zh: "88人", En: "88"}}})
	return problems
}

// TestVerifyCharts: still-not-judged. A number in a picture, or in the file by which a
// chart is touched, is one of the page's; an honest chart passes.
func TestVerifyCharts(t *testing.T) {
	for name, test := range map[string]struct{ from, to, rule, written string }{
		"honest":                {"", "", "", ""},
		"month":                 {"2014-06", "2014-07", "", ""}, // which is no number
		"digit-of-a-still":      {"完成 7500人", "完成 7600人", "picture-differs", "7600"},
		"more-digits":           {"57.47%</text>", "57.471%</text>", "picture-differs", "57.471"},
		"step-of-a-scale":       {"<text>75</text>", "<text>76</text>", "picture-differs", "76"},
		"number-of-elsewhere":   {"<text>75</text>", "<text>13050</text>", "picture-differs", "13050"},
		"digit-of-an-item":      {`"7500人"`, `"7501人"`, "picture-differs", "7501"},
		"digit-of-another-item": {`[["甲","57.47%"]]`, `[["甲","57.48%"]]`, "picture-differs", "57.48"},
		"digit-of-an-option":    {`"text":"完成 7500人"`, `"text":"完成 7700人"`, "picture-differs", "7700"},
		"digit-of-a-title":      {"第2回", "第3回", "picture-differs", "3"},
		"points-of-the-site":    {`"rows","items":[["甲","7500人"]`, `"points","items":[["甲66","88人"]`, "", ""},
		"points-of-nobody": {`"rows","items":[["甲","7500人"]`, `"points","items":[["甲66","89人"]`, "picture-differs",
			"89"},
		"another-file": {"never", "RENAME", "misnamed", ""},
		"emptied-option": {`"narrow":{"option":` + chartOption + `}}}`, `"narrow":{"option":{}}}}`, "chart-empty",
			"en"},
		"without-an-option": {`"wide":{"option":` + chartOption + `},`, ``, "chart-empty", "zh"},
		"emptied":           {strings.ReplaceAll(chartFile, "OPTION", chartOption), `{}`, "chart-empty", "zh"},
		"empty":             {strings.ReplaceAll(chartFile, "OPTION", chartOption), ``, "unreadable", ""},
		"cut":               {`"narrow":{"option":` + chartOption + `}}}`, ``, "unreadable", ""},
	} {
		t.Run("still-not-judged/"+name, func(t *testing.T) {
			problems := charting(t, test.from, test.to)
			if test.rule == "" {
				if len(problems) > 0 {
					t.Errorf("an honest chart was refused: %v", problems)
				}
				return
			}
			if !slices.ContainsFunc(problems, func(p model.Problem) bool {
				return p.Rule == test.rule && (test.written == "" || p.Written == test.written)
			}) {
				t.Errorf("a planted %s (%s) was not found: %v", test.rule, test.written, problems)
			}
		})
	}
}

// TestVerifySharedPicture: a cached file that has two names in the site is looked at
// once, by the one that pages show, and both are of its bytes.
func TestVerifySharedPicture(t *testing.T) {
	cached := filepath.Join(t.TempDir(), "a")
	if err := os.WriteFile(cached, []byte(`<svg><text id="t" onclick="x">7500</text></svg>`), 0o644); err != nil {
		t.Fatal(err)
	}
	v := newVerifier(Want{})
	seen := v.pictures(map[string]string{"charts/k.svg": cached, "charts/k.abcdabcdabcdabcd.svg": cached})
	problems, digests := v.judge([]*document{seen["charts/k.svg"], seen["charts/k.abcdabcdabcdabcd.svg"]})
	if len(problems) != 1 || problems[0].At.File != "charts/k.abcdabcdabcdabcd.svg" || problems[0].Rule != "inline-code" {
		t.Errorf("said %v", problems)
	}
	if digests["charts/k.svg"] == "" || digests["charts/k.svg"] != digests["charts/k.abcdabcdabcdabcd.svg"] {
		t.Errorf("digests %v", digests)
	}
}
