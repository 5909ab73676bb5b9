package publish_test

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestWay publishes in another process, whose umask is this one alone.
func TestWay(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no umask on Windows")
	}
	for _, umask := range []string{"022", "027", "077"} {
		t.Run("umask/"+umask, func(t *testing.T) {
			dir := t.TempDir()
			cmd := exec.Command("sh", "-c", "umask "+umask+`; exec "$0" -test.run '^TestPublishUnderUmask$'`, os.Args[0])
			cmd.Env = append(os.Environ(), "GONGSHI_TEST_OUT="+filepath.Join(dir, "www", "county", "public"))
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, out)
			}
			seen := 0
			for _, under := range []string{"www", "www/county/public/"} {
				filepath.WalkDir(filepath.Join(dir, under), func(path string, e fs.DirEntry, err error) error {
					info, fault := os.Stat(path)
					if err = errors.Join(err, fault); err != nil {
						t.Fatal(err)
					}
					want := fs.FileMode(0o444)
					if info.IsDir() {
						want = 0o555
					}
					if seen++; !strings.HasPrefix(e.Name(), ".lock") && info.Mode().Perm()&want != want {
						t.Errorf("%s is %v: a web server is turned away", path, info.Mode())
					}
					return nil
				})
			}
			if seen < 8 {
				t.Errorf("only %d files and folders were looked at", seen)
			}
		})
	}
}

// TestPublishUnderUmask is the process of TestWay; by itself it tests nothing.
func TestPublishUnderUmask(t *testing.T) {
	if out := os.Getenv("GONGSHI_TEST_OUT"); out != "" {
		put(t, open(t, out), "one")
	}
}

// TestAsNewAsItsPublication: a file that comes from the cache, years old, is as new as
// the publication, also to "cp -u"; a build that changes nothing touches nothing.
func TestAsNewAsItsPublication(t *testing.T) { t.Run("stale-picture", asNew) }

func asNew(t *testing.T) {
	dir := t.TempDir()
	cached, out, copied := filepath.Join(dir, "cached.svg"), filepath.Join(dir, "public"), filepath.Join(dir, "copied")
	stage := func(r interface {
		Stage() (string, error)
		Publish(string) (bool, error)
	}, text string) bool {
		t.Helper()
		old := time.Now().AddDate(-3, 0, 0)
		staged, err := r.Stage()
		err = errors.Join(err, os.Remove(cached))
		if errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
		err = errors.Join(err, os.WriteFile(cached, []byte(text), 0o444), os.Chtimes(cached, old, old),
			os.Link(cached, filepath.Join(staged, "a.svg")))
		if err != nil {
			t.Fatal(err)
		}
		changed, err := r.Publish(staged)
		if err != nil {
			t.Fatal(err)
		}
		return changed
	}
	deploy := func() string {
		t.Helper()
		if out, err := exec.Command("cp", "-ru", out+"/.", copied).CombinedOutput(); err != nil {
			t.Skipf("cp -u: %v: %s", err, out)
		}
		b, err := os.ReadFile(filepath.Join(copied, "a.svg"))
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	r := open(t, out)
	if err := os.Mkdir(copied, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"57.47%", "58.62%", "57.47%"} {
		before := time.Now().Add(-time.Second)
		if !stage(r, text) {
			t.Fatalf("%s was not published", text)
		}
		info, err := os.Stat(filepath.Join(out, "a.svg"))
		if err != nil || info.ModTime().Before(before) {
			t.Errorf("%s is of %v: %v", text, info.ModTime(), err)
		}
		if got := deploy(); got != text {
			t.Errorf("after cp -u the copy says %s, the site %s", got, text)
		}
		shown, _ := os.Stat(filepath.Join(out, "a.svg"))
		if stage(r, text) {
			t.Error("the same bytes were published again")
		}
		if now, err := os.Stat(filepath.Join(out, "a.svg")); err != nil || !now.ModTime().Equal(shown.ModTime()) {
			t.Error("a build that changes nothing made a file newer")
		}
	}
}
