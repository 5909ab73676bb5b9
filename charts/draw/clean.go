package draw

import (
	"bytes"
	"fmt"
	"regexp"
)

// cleaning names the version of Clean; a still drawn under another is stale.
const cleaning = "1"

var (
	idAttribute = regexp.MustCompile(`\bid="([^"]+)"`)
	reference   = regexp.MustCompile(`url\(#([^)"']+)\)|href="#([^"]+)"`)
	classRule   = regexp.MustCompile(`\bzr[0-9]+-(?:cls|ani)-[0-9]+\b`)
)

// Clean renumbers the ids and classes of a picture with its name before them:
// zrender counts them over all charts of a process, so two pictures would share
// some, and the bytes would depend on the order of drawing.
func Clean(svg []byte, name string) ([]byte, error) {
	if !bytes.HasPrefix(svg, []byte("<svg")) {
		return nil, fmt.Errorf("not an SVG: %.40q", svg)
	}
	renamed := map[string]string{}
	rename := func(old string) string {
		if _, ok := renamed[old]; !ok {
			renamed[old] = fmt.Sprintf("%s-%d", name, len(renamed)+1)
		}
		return renamed[old]
	}
	for _, m := range idAttribute.FindAllSubmatch(svg, -1) {
		rename(string(m[1]))
	}
	svg = idAttribute.ReplaceAllFunc(svg, func(b []byte) []byte {
		return fmt.Appendf(nil, "id=%q", rename(string(idAttribute.FindSubmatch(b)[1])))
	})
	svg = reference.ReplaceAllFunc(svg, func(b []byte) []byte {
		m := reference.FindSubmatch(b)
		if m[1] != nil {
			return fmt.Appendf(nil, "url(#%s)", rename(string(m[1])))
		}
		return fmt.Appendf(nil, "href=%q", "#"+rename(string(m[2])))
	})
	return classRule.ReplaceAllFunc(svg, func(b []byte) []byte { return []byte(rename(string(b))) }), nil
}
