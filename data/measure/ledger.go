package measure

import (
	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// The measures of the household ledger.
var (
	LedgerHouseholds = &model.Method{
		ID: "ledger-households", Name: model.Text{Zh: "台账户数", En: "households of the ledger"},
		Formula: model.Text{Zh: "台账户数 = 台账中在此处的户数", En: "households = rows of the household ledger at the place"},
		Note: model.Text{Zh: "台账只计数，不公开任何一行。不足限定户数（默认5户）的不公布，凡能推算出它的数也不公布。",
			En: "The ledger is only counted; no row of it is published. A count below a limit (5 unless set otherwise) is " +
				"withheld, and so is whatever it could be worked out from."},
		Source: protection,
	}
	LedgerPersons = &model.Method{
		ID: "ledger-persons", Name: model.Text{Zh: "台账人口", En: "persons of the ledger"},
		Formula: model.Text{Zh: "台账人口 = 这些户的人口之和", En: "persons = sum of the persons of these households"},
		Note:    model.Text{Zh: "户数不公布的，人口也不公布。", En: "Withheld where the households are."},
		Source:  protection,
	}
	LedgerShare = &model.Method{
		ID: "ledger-share", Name: model.Text{Zh: "占台账户数", En: "share of the ledger's households"},
		Formula: model.Text{Zh: "占比 = 此类户数 ÷ 本地台账户数 × 100%",
			En: "share = households of the category ÷ households of the ledger at the place × 100 %"},
		Note:   model.Text{Zh: "只在两个数都公布时计算。", En: "Only where both numbers are published."},
		Source: protection,
	}
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
		return m.planned(s, what, model.Quantity{Number: decimal.NewFromInt(int64(n)), Unit: unit, Qualifier: model.Exact,
			State: model.Value}, at)
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
	name := model.Text{Zh: p.Name.Say("zh") + "：" + category.Zh}
	if p.Name.En != "" {
		word := category.Say("en")
		name.En = p.Name.En + ": " + word
	}
	return model.OfKind("ledger", name, p.Code, breakdown, category.Zh)
}
