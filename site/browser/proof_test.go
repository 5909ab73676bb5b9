package browser_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// sheetOf tells, of the proof of a figure, whether it is seen, how far its foot is from that
// of the screen, and how far the page has been moved.
const sheetOf = `(id => {
	const proof = document.getElementById(id), box = proof.getBoundingClientRect();
	return {Seen: getComputedStyle(proof).visibility === "visible" && box.height > 0,
		Foot: Math.round(innerHeight - box.bottom), Moved: Math.round(scrollY),
		Others: [...document.querySelectorAll(".proof")].filter(p => p !== proof && getComputedStyle(p).visibility === "visible").length,
		Keyed: [...document.querySelectorAll(".proofs a")].filter(a => getComputedStyle(a).visibility === "visible" && !proof.contains(a)).length};
})`

// TestProofInPlace follows a number of a township far down its page, without a script: the
// proof opens at the foot of the screen and the page stays where it was; closed, nothing is
// seen of it, and the number still stands where it stood. No other proof is seen, nor
// reached by keys; the list of all opens by its own address.
func TestProofInPlace(t *testing.T) {
	_, site := counties(t)
	ctx := open(t)
	server := httptest.NewServer(http.FileServer(http.Dir(site)))
	defer server.Close()
	if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled,
		emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(390, 500),
		chromedp.Navigate(server.URL+"/places/t01.html")); err != nil {
		t.Fatal(err)
	}
	type sheet struct {
		Seen                       bool
		Foot, Moved, Others, Keyed int
	}
	id := run[string](ctx, t, `(() => {
		const own = [...document.querySelectorAll("main a.figure[href^='#fig-']")].filter(a => a.offsetParent).pop();
		scrollTo(0, own.getBoundingClientRect().top - 200);
		return own.getAttribute("href").slice(1);
	})()`)
	of := sheetOf + `("` + id + `")`
	before := run[sheet](ctx, t, of)
	if before.Seen || before.Moved == 0 {
		t.Fatalf("before: %+v", before)
	}
	follow := `(() => { [...document.querySelectorAll("main a.figure[href='#` + id + `']")].filter(a => a.offsetParent).pop().click(); return 1 })()`
	run[int](ctx, t, follow)
	if opened := run[sheet](ctx, t, of); !opened.Seen || opened.Foot != 0 || opened.Moved != before.Moved ||
		opened.Others+opened.Keyed != 0 {
		t.Errorf("opened: %+v, after %+v", opened, before)
	}
	run[int](ctx, t, `(() => { document.querySelector("[id='`+id+`'] .close").click(); return 1 })()`)
	if closed := run[sheet](ctx, t, of); closed != before {
		t.Errorf("closed: %+v, after %+v", closed, before)
	}
	run[int](ctx, t, `(() => { location.hash = "proofs"; return 1 })()`)
	if all := run[sheet](ctx, t, of); !all.Seen || all.Others == 0 {
		t.Errorf("the list of all: %+v", all)
	}
}
