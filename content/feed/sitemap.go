package feed

import (
	"encoding/xml"
	"io"
	"time"
)

// MostPages is how many pages one file of a map may list (sitemaps.org).
const MostPages = 50_000

// Page is a page by its whole address, with the same page in each language that it has.
type Page struct {
	At     string
	Others []Alternate // itself among them
}

// Alternate is the same page in a language.
type Alternate struct {
	Rel  string `xml:"rel,attr"` // "alternate" always
	Lang string `xml:"hreflang,attr"`
	At   string `xml:"href,attr"`
}

type located struct {
	XMLName xml.Name
	At      string      `xml:"loc"`
	Changed string      `xml:"lastmod"`
	Others  []Alternate `xml:"xhtml:link"`
}

// Sitemap writes the map of at most MostPages pages, as they stood on a day.
func Sitemap(w io.Writer, pages []Page, on time.Time) error {
	return entries(w, "urlset", func(enc *xml.Encoder) error {
		for _, p := range pages {
			if err := enc.Encode(located{xml.Name{Local: "url"}, p.At, on.Format(time.DateOnly), p.Others}); err != nil {
				return err
			}
		}
		return nil
	})
}

// Index writes the map of maps, by their whole addresses.
func Index(w io.Writer, maps []string, on time.Time) error {
	return entries(w, "sitemapindex", func(enc *xml.Encoder) error {
		for _, at := range maps {
			if err := enc.Encode(located{xml.Name{Local: "sitemap"}, at, on.Format(time.DateOnly), nil}); err != nil {
				return err
			}
		}
		return nil
	})
}

func entries(w io.Writer, root string, each func(*xml.Encoder) error) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", " ")
	attr := func(name, value string) xml.Attr { return xml.Attr{Name: xml.Name{Local: name}, Value: value} }
	start := xml.StartElement{Name: xml.Name{Local: root},
		Attr: []xml.Attr{attr("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")}}
	if root == "urlset" {
		start.Attr = append(start.Attr, attr("xmlns:xhtml", "http://www.w3.org/1999/xhtml"))
	}
	if err := enc.EncodeToken(start); err != nil {
		return err
	}
	if err := each(enc); err != nil {
		return err
	}
	if err := enc.EncodeToken(start.End()); err != nil {
		return err
	}
	return enc.Close()
}
