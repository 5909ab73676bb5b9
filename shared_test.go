package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"gongshi/charts/draw"
	"gongshi/data/model"
	"gongshi/site"
	"gongshi/site/fetch"
)

func TestMain(m *testing.M) {
	testscript.Main(tidy{m}, map[string]func(){"gongshi": main})
}

// tidy runs the tests and takes away what they share.
type tidy struct{ *testing.M }

func (t tidy) Run() int {
	defer func() { os.RemoveAll(shared.dir) }()
	return t.M.Run()
}

// begun is when the tests began.
var begun = time.Now()

// hurried tells why a test is left out where others use the machine, and what is left of
// the ten minutes that Go gives a package would not do; CI leaves none out.
func hurried() string {
	if took := time.Since(begun); took > 8*time.Minute && os.Getenv("CI") == "" {
		return fmt.Sprintf("not tried: the machine is so busy that the tests before took %v", took.Round(time.Second))
	}
	return ""
}

// shared is where the example was published once, for all tests that look at it.
var shared struct {
	once sync.Once
	dir  string
	err  error
}

// exampleSite is the example's site, which no test may change.
func exampleSite(t testing.TB) string {
	t.Helper()
	tools(t)
	shared.once.Do(func() {
		var said bytes.Buffer
		if shared.dir, shared.err = os.MkdirTemp("", "gongshi-example-"); shared.err == nil {
			if status := run(context.Background(), []string{"build", "--out", filepath.Join(shared.dir, "public")}, &said,
				&said); status != site.Done {
				shared.err = fmt.Errorf("the example ended with %d: %s", status, said.String())
			}
		}
	})
	if shared.err != nil {
		t.Fatal(shared.err)
	}
	return filepath.Join(shared.dir, "public")
}

// published is a copy of the example's site, as if it had been published there.
func published(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(filepath.Dir(exampleSite(t)))); err != nil {
		t.Fatal(err)
	}
	return filepath.Join(dir, "public")
}

// tools fetches what a build needs, before tests measure or time anything. Go
// shows a test's output only at its end, so the progress goes to the terminal.
func tools(t testing.TB) *fetch.Cache {
	t.Helper()
	if why := hurried(); why != "" {
		t.Skip(why)
	}
	terminal, err := os.OpenFile("/dev/tty", os.O_WRONLY, 0)
	if err != nil {
		terminal = os.Stderr
	}
	cache, err := fetch.Open(func(what model.Text) { fmt.Fprintln(terminal, what.En) })
	if err != nil {
		t.Fatal(err)
	}
	if _, err := cache.Hugo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := cache.Packages(t.Context(), draw.Manifest, draw.Lock); err != nil {
		t.Fatal(err)
	}
	return cache
}

// built runs a build in this process and returns the site's folder.
func built(t testing.TB, args ...string) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "public")
	var said bytes.Buffer
	if status := run(context.Background(), append(args, "--out", out, "--lang", "en"), &said, &said); status != 0 {
		t.Fatalf("gongshi %v ended with %d:\n%s", args, status, said.String())
	}
	return out
}

// itself is the program as a process of its own: the binary of the tests runs main under
// that name (testscript.Main).
func itself(ctx context.Context, t testing.TB, args ...string) *exec.Cmd {
	t.Helper()
	tests, err := os.Executable()
	gongshi := filepath.Join(t.TempDir(), "gongshi")
	if err := errors.Join(err, os.Symlink(tests, gongshi)); err != nil {
		t.Fatal(err)
	}
	return exec.CommandContext(ctx, gongshi, args...)
}
