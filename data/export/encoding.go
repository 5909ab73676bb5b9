package export

import (
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	utf16 "golang.org/x/text/encoding/unicode"
)

// EncodingNames are names of encodings that the settings may give a file, for a message:
// the commonest of those that Encoding knows.
var EncodingNames = []string{"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE", "Big5", "windows-1250", "windows-1251",
	"windows-1252", "ISO-8859-2", "Shift_JIS", "EUC-KR"}

// Encoding finds an encoding by its name, one of those that the WHATWG Encoding Standard
// lists for the web: latin1 is windows-1252, as Windows writes it. The codec of UTF-8 is
// nil. Unknown are those in which a byte means what an earlier one decided (ISO-2022-JP),
// or nothing at all (replacement, x-user-defined): what is read in them may not be what
// others see.
func Encoding(name string) (codec encoding.Encoding, known bool) {
	codec, err := htmlindex.Get(name)
	if err != nil {
		return nil, false
	}
	switch canonical, err := htmlindex.Name(codec); {
	case err != nil, canonical == "iso-2022-jp", canonical == "replacement", canonical == "x-user-defined":
		return nil, false
	case canonical == "utf-8":
		return nil, true
	case canonical == "utf-16le":
		return utf16.UTF16(utf16.LittleEndian, utf16.UseBOM), true
	case canonical == "utf-16be":
		return utf16.UTF16(utf16.BigEndian, utf16.UseBOM), true
	}
	return codec, true
}

// WesternEncoding is what Windows calls the encoding of Western texts.
const WesternEncoding = "windows-1252"

// Western reports whether the bytes above ASCII are those of a text in windows-1252, as of
// Spanish or French: accented letters and typographic signs, at most two in a row, of which
// two letters are of one case (créée), and nothing that such a text does not have. Chinese,
// Japanese and Korean have longer runs.
func Western(raw []byte) bool {
	run := 0
	for i, c := range raw {
		if c < 0x80 {
			run = 0
			continue
		}
		if run++; run > 2 || !isLetter(c) && !signs[c] {
			return false
		}
		if run == 2 && isLetter(c) && isLetter(raw[i-1]) && (c >= 0xdf) != (raw[i-1] >= 0xdf) {
			return false
		}
	}
	return true
}

// isLetter reports whether a byte of windows-1252 is an accented letter.
func isLetter(c byte) bool { return c >= 0xc0 && c != 0xd7 && c != 0xf7 }

// signs are the other bytes that such texts have: the euro, quotes and dashes, œ, a space
// that does not break, inverted marks, ordinals, degrees, fractions.
var signs = of("\x80\x82\x84\x85\x8c\x91\x92\x93\x94\x95\x96\x97\x9c" +
	"\xa0\xa1\xa7\xaa\xab\xb0\xb1\xb2\xb3\xb5\xb7\xba\xbb\xbc\xbd\xbe\xbf")

func of(bytes string) (set [256]bool) {
	for i := range len(bytes) {
		set[bytes[i]] = true
	}
	return set
}
