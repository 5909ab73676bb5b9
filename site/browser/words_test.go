package browser_test

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"gongshi/content"
	"gongshi/data/example"
)

// TestLongWord: a name of 90 Latin letters breaks where a phone's screen ends, in
// headings, lists and cards.
func TestLongWord(t *testing.T) {
	t.Run("long-word", func(t *testing.T) {
		county := filepath.Join(t.TempDir(), "county")
		if err := example.Copy(county, example.Files, content.ExampleWords); err != nil {
			t.Fatal(err)
		}
		word := strings.Repeat("Abcdefghij", 9)
		for file, name := range map[string]string{"projects.csv": "枧槽苗族乡连片扶贫开发项目", "places.csv": "枧槽苗族乡",
			"targets.csv": "农村扶贫解困"} {
			path := filepath.Join(county, "data", file)
			b, err := os.ReadFile(path)
			if err != nil || !bytes.Contains(b, []byte(","+name)) {
				t.Fatalf("%s names no %s: %v", file, name, err)
			}
			if err := os.WriteFile(path, bytes.Replace(b, []byte(","+name), []byte(","+word), 1), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		server := httptest.NewServer(http.FileServer(http.Dir(built(t, "build", county))))
		defer server.Close()
		ctx := open(t)
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(360, 740)); err != nil {
			t.Fatal(err)
		}
		for _, page := range []string{"projects/jiancao.html", "projects.html", "places/jiancao.html", "places/county.html",
			"indicators/rural-relief.html", "index.html"} {
			if err := chromedp.Do(ctx, chromedp.Navigate(server.URL+"/"+page)); err != nil {
				t.Fatal(err)
			}
			if !run[bool](ctx, t, `document.body.textContent.includes("`+word+`")`) {
				t.Errorf("%s does not show the word", page)
			}
			if wide := run[int](ctx, t, `document.documentElement.scrollWidth`); wide > 360 {
				t.Errorf("%s is %d px wide: %q", page, wide, run[[]string](ctx, t,
					`[...document.querySelectorAll("main *")].filter(e => e.getBoundingClientRect().right > 361).map(e => e.tagName + "." + e.className).slice(0, 8)`))
			}
		}
	})
}
