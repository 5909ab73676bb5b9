package open

import (
	"bytes"
	"io"
	"path"
)

// both puts a table under its promised name, with the byte order mark by which Excel
// knows UTF-8, and again without it under plain/. A program that reads the data
// package takes the mark for part of the first header, and then "key is missing".
func both(put Put, name string, write func(io.Writer) error) error {
	return put(name, func(w io.Writer) error {
		return put(PlainPath(name), func(plain io.Writer) error { return write(io.MultiWriter(w, &unmarked{w: plain})) })
	})
}

// PlainPath is where a table stands without its byte order mark: data/targets.csv
// as data/plain/targets.csv.
func PlainPath(name string) string { return path.Join(TablesDir, plainDir, path.Base(name)) }

// unmarked leaves out a byte order mark at the beginning of what is written.
type unmarked struct {
	w     io.Writer
	begun bool
}

func (u *unmarked) Write(p []byte) (int, error) {
	rest := p
	if !u.begun && len(p) > 0 {
		u.begun, rest = true, bytes.TrimPrefix(p, []byte(bom))
	}
	if _, err := u.w.Write(rest); err != nil {
		return 0, err
	}
	return len(p), nil
}
