package browser_test

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// blankShapes opens a page in colours of the reader's own, light and dark, and names
// the shapes and bars that are not seen there: of one colour throughout.
func blankShapes(ctx context.Context, t *testing.T, address string) (seen int, blank []string) {
	t.Helper()
	for _, scheme := range []string{"light", "dark"} {
		_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia,
			emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
				{Name: "forced-colors", Value: "active"}, {Name: "prefers-color-scheme", Value: scheme}}})
		if err == nil {
			err = chromedp.Do(ctx, chromedp.EmulateViewport(390, 844), chromedp.Navigate(address))
		}
		if err != nil {
			t.Fatal(err)
		}
		type box struct {
			Name                string
			X, Y, Width, Height float64
		}
		boxes := run[[]box](ctx, t, `[...new Map([...document.querySelectorAll(".shape, progress, figure img")].filter(e => e.getClientRects().length && !/swatch/.test(e.className))
			.map(e => [e.tagName + "." + e.className, e])).entries()].map(([Name, e]) => { const r = e.getBoundingClientRect();
			return {Name, X: r.x + scrollX, Y: r.y + scrollY, Width: Math.ceil(r.width) + 1, Height: Math.ceil(r.height) + 1} })`)
		for _, b := range boxes {
			seen++
			if len(coloursOf(ctx, t, &page.Viewport{X: b.X, Y: b.Y, Width: b.Width, Height: b.Height, Scale: 1})) < 2 {
				blank = append(blank, scheme+" "+b.Name)
			}
		}
	}
	return seen, blank
}

// coloursOf are the colours in a part of the open page.
func coloursOf(ctx context.Context, t *testing.T, part *page.Viewport) map[color.Color]bool {
	t.Helper()
	beyond := true
	shot, err := chromedp.Call(ctx, page.CaptureScreenshot,
		page.CaptureScreenshotParams{Clip: part, CaptureBeyondViewport: &beyond})
	var picture image.Image
	if err == nil {
		picture, err = png.Decode(bytes.NewReader(shot.Data))
	}
	if err != nil {
		t.Fatal(err)
	}
	colours := map[color.Color]bool{}
	for y := picture.Bounds().Min.Y; y < picture.Bounds().Max.Y; y++ {
		for x := picture.Bounds().Min.X; x < picture.Bounds().Max.X; x++ {
			colours[picture.At(x, y)] = true
		}
	}
	return colours
}

// TestForcedColours: in colours of the reader's own every shape of a state, every bar
// and every chart is seen. A shape made of a background alone, which such colours take
// away, is found.
func TestForcedColours(t *testing.T) {
	t.Parallel() // in a browser of its own
	ctx := open(t)
	_, county := counties(t)
	names := []string{"parts.html", "index.html", "notices.html", "projects.html"}
	if !exhaustive() {
		names = names[:1] // every shape stands on it
	}
	for _, name := range names {
		seen, blank := blankShapes(ctx, t, "file://"+county+"/"+name)
		if seen < 2 || len(blank) > 0 {
			t.Errorf("%s: of %d shapes not seen: %q", name, seen, blank)
		}
	}
	planted := filepath.Join(t.TempDir(), "planted.html")
	if err := os.WriteFile(planted,
		[]byte(`<!DOCTYPE html><span class="shape" style="display:inline-block;width:20px;height:20px;background:#000"></span>`), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, blank := blankShapes(ctx, t, "file://"+planted); len(blank) != 2 {
		t.Errorf("a planted shape without a border was missed: %q", blank)
	}
}
