package main

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding/htmlindex"
)

func TestScripts(t *testing.T) {
	cache := tools(t)
	update := os.Getenv("UPDATE") != ""
	if update {
		defer t.Error("the scripts' files were written anew; run again without UPDATE")
	}
	testscript.Run(t, testscript.Params{
		Dir:           "testdata",
		UpdateScripts: update,
		Setup: func(e *testscript.Env) error {
			if why := hurried(); why != "" {
				e.T().Skip(why)
			}
			e.Setenv("GONGSHI_CACHE", cache.Dir)
			e.Setenv("LANG", "en_US.UTF-8")
			return nil
		},
		Condition: func(name string) (bool, error) {
			return name == "browser" && hasBrowser(t) || name == "ci" && os.Getenv("CI") != "", nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"same": same, "digest": digestFile, "fill": fill, "encode": encode},
	})
}

// hasBrowser reports whether Chromium is there; CI may not go without.
func hasBrowser(t testing.TB) bool {
	_, err := exec.LookPath("chromium")
	if err != nil && os.Getenv("CI") != "" {
		t.Error("CI wants chromium")
	}
	return err == nil
}

// digestFile writes the digest of a folder to a file: digest folder file.
func digestFile(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(digest(ts.MkAbs(args[0]))), 0o644))
}

// fill copies the files of a folder over those of another: fill from to.
func fill(ts *testscript.TestScript, _ bool, args []string) {
	names, err := filepath.Glob(filepath.Join(ts.MkAbs(args[0]), "*"))
	ts.Check(err)
	for _, name := range names {
		to := filepath.Join(ts.MkAbs(args[1]), filepath.Base(name))
		ts.Check(os.WriteFile(to, []byte(ts.ReadFile(name)), 0o644))
	}
}

// encode writes a text in another encoding: encode gbk from to.
func encode(ts *testscript.TestScript, _ bool, args []string) {
	encoding, err := htmlindex.Get(args[0])
	ts.Check(err)
	b, err := encoding.NewEncoder().Bytes([]byte(ts.ReadFile(args[1])))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), b, 0o644))
}

// same compares two folders, name by name and byte by byte.
func same(ts *testscript.TestScript, neg bool, args []string) {
	if (digest(ts.MkAbs(args[0])) == digest(ts.MkAbs(args[1]))) == neg {
		ts.Fatalf("%s and %s: same is %v", args[0], args[1], neg)
	}
}

func digest(dir string) string {
	dir, _ = filepath.EvalSymlinks(dir)
	var b strings.Builder
	fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		body, err := os.ReadFile(filepath.Join(dir, name))
		fmt.Fprintf(&b, "%x %s\n", sha256.Sum256(body), name)
		return err
	})
	return b.String()
}
