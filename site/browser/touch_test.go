package browser_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"html"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// touchBudget is what a chart to touch may cost, once, in bytes as they travel.
const touchBudget = 300 << 10

// reports makes a page keep what its policy stopped.
const reports = `window.stopped = []; document.addEventListener("securitypolicyviolation", e => stopped.push(e.violatedDirective + " " + e.sourceFile + ":" + e.lineNumber));`

// touchedChart is what was seen of a chart that was touched.
type touchedChart struct {
	ID       string
	Still    string   // the still in whose place it stands
	Jump     float64  // by how many pixels its size differs
	Before   int      // inline pictures before the touch
	Texts    []string // of the picture, before anything is pointed at
	Tips     []string // what is said of each item, by key
	Drawings []string // what is drawn of each tip
	Drawn    int      // items whose tip stands in the picture too
	Open     string   // its table's words and numbers
}

// touch touches every chart of a page, and goes through its items by key.
const touch = `(async () => {
	const texts = f => [...f.querySelectorAll("svg text")].map(t => t.textContent);
	const frame = () => new Promise(r => setTimeout(r, 40));
	const all = [];
	for (const f of document.querySelectorAll("figure.chart")) {
		const img = f.querySelector("img"), box = img.getBoundingClientRect();
		img.scrollIntoView();
		await img.decode();
		const seen = {ID: f.id, Still: img.currentSrc, Before: f.querySelectorAll("svg").length, Tips: [], Drawings: [], Drawn: 0, Open: f.querySelector("table").textContent};
		f.querySelector("picture").click();
		for (let i = 0; i < 200 && !f.classList.contains("live"); i++) await frame();
		const stage = f.querySelector(".stage"), now = stage.getBoundingClientRect();
		seen.Jump = Math.abs(now.width - box.width) + Math.abs(now.height - box.height);
		seen.Texts = texts(f);
		for (let i = 0; i < 40; i++) {
			stage.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowRight", bubbles: true, cancelable: true}));
			const text = f.querySelector(".said").textContent;
			if (text === seen.Tips[seen.Tips.length - 1]) break;
			seen.Tips.push(text);
			const before = seen.Drawings[seen.Drawings.length - 1] || "";
			let tip = before;
			for (let j = 0; j < 25 && tip === before; j++) {
				await frame();
				tip = texts(f).slice(seen.Texts.length).join("").replace(/\u200b/g, "");
			}
			if (tip) seen.Drawn++;
			seen.Drawings.push(tip);
		}
		all.push(seen);
	}
	return all;
})()`

// TestChartsAreTouched touches every chart of a small fictitious county with
// every kind of chart, on a phone.
func TestChartsAreTouched(t *testing.T) {
	_, site := counties(t)
	ctx := open(t)
	server := httptest.NewServer(http.FileServer(http.Dir(site)))
	defer server.Close()
	var requests asked
	requests.listen(ctx, t)
	if _, err := chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument,
		page.AddScriptToEvaluateOnNewDocumentParams{Source: reports}); err != nil {
		t.Fatal(err)
	}
	seen, wanted := 0, 15
	names := []string{"indicators.html", "funds.html", "milestones.html", "indicators/funds-2024.html",
		"en/projects.html",
		"projects.html", "en/indicators.html", "en/funds.html", "indicators/area-investment.html",
		"indicators/cooperatives-b-2024.html"}
	if !exhaustive() {
		names, wanted = names[:5], 10
	}
	for _, name := range names {
		requests.all = nil
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(390, 844), chromedp.Navigate(server.URL+"/"+name)); err != nil {
			t.Fatal(err)
		}
		if early := wished(&requests); len(early) > 0 {
			t.Errorf("%s asked for %q before anyone wished", name, early)
		}
		all, err := chromedp.Run(ctx, chromedp.Evaluate[[]touchedChart](touch, chromedp.EvalAwaitPromise))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, c := range all {
			seen++
			c.judge(t, name, site, server.URL)
		}
		libraries := 0
		for _, address := range wished(&requests) {
			if strings.HasSuffix(address, ".js") {
				libraries++
			}
		}
		if libraries != 1 {
			t.Errorf("%s: %d charts fetched ECharts %d times", name, len(all), libraries)
		}
		if stopped := run[[]string](ctx, t, "stopped"); len(stopped) > 0 {
			t.Errorf("%s: the policy stopped %q", name, stopped)
		}
	}
	if seen < wanted {
		t.Errorf("only %d charts were touched", seen)
	}
	if stopped := run[int](ctx, t,
		`(() => { try { document.body.innerHTML = "<p>x</p>" } catch {} return new Promise(r => setTimeout(() => r(stopped.length), 50)) })()`); stopped == 0 {
		t.Error("a planted fault was not reported")
	}
	t.Run("budget", func(t *testing.T) { budget(t, site) })
	t.Run("full screen", func(t *testing.T) { fullScreen(ctx, t, server.URL+"/funds.html") })
	t.Run("paper", func(t *testing.T) { onPaper(ctx, t) })
	t.Run("scroll", func(t *testing.T) { scrolls(ctx, t, server.URL+"/funds.html") })
	t.Run("disk", func(t *testing.T) { fromDisk(ctx, t, "file://"+site+"/indicators.html") })
}

// TestHostileChart touches a chart whose rows have hostile names: each is said and
// drawn as it was written.
func TestHostileChart(t *testing.T) {
	ctx, dir := open(t), t.TempDir()
	targets, completions := "key,name,unit,kind,period,target\n", "target,as_of,completed\n"
	for i, h := range hostile {
		targets += fmt.Sprintf("t%d,\"%s\",个,数量,2014,10\n", i, strings.ReplaceAll(h, `"`, `""`))
		completions += fmt.Sprintf("t%d,2014-06-30,6\n", i)
	}
	for name, body := range map[string]string{"targets.csv": targets, "completions.csv": completions,
		"gongshi.toml": settings} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	server := httptest.NewServer(http.FileServer(http.Dir(built(t, "build", dir))))
	defer server.Close()
	if _, err := chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument,
		page.AddScriptToEvaluateOnNewDocumentParams{Source: reports}); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(390, 844),
		chromedp.Navigate(server.URL+"/indicators.html")); err != nil {
		t.Fatal(err)
	}
	all := run[[]touchedChart](ctx, t, touch)
	if len(all) == 0 || len(all[0].Tips) < len(hostile) || all[0].Drawn < len(hostile) {
		t.Fatalf("the tips of %d rows: %+v", len(hostile), all)
	}
	for _, h := range hostile {
		if !slices.ContainsFunc(all[0].Tips, func(tip string) bool {
			return strings.HasPrefix(tip, h)
		}) || !strings.Contains(strings.Join(all[0].Drawings, "\n"), h) {
			t.Errorf("%q is not said and drawn as it was written", h)
		}
	}
	if run[bool](ctx, t, "!!window.hostile") || len(run[[]string](ctx, t, "stopped")) > 0 {
		t.Error("a name was taken for more than text")
	}
}

func run[T any](ctx context.Context, t *testing.T, script string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%v in %s", err, script)
	}
	return v
}

// wished are the files that only a reader's wish may fetch.
func wished(a *asked) []string {
	a.mu.Lock()
	defer a.mu.Unlock()
	var all []string
	for _, address := range a.all {
		if strings.Contains(address, "/js/echarts.") || strings.Contains(address, "/charts/") &&
			strings.HasSuffix(address, ".json") {
			all = append(all, address)
		}
	}
	return all
}

var svgTexts = regexp.MustCompile(`<text[^>]*>([^<]*)</text>`)

// judge holds a touched chart against its still and its table.
func (c touchedChart) judge(t *testing.T, name, site, home string) {
	t.Helper()
	still, err := os.ReadFile(filepath.Join(site, strings.TrimPrefix(c.Still, home)))
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, m := range svgTexts.FindAllStringSubmatch(string(still), -1) {
		want = append(want, html.UnescapeString(m[1]))
	}
	slices.Sort(want)
	slices.Sort(c.Texts)
	if c.Before != 0 || c.Jump > 1 || !slices.Equal(want, c.Texts) {
		t.Errorf("%s %s: %d pictures before, size differs by %v px, says\n%q, the still\n%q", name, c.ID, c.Before, c.Jump,
			c.Texts, want)
	}
	if len(c.Tips) == 0 || c.Drawn < len(c.Tips) {
		t.Errorf("%s %s: tips by key %q, %d of them drawn", name, c.ID, c.Tips, c.Drawn)
	}
	for i, tip := range c.Tips {
		if bare(tip) != bare(c.Drawings[i]) {
			t.Errorf("%s %s: the tip %q is drawn as %q", name, c.ID, tip, c.Drawings[i])
		}
	}
	told := false
	for _, n := range regexp.MustCompile(`\d[\d.]*`).FindAllString(strings.Join(c.Tips, " "), -1) {
		told = told || strings.Contains(c.Open, n)
	}
	if !told {
		t.Errorf("%s %s: no tip of %q says a number of its table", name, c.ID, c.Tips)
	}
}

// bare takes from a tip what stands between its lines: it is read out with commas,
// and drawn without.
func bare(tip string) string {
	return strings.NewReplacer(" ", "", ",", "", "，", "").Replace(tip)
}

// budget weighs the library with the heaviest chart, as a server sends them.
func budget(t *testing.T, site string) {
	scripts, _ := filepath.Glob(filepath.Join(site, "js", "echarts.*.js"))
	charts, _ := filepath.Glob(filepath.Join(site, "charts", "*.json"))
	if len(scripts) != 1 || len(charts) == 0 {
		t.Fatalf("%d libraries, %d charts", len(scripts), len(charts))
	}
	heaviest := 0
	for _, file := range charts {
		b := contents(t, file)
		if !json.Valid(b) {
			t.Errorf("%s is no JSON", file)
		}
		heaviest = max(heaviest, sent(b))
	}
	library := sent(contents(t, scripts[0]))
	t.Logf("ECharts %d bytes, the heaviest chart %d", library, heaviest)
	if library+heaviest > touchBudget {
		t.Errorf("a chart to touch costs %d bytes", library+heaviest)
	}
}

func contents(t *testing.T, file string) []byte {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func sent(b []byte) int {
	var out bytes.Buffer
	w, _ := gzip.NewWriterLevel(&out, 6)
	w.Write(b)
	w.Close()
	return out.Len()
}

// lives waits for the first chart of a page, which the button opened by its key.
const lives = `(async () => {
	const f = document.querySelector("figure.chart");
	for (let i = 0; i < 100 && !f.classList.contains("live"); i++) await new Promise(r => setTimeout(r, 40));
	return f.classList.contains("live") && document.activeElement === f.querySelector(".stage");
})()`

const focusFull = `(() => { const b = [...document.querySelectorAll(".tools button")].find(b => b.textContent === "全屏"); b.focus(); return true })()`

const covers = `(async () => {
	await new Promise(r => setTimeout(r, 400));
	const f = document.querySelector("figure.chart"), b = f.getBoundingClientRect();
	return f.classList.contains("full") && b.width >= innerWidth && b.height >= innerHeight;
})()`

// backAndForth goes back to the still, and touches it again.
const backAndForth = `(async () => {
	const f = document.querySelector("figure.chart"), wait = () => new Promise(r => setTimeout(r, 300));
	[...f.querySelectorAll(".tools button")].find(b => b.textContent === "回到静态图").click();
	await wait();
	const still = !f.querySelector("svg") && f.querySelector("img").offsetHeight > 0 && document.activeElement === f.querySelector("button.wish");
	f.querySelector("button.wish").click();
	for (let i = 0; i < 20 && !f.classList.contains("live"); i++) await wait();
	return still && f.querySelectorAll("svg").length === 1;
})()`

// fullScreen opens the first chart, fills the screen with it, and leaves: all by key.
func fullScreen(ctx context.Context, t *testing.T, address string) {
	if err := chromedp.Do(ctx, chromedp.Navigate(address), chromedp.Focus("button.wish"),
		chromedp.KeyEvent(kb.Enter)); err != nil {
		t.Fatal(err)
	}
	if !run[bool](ctx, t, lives) {
		t.Fatal("the button's key opened no chart, or its focus is lost")
	}
	if err := chromedp.Do(ctx, chromedp.KeyEvent(kb.ArrowRight)); err != nil {
		t.Fatal(err)
	}
	if said := run[string](ctx, t, `document.querySelector(".said").textContent`); !strings.ContainsAny(said,
		"0123456789") {
		t.Errorf("the first item says %q", said)
	}
	run[bool](ctx, t, focusFull)
	if err := chromedp.Do(ctx, chromedp.KeyEvent(kb.Enter)); err != nil {
		t.Fatal(err)
	}
	if !run[bool](ctx, t, covers) {
		t.Error("the chart does not fill the screen")
	}
	if err := chromedp.Do(ctx, chromedp.KeyEvent(kb.Escape)); err != nil {
		t.Fatal(err)
	}
	if run[bool](ctx, t, covers) || run[string](ctx, t, "document.activeElement.textContent") != "全屏" {
		t.Error("Escape does not lead back to the button")
	}
	if !run[bool](ctx, t, backAndForth) {
		t.Error("the chart does not give way to its still, and come again")
	}
	if stopped := run[[]string](ctx, t, "stopped"); len(stopped) > 0 {
		t.Errorf("the policy stopped %q", stopped)
	}
}

// onPaper prints the page of a touched chart: the still stands there.
func onPaper(ctx context.Context, t *testing.T) {
	set := func(media string) {
		if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia,
			emulation.SetEmulatedMediaParams{Media: media}); err != nil {
			t.Fatal(err)
		}
	}
	const shown = `(() => { const f = document.querySelector("figure.live"); return f.querySelector("img").offsetHeight > 0 && !f.querySelector(".stage").offsetHeight })()`
	if run[bool](ctx, t, shown) {
		t.Error("on the screen the still stands beside the chart")
	}
	set("print")
	defer set("")
	if !run[bool](ctx, t, shown) {
		t.Error("on paper the still is missing")
	}
}

// scrolls drags a finger up over a chart: the page moves.
func scrolls(ctx context.Context, t *testing.T, address string) {
	err := chromedp.Do(ctx, chromedp.EmulateViewport(390, 844, chromedp.EmulateTouch), chromedp.Navigate(address),
		chromedp.Click("button.wish"))
	if err != nil {
		t.Fatal(err)
	}
	run[bool](ctx, t, lives)
	at := run[[]float64](ctx, t, `(() => { const s = document.querySelector(".stage"); s.scrollIntoView(); const b = s.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height * .7, scrollY] })()`)
	finger := func(kind input.DispatchTouchEventType, points ...*input.TouchPoint) {
		if _, err := chromedp.Call(ctx, input.DispatchTouchEvent,
			input.DispatchTouchEventParams{Type: kind, TouchPoints: points}); err != nil {
			t.Fatal(err)
		}
		run[int](ctx, t, "new Promise(r => setTimeout(() => r(0), 16))")
	}
	finger(input.DispatchTouchEventTypeTouchStart, &input.TouchPoint{X: at[0], Y: at[1]})
	for up := 10.0; up <= 200; up += 10 {
		finger(input.DispatchTouchEventTypeTouchMove, &input.TouchPoint{X: at[0], Y: at[1] - up})
	}
	finger(input.DispatchTouchEventTypeTouchEnd)
	if now := run[float64](ctx, t, "new Promise(r => setTimeout(() => r(scrollY), 200))"); now < at[2]+100 {
		t.Errorf("the page went from %v to %v", at[2], now)
	}
}

// fromDisk finds no control that could not work.
func fromDisk(ctx context.Context, t *testing.T, address string) {
	if err := chromedp.Do(ctx, chromedp.Navigate(address)); err != nil {
		t.Fatal(err)
	}
	if n := run[int](ctx, t, `document.querySelectorAll("button.wish").length`); n != 0 {
		t.Errorf("%d controls stand on a page from disk", n)
	}
	if n := run[int](ctx, t, `document.querySelectorAll("figure.chart img").length`); n == 0 {
		t.Error("the page has no chart")
	}
}
