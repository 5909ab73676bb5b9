package preview_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"io/fs"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"gongshi/data/model"
	"gongshi/site/program"
)

// served is a running gongshi serve, and what it tells its pages.
type served struct {
	url  string
	told chan told
}

type told struct {
	Build  string
	Busy   bool
	Panels map[string]struct {
		Sound    bool
		Headline string
		Problems []model.Listed
	}
}

// serving runs gongshi serve as a user does. At the end of the test it is
// interrupted, as by Ctrl+C, and must leave nothing behind.
func serving(t *testing.T, gongshi, dir string) *served {
	t.Helper()
	temporary := t.TempDir()
	cmd := exec.Command(gongshi, "serve", "--lang", "en", dir)
	cmd.Env = append(os.Environ(), "TMPDIR="+temporary)
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	lines.Scan()
	s := &served{url: regexp.MustCompile(`http://[^ ]*/`).FindString(lines.Text()), told: make(chan told, 100)}
	go io.Copy(io.Discard, out)
	t.Cleanup(func() {
		cmd.Process.Signal(os.Interrupt)
		if err := cmd.Wait(); err != nil {
			t.Errorf("serve ended with %v", err)
		}
		if left, _ := os.ReadDir(temporary); len(left) > 0 {
			t.Errorf("serve left %v", left)
		}
	})
	answer, err := http.Get(s.url + "_preview/events")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { answer.Body.Close() })
	go s.listen(answer.Body)
	return s
}

func (s *served) listen(events io.Reader) {
	for lines := bufio.NewScanner(events); lines.Scan(); {
		if line, is := strings.CutPrefix(lines.Text(), "data: "); is {
			var now told
			if json.Unmarshal([]byte(line), &now) == nil {
				s.told <- now
			}
		}
	}
}

// until waits until what it tells holds.
func (s *served) until(t *testing.T, holds func(told) bool) told {
	t.Helper()
	end := time.After(time.Minute)
	for {
		select {
		case now := <-s.told:
			if holds(now) {
				return now
			}
		case <-end:
			t.Fatal("serve did not do in a minute what was waited for")
		}
	}
}

func (s *served) get(t *testing.T, name string) []byte {
	t.Helper()
	answer, err := http.Get(s.url + name)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	b, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// saved replaces a text in a file as an editor does: a file beside it, renamed.
func saved(t *testing.T, path, from, to string) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(b, []byte(from)) {
		t.Fatalf("%s has no %q", path, from)
	}
	err = os.WriteFile(path+".tmp", bytes.Replace(b, []byte(from), []byte(to), 1), 0o644)
	if err == nil {
		err = os.Rename(path+".tmp", path)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// TestServe works on a copy of the example while it is shown, with the command itself.
func TestServe(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "county")
	gongshi, err := program.Build(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"init", "--example", dir}, {"build", dir}} {
		if out, err := exec.Command(gongshi, args...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	public := filepath.Join(dir, "public")
	before := program.Digest(public)
	s := serving(t, gongshi, dir)
	good := s.until(t, func(now told) bool { return now.Build != "" && !now.Busy })
	pagesAsPublished(t, s, public, good.Build)

	completions := filepath.Join(dir, "data", "completions.csv")
	began := time.Now()
	saved(t, completions, ",7500,,57.47%,", ",8000,,61.3%,")
	newer := s.until(t, func(now told) bool { return now.Build != good.Build })
	page := s.get(t, "indicators/rural-relief.html")
	t.Logf("from the save to the new page: %v", time.Since(began).Round(10*time.Millisecond))
	if !strings.Contains(string(page), "61.30%") {
		t.Error("a changed completion is not shown")
	}

	saved(t, completions, ",8000,", ",80OO,")
	report := filepath.Join(dir, "content", "report.zh.md")
	saved(t, report, "\n\n", "\n\n<b>100</b>\n\n")
	wrong := s.until(t, func(now told) bool { return !now.Busy && !now.Panels["en"].Sound })
	if p := wrong.Panels["en"]; wrong.Build != newer.Build || len(p.Problems) != 1 ||
		p.Problems[0].File != "completions.csv" || p.Problems[0].Place != "line 2, cell C2" ||
		p.Problems[0].Written != `"80OO"` {
		t.Errorf("of a broken cell it tells %+v", wrong)
	}
	if again := s.get(t, "indicators/rural-relief.html"); !bytes.Equal(again, page) {
		t.Error("the last sound page is not shown beside an error")
	}
	saved(t, completions, ",80OO,", ",8000,")
	words := s.until(t, func(now told) bool {
		p := now.Panels["en"].Problems
		return !now.Busy && len(p) > 0 && p[0].File == "report.zh.md"
	})
	if p := words.Panels["en"]; p.Problems[0].Place != "line 3" {
		t.Errorf("of broken words it tells %+v", p)
	}
	saved(t, report, "<b>100</b>", "")
	s.until(t, func(now told) bool { return !now.Busy && now.Panels["en"].Sound && now.Build != newer.Build })
	if program.Digest(public) != before {
		t.Error("a preview changed what is published")
	}
}

// pagesAsPublished compares what is shown with what was published: it is the same
// but for the two tags of the panel.
func pagesAsPublished(t *testing.T, s *served, public, build string) {
	tags := `<link rel="stylesheet" href="/_preview/panel.css"><script defer src="/_preview/panel.js?build=` + build +
		`"></script>`
	compared := 0
	dir, _ := filepath.EvalSymlinks(public)
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		want, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		address := name
		if strings.HasSuffix(name, "index.html") { // which the server of files would answer with its folder
			address = strings.TrimSuffix(name, "index.html")
		}
		got := s.get(t, address)
		if compared++; filepath.Ext(name) == ".html" {
			if bytes.Contains(want, []byte("_preview")) || bytes.Count(got, []byte(tags)) != 1 {
				t.Errorf("%s: the panel is in the published page, or not in the one shown", name)
			}
			got = bytes.Replace(got, []byte(tags), nil, 1)
		}
		if !bytes.Equal(got, want) && name != "manifest.json" {
			t.Errorf("%s is shown otherwise than it is published", name)
		}
		return nil
	})
	if err != nil || compared < 100 {
		t.Errorf("%d files compared: %v", compared, err)
	}
}
