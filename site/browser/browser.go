// Package browser drives a headless Chromium: to print pages to PDF, and, in
// tests, to see what people see. Without one nothing but printing is missing.
package browser

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"

	"github.com/chromedp/chromedp"

	"gongshi/charts/child"
	"gongshi/data/model"
	"gongshi/site/scratch"
)

// programs are the names that Chromium goes by.
var programs = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"}

// Find returns the path of a Chromium, or an error that is exec.ErrNotFound.
func Find() (string, error) {
	for _, name := range programs {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("find Chromium: %w", exec.ErrNotFound)
}

// Open starts a browser with a profile of its own; actions run on the returned
// context until close is called.
func Open(ctx context.Context) (_ context.Context, close func(), err error) {
	ctx, close, _, err = open(ctx, child.Limits{})
	return ctx, close, err
}

func open(ctx context.Context, limits child.Limits) (_ context.Context, close func(), a *allocator, err error) {
	path, err := Find()
	if err != nil {
		return nil, nil, nil, &child.ToolError{Tool: "Chromium", Doing: printing, Err: err}
	}
	profile, err := scratch.New("", "gongshi-browser-")
	if err != nil {
		return nil, nil, nil, fmt.Errorf("start the browser: %w", err)
	}
	a = &allocator{path: path, profile: profile.Path, limits: limits}
	ctx, stop := chromedp.NewAllocatorContext(ctx, a)
	ctx, cancel := chromedp.NewContext(ctx)
	return ctx, func() {
		cancel()
		stop()
		a.Wait()
		profile.Remove()
	}, a, nil
}

var printing = model.Text{Zh: "打印简报", En: "print the briefing"}

// Print prints a page of a built site to PDF, on the paper and with the margins
// that its style sheet names. The document's date is the as-of date, not the
// clock's.
func Print(ctx context.Context, page, pdf string, asOf model.Date, limits child.Limits) error {
	address, err := filepath.Abs(page)
	if err != nil {
		return fmt.Errorf("print the briefing: %w", err)
	}
	ctx, stop, a, err := open(ctx, limits)
	if err != nil {
		return err
	}
	defer stop()
	b, err := printed(ctx, "file://"+filepath.ToSlash(address))
	if err == nil && !(bytes.HasPrefix(b, []byte("%PDF-")) && bytes.Contains(b[max(0, len(b)-64):], []byte("%%EOF"))) {
		err = fmt.Errorf("what it printed is no PDF, but begins %.20q", b)
	}
	if err != nil {
		return a.failed(err)
	}
	if err := os.WriteFile(pdf, settled(b, asOf), 0o644); err != nil {
		return fmt.Errorf("print the briefing: %w", err)
	}
	return nil
}

func printed(ctx context.Context, address string) ([]byte, error) {
	if err := chromedp.Do(ctx, chromedp.Navigate(address)); err != nil {
		return nil, err
	}
	// On paper a link is nothing but its text, and its address would be this
	// machine's.
	if _, err := chromedp.Run(ctx,
		chromedp.Evaluate[int](`(() => { const all = document.querySelectorAll("a[href]"); all.forEach(a => a.removeAttribute("href")); return all.length })()`)); err != nil {
		return nil, err
	}
	return chromedp.Run(ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize(), chromedp.PDFPrintBackground(),
		chromedp.PDFOutlineAndTagged()))
}

var (
	date = regexp.MustCompile(`/(CreationDate|ModDate) \(D:(\d{14})`)
	node = regexp.MustCompile(`\(node(\d{8})\)`)
)

// settled takes out of a PDF what differs from one printing to the next: the
// clock, for which the as-of date stands, and the numbers of its tags, which
// count from wherever the browser was. Lengths stay, so the offsets inside the
// file stay true.
func settled(pdf []byte, asOf model.Date) []byte {
	pdf = date.ReplaceAll(pdf, []byte("/$1 (D:"+asOf.Last().Format("20060102")+"000000"))
	numbers := map[string]int{}
	return node.ReplaceAllFunc(pdf, func(tag []byte) []byte {
		if _, seen := numbers[string(tag)]; !seen {
			numbers[string(tag)] = len(numbers) + 1
		}
		return fmt.Appendf(nil, "(node%08d)", numbers[string(tag)])
	})
}
