package browser_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
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

// walk presses Tab through a page, and tells what a reader by key misses.
func walk(ctx context.Context, t *testing.T, address string) (reached int, faults []string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1280, 900), chromedp.Navigate(address)); err != nil {
		t.Fatal(err)
	}
	all := run[int](ctx, t, stops)
	last := -1
	for range all {
		if err := chromedp.Do(ctx, chromedp.KeyEvent(kb.Tab)); err != nil {
			t.Fatal(err)
		}
		s := run[stop](ctx, t, where)
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
	return reached, faults
}

// TestKeyboard: by key alone a reader reaches everything on a page, in its order, and
// sees where they are; the way past the menu and the menu itself work. A page with a
// trap and one without a frame around the focus are found.
func TestKeyboard(t *testing.T) {
	site, _ := counties(t)
	server := httptest.NewServer(http.FileServer(http.Dir(site)))
	defer server.Close()
	ctx := open(t)
	for _, name := range []string{"index.html", "projects.html", "projects/jiancao.html", "indicators/rural-relief.html", "search.html", "en/downloads.html"} {
		reached, faults := walk(ctx, t, server.URL+"/"+name)
		if len(faults) > 0 || reached < 20 {
			t.Errorf("%s, %d reached: %q", name, reached, faults)
		}
	}
	err := chromedp.Do(ctx, chromedp.EmulateViewport(390, 844), chromedp.Navigate(server.URL+"/funds.html"), chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Enter))
	if err != nil {
		t.Fatal(err)
	}
	if !run[bool](ctx, t, `location.hash === "#main"`) {
		t.Error("the way past the menu does not lead there")
	}
	if err := chromedp.Do(ctx, chromedp.Focus(".menu > summary"), chromedp.KeyEvent(kb.Enter)); err != nil {
		t.Fatal(err)
	}
	if !run[bool](ctx, t, `document.querySelector(".menu").open`) {
		t.Error("the menu does not open by key")
	}
	for _, planted := range []string{
		`<style>a:focus{outline:0}</style><a href="#x">1</a><a href="#y">2</a>`,
		`<a href="#x">1</a><a href="#y" tabindex="3">2</a><a href="#z">3</a>`,
	} {
		file := filepath.Join(t.TempDir(), "planted.html")
		if err := os.WriteFile(file, []byte("<!DOCTYPE html>"+planted), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, faults := walk(ctx, t, "file://"+file); len(faults) == 0 {
			t.Errorf("nothing was found of %s", planted)
		}
	}
}
