package search

import (
	"regexp"
	"strings"
)

var (
	codes = regexp.MustCompile(`\{\{[<%].*?[>%]\}\}`)
	links = regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`)
	signs = regexp.MustCompile("(?m)^#+ |\\*\\*|`|^[-*] ")
)

// Plain takes the signs of Markdown out of a page's words, puts … for the numbers
// that it names, and leaves one line of text.
func Plain(markdown string) string {
	text := links.ReplaceAllString(codes.ReplaceAllString(markdown, "…"), "$1")
	return strings.Join(strings.Fields(signs.ReplaceAllString(text, "")), " ")
}
