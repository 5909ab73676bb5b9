package browser

import (
	"context"

	"github.com/chromedp/chromedp"

	"gongshi/charts/child"
)

// allocator leaves it to chromedp to start Chromium: Windows hands pipes down in
// another way.
type allocator struct {
	path, profile string
	limits        child.Limits
	exec          chromedp.Allocator
}

// Allocate starts the browser.
func (a *allocator) Allocate(ctx context.Context, options ...chromedp.BrowserOption) (*chromedp.Browser, error) {
	all := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(a.path), chromedp.UserDataDir(a.profile),
		chromedp.DisableGPU)
	of, _ := chromedp.NewExecAllocator(ctx, all...)
	a.exec = chromedp.FromContext(of).Allocator
	return a.exec.Allocate(ctx, options...)
}

// Wait waits for the end of the browser.
func (a *allocator) Wait() {
	if a.exec != nil {
		a.exec.Wait()
	}
}

func (a *allocator) failed(err error) error {
	return &child.ToolError{Tool: "Chromium", Doing: printing, Err: err}
}
