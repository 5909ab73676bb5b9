package site

import (
	"net/url"
	"path"
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// addressesOf returns the addresses that an attribute holds, if it is one that
// a browser follows or fetches (HTML Living Standard, "Attributes").
func addressesOf(element, key, value string) (addresses []string, holds bool) {
	switch key {
	case "href", "xlink:href", "src", "action", "formaction", "poster", "background":
		return []string{value}, true
	case "data":
		return []string{value}, element == "object"
	case "ping":
		return strings.Fields(value), true
	case "srcset", "imagesrcset":
		for candidate := range strings.SplitSeq(value, ",") {
			address, _, _ := strings.Cut(strings.TrimSpace(candidate), " ")
			addresses = append(addresses, address)
		}
		return addresses, true
	}
	return nil, false
}

// styled is an address in a style sheet or in an attribute of a picture.
var styled = regexp.MustCompile(`(?i)url\(\s*["']?([^"')]*)|@import\s+["']([^"']*)`)

// style checks the addresses of a style sheet.
func (v *verifier) style(d *document, css string) {
	if !strings.ContainsAny(css, "uU@") { // most attributes of a picture are numbers
		return
	}
	for _, m := range styled.FindAllStringSubmatch(css, -1) {
		v.lead(d, html.Token{}, strings.TrimSpace(m[1]+m[2]))
	}
}

// lead notes an address within the site, to be followed when all files are
// known, and refuses one that is not. A page may lead elsewhere by a link that
// a reader follows; it may fetch nothing from there, and nothing may be found
// from the root, which is not the site's own when it stands in a sub-directory.
func (v *verifier) lead(d *document, from html.Token, address string) {
	u, err := url.Parse(strings.TrimSpace(address))
	switch {
	case err == nil && v.mayLeave(from, u):
		return
	case err != nil, u.Scheme != "", u.Host != "", strings.HasPrefix(u.Path, "/"):
		v.leaves(d, address)
		return
	}
	file := d.name
	if u.Path != "" {
		file = path.Join(path.Dir(d.name), u.Path)
	}
	name, known := v.names[file]
	if !known { // a picture is looked at before the site is whole
		name = file
	}
	if !known || u.Fragment != "" {
		d.leads = append(d.leads, lead{name, strings.Clone(u.Fragment)})
	}
}

// mayLeave tells whether an address outside the site is one that a page may
// name: a link for the reader, a telephone, the page's own address, or a picture in itself.
func (v *verifier) mayLeave(from html.Token, u *url.URL) bool {
	switch u.Scheme {
	case "http", "https":
		canonical := attribute(from, "rel") == "canonical" && v.BaseURL != "" && strings.HasPrefix(u.String(), v.BaseURL)
		return u.Host != "" && (canonical || from.Data == "a" && attribute(from, "ping") == "")
	case "mailto":
		return from.Data == "a"
	case "tel":
		return from.Data == "a" && strings.Trim(u.Opaque, "+-0123456789") == ""
	case "data":
		return from.Data != "a" && strings.HasPrefix(u.Opaque, "image/")
	}
	return false
}

func (v *verifier) leaves(d *document, written string) {
	d.refuse("leaves-site", written, say("页面向别处请求内容", "the page asks for something from elsewhere"))
}
