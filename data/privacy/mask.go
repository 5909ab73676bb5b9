package privacy

import (
	"strings"

	"gongshi/data/model"
)

// Masked gives problems with the personal data in them masked, whatever rule they
// are of: the terminal, a CI log and checks.json show none.
func (s *Scanner) Masked(ps model.Problems) model.Problems {
	masked := make(model.Problems, len(ps))
	for i, p := range ps {
		for _, text := range []*string{&p.Written, &p.Became, &p.Message.Zh, &p.Message.En, &p.Hint.Zh, &p.Hint.En} {
			*text = s.mask(*text)
		}
		masked[i] = p
	}
	return masked
}

// mask puts the preview of each number in its place.
func (s *Scanner) mask(text string) string {
	hits := s.Written(text)
	if len(hits) == 0 {
		return text
	}
	var b strings.Builder
	at := 0
	for _, h := range hits {
		if h.From < at {
			continue // within the last
		}
		b.WriteString(text[at:h.From])
		b.WriteString(h.Masked)
		at = h.To
	}
	b.WriteString(text[at:])
	return b.String()
}
