package browser_test

import (
	"cmp"
	"compress/gzip"
	"context"
	"fmt"
	"mime"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// firstView is how much a phone may fetch before a reader sees a page.
const firstView = 60 << 10

// compressing serves a site as hosts do: text in gzip, level 6.
func compressing(site string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := filepath.Join(site, filepath.FromSlash(path.Clean("/"+r.URL.Path)))
		b, err := os.ReadFile(name)
		if err != nil {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", mime.TypeByExtension(filepath.Ext(name)))
		if filepath.Ext(name) == ".png" {
			w.Write(b)
			return
		}
		w.Header().Set("Content-Encoding", "gzip")
		z, _ := gzip.NewWriterLevel(w, 6)
		z.Write(b)
		z.Close()
	})
}

// fetched is what a page fetched before it stood there.
type fetched struct {
	mu    sync.Mutex
	bytes float64
	files []string
}

// slowNetwork is Slow 4G as Lighthouse has it: 150 ms, 1.6 Mbit/s down and 0.75 up.
var slowNetwork = network.Conditions{Latency: 150, DownloadThroughput: 1.6e6 / 8, UploadThroughput: 0.75e6 / 8}

// throttle is network.EmulateNetworkConditionsByRule for every Chromium: an older one must
// be told that it is not offline.
var throttle = cdp.Command[throttling, network.EmulateNetworkConditionsByRuleResult]{
	Method: network.CommandEmulateNetworkConditionsByRule}

type throttling struct {
	network.EmulateNetworkConditionsByRuleParams
	Offline bool `json:"offline"`
}

// slowPhone is a window of 390 pixels on a processor four times slower, on slowNetwork.
func slowPhone(ctx context.Context, t *testing.T) *fetched {
	t.Helper()
	var f fetched
	err := chromedp.Listen(ctx, func(ev any) {
		f.mu.Lock()
		defer f.mu.Unlock()
		switch e := ev.(type) {
		case *network.EventLoadingFinished:
			f.bytes += e.EncodedDataLength
		case *network.EventRequestWillBeSent:
			f.files = append(f.files, path.Base(e.Request.URL))
		}
	})
	if err == nil {
		_, err = chromedp.Call(ctx, network.Enable, network.EnableParams{})
	}
	if err == nil {
		_, err = chromedp.Call(ctx, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true})
	}
	if err == nil {
		_, err = chromedp.Call(ctx, throttle,
			throttling{EmulateNetworkConditionsByRuleParams: network.EmulateNetworkConditionsByRuleParams{
				MatchedNetworkConditions: []*network.Conditions{&slowNetwork}}})
	}
	if err == nil {
		_, err = chromedp.Call(ctx, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: 4})
	}
	if err == nil {
		err = chromedp.Do(ctx, chromedp.EmulateViewport(390, 844, chromedp.EmulateScale(2), chromedp.EmulateMobile))
	}
	if err != nil {
		t.Fatal(err)
	}
	return &f
}

// faults tells what is wrong with the first view of a page, whose pictures have some
// time to come.
func (f *fetched) faults(ctx context.Context, t *testing.T, address string, patience time.Duration) (size float64,
	faults []string) {
	t.Helper()
	f.mu.Lock()
	f.bytes, f.files = 0, nil
	f.mu.Unlock()
	if err := chromedp.Do(ctx, chromedp.Navigate(address)); err != nil {
		t.Fatalf("%s: %v", address, err)
	}
	const unseen = `[...document.images].filter(i => i.getBoundingClientRect().top < innerHeight && !(i.complete && i.naturalWidth)).map(i => i.src)`
	var missing []string
	for end := time.Now().Add(patience); ; time.Sleep(50 * time.Millisecond) {
		var err error
		if missing, err = chromedp.Run(ctx, chromedp.Evaluate[[]string](unseen)); err != nil {
			t.Fatal(err)
		}
		if len(missing) == 0 || time.Now().After(end) {
			break
		}
	}
	for _, m := range missing {
		faults = append(faults, "not to be seen: "+m)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.bytes > firstView {
		faults = append(faults, fmt.Sprintf("%.1f KB are fetched", f.bytes/1024))
	}
	for _, name := range f.files {
		if strings.HasPrefix(name, "echarts") || strings.HasPrefix(name, "fuse") || strings.HasPrefix(name, "finder") {
			faults = append(faults, "fetched unasked: "+name)
		}
	}
	return f.bytes, faults
}

// TestFirstView: on a slow phone every page of the example stands there, with the
// chart that its first window shows, for 60 KB and no chart library. Without CI
// only the heaviest pages are looked at. The phone is seen to be slow.
func TestFirstView(t *testing.T) {
	site, _ := counties(t)
	server := httptest.NewServer(compressing(site))
	defer server.Close()
	ctx := open(t)
	f := slowPhone(ctx, t)
	names := pages(t, site)
	if !exhaustive() {
		names = heaviest(t, site, kinds(t, site), 2)
	}
	sizes := map[string]float64{}
	for _, name := range names {
		size, faults := f.faults(ctx, t, server.URL+"/"+name, 20*time.Second)
		sizes[name] = size
		if len(faults) > 0 {
			t.Errorf("%s: %q", name, faults)
		}
	}
	slices.SortFunc(names, func(a, b string) int { return int(sizes[b] - sizes[a]) })
	for _, name := range names[:min(5, len(names))] {
		t.Logf("%s: %.1f KB", name, sizes[name]/1024)
	}
	page := `<!DOCTYPE html><title>x</title><img src="gone.svg"><link rel="stylesheet" href="echarts.css"><p>` +
		noise(1<<17)
	planted := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, page) }))
	defer planted.Close()
	if _, faults := f.faults(ctx, t, planted.URL+"/heavy.html", 2*time.Second); len(faults) < 3 {
		t.Errorf("of a heavy page with a lost picture and an unasked library only %q was found", faults)
	}
	isSlow(ctx, t, planted.URL, len(page))
}

// heaviest are the pages with the most bytes.
func heaviest(t *testing.T, site string, names []string, count int) []string {
	t.Helper()
	size := map[string]int64{}
	for _, name := range names {
		info, err := os.Stat(filepath.Join(site, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		size[name] = info.Size()
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(size[b], size[a]), cmp.Compare(a, b)) })
	return names[:count]
}

// isSlow holds the phone to what slowPhone says, beside a desk; a phone that is as
// fast as the desk is found. A busy machine may slow down one of two windows alike, or
// the desk beside the phone, but not at every time.
func isSlow(phone context.Context, t *testing.T, address string, size int) {
	t.Helper()
	desk := open(t)
	if err := chromedp.Do(desk, chromedp.Navigate(address)); err != nil {
		t.Fatal(err)
	}
	faultless, found := false, false
	for range 3 {
		faultless = faultless || len(throttled(phone, desk, t, size)) == 0
		found = found || len(throttled(desk, desk, t, size)) == 3
		if faultless && found {
			return
		}
	}
	t.Errorf("the phone is slow: %v; a phone that is not was found: %v", faultless, found)
}

// noise is text that does not compress.
func noise(n int) string {
	b := make([]byte, n)
	for i, seed := 0, uint32(1); i < n; i++ {
		seed = seed*1664525 + 1013904223
		b[i] = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/"[seed>>26]
	}
	return string(b)
}

// fetching is how long a window takes, in milliseconds, to fetch its own page once
// more; looping, for each of ten loops that are short enough to run without a break
// where others use the machine too.
const (
	fetching = `(async () => { const began = performance.now();
		await (await fetch(location.href, {cache: "no-store"})).arrayBuffer();
		return [performance.now() - began] })()`
	looping = `[..."0123456789"].map(() => { const began = performance.now();
		for (let i = 0; i < 5e6; i++) window.sum = (i * 31) | 0;
		return performance.now() - began })`
)

// beside times two windows by turns, for a machine is busier at one time than at
// another, and gives the lower quartile of each: what had to wait does not count, nor
// does a moment for which the browser forgot to slow down.
func beside(phone, desk context.Context, t *testing.T, turns int, script string) (slow, plain float64) {
	t.Helper()
	var took [2][]float64
	for range turns {
		took[0] = append(took[0], run[[]float64](phone, t, script)...)
		took[1] = append(took[1], run[[]float64](desk, t, script)...)
	}
	slices.Sort(took[0])
	slices.Sort(took[1])
	return took[0][len(took[0])/4], took[1][len(took[1])/4]
}

// throttled tells where a phone that shows a page of some bytes is not as slow as
// slowPhone says, beside a desk that shows it too.
func throttled(phone, desk context.Context, t *testing.T, size int) (faults []string) {
	t.Helper()
	fetch, plainFetch := beside(phone, desk, t, 3, fetching)
	loop, plainLoop := beside(phone, desk, t, 20, looping)
	t.Logf("%d KB in %.0f ms beside %.0f, a loop in %.1f beside %.1f", size>>10, fetch, plainFetch, loop, plainLoop)
	if least := slowNetwork.Latency + float64(size)/slowNetwork.DownloadThroughput*1000; fetch < 0.9*least {
		faults = append(faults, fmt.Sprintf("%.0f ms for what takes %.0f", fetch, least))
	}
	if fetch < 4*plainFetch {
		faults = append(faults, "the network is as fast")
	}
	if loop < 2*plainLoop {
		faults = append(faults, "the processor is as fast")
	}
	return faults
}
