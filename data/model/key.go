package model

import (
	"crypto/sha256"
	"regexp"
	"strings"
)

// Slug makes the part of an address, a key or an id that stands for s: only
// [a-z0-9-], at most 80 characters, and, where anything was replaced, eight
// letters of a hash (also where the name is reserved; of these alone where the rest would look like the number of a
// person), because Hugo and file systems fold case: JC01 and jc01
// would otherwise be one page in silence. It is the only such function.
func Slug(s string) string {
	if isSlug(s) && (len(s) > len("index") || !reserved.MatchString(s)) {
		return s
	}
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	slug := strings.Trim(b.String(), "-")
	if len(slug) > 71 {
		slug = strings.TrimRight(slug[:71], "-")
	}
	if numbered(slug) {
		slug = ""
	}
	sum := sha256.Sum256([]byte(s))
	return strings.TrimPrefix(slug+"-"+Letters(sum[:4]), "-")
}

// telephone is the fewest digits that may be the number of a person.
const telephone = 11

// numbered reports whether digits that something else parted in a key would stand
// together as the number of a person does: 138号12345678.
func numbered(slug string) bool {
	digits := 0
	for i := range len(slug) {
		switch c := slug[i]; {
		case c >= '0' && c <= '9':
			if digits++; digits == telephone {
				return true
			}
		case c != '-':
			digits = 0
		}
	}
	return false
}

// Letters writes bytes as hexadecimal does, with the letters a to p as its digits:
// no address of ours then looks like the number of a person beside the digits of
// a bureau's own key.
func Letters(b []byte) string {
	letters := make([]byte, 0, 2*len(b))
	for _, c := range b {
		letters = append(letters, 'a'+c>>4, 'a'+c&15)
	}
	return string(letters)
}

// reserved are the names that Windows keeps for devices, whatever their ending, so that a
// site with such a page cannot be unpacked there, and that of the page of a folder.
var reserved = regexp.MustCompile(`^(?:con|prn|aux|nul|com\d|lpt\d|index)$`)

// isSlug reports whether nothing of s need be replaced: most keys of an export.
func isSlug(s string) bool {
	if s == "" || len(s) > 80 {
		return false
	}
	for i, last := 0, byte('-'); i < len(s); i++ {
		c := s[i]
		word := c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
		if !word && (c != '-' || last == '-') {
			return false
		}
		last = c
	}
	return s[len(s)-1] != '-'
}
