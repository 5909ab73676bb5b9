// Package feed writes what others follow a site by: an Atom feed of what is new in it
// (RFC 4287), and a map of its pages in both languages (sitemaps.org, protocol 0.9).
// Both need to know where the site will stand, and neither has a date of its own:
// what they say is as old as the data.
package feed

import (
	"encoding/xml"
	"io"
	"time"
)

// Feed is a feed of what is new. Self and Home are whole addresses.
type Feed struct {
	Title, Subtitle string
	Lang            string // "zh-CN"
	Author          string
	Self, Home      string
	Updated         time.Time // a day
	Entries         []Entry   // newest first
}

// Entry is one thing that is new. Link, a whole address with a place on the page, is
// where it stands; ID is an address that stays when what it names moves on.
type Entry struct {
	Title, Summary string
	ID, Link       string
	On             time.Time // a day
}

// zone is that of the counties: a day begins there at midnight.
var zone = time.FixedZone("", 8*60*60)

// day is the beginning of a day, as Atom writes it.
func day(t time.Time) string {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, zone).Format(time.RFC3339)
}

type atom struct {
	XMLName  xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang     string      `xml:"xml:lang,attr"`
	Title    string      `xml:"title"`
	Subtitle string      `xml:"subtitle,omitempty"`
	ID       string      `xml:"id"`
	Updated  string      `xml:"updated"`
	Author   string      `xml:"author>name"`
	Links    []link      `xml:"link"`
	Entries  []atomEntry `xml:"entry"`
}

type link struct {
	Rel  string `xml:"rel,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	Title   string `xml:"title"`
	ID      string `xml:"id"`
	Updated string `xml:"updated"`
	Link    link   `xml:"link"`
	Summary string `xml:"summary,omitempty"`
}

// Atom writes a feed.
func Atom(w io.Writer, f Feed) error {
	a := atom{Lang: f.Lang, Title: f.Title, Subtitle: f.Subtitle, ID: f.Self, Updated: day(f.Updated), Author: f.Author,
		Links: []link{{"self", f.Self}, {"alternate", f.Home}}}
	for _, e := range f.Entries {
		a.Entries = append(a.Entries, atomEntry{e.Title, e.ID, day(e.On), link{Href: e.Link}, e.Summary})
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", " ")
	return enc.Encode(a)
}
