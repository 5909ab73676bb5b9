package browser_test

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"github.com/chromedp/cdproto/audits"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
)

// serving copies the example and shows it, until the test ends.
func serving(t *testing.T) (url, county string) {
	t.Helper()
	county = filepath.Join(t.TempDir(), "county")
	gongshi, err := compiled()
	if err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(gongshi, "init", "--example", county).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	cmd := exec.Command(gongshi, "serve", county)
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Signal(os.Interrupt)
		cmd.Wait()
	})
	lines := bufio.NewScanner(out)
	lines.Scan()
	return regexp.MustCompile(`http://[^ ]*/`).FindString(lines.Text()), county
}

// replaced saves a file with another text in it.
func replaced(t *testing.T, path, from, to string) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err == nil && !bytes.Contains(b, []byte(from)) {
		err = fmt.Errorf("%s has no %q", path, from)
	}
	if err == nil {
		err = os.WriteFile(path, bytes.Replace(b, []byte(from), []byte(to), 1), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// TestPreview: the page that a clerk has open follows what is saved, by itself and
// in its place, lists an error, and loses it when it is mended. The page's own
// policy lets all that pass, and a planted script not.
func TestPreview(t *testing.T) {
	ctx := open(t)
	refused := make(chan string, 100)
	err := chromedp.Listen(ctx, func(ev any) {
		if e, ok := ev.(*audits.EventIssueAdded); ok && e.Issue.Details.ContentSecurityPolicyIssueDetails != nil {
			refused <- string(e.Issue.Details.ContentSecurityPolicyIssueDetails.ViolatedDirective)
		}
	})
	if err == nil {
		_, err = chromedp.Call(ctx, audits.Enable, cdp.Empty{})
	}
	if err != nil {
		t.Fatal(err)
	}
	url, county := serving(t)
	export := filepath.Join(county, "data", "completions.csv")
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(390, 800),
		chromedp.Navigate(url+"indicators/rural-relief.html")); err != nil {
		t.Fatal(err)
	}
	until := func(what, holds string) {
		t.Helper()
		for end := time.Now().Add(time.Minute); ; time.Sleep(20 * time.Millisecond) {
			// between two pages there is none to ask
			if is, err := chromedp.Run(ctx, chromedp.Evaluate[bool](`document.readyState === "complete" && (`+holds+
				`)`)); err == nil && is {
				return
			}
			if time.Now().After(end) {
				text, _ := chromedp.Run(ctx, chromedp.Evaluate[string]("document.body.innerText"))
				t.Fatalf("the page never showed that %s; it shows\n%s", what, text)
			}
		}
	}
	const panel = `(document.getElementById("gongshi-preview") || {className: "", textContent: ""})`
	until("all is well", panel+`.className === "sound" && document.querySelector("main").textContent.includes("57.47%")`)
	until("it can be scrolled", `(scrollTo(0, 500), scrollY > 400)`)

	began := time.Now()
	replaced(t, export, ",7500,,57.47%,", ",8000,,61.3%,")
	until("the completion has changed", `document.querySelector("main").textContent.includes("61.30%") && scrollY > 400`)
	t.Logf("from the save to the new page in the browser: %v", time.Since(began).Round(10*time.Millisecond))

	replaced(t, export, ",8000,", ",80<b>OO</b>,")
	until("a cell is broken", panel+`.className === "wrong" && ["completions.csv", "C2", "80<b>OO</b>", "→"].every(s => `+panel+`.textContent.includes(s)) &&
		document.querySelector("main").textContent.includes("61.30%") && document.documentElement.scrollWidth <= innerWidth && `+panel+`.getBoundingClientRect().top === 0`)
	until("the list folds", `(document.querySelector("#gongshi-preview button").click(), document.querySelector("#gongshi-preview .body").hidden)`)
	replaced(t, export, ",80<b>OO</b>,", ",8100,")
	until("it is mended", panel+`.className === "sound" && document.querySelector("main").textContent.includes("62.07%")`)
	select {
	case directive := <-refused:
		t.Errorf("the policy of the page refused something: %s", directive)
	default:
	}
	if _, err := chromedp.Run(ctx,
		chromedp.Evaluate[bool](`(document.body.append(Object.assign(document.createElement("style"), {textContent: "p{}"})), true)`)); err != nil {
		t.Fatal(err)
	}
	select {
	case <-refused:
	case <-time.After(10 * time.Second):
		t.Error("a planted style was not refused")
	}
}
