// Package scratch makes folders that are wanted while a process lives and no longer:
// what Hugo works on, a browser's profile, what is being fetched. A lock file beside
// each is held as long; so what a killed process left is told from what is in use, and
// the next process clears it.
package scratch

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"

	"github.com/gofrs/flock"
)

// ErrNoPlace means that the folder for temporary files is not there.
var ErrNoPlace = errors.New("the folder for temporary files is not there")

// Dir is a folder that this process owns.
type Dir struct {
	Path string
	lock *flock.Flock
}

// ending is that of the lock file.
const ending = ".lock"

// New makes a folder in another, with a new name that begins so, after clearing those
// that no living process owns. An empty place is the system's for temporary files.
func New(place, prefix string) (*Dir, error) {
	if place == "" {
		place = os.TempDir()
	}
	if _, err := os.Stat(place); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: %w", place, ErrNoPlace)
	}
	if err := clear(place, prefix); err != nil {
		return nil, fmt.Errorf("clear what a killed build left: %w", err)
	}
	for {
		d, err := claim(place, prefix)
		if d != nil || err != nil {
			return d, err
		}
	}
}

// claim makes the lock file before the folder: a folder is never without an owner. It
// gives nothing where another process took the file for one that was left.
func claim(place, prefix string) (*Dir, error) {
	f, err := os.CreateTemp(place, prefix+"*"+ending)
	if err != nil {
		return nil, fmt.Errorf("make a temporary folder: %w", err)
	}
	d := &Dir{strings.TrimSuffix(f.Name(), ending), flock.New(f.Name())}
	f.Close()
	ours, err := d.lock.TryLock()
	if err != nil {
		return nil, fmt.Errorf("make a temporary folder: %w", err)
	}
	if _, err := os.Stat(d.lock.Path()); !ours || err != nil {
		return nil, d.lock.Close()
	}
	if err := os.Mkdir(d.Path, 0o700); err != nil {
		return nil, errors.Join(fmt.Errorf("make a temporary folder: %w", err), d.Remove())
	}
	return d, nil
}

// Remove removes the folder, if it is still there, and then its lock file, before
// another can take hold of it.
func (d *Dir) Remove() error {
	err := os.RemoveAll(d.Path)
	if runtime.GOOS == "windows" { // where what is open cannot be removed
		return errors.Join(err, d.lock.Close(), unlink(d.lock.Path()))
	}
	return errors.Join(err, unlink(d.lock.Path()), d.lock.Close())
}

// unlink removes a lock file, which another build may have cleared in the moment before
// it was locked.
func unlink(path string) error {
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// made is how a name ends that os.CreateTemp has made, so that nothing of the user's is
// taken for ours.
var made = regexp.MustCompile(`-[0-9]+\.lock$`)

// clear removes the folders whose lock file nobody holds. A folder without one may be
// anybody's and stays; one of another user cannot be locked or removed, and stays too.
func clear(place, prefix string) error {
	entries, err := os.ReadDir(place)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), prefix) || !made.MatchString(e.Name()) || !e.Type().IsRegular() {
			continue
		}
		d := &Dir{filepath.Join(place, strings.TrimSuffix(e.Name(), ending)), flock.New(filepath.Join(place, e.Name()))}
		if free, err := d.lock.TryLock(); err != nil || !free {
			continue
		}
		if err := d.Remove(); err != nil && !errors.Is(err, fs.ErrPermission) && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}
