package read_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"gongshi/data/model"
	"gongshi/data/read"
)

const funds = "subject,stage,amount（万元）\n"

// TestLimits: what is larger than any table of a programme is refused at its
// place, and what is just as large as the limit is read.
func TestLimits(t *testing.T) {
	row := "a,到位,1\n"
	for _, tt := range []struct{ name, body, want string }{
		{"a million rows", funds + strings.Repeat(row, 999_999), ""},
		{"and one", funds + strings.Repeat(row, 1_000_000), "funds.csv:1000001 (A1000001) too-many-rows"},
		{"and blank ones", funds + row + strings.Repeat(",,\n", 1_100_000), ""},
		{"256 columns", "subject,stage" + strings.Repeat(",", 254) + "\na,到位\n", ""},
		{"257 columns", "subject,stage\n\na,到位" + strings.Repeat(",", 255) + "\n", "funds.csv:3 (A3) too-many-columns"},
		{"Excel's longest cell", "subject,stage,category\na,到位," + strings.Repeat("字", 32767) + "\n", ""},
		{"a longer one", "subject,stage,category\n\"a\n\",到位,甲\na,到位," + strings.Repeat("字", 43691) + "\n",
			"funds.csv:4 (C3) cell-too-long"},
		{"a quote that does not end", "subject,stage\n\"a,到位\n" + strings.Repeat("b,到位\n", 20_000),
			"funds.csv:2 (A2) cell-too-long"},
		{"64 MiB of commas", strings.Repeat(",", 64<<20), "funds.csv:1 (A1) too-many-columns"},
	} {
		if tt.name == "a million rows" && os.Getenv("CI") == "" {
			continue // which are read to the end
		}
		var before, after runtime.MemStats
		fsys := workspace(map[string]string{"data/funds.csv": tt.body})
		runtime.ReadMemStats(&before)
		_, _, problems, err := read.Read(t.Context(), fsys)
		if err != nil {
			t.Fatal(err)
		}
		runtime.ReadMemStats(&after)
		got := ""
		for _, p := range problems.Of(model.Error) {
			got += fmt.Sprintf("%s %s", p.At, p.Rule)
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
		if used := (after.TotalAlloc - before.TotalAlloc) >> 20; tt.want != "" && used > 512 {
			t.Errorf("%s: %d MiB were used to refuse it", tt.name, used)
		}
	}
}

// endless is a workspace with one export that does not end; read counts what was
// read of it.
type endless struct {
	fstest.MapFS
	read *int
}

type endlessFile struct {
	fs.File
	read *int
}

func (e endless) Open(name string) (fs.File, error) {
	f, err := e.MapFS.Open(name)
	if name == "data/funds.csv" && err == nil {
		return endlessFile{f, e.read}, nil
	}
	return f, err
}

func (f endlessFile) Read(b []byte) (int, error) {
	*f.read += len(b)
	for i := range b {
		b[i] = 'a'
	}
	return len(b), nil
}

func TestFileTooLarge(t *testing.T) {
	n := 0
	_, _, problems, err := read.Read(t.Context(), endless{workspace(map[string]string{"data/funds.csv": "a"}), &n})
	if err != nil || len(problems) != 1 || problems[0].Rule != "file-too-large" ||
		problems[0].At.String() != "funds.csv" {
		t.Fatalf("got %v, %v", problems, err)
	}
	if n > 65<<20 {
		t.Errorf("%d bytes were read", n)
	}
}

// cancelling is a workspace whose context ends when an export is opened.
type cancelling struct {
	fstest.MapFS
	cancel func()
}

func (c cancelling) Open(name string) (fs.File, error) {
	if strings.HasSuffix(name, "funds.csv") {
		c.cancel()
	}
	return c.MapFS.Open(name)
}

// TestCancel: reading ends at once with its context, before and within a file.
func TestCancel(t *testing.T) {
	fsys := workspace(map[string]string{"data/funds.csv": funds + strings.Repeat("a,到位,\"1,000\"\n", 500_000)})
	ctx, cancel := context.WithCancel(t.Context())
	if _, _, _, err := read.Read(ctx, cancelling{fsys, cancel}); !errors.Is(err, context.Canceled) {
		t.Errorf("when a file is opened: %v", err)
	}
	if _, _, _, err := read.Read(ctx, fsys); !errors.Is(err, context.Canceled) {
		t.Errorf("before: %v", err)
	}
	for _, after := range []time.Duration{20 * time.Millisecond, 200 * time.Millisecond, 800 * time.Millisecond} {
		ctx, cancel := context.WithTimeout(t.Context(), after)
		begin := time.Now()
		_, _, _, err := read.Read(ctx, fsys)
		if late := time.Since(begin) - after; err == nil && late > 0 || late > 15*time.Second {
			t.Errorf("after %v: it went on for %v, and then gave %v", after, late, err)
		}
		cancel()
	}
}
