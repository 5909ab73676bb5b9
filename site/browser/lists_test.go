package browser_test

import (
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"

	"gongshi/data/demo"
)

// TestLists: a reader sorts the list of projects by exact amounts, what is missing
// last in either direction, and filters it; without a press it stands as written.
func TestLists(t *testing.T) {
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
		if first := slices.Index(list, ""); first < 1 || slices.ContainsFunc(list[first:], func(s string) bool { return s != "" }) {
			t.Errorf("what is missing is not last: %q", list)
		}
	}
	const ordered = `(() => { const all = ` + column + `.filter(s => s).map(Number); return all.every((n, i) => !i || all[i - 1] >= n) ? ["yes"] : all.map(String) })()`
	if got := ask(ordered); got[0] != "yes" {
		t.Errorf("not from the largest down: %q", got)
	}
	shown := ask(`(() => { const box = document.querySelector(".filter input"); box.value = "在建"; box.dispatchEvent(new Event("input"));
		return [...document.querySelector("#table-projects tbody").rows].filter(r => !r.hidden).map(r => r.cells[2].textContent) })()`)
	if len(shown) == 0 || len(shown) == len(written) || slices.ContainsFunc(shown, func(s string) bool { return s != "在建" }) {
		t.Errorf("filtered for 在建: %q", shown)
	}
	if said := ask(`[document.querySelector(".filter [role=status]").textContent]`); said[0] == "" {
		t.Error("the filter does not say how many rows it shows")
	}
}
