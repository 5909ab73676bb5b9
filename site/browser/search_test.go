package browser_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// found is what the search page shows.
type found struct {
	Hidden  bool     // the box
	Said    string   // the number of finds, or that there is none
	Links   []string // addresses of the finds
	Texts   []string // of the links
	Marked  []string
	Address string   // of the page
	Stopped []string // by its policy
	Hostile bool     // a script came out of a name
}

const finds = `(() => ({Hidden: document.querySelector(".finder").offsetParent === null, Said: document.querySelector("#finds").textContent,
	Links: [...document.querySelectorAll("#found a")].map(a => a.href), Texts: [...document.querySelectorAll("#found a")].map(a => a.textContent),
	Marked: [...document.querySelectorAll("#found mark")].map(m => m.textContent), Address: location.href, Stopped: window.stopped || [], Hostile: !!window.hostile}))()`

// settle waits until the page has answered what stands in its box.
const settle = `new Promise((done, fail) => {
	let tries = 0;
	const look = () => {
		const query = document.querySelector("#find").value.trim(), said = document.querySelector("#finds").textContent;
		const asked = new URLSearchParams(location.search).get("q") || "";
		if (query === asked && (query === "" ? said === "" : said !== "" && !/…/.test(said))) done(true);
		else if (++tries > 200) fail(new Error("no answer: " + said));
		else setTimeout(look, 25);
	};
	setTimeout(look, 200);
})`

// searched types a query over what stands in the box, and waits for the answer.
func searched(ctx context.Context, t *testing.T, query string) found {
	t.Helper()
	run[bool](ctx, t, `(() => { const box = document.querySelector("#find"); box.focus(); box.select(); return true })()`)
	if err := chromedp.Do(ctx, chromedp.SendKeys("#find", query)); err != nil {
		t.Fatal(err)
	}
	run[bool](ctx, t, settle)
	return run[found](ctx, t, finds)
}

// inFolder serves a site under a folder of a plain server, whose root has nothing.
func inFolder(t *testing.T, site string) (url string) {
	mux := http.NewServeMux()
	mux.Handle("/county/open/", http.StripPrefix("/county/open/", http.FileServer(http.Dir(site))))
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server.URL + "/county/open/"
}

// TestSearch finds 枧槽's project in the example by everything that people type, on
// a phone, in a sub-directory of a static server.
func TestSearch(t *testing.T) {
	t.Parallel() // in a browser of its own
	ctx, site := open(t), built(t, "build")
	home := inFolder(t, site)
	var requests asked
	requests.listen(ctx, t)
	if _, err := chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument,
		page.AddScriptToEvaluateOnNewDocumentParams{Source: reports}); err != nil {
		t.Fatal(err)
	}
	visit(ctx, t, home+"projects.html")
	if fetched := requests.named(".json", "finder."); len(fetched) > 0 {
		t.Errorf("asked for %q before anyone wished", fetched)
	}
	t.Run("Chinese", func(t *testing.T) {
		visit(ctx, t, home+"search.html")
		if fetched := requests.named(".json", "finder."); len(fetched) > 0 {
			t.Errorf("asked for %q before anyone wished", fetched)
		}
		findsJiancao(ctx, t, home+"projects/jiancao.html", "枧", "枧槽", "jc", "JC", "ｊｃ", "jcmz", "jiancao", "jianzao",
			"苗族乡连片", "连片 枧槽", "jc xm")
	})
	t.Run("English", func(t *testing.T) {
		visit(ctx, t, home+"en/search.html")
		findsJiancao(ctx, t, home+"en/projects/jiancao.html", "枧", "枧槽", "jc", "jiancao", "contiguous-area",
			"JIANCAO project", "苗族乡连片")
	})
	t.Run("order", func(t *testing.T) {
		visit(ctx, t, home+"search.html")
		if s := searched(ctx, t, "枧槽"); s.Links[0] != home+"places/jiancao.html" ||
			s.Links[1] != home+"projects/jiancao.html" || s.Marked[0] != "枧槽" {
			t.Errorf("first come %q, marked %q", s.Links[:2], s.Marked)
		}
	})
	t.Run("nothing", func(t *testing.T) {
		for _, query := range []string{"枧鱼", "zqzqzq", "枧槽 zqzqzq", strings.Repeat("枧槽苗族乡", 12)} {
			if s := searched(ctx, t, query); len(s.Links) > 0 || !strings.HasPrefix(s.Said, "没有找到") {
				t.Errorf("%q finds %q and says %q", query, s.Texts, s.Said)
			}
		}
	})
	t.Run("keys", func(t *testing.T) { byKey(ctx, t, home) })
	t.Run("address", func(t *testing.T) {
		visit(ctx, t, home+"search.html?q=%E6%9E%A7%E6%A7%BD")
		run[bool](ctx, t, settle)
		if s := run[found](ctx, t, finds); !slices.Contains(s.Links, home+"projects/jiancao.html") {
			t.Errorf("a shared address finds %q", s.Links)
		}
	})
	for _, address := range requests.elsewhere(home) {
		if !strings.HasSuffix(address, "/favicon.ico") { // which the browser itself looks for
			t.Errorf("asked for %s", address)
		}
	}
	t.Run("without script", func(t *testing.T) { withoutScript(ctx, t, home, site) })
}

func visit(ctx context.Context, t *testing.T, address string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(390, 844), chromedp.Navigate("about:blank"),
		chromedp.Navigate(address)); err != nil {
		t.Fatal(err)
	}
}

func findsJiancao(ctx context.Context, t *testing.T, project string, queries ...string) {
	t.Helper()
	for _, query := range queries {
		s := searched(ctx, t, query)
		if !slices.Contains(s.Links, project) || len(s.Stopped) > 0 || s.Hidden {
			t.Errorf("%q finds %q (%s); the policy stopped %q", query, s.Texts, s.Said, s.Stopped)
		}
		for _, link := range s.Links {
			if answer, err := http.Get(link); err != nil || answer.StatusCode != http.StatusOK {
				t.Errorf("%q leads to %s: %v", query, link, err)
			} else {
				answer.Body.Close()
			}
		}
	}
}

// byKey goes from the head of another page to a find, by key alone.
func byKey(ctx context.Context, t *testing.T, home string) {
	visit(ctx, t, home+"indicators.html")
	err := chromedp.Do(ctx, chromedp.Focus(".seek"), chromedp.KeyEvent("\r"), chromedp.WaitVisible("#find"))
	if err != nil {
		t.Fatal(err)
	}
	if id := run[string](ctx, t, `new Promise(r => setTimeout(() => r(document.activeElement.id), 200))`); id != "find" {
		t.Errorf("the way to search leads to %q", id)
	}
	if err := chromedp.Do(ctx, chromedp.KeyEvent("jiancao")); err != nil {
		t.Fatal(err)
	}
	run[bool](ctx, t, settle)
	if err := chromedp.Do(ctx, chromedp.KeyEvent("\r")); err != nil {
		t.Fatal(err)
	}
	if to := run[string](ctx, t, `document.activeElement.href || ""`); to != home+"places/jiancao.html" {
		t.Errorf("Enter leads to %q", to)
	}
	if err := chromedp.Do(ctx, chromedp.Focus("#find"), chromedp.KeyEvent("\u001b")); err != nil {
		t.Fatal(err)
	}
	run[bool](ctx, t, settle)
	if s := run[found](ctx, t, finds); len(s.Links) > 0 || s.Said != "" || strings.Contains(s.Address, "q=") {
		t.Errorf("Escape leaves %+v", s)
	}
}

// withoutScript finds the project in the plain list, from a server and from disk;
// from disk the box is hidden with script too.
func withoutScript(ctx context.Context, t *testing.T, home, site string) {
	const listed = `[...document.querySelectorAll("main table a")].filter(a => a.textContent.startsWith("枧槽苗族乡连片")).map(a => a.href)[0] || ""`
	script := func(off bool) {
		if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled,
			emulation.SetScriptExecutionDisabledParams{Value: off}); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		from string
		off  bool
	}{{home, true}, {"file://" + site + "/", true}, {"file://" + site + "/", false}} {
		script(c.off)
		visit(ctx, t, c.from+"search.html?q=jc")
		if s := run[found](ctx, t, finds); !s.Hidden {
			t.Errorf("%s: a box that cannot work is shown", c.from)
		}
		if to := run[string](ctx, t, listed); to != c.from+"projects/jiancao.html" {
			t.Errorf("%s lists %q", c.from, to)
		}
	}
}

// TestSearchShowsText finds names that look like more than text, and shows them as
// they are.
func TestSearchShowsText(t *testing.T) {
	t.Parallel() // in a browser of its own
	dir := t.TempDir()
	body := "key,name,category\n"
	names := append([]string{`<img src=x onerror=window.hostile=1>枧`, `javascript:window.hostile=1 枧`, `"],["枧`},
		hostile...)
	for i, name := range names {
		body += "p" + string(rune('a'+i)) + `,"` + strings.ReplaceAll(name, `"`, `""`) + `","` +
			strings.ReplaceAll(name, `"`, `""`) + "\"\n"
	}
	files := map[string]string{"projects.csv": body,
		"targets.csv":     "key,name,unit,kind,period,target\nt,养殖,只,数量,2014,10\n",
		"completions.csv": "target,as_of,completed\nt,2014-06-30,6\n", "gongshi.toml": settings}
	for name, body := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	ctx, home := open(t), inFolder(t, built(t, "build", dir))
	if _, err := chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument,
		page.AddScriptToEvaluateOnNewDocumentParams{Source: reports}); err != nil {
		t.Fatal(err)
	}
	visit(ctx, t, home+"search.html")
	for _, name := range names {
		if strings.TrimSpace(name) == "" {
			continue
		}
		s := searched(ctx, t, name)
		if !slices.Contains(s.Texts, name) || s.Hostile || len(s.Stopped) > 0 {
			t.Errorf("%q finds %q (%s); hostile %v, stopped %q", name, s.Texts, s.Said, s.Hostile, s.Stopped)
		}
	}
	if stopped := run[int](ctx, t,
		`(() => { try { document.body.innerHTML = "<p>x</p>" } catch {} return new Promise(r => setTimeout(() => r(stopped.length), 50)) })()`); stopped == 0 {
		t.Error("a planted fault was not reported")
	}
}

// named are the addresses asked for that hold one of some names.
func (a *asked) named(names ...string) []string {
	a.mu.Lock()
	defer a.mu.Unlock()
	var all []string
	for _, address := range a.all {
		if slices.ContainsFunc(names, func(name string) bool { return strings.Contains(address, name) }) {
			all = append(all, address)
		}
	}
	return all
}
