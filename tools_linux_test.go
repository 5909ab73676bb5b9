package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"gongshi/charts/child"
	"gongshi/site"
)

// bench is a place to build in with other tools: a PATH, and a cache that has what
// the real one has, but no pictures.
type bench struct {
	path, cache, out string
	real             string // the cache that the tools are in
}

func newBench(t *testing.T) *bench {
	t.Helper()
	b := &bench{path: t.TempDir(), cache: t.TempDir(), out: filepath.Join(t.TempDir(), "public"), real: tools(t).Dir}
	b.link(t, "*-*")
	t.Setenv("GONGSHI_CACHE", b.cache)
	t.Setenv("PATH", b.path+":"+os.Getenv("PATH"))
	return b
}

// put puts a tool before the real one.
func (b *bench) put(t *testing.T, name, script string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(b.path, name), []byte("#!/bin/sh\n# "+b.path+"\n"+script+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
}

// left lists the processes whose command line or environment names the bench.
func (b *bench) left() (left []string) {
	all, _ := filepath.Glob("/proc/[0-9]*")
	for _, dir := range all {
		line, _ := os.ReadFile(filepath.Join(dir, "cmdline"))
		environment, _ := os.ReadFile(filepath.Join(dir, "environ"))
		if filepath.Base(dir) != fmt.Sprint(os.Getpid()) && bytes.Contains(append(line, environment...), []byte(b.path)) {
			left = append(left, strings.ReplaceAll(string(line), "\x00", " "))
		}
	}
	return left
}

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

// How tools fail. A word in capitals is put in: MARK sleeps for so long, and is found
// where it is left.
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
}

// handful are those that are tried without CI.
var handful = map[string]bool{"Node negative frame": true, "npm children left": true, "Hugo hang": true}

// TestFakeTools: tool-hangs. Each tool is replaced by one that fails in each way: the
// build ends with status 4 in time, leaves no process and publishes nothing, and the
// next one, with the real tools, succeeds.
func TestFakeTools(t *testing.T) {
	b := newBench(t)
	if status := runFor(t.Context(), child.Patient(), []string{"build", "--out", b.out}, discard, discard); status != site.Done {
		t.Fatalf("the first build ended with %d", status)
	}
	before, _ := os.Readlink(b.out)
	tried := 0
	for _, tool := range []struct{ name, program, before, command string }{
		{"Node", "node", `case "$1" in --version) echo v22.0.0; exit;; esac`, "build"},
		{"npm", "npm", "", "build"},
		{"Hugo", "hugo", `case "$1" in version) echo hugo v0.164.0-fake; exit;; esac`, "build"},
		{"Hugo's version", "hugo", "", "build"},
		{"Chromium", "chromium", "", "brief"},
	} {
		for how, script := range failures {
			name := tool.name + " " + how
			endless := strings.Contains(script, "5000") && !strings.Contains(script, "exit") || strings.Contains(how, "flood") || how == "busy hang"
			if os.Getenv("CI") == "" && !handful[name] || tool.name == "Chromium" && !hasBrowser(t) ||
				strings.Contains(how, "frame") && tool.name != "Node" || tool.name == "Hugo's version" && !endless {
				continue
			}
			t.Run("tool-hangs/"+name, func(t *testing.T) {
				tried++
				if err := os.RemoveAll(filepath.Join(b.cache, "stills")); err != nil {
					t.Fatal(err)
				}
				if tool.name == "npm" {
					b.drop(t, "npm-*")
				}
				b.put(t, tool.program, tool.before+"\n"+script)
				b.fails(t, tool.name, hasty(tool.name), tool.command, before)
				if err := os.Remove(filepath.Join(b.path, tool.program)); err != nil {
					t.Fatal(err)
				}
				if tool.name == "npm" {
					b.link(t, "npm-*")
				}
				var said bytes.Buffer
				if status := runFor(t.Context(), child.Patient(), []string{"build", "--out", b.out, "--lang", "en"}, &said, &said); status != site.Done {
					t.Errorf("the next build ended with %d: %s", status, said.String())
				}
			})
		}
	}
	t.Logf("%d fake tools were tried", tried)
}

// link gives the cache what the real one has.
func (b *bench) link(t *testing.T, pattern string) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(b.real, pattern))
	for _, name := range names {
		err = errors.Join(err, os.Symlink(name, filepath.Join(b.cache, filepath.Base(name))))
	}
	if err != nil {
		t.Fatal(err)
	}
}

// drop takes from the cache what link gave.
func (b *bench) drop(t *testing.T, pattern string) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(b.cache, pattern))
	for _, name := range names {
		err = errors.Join(err, os.Remove(name))
	}
	if err != nil {
		t.Fatal(err)
	}
}

// fails builds with a tool that fails.
func (b *bench) fails(t *testing.T, tool string, patience child.Patience, command, before string) {
	t.Helper()
	var said bytes.Buffer
	began := time.Now()
	status := runFor(t.Context(), patience, []string{command, "--out", b.out, "--lang", "en"}, &said, &said)
	took := time.Since(began)
	_, fault, _ := strings.Cut(said.String(), "error: ")
	if name := strings.ToLower(strings.TrimSuffix(tool, "'s version")); status != site.BadTool || !strings.Contains(strings.ToLower(fault), name) {
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

func within(limit time.Duration, holds func() bool) bool {
	for end := time.Now().Add(limit); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if holds() {
			return true
		}
	}
	return holds()
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

// TestInterrupted: a build that waits for a tool ends within two seconds of being told to,
// and the tool with all that it started.
func TestInterrupted(t *testing.T) {
	b := newBench(t)
	b.put(t, "hugo", `case "$1" in version) echo hugo v0.164.0-fake; exit;; esac; setsid sleep 5000 & sleep 5000`)
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan int)
	go func() { ended <- run(ctx, []string{"build", "--out", b.out}, discard, discard) }()
	if !within(30*time.Second, func() bool { return len(b.left()) >= 3 }) {
		t.Errorf("only %q runs", b.left())
	}
	cancel()
	began := time.Now()
	if status := <-ended; status != site.BadTool || time.Since(began) > 2*time.Second || len(b.left()) > 0 {
		t.Errorf("it ended with %d after %v and left %q", status, time.Since(began), b.left())
	}
	if readlink(b.out) != "" {
		t.Error("something was published")
	}
}

// TestOlderOverNewer: a build that was stopped after it had read holds the folder, so
// that none with newer data publishes before it; what it read was newest then.
func TestOlderOverNewer(t *testing.T) {
	t.Run("older-over-newer", func(t *testing.T) {
		b := newBench(t)
		real, err := tools(t).Hugo(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		b.put(t, "hugo", `case "$1" in version) echo hugo v0.164.0-slow; exit;; esac
touch `+b.path+`/begun; while [ ! -e `+b.path+`/go ]; do sleep 0.1; done; exec `+real+` "$@"`)
		county := filepath.Join(t.TempDir(), "county")
		if status := run(t.Context(), []string{"init", "--example", county}, discard, discard); status != site.Done {
			t.Fatalf("init ended with %d", status)
		}
		first := make(chan int)
		go func() { first <- run(t.Context(), []string{"build", county}, discard, discard) }()
		begun := func() bool { _, err := os.Stat(filepath.Join(b.path, "begun")); return err == nil }
		if !within(30*time.Second, begun) {
			t.Fatal("Hugo did not begin")
		}
		change(t, filepath.Join(county, "data", "completions.csv"), ",7500,", ",7650,")
		for _, command := range []string{"build", "brief"} {
			if status := run(t.Context(), []string{command, county}, discard, discard); status != site.Busy {
				t.Errorf("%s beside it ended with %d, want %d", command, status, site.Busy)
			}
		}
		if err := os.WriteFile(filepath.Join(b.path, "go"), nil, 0o644); err != nil {
			t.Fatal(err)
		}
		if status := <-first; status != site.Done {
			t.Errorf("the first ended with %d", status)
		}
		if status := run(t.Context(), []string{"build", county}, discard, discard); status != site.Done {
			t.Errorf("the next ended with %d", status)
		}
		if f, err := os.ReadFile(filepath.Join(county, "public", "figures.csv")); err != nil || !bytes.Contains(f, []byte("7650")) || bytes.Contains(f, []byte("7500人")) {
			t.Errorf("what is published is not the newest: %v", err)
		}
	})
}

func change(t *testing.T, path, from, to string) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err == nil && !bytes.Contains(b, []byte(from)) {
		err = fmt.Errorf("%s does not hold %q", path, from)
	}
	if err == nil {
		err = os.WriteFile(path, bytes.Replace(b, []byte(from), []byte(to), 1), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// TestOrphans: a build that was killed while Hugo worked leaves its folders and no
// process; the next good build clears them, in a folder with a bracket in its name too.
func TestOrphans(t *testing.T) {
	t.Run("orphans", func(t *testing.T) {
		b := newBench(t)
		temporary := filepath.Join(t.TempDir(), "tmp [1]")
		out := filepath.Join(t.TempDir(), "county [2014]", "public")
		if err := errors.Join(os.Mkdir(temporary, 0o755), os.Mkdir(filepath.Dir(out), 0o755)); err != nil {
			t.Fatal(err)
		}
		t.Setenv("TMPDIR", temporary)
		b.put(t, "hugo", `case "$1" in version) echo hugo v0.164.0-slow; exit;; esac; exec sleep 5000`)
		gongshi, err := os.Executable()
		script := filepath.Join(t.TempDir(), "gongshi") // testscript runs main under this name
		if err := errors.Join(err, os.Symlink(gongshi, script)); err != nil {
			t.Fatal(err)
		}
		killed := exec.Command(script, "build", "--out", out)
		if err := killed.Start(); err != nil {
			t.Fatal(err)
		}
		leavings := func() (n int) {
			for _, place := range []string{temporary, filepath.Join(filepath.Dir(out), ".public.gen")} {
				entries, _ := os.ReadDir(place)
				for _, e := range entries {
					if strings.HasPrefix(e.Name(), "gongshi-") || strings.HasPrefix(e.Name(), "staging-") {
						n++
					}
				}
			}
			return n
		}
		if !within(30*time.Second, func() bool { return leavings() == 3 && len(b.left()) > 1 }) {
			t.Fatalf("%d leavings and %q", leavings(), b.left())
		}
		killed.Process.Kill()
		killed.Wait()
		if err := os.Remove(filepath.Join(b.path, "hugo")); err != nil {
			t.Fatal(err)
		}
		if !within(2*time.Second, func() bool { return len(b.left()) == 0 }) {
			t.Errorf("the killed build left %q", b.left())
		}
		if leavings() != 3 {
			t.Errorf("the killed build left %d, want a stage, its lock and what was to be published", leavings())
		}
		if status := run(t.Context(), []string{"build", "--out", out}, discard, discard); status != site.Done || leavings() != 0 {
			t.Errorf("the next ended with %d and left %d", status, leavings())
		}
	})
}

// TestNoTemporaryFolder: no-tempdir.
func TestNoTemporaryFolder(t *testing.T) {
	t.Run("no-tempdir", func(t *testing.T) {
		out := filepath.Join(t.TempDir(), "public")
		t.Setenv("TMPDIR", filepath.Join(t.TempDir(), "absent"))
		var said bytes.Buffer
		status := run(t.Context(), []string{"build", "--out", out, "--lang", "en"}, discard, &said)
		if status != site.BadUsage || !strings.Contains(said.String(), "TMPDIR") || strings.Contains(said.String(), "gongshi init") {
			t.Errorf("it ended with %d and said %s", status, said.String())
		}
	})
}

// TestDiskFull: file systems of many sizes around that of the site, in which an older
// site stands. Each build ends well or with status 4 and a word about the room, the older
// site is whole, nothing is left, and with room the next build succeeds.
func TestDiskFull(t *testing.T) {
	tools(t)
	place := t.TempDir()
	if err := unix.Mount("tmpfs", place, "tmpfs", 0, "size=64m"); err != nil {
		t.Skipf("a file system of its own cannot be mounted here (it wants root): %v", err)
	}
	t.Cleanup(func() { unix.Unmount(place, unix.MNT_DETACH) })
	county, out := filepath.Join(t.TempDir(), "county"), filepath.Join(place, "public")
	for _, args := range [][]string{{"init", "--example", county}, {"build", county, "--out", out}} {
		if status := run(t.Context(), args, discard, discard); status != site.Done {
			t.Fatalf("%v ended with %d", args, status)
		}
	}
	sizes, full := 3, 0
	if os.Getenv("CI") != "" {
		sizes = 40
	}
	number, patience := 7500, child.Patient()
	patience.Render.Still = 6 * time.Second // for a Hugo that stands still
	for i := range sizes {
		used := usedIn(t, place)
		one := used / int64(generations(out))
		size := used + one*int64(3*i)/int64(2*(sizes-1)) + 4096
		t.Run(fmt.Sprintf("disk-full/%d KB more", (size-used)>>10), func(t *testing.T) {
			before, link := digest(out), readlink(out)
			resize(t, place, size)
			change(t, filepath.Join(county, "data", "completions.csv"), fmt.Sprintf(",%d,", number), fmt.Sprintf(",%d,", number+1))
			number++
			var said bytes.Buffer
			status := runFor(t.Context(), patience, []string{"build", county, "--out", out, "--lang", "en"}, discard, &said)
			switch status {
			case site.Done:
			case site.BadTool:
				if full++; digest(out) != before || readlink(out) != link || !strings.Contains(said.String(), "as it was") && !strings.Contains(said.String(), "Hugo") {
					t.Errorf("the older site is not as it was, or nothing is said: %s", said.String())
				}
			default:
				t.Errorf("it ended with %d and said %s", status, said.String())
			}
			if left, _ := filepath.Glob(filepath.Join(place, ".public.gen", "staging-*")); len(left) > 0 {
				t.Errorf("left %v", left)
			}
			resize(t, place, 64<<20)
			if status := run(t.Context(), []string{"build", county, "--out", out}, discard, discard); status != site.Done {
				t.Errorf("with room the next ended with %d", status)
			}
		})
	}
	if t.Logf("%d sizes, %d of them too small", sizes, full); full == 0 || full == sizes {
		t.Errorf("%d of %d sizes were too small: the edge was not tried", full, sizes)
	}
}

func readlink(path string) string { to, _ := os.Readlink(path); return to }

func generations(out string) int {
	all, _ := filepath.Glob(filepath.Join(filepath.Dir(out), ".public.gen", "*-*"))
	return len(all)
}

func resize(t *testing.T, place string, bytes int64) {
	t.Helper()
	if err := unix.Mount("tmpfs", place, "tmpfs", unix.MS_REMOUNT, fmt.Sprintf("size=%d", bytes)); err != nil {
		t.Fatal(err)
	}
}

// usedIn is what a file system holds, in bytes.
func usedIn(t *testing.T, place string) int64 {
	t.Helper()
	var fs unix.Statfs_t
	if err := unix.Statfs(place, &fs); err != nil {
		t.Fatal(err)
	}
	return int64(fs.Blocks-fs.Bfree) * fs.Bsize
}

// TestDeadEnds: a published figures.csv that is cut, empty, missing or changed is found,
// and the build goes on; the next build finds nothing, since that one mended it.
func TestDeadEnds(t *testing.T) {
	tools(t)
	for how, spoil := range map[string]func(string) error{
		"cut": func(f string) error { return os.Truncate(f, 1000) },
		"cut after a row": func(f string) error {
			b, _ := os.ReadFile(f)
			return os.Truncate(f, int64(bytes.LastIndexByte(b[:len(b)-1], '\n')+1))
		},
		"empty":               func(f string) error { return os.Truncate(f, 0) },
		"missing":             os.Remove,
		"a folder":            func(f string) error { return errors.Join(os.Remove(f), os.Mkdir(f, 0o755)) },
		"changed in one cell": func(f string) error { return exec.Command("sed", "-i", "s/57.47%/58.47%/", f).Run() },
	} {
		if os.Getenv("CI") == "" && how != "cut after a row" {
			continue
		}
		t.Run("dead-ends/"+how, func(t *testing.T) {
			site := built(t, "build")
			path := filepath.Join(site, "figures.csv")
			if err := spoil(path); err != nil {
				t.Fatal(err)
			}
			for _, found := range []bool{true, false} {
				if status := run(t.Context(), []string{"build", "--out", site}, discard, discard); status != 0 {
					t.Fatalf("ended with %d", status)
				}
				checks, err := os.ReadFile(filepath.Join(site, "checks.json"))
				if err != nil || bytes.Contains(checks, []byte(`"previous-unreadable"`)) != found {
					t.Errorf("found is not %v: %v", found, err)
				}
			}
		})
	}
}

var discard = io.Discard
