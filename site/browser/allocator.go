//go:build unix

package browser

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/chromedp/chromedp"

	"gongshi/charts/child"
)

// allocator starts Chromium as every tool is started, and speaks with it through two
// pipes: it reads commands from descriptor 3 and answers on 4.
type allocator struct {
	path, profile string
	limits        child.Limits
	process       *child.Process
}

// flags are those that Puppeteer starts Chromium with, and chromedp after it.
var flags = []string{"--headless", "--no-first-run", "--no-default-browser-check", "--hide-scrollbars", "--mute-audio",
	"--disable-background-networking", "--enable-features=NetworkService,NetworkServiceInProcess",
	"--disable-background-timer-throttling", "--disable-backgrounding-occluded-windows", "--disable-breakpad",
	"--disable-client-side-phishing-detection", "--disable-default-apps", "--disable-dev-shm-usage",
	"--disable-extensions",
	"--disable-features=Translate,BlinkGenPropertyTrees", "--disable-hang-monitor", "--disable-ipc-flooding-protection",
	"--disable-popup-blocking", "--disable-prompt-on-repost", "--disable-renderer-backgrounding", "--disable-sync",
	"--force-color-profile=srgb", "--metrics-recording-only", "--safebrowsing-disable-auto-update", "--enable-automation",
	"--password-store=basic", "--use-mock-keychain", "--disable-gpu", "--disable-component-update", "--disable-quic",
	"--remote-debugging-pipe"}

// Allocate starts the browser. A caller asks it for something at once, and that is its
// first answer.
func (a *allocator) Allocate(ctx context.Context, options ...chromedp.BrowserOption) (*chromedp.Browser, error) {
	args := append(flags[:len(flags):len(flags)], "--user-data-dir="+a.profile)
	if os.Geteuid() == 0 {
		args = append(args, "--no-sandbox") // Chromium has no sandbox for root, as in a container
	}
	commandsR, commandsW, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	answersR, answersW, err := os.Pipe()
	if err != nil {
		return nil, errors.Join(err, commandsR.Close(), commandsW.Close())
	}
	a.process, err = child.Start(ctx, child.Tool{Name: "Chromium", Doing: printing, Path: a.path,
		Args:    append(args, "about:blank"),
		Inherit: true, Files: []*os.File{commandsR, answersW}, Limits: a.limits})
	if err != nil {
		return nil, errors.Join(err, commandsW.Close(), answersR.Close())
	}
	go io.Copy(io.Discard, a.process.Out)
	return chromedp.NewBrowserTransport(ctx, chromedp.NewPipeConn(&answers{ReadCloser: answersR}, commandsW), options...)
}

// Wait ends the browser, if it runs, and all that it started.
func (a *allocator) Wait() {
	if a.process != nil {
		a.process.Fail(context.Canceled)
	}
}

// failed ends the browser and says what was wrong with it.
func (a *allocator) failed(err error) error {
	if a.process == nil {
		return err
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, chromedp.ErrInvalidContext) {
		err = io.ErrUnexpectedEOF // it is gone, and its own end says more
	}
	return a.process.Fail(err)
}

// longest is the most that an answer may be, in bytes: a printed report is one answer.
const longest = 256 << 20

// answers are what the browser says, each ended by a zero byte. One without an end
// would take all memory.
type answers struct {
	io.ReadCloser
	length int
}

func (a *answers) Read(b []byte) (int, error) {
	n, err := a.ReadCloser.Read(b)
	a.length += n
	for i, c := range b[:n] {
		if c == 0 {
			a.length = n - i - 1
		}
	}
	if a.length > longest {
		return n, fmt.Errorf("an answer of the browser is longer than %d bytes", longest)
	}
	return n, err
}
