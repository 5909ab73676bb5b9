package site

import (
	"bytes"
	"net/url"
	"strings"

	"gongshi/data"
)

// inline are the elements that a reader does not see as a break: digits in them are
// read on (HTML Living Standard, "Phrasing content"; SVG 2, "Text"). All others end
// a block, so that nothing is joined across cells.
var inline = func() map[string]bool {
	of := map[string]bool{}
	for name := range strings.FieldsSeq("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark " +
		"output q s samp small span strike strong sub sup time tspan tt u var wbr") {
		of[name] = true
	}
	return of
}()

// part ends a block of text where an element begins or ends that is not inline.
func (p *page) part(element []byte) {
	if n := len(p.words); n > 0 && p.words[n-1] != '\n' && !inline[string(element)] {
		p.words = append(p.words, '\n')
	}
}

// write adds text as it stands in the page, entities and all. The end of a line is a
// space to its reader.
func (p *page) write(raw []byte) {
	from := len(p.words)
	p.words = append(p.words, raw...)
	for {
		i := bytes.IndexByte(p.words[from:], '\n')
		if i < 0 {
			return
		}
		p.words[from+i] = ' '
		from += i + 1
	}
}

// value adds an attribute or a comment.
func (p *page) value(text string) {
	p.values = append(append(p.values, text...), '\n')
}

// address adds an address, as it is and decoded.
func (p *page) address(written string) {
	p.value(written)
	if decoded, err := url.PathUnescape(written); err == nil && decoded != written {
		p.value(decoded)
	}
}

// leftovers are signs of a template or a filter that failed in silence.
// A cell may hold "{{<" and is shown as it was written, so that is none.
var leftovers = []string{"HAHAHUGO", "HUGOSHORTCODE", "ZgotmplZ", "raw HTML omitted"}

// prose looks at all that a page says, at once. What is doubtful was found in the
// exports already. Digests need no exception: digits with letters beside them are
// never sure.
func (v *verifier) prose(p *page) {
	said := append(append(p.words, '\n'), p.values...)
	for _, sign := range leftovers {
		if bytes.Contains(said, []byte(sign)) {
			p.refuse("template-text", sign, say("页面里有模板的残余", "the page holds what a template left"))
		}
	}
	p.problems = append(p.problems, v.gate.Cell(data.Position{File: p.name}, string(said)).Of(data.Error)...)
}
