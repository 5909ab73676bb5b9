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

// screens are the pages to be pictured for those who read about them, by the name
// of their picture: of the example, and of a fictitious county, which has what the
// example's report does not: notices, and months of readings.
var screens = map[string]map[string]string{
	"example": {"home": "index.html", "home-en": "en/index.html", "project": "projects/jiancao.html",
		"place":     "places/jiancao.html",
		"indicator": "indicators/rural-relief.html", "funds": "funds.html", "data": "downloads.html",
		"provenance": "indicators/rural-relief.html#proofs"},
	"fictitious": {"home": "index.html", "notices": "notices.html", "funds": "funds.html", "projects": "projects.html"},
}

// TestScreens renews the screenshots of ../screens, which the READMEs show: on a
// phone and on a desk, light and dark. They are for people to look at; nothing
// is compared with them.
func TestScreens(t *testing.T) {
	if os.Getenv("GONGSHI_SCREENS") == "" {
		t.Skip("GONGSHI_SCREENS=1 renews the screenshots in site/screens")
	}
	county := filepath.Join(t.TempDir(), "county")
	if err := demo.Write(county, demo.Size{Villages: 90, Projects: 240, Months: 18, Seed: 1}); err != nil {
		t.Fatal(err)
	}
	ctx := open(t)
	for of, site := range map[string]string{"example": built(t, "build"), "fictitious": built(t, "build", county)} {
		server := httptest.NewServer(http.FileServer(http.Dir(site)))
		defer server.Close()
		for name, address := range screens[of] {
			for width, height := range map[int64]int64{390: 844, 1280: 900} {
				for _, scheme := range []string{"light", "dark"} {
					file := filepath.Join("..", "screens", fmt.Sprintf("%s-%s-%d-%s.webp", of, name, width, scheme))
					if err := os.WriteFile(file, pictured(ctx, t, server.URL+"/"+address, width, height, scheme), 0o644); err != nil {
						t.Fatal(err)
					}
				}
			}
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
