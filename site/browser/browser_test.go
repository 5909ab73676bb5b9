package browser_test

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"gongshi/data/demo"
	_ "gongshi/site" // what the command is built from: a cached result must not outlive a change of it
	"gongshi/site/browser"
	"gongshi/site/program"
)

// begun is when the tests began.
var begun = time.Now()

// open starts a browser; without one the test is skipped, and in CI it fails. It is
// skipped too where others use the machine so much that Go's ten minutes would not do.
func open(t *testing.T) context.Context {
	t.Helper()
	if took := time.Since(begun); took > 7*time.Minute && !exhaustive() {
		t.Skipf("not tried: the machine is so busy that the tests before took %v", took.Round(time.Second))
	}
	if _, err := browser.Find(); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("CI wants chromium")
		}
		t.Skip("no chromium here: what people see is not tested")
	}
	ctx, stop, err := browser.Open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	return ctx
}

// built builds a site as a user does, with the command.
func built(t *testing.T, args ...string) string {
	t.Helper()
	site, err := build(t.TempDir(), args...)
	if err != nil {
		t.Fatal(err)
	}
	return site
}

// build builds a site in a folder.
func build(dir string, args ...string) (site string, err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	gongshi, err := compiled()
	if err != nil {
		return "", err
	}
	site = filepath.Join(dir, "public")
	if out, err := exec.Command(gongshi, append(args, "--out", site)...).CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w: %s", err, out)
	}
	return filepath.EvalSymlinks(site)
}

// compiled is the path of the program, compiled once for all tests.
var compiled = sync.OnceValues(func() (string, error) { return program.Build(shared.dir) })

// shared are the sites that many tests look at, built once.
var shared struct {
	once            sync.Once
	dir             string
	example, county string
	err             error
}

func TestMain(m *testing.M) {
	var err error
	if shared.dir, err = os.MkdirTemp("", "gongshi-sites-"); err != nil {
		panic(err)
	}
	m.Run()
	os.RemoveAll(shared.dir)
}

// exhaustive reports whether every page is looked at in every way: in CI.
func exhaustive() bool { return os.Getenv("CI") != "" }

// counties are the example, and a small fictitious county with every kind of chart.
func counties(t *testing.T) (example, county string) {
	t.Helper()
	shared.once.Do(func() {
		at := func(name string) string { return filepath.Join(shared.dir, name) }
		if shared.err = demo.Write(at("county"), demo.Size{Villages: 4, Projects: 9, Months: 15,
			Seed: 5}); shared.err != nil {
			return
		}
		if shared.example, shared.err = build(at("a"), "build"); shared.err == nil {
			shared.county, shared.err = build(at("b"), "build", at("county"))
		}
	})
	if shared.err != nil {
		t.Fatal(shared.err)
	}
	return shared.example, shared.county
}

// pages are the addresses of all pages of a site, from its folder.
func pages(t *testing.T, site string) []string {
	t.Helper()
	var all []string
	err := fs.WalkDir(os.DirFS(site), ".", func(name string, e fs.DirEntry, err error) error {
		if filepath.Ext(name) == ".html" {
			all = append(all, name)
		}
		return err
	})
	if err != nil || len(all) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	return all
}

// seen is what a page shows to a test.
type seen struct {
	Broken   int      // pictures that did not load
	Pictures int      // pictures in all
	Wide     int      // pixels by which the page is wider than its window
	Small    []string // texts under 12 px
	Scripted bool     // a script of the page ran
	Bare     []string // charts without a sentence or a table
}

const look = `(() => {
	const pictures = [...document.images];
	const small = [...document.querySelectorAll("body *")].filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) &&
		parseFloat(getComputedStyle(e).fontSize) < 12).map(e => e.textContent.slice(0, 20));
	return {Broken: pictures.filter(i => !i.complete || i.naturalWidth === 0).length, Pictures: pictures.length,
		Wide: document.documentElement.scrollWidth - document.documentElement.clientWidth, Small: small, Scripted: !!window.hostile,
		Bare: [...document.querySelectorAll("figure.chart")].filter(f => !(f.querySelector("figcaption .sentence") || {textContent: ""}).textContent.trim() ||
			f.querySelectorAll("table tbody td").length === 0 || !f.querySelector("img[alt]").alt).map(f => f.id)};
})()`

// asked gathers the addresses that a browser asks for.
type asked struct {
	mu  sync.Mutex
	all []string
}

func (a *asked) listen(ctx context.Context, t *testing.T) {
	t.Helper()
	err := chromedp.Listen(ctx, func(ev any) {
		if e, ok := ev.(*network.EventRequestWillBeSent); ok {
			a.mu.Lock()
			a.all = append(a.all, e.Request.URL)
			a.mu.Unlock()
		}
	})
	if err == nil {
		_, err = chromedp.Call(ctx, network.Enable, network.EnableParams{})
	}
	if err != nil {
		t.Fatal(err)
	}
}

func (a *asked) elsewhere(home string) []string {
	a.mu.Lock()
	defer a.mu.Unlock()
	var all []string
	for _, address := range a.all {
		if !strings.HasPrefix(address, home) && !strings.HasPrefix(address, "data:") {
			all = append(all, address)
		}
	}
	return all
}

// TestEveryPage opens every page of the example, and of a small fictitious
// county with every kind of chart, from disk, with scripts switched off, on a
// phone and on a desk; without CI on a phone, and only a page of each kind.
func TestEveryPage(t *testing.T) {
	t.Parallel() // in a browser of its own
	example, county := counties(t)
	if exhaustive() {
		t.Run("example", func(t *testing.T) { everyPage(t, example, pages(t, example), 390, 1280) })
		t.Run("fictitious", func(t *testing.T) { everyPage(t, county, pages(t, county), 390, 1280) })
		return
	}
	t.Run("fictitious", func(t *testing.T) { everyPage(t, county, chinese(kinds(t, county)), 390) })
}

func everyPage(t *testing.T, site string, names []string, widths ...int64) {
	ctx, home := open(t), "file://"+site
	var requests asked
	requests.listen(ctx, t)
	if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled,
		emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	pictures := 0
	for _, width := range widths {
		for _, name := range names {
			var s seen
			if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 900), chromedp.Navigate(home+"/"+name)); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			s, err := chromedp.Run(ctx, chromedp.Evaluate[seen](look))
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			pictures += s.Pictures
			if s.Broken > 0 || s.Wide > 0 || len(s.Small)+len(s.Bare) > 0 {
				t.Errorf("%s at %d px: %d broken pictures, %d px too wide, small text %q, bare charts %q", name, width, s.Broken,
					s.Wide, s.Small, s.Bare)
			}
		}
	}
	if all := requests.elsewhere(home); len(all) > 0 {
		t.Errorf("asked for %q", all)
	}
	if pictures < 20 {
		t.Errorf("only %d pictures were looked at", pictures)
	}
}

// TestPlantedFaults: the looks of this file find what they look for.
func TestPlantedFaults(t *testing.T) {
	ctx, dir := open(t), t.TempDir()
	page := `<body><img src="gone.svg"><p style="font-size:9px">small</p><div style="width:5000px">wide</div><script>window.hostile=1</script><img src="https://elsewhere.example/x.png"><figure class="chart" id="bare"><img src="x.svg" alt="x"></figure>`
	if err := os.WriteFile(filepath.Join(dir, "index.html"), []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	var requests asked
	requests.listen(ctx, t)
	if err := chromedp.Do(ctx, chromedp.Navigate("file://"+dir+"/index.html")); err != nil {
		t.Fatal(err)
	}
	s, err := chromedp.Run(ctx, chromedp.Evaluate[seen](look))
	if err != nil {
		t.Fatal(err)
	}
	if s.Broken != 3 || len(s.Bare) != 1 || s.Wide == 0 || len(s.Small) == 0 || !s.Scripted ||
		len(requests.elsewhere("file://"+dir)) != 1 {
		t.Errorf("planted faults were missed: %+v, asked for %q", s, requests.all)
	}
}
