package prose

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	table "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// paragraph is lines of words that belong together.
type paragraph struct {
	text    string
	line    int  // of its first
	heading bool // it is one
	row     bool // it is a row of a table: all of it stands on one line
}

// blocks parts words into blocks as Hugo does, which reads them by goldmark too. What stands
// within a block is left as it is written: goldmark keeps no place of a link's address.
var blocks = parser.NewParser(parser.WithBlockParsers(parser.DefaultBlockParsers()...),
	parser.WithParagraphTransformers(util.Prioritized(extension.NewTableParagraphTransformer(), 0)))

// paragraphs parts words into paragraphs.
func paragraphs(words string) (all []paragraph) {
	source, line, counted := []byte(words), 1, 0
	add := func(p paragraph, from int) {
		line, counted = line+strings.Count(words[counted:from], "\n"), from
		p.line = line
		all = append(all, p)
	}
	_ = ast.Walk(blocks.Parse(text.NewReader(source)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch {
		case !entering || n.Type() == ast.TypeInline || n.Kind() == table.KindTableCell:
		case n.Kind() == table.KindTableRow:
			add(paragraph{text: row(n, source), row: true}, n.Pos())
		case n.Lines().Len() > 0:
			add(paragraph{text: string(n.Lines().Value(source)), heading: n.Kind() == ast.KindHeading}, n.Lines().At(0).Start)
		}
		return ast.WalkContinue, nil
	})
	return all
}

// row reads a row of a table as a sentence: "指标 饮水安全， 完成 7500".
func row(n ast.Node, source []byte) string {
	var parts []string
	header := n.Parent().FirstChild().FirstChild()
	for c := n.FirstChild(); c != nil; c, header = c.NextSibling(), header.NextSibling() {
		parts = append(parts, fmt.Sprintf("%s %s", header.Lines().Value(source), c.Lines().Value(source)))
	}
	return strings.Join(parts, "， ")
}

// at is the line of a place in the paragraph.
func (p paragraph) at(i int) int {
	return p.line + strings.Count(p.text[:min(i, len(p.text))], "\n")
}

// wide gives full-width digits and signs of percent, point and minus their plain
// forms.
var wide = strings.NewReplacer("０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８",
	"8", "９", "9",
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
