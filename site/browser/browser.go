// Package browser drives a headless Chromium: to print pages to PDF, and, in
// tests, to see what people see. Without one nothing but printing is missing.
package browser

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"time"

	"github.com/chromedp/chromedp"

	"gongshi/charts/child"
	"gongshi/data"
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
	path, err := Find()
	if err != nil {
		return nil, nil, err
	}
	profile, err := os.MkdirTemp("", "gongshi-browser-")
	if err != nil {
		return nil, nil, fmt.Errorf("start the browser: %w", err)
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.UserDataDir(profile),
		chromedp.DisableGPU, chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-quic", true))
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox) // Chromium has no sandbox for root, as in a container
	}
	ctx, stop := chromedp.NewExecAllocator(ctx, options...)
	ctx, cancel := chromedp.NewContext(ctx)
	return ctx, func() {
		cancel()
		stop()
		os.RemoveAll(profile)
	}, nil
}

// printTime is how long a page may take to print.
const printTime = 2 * time.Minute

// Print prints a page of a built site to PDF, on the paper and with the margins
// that its style sheet names. The document's date is the as-of date, not the
// clock's.
func Print(ctx context.Context, page, pdf string, asOf data.Date) error {
	const doing = "print the briefing"
	ctx, cancel := context.WithTimeout(ctx, printTime)
	defer cancel()
	ctx, stop, err := Open(ctx)
	if errors.Is(err, exec.ErrNotFound) {
		return &child.ToolError{Tool: "Chromium", Doing: doing, Err: err}
	}
	if err != nil {
		return err
	}
	defer stop()
	address, err := filepath.Abs(page)
	if err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	if err := chromedp.Do(ctx, chromedp.Navigate("file://"+filepath.ToSlash(address))); err != nil {
		return &child.ToolError{Tool: "Chromium", Doing: doing, Err: err}
	}
	// On paper a link is nothing but its text, and its address would be this
	// machine's.
	if _, err := chromedp.Run(ctx, chromedp.Evaluate[int](`(() => { const all = document.querySelectorAll("a[href]"); all.forEach(a => a.removeAttribute("href")); return all.length })()`)); err != nil {
		return &child.ToolError{Tool: "Chromium", Doing: doing, Err: err}
	}
	b, err := chromedp.Run(ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize(), chromedp.PDFPrintBackground(), chromedp.PDFOutlineAndTagged()))
	if err != nil {
		return &child.ToolError{Tool: "Chromium", Doing: doing, Err: err}
	}
	if err := os.WriteFile(pdf, settled(b, asOf), 0o644); err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	return nil
}

var (
	date = regexp.MustCompile(`/(CreationDate|ModDate) \(D:(\d{14})`)
	node = regexp.MustCompile(`\(node(\d{8})\)`)
)

// settled takes out of a PDF what differs from one printing to the next: the
// clock, for which the as-of date stands, and the numbers of its tags, which
// count from wherever the browser was. Lengths stay, so the offsets inside the
// file stay true.
func settled(pdf []byte, asOf data.Date) []byte {
	pdf = date.ReplaceAll(pdf, []byte("/$1 (D:"+asOf.Last().Format("20060102")+"000000"))
	numbers := map[string]int{}
	return node.ReplaceAllFunc(pdf, func(tag []byte) []byte {
		if _, seen := numbers[string(tag)]; !seen {
			numbers[string(tag)] = len(numbers) + 1
		}
		return fmt.Appendf(nil, "(node%08d)", numbers[string(tag)])
	})
}
