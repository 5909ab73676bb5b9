package browser_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"gongshi/data/demo"
)

// screens are the pages that the READMEs picture: of the example, and of a fictitious
// county, which has what the example's report does not: many projects, and months of
// readings.
var screens = []struct {
	of, name, address string
	width             int64
	scheme            string
}{
	{"example", "home", "index.html", 390, "light"},
	{"example", "home-en", "en/index.html", 1280, "light"},
	{"fictitious", "home", "index.html", 1280, "light"},
	{"fictitious", "village", "places/t01v02.html", 390, "light"},
	{"fictitious", "project", "projects/p127.html", 390, "light"},
	{"fictitious", "funds", "funds.html", 390, "dark"},
}

// TestScreens renews the screenshots of ../screens, which the READMEs show. They are for
// people to look at; nothing is compared with them.
func TestScreens(t *testing.T) {
	if os.Getenv("GONGSHI_SCREENS") == "" {
		t.Skip("GONGSHI_SCREENS=1 renews the screenshots in site/screens")
	}
	county := filepath.Join(t.TempDir(), "county")
	if err := demo.Write(county, demo.Size{Villages: 90, Projects: 240, Months: 18, Seed: 1}); err != nil {
		t.Fatal(err)
	}
	ctx := open(t)
	servers := map[string]*httptest.Server{}
	for of, site := range map[string]string{"example": built(t, "build"), "fictitious": built(t, "build", county)} {
		servers[of] = httptest.NewServer(http.FileServer(http.Dir(site)))
		defer servers[of].Close()
	}
	for _, s := range screens {
		file := filepath.Join("..", "screens", fmt.Sprintf("%s-%s-%d-%s.webp", s.of, s.name, s.width, s.scheme))
		height := map[int64]int64{390: 844, 1280: 900}[s.width]
		shown := pictured(ctx, t, servers[s.of].URL+"/"+s.address, s.width, height, s.scheme)
		if err := os.WriteFile(file, shown, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// pictured is what a window of that size shows first of a page.
func pictured(ctx context.Context, t *testing.T, address string, width, height int64, scheme string) []byte {
	t.Helper()
	_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia,
		emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
	if err == nil {
		err = chromedp.Do(ctx, chromedp.EmulateViewport(width, height), chromedp.Navigate("about:blank"),
			chromedp.Navigate(address))
	}
	if err != nil {
		t.Fatalf("%s: %v", address, err)
	}
	quality := int64(82)
	shot, err := chromedp.Call(ctx, page.CaptureScreenshot,
		page.CaptureScreenshotParams{Format: page.CaptureScreenshotFormatWebp, Quality: &quality})
	if err != nil {
		t.Fatalf("%s: %v", address, err)
	}
	return shot.Data
}
