package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
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
	if err := os.WriteFile(filepath.Join(b.path, name), []byte("#!/bin/sh\n# "+b.path+"\n"+script+"\n"),
		0o755); err != nil {
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

func within(limit time.Duration, holds func() bool) bool {
	for end := time.Now().Add(limit); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if holds() {
			return true
		}
	}
	return holds()
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

func readlink(path string) string { to, _ := os.Readlink(path); return to }

var discard = io.Discard
