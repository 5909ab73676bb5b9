package model

import "strings"

// Subject is what figures are about: a target, project, fund category …
type Subject struct {
	Key  string // as exports and findings name it
	Slug string // how the keys of its figures begin
	Name Text
}

// Keyed is a subject that the exports name by a key of their own.
func Keyed(key string, name Text) *Subject { return &Subject{key, Slug(key), name} }

// OfKind is a subject that has no key of its own: its kind, then what tells it from
// others of the kind, parted by two hyphens (place--east, year--2014). No slug holds
// two hyphens, so it is never taken for a key of the exports, such as place-east.
func OfKind(kind string, name Text, parts ...string) *Subject {
	for _, part := range parts {
		kind += "--" + Slug(part)
	}
	return &Subject{kind, kind, name}
}

// Counted narrows a subject to a place, where one is given, and to a unit of measure:
// households and persons of one item are two subjects. Their parts of a key are
// ".at-<place>" and ".in-<unit>".
func (s *Subject) Counted(place, unit string) *Subject {
	slug := s.Slug
	if place != "" {
		slug += ".at-" + Slug(place)
	}
	slug += ".in-" + Slug(unit)
	return &Subject{slug, slug, s.Name}
}

// FigureKey makes a figure's key, "<subject>.<measure>.<date>"; without a date it ends
// with the measure. Whole, the form is
//
//	[<kind>--]<subject>[.at-<place>][.in-<unit>].<measure>[.of-<base>][.<date>]
//
// of which a base is kept for measures that have several. No measure begins as an
// optional part does, so a key can be read back.
func FigureKey(s *Subject, measure string, on Date) string {
	key := s.Slug + "." + measure
	if on.IsZero() {
		return key
	}
	return key + "." + strings.ToLower(on.ISO())
}
