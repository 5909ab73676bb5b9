package mutation

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/tools/go/packages"
)

// judged are the packages whose tests are tested: the files that are changed, and the
// packages whose tests ought to notice, the quickest first.
var judged = []struct {
	path, files string
	share       int // of the changes, in a hundred
	tests       []suite
}{
	{"gongshi/data/cell", "*.go", 20, []suite{{"gongshi/data/cell", ""}, {"gongshi/data/example", ""},
		{"gongshi/data/check", ""}}},
	{"gongshi/data/check", "*.go", 20, []suite{{"gongshi/data/check", "Faults|Mess"}, {"gongshi/data/example", ""},
		{"gongshi/data/check", ""}}},
	{"gongshi/data/measure", "*.go", 25, []suite{{"gongshi/data/measure", ""}, {"gongshi/data/rule", ""},
		{"gongshi/data/example", ""}, {"gongshi/data/demo", ""}}},
	{"gongshi/data/rule", "*.go", 15, []suite{{"gongshi/data/rule", ""}, {"gongshi/data/example", ""},
		{"gongshi/data/demo", ""}}},
	{"gongshi/site", "verify*.go", 20, []suite{{"gongshi/site", "Verif|Character|LargeFile"}}},
}

// suite are the tests of a package that match a pattern, "" for all.
type suite struct{ path, run string }

const (
	changes  = 400 // in all
	mustDie  = 85  // of a hundred
	patience = 4   // times as long as without a change may tests take: a change may never end
)

// TestMutants makes each change alone and runs the tests until one fails. It prints how
// many changes died and which lived; CONTRIBUTING says why these may.
func TestMutants(t *testing.T) {
	only := os.Getenv("GONGSHI_MUTANTS")
	if only == "" && os.Getenv("CI") == "" {
		t.Skip("CI=1 changes the code in 400 places and runs its tests for each; GONGSHI_MUTANTS names files, all of " +
			"whose places are changed")
	}
	dir := t.TempDir()
	mutants := prepare(t, dir, only)
	programs := compile(t, dir, mutants)
	lived := programs.hunt(t, mutants)
	died := len(mutants) - len(lived)
	for _, m := range lived {
		t.Logf("lived: %s", m.place)
	}
	t.Logf("%d changes: killed %d, lived %d", len(mutants), died, len(lived))
	if died*100 < mustDie*len(mutants) {
		t.Errorf("only %d of %d changes are noticed", died, len(mutants))
	}
}

// mutant is one change: its number, where it is, and the tests that ought to notice.
// The mutant 0 changes nothing.
type mutant struct {
	number int
	place  string
	tests  []suite
}

// prepare writes the changed files, and an overlay that puts them in the place of the
// real ones.
func prepare(t *testing.T, dir, only string) (mutants []mutant) {
	t.Helper()
	replaced := map[string]string{}
	put := func(real, text string) {
		name := filepath.Join(dir, fmt.Sprintf("%d.go", len(replaced)))
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		replaced[real] = name
	}
	for _, of := range judged {
		p, sources := load(t, of.path, of.files, only)
		count := changes * of.share / 100
		if only != "" {
			count = math.MaxInt
		}
		mutants = append(mutants, choose(sources, len(mutants), count, of.tests)...)
		for _, s := range sources {
			put(s.path, s.written())
		}
		put(filepath.Join(p.Dir, "choosing_the_change.go"), fmt.Sprintf(choosing, p.Name))
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replaced})
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, "overlay.json"), overlay, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
	return mutants
}

// load reads the files of a package with their types; only, unless it is "", names those
// that are wanted, as "site/verify*.go".
func load(t *testing.T, path, files, only string) (*packages.Package, []*source) {
	t.Helper()
	mode := packages.NeedName | packages.NeedFiles | packages.NeedSyntax | packages.NeedTypes | packages.NeedTypesInfo
	loaded, err := packages.Load(&packages.Config{Mode: mode, Dir: "../.."}, path)
	if err != nil || len(loaded) != 1 || len(loaded[0].Errors) > 0 {
		t.Fatalf("load %s: %v", path, err)
	}
	var sources []*source
	for _, file := range loaded[0].Syntax {
		at := loaded[0].Fset.File(file.Pos())
		name := strings.TrimPrefix(path, "gongshi/") + "/" + filepath.Base(at.Name())
		wanted, _ := filepath.Match(only, name)
		if is, _ := filepath.Match(files, filepath.Base(name)); !is || only != "" && !wanted {
			continue
		}
		text, err := os.ReadFile(at.Name())
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, &source{fset: loaded[0].Fset, path: at.Name(), name: name, text: text,
			base: file.FileStart, sites: sites(file, loaded[0].TypesInfo)})
	}
	return loaded[0], sources
}

// choose numbers so many sites, evenly over the files.
func choose(sources []*source, taken, count int, tests []suite) (mutants []mutant) {
	all, i := 0, 0
	for _, s := range sources {
		all += len(s.sites)
	}
	count = min(count, all)
	for _, s := range sources {
		for j := range s.sites {
			if i++; i*count/all == (i-1)*count/all {
				continue
			}
			s.sites[j].number = taken + len(mutants) + 1
			mutants = append(mutants, mutant{s.sites[j].number, s.place(s.sites[j]), tests})
		}
	}
	return mutants
}

// program is the compiled tests of a package, and how long a suite of them may take.
type program struct {
	file, folder string
	limits       map[string]time.Duration // by pattern
}

type programs map[string]*program

// compile compiles the tests that the mutants want, and sees how long they take without a
// change.
func compile(t *testing.T, dir string, mutants []mutant) programs {
	t.Helper()
	all := programs{}
	for _, m := range mutants {
		for _, tests := range m.tests {
			p := all[tests.path]
			if p == nil {
				p = &program{filepath.Join(dir, fmt.Sprintf("%d.test", len(all))),
					filepath.Join("../..", strings.TrimPrefix(tests.path, "gongshi/")), map[string]time.Duration{}}
				cmd := exec.Command("go", "test", "-c", "-vet=off", "-overlay", filepath.Join(dir, "overlay.json"), "-o", p.file,
					tests.path)
				cmd.Dir = "../.."
				if said, err := cmd.CombinedOutput(); err != nil {
					t.Fatalf("%s: %v\n%s", tests.path, err, said)
				}
				all[tests.path] = p
			}
			if p.limits[tests.run] > 0 {
				continue
			}
			began := time.Now()
			p.limits[tests.run] = 10 * time.Minute
			if fails, said := p.fail(t, tests.run, mutant{}); fails {
				t.Fatalf("the tests of %s fail without a change:\n%s", tests.path, said)
			}
			p.limits[tests.run] = 5*time.Second + patience*time.Since(began)
			t.Logf("%s %q: %v", tests.path, tests.run, time.Since(began).Round(time.Millisecond))
		}
	}
	return all
}

// hunt runs the tests for each mutant, as many at once as there are processors, and
// gives those that lived.
func (all programs) hunt(t *testing.T, mutants []mutant) (lived []mutant) {
	t.Helper()
	alive := make([]bool, len(mutants))
	next := make(chan int)
	var group sync.WaitGroup
	for range 2 {
		group.Go(func() {
			for i := range next {
				alive[i] = !all.notice(t, mutants[i])
			}
		})
	}
	for i := range mutants {
		next <- i
	}
	close(next)
	group.Wait()
	for i, m := range mutants {
		if alive[i] {
			lived = append(lived, m)
		}
	}
	return lived
}

// notice reports whether the tests of a package notice a change.
func (all programs) notice(t *testing.T, m mutant) bool {
	return slices.ContainsFunc(m.tests, func(tests suite) bool {
		fails, _ := all[tests.path].fail(t, tests.run, m)
		return fails
	})
}

// fail reports whether a test fails, or does not end, and what it says.
func (p *program) fail(t *testing.T, run string, m mutant) (fails bool, said string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), p.limits[run])
	defer cancel()
	cmd := exec.CommandContext(ctx, "sh", "-c", `ulimit -v 8000000; exec "$0" -test.failfast -test.short -test.run "$1"`,
		p.file, run)
	cmd.Dir, cmd.Env = p.folder, append(os.Environ(), fmt.Sprintf("GONGSHI_MUTANT=%d", m.number), "CI=", "UPDATE=",
		"TMPDIR="+memory())
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr, cmd.WaitDelay = &out, &out, time.Second
	err := cmd.Run()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) && ctx.Err() == nil {
		t.Errorf("run %s: %v", p.file, err)
	}
	return err != nil, out.String()
}

// memory is where tests put their files: writing them takes the longest of the
// verifier's, and Linux has a folder that is no disk.
func memory() string {
	const shared = "/dev/shm"
	if info, err := os.Stat(shared); err == nil && info.IsDir() {
		return shared
	}
	return os.TempDir()
}
