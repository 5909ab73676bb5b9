package publish

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// flush makes sure that what was written under a folder outlives a power cut:
// one call for its file system instead of one for each file.
func flush(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(unix.Syncfs(int(f.Fd())), f.Close())
}
