package charts

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// fontFamily begins with TrueType faces, which a PDF embeds as outlines.
const fontFamily = `WenQuanYi Micro Hei, LXGW WenKai, PingFang SC, Microsoft YaHei, sans-serif`

// textWidth estimates the width of a line: a Han character is as wide as the
// font size, a Latin one a little over half.
func textWidth(s string, size float64) float64 {
	w := 0.0
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Han, r), r >= 0x3000 && r <= 0x303f, r >= 0xff00 && r <= 0xff60, r >= 0x2010 && r <= 0x27bf:
			w += size
		case r == 'W', r == 'M', r == '@':
			w += size * 0.95
		case unicode.IsUpper(r), r == 'm', r == 'w', r == '%':
			w += size * 0.72
		default:
			w += size * 0.56
		}
	}
	return w
}

// wrap breaks a text into lines of at most width: between words in Latin,
// between any two characters in Chinese.
func wrap(s string, size, width float64) []string {
	if first, rest, ok := strings.Cut(s, "\n"); ok {
		return append(wrap(first, size, width), wrap(rest, size, width)...)
	}
	var lines []string
	start, end := 0, 0 // of the line, in the text
	for piece := range pieces(s) {
		longer := s[start : end+len(strings.TrimRight(piece, " "))]
		if end > start && textWidth(longer, size) > width && !closes(piece) {
			lines = append(lines, strings.TrimRight(s[start:end], " "))
			start = end
		}
		end += len(piece)
	}
	return append(lines, strings.TrimRight(s[start:end], " "))
}

// closes reports whether a piece must not begin a line.
func closes(piece string) bool {
	return strings.ContainsAny(piece[:min(3, len(piece))], "，。；：、）》”,.;:)")
}

// pieces are what a line may break between.
func pieces(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start := 0
		for i, end := 0, 0; i < len(s); i = end {
			r, size := utf8.DecodeRuneInString(s[i:])
			end = i + size
			ideograph := r > 0x2e7f
			if ideograph && start < i {
				if !yield(s[start:i]) {
					return
				}
				start = i
			}
			if ideograph || r == ' ' {
				if !yield(s[start:end]) {
					return
				}
				start = end
			}
		}
		if start < len(s) {
			yield(s[start:])
		}
	}
}
