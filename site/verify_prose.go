package site

import (
	"bytes"
	"net/url"
	"strings"
	"sync"

	"gongshi/data/model"
)

// inline are the elements that a reader does not see as a break: digits in them are
// read on (HTML Living Standard, "Phrasing content"; SVG 2, "Text"). All others end
// a block, so that nothing is joined across cells.
var inline = func() map[string]bool {
	of := map[string]bool{}
	for name := range strings.FieldsSeq("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label " +
		"mark " +
		"output q s samp small span strike strong sub sup time tspan tt u var wbr") {
		of[name] = true
	}
	return of
}()

// said is what a page says. Most pages are as long as the one before, so it is used
// again.
type said struct {
	words  []byte // the text of all blocks, each on a line of its own
	values []byte // so the attributes and comments
}

var unsaid = sync.Pool{New: func() any { return &said{} }}

// part ends a block of text where an element begins or ends that is not inline.
func (s *said) part(element []byte) {
	if n := len(s.words); n > 0 && s.words[n-1] != '\n' && !inline[string(element)] {
		s.words = append(s.words, '\n')
	}
}

// write adds text as it stands in the page, entities and all. The end of a line is a
// space to its reader.
func (s *said) write(raw []byte) {
	from := len(s.words)
	s.words = append(s.words, raw...)
	for {
		i := bytes.IndexByte(s.words[from:], '\n')
		if i < 0 {
			return
		}
		s.words[from+i] = ' '
		from += i + 1
	}
}

// value adds an attribute or a comment.
func (s *said) value(text string) {
	s.values = append(append(s.values, text...), '\n')
}

// address adds an address, as it is and decoded.
func (s *said) address(written string) {
	s.value(written)
	if decoded, err := url.PathUnescape(written); err == nil && decoded != written {
		s.value(decoded)
	}
}

// leftovers are signs of a template or a filter that failed in silence.
// A cell may hold "{{<" and is shown as it was written, so that is none.
var leftovers = []string{"HAHAHUGO", "HUGOSHORTCODE", "ZgotmplZ", "raw HTML omitted"}

// prose looks at all that a page says, at once. What is doubtful was found in the
// exports already. Digests need no exception: digits with letters beside them are
// never sure.
func (v *verifier) prose(p *page) {
	all := append(append(p.words, '\n'), p.values...)
	for _, sign := range leftovers {
		if bytes.Contains(all, []byte(sign)) {
			p.refuse("template-text", sign, say("页面里有模板的残余", "the page holds what a template left"))
		}
	}
	p.problems = append(p.problems, v.gate.Cell(model.Position{File: p.name}, string(all)).Of(model.Error)...)
	p.said.words, p.said.values = all[:0], p.values[:0]
	unsaid.Put(p.said)
}
