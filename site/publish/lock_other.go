//go:build !unix

package publish

import (
	"errors"
	"io"
	"io/fs"
	"os"
)

// lock makes a file that a second build finds taken.
func lock(path string) (io.Closer, error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return nil, ErrBusy
	}
	return held{f, path}, err
}

type held struct {
	*os.File
	path string
}

// Close gives the lock back.
func (h held) Close() error { return errors.Join(h.File.Close(), os.Remove(h.path)) }
