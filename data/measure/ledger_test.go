package measure

import (
	"testing"

	"gongshi/data/model"
	"gongshi/data/table"
)

// TestLedger: of each count that is published and not 0 there is a figure of its
// households, of its persons where these are counted, and of its share; of what is
// withheld there is none.
func TestLedger(t *testing.T) {
	elm, oak := &table.Place{Code: "elm", Name: model.Text{Zh: "榆村", En: "Elm"}},
		&table.Place{Code: "oak", Name: model.Text{Zh: "橡村"}}
	ledger := &table.Ledger{File: "帮扶台账.csv", Persons: true,
		Breakdowns: []table.Breakdown{{ID: "state", Categories: []model.Text{{Zh: "在册", En: "listed"}, {Zh: "脱贫"},
			{Zh: "返贫"}}}},
		Places: []*table.LedgerPlace{
			{Place: elm, All: table.HouseholdCount{Households: 40, Persons: 130},
				By: [][]table.HouseholdCount{{{Households: 10, Persons: 32}, {Households: 30, Persons: 98}, {}}}},
			{Place: oak, All: table.HouseholdCount{Shown: table.Withheld},
				By: [][]table.HouseholdCount{{{Households: 1}, {Shown: table.Few}, {Shown: table.Few}}}},
		}}
	r := Measure(&table.Dataset{Ledger: ledger, Places: []*table.Place{elm, oak}}, &model.Settings{}, model.NewDate(2014,
		6, 30))
	category := func(p *table.Place, i int) *model.Subject {
		return LedgerSubject(p, "state", ledger.Breakdowns[0].Categories[i])
	}
	for _, test := range []struct {
		of                         *model.Subject
		name, nameEn               string
		households, persons, share string
	}{
		{LedgerSubject(elm, "", model.Text{}), "榆村", "Elm", "40户", "130人", ""},
		{category(elm, 0), "榆村：在册", "Elm: listed", "10户", "32人", "25.00%"},
		{category(elm, 1), "榆村：脱贫", "Elm: 脱贫", "30户", "98人", "75.00%"},
		{category(elm, 2), "榆村：返贫", "Elm: 返贫", "", "", ""},
		{LedgerSubject(oak, "", model.Text{}), "橡村", "", "", "", ""},
		{category(oak, 0), "橡村：在册", "", "1户", "0人", ""}, // its share would tell how many there are
		{category(oak, 1), "橡村：脱贫", "", "", "", ""},
	} {
		if test.of.Name != (model.Text{Zh: test.name, En: test.nameEn}) {
			t.Errorf("%s is called %v", test.of.Slug, test.of.Name)
		}
		for what, want := range map[*model.Method]string{LedgerHouseholds: test.households, LedgerPersons: test.persons,
			LedgerShare: test.share} {
			if got := shown(r.Of(test.of, what)); got != want {
				t.Errorf("%s of %s: %q, want %q", what.ID, test.name, got, want)
			}
		}
	}
	if f := r.Of(category(elm, 0), LedgerHouseholds); f.Sources[0] != (model.Position{File: "帮扶台账.csv"}) {
		t.Errorf("the source is %v", f.Sources)
	}
	ledger.Persons = false
	r = Measure(&table.Dataset{Ledger: ledger}, &model.Settings{}, model.NewDate(2014, 6, 30))
	if f := r.Of(category(elm, 0), LedgerPersons); f != nil {
		t.Errorf("persons that the ledger does not count: %s", f.Display.Zh)
	}
}
