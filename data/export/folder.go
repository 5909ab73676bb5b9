package export

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"syscall"
)

// ErrNotRegular is a link, a pipe, a device, or a folder where a file should be.
var ErrNotRegular = errors.New("not a regular file")

// Folder is a folder of which only regular files and folders are opened, as os.DirFS
// but that no link is followed below it: what it leads to, were it in the folder, may be
// what is never published. A pipe is never waited for.
func Folder(dir string) fs.FS { return folder(dir) }

type folder string

// Open opens a file or a folder below the folder.
func (f folder) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	root, err := os.OpenRoot(string(f))
	if err != nil {
		return nil, err
	}
	defer root.Close()
	info, err := plain(root, name)
	if err != nil {
		return nil, err
	}
	file, err := root.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err
	}
	if is, err := file.Stat(); err != nil || !os.SameFile(info, is) { // it was changed meanwhile
		return nil, errors.Join(&fs.PathError{Op: "open", Path: name, Err: ErrNotRegular}, err, file.Close())
	}
	return file, nil
}

// plain describes a file or folder that no link leads to.
func plain(root *os.Root, name string) (info fs.FileInfo, err error) {
	for end := 0; end < len(name); {
		if i := strings.IndexByte(name[end+1:], '/'); i >= 0 {
			end += 1 + i
		} else {
			end = len(name)
		}
		if info, err = root.Lstat(name[:end]); err != nil {
			return nil, err
		}
		if !info.IsDir() && !info.Mode().IsRegular() {
			return nil, &fs.PathError{Op: "open", Path: name[:end], Err: ErrNotRegular}
		}
	}
	return info, nil
}
