package example

import (
	"errors"
	"io/fs"
	"path"

	"gongshi/data/workspace"
)

// Copy writes an example as a workspace of the user's own: gongshi.toml, the
// exports in data/, and the words in content/. A folder that holds something
// already is left alone: the error is then fs.ErrExist.
func Copy(dir string, exports, words fs.FS) error {
	files := map[string][]byte{}
	err := errors.Join(
		gather(files, exports, "*.toml", ""),
		gather(files, exports, "*.csv", "data"),
		gather(files, words, "*.md", "content"))
	if err != nil {
		return err
	}
	return workspace.Write(dir, files)
}

// gather puts the files of a pattern into a folder of the workspace.
func gather(files map[string][]byte, from fs.FS, pattern, folder string) error {
	names, err := fs.Glob(from, pattern)
	for _, name := range names {
		b, e := fs.ReadFile(from, name)
		err = errors.Join(err, e)
		files[path.Join(folder, path.Base(name))] = b
	}
	return err
}
