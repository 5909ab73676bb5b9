package browser_test

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// keptLong is a static server as many are: it says when a file was changed, long ago, and
// not how long it may be kept, so a browser keeps it for a while by its own rule.
type keptLong struct {
	site    string
	changed time.Time
	page    func([]byte) []byte
}

func (s *keptLong) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	b, err := os.ReadFile(filepath.Join(s.site, filepath.FromSlash(r.URL.Path)))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	if strings.HasSuffix(r.URL.Path, ".html") {
		b = s.page(b)
	}
	http.ServeContent(w, r, r.URL.Path, s.changed, bytes.NewReader(b))
}

// shows is what a page says beside what its first picture shows, and what is fetched when
// a reader touches that.
type shows struct{ Text, Picture, Touch string }

// say reports whether all say a rate.
func (s shows) say(rate string) bool {
	return strings.Contains(s.Text, rate) && strings.Contains(s.Picture, rate) && strings.Contains(s.Touch, rate)
}

// String is the rates that all say.
func (s shows) String() string {
	rates := regexp.MustCompile(`\d+\.\d+%`)
	return fmt.Sprintf("the words %q, the picture %q, its file %q", rates.FindAllString(s.Text, -1),
		rates.FindAllString(s.Picture, -1), rates.FindAllString(s.Touch, -1))
}

const showing = `(async () => {
	const figure = document.querySelector("figure.chart"), text = async address => (await fetch(address)).text();
	return { Text: figure.querySelector(".sentence").innerText, Picture: await text(figure.querySelector("img").currentSrc), Touch: await text(figure.querySelector("a.touch").href) };
})()`

// TestStalePicture visits a page, changes its data, and visits it again with a browser
// that has kept all it was sent: words and picture agree. Where the pictures have the
// names that are promised for them, they do not.
func TestStalePicture(t *testing.T) {
	t.Parallel() // in a browser of its own
	county := filepath.Join(t.TempDir(), "county")
	gongshi, err := compiled()
	if err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(gongshi, "init", "--example", county).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	before := built(t, "build", county)
	replaced(t, filepath.Join(county, "data", "completions.csv"), ",7500,", ",7650,")
	after := built(t, "build", county)
	marks := regexp.MustCompile(`\.[a-p]{16}(\.\w+")`)
	for name, test := range map[string]struct {
		page  func([]byte) []byte
		agree bool
	}{
		"stale-picture":  {func(b []byte) []byte { return b }, true},
		"promised-names": {func(b []byte) []byte { return marks.ReplaceAll(b, []byte("$1")) }, false},
	} {
		t.Run(name, func(t *testing.T) {
			ctx := open(t)
			site := &keptLong{before, time.Now().AddDate(0, 0, -20), test.page}
			server := httptest.NewServer(site)
			defer server.Close()
			see := func(come chromedp.Action[chromedp.Void]) (s shows) {
				if err := chromedp.Do(ctx, come); err != nil {
					t.Fatal(err)
				}
				return run[shows](ctx, t, showing)
			}
			page := chromedp.Navigate(server.URL + "/indicators/rural-relief.html")
			if first := see(page); !first.say("57.47%") {
				t.Fatalf("the first visit: %v", first)
			}
			site.site, site.changed = after, time.Now().AddDate(0, 0, -10)
			if kept := see(page); !kept.say("57.47%") && !kept.say("58.62%") {
				t.Errorf("the page as it was kept: %v", kept)
			}
			if again := see(chromedp.Reload()); !strings.Contains(again.Text, "58.62%") || again.say("58.62%") != test.agree {
				t.Errorf("the page as it is now: %v", again)
			}
		})
	}
}

// addressed are the addresses of what a page shows, runs or fetches.
var addressed = regexp.MustCompile(`<(?:img|script)[^>]* src="([^"]+)"|<source[^>]* srcset="([^"]+)"|<link rel="(?:icon|stylesheet)"[^>]* href="([^"]+)"|<a class="(?:touch|index|library)"[^>]* href="([^"]+)"`)

// TestShownIsMarked: whatever a page shows, runs or fetches has an address that changes
// with it.
func TestShownIsMarked(t *testing.T) {
	marked := regexp.MustCompile(`\.(?:[a-p]{16}|[0-9a-f]{64})\.(?:svg|json|css|js)$`)
	example, county := counties(t)
	kinds := map[string]bool{}
	for _, site := range []string{example, county} {
		for _, name := range pages(t, site) {
			b, err := os.ReadFile(filepath.Join(site, name))
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range addressed.FindAllSubmatch(b, -1) {
				address := string(slices.Concat(m[1:]...))
				if kinds[filepath.Ext(address)] = true; !marked.MatchString(address) {
					t.Errorf("%s shows %s", name, address)
				}
			}
		}
	}
	if len(kinds) != 4 {
		t.Errorf("only %v were met", kinds)
	}
}
