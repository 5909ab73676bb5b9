package program_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding/htmlindex"

	"gongshi/data/model"
	_ "gongshi/site" // what the command is built from: a cached result must not outlive a change of it
	"gongshi/site/fetch"
	"gongshi/site/program"
)

// ci is where what is exhaustive is tried.
var ci = os.Getenv("CI") != ""

// begun is when the tests began.
var begun = time.Now()

// TestScripts runs the scripts of testdata. Where others use the machine so much that the
// ten minutes that Go gives a package would not do, the last are left out, but not in CI.
func TestScripts(t *testing.T) {
	bin := t.TempDir()
	if _, err := program.Build(bin); err != nil {
		t.Fatal(err)
	}
	cache, err := fetch.Open(func(model.Text) {})
	if err != nil {
		t.Fatal(err)
	}
	update := os.Getenv("UPDATE") != ""
	if update {
		defer t.Error("the scripts' files were written anew; run again without UPDATE")
	}
	testscript.Run(t, testscript.Params{
		Dir:           "testdata",
		UpdateScripts: update,
		Setup: func(e *testscript.Env) error {
			if took := time.Since(begun); took > 8*time.Minute && !ci {
				e.T().Skip("not tried: the machine is so busy that the tests before took " + took.String())
			}
			e.Setenv("PATH", bin+string(filepath.ListSeparator)+e.Getenv("PATH"))
			e.Setenv("GONGSHI_CACHE", cache.Dir)
			e.Setenv("LANG", "en_US.UTF-8")
			return nil
		},
		Condition: func(name string) (bool, error) {
			return name == "browser" && hasBrowser(t) || name == "ci" && ci, nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"same": same, "digest": digestFile, "fill": fill,
			"encode": encode},
	})
}

// hasBrowser reports whether Chromium is there; CI may not go without.
func hasBrowser(t testing.TB) bool {
	_, err := exec.LookPath("chromium")
	if err != nil && ci {
		t.Error("CI wants chromium")
	}
	return err == nil
}

// digestFile writes the digest of a folder to a file: digest folder file.
func digestFile(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(program.Digest(ts.MkAbs(args[0]))), 0o644))
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
	if (program.Digest(ts.MkAbs(args[0])) == program.Digest(ts.MkAbs(args[1]))) == neg {
		ts.Fatalf("%s and %s: same is %v", args[0], args[1], neg)
	}
}
