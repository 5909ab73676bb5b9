package measure

import (
	"testing"

	"gongshi/data"
)

// TestLedger: of each count that is published and not 0 there is a figure of its
// households, of its persons where these are counted, and of its share; of what is
// withheld there is none.
func TestLedger(t *testing.T) {
	elm, oak := &data.Place{Code: "elm", Name: data.Text{Zh: "榆村", En: "Elm"}},
		&data.Place{Code: "oak", Name: data.Text{Zh: "橡村"}}
	ledger := &data.Ledger{File: "帮扶台账.csv", Persons: true,
		Breakdowns: []data.Breakdown{{ID: "state", Categories: []data.Text{{Zh: "在册", En: "listed"}, {Zh: "脱贫"},
			{Zh: "返贫"}}}},
		Places: []*data.LedgerPlace{
			{Place: elm, All: data.HouseholdCount{Households: 40, Persons: 130},
				By: [][]data.HouseholdCount{{{Households: 10, Persons: 32}, {Households: 30, Persons: 98}, {}}}},
			{Place: oak, All: data.HouseholdCount{Shown: data.Withheld},
				By: [][]data.HouseholdCount{{{Households: 1}, {Shown: data.Few}, {Shown: data.Few}}}},
		}}
	r := Measure(&data.Dataset{Ledger: ledger, Places: []*data.Place{elm, oak}}, &data.Settings{}, data.NewDate(2014,
		6, 30))
	category := func(p *data.Place, i int) *data.Subject {
		return LedgerSubject(p, "state", ledger.Breakdowns[0].Categories[i])
	}
	for _, test := range []struct {
		of                         *data.Subject
		name, nameEn               string
		households, persons, share string
	}{
		{LedgerSubject(elm, "", data.Text{}), "榆村", "Elm", "40户", "130人", ""},
		{category(elm, 0), "榆村：在册", "Elm: listed", "10户", "32人", "25.00%"},
		{category(elm, 1), "榆村：脱贫", "Elm: 脱贫", "30户", "98人", "75.00%"},
		{category(elm, 2), "榆村：返贫", "Elm: 返贫", "", "", ""},
		{LedgerSubject(oak, "", data.Text{}), "橡村", "", "", "", ""},
		{category(oak, 0), "橡村：在册", "", "1户", "0人", ""}, // its share would tell how many there are
		{category(oak, 1), "橡村：脱贫", "", "", "", ""},
	} {
		if test.of.Name != (data.Text{Zh: test.name, En: test.nameEn}) {
			t.Errorf("%s is called %v", test.of.Slug, test.of.Name)
		}
		for id, want := range map[string]string{"ledger-households": test.households, "ledger-persons": test.persons,
			"ledger-share": test.share} {
			if got := shown(r.Of(test.of, id)); got != want {
				t.Errorf("%s of %s: %q, want %q", id, test.name, got, want)
			}
		}
	}
	if f := r.Of(category(elm, 0), "ledger-households"); f.Sources[0] != (data.Position{File: "帮扶台账.csv"}) {
		t.Errorf("the source is %v", f.Sources)
	}
	ledger.Persons = false
	r = Measure(&data.Dataset{Ledger: ledger}, &data.Settings{}, data.NewDate(2014, 6, 30))
	if f := r.Of(category(elm, 0), "ledger-persons"); f != nil {
		t.Errorf("persons that the ledger does not count: %s", f.Display.Zh)
	}
}
