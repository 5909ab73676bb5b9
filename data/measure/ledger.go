package measure

import (
	"github.com/shopspring/decimal"

	"gongshi/data"
)

// ledger makes a figure of each count of households that the ledger publishes and
// that is not 0, of its persons, and of its share in all households of its place.
// Withheld counts have no figure. The source is the file: a row is a household.
func (m *measurer) ledger() {
	l := m.Dataset.Ledger
	if l == nil {
		return
	}
	for _, lp := range l.Places {
		all := m.household(ledgerSubject(lp.Place, "", data.Text{}), lp.All)
		for b, by := range lp.By {
			for c, count := range by {
				s := ledgerSubject(lp.Place, l.Breakdowns[b].ID, l.Breakdowns[b].Categories[c])
				if of := m.household(s, count); of != nil && all != nil {
					m.rate(s, "ledger-share", of, all, data.Text{Zh: "本地台账户数", En: "households of the ledger at the place"})
				}
			}
		}
	}
}

func (m *measurer) household(s *data.Subject, c data.HouseholdCount) *data.Figure {
	if c.Shown != data.Published || c.Households == 0 {
		return nil
	}
	at := data.Position{File: m.Dataset.Ledger.File}
	stated := func(id string, n int, unit string) *data.Figure {
		return m.stated(s, id, data.Quantity{Number: decimal.NewFromInt(int64(n)), Unit: unit, Qualifier: data.Exact, State: data.Value}, at)
	}
	if m.Dataset.Ledger.Persons {
		stated("ledger-persons", c.Persons, "人")
	}
	return stated("ledger-households", c.Households, "户")
}

// LedgerSubject is the key of what a count of the ledger is about: a place, or a
// category of a breakdown ("state") at a place.
func LedgerSubject(p *data.Place, breakdown string, category data.Text) string {
	return ledgerSubject(p, breakdown, category).Key
}

func ledgerSubject(p *data.Place, breakdown string, category data.Text) *data.Subject {
	s := about("ledger-"+p.Code, p.Name)
	if breakdown == "" {
		return s
	}
	s.Key = data.Slug(s.Key) + "-" + breakdown + "-" + data.Slug(category.Zh)
	s.Name.Zh += "：" + category.Zh
	if s.Name.En != "" {
		word, _ := category.In("en")
		s.Name.En += ": " + word
	}
	return s
}
