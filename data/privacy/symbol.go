package privacy

import (
	"html"
	"math/bits"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// symbol is what stands at a place of a text, undressed: a digit, the X that
// closes an identity number, a gap that may part groups of digits, a ghost that
// nobody sees, or anything else.
type symbol struct {
	is    class
	value byte // '0' to '9', 'X', or the gap's own sign
	size  int  // bytes
}

type class uint8

const (
	other class = iota
	digit
	cross
	gap
	ghost
	dressed // of a byte: only what follows tells
)

// classes are those of single bytes. An ideograph (U+4000 to U+9FFF) is told by
// its first byte.
var classes = func() (of [256]class) {
	for b := '0'; b <= '9'; b++ {
		of[b] = digit
	}
	of['x'], of['X'], of['&'], of['\\'], of['%'] = cross, cross, dressed, dressed, dressed
	for _, b := range " \t-./_()" {
		of[b] = gap
	}
	for b := 0xc2; b < 0xf8; b++ {
		if b < 0xe4 || b > 0xe9 {
			of[b] = dressed
		}
	}
	return of
}()

// begins holds the bytes that a digit may begin with.
var begins = func() (may [256]bool) {
	for b := range may {
		may[b] = classes[b] == digit || classes[b] == dressed
	}
	may[0xe3] = false // Chinese punctuation
	return may
}()

// brief passes over a number that is too short to be anybody's, or over what is
// no number at all; end is where it ends. Most numbers end here.
func brief(text string, i int) (end int, short bool) {
	if classes[text[i]] == dressed && undress(text, i).is != digit {
		return i + 1, true
	}
	digits := 0
	for end = i; end < len(text); end++ {
		switch classes[text[end]] {
		case digit:
			if digits++; digits == shortest {
				return end, false
			}
		case gap:
		case dressed:
			return end, undress(text, end).is == other
		default:
			return end, true
		}
	}
	return end, true
}

// at tells what stands at a place.
func at(text string, i int) symbol {
	b := text[i]
	switch c := classes[b]; c {
	case dressed:
		return undress(text, i)
	case cross:
		return symbol{cross, 'X', 1}
	case other:
		return symbol{other, 0, 1}
	case gap:
		return symbol{gap, sign(b), 1}
	default:
		return symbol{c, b, 1}
	}
}

// sign is what a gap is judged by: a tab and a bracket part as a blank does.
func sign(b byte) byte {
	if b == '\t' || b == '(' || b == ')' {
		return ' '
	}
	return b
}

// undress reads an entity, an escape, or a character beyond ASCII.
func undress(text string, i int) symbol {
	switch text[i] {
	case '&':
		return entity(text[i:])
	case '\\':
		return escape(text[i:])
	case '%':
		return percent(text[i:])
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	return character(r, size)
}

// character is the symbol of a character.
func character(r rune, size int) symbol {
	switch value, is := numeral(r); {
	case is:
		return symbol{digit, value, size}
	case r < utf8.RuneSelf && classes[r] == gap:
		return symbol{gap, sign(byte(r)), size}
	case strings.ContainsRune("xXｘＸⅩⅹХхΧχ", r):
		return symbol{cross, 'X', size}
	case r == '．':
		return symbol{gap, '.', size}
	case unicode.In(r, unicode.Pd, unicode.Zs), strings.ContainsRune("·•‧・−／＿（）"+blank, r):
		return symbol{gap, ' ', size}
	case unicode.In(r, unicode.Cf, unicode.Mn, unicode.Me):
		return symbol{ghost, 0, size}
	}
	return symbol{other, 0, size}
}

// blank are the letters and symbols that show nothing: the Hangul fillers, and the
// braille pattern without a dot.
const blank = "\u115f\u1160\u3164\uffa0\u2800"

// numeral gives the digit that a character shows: of any script (Unicode's Nd,
// whose digits stand in tens from zero), raised, lowered or in a circle.
func numeral(r rune) (value byte, is bool) {
	switch {
	case r >= 0xff00 && r < 0xffff || r < utf8.RuneSelf:
		n := r - '0'
		if r >= 0xff00 {
			n = r - '０'
		}
		return '0' + byte(n), n >= 0 && n <= 9
	case r == '¹':
		return '1', true
	case r == '²' || r == '³':
		return '2' + byte(r-'²'), true
	case r >= 0x2000 && r < 0x3000:
		return ornate(r)
	}
	for _, t := range unicode.Nd.R16 {
		if r >= rune(t.Lo) && r <= rune(t.Hi) {
			return '0' + byte((r-rune(t.Lo))%10), true
		}
	}
	for _, t := range unicode.Nd.R32 {
		if r >= rune(t.Lo) && r <= rune(t.Hi) {
			return '0' + byte((r-rune(t.Lo))%10), true
		}
	}
	return 0, false
}

// ornate reads the digits among Unicode's symbols.
func ornate(r rune) (value byte, is bool) {
	switch {
	case r == '⁰', r >= '⁴' && r <= '⁹':
		return '0' + byte(r-'⁰'), true
	case r >= '₀' && r <= '₉':
		return '0' + byte(r-'₀'), true
	case r >= '①' && r <= '⑨':
		return '1' + byte(r-'①'), true
	case r >= '❶' && r <= '❾':
		return '1' + byte(r-'❶'), true
	case r == '⓪' || r == '⓿':
		return '0', true
	}
	return 0, false
}

// longestEntity is more than the bytes of any name or number that HTML knows.
const longestEntity = 40

// entity reads a reference of HTML: &#49; &#x31; &nbsp;
func entity(s string) symbol {
	end := strings.IndexByte(s[:min(len(s), longestEntity)], ';') + 1
	if len(s) > 2 && s[1] == '#' && end == 0 { // HTML does not insist on the semicolon
		for end = 2; end < min(len(s), longestEntity) &&
			(s[end] == 'x' || unicode.Is(unicode.ASCII_Hex_Digit, rune(s[end]))); {
			end++
		}
	}
	if end < 3 {
		return symbol{other, 0, 1}
	}
	r, size := utf8.DecodeRuneInString(html.UnescapeString(s[:end]))
	if size == 0 || r == '&' {
		return symbol{other, 0, 1}
	}
	return character(r, end)
}

// percent reads a character that is encoded for an address: %31, %EF%BC%91.
func percent(s string) symbol {
	var b [utf8.UTFMax]byte
	size := 1
	for i := 0; i < size; i++ {
		if len(s) < 3*i+3 || s[3*i] != '%' {
			return symbol{other, 0, 1}
		}
		n, err := strconv.ParseUint(s[3*i+1:3*i+3], 16, 8)
		if err != nil {
			return symbol{other, 0, 1}
		}
		if b[i] = byte(n); i == 0 {
			size = max(1, min(bits.LeadingZeros8(^b[0]), utf8.UTFMax))
		}
	}
	r, _ := utf8.DecodeRune(b[:size])
	return character(r, 3*size)
}

// escape reads an escape of JSON: \u0031, \ud835\udfcf for a pair, and TOML's
// \U00000031.
func escape(s string) symbol {
	r, size := escaped(s)
	if low, more := escaped(s[size:]); utf16.IsSurrogate(r) && more > 0 {
		r, size = utf16.DecodeRune(r, low), size+more
	}
	if size == 0 {
		return symbol{other, 0, 1}
	}
	return character(r, size)
}

func escaped(s string) (r rune, size int) {
	switch {
	case strings.HasPrefix(s, `\u`) && len(s) >= 6:
		size = 6
	case strings.HasPrefix(s, `\U`) && len(s) >= 10:
		size = 10
	default:
		return 0, 0
	}
	n, err := strconv.ParseUint(s[2:size], 16, 31)
	if err != nil {
		return 0, 0
	}
	return rune(n), size
}
