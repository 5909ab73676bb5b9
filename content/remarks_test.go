package content_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/shopspring/decimal"

	"gongshi/content"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// TestRemarks: the remark on a row stands once under what names the row, wherever the
// row is shown, and a row without one has nothing there.
func TestRemarks(t *testing.T) {
	name := func(s string) model.Text { return model.Text{Zh: s, En: s} }
	said := func(s string) table.Row { return table.Row{Explanation: name(s)} }
	number := func(n int64, unit string) model.Quantity {
		return model.Quantity{Number: decimal.NewFromInt(n), Unit: unit, Qualifier: model.Exact, State: model.Value}
	}
	day := model.NewDate(2014, 6, 30)
	village := &table.Place{Row: said("merged"), Code: "village", Name: name("Village")}
	works := &table.Project{Key: "works", Name: name("Water works"), Places: []*table.Place{village}}
	taps := &table.Target{Key: "taps", Name: name("Taps"), Period: "2014", Kind: "quantity", Target: number(10, "个")}
	fund := func(row table.Row, stage string) *table.Fund {
		return &table.Fund{Row: row, Subject: "works", SubjectName: works.Name, Category: name("A grant"), Stage: stage,
			Amount: number(5, "万元")}
	}
	pages, _ := pagesOf(t, measure.Measure(&table.Dataset{
		Places: []*table.Place{village}, Projects: []*table.Project{works}, Targets: []*table.Target{taps},
		Completions: []*table.Completion{{Row: said("counted twice"), Target: taps, AsOf: day, Completed: number(6, "个")}},
		Progress: []*table.Progress{{Row: said("in the rain"), Project: works, AsOf: model.NewDate(2014, 3, 31),
			Physical: number(10, "%")},
			{Row: said("dry again"), Project: works, AsOf: day, Physical: number(50, "%")}},
		Funds: []*table.Fund{fund(said("in kind"), table.Received), fund(said("in kind"), table.Received),
			fund(said("by the town"), table.Paid), fund(table.Row{}, table.Planned)},
		Milestones: []*table.Milestone{{Row: said("moved once"), Key: "m", Subject: "works", Name: name("A step")},
			{Key: "n", Name: name("Bare")}},
		Notices: []*table.Notice{{Row: said("put up again"), Key: "n", Kind: "公告", Subject: "works",
			Title: name("A tender")}},
		Registry: []*table.RegistryCount{{Row: said("of the year before"), Place: village, Item: name("Cards"),
			Step: name("checked"), AsOf: day, Count: number(3, "户")}},
		Pairings: []*table.Pairing{{Row: said("since 2012"), Place: village, Office: name("An office")}},
		Risks:    []*table.Risk{{Row: said("seen twice"), Key: "r", Subject: "works", Text: name("A leak")}},
	}, &model.Settings{}, day), nil, fstest.MapFS{}, content.Options{})
	for _, test := range []struct{ page, table, cell string }{
		{"milestones", "milestones", "A step｜moved once"}, {"milestones", "milestones", "Bare"},
		{"projects/works", "milestones", "A step｜moved once"},
		{"notices", "notices", "A tender｜put up again"}, {"risks", "risks", "A leak｜seen twice"},
		{"registry", "registry", "Cards｜of the year before"}, {"registry", "pairings", "Village｜since 2012"},
		{"places/village", "registry", "Cards｜of the year before"},
		{"projects/works", "money-stages", "A grant｜in kind｜by the town"}, {"projects/works", "money-planned", "A grant"},
		{"projects/works", "card-during", "in the rain｜31 March 2014"},
		{"projects/works", "card-during", "dry again｜30 June 2014"},
		{"places/village", "card", "merged"}, {"indicators/taps", "readings", "30 June 2014｜counted twice"},
	} {
		i := slices.IndexFunc(pages, func(p content.Page) bool { return p.URL == "en/"+test.page+".html" })
		if all := rows(t, pages[i], test.table); !slices.ContainsFunc(all, func(row []string) bool {
			return slices.Contains(row, test.cell)
		}) {
			t.Errorf("%s: no row of %s has %q: %s", test.page, test.table, test.cell, strings.Join(slices.Concat(all...), "; "))
		}
	}
}
