package site

import (
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"strings"
)

// feed looks at a feed or a map of the site: well formed, and each address that it
// names is one of this site, under its base, and there.
func (v *verifier) feed(d *document, r io.Reader) {
	z := xml.NewDecoder(r)
	within := ""
	for {
		token, err := z.RawToken()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			d.refuse("unreadable", err.Error(), say("文件的写法有误", "the file is not well formed"))
			return
		}
		switch t := token.(type) {
		case xml.StartElement:
			within = t.Name.Local
			for _, a := range t.Attr {
				if a.Name.Local == "href" {
					v.leadWhole(d, a.Value)
				}
			}
		case xml.CharData:
			if within == "loc" {
				v.leadWhole(d, string(t))
			}
		case xml.EndElement:
			within = ""
		}
	}
}

// leadWhole notes a whole address, to be followed within the site.
func (v *verifier) leadWhole(d *document, address string) {
	under, ours := strings.CutPrefix(address, v.BaseURL)
	u, err := url.Parse(under)
	if v.BaseURL == "" || !ours || err != nil || u.Scheme != "" || u.Host != "" {
		v.leaves(d, address)
		return
	}
	if _, known := v.names[u.Path]; !known || u.Fragment != "" {
		d.leads = append(d.leads, lead{strings.Clone(u.Path), strings.Clone(u.Fragment)})
	}
}
