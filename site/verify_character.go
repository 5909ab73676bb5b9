package site

import (
	"bytes"
	"fmt"
	"regexp"
	"unicode/utf8"
)

// written are the kinds of file that hold what people wrote.
var written = map[string]bool{".html": true, ".svg": true, ".xml": true, ".json": true, ".csv": true, ".txt": true,
	".md": true}

// characters looks in what is written to it, piece by piece, for a character that no page
// shows rightly, and keeps the first.
type characters struct {
	found string // "U+FFFD"
	last  []byte // the end of the last piece: a character may be cut
}

// spelt finds U+FFFD, NUL and the controls of direction as JSON and HTML spell them.
var spelt = regexp.MustCompile(`^(?:\\u(?i:fffd|0000|202[a-e]|206[6-9]|200[ef])|` +
	`&#(?i:x0*fffd|0*65533|x?0+|x0*202[a-e]|x0*206[6-9]|x0*200[ef]|0*823[4-8]|0*829[4-7]|0*820[67]);)`)

func (c *characters) Write(b []byte) (int, error) {
	if c.found != "" {
		return len(b), nil
	}
	// What is cut is put together; the pieces themselves are not copied.
	seam := append(c.last, b[:min(len(b), longestSpelling)]...)
	if c.search(seam); c.found == "" {
		c.search(b)
	}
	whole := append(c.last, b[max(0, len(b)-longestSpelling):]...)
	c.last = bytes.Clone(whole[max(0, len(whole)-longestSpelling):])
	return len(b), nil
}

// longestSpelling is the most bytes that one of them takes, but for idle zeros.
const longestSpelling = 12

func (c *characters) search(b []byte) {
	if bytes.IndexByte(b, 0) >= 0 {
		c.found = "U+0000"
	}
	for _, lead := range []byte{0xe2, 0xef} {
		for i := bytes.IndexByte(b, lead); i >= 0 && i+2 < len(b) && c.found == ""; i = after(b, i, []byte{lead}) {
			if r, size := utf8.DecodeRune(b[i:]); size == 3 && (r == utf8.RuneError || turns(r)) {
				c.found = fmt.Sprintf("U+%04X", r)
			}
		}
	}
	for _, start := range [][]byte{[]byte(`\u`), []byte("&#")} {
		for i := bytes.Index(b, start); i >= 0 && c.found == ""; i = after(b, i, start) {
			c.found = string(spelt.Find(b[i:min(len(b), i+longestSpelling)]))
		}
	}
}

// after is where the sign stands next behind a place, or -1.
func after(b []byte, i int, sign []byte) int {
	next := bytes.Index(b[i+1:], sign)
	if next < 0 {
		return -1
	}
	return i + 1 + next
}

// turns reports whether a character turns the direction of text.
func turns(r rune) bool {
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200e || r == 0x200f
}
