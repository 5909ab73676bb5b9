package charts_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"gongshi/charts"
	"gongshi/charts/draw"
	"gongshi/data/check"
	"gongshi/data/example"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/rule"
	"gongshi/data/table"
	"gongshi/site/fetch"
)

func exampleReport(t testing.TB) *measure.Report {
	t.Helper()
	exports, settings, _, err := read.Read(t.Context(), example.Files)
	if err != nil {
		t.Fatal(err)
	}
	set, _ := check.Check(exports, settings)
	return rule.Reconcile(measure.Measure(set, settings, model.Date{}), nil)
}

func drawn(t testing.TB, r *measure.Report) []*charts.Chart {
	t.Helper()
	return charts.Draw(r)
}

func TestExampleDrawsNineKinds(t *testing.T) {
	var keys []string
	for _, c := range drawn(t, exampleReport(t)) {
		keys = append(keys, c.Key)
		if c.Sentence.Say("zh") == "" || c.Sentence.Say("en") == "" || len(c.Rows) == 0 || c.Source.Zh == "" ||
			c.Unit.En == "" {
			t.Errorf("%s lacks its sentence, table, source or unit", c.Key)
		}
	}
	want := []string{"past-half-overview", "targets-funds", "items-funds", "fund-mix", "open-ended-investment",
		"left-jiancao-investment",
		"outputs-jiancao", "dates-ahead", "bullet-funds", "bullet-region-plan", "bullet-eight-actions",
		"bullet-rural-relief",
		"bullet-jiancao-investment", "bullet-jiancao-chicks"}
	if diff := cmp.Diff(want, keys); diff != "" {
		t.Errorf("charts (-want +got):\n%s", diff)
	}
}

func TestNoDataNoChart(t *testing.T) {
	r := measure.Measure(&table.Dataset{}, &model.Settings{}, model.NewDate(2014, 6, 30))
	if all := drawn(t, r); len(all) > 0 {
		t.Errorf("drew %s from nothing", all[0].Key)
	}
}

// TestGolden holds the words of every chart and its wide Chinese option.
// UPDATE=1 renews it, and the run still fails.
func TestGolden(t *testing.T) {
	var b bytes.Buffer
	for _, c := range drawn(t, exampleReport(t)) {
		fmt.Fprintf(&b, "== %s\n%s\n%s\n%s\n%s\n", c.Key, c.Title.Zh, c.Title.En, c.Sentence.Say("zh"), c.Sentence.Say("en"))
		for _, row := range c.Rows {
			for _, cell := range row {
				text := cell.Text.Zh
				if cell.Figure != nil {
					text = cell.Figure.Key + "=" + cell.Figure.Display.Zh
				}
				fmt.Fprintf(&b, "%s | ", text)
			}
			b.WriteByte('\n')
		}
		if err := json.Indent(&b, option(t, c, "zh"), "", " "); err != nil {
			t.Fatal(err)
		}
		b.WriteByte('\n')
	}
	path := filepath.Join("testdata", "example.golden")
	want, err := os.ReadFile(path)
	if err == nil && bytes.Equal(want, b.Bytes()) {
		return
	}
	t.Errorf("the charts differ (-want +got):\n%s", cmp.Diff(string(want), b.String()))
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
			t.Error(err)
		}
	}
}

var (
	fontSize = regexp.MustCompile(`font-size:\s*([0-9.]+)px`)
	svgText  = regexp.MustCompile(`<text[^>]*>([^<]*)</text>`)
	digits   = regexp.MustCompile(`\d[\d.]*%?`)
)

// TestStills draws every picture and reads it back: no small text, the mark of
// the example inside, and no number that is not a figure's display, a date or a
// file name.
func TestStills(t *testing.T) {
	r := exampleReport(t)
	all := drawn(t, r)
	for name, svg := range stills(t, all) {
		for _, m := range fontSize.FindAllStringSubmatch(string(svg), -1) {
			if size, _ := strconv.ParseFloat(m[1], 64); size < 12 {
				t.Errorf("%s has text of %s px", name, m[1])
			}
		}
		text := ""
		for _, m := range svgText.FindAllStringSubmatch(string(svg), -1) {
			text += m[1] + "\n"
		}
		if !strings.Contains(text, "非官方发布") && !strings.Contains(text, "not an official") {
			t.Errorf("%s carries no mark of the example", name)
		}
		if bytes.Contains(svg, []byte("NaN")) || bytes.Contains(svg, []byte("undefined")) {
			t.Errorf("%s holds a broken number", name)
		}
	}
}

func stills(t *testing.T, all []*charts.Chart) map[string][]byte {
	t.Helper()
	cache, err := fetch.Open(func(what model.Text) { t.Log(what.En) })
	if err != nil {
		t.Fatal(err)
	}
	result, err := draw.Stills(t.Context(), charts.Jobs(all), draw.Options{Cache: t.TempDir(),
		Modules: func(ctx context.Context) (string, error) { return cache.Packages(ctx, draw.Manifest, draw.Lock) }})
	if err != nil {
		t.Fatal(err)
	}
	svg := map[string][]byte{}
	for name, file := range result.Files {
		name, drawn := strings.CutSuffix(name, ".svg")
		if !drawn {
			continue
		}
		if svg[name], err = os.ReadFile(file); err != nil {
			t.Fatal(err)
		}
	}
	return svg
}

func option(t *testing.T, c *charts.Chart, lang string) []byte {
	t.Helper()
	b, err := c.Option(lang, charts.Wide)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Every number in an option's text is part of a figure's display or a date: no
// number is formatted a second time.
func TestNumbersComeFromFigures(t *testing.T) {
	r := exampleReport(t)
	known := r.AsOf.Display().Zh + r.AsOf.Display().En
	for _, f := range r.Figures {
		known += " " + f.Display.Zh + " " + f.Display.En
	}
	for _, a := range r.Ahead {
		known += a.Milestone.Due.Display().Zh + a.Milestone.Due.Display().En
	}
	checked := 0
	for _, c := range drawn(t, r) {
		for _, lang := range []string{"zh", "en"} {
			for _, text := range words(t, option(t, c, lang)) {
				for _, n := range digits.FindAllString(text, -1) {
					checked++
					if !strings.Contains(known, n) {
						t.Errorf("%s (%s) says %q, which is no figure's", c.Key, lang, text)
					}
				}
			}
		}
	}
	if checked < 100 {
		t.Errorf("only %d numbers were checked", checked)
	}
}

// words are the texts of an option that a reader sees: axis names and titles.
func words(t *testing.T, option []byte) []string {
	t.Helper()
	var o struct {
		Title []struct{ Text, Subtext string }
		YAxis []struct{ Data []string }
	}
	if err := json.Unmarshal(option, &o); err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, title := range o.Title {
		all = append(all, title.Text, title.Subtext)
	}
	for _, axis := range o.YAxis {
		all = append(all, axis.Data...)
	}
	return all
}

// hostile are names that some layer might take for more than text.
var hostile = []string{`</script><script>alert(1)</script>`, `{{< value "x" >}}`, `{a}{b}{c}{d}`, `{style|x}`,
	`__f__alert(1)__f__`,
	`=cmd|' /C calc'!A0`, `---`, `<img src=x onerror=alert(1)>`, `&lt;b&gt;`, `"'` + "`", `%3Cscript%3E`, `${1}`,
	`\u003c`}

// Hostile names of targets come through as they are, and only as text.
func TestHostileNames(t *testing.T) {
	for _, name := range hostile {
		cells := strings.ReplaceAll(name, `"`, `""`)
		fsys := fstest.MapFS{
			"targets.csv":     {Data: []byte("key,name,unit,kind,period,target\na,\"" + cells + "\",个,数量,2014,10\n")},
			"completions.csv": {Data: []byte("target,as_of,completed\na,2014-06-30,6\n")},
		}
		exports, settings, problems, err := read.Read(t.Context(), fsys)
		if err != nil || len(problems) > 0 {
			t.Fatal(err, problems)
		}
		set, _ := check.Check(exports, settings)
		all := drawn(t, rule.Reconcile(measure.Measure(set, settings, model.Date{}), nil))
		svg := string(stills(t, all[1:])["bullet-a"])
		escaped := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#39;").Replace(name)
		if !strings.Contains(svg, ">"+escaped+"<") {
			t.Errorf("%q is not shown as it is", name)
		}
		if strings.Contains(svg, "<script") || strings.Contains(svg, "<img") {
			t.Errorf("%q came through as markup", name)
		}
	}
}
