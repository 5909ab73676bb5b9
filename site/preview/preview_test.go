package preview

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"gongshi/data/model"
	"gongshi/site"
)

// limit is how long a test waits for what should take half a second.
const limit = 20 * time.Second

// state is what the panel is told.
type state struct {
	Build  string
	Busy   bool
	Panels map[string]panel
}

// started runs a preview until the test ends, and gives its address.
func started(t *testing.T, p *Preview) (url string) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	said, ended := make(chan model.Text, 100), make(chan error, 1)
	p.Say = func(what model.Text) { said <- what }
	go func() { ended <- p.Serve(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Errorf("the preview ended with %v", err)
		}
	})
	select {
	case first := <-said:
		_, url, _ = strings.Cut(first.En, "http://")
		url, _, _ = strings.Cut(url, " ")
	case err := <-ended:
		t.Fatalf("the preview did not start: %v", err)
	}
	return "http://" + url
}

// until reads what a page is told until a state holds.
func until(t *testing.T, url, what string, holds func(state) bool) state {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), limit)
	defer cancel()
	r, _ := http.NewRequestWithContext(ctx, http.MethodGet, url+"_preview/events", nil)
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	var s state
	for lines := bufio.NewScanner(answer.Body); lines.Scan(); {
		line, is := strings.CutPrefix(lines.Text(), "data: ")
		if !is {
			continue
		}
		s = state{}
		if err := json.Unmarshal([]byte(line), &s); err != nil {
			t.Fatal(err)
		}
		if holds(s) {
			return s
		}
	}
	t.Fatalf("it never was so that %s; last: %+v", what, s)
	return s
}

func idle(s state) bool { return !s.Busy }

func get(t *testing.T, url string) (int, string) {
	t.Helper()
	answer, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	b, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(b)
}

func write(t *testing.T, path, body string) {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(body), 0o644)); err != nil {
		t.Fatal(err)
	}
}

const plain = "<html><head><title>x</title></head><body>%s</body></html>"

// county is a workspace of one export, whose site is one page; the word "bad" in
// the export is an error.
func county(t *testing.T) (dir string, build func(context.Context, string) error) {
	dir = t.TempDir()
	export := filepath.Join(dir, "data", "targets.csv")
	write(t, export, "one")
	return dir, func(_ context.Context, dest string) error {
		b, err := os.ReadFile(export)
		if err != nil {
			return err
		}
		if strings.Contains(string(b), "bad") {
			return &site.Refused{Status: site.BadData,
				Problems: model.Problems{model.At(model.Error, "bad", model.Position{File: "targets.csv", Line: 2, Cell: "C2"},
					"bad",
					model.Text{Zh: "不是数", En: "not a number"}, model.Text{Zh: "写数字", En: "write digits"})}}
		}
		return errors.Join(os.WriteFile(filepath.Join(dest, "index.html"), fmt.Appendf(nil, plain, b), 0o644),
			os.WriteFile(filepath.Join(dest, "checks.html"), fmt.Appendf(nil, plain, "checks"), 0o644),
			os.WriteFile(filepath.Join(dest, "checks.json"), []byte(`{"findings": 3, "notes": 1}`), 0o644))
	}
}

// TestErrors: the last sound pages stay while an error is listed, and come anew
// when it is mended.
func TestErrors(t *testing.T) {
	dir, build := county(t)
	export := filepath.Join(dir, "data", "targets.csv")
	write(t, export, "bad")
	url := started(t, &Preview{Workspace: dir, Lang: "zh", Build: build})
	first := until(t, url, "the first build is done", idle)
	if status, page := get(t, url); status != http.StatusServiceUnavailable ||
		!strings.Contains(page, "panel.js?build=\"") || first.Build != "" {
		t.Errorf("before any page: %d, build %q\n%s", status, first.Build, page)
	}
	if p := first.Panels["zh"]; p.Headline != "有1处差错，还没有可以显示的页面" {
		t.Errorf("the panel says %q", p.Headline)
	}
	write(t, export, "one")
	good := until(t, url, "a page is there", func(s state) bool { return s.Build != "" && !s.Busy })
	if got := good.Panels["en"]; got.Headline != "Preview, not published: 3 findings, 1 repair" ||
		got.Checks != "/checks.html" || good.Panels["zh"].Checks != "/checks.html" {
		t.Errorf("the panel is %+v", got)
	}
	write(t, export, "bad")
	wrong := until(t, url, "an error is listed", func(s state) bool { return !s.Panels["en"].Sound && !s.Busy })
	if p := wrong.Panels["en"]; wrong.Build != good.Build || len(p.Problems) != 1 ||
		p.Problems[0] != (model.Listed{File: "targets.csv", Place: "line 2, cell C2", Written: `"bad"`,
			Message: "not a number", Hint: "write digits"}) {
		t.Errorf("build %s became %s, the panel is %+v", good.Build, wrong.Build, p)
	}
	if status, page := get(t, url); status != http.StatusOK ||
		page != string(inject(fmt.Appendf(nil, plain, "one"), good.Build)) {
		t.Errorf("the last sound page is not there: %d %s", status, page)
	}
	if status, page := get(t, url+"projects/gone.html"); status != http.StatusNotFound ||
		!strings.Contains(page, "现在没有这个页面") || !strings.Contains(page, "panel.js") {
		t.Errorf("a page that is not there: %d %s", status, page)
	}
	write(t, export, "two")
	until(t, url, "a new page is there", func(s state) bool { return s.Build != good.Build && s.Panels["en"].Sound })
	if _, page := get(t, url); !strings.Contains(page, "two") {
		t.Errorf("mended, it shows %s", page)
	}
	for end := time.Now().Add(limit); ; time.Sleep(time.Millisecond) { // they go when the new ones are shown
		left, _ := filepath.Glob(filepath.Join(os.TempDir(), "gongshi-preview-*", good.Build))
		if len(left) == 0 {
			break
		}
		if time.Now().After(end) {
			t.Fatalf("the pages of before are still there: %q", left)
		}
	}
}

// TestOvertaken: a change ends the build that it overtakes, and of several the
// newest is shown.
func TestOvertaken(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	dir, build := county(t)
	var begun, ended atomic.Int32
	slow := func(ctx context.Context, dest string) error {
		if begun.Add(1) == 1 {
			<-ctx.Done()
			ended.Add(1)
			return ctx.Err()
		}
		return build(ctx, dest)
	}
	url := started(t, &Preview{Workspace: dir, Lang: "en", Build: slow})
	for end := time.Now().Add(limit); begun.Load() == 0 && time.Now().Before(end); {
		time.Sleep(time.Millisecond)
	}
	for i := range 20 { // one save in many steps
		write(t, filepath.Join(dir, "data", "targets.csv"), fmt.Sprint("step ", i))
	}
	until(t, url, "a page is there", func(s state) bool { return s.Build != "" })
	if _, page := get(t, url); !strings.Contains(page, "step 19") || ended.Load() != 1 || begun.Load() != 2 {
		t.Errorf("%d builds began, %d ended early; it shows %s", begun.Load(), ended.Load(), page)
	}
}

// TestEnd: a preview that ends leaves no folder, and ends the build under way.
func TestEnd(t *testing.T) {
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	ctx, cancel := context.WithCancel(t.Context())
	build := func(ctx context.Context, dest string) error {
		cancel()
		<-ctx.Done()
		return ctx.Err()
	}
	if err := (&Preview{Build: build, Say: func(model.Text) {}}).Serve(ctx); err != nil {
		t.Error(err)
	}
	if left, _ := os.ReadDir(temporary); len(left) > 0 {
		t.Errorf("it left %v", left)
	}
}

// TestLocal: none but this machine is answered, and nothing is changed by asking.
func TestLocal(t *testing.T) {
	h := local(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {}))
	for host, want := range map[string]int{"127.0.0.1:1414": 200, "localhost:80": 200, "localhost": 200,
		"[::1]:1414": 200, "[::1]": 200,
		"evil.example:1414": 403, "evil.example": 403, "127.0.0.1.evil.example": 403, "localhost.evil.example:1414": 403,
		"": 403, "192.0.2.1:1414": 403} {
		for _, method := range []string{"GET", "HEAD", "POST"} {
			want := want
			if want == 200 && method == "POST" {
				want = 405
			}
			r := httptest.NewRequest(method, "/", nil)
			r.Host = host
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			if w.Code != want {
				t.Errorf("%s for %q: %d, want %d", method, host, w.Code, want)
			}
			if w.Code == 200 && w.Header().Get("Cache-Control") != "no-store" {
				t.Error("it may be kept")
			}
		}
	}
}
