package prose

import (
	"strings"
	"testing"
)

// TestLines: a claim stands on its line, in whatever block of Markdown it is written.
func TestLines(t *testing.T) {
	for _, words := range []string{
		"甲\n\n丙\n#7 丁", "# 甲\n\n乙\n丙\n7", "甲\n===\n\n7", "- 甲\n- 乙\n  7\n",
		"> 甲\n> 7\n乙", "1. 甲\n\n   丙\n\n   7",
		"| 甲 | 乙 |\n| - | - |\n| 丙 | 丁 |\n| 戊 | 7 |", "甲\n乙 | 丙\n- | -\n丁\\|丁 | 7\n",
		"```\n甲\n\n# 7\n```\n", "    甲\n\n\n    7\n",
		"> | 甲 | 乙 |\n> | - | - |\n> | 丙 | 7 |\n", "甲\r\n\r\n乙\r\n7\r\n",
		"[甲]: 乙\n丙\n\n[^1]: 7", "- [ ] 甲\n\n\t- 乙\n\t7", "<b>\n7\n",
		"<!--\n甲\n\n7\n-->",
	} {
		at := strings.IndexByte(words, '7')
		want, got := 1+strings.Count(words[:at], "\n"), 0
		for _, p := range paragraphs(words) {
			if i := strings.IndexByte(p.text, '7'); i >= 0 {
				got = p.at(i)
			}
		}
		if got != want {
			t.Errorf("%q: 7 stands on line %d, want %d", words, got, want)
		}
	}
}

// FuzzParagraphs: no words end the reading of them, and each letter of a paragraph stands on a line
// that there is.
func FuzzParagraphs(f *testing.F) {
	f.Add("# 甲\n\n- 乙\n  > 丙\n\n| a | b |\n|-|-|\n| 1 |\n\n\t[x]: y\n")
	f.Fuzz(func(t *testing.T, words string) {
		before := 1
		for _, p := range paragraphs(words) {
			if p.line < before || p.at(len(p.text)-1) > 1+strings.Count(words, "\n") {
				t.Errorf("a paragraph on line %d after one on %d: %q", p.line, before, p.text)
			}
			before = p.line
		}
	})
}
