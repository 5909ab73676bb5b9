package kit

import (
	"fmt"
	"html"
	"net/url"
	"slices"
	"strings"
)

// Run is a piece of text: parts, some of which are links to a figure's proof. In is set
// where the text is not in the language of its page; Mark names a shape that goes before
// it, as Squares are; Below stands under it in smaller type; Bar is a percentage that a bar
// beside it shows.
type Run struct {
	In      string
	Mark    string
	Class   string
	Parts   []Part
	Below   []Run
	Bar     string
	Squares []Mark // of projects
	Order   string // what a reader's script orders the rows of a list by, where that is not the text: a plain decimal

	sort string // Order, where the list can be sorted
}

// Part is plain text, a link, a telephone, or, where Figure holds its key, a figure's
// display: Href is then the page with its proof, and empty where that is this page.
type Part struct {
	Text   string
	Href   string
	Figure string
	Phone  string // can be called
}

// Plain is the text of a run, without what stands below it.
func (r Run) Plain() string {
	var b strings.Builder
	for _, p := range r.Parts {
		b.WriteString(p.Text)
	}
	return b.String()
}

// MarshalJSON gives a run to the theme as HTML, its class, and what it is sorted by: a page
// has hundreds, and a template for each took most of Hugo's time.
func (r Run) MarshalJSON() ([]byte, error) {
	var room [512]byte
	shown := r.html(room[:0])
	b := make([]byte, 0, len(shown)+len(shown)/4+64)
	b = append(b, '{')
	for _, of := range []struct {
		name  string
		value []byte
	}{{"html", shown}, {"class", []byte(r.Class)}, {"sort", []byte(r.sort)}} {
		if len(of.value) > 0 {
			if len(b) > 1 {
				b = append(b, ',')
			}
			b = append(append(append(b, '"'), of.name...), `":"`...)
			b = append(quoted(b, of.value), '"')
		}
	}
	return append(b, '}'), nil
}

// html adds a run as it stands in a page.
func (r Run) html(b []byte) []byte {
	if r.Mark != "" {
		b = tag(b, `<span class="shape `, r.Mark, `" aria-hidden="true"></span>`)
	}
	if len(r.Squares) > 0 {
		b = append(b, `<span class="sqs" aria-hidden="true">`...)
		for _, m := range r.Squares {
			b = tag(b, `<i class="sq `, string(m.State), `"></i>`)
		}
		b = append(b, `</span>`...)
	}
	if r.In != "" {
		b = tag(b, `<span lang="`, r.In, `">`)
	}
	for _, p := range r.Parts {
		b = p.html(b)
	}
	if r.In != "" {
		b = append(b, `</span>`...)
	}
	if r.Bar != "" {
		b = tag(b, `<progress value="`, r.Bar, `" max="100" aria-hidden="true"></progress>`)
	}
	for _, below := range r.Below {
		b = tag(b, `<small class="below `, below.Class, `">`)
		b = append(below.html(b), `</small>`...)
	}
	return b
}

// html adds a part: text, or a link.
func (p Part) html(b []byte) []byte {
	switch {
	case p.Figure != "":
		b = tag(b, `<a class="figure" data-figure="`, p.Figure, `" href="`)
		b = tag(b, address(p.Href), `#fig-`, p.Figure)
	case strings.Contains(p.Href, "#fig-"):
		b = tag(b, `<a class="figure" href="`, address(p.Href), "")
	case p.Href != "":
		b = tag(b, `<a href="`, address(p.Href), "")
	case p.Phone != "":
		b = tag(b, `<a href="tel:`, url.PathEscape(p.Phone), "")
	default:
		return append(b, html.EscapeString(p.Text)...)
	}
	return tag(b, `">`, p.Text, `</a>`)
}

// tag adds markup of ours around a text, which is escaped.
func tag(b []byte, before, text, after string) []byte {
	return append(append(append(b, before...), html.EscapeString(text)...), after...)
}

// schemes are those of the addresses outside the site that a page may lead to.
var schemes = []string{"https", "http", "mailto", "tel"}

// address is where a link may lead: into the site, or by one of the schemes; else nowhere.
func address(href string) string {
	if href == "" || href[0] == '/' || href[0] == '#' {
		return href
	}
	u, err := url.Parse(href)
	if err != nil || !slices.Contains(schemes, u.Scheme) {
		return "#"
	}
	return u.String()
}

// quoted adds the inside of a string of JSON.
func quoted(b, text []byte) []byte {
	for _, c := range text {
		switch {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c < ' ':
			b = fmt.Appendf(b, `\u%04x`, c)
		default:
			b = append(b, c)
		}
	}
	return b
}
