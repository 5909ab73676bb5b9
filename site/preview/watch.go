package preview

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"

	"gongshi/data/read"
)

// quiet is how long nothing may happen before a change counts as one: a program
// saves by several steps (a file beside it, a rename, a second write).
const quiet = 150 * time.Millisecond

// folders are what stands in a workspace that is read.
var folders = []string{"data", "content"}

// watch tells of changes in a workspace, several at once as one. Without a
// workspace there are none.
func watch(ctx context.Context, workspace string) (<-chan struct{}, error) {
	changes := make(chan struct{}, 1)
	if workspace == "" {
		return changes, nil
	}
	w := &watcher{dir: filepath.Clean(workspace)}
	var err error
	if w.Watcher, err = fsnotify.NewWatcher(); err == nil {
		if err = w.add(); err != nil {
			w.Close()
		}
	}
	if err != nil {
		return nil, fmt.Errorf("watch %s: %w", workspace, err)
	}
	go w.follow(ctx, changes)
	return changes, nil
}

type watcher struct {
	*fsnotify.Watcher
	dir string
}

// add watches the workspace and the folders in it that are there; one that is
// watched already stays so.
func (w *watcher) add() error {
	err := w.Add(w.dir)
	for _, name := range folders {
		if e := w.Add(filepath.Join(w.dir, name)); !errors.Is(e, fs.ErrNotExist) {
			err = errors.Join(err, e)
		}
	}
	return err
}

// follow passes changes on when nothing more happens. A folder that appeared is
// watched before that: what is in it then is read by the build.
func (w *watcher) follow(ctx context.Context, changes chan<- struct{}) {
	defer w.Close()
	settled := time.NewTimer(0)
	<-settled.C
	for {
		select {
		case e := <-w.Events:
			if w.concerns(e) {
				settled.Reset(quiet)
			}
		case <-w.Errors: // events were lost
			settled.Reset(quiet)
		case <-settled.C:
			_ = w.add() // a folder that cannot be watched cannot be read: the build says why
			select {
			case changes <- struct{}{}:
			default:
			}
		case <-ctx.Done():
			return
		}
	}
}

// concerns reports whether an event is about a file that a build reads. Of the
// workspace itself these are its settings and its exports; the site is published
// there too.
func (w *watcher) concerns(e fsnotify.Event) bool {
	dir, name := filepath.Split(e.Name)
	switch {
	case e.Op == fsnotify.Chmod, passing(name):
		return false
	case filepath.Clean(dir) != w.dir:
		return true
	}
	return slices.Contains([]string{".toml", ".csv", ".txt"}, strings.ToLower(filepath.Ext(name))) ||
		slices.Contains(folders, name)
}

// passing reports whether a file is none that a build reads: the mark of a program
// that a file is open in it, a backup, a half-written file, an annotated copy.
func passing(name string) bool {
	for _, start := range []string{"~$", "."} {
		if strings.HasPrefix(name, start) {
			return true
		}
	}
	for _, end := range append([]string{"~", ".tmp", ".TMP"}, read.Annotations...) {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return false
}
