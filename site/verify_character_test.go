package site

import "testing"

// TestBadCharacterAcrossPieces: a character is found wherever the pieces of a file are
// cut, and nothing is found in what is whole.
func TestBadCharacterAcrossPieces(t *testing.T) {
	for text, want := range map[string]string{"中“文”\ufffd完": "U+FFFD", "a\u202eb": "U+202E", "a\x00b": "U+0000", `"\u2066"`: `\u2066`,
		"&#65533;": "&#65533;", "中“文”，完——…": "", `\u003c`: "", "&#39;": ""} {
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
