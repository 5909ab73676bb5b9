package cell

import (
	"regexp"

	"gongshi/data/model"
)

// WithheldWord is the note of a number that is withheld, put in the one form.
const WithheldWord = "withheld-word"

// withheld are the words for a number that is not said, or crosses in its place, and the
// reason behind them: 不公开（涉密）, XX万元, withheld: in negotiation.
var withheld = regexp.MustCompile(`^(?i:(?:不予?公开|不公布|保密|涉密|withheld|confidential|redacted|not disclosed)|[x×*]{2,}(?:[万亿]?元)?)` +
	`(?: ?[(:] ?([^()]{1,60}?)\)?)?$`)

// Withheld reads a number that is withheld: withheld, or withheld: with its reason.
func Withheld(written string) (form string, ok bool) {
	m := withheld.FindStringSubmatch(Fold(written))
	if m == nil {
		return "", false
	}
	form = string(model.Withheld)
	if m[1] != "" {
		form += ": " + m[1]
	}
	return form, true
}
