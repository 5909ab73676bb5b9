package intake

import (
	"fmt"
	"strings"

	"gongshi/data"
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
	deepestIndent    = 40       // columns before the text
)

// tooDeep is the error of the first line beyond the limits, nil within them.
func tooDeep(words, name string) *data.Problem {
	long, marks, opened, references := 0, 0, 0, 0
	n := 0
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
		depth, indent := nested(line)
		what := beyond([]int{long, marks, opened, references, depth, indent})
		if what != nil {
			p := data.At(data.Error, "words-too-deep", data.Position{File: name, Line: n}, "", *what,
				data.Text{Zh: "分成几段，或写得简单些", En: "part it into paragraphs, or write it more simply"})
			return &p
		}
	}
	return nil
}

// beyond says which of the counts is beyond its limit.
func beyond(counts []int) *data.Text {
	for i, l := range []struct {
		most   int
		zh, en string
	}{
		{longestParagraph, "一段超过%d字节", "a paragraph of more than %d bytes"},
		{mostMarks, "一段里的标记超过%d个", "more than %d marks in a paragraph"},
		{mostOpened, "一段里未闭合的“[”超过%d个", "more than %d brackets that are not closed in a paragraph"},
		{mostReferences, "链接定义超过%d个", "more than %d definitions of links"},
		{deepest, "列表或引文套了%d层以上", "lists or quotations in one another, more than %d deep"},
		{deepestIndent, "行首缩进超过%d列", "a line that is indented by more than %d columns"},
	} {
		if counts[i] > l.most {
			return &data.Text{Zh: fmt.Sprintf(l.zh, l.most), En: fmt.Sprintf(l.en, l.most)}
		}
	}
	return nil
}

// nested counts the marks of lists and quotations that a line begins with, and the
// columns before what follows them.
func nested(line string) (depth, indent int) {
	i := 0
	for i < len(line) {
		digits := 0
		for i+digits < len(line) && line[i+digits] >= '0' && line[i+digits] <= '9' && digits < 9 {
			digits++
		}
		c, mark := line[i], i+digits
		switch {
		case c == ' ':
			indent++
			i++
		case c == '\t':
			indent += 4
			i++
		case c == '>':
			depth++
			i++
		case strings.IndexByte("-*+", c) >= 0 && i+1 < len(line) && (line[i+1] == ' ' || line[i+1] == '\t'):
			depth++
			i++
		case digits > 0 && mark+1 < len(line) && (line[mark] == '.' || line[mark] == ')') && line[mark+1] == ' ':
			depth++
			i = mark + 1
		default:
			return depth, indent
		}
	}
	return depth, indent
}
