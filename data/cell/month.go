package cell

import (
	"fmt"
	"regexp"
	"strings"
)

// monthWords are the names of the months and their usual abbreviations in English,
// Spanish and French, without accents. No word names two months, so that a date with
// one has one meaning in whatever language it is.
var monthWords = monthsOf(
	"january jan enero ene janvier janv",
	"february feb febrero fevrier fevr fev",
	"march mar marzo mars",
	"april apr abril abr avril avr",
	"may mayo mai",
	"june jun junio juin",
	"july jul julio juillet juil",
	"august aug agosto ago aout",
	"september sept sep septiembre setiembre set septembre",
	"october oct octubre octobre",
	"november nov noviembre novembre",
	"december dec diciembre dic decembre",
)

func monthsOf(names ...string) map[string]string {
	months := map[string]string{}
	for i, all := range names {
		for name := range strings.FieldsSeq(all) {
			months[name] = fmt.Sprint(i + 1)
		}
	}
	return months
}

// unaccented takes the accents off French months, which some files hold as characters of
// their own.
var unaccented = strings.NewReplacer("é", "e", "û", "u", "\u0301", "", "\u0302", "")

// The parts of a date with a month's name: a day that may be 1st, 1er or 1º, a word, and
// what parts them: 30-Jun-2025, 30 de junio de 2025, June 30, 2025.
const (
	dayNumber = `(\d{1,2})(?:st|nd|rd|th|er|ro|º|°)?`
	monthWord = `(\p{L}{3,10})\.?`
	gap       = `(?: ?[-/., ] ?)?(?:de |del )?`
)

var namedForms = []dateForm{
	{regexp.MustCompile(`^` + dayNumber + gap + monthWord + gap + `(\d{4})` + clock), func(m []string) string {
		return day(m[3], monthWords[m[2]], m[1])
	}},
	{regexp.MustCompile(`^` + monthWord + gap + dayNumber + `(?:, ?|[-/. ])(\d{4})` + clock), func(m []string) string {
		return day(m[3], monthWords[m[1]], m[2])
	}},
	{regexp.MustCompile(`^(\d{4})` + gap + monthWord + gap + dayNumber + clock), func(m []string) string {
		return day(m[1], monthWords[m[2]], m[3])
	}},
	{regexp.MustCompile(`^` + monthWord + gap + `(\d{4})$`), func(m []string) string {
		return month(m[2], monthWords[m[1]])
	}},
	{regexp.MustCompile(`^(\d{4})` + gap + monthWord + `$`), func(m []string) string {
		return month(m[1], monthWords[m[2]])
	}},
}

// named is the date that a month's name makes of a text, or what is no date.
func named(s string) string {
	s = unaccented.Replace(strings.ToLower(s))
	for _, f := range namedForms {
		if m := f.form.FindStringSubmatch(s); m != nil {
			if form := f.iso(m); IsDate(form) {
				return form
			}
		}
	}
	return ""
}

// shortYear is a month's name with no year, or with two digits that may be a day as well:
// Jun-25, June 2.
var shortYear = regexp.MustCompile(`^(?:` + dayNumber + gap + `)?` + monthWord + `(?:` + gap + dayNumber + `)?$`)

// lacksYear reports whether a text is a month's name without a year of four digits.
func lacksYear(s string) bool {
	m := shortYear.FindStringSubmatch(unaccented.Replace(strings.ToLower(s)))
	return m != nil && monthWords[m[2]] != ""
}
