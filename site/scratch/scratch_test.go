package scratch_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"gongshi/site/scratch"
)

func isThere(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// TestOrphans: what a killed process left is cleared by the next, in a folder with any
// name; what a living one owns, and what is not ours, stays.
func TestOrphans(t *testing.T) {
	t.Run("orphans", func(t *testing.T) {
		place := filepath.Join(t.TempDir(), "[a]*?")
		users := []string{filepath.Join(place, "gongshi-work"), filepath.Join(place, "gongshi-20140630"),
			filepath.Join(place, "other-1")}
		for _, dir := range users {
			if err := os.MkdirAll(dir, 0o755); err != nil {
				t.Fatal(err)
			}
		}
		for _, name := range []string{"gongshi-work.lock", "other-1.lock"} {
			users = append(users, filepath.Join(place, name))
			if err := os.WriteFile(users[len(users)-1], nil, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		killed := exec.Command(os.Args[0], "-test.run", "^TestKilled$")
		killed.Env = append(os.Environ(), "GONGSHI_TEST_PLACE="+place)
		if err := killed.Run(); err == nil {
			t.Fatal("the other process was not killed")
		}
		orphans, _ := filepath.Glob(filepath.Join(filepath.Dir(place), "*", "gongshi-[0-9]*"))
		if len(orphans) != 3 { // a folder, its lock, and the user's
			t.Fatalf("the killed process left %v", orphans)
		}
		ours, err := scratch.New(place, "gongshi-preview-")
		if err != nil {
			t.Fatal(err)
		}
		again, err := scratch.New(place, "gongshi-")
		if err != nil {
			t.Fatal(err)
		}
		left, _ := filepath.Glob(filepath.Join(filepath.Dir(place), "*", "*"))
		if want := len(users) + 4; len(left) != want || !isThere(ours.Path) || !isThere(again.Path) {
			t.Errorf("%d are left, want %d: %v", len(left), want, left)
		}
		for _, path := range users {
			if !isThere(path) {
				t.Errorf("%s was removed", path)
			}
		}
		if err := errors.Join(ours.Remove(), again.Remove()); err != nil || isThere(ours.Path) ||
			isThere(ours.Path+".lock") {
			t.Errorf("it is still there: %v", err)
		}
	})
}

// TestKilled is the process that TestOrphans starts; by itself it tests nothing.
func TestKilled(t *testing.T) {
	if place := os.Getenv("GONGSHI_TEST_PLACE"); place != "" {
		d, err := scratch.New(place, "gongshi-")
		if err == nil {
			err = os.WriteFile(filepath.Join(d.Path, "page"), nil, 0o644)
		}
		if err != nil {
			os.Exit(0)
		}
		self, _ := os.FindProcess(os.Getpid())
		self.Kill()
		select {}
	}
}

// Many at once, each clearing before it begins, never take another's.
func TestManyAtOnce(t *testing.T) {
	place := t.TempDir()
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 50 {
				d, err := scratch.New(place, "gongshi-")
				if err != nil {
					t.Error(err)
					return
				}
				if err := errors.Join(os.WriteFile(filepath.Join(d.Path, "x"), nil, 0o644), d.Remove()); err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
	if left, _ := os.ReadDir(place); len(left) > 0 {
		t.Errorf("left %v", left)
	}
}

func TestNoPlace(t *testing.T) {
	if _, err := scratch.New(filepath.Join(t.TempDir(), "absent"), "gongshi-"); !errors.Is(err, scratch.ErrNoPlace) {
		t.Errorf("got %v", err)
	}
}
