package draw_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"gongshi/charts/draw"
	"gongshi/data/model"
	"gongshi/site/fetch"
)

// modules fetches ECharts as a build does.
func modules(t *testing.T) func(context.Context) (string, error) {
	cache, err := fetch.Open(func(what model.Text) { t.Log(what.En) })
	if err != nil {
		t.Fatal(err)
	}
	return func(ctx context.Context) (string, error) { return cache.Packages(ctx, draw.Manifest, draw.Lock) }
}

func bar(name string, width int) draw.Job {
	option := fmt.Sprintf(`{"animation":false,"grid":[{"left":"80","top":"20","right":"20","bottom":"20"}],"xAxis":[{"type":"value","show":false,"min":0,"max":2}],
		"yAxis":[{"type":"category","data":["甲","%s"]}],"aria":{"enabled":true,"decal":{"show":true}},"series":[{"type":"bar","data":[1,2]}]}`, name)
	return draw.Job{Name: name, Width: width, Height: 200, Option: ready(option)}
}

func ready(option string) func() ([]byte, error) {
	return func() ([]byte, error) { return []byte(option), nil }
}

// read gives the pictures of a result.
func read(t *testing.T, result *draw.Result) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	for name, file := range result.Files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all[strings.TrimSuffix(name, ".svg")] = b
	}
	return all
}

var ids = regexp.MustCompile(`\bid="([^"]+)"`)

func TestStills(t *testing.T) {
	jobs := []draw.Job{bar("a", 360), bar("b", 360), bar("c", 760)}
	first, err := draw.Stills(t.Context(), jobs, draw.Options{Cache: t.TempDir(), Modules: modules(t)})
	if err != nil {
		t.Fatal(err)
	}
	if first.Drawn != 3 || len(first.Files) != 3 {
		t.Fatalf("drew %d, got %d pictures, want 3", first.Drawn, len(first.Files))
	}
	seen := map[string]string{}
	for name, svg := range read(t, first) {
		wellFormed(t, name, svg)
		for _, id := range ids.FindAllStringSubmatch(string(svg), -1) {
			if other, ok := seen[id[1]]; ok {
				t.Errorf("id %s stands in %s and %s", id[1], other, name)
			}
			seen[id[1]] = name
		}
	}
	if len(seen) == 0 {
		t.Error("no picture has an id: the test would find no shared one")
	}
	backwards := []draw.Job{jobs[2], jobs[1], jobs[0]}
	second, err := draw.Stills(t.Context(), backwards, draw.Options{Cache: t.TempDir(), Modules: modules(t)})
	if err != nil {
		t.Fatal(err)
	}
	again := read(t, second)
	for name, svg := range read(t, first) {
		if !bytes.Equal(svg, again[name]) {
			t.Errorf("%s depends on the order of drawing", name)
		}
	}
}

func wellFormed(t *testing.T, name string, svg []byte) {
	t.Helper()
	decoder := xml.NewDecoder(bytes.NewReader(svg))
	for {
		if _, err := decoder.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
}

// Two workers draw what one does.
func TestManyStills(t *testing.T) {
	var jobs []draw.Job
	for i := range 70 {
		jobs = append(jobs, bar(fmt.Sprintf("n%d", i), 360))
	}
	many, err := draw.Stills(t.Context(), jobs, draw.Options{Cache: t.TempDir(), Modules: modules(t)})
	if err != nil {
		t.Fatal(err)
	}
	one, err := draw.Stills(t.Context(), jobs[69:], draw.Options{Cache: t.TempDir(), Modules: modules(t)})
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(read(t, many)["n69"], read(t, one)["n69"]) || many.Drawn != 70 {
		t.Errorf("the bytes differ, or %d were drawn", many.Drawn)
	}
}

func TestCacheNeedsNoNode(t *testing.T) {
	cache := t.TempDir()
	jobs := []draw.Job{bar("a", 360)}
	jobs[0].Beside = &draw.Beside{Name: "a.json", Body: ready("{}")}
	first, err := draw.Stills(t.Context(), jobs, draw.Options{Cache: cache, Modules: modules(t)})
	if err != nil {
		t.Fatal(err)
	}
	if string(read(t, first)["a.json"]) != "{}" {
		t.Error("the file beside a picture was not kept")
	}
	t.Setenv("PATH", t.TempDir()) // no Node
	again, err := draw.Stills(t.Context(), jobs, draw.Options{Cache: cache, Modules: modules(t)})
	if err != nil || again.Drawn != 0 {
		t.Errorf("drew %d again: %v", again.Drawn, err)
	}
	jobs[0].Option = ready(`{"series":[]}`)
	if _, err := draw.Stills(t.Context(), jobs, draw.Options{Cache: cache, Modules: modules(t)}); err == nil {
		t.Error("a changed option was taken from the cache")
	}
}

// A still that another ECharts drew is not taken: the lock file names no file of a
// package, and one may be other than it says.
func TestChangedLibrary(t *testing.T) {
	const library = "echarts/dist/echarts.min.js"
	fetched, err := modules(t)(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile(filepath.Join(fetched, library))
	own := t.TempDir()
	err = errors.Join(err, os.MkdirAll(filepath.Join(own, filepath.Dir(library)), 0o755))
	if err != nil {
		t.Fatal(err)
	}
	options := draw.Options{Cache: t.TempDir(), Modules: func(context.Context) (string, error) { return own, nil }}
	for _, step := range []struct {
		source string
		drawn  int
	}{{string(source), 1}, {string(source), 0}, {"// another\n" + string(source), 1}, {string(source), 0}} {
		if err := os.WriteFile(filepath.Join(own, library), []byte(step.source), 0o644); err != nil {
			t.Fatal(err)
		}
		if result, err := draw.Stills(t.Context(), []draw.Job{bar("a", 360)}, options); err != nil ||
			result.Drawn != step.drawn {
			t.Errorf("drew %d, want %d: %v", result.Drawn, step.drawn, err)
		}
	}
}

// A kept still that is no longer as it was drawn, though it may be whole XML and bear
// every label, is drawn again; so is the file beside it.
func TestDamagedStill(t *testing.T) {
	cache := t.TempDir()
	jobs := []draw.Job{bar("a", 360)}
	jobs[0].Beside = &draw.Beside{Name: "a.json", Body: ready("{}")}
	options := draw.Options{Cache: cache, Modules: modules(t)}
	first, err := draw.Stills(t.Context(), jobs, options)
	if err != nil {
		t.Fatal(err)
	}
	good, svg, beside := read(t, first), first.Files["a.svg"], first.Files["a.json"]
	put := func(file string, body []byte) func() error {
		return func() error { return errors.Join(os.Remove(file), os.WriteFile(file, body, 0o444)) }
	}
	forge := func(body []byte) func() error { // with a digest of its own
		return func() error {
			return errors.Join(put(svg, body)(), put(strings.TrimSuffix(svg, ".svg")+".sha256",
				fmt.Appendf(nil, "%x", sha256.Sum256(body)))())
		}
	}
	for name, harm := range map[string]func() error{
		"another-word": put(svg, bytes.Replace(good["a"], []byte("甲"), []byte("乙"), 1)),
		"cut":          put(svg, good["a"][:200]),
		"forged":       forge(bytes.Replace(good["a"], []byte("甲"), []byte("乙"), 1)),
		"forged-mark":  forge(regexp.MustCompile(`l[0-9.]+ 0`).ReplaceAll(good["a"], []byte("l9 0"))),
		"forged-empty": forge([]byte(`<svg xmlns="http://www.w3.org/2000/svg"/>`)),
		"empty":        put(svg, nil),
		"gone":         func() error { return os.Remove(svg) },
		"no-digest":    func() error { return os.Remove(strings.TrimSuffix(svg, ".svg") + ".sha256") },
	} {
		t.Run("still-not-judged/"+name, func(t *testing.T) {
			if err := errors.Join(harm(), put(beside, []byte("[]"))()); err != nil {
				t.Fatal(err)
			}
			again, err := draw.Stills(t.Context(), jobs, options)
			if err != nil || again.Drawn != 1 {
				t.Fatalf("drew %d again, want 1: %v", again.Drawn, err)
			}
			now := read(t, again)
			if !bytes.Equal(now["a"], good["a"]) || string(now["a.json"]) != "{}" {
				t.Error("a damaged file of the cache was taken")
			}
			if after, err := draw.Stills(t.Context(), jobs, options); err != nil || after.Drawn != 0 {
				t.Errorf("drew %d once more: %v", after.Drawn, err)
			}
		})
	}
}

func TestFailures(t *testing.T) {
	bad := draw.Job{Name: "bad", Width: 360, Height: 200, Option: ready("null")}
	if _, err := draw.Stills(t.Context(), []draw.Job{bad},
		draw.Options{Cache: t.TempDir(), Modules: modules(t)}); err == nil || !strings.Contains(err.Error(), "bad") {
		t.Errorf("got %v, want an error that names the chart", err)
	}
	unmade := draw.Job{Name: "unmade", Option: func() ([]byte, error) { return nil, errors.New("no such option") }}
	if _, err := draw.Stills(t.Context(), []draw.Job{bar("a", 360), unmade},
		draw.Options{Cache: t.TempDir(), Modules: modules(t)}); err == nil ||
		!strings.Contains(err.Error(), "no such option") {
		t.Errorf("got %v, want the option's own error", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	cache := t.TempDir()
	if _, err := draw.Stills(ctx, []draw.Job{bar("a", 360)},
		draw.Options{Cache: cache, Modules: modules(t)}); err == nil {
		t.Error("drew after the end of the context")
	}
	if left, _ := filepath.Glob(filepath.Join(cache, "stills", "*")); len(left) > 0 {
		t.Errorf("left %v", left)
	}
	nowhere := func(context.Context) (string, error) { return os.DevNull, nil }
	if _, err := draw.Stills(t.Context(), []draw.Job{bar("a", 360)},
		draw.Options{Cache: cache, Modules: nowhere}); err == nil || !strings.Contains(err.Error(), "Node") {
		t.Errorf("got %v, want Node's own words", err)
	}
}

func FuzzClean(f *testing.F) {
	f.Add([]byte(`<svg><g id="zr0-c0" class="zr0-cls-1" clip-path="url(#zr0-c0)"/></svg>`))
	f.Add([]byte(`<svg><text>id="zr0-c1" url(#x</text></svg>`))
	f.Fuzz(func(t *testing.T, svg []byte) {
		clean, err := draw.Clean(svg, "x")
		if err != nil {
			return
		}
		if again, err := draw.Clean(clean, "x"); err != nil || !bytes.Equal(clean, again) {
			t.Errorf("cleaning twice differs: %q, %q", clean, again)
		}
	})
}
