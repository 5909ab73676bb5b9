// Package privacy is the gate that no person's data may pass: it finds resident
// identity numbers, mobile numbers and bank cards in a text, in whatever dress
// they stand there (full width, digits of other scripts, groups with spaces,
// dashes or dots between them, invisible characters, HTML entities, \u escapes).
//
// A shape that passes every check there is for it is sure, and ends a build; one
// that only looks like it is doubtful, is published as a finding, and never stops
// anything. A name beside an illness has no check digit: against that only the
// columns help, which are private unless the schema says otherwise.
package privacy

import "strings"

// Kind is a sort of personal data.
type Kind int

// The kinds. OldID is the resident identity number of 15 digits, which was given
// out until 1999 and has no check digit: it is never sure.
const (
	ResidentID Kind = iota
	OldID
	Mobile
	BankCard
)

// Hit is personal data in a text.
type Hit struct {
	Kind     Kind
	Sure     bool
	From, To int    // its bytes in the text, as it stands there
	Masked   string // a preview that gives nobody away: "138****78"

	digits string // without its dress; of a mobile number, without its prefix
}

// shortest is the fewest digits that are personal data: those of a mobile number.
const shortest = 11

// Scanner finds personal data, but for the telephones that are published on
// purpose. It may be used by several goroutines at once.
type Scanner struct{ phones map[string]bool }

// New makes a scanner that lets some telephones pass, written in any dress.
func New(phones []string) *Scanner {
	s := &Scanner{map[string]bool{}}
	for _, entry := range phones {
		for _, h := range (&Scanner{}).Scan(entry) {
			if h.Kind == Mobile {
				s.phones[h.digits] = true
			}
		}
	}
	return s
}

// Scan gives all personal data of a text in the order in which it stands there.
// Nothing is joined over the end of a line.
func (s *Scanner) Scan(text string) []Hit {
	if len(text) < shortest {
		return nil
	}
	var hits []Hit
	var r run
	for i := 0; i < len(text); {
		if !begins[text[i]] { // nearly all bytes of a text end here
			i++
			continue
		}
		if end, short := brief(text, i); short {
			i = max(end, i+1)
			continue
		}
		i = r.take(text, i)
		if len(r.values) < shortest {
			continue
		}
		for _, h := range r.hits() {
			if h.Kind != Mobile || !s.phones[h.digits] {
				hits = append(hits, h)
			}
		}
	}
	return hits
}

// mask hides the middle of a number.
func mask(digits string) string {
	return digits[:3] + strings.Repeat("*", 4) + digits[len(digits)-2:]
}
