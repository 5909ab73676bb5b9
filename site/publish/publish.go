// Package publish puts a finished site in the place of the published one in one
// step. The published folder is a symbolic link to a generation beside it,
// .<name>.gen/<n>-<digest>; publishing renames a new link over the old one, so
// a reader sees the old site or the new, whole, and a failure at any moment
// leaves the old.
package publish

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// ErrBusy means that another build holds the published folder.
var ErrBusy = errors.New("another build is running")

// ErrNotOurs means that the published folder was not made by this package, so
// it is not ours to replace.
var ErrNotOurs = errors.New("this folder was not made by gongshi")

// keep is how many generations stay, the published one among them.
const keep = 3

// How the names begin of what is being made.
const (
	staging = "staging-"
	linking = "link-"
)

// Room is a published folder that this process holds.
type Room struct {
	out  string // the link
	gen  string // the folder of generations
	lock *flock.Flock
}

// Open takes hold of a published folder, which need not exist yet, and clears
// away what a build that was killed left behind.
func Open(out string) (*Room, error) {
	out, err := filepath.Abs(out)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", out, err)
	}
	r := &Room{out: out, gen: filepath.Join(filepath.Dir(out), "."+filepath.Base(out)+".gen")}
	if err := r.ours(); err != nil {
		return nil, err
	}
	if err := way(r.gen); err != nil {
		return nil, fmt.Errorf("open %s: %w", out, err)
	}
	r.lock = flock.New(filepath.Join(r.gen, ".lock")) // a process that dies gives it back
	switch ours, err := r.lock.TryLock(); {
	case err != nil:
		return nil, fmt.Errorf("lock %s: %w", out, err)
	case !ours:
		return nil, ErrBusy
	}
	if err := r.clear(); err != nil {
		return nil, errors.Join(fmt.Errorf("clear what a killed build left: %w", err), r.Close())
	}
	return r, nil
}

// clear removes what a killed build left in the folder of generations, whose name may
// hold what a pattern would take for its own ("[").
func (r *Room) clear() error {
	entries, err := os.ReadDir(r.gen)
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), staging) || strings.HasPrefix(e.Name(), linking) {
			err = errors.Join(err, os.RemoveAll(filepath.Join(r.gen, e.Name())))
		}
	}
	return err
}

// Close gives the folder back.
func (r *Room) Close() error { return r.lock.Unlock() }

var generation = regexp.MustCompile(`^([0-9]+)-[0-9a-f]{12}$`)

// ours reports an error where the folder is anything but absent or our link.
func (r *Room) ours() error {
	info, err := os.Lstat(r.out)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("open %s: %w", r.out, err)
	}
	if info.Mode()&fs.ModeSymlink != 0 {
		to, err := os.Readlink(r.out)
		if err == nil && filepath.Dir(to) == filepath.Base(r.gen) && generation.MatchString(filepath.Base(to)) {
			return nil
		}
	}
	return fmt.Errorf("%s: %w", r.out, ErrNotOurs)
}

// Stage makes an empty folder on the same file system.
func (r *Room) Stage() (string, error) {
	dir, err := os.MkdirTemp(r.gen, staging)
	if err != nil {
		return "", fmt.Errorf("stage: %w", err)
	}
	return dir, nil
}

// Current is the published generation, or "" where there is none.
func (r *Room) Current() string { return Current(r.out) }

// Current is the generation that a published folder shows, or "" where it shows
// none of ours.
func Current(out string) string {
	to, err := os.Readlink(out)
	if err != nil {
		return ""
	}
	dir := filepath.Join(filepath.Dir(out), to)
	if _, err := os.Stat(dir); err != nil {
		return ""
	}
	return dir
}

// Publish makes a staged site the published one. Where the bytes are those of
// the published site already, the staged one is dropped and nothing changes.
func (r *Room) Publish(dir string) (changed bool, err error) {
	digest, err := settle(dir)
	if err != nil {
		return false, err
	}
	if current := r.Current(); current != "" {
		if was, err := settle(current); err == nil && was == digest {
			return false, os.RemoveAll(dir)
		}
	}
	name := fmt.Sprintf("%d-%s", r.last()+1, digest[:12])
	if err := date(dir, time.Now()); err != nil {
		return false, fmt.Errorf("publish: %w", err)
	}
	if err := flush(dir); err != nil {
		return false, fmt.Errorf("publish: %w", err)
	}
	if err := os.Rename(dir, filepath.Join(r.gen, name)); err != nil {
		return false, fmt.Errorf("publish: %w", err)
	}
	if err := r.point(name); err != nil {
		return false, err
	}
	return true, r.forget()
}

// point renames a new link over the old one.
func (r *Room) point(name string) error {
	link := filepath.Join(r.gen, linking+name)
	if err := os.Symlink(filepath.Join(filepath.Base(r.gen), name), link); err != nil {
		return fmt.Errorf("publish: %w", err)
	}
	if err := os.Rename(link, r.out); err != nil {
		return fmt.Errorf("publish: %w", err)
	}
	return flush(filepath.Dir(r.out))
}

// numbers are the numbers of the generations there are, rising.
func (r *Room) numbers() map[int]string {
	entries, _ := os.ReadDir(r.gen)
	all := map[int]string{}
	for _, e := range entries {
		if m := generation.FindStringSubmatch(e.Name()); m != nil {
			if n, err := strconv.Atoi(m[1]); err == nil {
				all[n] = e.Name()
			}
		}
	}
	return all
}

func (r *Room) last() int {
	last := 0
	for n := range r.numbers() {
		last = max(last, n)
	}
	return last
}

// forget removes all but the newest generations.
func (r *Room) forget() error {
	all := r.numbers()
	var order []int
	for n := range all {
		order = append(order, n)
	}
	slices.Sort(order)
	for len(order) > keep {
		dir := filepath.Join(r.gen, all[order[0]])
		if dir != r.Current() {
			if err := os.RemoveAll(dir); err != nil {
				return fmt.Errorf("remove an old generation: %w", err)
			}
		}
		order = order[1:]
	}
	return nil
}

// settle gives every file of a folder its fixed mode, and returns the digest
// of their names and bytes.
func settle(dir string) (string, error) {
	sum := sha256.New()
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() {
			return os.Chmod(path, 0o755)
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		fmt.Fprintf(sum, "%s\x00%x\x00", filepath.ToSlash(name), sha256.Sum256(b))
		info, err := e.Info()
		if err != nil || info.Mode().Perm() == 0o444 { // shared with the cache, where it must not be changed
			return err
		}
		return os.Chmod(path, 0o644)
	})
	if err != nil {
		return "", fmt.Errorf("read the staged site: %w", err)
	}
	return fmt.Sprintf("%x", sum.Sum(nil)), nil
}
