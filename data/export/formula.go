package export

import "strings"

// textFormula begins what programs write into a CSV so that Excel keeps every digit: ="007".
const textFormula = `="`

// quoted puts the quotes round such cells that CSV asks for, ="11.26" becoming
// "=""11.26""": a cell that begins so, ends with the next quote and holds nothing else.
func quoted(s string, comma rune) string {
	if !strings.Contains(s, textFormula) {
		return s
	}
	var b strings.Builder
	inside, begins, from := false, true, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case !inside && begins && strings.HasPrefix(s[i:], textFormula):
			if n := cellEnd(s[i+len(textFormula):], comma); n >= 0 {
				text := s[i+len(textFormula) : i+len(textFormula)+n]
				b.WriteString(s[from:i] + `"=""` + text + `"""`)
				i += len(textFormula) + n
				from = i + 1
			}
			begins = false
		case c == '"':
			inside, begins = !inside, false
		default:
			begins = !inside && (c == '\n' || rune(c) == comma)
		}
	}
	return b.String() + s[from:]
}

// cellEnd is where the quote stands that ends the text and its cell; -1 where another
// thing follows it.
func cellEnd(s string, comma rune) int {
	n := strings.IndexAny(s, "\"\n")
	if n < 0 || s[n] != '"' {
		return -1
	}
	if rest := strings.TrimLeft(s[n+1:], "\r"); rest == "" || rest[0] == '\n' || rune(rest[0]) == comma {
		return n
	}
	return -1
}
