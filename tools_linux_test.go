package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gongshi/charts/child"
	"gongshi/site"
)

// hasty is a build's patience, but with one tool only seconds of it.
func hasty(tool string) child.Patience {
	p := child.Patient()
	switch seconds := (child.Limits{Total: 3 * time.Second, Still: 2 * time.Second}); tool {
	case "Node":
		p.Picture, p.Probe = seconds.Total, seconds
	case "npm":
		p.Packages = seconds
	case "Hugo":
		p.Render, p.Page = seconds, 0
	case "Hugo's version":
		p.Probe = seconds
	case "Chromium":
		p.Print = seconds
	}
	return p
}

// How tools fail. REAL is the tool itself.
var failures = map[string]string{
	"hang":               "sleep 5000",
	"busy hang":          "while :; do :; done",
	"garbage":            "head -c 100000 /dev/urandom; exit 0",
	"garbage and hang":   "head -c 100000 /dev/urandom; sleep 5000",
	"flood":              "exec yes",
	"flood of errors":    "exec cat /dev/zero >&2",
	"lies":               "exit 0",
	"crash":              "echo segmentation fault >&2; kill -SEGV $$",
	"children left":      "setsid sleep 5000 & sleep 5000 & exit 1",
	"a daemon left":      "(setsid sh -c 'sleep 5000 & exit' >/dev/null 2>&1 &); sleep 0.2; exit 0",
	"negative frame":     `echo "ok -5"; sleep 5000`,
	"huge frame":         `echo "ok 9000000000000000000"; sleep 5000`,
	"frame without body": `echo "ok 30000000"; echo "<svg>"`,
	"megabyte of answer": "head -c 1000000 /dev/zero | tr '\\0' x; sleep 5000",
	"frame that is cut":  `REAL "$@" | head -c 250`,
	"frame of a cut SVG": `REAL "$@" | tail -n +2 | { echo "ok 200"; head -c 200; }`,
	"frame of nothing":   `i=0; while [ $i -lt 99 ]; do printf 'ok 40\n<svg xmlns="http://www.w3.org/2000/svg"/>'; i=$((i+1)); done`,
	"frame of a number":  `REAL "$@" | LC_ALL=C sed 's/57\.47%/58.47%/'`, // a whole picture, but of another number
}

// TestFakeTools: tool-hangs. Each tool is replaced by one that fails in each way: the
// build ends with status 4 in time, leaves no process and publishes nothing, and the
// next one, with the real tools, succeeds.
func TestFakeTools(t *testing.T) {
	if os.Getenv("CI") == "" {
		t.Skip("tools that fail are tried with CI=1 only; TestTerminated has two that hang")
	}
	b := newBench(t)
	b.out = published(t)
	before, _ := os.Readlink(b.out)
	count := 0
	for _, tool := range []struct{ name, program, before, command string }{
		{"Node", "node", `case "$1" in --version) echo v22.0.0; exit;; esac`, "build"},
		{"npm", "npm", "", "build"},
		{"Hugo", "hugo", `case "$1" in version) echo hugo v0.164.0-fake; exit;; esac`, "build"},
		{"Hugo's version", "hugo", "", "build"},
		{"Chromium", "chromium", "", "brief"},
	} {
		for how, script := range failures {
			endless := strings.Contains(script, "5000") && !strings.Contains(script, "exit") ||
				strings.Contains(how, "flood") || how == "busy hang"
			if tool.name == "Chromium" && missing(t, "chromium") ||
				strings.Contains(how, "frame") && tool.name != "Node" || tool.name == "Hugo's version" && !endless {
				continue
			}
			t.Run("tool-hangs/"+tool.name+" "+how, func(t *testing.T) {
				count++
				if tool.name == "Node" { // which is not started where nothing is to be drawn
					if err := os.RemoveAll(filepath.Join(b.cache, "stills")); err != nil {
						t.Fatal(err)
					}
				}
				if tool.name == "npm" {
					b.drop(t, "npm-*")
				}
				real, _ := exec.LookPath(tool.program)
				b.put(t, tool.program, tool.before+"\n"+strings.ReplaceAll(script, "REAL", real))
				b.fails(t, tool.name, hasty(tool.name), tool.command, before)
				if err := os.Remove(filepath.Join(b.path, tool.program)); err != nil {
					t.Fatal(err)
				}
				if tool.name == "npm" {
					b.link(t, "npm-*")
				}
				var said bytes.Buffer
				if status := runFor(t.Context(), child.Patient(), []string{"build", "--out", b.out, "--lang", "en"}, &said,
					&said); status != site.Done {
					t.Errorf("the next build ended with %d: %s", status, said.String())
				}
			})
		}
	}
	t.Logf("%d fake tools were tried", count)
}

// missing reports whether a program is not there; CI may not go without.
func missing(t *testing.T, program string) bool {
	t.Helper()
	_, err := exec.LookPath(program)
	if err != nil {
		t.Errorf("CI wants %s", program)
	}
	return err != nil
}

// fails builds with a tool that fails.
func (b *bench) fails(t *testing.T, tool string, patience child.Patience, command, before string) {
	t.Helper()
	var said bytes.Buffer
	began := time.Now()
	status := runFor(t.Context(), patience, []string{command, "--out", b.out, "--lang", "en"}, &said, &said)
	took := time.Since(began)
	_, fault, _ := strings.Cut(said.String(), "error: ")
	if name := strings.ToLower(strings.TrimSuffix(tool, "'s version")); status != site.BadTool ||
		!strings.Contains(strings.ToLower(fault), name) {
		t.Errorf("it ended with %d and said %s", status, said.String())
	}
	if took > 90*time.Second {
		t.Errorf("it took %v", took)
	}
	if !within(2*time.Second, func() bool { return len(b.left()) == 0 }) {
		t.Errorf("left %q", b.left())
	}
	if now, _ := os.Readlink(b.out); now != before {
		t.Errorf("%s was published in the place of %s", now, before)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(b.out), ".public.gen", "staging-*")); len(left) > 0 {
		t.Errorf("left %v", left)
	}
}

// TestFullLength: with the patience of a real build too, a Hugo that never ends is waited
// for no longer than 90 seconds.
func TestFullLength(t *testing.T) {
	if os.Getenv("CI") == "" {
		t.Skip("a minute is waited with CI=1 only")
	}
	b := newBench(t)
	b.put(t, "hugo", `case "$1" in version) echo hugo v0.164.0-fake; exit;; esac; `+failures["busy hang"])
	b.fails(t, "Hugo", child.Patient(), "build", "")
}
