package kit

import (
	"fmt"

	"gongshi/data/model"
	"gongshi/data/open"
)

// Site is what a page asks of the site that it stands in.
type Site struct {
	Settings *model.Settings
	AsOf     model.Date                        // of the report
	Files    []open.Download                   // that the site offers
	Home     func(*model.Figure) string        // id of the page on which a figure's proof stands
	Note     func(*model.Method) model.Text    // what is to be known of a measure
	Apart    func(subject, lang string) string // tells a subject from others of its name
	Finding  func(id string) string            // id of the page that lists a finding
	Proofs   func(page string) []*model.Figure // whose proofs stand on a page, measure by measure
}

// Page is one page in one language while it is written: what its body names, and what
// the theme reads of it.
type Page struct {
	Voice
	*Pieces
	Site     *Site
	ID       string // "funds", "projects/road"; its address without language and ending
	Title    model.Text
	Headline Run            // in the place of the title, if any
	Lede     Run            // below the headline: of which day, and what else a reader asks first
	Day      model.Date     // of the numbers of the page, where it is another than the report's
	Printed  bool           // made for paper: a chart's table stands open
	Schema   string         // of the page of downloads: its schema.org description, JSON
	Searched string         // of the page to search on: the file that it searches in
	Failed   error          // of a file that the page needs
	under    string         // the last heading of our own
	names    map[string]int // of tables without a caption
}

// New begins a page, in memory that the one before no longer needs.
func New(site *Site, id string, title model.Text, lang string, m *Pieces) *Page {
	m.reset()
	return &Page{Voice: Voice{lang, site.Settings.Site.Languages}, Pieces: m, Site: site, ID: id, Title: title,
		names: map[string]int{}}
}

// Heading begins what stands under a heading of our own.
func (p *Page) Heading(zh, en string) {
	p.under = p.Say(zh, en)
	fmt.Fprintf(&p.body, "## %s\n\n", p.under)
}

// Note is a paragraph of our own words.
func (p *Page) Note(zh, en string) { p.Write(p.Say(zh, en) + "\n\n") }

// Section sets apart what belongs together under a heading of its own, unless
// there is nothing. Between its marks stand shortcodes only, no Markdown.
func (p *Page) Section(class, zh, en string, write func()) {
	p.under = p.Say(zh, en)
	if inner := p.apart(write); inner != "" {
		fmt.Fprintf(&p.body, "{{< section %q %q >}}\n\n%s{{< /section >}}\n\n", class, p.Say(zh, en), inner)
	}
}

// Fold puts away what most readers pass over, under a line that opens it, unless there is
// nothing. Between its marks stand shortcodes only.
func (p *Page) Fold(zh, en string, write func()) {
	p.under = p.Say(zh, en)
	if inner := p.apart(write); inner != "" {
		fmt.Fprintf(&p.body, "{{< fold %q >}}\n\n%s{{< /fold >}}\n\n", p.Say(zh, en), inner)
	}
}
