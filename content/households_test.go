package content_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"gongshi/charts"
	"gongshi/content"
	"gongshi/data/check"
	"gongshi/data/demo"
	"gongshi/data/ledger"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

// TestHouseholdPages: the pages of places and of the registry show the counts of
// the household ledger, with a word for what is withheld, and nothing of its rows.
func TestHouseholdPages(t *testing.T) {
	workspace := county(t, demo.Size{Villages: 25, Projects: 12, Months: 3, Seed: 5})
	exports, settings, _, err := read.Read(t.Context(), workspace)
	if err != nil {
		t.Fatal(err)
	}
	set, _ := check.Check(exports, settings)
	if set.Ledger, _, err = ledger.Read(t.Context(), workspace, exports.Ledger, set.Places, settings); err != nil ||
		set.Ledger == nil {
		t.Fatal(err)
	}
	r := measure.Measure(set, settings, model.Date{})
	drawn := charts.Draw(r)
	pages, problems := pagesOf(t, r, drawn, fstest.MapFS{}, content.Options{})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	want := map[string][]string{
		"places/t01v10.html":    {"不足5户", "未公布"},
		"places/t01.html":       {"不足5户", "未公布", "ledger--t01.ledger-households", "ledger-share"},
		"registry.html":         {"ledger--county.ledger-households", "ledger--county.ledger-persons"},
		"en/places/t01v10.html": {"fewer than 5 households", "withheld"},
	}
	for _, p := range pages {
		for _, says := range want[p.URL] {
			if !strings.Contains(string(p.Front), says) {
				t.Errorf("%s does not say %q", p.URL, says)
			}
		}
		delete(want, p.URL)
		for _, canary := range []string{"虚构户", "虚构证号", "虚构电话", "虚构，不公开", "虚构责任人"} {
			if strings.Contains(string(p.Front)+p.Text, canary) {
				t.Errorf("%s holds %q of a row of the ledger", p.URL, canary)
			}
		}
	}
	for url := range want {
		t.Errorf("there is no page %s", url)
	}
	if plain := charts.Draw(measure.Measure(without(set), settings, model.Date{})); len(plain) != len(drawn) {
		t.Errorf("%d charts with a ledger, %d without", len(drawn), len(plain))
	}
}

// without is a dataset without its ledger.
func without(set *table.Dataset) *table.Dataset {
	plain := *set
	plain.Ledger = nil
	return &plain
}
