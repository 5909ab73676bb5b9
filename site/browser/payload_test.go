package browser_test

import (
	"context"
	"encoding/csv"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/audits"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"gongshi/data/table"
)

// settings are the least that a workspace must have.
const settings = "[site]\ntitle = \"Public programmes\"\ncounty = \"A county\"\n"

// hostile are cells that some layer might take for more than text.
var hostile = []string{`<script>window.hostile=1</script>`, `</title><script>window.hostile=1</script>`,
	`<img src=x onerror=window.hostile=1>`,
	`{{< value "x" >}}`, `{{% x %}}`, `{{ .Site }}`, `---`, `__f__window.hostile=1__f__`, `=cmd|' /C calc'!A0`,
	`"><svg onload=window.hostile=1>`,
	`javascript:window.hostile=1`, `[x](javascript:window.hostile=1)`, `{a}{b}{c}`, `{x|y}`, `&lt;script&gt;`, "`x`",
	`</script>`, `<!--`, `]]>`, `${x}`, `%00`, `\u003cscript\u003e`}

// payloads are texts that some layer might take for more than text: each family in
// each dress. What runs sets window.hostile or asks elsewhere.example for something.
func payloads() []string {
	const run, far = "window.hostile=1", "https://elsewhere.example/x"
	families := []string{
		"<script>" + run + "</script>", "<ScRiPt>" + run + "</sCrIpT>", `<script src="` + far + `.js"></script>`,
		"<img src=x onerror=" + run + ">",
		`<img src="` + far + `.png">`, "<svg onload=" + run + ">", `<svg><script>` + run + `</script></svg>`,
		`<svg><a xlink:href="javascript:` + run + `"><text>x</text></a></svg>`,
		`<math><mtext><table><mglyph><style><img src=x onerror=` + run + `>`,
		`<iframe srcdoc="<script>parent.hostile=1</script>"></iframe>`, `<iframe src="` + far + `"></iframe>`,
		`<object data="` + far + `"></object>`, `<embed src="` + far + `">`, `<link rel=stylesheet href="` + far + `.css">`,
		`<style>@import "` + far + `.css";</style>`,
		`<base href="https://elsewhere.example/">`, `<meta http-equiv=refresh content="0;url=` + far + `">`,
		`<form action="` + far + `"><button>x</button></form>`,
		`<body onload=` + run + `>`, `<details open ontoggle=` + run + `>`, `<input autofocus onfocus=` + run + `>`,
		`<video><source onerror=` + run + `></video>`,
		`<a href="javascript:` + run + `">x</a>`, `[x](javascript:` + run + `)`, `![x](` + far + `.png)`, "javascript:" +
			run, `data:text/html,<script>` + run + `</script>`,
		"__f__" + run + "__f__", `"__f__function(){` + run + `}__f__"`, `{{< value "x" >}}`, `{{% x %}}`,
		`{{ .Site.Title | safeHTML }}`, `{{ printf "%s" . }}`,
		"---\ntitle: x\n---"[4:12], "+++", "${" + run + "}", "`" + run + "`", "{a|b}", "{b}{c}{d}", "#{" + run + "}",
		"<%= " + run + " %>",
		`{"a":"</script><script>` + run + `</script>"}`, "<!--<script>", "]]><script>" + run + "</script>",
		"&lt;script&gt;" + run + "&lt;/script&gt;", "&amp;lt;b&amp;gt;",
		"&#60;script&#62;", `\u003cscript\u003e` + run, "%3Cscript%3E" + run, `x:expression(` + run + `)`, "url(" + far +
			")", "**x** _y_ ~z~ # h", "| a | b |", "1. x", "- x",
		"2*3*4", "1--2", strings.Repeat("<i>长", 600), "=cmd|' /C calc'!A0", "@SUM(1)", "+1+cmd", "-2+3", "%00", "%s%n%d",
		"../../../x", "C:\\x\\y",
	}
	dresses := []func(string) string{
		func(s string) string { return s },
		func(s string) string { return `">` + s },
		func(s string) string { return `'>` + s + "甲" },
		func(s string) string { return "</title></textarea></script>" + s },
		func(s string) string { return "甲" + s + "乙" },
	}
	var all []string
	for _, family := range append(families, hostile...) {
		for _, dress := range dresses {
			if s := strings.TrimSpace(dress(family)); !slices.Contains(all, s) {
				all = append(all, s)
			}
		}
	}
	return all
}

// hostileText is the payload of a column in row i: another in each column, with the
// column's name at its end, so that what is shown tells where it came from.
func hostileText(table, header string, i int, all []string) string {
	return all[(i+len(table+header)*7)%len(all)] + " " + table + "." + header
}

// hostileCell is what a column holds in row i: a payload where any text may stand, and
// else what the column wants.
func hostileCell(of table.Table, header string, c table.Column, i int, all []string) string {
	payload := hostileText(of.Name, header, i, all)
	switch c.Kind {
	case table.KeyKind:
		return fmt.Sprintf("%s%d", of.Name[:2], i)
	case table.RefKind:
		if of.Name == "targets" && c.Name == "place" && i%2 == 0 { // which would be named behind the target
			return ""
		}
		return map[string]string{"target": fmt.Sprintf("ta%d", i), "project": fmt.Sprintf("pr%d", i),
			"place": fmt.Sprintf("pl%d", i)}[c.Name]
	case table.NumberKind, table.MoneyKind:
		return "5"
	case table.DateKind:
		if c.Name == "as_of" || c.Name == "issued" {
			return "2014-06-30"
		}
		return ""
	case table.TextKind, table.OfficerKind:
		return payload
	case table.WordKind:
		if len(c.Words) > 0 {
			if c.Name == "qualifier" {
				return ""
			}
			return c.Words[i%len(c.Words)].Kept()
		}
		set, special := map[string]string{"unit": "个", "period": "2014", "schedule": "", "link": "",
			"subject": fmt.Sprintf("pr%d", i)}[c.Name]
		if special {
			return set
		}
		return payload
	}
	return ""
}

// hostileWorkspace writes every table with a row for each payload; a new column of
// text is filled as soon as the schema has it.
func hostileWorkspace(t *testing.T, dir string, all []string) {
	t.Helper()
	for _, of := range table.Tables {
		var head []string
		var columns []table.Column
		for _, c := range of.Columns {
			switch c.Kind {
			case table.PrivateKind:
			case table.MoneyKind:
				head, columns = append(head, c.Name+"（万元）"), append(columns, c)
			case table.TextKind:
				head, columns = append(head, c.Name, c.Name+"_en"), append(columns, c, c)
			default:
				head, columns = append(head, c.Name), append(columns, c)
			}
		}
		f, err := os.Create(filepath.Join(dir, of.Name+".csv"))
		if err != nil {
			t.Fatal(err)
		}
		w := csv.NewWriter(f)
		w.Write(head)
		for i := range all {
			var row []string
			for j, c := range columns {
				row = append(row, hostileCell(of, head[j], c, i, all))
			}
			w.Write(row)
		}
		if w.Flush(); w.Error() != nil || f.Close() != nil {
			t.Fatal(w.Error())
		}
	}
	settings := fmt.Sprintf("[site]\ntitle = %q\ntitle_en = %q\ncounty = %q\nexample = true\nmark = "+
		"%q\n[privacy]\nofficers = true\n", all[0], all[3], all[5], all[7])
	settings += fmt.Sprintf("[government]\nsponsor = %q\noperator = %q\naddress = "+
		"%q\n[government.columns.projects]\nindex = %q\ntheme = %q\n", all[1], all[2], all[4], all[6], all[8])
	if err := os.WriteFile(filepath.Join(dir, "gongshi.toml"), []byte(settings), 0o644); err != nil {
		t.Fatal(err)
	}
}

// harm is what pages did that they must not.
type harm struct {
	mu  sync.Mutex
	did []string
}

func (h *harm) add(what string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.did = append(h.did, what)
}

func (h *harm) watch(ctx context.Context, t *testing.T) {
	t.Helper()
	err := chromedp.Listen(ctx, func(ev any) {
		switch e := ev.(type) {
		case *page.EventJavascriptDialogOpening:
			h.add("dialog: " + e.Message)
		case *audits.EventIssueAdded:
			if of := e.Issue.Details.ContentSecurityPolicyIssueDetails; of != nil {
				h.add("policy: " + string(of.ViolatedDirective))
			}
		}
	})
	if err == nil {
		_, err = chromedp.Call(ctx, audits.Enable, cdp.Empty{})
	}
	if err != nil {
		t.Fatal(err)
	}
}

// visit opens a page, touches a chart and every link of it, and gives its texts; what
// stands below the words of a cell is a text of its own.
func (h *harm) visit(ctx context.Context, t *testing.T, address string) (heading string, texts []string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.Navigate(address)); err != nil {
		t.Fatalf("%s: %v", address, err)
	}
	const touch = `(() => { for (const a of document.querySelectorAll("a")) a.dispatchEvent(new MouseEvent("mouseover", {bubbles: true}));
		const button = document.querySelector("figure.chart button"); if (button) button.click();
		const above = e => [...e.childNodes].filter(n => !(n.classList && n.classList.contains("below"))).map(n => n.textContent).join("");
		return [...document.querySelectorAll("h1, td, th, dd, dt, p, a, span, h3, li, small")].map(above) })()`
	texts, err := chromedp.Run(ctx, chromedp.Evaluate[[]string](touch))
	if err == nil {
		heading, err = chromedp.Run(ctx,
			chromedp.Evaluate[string](`(document.querySelector("h1") || {textContent: ""}).textContent`))
	}
	ran := false
	if err == nil {
		ran, err = chromedp.Run(ctx, chromedp.Evaluate[bool](`!!window.hostile`))
	}
	if err != nil {
		t.Fatalf("%s: %v", address, err)
	}
	if ran {
		h.add(address + " ran a script")
	}
	return heading, texts
}

// TestPayloads builds a site whose every text is hostile, and opens it: no script
// runs, nothing is asked for elsewhere, no policy has to stop anything, and each
// column shows its texts as they were written. Of the pages of subjects every fourth is
// opened. Without CI each family stands in one dress, another from family to family.
func TestPayloads(t *testing.T) {
	t.Parallel() // in a browser of its own
	all, dir := payloads(), t.TempDir()
	if len(all) < 250 {
		t.Fatalf("only %d payloads", len(all))
	}
	step := 4 // of the pages of subjects, which are alike
	if !exhaustive() {
		all, step = everyNth(all, 16), 8
	}
	hostileWorkspace(t, dir, all)
	site := built(t, "build", dir)
	server := httptest.NewServer(http.FileServer(http.Dir(site)))
	defer server.Close()
	ctx := open(t)
	var did harm
	var requests asked
	did.watch(ctx, t)
	requests.listen(ctx, t)
	shown := map[string]bool{}
	names := pages(t, site)
	for i, name := range names {
		of, project := strings.CutPrefix(name, "projects/pr")
		if i%step > 0 && strings.Contains(name, "/") && !strings.Contains(name, "page") {
			continue
		}
		heading, texts := did.visit(ctx, t, server.URL+"/"+name)
		for _, text := range texts {
			shown[text] = true
		}
		var row int
		if _, err := fmt.Sscanf(of, "%d.html", &row); project && err == nil {
			if want := hostileText("projects", "name", row, all); heading != want {
				t.Errorf("%s is headed %q, not %q", name, heading, want)
			}
		}
	}
	for _, of := range table.Tables {
		for _, c := range of.Columns {
			headers := map[table.Kind][]string{table.TextKind: {c.Name, c.Name + "_en"}, table.OfficerKind: {c.Name}}[c.Kind]
			for _, header := range headers {
				if !stands(shown, of.Name, header, all) {
					t.Errorf("no text of %s.%s stands as it was written", of.Name, header)
				}
			}
		}
	}
	if elsewhere := requests.elsewhere(server.URL); len(did.did)+len(elsewhere) > 0 {
		t.Errorf("%q; asked for %q", did.did, elsewhere)
	}
	t.Logf("%d payloads in every text column, %d pages", len(all), len(names))
}

// everyNth keeps each n-th payload. Five dresses of a family stand together, so that each
// n-th is a dress of its own.
func everyNth(all []string, n int) []string {
	var kept []string
	for i := 0; i < len(all); i += n {
		kept = append(kept, all[i])
	}
	return kept
}

// stands reports whether a payload of a column was shown as it was written.
func stands(shown map[string]bool, table, header string, all []string) bool {
	for i := range all {
		if shown[hostileText(table, header, i, all)] {
			return true
		}
	}
	return false
}

// TestPlantedPayload: the same look finds a page that runs what it is given, asks
// elsewhere, or has to be stopped by its policy.
func TestPlantedPayload(t *testing.T) {
	policy := `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; require-trusted-types-for 'script'">`
	body := `<!DOCTYPE html><html><head>%s<title>x</title></head><body><h1></h1><script>document.querySelector("h1").innerHTML = "<img src=x onerror=window.hostile=1>"; window.hostile = 1</script><img src="https://elsewhere.example/x.png"></body></html>`
	mux := http.NewServeMux()
	mux.HandleFunc("/open.html", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintf(w, body, "") })
	mux.HandleFunc("/stopped.html", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintf(w, body, policy) })
	mux.HandleFunc("/sink.html", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `<!DOCTYPE html><html><head>`+policy+
			`<title>x</title><script defer src="sink.js"></script></head><body><h1></h1></body></html>`)
	})
	mux.HandleFunc("/sink.js", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/javascript")
		fmt.Fprint(w, `document.querySelector("h1").innerHTML = "<b>x</b>"`)
	})
	server := httptest.NewServer(mux)
	defer server.Close()
	ctx := open(t)
	var did harm
	var requests asked
	did.watch(ctx, t)
	requests.listen(ctx, t)
	did.visit(ctx, t, server.URL+"/sink.html")
	if !slices.Contains(did.did, "policy: require-trusted-types-for") {
		t.Errorf("a script of the site that writes markup was not stopped: %q", did.did)
	}
	did.visit(ctx, t, server.URL+"/open.html")
	if len(requests.elsewhere(server.URL)) == 0 || !slices.ContainsFunc(did.did, func(s string) bool {
		return strings.HasSuffix(s, "ran a script")
	}) {
		t.Errorf("an open page did %q and asked for %q", did.did, requests.elsewhere(server.URL))
	}
	did.visit(ctx, t, server.URL+"/stopped.html")
	if !slices.ContainsFunc(did.did, func(s string) bool { return strings.HasPrefix(s, "policy: ") }) {
		t.Errorf("what a policy stopped was not seen: %q", did.did)
	}
}
