package draw

import (
	"bytes"
	"fmt"
	"regexp"
)

// cleaning names the version of Clean; a still drawn under another is stale.
const cleaning = "2"

// named is every place of an SVG that says an id or a class of zrender's.
var named = regexp.MustCompile(`\bid="([^"]+)"|url\(#([^)"']+)\)|href="#([^"]+)"|\b(zr[0-9]+-(?:cls|ani)-[0-9]+)\b`)

// Clean renumbers the ids and classes of a picture with its name before them:
// zrender counts them over all charts of a process, so two pictures would share
// some, and the bytes would depend on the order of drawing.
func Clean(svg []byte, name string) ([]byte, error) {
	if !bytes.HasPrefix(svg, []byte("<svg")) {
		return nil, fmt.Errorf("not an SVG: %.40q", svg)
	}
	renamed := map[string]string{}
	var clean bytes.Buffer
	clean.Grow(len(svg))
	kept := 0
	for _, m := range named.FindAllSubmatchIndex(svg, -1) {
		for group := 2; group < len(m); group += 2 {
			if m[group] < 0 {
				continue
			}
			old := string(svg[m[group]:m[group+1]])
			if _, ok := renamed[old]; !ok {
				renamed[old] = fmt.Sprintf("%s-%d", name, len(renamed)+1)
			}
			clean.Write(svg[kept:m[group]])
			clean.WriteString(renamed[old])
			kept = m[group+1]
		}
	}
	clean.Write(svg[kept:])
	return clean.Bytes(), nil
}
