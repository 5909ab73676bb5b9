package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"gongshi/site"
)

// slow are tools that hang, with children that left their group.
var slow = map[string]string{
	"hugo": `case "$1" in version) echo hugo v0.164.0-fake; exit;; esac; setsid sleep 5000 & sleep 5000`,
	"node": `case "$1" in --version) echo v22.0.0; exit;; esac; setsid sleep 5000 & sleep 5000`,
}

// TestTerminated: a build that is told to end (SIGTERM) ends within two seconds, whatever
// it is at; it leaves no process, publishes nothing, and leaves no folder unless it is on so busy a
// machine that its grace is over before all is cleared.
func TestTerminated(t *testing.T) {
	for name, c := range map[string]struct {
		tool string
		most int // the processes that run when it is told to, its own with them
	}{"in the middle": {"", 2}, "while Hugo hangs": {"hugo", 4}, "while Node hangs": {"node", 4}} {
		t.Run(name, func(t *testing.T) {
			b, temporary := newBench(t), t.TempDir()
			t.Setenv("TMPDIR", temporary)
			if c.tool != "" {
				b.put(t, c.tool, slow[c.tool])
			}
			told := itself(t.Context(), t, "build", "--out", b.out)
			if err := told.Start(); err != nil {
				t.Fatal(err)
			}
			if !within(30*time.Second, func() bool { return len(b.left()) >= c.most }) {
				t.Errorf("only %q runs", b.left())
			}
			took := b.terminate(t, told)
			if left, err := os.ReadDir(temporary); err != nil || len(left) > 0 && took < grace {
				t.Errorf("it left %v: %v", left, err)
			}
		})
	}
}

// terminate tells a build to end, and sees how it does and how long that takes.
func (b *bench) terminate(t *testing.T, told *exec.Cmd) (took time.Duration) {
	t.Helper()
	began := time.Now()
	told.Process.Signal(unix.SIGTERM)
	late := time.AfterFunc(20*time.Second, func() { told.Process.Kill() })
	told.Wait()
	late.Stop()
	if took = time.Since(began); told.ProcessState.ExitCode() != site.BadTool || took > 2*time.Second {
		t.Errorf("it ended with %v after %v", told.ProcessState, took)
	}
	if left := b.left(); len(left) > 0 {
		t.Errorf("it left %q", left)
	}
	if staged, _ := filepath.Glob(filepath.Join(filepath.Dir(b.out), ".public.gen", "*-*")); len(staged) > 0 ||
		readlink(b.out) != "" {
		t.Errorf("it published, or left %q", staged)
	}
	return took
}

// TestFIFO: not-a-file. A build of a workspace where an export is a FIFO does not wait for
// it: it ends by itself. Where a file of its own cache is one it waits, and ends as soon
// as it is told to.
func TestFIFO(t *testing.T) {
	t.Run("export", func(t *testing.T) {
		b, county := newBench(t), filepath.Join(t.TempDir(), "county")
		if status := run(t.Context(), []string{"init", "--example", county}, discard, discard); status != site.Done {
			t.Fatalf("init ended with %d", status)
		}
		if err := unix.Mkfifo(placed(t, county, "data/targets.csv"), 0o600); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
		defer cancel()
		var said bytes.Buffer
		building := itself(ctx, t, "build", county, "--out", b.out, "--lang", "en")
		building.Stderr = &said
		building.Run()
		if status := building.ProcessState.ExitCode(); status != site.BadData ||
			!strings.Contains(said.String(), "targets.csv\n") || readlink(b.out) != "" {
			t.Errorf("it ended with %v and said %s", building.ProcessState, said.String())
		}
	})
	t.Run("cache", func(t *testing.T) {
		b := newBench(t)
		kept, err := filepath.Glob(filepath.Join(b.cache, "hugo-*"))
		for _, dir := range kept {
			err = errors.Join(err, os.Remove(dir), os.Mkdir(dir, 0o755), unix.Mkfifo(filepath.Join(dir, "tree.sha256"), 0o600))
		}
		if err != nil || len(kept) == 0 {
			t.Fatalf("%v: %v", kept, err)
		}
		told := itself(t.Context(), t, "build", "--out", b.out)
		said, err := told.StdoutPipe()
		if err := errors.Join(err, told.Start()); err != nil {
			t.Fatal(err)
		}
		for lines := bufio.NewScanner(said); lines.Scan() && !strings.HasPrefix(lines.Text(), "wrote"); {
		}
		b.terminate(t, told)
	})
}

// TestOrphans: a build that was killed while Hugo worked leaves its folders and no
// process; the next good build clears them, in a folder with a bracket in its name too.
func TestOrphans(t *testing.T) {
	if os.Getenv("CI") == "" {
		t.Skip("a build that is killed is tried with CI=1 only; TestTerminated has three that are told to end")
	}
	t.Run("orphans", func(t *testing.T) {
		b := newBench(t)
		temporary := filepath.Join(t.TempDir(), "tmp [1]")
		out := filepath.Join(t.TempDir(), "county [2014]", "public")
		if err := errors.Join(os.Mkdir(temporary, 0o755), os.Mkdir(filepath.Dir(out), 0o755)); err != nil {
			t.Fatal(err)
		}
		t.Setenv("TMPDIR", temporary)
		b.put(t, "hugo", `case "$1" in version) echo hugo v0.164.0-slow; exit;; esac; exec sleep 5000`)
		killed := itself(t.Context(), t, "build", "--out", out)
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
		if status := run(t.Context(), []string{"build", "--out", out}, discard, discard); status != site.Done ||
			leavings() != 0 {
			t.Errorf("the next ended with %d and left %d", status, leavings())
		}
	})
}
