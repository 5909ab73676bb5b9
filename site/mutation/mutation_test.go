package mutation

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
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
// packages whose tests ought to notice, the nearest first.
var judged = []struct {
	path, files string
	share       int // of the changes, in a hundred
	tests       []string
}{
	{"gongshi/data/cell", "*.go", 20, []string{"gongshi/data/cell", "gongshi/data/check", "gongshi/data/example"}},
	{"gongshi/data/check", "*.go", 20, []string{"gongshi/data/check", "gongshi/data/example"}},
	{"gongshi/data/measure", "*.go", 40, []string{"gongshi/data/measure", "gongshi/data/example", "gongshi/data/demo"}},
	{"gongshi/site", "verify*.go", 20, []string{"gongshi/site"}},
}

const (
	changes  = 500 // in all
	mustDie  = 85  // of a hundred
	patience = 4   // times as long as without a change may tests take: a change may never end
)

// TestMutants makes each change alone and runs the tests until one fails. It prints how
// many changes died and which lived; CONTRIBUTING says why these may.
func TestMutants(t *testing.T) {
	if os.Getenv("GONGSHI_MUTANTS") == "" {
		t.Skip("GONGSHI_MUTANTS=1 changes the code in 500 places and runs its tests for each")
	}
	dir := t.TempDir()
	mutants := prepare(t, dir)
	binaries := compile(t, dir)
	for path, tests := range binaries {
		began := time.Now()
		if fails, said := tests.fail(t, mutant{}); fails {
			t.Fatalf("the tests of %s fail without a change:\n%s", path, said)
		}
		tests.limit = 5*time.Second + patience*time.Since(began)
	}
	lived := binaries.hunt(t, mutants)
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
	tests  []string
}

// prepare writes the changed files, and an overlay that puts them in the place of the
// real ones.
func prepare(t *testing.T, dir string) (mutants []mutant) {
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
		p, sources := load(t, of.path, of.files)
		mutants = append(mutants, choose(sources, len(mutants), changes*of.share/100, of.tests)...)
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

// load reads the files of a package with their types.
func load(t *testing.T, path, files string) (*packages.Package, []*source) {
	t.Helper()
	mode := packages.NeedName | packages.NeedFiles | packages.NeedSyntax | packages.NeedTypes | packages.NeedTypesInfo | packages.NeedImports | packages.NeedDeps
	loaded, err := packages.Load(&packages.Config{Mode: mode, Dir: "../.."}, path)
	if err != nil || len(loaded) != 1 || len(loaded[0].Errors) > 0 {
		t.Fatalf("load %s: %v", path, err)
	}
	var sources []*source
	for _, file := range loaded[0].Syntax {
		at := loaded[0].Fset.File(file.Pos())
		if is, _ := filepath.Match(files, filepath.Base(at.Name())); !is {
			continue
		}
		text, err := os.ReadFile(at.Name())
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, &source{fset: loaded[0].Fset, path: at.Name(), text: text, base: file.FileStart, sites: sites(file, loaded[0].TypesInfo)})
	}
	return loaded[0], sources
}

// choose numbers so many sites, evenly over the files.
func choose(sources []*source, taken, count int, tests []string) (mutants []mutant) {
	all, i := 0, 0
	for _, s := range sources {
		all += len(s.sites)
	}
	for _, s := range sources {
		for j := range s.sites {
			if i++; i*count/all == (i-1)*count/all {
				continue
			}
			s.sites[j].number = taken + len(mutants) + 1
			place := s.place(s.sites[j])
			mutants = append(mutants, mutant{s.sites[j].number, place[strings.Index(place, "gongshi/")+1:], tests})
		}
	}
	return mutants
}

// binary is the compiled tests of a package, and how long they may take.
type binary struct {
	program, folder string
	limit           time.Duration
}

// binaries are the compiled tests of each package.
type binaries map[string]*binary

func compile(t *testing.T, dir string) binaries {
	t.Helper()
	all := binaries{}
	for _, of := range judged {
		for _, path := range of.tests {
			if _, done := all[path]; done {
				continue
			}
			program := filepath.Join(dir, fmt.Sprintf("%d.test", len(all)))
			cmd := exec.Command("go", "test", "-c", "-vet=off", "-overlay", filepath.Join(dir, "overlay.json"), "-o", program, path)
			cmd.Dir = "../.."
			if said, err := cmd.CombinedOutput(); err != nil {
				t.Fatalf("%s: %v\n%s", path, err, said)
			}
			all[path] = &binary{program, filepath.Join("../..", strings.TrimPrefix(path, "gongshi/")), 10 * time.Minute}
		}
	}
	return all
}

// hunt runs the tests for each mutant, as many at once as there are processors, and
// gives those that lived.
func (all binaries) hunt(t *testing.T, mutants []mutant) (lived []mutant) {
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
func (all binaries) notice(t *testing.T, m mutant) bool {
	return slices.ContainsFunc(m.tests, func(path string) bool {
		fails, _ := all[path].fail(t, m)
		return fails
	})
}

// fail reports whether a test fails, or does not end, and what it says.
func (b *binary) fail(t *testing.T, m mutant) (fails bool, said string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), b.limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, "sh", "-c", `ulimit -v 8000000; exec "$0" -test.failfast -test.short`, b.program)
	cmd.Dir, cmd.Env = b.folder, append(os.Environ(), fmt.Sprintf("GONGSHI_MUTANT=%d", m.number), "CI=", "UPDATE=")
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr, cmd.WaitDelay = &out, &out, time.Second
	err := cmd.Run()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) && ctx.Err() == nil {
		t.Errorf("run %s: %v", b.program, err)
	}
	return err != nil, out.String()
}
