package browser_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"gongshi/data/demo"
)

// TestLists: a reader sorts the list of projects by exact amounts, what is missing
// last in either direction, and filters it; without a press it stands as written, and
// on paper each column keeps its head.
func TestLists(t *testing.T) {
	t.Parallel() // in a browser of its own
	county := filepath.Join(t.TempDir(), "county")
	if err := demo.Write(county, demo.Size{Villages: 4, Projects: 30, Months: 6, Seed: 5}); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.FileServer(http.Dir(built(t, "build", county))))
	defer server.Close()
	ctx := open(t)
	if err := chromedp.Do(ctx, chromedp.Navigate(server.URL+"/projects.html")); err != nil {
		t.Fatal(err)
	}
	ask := func(script string) []string {
		t.Helper()
		all, err := chromedp.Run(ctx, chromedp.Evaluate[[]string](script))
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	const column = `[...document.querySelector("#table-projects tbody").rows].map(r => r.cells[4].dataset.sort || "")`
	const press = `document.querySelectorAll("#table-projects button.sort")[4].click(), `
	written := ask(column)
	up := ask("(" + press + column + ")")
	down := ask("(" + press + column + ")")
	if len(written) < 30 || slices.Equal(written, up) || slices.Equal(up, down) {
		t.Fatalf("pressed, the list stands as before: %q", up)
	}
	for _, list := range [][]string{up, down} {
		if first := slices.Index(list, ""); first < 1 || slices.ContainsFunc(list[first:], func(s string) bool {
			return s != ""
		}) {
			t.Errorf("what is missing is not last: %q", list)
		}
	}
	const ordered = `(() => { const all = ` + column +
		`.filter(s => s).map(Number); return all.every((n, i) => !i || all[i - 1] >= n) ? ["yes"] : all.map(String) })()`
	if got := ask(ordered); got[0] != "yes" {
		t.Errorf("not from the largest down: %q", got)
	}
	shown := ask(`(() => { const box = document.querySelector(".filter input"); box.value = "在建"; box.dispatchEvent(new Event("input"));
		return [...document.querySelector("#table-projects tbody").rows].filter(r => !r.hidden).map(r => r.cells[2].textContent) })()`)
	if len(shown) == 0 || len(shown) == len(written) || slices.ContainsFunc(shown, func(s string) bool {
		return s != "在建"
	}) {
		t.Errorf("filtered for 在建: %q", shown)
	}
	if said := ask(`[document.querySelector(".filter [role=status]").textContent]`); said[0] == "" {
		t.Error("the filter does not say how many rows it shows")
	}
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(658, 930)); err != nil { // A4 between its margins
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia,
		emulation.SetEmulatedMediaParams{Media: "print"}); err != nil {
		t.Fatal(err)
	}
	if heads := ask(`[...document.querySelectorAll("#table-projects thead th")].map(h => h.innerText.trim())`); slices.Contains(heads, "") {
		t.Errorf("on paper the columns have the heads %q", heads)
	}
}

// TestRivals: another target of an indicator stays under it, sorted or filtered, and a
// list whose rows are lines on a phone has its buttons there, and no heads without script.
func TestRivals(t *testing.T) {
	_, site := counties(t)
	server := httptest.NewServer(http.FileServer(http.Dir(site)))
	defer server.Close()
	ctx := open(t)
	if err := chromedp.Do(ctx, chromedp.Navigate(server.URL+"/indicators.html")); err != nil {
		t.Fatal(err)
	}
	const table = `const rows = [...document.querySelector("#table-verdicts tbody").rows]; const pairs = () =>
		[...document.querySelector("#table-verdicts tbody").rows].map((r, i, all) => r.className === "rival" ? all[i - 1].textContent + r.textContent : "").filter(s => s).sort();`
	written := run[[]string](ctx, t, `(() => { `+table+` return pairs() })()`)
	if len(written) == 0 {
		t.Fatal("the county has no indicator with two targets")
	}
	for column := range 7 {
		sorted := run[[]string](ctx, t,
			fmt.Sprintf(`(() => { %s document.querySelectorAll("#table-verdicts button.sort")[%d].click(); return pairs() })()`,
				table, column))
		if !slices.Equal(sorted, written) {
			t.Errorf("sorted by column %d, another target stands under %q", column, sorted)
		}
	}
	hidden := run[bool](ctx, t, `(() => { `+table+` const rival = rows.find(r => r.className === "rival"); const box = document.querySelector(".filter input");
		box.value = rival.cells[0].textContent; box.dispatchEvent(new Event("input")); return rival.hidden || rival.previousElementSibling.hidden })()`)
	if hidden {
		t.Error("filtered for another target, it or its indicator is hidden")
	}
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(390, 844),
		chromedp.Navigate(server.URL+"/checks.html")); err != nil {
		t.Fatal(err)
	}
	if !run[bool](ctx, t, `[...document.querySelectorAll("#table-findings button.sort")].every(b => { const r = b.getBoundingClientRect(); return r.left >= 0 && r.right <= innerWidth && r.height >= 24 })`) {
		t.Error("on a phone the buttons of the findings are out of reach")
	}
	const seen = `document.querySelector("#table-findings thead").getBoundingClientRect().right > 0`
	if !run[bool](ctx, t, seen) {
		t.Error("on a phone the heads that sort are out of sight")
	}
	if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled,
		emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Do(ctx, chromedp.Navigate(server.URL+"/checks.html")); err != nil {
		t.Fatal(err)
	}
	if run[bool](ctx, t, seen) {
		t.Error("on a phone without script the heads stand above records that name each cell")
	}
}
