package browser_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// stops numbers what a key should reach, in the order of the document, and gives how
// many there are: links, buttons, boxes, folds and tables that scroll.
const stops = `(() => { const all = [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")].filter(e =>
	!e.closest("[hidden]") && !e.disabled && e.tabIndex >= 0 && (e.offsetParent || getComputedStyle(e).position === "fixed") && getComputedStyle(e).visibility === "visible" &&
	!(e.closest("details:not([open])") && e.tagName !== "SUMMARY"));
	all.forEach((e, i) => { e.stop = i }); document.activeElement.blur(); return all.length })()`

// stop is where the focus is: the number of it, and whether a reader sees that it is.
type stop struct {
	At   int
	Seen bool
	Who  string
}

const where = `(() => { const e = document.activeElement; const frame = x => { const s = getComputedStyle(x); return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 };
	const box = e.getBoundingClientRect();
	return {At: e.stop === undefined ? -1 : e.stop, Seen: !!((frame(e) || [...(e.labels || [])].some(frame)) &&
		(e.labels && e.labels.length || box.bottom > 0 && box.top < innerHeight)), Who: e.tagName + "#" + e.id + "." + e.className + " " + e.textContent.slice(0, 20)} })()`

// walk presses Tab through a page and out of it, and tells what a reader by key misses.
// Where the focus has left a page, its body is all that is active.
func walk(ctx context.Context, t *testing.T, address string, width int64) (reached int, faults []string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 900), chromedp.Navigate(address)); err != nil {
		t.Fatal(err)
	}
	tab := func() stop {
		t.Helper()
		if err := chromedp.Do(ctx, chromedp.KeyEvent(kb.Tab)); err != nil {
			t.Fatal(err)
		}
		return run[stop](ctx, t, where)
	}
	all := run[int](ctx, t, stops)
	last := -1
	for range all {
		s := tab()
		if s.At != last+1 {
			faults = append(faults, "out of order or never reached: "+s.Who)
			return reached, faults
		}
		if !s.Seen {
			faults = append(faults, "not seen to have the focus: "+s.Who)
		}
		last = s.At
		reached++
	}
	if s := tab(); !strings.HasPrefix(s.Who, "BODY#") {
		faults = append(faults, "past the end the focus is still in the page: "+s.Who)
	}
	return reached, faults
}

// TestKeyboard: by key alone a reader reaches everything on a page, in its order, and
// sees where they are, and leaves it at the end, on a desk and on a phone (without CI each
// page on one of them); the way past the menu and the menu itself work.
func TestKeyboard(t *testing.T) {
	t.Parallel() // in a browser of its own
	site, _ := counties(t)
	server := httptest.NewServer(http.FileServer(http.Dir(site)))
	defer server.Close()
	ctx := open(t)
	for i, name := range []string{"index.html", "projects.html", "projects/jiancao.html", "indicators/rural-relief.html",
		"search.html", "en/downloads.html"} {
		widths := []int64{390, 1280}
		if !exhaustive() {
			widths = widths[i%2 : i%2+1]
		}
		for _, width := range widths {
			reached, faults := walk(ctx, t, server.URL+"/"+name, width)
			if len(faults) > 0 || reached < 20 {
				t.Errorf("%s at %d px, %d reached: %q", name, width, reached, faults)
			}
			t.Logf("%s at %d px: %d reached", name, width, reached)
		}
	}
	err := chromedp.Do(ctx, chromedp.EmulateViewport(390, 844), chromedp.Navigate(server.URL+"/funds.html"),
		chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Enter))
	if err != nil {
		t.Fatal(err)
	}
	if !run[bool](ctx, t, `location.hash === "#main"`) {
		t.Error("the way past the menu does not lead there")
	}
	if err := chromedp.Do(ctx, chromedp.Focus(".menu > summary"), chromedp.KeyEvent(kb.Enter)); err != nil {
		t.Fatal(err)
	}
	links := run[int](ctx, t, `document.querySelector(".menu").open ? document.querySelectorAll(".menu a").length : 0`)
	if links < 5 {
		t.Errorf("the menu opened by key has %d links", links)
	}
	for range links {
		if err := chromedp.Do(ctx, chromedp.KeyEvent(kb.Tab)); err != nil {
			t.Fatal(err)
		}
		if s := run[stop](ctx, t, where); !s.Seen || !run[bool](ctx, t, `!!document.activeElement.closest(".menu a")`) {
			t.Errorf("in the open menu the focus is not seen on a link: %s", s.Who)
		}
	}
	plantedTraps(ctx, t)
}

// plantedTraps are found at either width, and nothing is in the same page without one.
func plantedTraps(ctx context.Context, t *testing.T) {
	t.Helper()
	const links = `<style>:focus{outline:2px solid}</style><a href="#x">1</a> <a href="#y">2</a>`
	for planted, want := range map[string]string{
		links: "",
		links + `<style>a:focus{outline:0}</style>`:                                                          "not seen",
		links + `<a href="#z" tabindex="3">3</a>`:                                                            "out of order",
		links + `<a href="#z" onkeydown="event.preventDefault()">3</a>`:                                      "past the end",
		links + `<a href="#z" onkeydown="document.querySelector('a').focus(); event.preventDefault()">3</a>`: "past the end",
		links + `<style>@media (max-width:400px){a:focus{opacity:0;outline:0}}</style><a href="#z">3</a>`:    "only at 390",
		links + `<div contenteditable>3</div>`:                                                               "past the end",
	} {
		file := filepath.Join(t.TempDir(), "planted.html")
		if err := os.WriteFile(file, []byte("<!DOCTYPE html><meta name=viewport content=width=device-width>"+planted),
			0o644); err != nil {
			t.Fatal(err)
		}
		for _, width := range []int64{390, 1280} {
			want := want
			if want == "only at 390" {
				want = map[int64]string{390: "not seen"}[width]
			}
			_, faults := walk(ctx, t, "file://"+file, width)
			if got := strings.Join(faults, "\n"); want == "" && got != "" || !strings.Contains(got, want) {
				t.Errorf("at %d px %q was found of %s", width, got, planted)
			}
		}
	}
}
