package site

import (
	"strings"
	"testing"
)

// TestBadCharacterAcrossPieces: a character is found wherever the pieces of a file are
// cut, and nothing is found in what is whole.
func TestBadCharacterAcrossPieces(t *testing.T) {
	for text, want := range map[string]string{"中“文”\ufffd完": "U+FFFD", "a\u202eb": "U+202E", "a\x00b": "U+0000",
		`"\u2066"`: `\u2066`,
		"&#65533;": "&#65533;",
		"\x00b":    "U+0000", "a\u202e": "U+202E", "\xe2\xe2\x80\xae": "U+202E", "\xef\xef\xbf\xbd": "U+FFFD",
		"中“文”，完——…": "", `\u003c`: "", "&#39;": ""} {
		for cut := range len(text) {
			c := &characters{}
			for _, piece := range []string{text[:cut], text[cut:]} {
				if _, err := c.Write([]byte(piece)); err != nil {
					t.Fatal(err)
				}
			}
			if c.found != want {
				t.Errorf("%q cut at %d: %q, want %q", text, cut, c.found, want)
			}
		}
		for _, one := range []*characters{{}} {
			for i := range len(text) {
				one.Write([]byte{text[i]})
			}
			if one.found != want {
				t.Errorf("%q byte by byte: %q, want %q", text, one.found, want)
			}
		}
	}
}

// TestBadCharacters: the marks and controls of direction are bad from the first to the
// last of each range, and their neighbours are not.
func TestBadCharacters(t *testing.T) {
	for r := rune(0x2000); r < 0x2100; r++ {
		bad := strings.ContainsRune("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", r)
		c := &characters{}
		if c.Write([]byte(string(r))); (c.found != "") != bad {
			t.Errorf("%U: %q", r, c.found)
		}
	}
}
