package data

import (
	"crypto/sha256"
	"fmt"
	"strings"
)

// Slug makes the part of an address, a key or an id that stands for s: only
// [a-z0-9-], at most 80 characters, and, where anything was replaced, eight
// hex digits of a hash, because Hugo and file systems fold case: JC01 and jc01
// would otherwise be one page in silence. It is the only such function.
func Slug(s string) string {
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
	if slug == s && len(slug) <= 80 && slug != "" {
		return slug
	}
	if len(slug) > 71 {
		slug = strings.TrimRight(slug[:71], "-")
	}
	sum := sha256.Sum256([]byte(s))
	return strings.TrimPrefix(fmt.Sprintf("%s-%x", slug, sum[:4]), "-")
}

// FigureKey makes a figure's key, "<subject>.<measure>.<as-of>".
func FigureKey(subject, measure string, asOf Date) string {
	return Slug(subject) + "." + measure + "." + strings.ToLower(asOf.ISO())
}
