package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gongshi/data/rule"
	"gongshi/site"
)

// TestOlderOverNewer: a build that was stopped after it had read holds the folder, so
// that none with newer data publishes before it; what it read was newest then.
func TestOlderOverNewer(t *testing.T) {
	if os.Getenv("CI") == "" {
		t.Skip("a slow Hugo is waited for with CI=1 only")
	}
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
		if f, err := os.ReadFile(filepath.Join(county, "public", "figures.csv")); err != nil ||
			!bytes.Contains(f, []byte("7650")) || bytes.Contains(f, []byte("7500人")) {
			t.Errorf("what is published is not the newest: %v", err)
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
		if status != site.BadUsage || !strings.Contains(said.String(), "TMPDIR") ||
			strings.Contains(said.String(), "gongshi init") {
			t.Errorf("it ended with %d and said %s", status, said.String())
		}
	})
}

// TestDeadEnds: a published figures.csv that is cut, empty, missing or changed is found,
// and the build goes on; the next build finds nothing, since that one mended it.
func TestDeadEnds(t *testing.T) {
	if os.Getenv("CI") == "" {
		t.Skip("twelve builds are tried with CI=1 only")
	}
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
		t.Run("dead-ends/"+how, func(t *testing.T) {
			site := published(t)
			path := filepath.Join(site, "figures.csv")
			if err := spoil(path); err != nil {
				t.Fatal(err)
			}
			for _, found := range []bool{true, false} {
				if status := run(t.Context(), []string{"build", "--out", site}, discard, discard); status != 0 {
					t.Fatalf("ended with %d", status)
				}
				checks, err := os.ReadFile(filepath.Join(site, "checks.json"))
				if err != nil || bytes.Contains(checks, []byte(`"`+rule.PreviousUnreadable.ID+`"`)) != found {
					t.Errorf("found is not %v: %v", found, err)
				}
			}
		})
	}
}
