package draw

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
)

// Digest tells what a still is drawn from: its option, name and size, and the drawing
// tools. A picture that is to change has another before it is drawn.
func (line Line) Digest() [sha256.Size]byte {
	digest := sha256.New()
	for _, part := range [][]byte{script, Lock, []byte(cleaning), []byte(line.Name), line.Option} {
		fmt.Fprintf(digest, "%d:", len(part))
		digest.Write(part)
	}
	fmt.Fprintf(digest, "%dx%d", line.Width, line.Height)
	return [sha256.Size]byte(digest.Sum(nil))
}

// still is the cached file of a job, without its ending: its digest, and that of the
// library that draws it.
func (p *pool) still(line Line) string {
	made := line.Digest()
	name := fmt.Sprintf("%x", sha256.Sum256(append(made[:], p.library[:]...)))
	return filepath.Join(p.options.Cache, "stills", name[:2], name)
}

// beside makes and keeps the file beside a picture, under its own digest.
func (o Options) beside(b *Beside) (file string, err error) {
	body, err := b.Body()
	if err != nil {
		return "", err
	}
	name := fmt.Sprintf("%x", sha256.Sum256(body))
	file = filepath.Join(o.Cache, "stills", name[:2], name+path.Ext(b.Name))
	return file, keepOnce(file, body)
}

// draw takes one picture from the process and keeps it.
func (p *pool) draw(n *node, line Line) error {
	svg, err := n.next()
	if err != nil {
		return err
	}
	if svg, err = Clean(svg, line.Name); err != nil {
		return err
	}
	if err = judge(svg, line); err != nil {
		return n.Fail(err)
	}
	file := p.still(line)
	if err = keep(file+".svg", svg); err != nil {
		return err
	}
	return keep(file+seal, fmt.Appendf(nil, "%x", sha256.Sum256(svg)))
}

// seal ends the name of the file that holds the digest of a still's bytes, as they were
// when it was drawn. It is written last: a still without it was cut off, and is drawn again.
const seal = ".sha256"

// kept reports whether the cache holds a still as it was drawn. Its name tells what
// it was made of, and not that a disk or a hand has left its bytes alone since; its
// digest not who wrote both.
func kept(still string, line Line) bool {
	want, err := os.ReadFile(still + seal)
	if err != nil {
		return false
	}
	svg, err := os.ReadFile(still + ".svg")
	return err == nil && fmt.Sprintf("%x", sha256.Sum256(svg)) == string(want) && judge(svg, line) == nil
}

// keepOnce writes a file that is not there yet, or no longer as it was written.
func keepOnce(path string, body []byte) error {
	if kept, err := os.ReadFile(path); err == nil && bytes.Equal(kept, body) {
		return nil
	}
	return keep(path, body)
}

// keep writes a file so that no reader ever sees half of it. It can then only be
// read: a site shares it.
func keep(path string, body []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("keep still: %w", err)
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".still-")
	if err != nil {
		return fmt.Errorf("keep still: %w", err)
	}
	_, err = f.Write(body)
	if err = errors.Join(err, f.Chmod(0o444), f.Close()); err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("keep still: %w", err), os.Remove(f.Name()))
	}
	return nil
}
