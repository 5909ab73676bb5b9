package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"gongshi/charts/child"
	"gongshi/site"
	"gongshi/site/program"
)

// TestDiskFull: file systems of many sizes around that of the site, in which an older
// site stands. Each build ends well or with status 4 and a word about the room, the older
// site is whole, nothing is left, and with room the next build succeeds.
func TestDiskFull(t *testing.T) {
	if os.Getenv("CI") == "" {
		t.Skip("disks are filled with CI=1 only")
	}
	tools(t)
	place := t.TempDir()
	if err := unix.Mount("tmpfs", place, "tmpfs", 0, "size=64m"); err != nil {
		t.Skipf("a file system of its own cannot be mounted here (it wants root): %v", err)
	}
	t.Cleanup(func() { unix.Unmount(place, unix.MNT_DETACH) })
	county, out := filepath.Join(t.TempDir(), "county"), filepath.Join(place, "public")
	for _, args := range [][]string{{"init", "--example", county}, {"build", county, "--out", out}} {
		if status := run(t.Context(), args, discard, discard); status != site.Done {
			t.Fatalf("%v ended with %d", args, status)
		}
	}
	sizes, full := 40, 0
	number, patience := 7500, child.Patient()
	patience.Render.Still = 6 * time.Second // for a Hugo that stands still
	for i := range sizes {
		used := usedIn(t, place)
		one := used / int64(generations(out))
		size := used + one*int64(3*i)/int64(2*(sizes-1)) + 4096
		t.Run(fmt.Sprintf("disk-full/%d KB more", (size-used)>>10), func(t *testing.T) {
			before, link := program.Digest(out), readlink(out)
			resize(t, place, size)
			change(t, filepath.Join(county, "data", "completions.csv"), fmt.Sprintf(",%d,", number),
				fmt.Sprintf(",%d,", number+1))
			number++
			var said bytes.Buffer
			status := runFor(t.Context(), patience, []string{"build", county, "--out", out, "--lang", "en"}, discard, &said)
			switch status {
			case site.Done:
			case site.BadTool:
				if full++; program.Digest(out) != before || readlink(out) != link ||
					!strings.Contains(said.String(), "as it was") && !strings.Contains(said.String(), "Hugo") {
					t.Errorf("the older site is not as it was, or nothing is said: %s", said.String())
				}
			default:
				t.Errorf("it ended with %d and said %s", status, said.String())
			}
			if left, _ := filepath.Glob(filepath.Join(place, ".public.gen", "staging-*")); len(left) > 0 {
				t.Errorf("left %v", left)
			}
			resize(t, place, 64<<20)
			if status := run(t.Context(), []string{"build", county, "--out", out}, discard, discard); status != site.Done {
				t.Errorf("with room the next ended with %d", status)
			}
		})
	}
	if t.Logf("%d sizes, %d of them too small", sizes, full); full == 0 || full == sizes {
		t.Errorf("%d of %d sizes were too small: the edge was not tried", full, sizes)
	}
}

func generations(out string) int {
	all, _ := filepath.Glob(filepath.Join(filepath.Dir(out), ".public.gen", "*-*"))
	return len(all)
}

func resize(t *testing.T, place string, bytes int64) {
	t.Helper()
	if err := unix.Mount("tmpfs", place, "tmpfs", unix.MS_REMOUNT, fmt.Sprintf("size=%d", bytes)); err != nil {
		t.Fatal(err)
	}
}

// usedIn is what a file system holds, in bytes.
func usedIn(t *testing.T, place string) int64 {
	t.Helper()
	var fs unix.Statfs_t
	if err := unix.Statfs(place, &fs); err != nil {
		t.Fatal(err)
	}
	return int64(fs.Blocks-fs.Bfree) * fs.Bsize
}
