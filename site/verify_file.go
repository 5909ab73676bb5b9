package site

import (
	"bufio"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strings"
	"sync"

	"gongshi/data/model"
	"gongshi/data/open"
)

// look reads one file of the site, wherever it stands.
func (v *verifier) look(name, file string) *document {
	d := &document{name: name, kind: path.Ext(name)}
	d.problems = v.gate.Cell(model.Position{File: name}, name).Of(model.Error)
	if err := v.read(d, file); err != nil {
		d.refuse("unreadable", err.Error(), say("文件读不出", "the file cannot be read"))
	}
	return d
}

// readers are the buffers that files are read through, used again.
var readers = sync.Pool{New: func() any { return bufio.NewReaderSize(nil, 1<<16) }}

// read makes the digest of a file and judges it in one pass, piece by piece: a table
// of figures may be larger than all memory should be.
func (v *verifier) read(d *document, file string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	digest, in := sha256.New(), readers.Get().(*bufio.Reader)
	defer readers.Put(in)
	seen := &characters{}
	in.Reset(io.TeeReader(f, io.MultiWriter(digest, seen)))
	if err := v.judgeKind(d, in); err != nil {
		return err
	}
	if _, err := io.Copy(digest, f); err != nil { // the rest, where the kind is not read
		return err
	}
	if seen.found != "" && written[d.kind] {
		d.refuse("bad-character", seen.found,
			say("含有不应公开的字符：坏字、空字符或改变文字方向的字符",
				"a character that stands for a broken one, a NUL, or one that turns the direction of text"))
	}
	size, err := f.Seek(0, io.SeekCurrent)
	sum := digest.Sum(nil)
	d.size, d.digest = int(size), fmt.Sprintf("%x", sum)
	d.misnamed(sum)
	return err
}

// judgeKind judges a file as its kind is read; the error is the reader's.
func (v *verifier) judgeKind(d *document, in *bufio.Reader) error {
	chart := d.kind == ".json" && path.Dir(d.name) == open.ChartsDir
	switch {
	case chart, d.kind == ".css", d.kind == ".xml":
		b, err := io.ReadAll(in)
		text := string(b)
		switch {
		case chart:
			v.touched(d, b)
		case d.kind == ".css":
			v.style(d, text)
		default:
			v.feed(d, strings.NewReader(text))
		}
		v.lines(d, 1, text)
		return err
	}
	switch d.kind {
	case ".html", ".svg":
		d.ids = map[uint64]bool{}
		p := &page{document: d, said: unsaid.Get().(*said), seen: map[string]bool{}, judged: map[string]bool{}}
		v.tokens(p, in)
		return nil
	case ".pdf", ".png", ".woff", ".woff2": // what a page shows, or nothing that anyone wrote
		return nil
	case ".js": // built of the theme and of pinned packages alone, whose constants look like cards
		return nil
	}
	for line := 1; ; {
		text, err := block(in)
		v.lines(d, line, text)
		line += strings.Count(text, "\n")
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// blockSize is about how much text is searched at once, in bytes.
const blockSize = 1 << 20

// block reads whole lines, or the rest of a file with the error that ends it.
func block(in *bufio.Reader) (string, error) {
	var text strings.Builder
	for {
		piece, err := in.ReadSlice('\n')
		text.Write(piece)
		switch {
		case errors.Is(err, bufio.ErrBufferFull): // a long line goes on
		case err != nil, text.Len() >= blockSize:
			return text.String(), err
		}
	}
}

// lines looks for personal data in text: rows, JSON.
func (v *verifier) lines(d *document, first int, text string) {
	d.problems = append(d.problems, v.gate.Lines(d.name, first, text).Of(model.Error)...)
}
