package publish_test

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"gongshi/site/publish"
)

func open(t *testing.T, out string) *publish.Room {
	t.Helper()
	r, err := publish.Open(out)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	return r
}

// put stages a site of two files that say the same and publishes it.
func put(t *testing.T, r *publish.Room, text string) bool {
	t.Helper()
	dir, err := r.Stage()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"index.html", "sub/page.html"} {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(text), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	changed, err := r.Publish(dir)
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

func says(t *testing.T, out, want string) {
	t.Helper()
	for _, name := range []string{"index.html", "sub/page.html"} {
		if b, err := os.ReadFile(filepath.Join(out, name)); err != nil || string(b) != want {
			t.Errorf("%s says %q, want %q: %v", name, b, want, err)
		}
	}
}

func TestPublish(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	r := open(t, out)
	if r.Current() != "" {
		t.Error("something is published before the first time")
	}
	if !put(t, r, "one") {
		t.Error("the first publication changed nothing")
	}
	says(t, out, "one")
	first := r.Current()
	if put(t, r, "one") || r.Current() != first {
		t.Error("the same bytes were published again")
	}
	for i := range 5 {
		put(t, r, fmt.Sprint(i))
	}
	says(t, out, "4")
	all, _ := filepath.Glob(filepath.Join(filepath.Dir(out), ".public.gen", "*-*"))
	if len(all) != 3 {
		t.Errorf("kept %v, want 3 generations", all)
	}
}

func TestNotOurs(t *testing.T) {
	dir := t.TempDir()
	folder, file, link := filepath.Join(dir, "folder"), filepath.Join(dir, "file"), filepath.Join(dir, "link")
	if err := errors.Join(os.Mkdir(folder, 0o755), os.WriteFile(file, nil, 0o644),
		os.Symlink("folder", link)); err != nil {
		t.Fatal(err)
	}
	for _, out := range []string{folder, file, link} {
		if _, err := publish.Open(out); !errors.Is(err, publish.ErrNotOurs) {
			t.Errorf("%s: got %v", out, err)
		}
	}
}

func TestBusy(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	r := open(t, out)
	if _, err := publish.Open(out); !errors.Is(err, publish.ErrBusy) {
		t.Errorf("got %v", err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	open(t, out)
}

// A build that was killed leaves a stage and a link; the site stays, and the
// next build clears them away.
func TestLeftovers(t *testing.T) {
	out := filepath.Join(t.TempDir(), "[2014] public*?")
	r := open(t, out)
	put(t, r, "one")
	dir, err := r.Stage()
	if err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(filepath.Dir(dir), "link-2-000000000000")
	if err := errors.Join(os.Symlink("nowhere", link), r.Close()); err != nil {
		t.Fatal(err)
	}
	says(t, out, "one")
	r = open(t, out)
	for _, path := range []string{dir, link} {
		if _, err := os.Lstat(path); err == nil {
			t.Errorf("%s is still there", path)
		}
	}
	put(t, r, "two")
	says(t, out, "two")
}

// A generation that was renamed but not pointed at (killed between the two
// steps) harms nothing.
func TestKilledBeforeTheLink(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	r := open(t, out)
	put(t, r, "one")
	if err := os.MkdirAll(filepath.Join(filepath.Dir(r.Current()), "2-0123456789ab"), 0o755); err != nil {
		t.Fatal(err)
	}
	says(t, out, "one")
	put(t, r, "two")
	says(t, out, "two")
}

func TestPublishFails(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	r := open(t, out)
	put(t, r, "one")
	if _, err := r.Publish(filepath.Join(t.TempDir(), "absent")); err == nil {
		t.Error("published a folder that is not there")
	}
	says(t, out, "one")
}

// Readers during many publications always see one whole site.
func TestReadersSeeWholeSites(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	r := open(t, out)
	put(t, r, "0")
	stop := make(chan struct{})
	var group sync.WaitGroup
	group.Go(func() {
		for {
			select {
			case <-stop:
				return
			default:
			}
			// One generation is one site. It may be forgotten while it is read
			// slowly, but then the link has moved on.
			to, err := os.Readlink(out)
			if err != nil {
				t.Errorf("no site: %v", err)
				return
			}
			dir := filepath.Join(filepath.Dir(out), to)
			a, errA := os.ReadFile(filepath.Join(dir, "index.html"))
			b, errB := os.ReadFile(filepath.Join(dir, "sub", "page.html"))
			if err := cmp.Or(errA, errB); err != nil {
				if now, _ := os.Readlink(out); now == to {
					t.Errorf("the published site is not whole: %v", err)
				}
				continue
			}
			if string(a) != string(b) {
				t.Errorf("half a site: %q and %q", a, b)
			}
		}
	})
	for i := range 100 {
		put(t, r, fmt.Sprint(i+1))
	}
	close(stop)
	group.Wait()
	says(t, out, "100")
}

// A file that can only be read is shared with the cache, and stays so.
func TestSharedFilesStayReadOnly(t *testing.T) {
	r := open(t, filepath.Join(t.TempDir(), "public"))
	dir, err := r.Stage()
	if err != nil {
		t.Fatal(err)
	}
	for name, mode := range map[string]os.FileMode{"shared.svg": 0o444, "made.html": 0o600} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte("x"), mode); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := r.Publish(dir); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]os.FileMode{"shared.svg": 0o444, "made.html": 0o644} {
		info, err := os.Stat(filepath.Join(r.Current(), name))
		if err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v, want %v", name, info.Mode(), err, want)
		}
	}
}
