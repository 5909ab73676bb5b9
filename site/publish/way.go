package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// way makes the folder that the site stands in, and whatever is missing above it, as
// readable as the site itself: a web server that runs as somebody else has to get
// through, whatever the umask of the build. A folder above that was there already is
// its owner's affair.
func way(dir string) error {
	_, err := os.Stat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		if parent := filepath.Dir(dir); parent != dir {
			if _, err := os.Stat(parent); err != nil {
				if err := way(parent); err != nil {
					return err
				}
			}
		}
		err = os.Mkdir(dir, 0o755)
	}
	if err != nil {
		return err
	}
	return os.Chmod(dir, 0o755)
}

// date makes every file of a staged site as new as its publication. A still is the
// same file as the one in the cache, which may be years old: "cp -u", "rsync -u" and
// "aws s3 sync" would pass over it, and a server would call it unchanged since then.
// The cache and older generations share the new time, and nothing there reads it; no
// time is ever set back.
func date(dir string, now time.Time) error {
	return filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		return os.Chtimes(path, now, now)
	})
}
