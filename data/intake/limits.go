package intake

import (
	"fmt"
	"strings"

	"gongshi/data/model"
)

// What readers of Markdown take more than linear time for is bounded in each paragraph
// of words, and over the whole file where it holds for all of it. A page of a report
// is far within.
const (
	longestParagraph = 16 << 10 // bytes
	mostMarks        = 1000     // brackets, stars and the like of a paragraph
	mostOpened       = 100      // brackets of a paragraph that are not closed
	mostReferences   = 100      // definitions of links, [n]: address, of a file
	deepest          = 10       // lists and quotations in one another
	deepestIndent    = 40       // columns before the last mark of a list or quotation
)

// tooDeep is the error of the first line beyond the limits, nil within them.
func tooDeep(words, name string) *model.Problem {
	long, marks, opened, references := 0, 0, 0, 0
	n, lists := 0, reach(indentOfCode-1)
	for line := range strings.Lines(words) {
		n++
		text := strings.TrimSpace(line)
		if text == "" {
			long, marks, opened = 0, 0, 0
			continue
		}
		long += len(line)
		for i := range len(text) {
			switch c := text[i]; c {
			case '[':
				opened, marks = opened+1, marks+1
			case ']':
				opened = max(0, opened-1)
			case '*', '_', '`', '~', '<', '(', '!', '&', '\\':
				marks++
			}
		}
		if strings.HasPrefix(strings.TrimLeft(text, "> "), "[") && strings.Contains(text, "]:") {
			references++
		}
		depth, indent := lists.nested(line)
		what := beyond([]int{long, marks, opened, references, depth, indent})
		if what != nil {
			p := model.At(model.Error, "words-too-deep", model.Position{File: name, Line: n}, "", *what,
				model.Text{Zh: "分成几段，或写得简单些", En: "part it into paragraphs, or write it more simply"})
			return &p
		}
	}
	return nil
}

// beyond says which of the counts is beyond its limit.
func beyond(counts []int) *model.Text {
	for i, l := range []struct {
		most   int
		zh, en string
	}{
		{longestParagraph, "一段超过%d字节", "a paragraph of more than %d bytes"},
		{mostMarks, "一段里的标记超过%d个", "more than %d marks in a paragraph"},
		{mostOpened, "一段里未闭合的“[”超过%d个", "more than %d brackets that are not closed in a paragraph"},
		{mostReferences, "链接定义超过%d个", "more than %d definitions of links"},
		{deepest, "列表或引文套了%d层以上", "lists or quotations in one another, more than %d deep"},
		{deepestIndent, "列表或引文缩进超过%d列", "a list or quotation that is indented by more than %d columns"},
	} {
		if counts[i] > l.most {
			return &model.Text{Zh: fmt.Sprintf(l.zh, l.most), En: fmt.Sprintf(l.en, l.most)}
		}
	}
	return nil
}

// indentOfCode is from how many columns on, after what it stands in, a line is code.
const indentOfCode = 4

// reach is the last column at which a mark may yet begin a list or a quotation: before
// the code of the deepest that any line so far may have begun. What stands further in is
// code, and nests nothing.
type reach int

// nested counts the marks of lists and quotations that a line begins with, and the
// columns before the last of them.
func (r *reach) nested(line string) (depth, indent int) {
	column := 0
	for i := 0; i < len(line); {
		width := markOf(line[i:])
		switch {
		case line[i] == ' ':
			column, i = column+1, i+1
			continue
		case line[i] == '\t':
			column, i = column/4*4+4, i+1
			continue
		case width == 0 || depth == 0 && column > int(*r):
			i = len(line)
			continue
		}
		depth, indent = depth+1, column
		column, i = column+width, i+width
	}
	if depth > 0 {
		*r = max(*r, reach(column+indentOfCode))
	}
	return depth, indent
}

// markOf is the width of the mark of a list or a quotation that s begins with, or 0.
func markOf(s string) int {
	digits := 0
	for digits < len(s) && s[digits] >= '0' && s[digits] <= '9' && digits < 9 {
		digits++
	}
	spaced := func(i int) bool { return i < len(s) && strings.IndexByte(" \t\r\n", s[i]) >= 0 }
	switch {
	case s[0] == '>':
		return 1
	case strings.IndexByte("-*+", s[0]) >= 0 && spaced(1):
		return 1
	case digits > 0 && digits < len(s) && (s[digits] == '.' || s[digits] == ')') && spaced(digits+1):
		return digits + 1
	}
	return 0
}
