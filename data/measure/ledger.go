package measure

import (
	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
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
		all := m.household(LedgerSubject(lp.Place, "", model.Text{}), lp.All)
		for b, by := range lp.By {
			for c, count := range by {
				s := LedgerSubject(lp.Place, l.Breakdowns[b].ID, l.Breakdowns[b].Categories[c])
				if of := m.household(s, count); of != nil && all != nil {
					m.rate(s, LedgerShare, of, all, model.Text{Zh: "本地台账户数", En: "households of the ledger at the place"})
				}
			}
		}
	}
}

func (m *measurer) household(s *model.Subject, c table.HouseholdCount) *model.Figure {
	if c.Shown != table.Published || c.Households == 0 {
		return nil
	}
	at := model.Position{File: m.Dataset.Ledger.File}
	stated := func(what *model.Method, n int, unit string) *model.Figure {
		return m.planned(s, what, model.Quantity{Number: decimal.NewFromInt(int64(n)), Unit: unit, Qualifier: model.Exact, State: model.Value}, at)
	}
	if m.Dataset.Ledger.Persons {
		stated(LedgerPersons, c.Persons, "人")
	}
	return stated(LedgerHouseholds, c.Households, "户")
}

// LedgerSubject is what a count of the ledger is about: a place, or a category of a
// breakdown ("state") at a place.
func LedgerSubject(p *table.Place, breakdown string, category model.Text) *model.Subject {
	if breakdown == "" {
		return model.OfKind("ledger", p.Name, p.Code)
	}
	name := model.Text{Zh: p.Name.Zh + "：" + category.Zh}
	if p.Name.En != "" {
		word := category.Say("en")
		name.En = p.Name.En + ": " + word
	}
	return model.OfKind("ledger", name, p.Code, breakdown, category.Zh)
}
