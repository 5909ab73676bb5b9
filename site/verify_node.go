package site

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"gongshi/data/model"
)

// page is a document that is looked at, token by token: a tree of it would cost
// more than all the checks.
type page struct {
	*document
	seen    map[string]bool // addresses of links: a page repeats its menu and its figures
	sheet   bool            // within a style sheet
	foreign bool            // within a picture, where style and title hold elements too
	guarded bool            // the policy was met, or that it is late was said
	chart   *charted        // the chart that is being read
	figure  string          // the figure whose text is being read …
	element string          // … in this element
	depth   int             // how many of these stand in each other
	read    strings.Builder // what was read of it
	*said
	attr   []html.Attribute
	judged map[string]bool // element, attribute and value, as tag joins them
	pair   []byte
}

// tokens looks at every tag, text and comment of a page or a picture.
func (v *verifier) tokens(p *page, r io.Reader) {
	p.foreign = p.kind == ".svg"
	z := html.NewTokenizer(r)
	for {
		switch z.Next() {
		case html.ErrorToken:
			v.end(p, z.Err())
			return
		case html.StartTagToken:
			t := p.tag(z)
			v.start(p, t)
			p.begin(t.Data)
		case html.SelfClosingTagToken:
			v.start(p, p.tag(z))
		case html.EndTagToken:
			name, _ := z.TagName()
			p.part(name)
			v.close(p, name)
		case html.TextToken:
			v.textNode(p, z.Raw())
		case html.CommentToken, html.DoctypeToken:
			p.value(string(z.Text()))
		}
	}
}

// shapes are attributes that hold coordinates only, and are not looked at.
var shapes = []string{"d", "points", "transform", "viewbox"}

// structural are attributes that say what the others of an element mean, or stand
// once; any other that was looked at once on a page need not be again.
var structural = []string{"id", "data-figure", "lang", "type", "src", "href", "xlink:href", "rel", "ping",
	"http-equiv"}

// tag takes the element that begins, and how it is to be read on.
func (p *page) tag(z *html.Tokenizer) html.Token {
	name, more := z.TagName()
	p.part(name)
	t := html.Token{Data: string(name), Attr: p.attr[:0]}
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		if slices.Contains(shapes, string(key)) {
			continue
		}
		if !slices.Contains(structural, string(key)) {
			p.pair = append(append(append(append(append(p.pair[:0], name...), 0), key...), 0), value...)
			if p.judged[string(p.pair)] {
				continue
			}
			p.judged[string(p.pair)] = true
		}
		t.Attr = append(t.Attr, html.Attribute{Key: string(key), Val: string(value)})
	}
	p.attr = t.Attr
	p.foreign = p.foreign || t.Data == "svg" || t.Data == "math"
	if p.foreign || t.Data == "noscript" { // a reader without script sees what stands in it
		z.NextIsNotRawText()
	}
	z.AllowCDATA(p.foreign) // a picture's style sheet stands in one
	return t
}

// policy is what a page lets a browser run and fetch (reliability, rule 10). It
// guards only what comes after it.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
	"connect-src 'self'; " +
	"base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"

// early are the elements that may stand before the policy: any other a browser either
// fetches, or takes for the beginning of the body, where it heeds no policy.
var early = []string{"html", "head", "meta", "title"}

// guard takes the policy of a page, which must be ours and stand before whatever it
// guards.
func (p *page) guard(t html.Token) {
	switch {
	case p.guarded || p.kind != ".html":
	case t.Data == "meta" && strings.EqualFold(attribute(t, "http-equiv"), "Content-Security-Policy"):
		if p.guarded = true; attribute(t, "content") != policy {
			p.refuse("policy-differs", attribute(t, "content"),
				say("页面的安全策略不是规定的那一条", "the page's security policy is not the one that is set"))
		}
	case !slices.Contains(early, t.Data):
		p.unguarded(t.Data)
	}
}

// unguarded refuses a page without its policy in time, once.
func (p *page) unguarded(before string) {
	p.refuse("unguarded", before, say("安全策略没有写在它要管的内容之前", "the security policy does not stand before what it guards"))
	p.guarded = true
}

// start checks an element as it begins.
func (v *verifier) start(p *page, t html.Token) {
	d := p.document
	p.guard(t)
	p.chartBegins(t)
	switch {
	case t.Data == "html" && d.lang == "":
		d.lang = attribute(t, "lang")
	case t.Data == "script" && !strings.HasSuffix(attribute(t, "type"), "json") && attribute(t, "src") == "",
		t.Data == "style" && d.kind == ".html":
		v.code(d, t.Data)
	case t.Data == "base", t.Data == "meta" && strings.EqualFold(attribute(t, "http-equiv"), "refresh"):
		v.leaves(d, t.Data) // it would turn every link of the page, or the reader, elsewhere
	}
	for _, a := range t.Attr {
		v.attribute(p, t, a)
	}
	if key := attribute(t, "data-figure"); key != "" {
		if p.figure != "" {
			d.refuse("figure-differs", p.figure, say("一个数字里还有另一个数字", "a figure stands within a figure"))
		}
		p.figure, p.element, p.depth = key, t.Data, 0
		p.read.Reset()
	}
}

// begin notes an element that will end: a style sheet, or one within a figure's.
func (p *page) begin(element string) {
	p.sheet = p.sheet || element == "style"
	if p.figure != "" && p.element == element {
		p.depth++
	}
}

// textNode checks text, which may be a style sheet's or a figure's.
func (v *verifier) textNode(p *page, raw []byte) {
	if p.figure == "" && len(bytes.TrimSpace(raw)) == 0 {
		return
	}
	p.write(raw)
	p.chartSays(raw)
	if p.sheet {
		v.style(p.document, html.UnescapeString(string(raw)))
	}
	if p.figure != "" {
		p.read.WriteString(html.UnescapeString(string(raw)))
	}
}

// close ends an element, and with it perhaps a figure.
func (v *verifier) close(p *page, element []byte) {
	p.sheet = p.sheet && string(element) != "style"
	if string(element) == "figure" {
		p.chartEnds()
	}
	if p.kind == ".html" && (string(element) == "svg" || string(element) == "math") {
		p.foreign = false
	}
	if p.figure == "" || string(element) != p.element {
		return
	}
	if p.depth--; p.depth == 0 {
		v.figure(p.document, p.figure, p.read.String())
		p.figure = ""
	}
}

// end judges what only a whole document shows.
func (v *verifier) end(p *page, err error) {
	if !errors.Is(err, io.EOF) {
		p.refuse("unreadable", err.Error(), say("页面读不出", "the page cannot be read"))
	}
	switch want := model.Locale(v.Languages.Of(p.name)); {
	case p.kind != ".html", p.lang == want:
	case p.lang == "":
		p.refuse("language-missing", "", say("页面没有写明语言", "the page does not name its language"))
	default:
		p.refuse("language-differs", p.lang,
			say("页面的语言不是它的地址所属的"+want, "the page is not in "+want+", as its address says"))
	}
	if p.kind == ".html" && !p.guarded {
		p.unguarded("")
	}
	if p.figure != "" {
		p.refuse("figure-differs", p.figure, say("数字没有写完", "a figure does not end"))
	}
	v.prose(p)
	elsewhere := p.leads[:0]
	for _, l := range p.leads {
		switch {
		case l.file != p.name:
			elsewhere = append(elsewhere, l)
		case !p.ids[v.hash(l.fragment)]:
			p.refuse("dead-fragment", l.String(), deadFragment)
		}
	}
	p.leads = slices.Clone(elsewhere) // most lead to the page itself
}

func (v *verifier) attribute(p *page, t html.Token, a html.Attribute) {
	d, key := p.document, a.Key
	if addresses, holds := addressesOf(t.Data, key, a.Val); holds {
		if t.Data == "a" && key == "href" && attribute(t, "ping") == "" {
			if p.seen[a.Val] {
				return
			}
			p.seen[a.Val] = true
		}
		p.address(a.Val)
		for _, address := range addresses {
			v.lead(d, t, address)
		}
		return
	}
	switch {
	case key == "id":
		v.id(d, a.Val)
	case strings.HasPrefix(key, "on"), key == "srcdoc", key == "style" && d.kind == ".html":
		v.code(d, key)
	}
	if d.kind == ".svg" {
		v.style(d, a.Val) // a clip path or a fill may name an address
	}
	p.value(a.Val)
}

// id refuses an id that stands twice in a document.
func (v *verifier) id(d *document, id string) {
	key := v.hash(id)
	if d.ids[key] {
		d.refuse("doubled-id", id, say("同一编号出现两次", "an id stands twice"))
	}
	d.ids[key] = true
}

func (v *verifier) code(d *document, what string) {
	d.refuse("inline-code", what, say("页面内不能有脚本或样式", "no script or style inside a page"))
}

func (v *verifier) figure(d *document, key, text string) {
	display, known := v.Figures[key]
	if !known {
		d.refuse("figure-unknown", key, say("没有这个数字", "there is no such figure"))
		return
	}
	if want := display.Say(v.Languages.Of(d.name)); text != want {
		d.refuse("figure-differs", key, model.Text{Zh: fmt.Sprintf("数字写成“%s”，应为“%s”", text, want),
			En: fmt.Sprintf("the figure reads %q, not %q", text, want)})
	}
}

func attribute(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
