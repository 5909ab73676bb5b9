package example

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// Copy writes the example as a workspace of the user's own: gongshi.toml, the
// exports in data/, and the words in content/. A folder that holds something
// already is left alone: the error is then fs.ErrExist.
func Copy(dir string, words fs.FS) error {
	if entries, err := os.ReadDir(dir); err == nil && len(entries) > 0 {
		return fmt.Errorf("%s: %w", dir, fs.ErrExist)
	}
	return errors.Join(
		copyAll(Files, "*.toml", dir),
		copyAll(Files, "*.csv", filepath.Join(dir, "data")),
		copyAll(words, "*.md", filepath.Join(dir, "content")))
}

func copyAll(from fs.FS, pattern, to string) error {
	names, err := fs.Glob(from, pattern)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(to, 0o755); err != nil {
		return err
	}
	for _, name := range names {
		b, err := fs.ReadFile(from, name)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(to, path.Base(name)), b, 0o644); err != nil {
			return err
		}
	}
	return nil
}
