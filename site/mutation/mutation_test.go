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
	changes  = 500              // in all
	patience = 40 * time.Second // for the tests of one package: a change may never end
	mustDie  = 85               // of a hundred
)

// TestMutants makes each change alone and runs the tests until one fails. It prints how
// many changes died and which lived; CONTRIBUTING says why these may.
func TestMutants(t *testing.T) {
	if os.Getenv("CI") == "" {
		t.Skip("CI=1 changes the code in 500 places and runs its tests for each")
	}
	dir := t.TempDir()
	mutants := prepare(t, dir)
	binaries := compile(t, dir)
	if noticed, said := binaries.notice(t, mutant{}); noticed {
		t.Fatalf("the tests fail without a change:\n%s", said)
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
// The mutant 0 changes nothing, and every test is run.
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

// binaries are the compiled tests of each package.
type binaries map[string]struct{ program, folder string }

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
			all[path] = struct{ program, folder string }{program, filepath.Join("../..", strings.TrimPrefix(path, "gongshi/"))}
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
				noticed, _ := all.notice(t, mutants[i])
				alive[i] = !noticed
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

// notice reports whether a test fails, or does not end.
func (all binaries) notice(t *testing.T, m mutant) (noticed bool, said string) {
	tests := m.tests
	if m.number == 0 {
		for path := range all {
			tests = append(tests, path)
		}
	}
	for _, path := range tests {
		ctx, cancel := context.WithTimeout(t.Context(), patience)
		program, _ := filepath.Abs(all[path].program)
		cmd := exec.CommandContext(ctx, "sh", "-c", `ulimit -v 8000000; exec "$0" -test.failfast -test.short`, program)
		cmd.Dir, cmd.Env = all[path].folder, append(os.Environ(), fmt.Sprintf("GONGSHI_MUTANT=%d", m.number), "CI=", "UPDATE=")
		var out bytes.Buffer
		cmd.Stdout, cmd.Stderr, cmd.WaitDelay = &out, &out, time.Second
		err := cmd.Run()
		cancel()
		if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) && ctx.Err() == nil {
			t.Errorf("run the tests of %s: %v", path, err)
		}
		if err != nil {
			return true, out.String()
		}
	}
	return false, ""
}
