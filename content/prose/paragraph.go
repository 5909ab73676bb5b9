package prose

import (
	"regexp"
	"strings"
)

// paragraph is lines of words that belong together.
type paragraph struct {
	text    string
	line    int  // of its first
	heading bool // it is one
	row     bool // it is a row of a table: all of it stands on one line
}

// starts begins a line that is no part of the one before.
var starts = regexp.MustCompile(`^\s*(?:#|[-*+]\s|\d+[.)]\s|>|\|)`)

// paragraphs parts words into paragraphs. A row of a table is read as a sentence:
// "指标 饮水安全，完成 7500".
func paragraphs(words string) (all []paragraph) {
	var header []string
	open := false // whether the last paragraph goes on
	for i, line := range strings.Split(words, "\n") {
		trimmed := strings.TrimSpace(line)
		if strings.HasPrefix(trimmed, "|") {
			cells := strings.Split(strings.Trim(trimmed, "|"), "|")
			if header == nil {
				header = cells
			} else if strings.Trim(trimmed, "|-: ") != "" {
				all = append(all, paragraph{text: row(header, cells), line: i + 1, row: true})
			}
			open = false
			continue
		}
		header = nil
		switch {
		case trimmed == "":
			open = false
		case open && !starts.MatchString(line):
			all[len(all)-1].text += "\n" + line
		default:
			heading := strings.HasPrefix(trimmed, "#")
			all = append(all, paragraph{text: line, line: i + 1, heading: heading})
			open = !heading
		}
	}
	return all
}

func row(header, cells []string) string {
	var parts []string
	for i, cell := range cells {
		if i < len(header) {
			cell = strings.TrimSpace(header[i]) + " " + strings.TrimSpace(cell)
		}
		parts = append(parts, cell)
	}
	return strings.Join(parts, "， ")
}

// at is the line of a place in the paragraph.
func (p paragraph) at(i int) int {
	if p.row {
		return p.line
	}
	return p.line + strings.Count(p.text[:min(i, len(p.text))], "\n")
}

// wide gives full-width digits and signs of percent, point and minus their plain
// forms.
var wide = strings.NewReplacer("０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9",
	"％", "%", "．", ".")

func fold(text string) string { return wide.Replace(text) }

// clauses gives where each clause of a text ends, and whether a sentence ends there.
func clauses(text string) (ends []int, full []bool) {
	add := func(i int, whole bool) {
		ends, full = append(ends, i), append(full, whole)
	}
	for i, r := range text {
		next := text[i+len(string(r)):]
		digits := i > 0 && digit(text[i-1]) && next != "" && digit(next[0])
		switch r {
		case '。', '！', '？', '；', '!', '?', ';':
			add(i+len(string(r)), true)
		case '.':
			if next == "" || next[0] == ' ' || next[0] == '\n' || next[0] == '*' {
				add(i+1, true)
			}
		case '，':
			add(i+len(string(r)), false)
		case ',':
			if !digits {
				add(i+1, false)
			}
		}
	}
	if len(ends) == 0 || ends[len(ends)-1] < len(text) {
		add(len(text), true)
	}
	return ends, full
}

func digit(c byte) bool { return c >= '0' && c <= '9' }
