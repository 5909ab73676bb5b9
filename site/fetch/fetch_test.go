package fetch_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"gongshi/charts/child"
	"gongshi/data/model"
	"gongshi/site/fetch"
	"gongshi/site/hugo"
)

// tool puts a shell script of that name on an otherwise bare PATH.
func tool(t *testing.T, name, body string) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+body+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":/usr/bin:/bin")
}

func cache(t *testing.T) (*fetch.Cache, *strings.Builder) {
	t.Helper()
	t.Setenv("GONGSHI_CACHE", t.TempDir())
	var said strings.Builder
	var mu sync.Mutex
	c, err := fetch.Open(func(what model.Text) { mu.Lock(); defer mu.Unlock(); said.WriteString(what.En + "\n") })
	if err != nil {
		t.Fatal(err)
	}
	return c, &said
}

func TestHugoOnPath(t *testing.T) {
	c, _ := cache(t)
	tool(t, "hugo", "echo hugo v"+hugo.Version+"-x linux/amd64")
	path, err := c.Hugo(t.Context())
	if err != nil || !strings.HasPrefix(path, strings.Split(os.Getenv("PATH"), ":")[0]) {
		t.Errorf("got %s, %v", path, err)
	}
}

// A Hugo of another version is not used; here the compiler fails, and says so.
func TestHugoOfAnotherVersion(t *testing.T) {
	c, said := cache(t)
	tool(t, "hugo", "echo hugo v0.163.0")
	if err := os.WriteFile(filepath.Join(strings.Split(os.Getenv("PATH"), ":")[0], "go"),
		[]byte("#!/bin/sh\necho no network >&2\nexit 1\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	_, err := c.Hugo(t.Context())
	var failed *child.ToolError
	if !errors.As(err, &failed) || !strings.Contains(err.Error(), "no network") {
		t.Errorf("got %v", err)
	}
	if !strings.Contains(said.String(), "compiling Hugo") {
		t.Errorf("said %q", said.String())
	}
	if left, _ := os.ReadDir(c.Dir); len(left) != 1 { // the lock
		t.Errorf("left %v", left)
	}
}

// Of two at once, one fetches.
func TestPackagesOnce(t *testing.T) {
	c, _ := cache(t)
	count := filepath.Join(t.TempDir(), "count")
	tool(t, "npm", "echo x >> "+count+"; sleep 0.3; mkdir node_modules")
	var group sync.WaitGroup
	for range 3 {
		group.Go(func() {
			if dir, err := c.Packages(t.Context(), []byte("{}"), []byte("{}")); err != nil ||
				filepath.Base(dir) != "node_modules" {
				t.Errorf("got %s, %v", dir, err)
			}
		})
	}
	group.Wait()
	if n, _ := os.ReadFile(count); string(n) != "x\n" {
		t.Errorf("npm ran as often as %q has lines", n)
	}
}

// An old Node, or none, is named before npm speaks.
func TestOldNode(t *testing.T) {
	c, _ := cache(t)
	tool(t, "npm", "mkdir node_modules")
	tool(t, "node", "echo v18.19.0")
	if _, err := c.Packages(t.Context(), nil, nil); err == nil ||
		!strings.Contains(err.Error(), "install version 20 or newer") {
		t.Errorf("got %v", err)
	}
}

func TestPackagesFail(t *testing.T) {
	c, _ := cache(t)
	tool(t, "npm", "echo E404; exit 1")
	if _, err := c.Packages(t.Context(), nil, nil); err == nil || !strings.Contains(err.Error(), "E404") {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := c.Packages(ctx, nil, nil); err == nil {
		t.Error("fetched after the end of the context")
	}
}
