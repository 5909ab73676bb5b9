package draw_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gongshi/charts/draw"
)

// many are more jobs than are drawn while the test looks on.
func many(n int) []draw.Job {
	var jobs []draw.Job
	for i := range n {
		jobs = append(jobs, bar(fmt.Sprintf("n%d", i), 360))
	}
	return jobs
}

// alive counts the Node processes that draw with a folder of modules.
func alive(modules string) int {
	n := 0
	all, _ := filepath.Glob("/proc/[0-9]*/cmdline")
	for _, name := range all {
		if line, err := os.ReadFile(name); err == nil && strings.HasPrefix(string(line), "node\x00") &&
			strings.Contains(string(line), modules) {
			n++
		}
	}
	return n
}

// within waits until a condition holds, and reports whether it did in time.
func within(limit time.Duration, holds func() bool) bool {
	for end := time.Now().Add(limit); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if holds() {
			return true
		}
	}
	return false
}

// TestNoNodeIsLeft ends drawing in each way that there is, and finds no Node two
// seconds later; it sees them while they draw.
func TestNoNodeIsLeft(t *testing.T) {
	fetched, err := modules(t)(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	own := filepath.Join(t.TempDir(), "modules") // tells these from any other's
	if err := os.Symlink(fetched, own); err != nil {
		t.Fatal(err)
	}
	draws := func() bool { return alive(own) > 0 }
	gone := func() bool { return alive(own) == 0 }
	options := func() draw.Options {
		return draw.Options{Cache: t.TempDir(), Modules: func(context.Context) (string, error) { return own, nil }}
	}

	if _, err := draw.Stills(t.Context(), many(70), options()); err != nil || !within(2*time.Second, gone) {
		t.Errorf("after the end: %v, and %d Node processes are left", err, alive(own))
	}

	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() {
		_, err := draw.Stills(ctx, many(100_000), options())
		ended <- err
	}()
	if !within(2*time.Minute, draws) {
		t.Error("no Node was seen while it drew")
	}
	cancel()
	if err := <-ended; err == nil || !within(2*time.Second, gone) {
		t.Errorf("after a cancel: %v, and %d Node processes are left", err, alive(own))
	}

	other := exec.Command(os.Args[0], "-test.run", "^TestDrawEndlessly$")
	other.Env = append(os.Environ(), "GONGSHI_TEST_MODULES="+own, "GONGSHI_TEST_STILLS="+t.TempDir())
	if err := other.Start(); err != nil {
		t.Fatal(err)
	}
	if !within(2*time.Minute, draws) {
		t.Error("no Node was seen while another process drew")
	}
	other.Process.Kill()
	other.Wait()
	if !within(2*time.Second, gone) {
		t.Errorf("after a kill %d Node processes are left", alive(own))
	}
}

// TestDrawEndlessly is the process that TestNoNodeIsLeft kills; by itself it
// tests nothing, and is no skipped test either.
func TestDrawEndlessly(t *testing.T) {
	own := os.Getenv("GONGSHI_TEST_MODULES")
	if own == "" {
		return
	}
	draw.Stills(t.Context(), many(1_000_000), draw.Options{Cache: os.Getenv("GONGSHI_TEST_STILLS"),
		Modules: func(context.Context) (string, error) { return own, nil }})
}
