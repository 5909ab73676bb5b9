package browser_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// TestElder: 长者模式 makes type larger by the box alone, with script and without; with
// script the next page keeps it, without it begins anew.
func TestElder(t *testing.T) {
	t.Parallel() // in a browser of its own
	example, _ := counties(t)
	server := httptest.NewServer(http.FileServer(http.Dir(example)))
	defer server.Close()
	for _, off := range []bool{false, true} {
		ctx := open(t)
		if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled,
			emulation.SetScriptExecutionDisabledParams{Value: off}); err != nil {
			t.Fatal(err)
		}
		visit := func(page string) (size float64) {
			t.Helper()
			if err := chromedp.Do(ctx, chromedp.EmulateViewport(390, 844), chromedp.Navigate(server.URL+"/"+page)); err != nil {
				t.Fatal(err)
			}
			return run[float64](ctx, t, typeSize)
		}
		before := visit("index.html")
		if err := chromedp.Do(ctx, chromedp.Click(`label[for="elder"]`)); err != nil {
			t.Fatal(err)
		}
		ticked := run[float64](ctx, t, typeSize)
		if ticked < 1.2*before {
			t.Errorf("script off: %v: the box makes type of %v px %v px", off, before, ticked)
		}
		next := visit("en/funds.html")
		if kept := next > 1.2*before; kept == off {
			t.Errorf("script off: %v: the next page has %v px", off, next)
		}
	}
}

// typeSize is the size of a page's text, in pixels.
const typeSize = `parseFloat(getComputedStyle(document.querySelector("main p")).fontSize)`
