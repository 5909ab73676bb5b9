package draw

import (
	"bytes"
	"fmt"
	"strconv"
)

// cleaning names the version of Clean; a still drawn under another is stale.
const cleaning = "3"

// before is what stands before an id in an SVG of zrender's, and after is what
// ends it.
var before = []struct {
	text  []byte
	after byte
}{{[]byte(` id="`), '"'}, {[]byte(`url(#`), ')'}, {[]byte(`href="#`), '"'}}

// Clean renumbers the ids and classes of a picture with its name before them:
// zrender counts them over all charts of a process, so two pictures would share
// some, and the bytes would depend on the order of drawing.
func Clean(svg []byte, name string) ([]byte, error) {
	if !bytes.HasPrefix(svg, []byte("<svg")) {
		return nil, fmt.Errorf("not an SVG: %.40q", svg)
	}
	c := cleaner{name: name, renamed: map[string]string{}}
	c.out.Grow(len(svg) + len(svg)/8)
	for i := 0; i < len(svg); {
		old := c.at(svg, i)
		if old == 0 {
			c.out.WriteByte(svg[i])
			old = 1
		}
		i += old
	}
	return c.out.Bytes(), nil
}

type cleaner struct {
	name    string
	renamed map[string]string
	out     bytes.Buffer
}

// at renames what stands at svg[i:], if it is an id or a class, and returns how
// many bytes it read.
func (c *cleaner) at(svg []byte, i int) int {
	switch svg[i] {
	case ' ', 'u', 'h':
		for _, b := range before {
			if bytes.HasPrefix(svg[i:], b.text) {
				start := i + len(b.text)
				end := bytes.IndexByte(svg[start:], b.after)
				if end <= 0 {
					return 0
				}
				c.out.Write(b.text)
				c.rename(svg[start : start+end])
				return len(b.text) + end
			}
		}
	case 'z':
		if n := class(svg[i:]); n > 0 && (i == 0 || !word(svg[i-1])) {
			c.rename(svg[i : i+n])
			return n
		}
	}
	return 0
}

func (c *cleaner) rename(old []byte) {
	to, ok := c.renamed[string(old)]
	if !ok {
		to = c.name + "-" + strconv.Itoa(len(c.renamed)+1)
		c.renamed[string(old)] = to
	}
	c.out.WriteString(to)
}

// class is the length of a class or an animation of zrender's (zr0-cls-12), or
// nothing.
func class(s []byte) int {
	n := len("zr")
	if !bytes.HasPrefix(s, []byte("zr")) {
		return 0
	}
	first := n
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n == first || !bytes.HasPrefix(s[n:], []byte("-cls-")) && !bytes.HasPrefix(s[n:], []byte("-ani-")) {
		return 0
	}
	n += len("-cls-")
	for first = n; n < len(s) && s[n] >= '0' && s[n] <= '9'; n++ {
	}
	if n == first {
		return 0
	}
	return n
}

func word(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '_'
}
