package browser_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"gongshi/data/model"
	"gongshi/site/fetch"
)

// kinds gives the largest page of each kind in each language: what its address
// begins with, without the number of a list's further page.
func kinds(t *testing.T, site string) []string {
	t.Helper()
	largest, size := map[string]string{}, map[string]int64{}
	for _, name := range pages(t, site) {
		info, err := os.Stat(filepath.Join(site, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		lang, rest := "zh", name
		if inner, english := strings.CutPrefix(name, "en/"); english {
			lang, rest = "en", inner
		}
		kind := lang + " " + rest
		if dir := path.Dir(rest); dir != "." {
			kind = lang + " " + dir + "/"
		}
		if info.Size() > size[kind] {
			largest[kind], size[kind] = name, info.Size()
		}
	}
	all := make([]string, 0, len(largest))
	for _, name := range largest {
		all = append(all, name)
	}
	slices.Sort(all)
	return all
}

// chinese leaves out the pages in English.
func chinese(names []string) []string {
	return slices.DeleteFunc(names, func(name string) bool { return strings.HasPrefix(name, "en/") })
}

// axe is the source of axe-core, which looks for what shuts people out.
func axe(t *testing.T) string {
	t.Helper()
	cache, err := fetch.Open(func(what model.Text) { t.Log(what.En) })
	if err != nil {
		t.Fatal(err)
	}
	var manifest, lock []byte
	if manifest, err = os.ReadFile("testdata/npm/package.json"); err == nil {
		lock, err = os.ReadFile("testdata/npm/package-lock.json")
	}
	if err != nil {
		t.Fatal(err)
	}
	modules, err := cache.Packages(t.Context(), manifest, lock)
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile(filepath.Join(modules, "axe-core", "axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	return string(source)
}

// opened opens a page with axe in it, past the page's own policy.
func opened(ctx context.Context, t *testing.T, source, address string) {
	t.Helper()
	err := chromedp.Do(ctx, chromedp.Navigate(address))
	if err == nil {
		_, err = chromedp.Run(ctx, chromedp.Evaluate[bool](source+"; true"))
	}
	if err != nil {
		t.Fatalf("%s: %v", address, err)
	}
}

// shut lists what axe finds on the open page, under all of its rules or those of
// what is seen.
func (way looking) shut(ctx context.Context, t *testing.T) []string {
	t.Helper()
	_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia,
		emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{&way.medium}})
	if err == nil {
		err = chromedp.Do(ctx, chromedp.EmulateViewport(way.width, 844))
	}
	if err == nil {
		_, err = chromedp.Run(ctx, chromedp.Evaluate[bool](fmt.Sprintf(`(() => { const box = document.getElementById("elder"); if (box && box.checked !== %v) box.click(); return true })()`, way.elder)))
	}
	if err != nil {
		t.Fatal(err)
	}
	rules := ""
	if way.seen {
		rules = `, runOnly: ["color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable"]`
	}
	found, err := chromedp.Run(ctx, chromedp.Evaluate[[]string](`axe.run(document, {resultTypes: ["violations"]`+rules+`}).then(r =>
		r.violations.flatMap(v => v.nodes.map(n => v.id + " at " + n.target.join(" ") + ": " + (n.any[0] || n.all[0] || n.none[0] || {message: v.help}).message)))`, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// looking is a way of looking at a page.
type looking struct {
	name   string
	width  int64
	elder  bool
	seen   bool // only what is seen differs from the first look: the elements are the same
	medium emulation.MediaFeature
}

// finds tells whether a look can find what a rule forbids: colours of the reader's own
// leave no contrast to judge.
func (way looking) finds(rule string) bool {
	if rule == "color-contrast" {
		return way.medium.Name != "forced-colors"
	}
	return !way.seen
}

// lookings are a phone and a desk, light and dark, 长者模式, and colours of the
// reader's own; without CI only the phone by day.
func lookings() []looking {
	light := emulation.MediaFeature{Name: "prefers-color-scheme", Value: "light"}
	all := []looking{{"phone", 390, false, false, light}}
	if exhaustive() {
		dark := emulation.MediaFeature{Name: "prefers-color-scheme", Value: "dark"}
		all = append(all, looking{"desk", 1280, false, false, light}, looking{"dark phone", 390, false, true, dark},
			looking{"长者模式", 390, true, true, light},
			looking{"dark 长者模式", 1280, true, true, dark},
			looking{"forced colours", 390, false, true, emulation.MediaFeature{Name: "forced-colors", Value: "active"}})
	}
	return all
}

// TestAxe: on every kind of page of both counties, in both languages, axe finds
// nothing. It finds what is planted. Without CI it looks at the Chinese pages of the
// fictitious county, which has every kind.
func TestAxe(t *testing.T) {
	t.Parallel() // in a browser of its own
	source := axe(t)
	example, county := counties(t)
	sites := map[string]string{"fictitious": county}
	if exhaustive() {
		sites["example"] = example
	}
	t.Run("counties", func(t *testing.T) {
		for name, site := range sites {
			t.Run(name, func(t *testing.T) {
				t.Parallel() // each in a browser of its own
				passes(t, source, site)
			})
		}
	})
	planted := filepath.Join(t.TempDir(), "planted.html")
	body := `<html lang="zh"><head><title>x</title></head><body><main><h1>x</h1><img src="data:,"><button></button><p style="color:#aaa;background:#fff">grey</p><b id="a">1</b></main></body></html>`
	if err := os.WriteFile(planted, []byte(body), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx := open(t)
	opened(ctx, t, source, "file://"+planted)
	for _, way := range lookings() {
		found := strings.Join(way.shut(ctx, t), "\n")
		for _, rule := range []string{"image-alt", "button-name", "color-contrast"} {
			if !strings.Contains(found, rule) && way.finds(rule) {
				t.Errorf("a planted fault was missed, %s: %s", way.name, rule)
			}
		}
	}
}

// passes looks with axe at the kinds of page of a site; without CI at one Chinese kind
// in four.
func passes(t *testing.T, source, site string) {
	t.Helper()
	ctx, server := open(t), httptest.NewServer(http.FileServer(http.Dir(site))) // from disk the controls are hidden
	defer server.Close()
	names := kinds(t, site)
	if !exhaustive() {
		names = everyNth(chinese(names), 4)
	}
	looked := 0
	for _, name := range names {
		opened(ctx, t, source, server.URL+"/"+name)
		for _, way := range lookings() {
			looked++
			for _, found := range way.shut(ctx, t) {
				t.Errorf("%s, %s: %s", name, way.name, found)
			}
		}
	}
	t.Logf("axe looked %d times", looked)
}

// TestZoom: at 400 % on a desk, which leaves 320 px, no page is wider than its
// window; wide tables scroll in themselves. A planted wide page is found. Without CI only
// the Chinese pages of the fictitious county are looked at.
func TestZoom(t *testing.T) {
	t.Parallel() // in a browser of its own
	ctx := open(t)
	over := func(address string) (over int, who []string) {
		t.Helper()
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(320, 256), chromedp.Navigate(address)); err != nil {
			t.Fatal(err)
		}
		return run[int](ctx, t, `document.documentElement.scrollWidth - 320`),
			run[[]string](ctx, t, `[...document.querySelectorAll("body *")].filter(e => e.scrollWidth > 320 && !e.closest(".table")).map(e => e.tagName + "." + e.className)`)
	}
	example, county := counties(t)
	sites := map[string][]string{county: chinese(kinds(t, county))}
	if exhaustive() {
		sites = map[string][]string{example: kinds(t, example), county: kinds(t, county)}
	}
	for site, names := range sites {
		for _, name := range names {
			if over, who := over("file://" + site + "/" + name); over > 0 {
				t.Errorf("%s is %d px too wide: %q", name, over, who)
			}
		}
	}
	planted := filepath.Join(t.TempDir(), "planted.html")
	if err := os.WriteFile(planted,
		[]byte(`<!DOCTYPE html><meta name="viewport" content="width=device-width"><div style="width:900px">x</div>`),
		0o644); err != nil {
		t.Fatal(err)
	}
	if over, _ := over("file://" + planted); over < 500 {
		t.Errorf("a planted wide page is %d px too wide", over)
	}
}
