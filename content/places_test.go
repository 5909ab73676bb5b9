package content_test

import (
	"fmt"
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

// TestPlacePages: a place that a single row of any table names has a page with that
// row; one that is only listed has none, nor has one whose code is a project's key.
func TestPlacePages(t *testing.T) {
	name := func(s string) model.Text { return model.Text{Zh: s, En: s} }
	amount := model.Quantity{Number: decimal.NewFromInt(5), Unit: "万元", Qualifier: model.Exact, State: model.Value}
	county := &table.Place{Code: "county", Name: name("county")}
	place := func(code string) *table.Place { return &table.Place{Code: code, Name: name(code), Parent: county} }
	built, paired := place("built"), place("paired")
	works := &table.Project{Key: "works", Name: name("Water works"), Category: name("water"),
		Places: []*table.Place{built}}
	taken := &table.Project{Key: "taken", Name: name("Elsewhere")}
	r := measure.Measure(&table.Dataset{
		Places: []*table.Place{county, built, paired, place("risky"), place("noted"), place("due"), place("funded"),
			place("bare"), place("taken")},
		Projects: []*table.Project{works, taken},
		Targets: []*table.Target{{Key: "taps", Name: name("Taps"), Period: "2014", Kind: "quantity", Project: works,
			Target: model.Quantity{Number: decimal.NewFromInt(10), Unit: "个", Qualifier: model.Exact, State: model.Value}}},
		Pairings: []*table.Pairing{{Place: paired, Office: name("An office")}},
		Risks: []*table.Risk{{Key: "r1", Subject: "risky", Text: name("A leak")},
			{Key: "r2", Subject: "works", Text: name("No pump")},
			{Key: "r3", Subject: "taken", Text: name("Not the place's")}},
		Notices: []*table.Notice{{Key: "n1", Kind: "公告", Subject: "noted", Title: name("A word")},
			{Key: "n2", Kind: "公告", Subject: "works", Title: name("A tender")}},
		Milestones: []*table.Milestone{{Key: "m1", Subject: "due", Name: name("A step")},
			{Key: "m2", Subject: "works", Name: name("A plan")}},
		Funds: []*table.Fund{{Subject: "funded", SubjectName: name("funded"), Category: name("A grant"),
			Stage: table.Received, Amount: amount}},
	}, &model.Settings{}, model.NewDate(2014, 6, 30))
	pages, _ := pagesOf(t, r, nil, fstest.MapFS{}, content.Options{})
	for _, test := range []struct {
		place string
		shown []string // table: the words of its first row's first cell; none: there is no page
	}{
		{"risky", []string{"risks: A leak"}},
		{"noted", []string{"closed: A word"}},
		{"due", []string{"milestones: A step"}},
		{"funded", []string{"list-received: A grant"}},
		{"paired", []string{"pairings: paired"}},
		{"built", []string{"projects: Water works", "indicators: Taps", "closed: A tender", "milestones: A plan",
			"risks: No pump"}},
		{"county", []string{"parts: built"}},
		{"bare", nil},
		{"taken", nil},
	} {
		i := slices.IndexFunc(pages, func(p content.Page) bool { return p.URL == "en/places/"+test.place+".html" })
		if (i >= 0) != (test.shown != nil) {
			t.Errorf("%s has a page: %v", test.place, i >= 0)
			continue
		}
		for _, want := range test.shown {
			table, first, _ := strings.Cut(want, ": ")
			if all := rows(t, pages[i], table); len(all) == 0 || all[0][0] != first {
				t.Errorf("%s: the table of %s has %q, want %q", test.place, table, all, first)
			}
		}
	}
	listed := slices.IndexFunc(pages, func(p content.Page) bool { return p.URL == "en/places/county.html" })
	if parts := rows(t, pages[listed], "parts"); !slices.Equal(parts[0], []string{"built", "1 project"}) {
		t.Errorf("the parts of the county are %q, want their names and projects, without the columns that no row states",
			parts[0])
	}
}

// TestUnevenParts: where the projects of the parts of a place do not add up to its own, its
// page says why, and nowhere else.
func TestUnevenParts(t *testing.T) {
	name := func(s string) model.Text { return model.Text{Zh: s, En: s} }
	county := &table.Place{Code: "county", Name: name("county")}
	east, west := &table.Place{Code: "east", Name: name("east"), Parent: county},
		&table.Place{Code: "west", Name: name("west"), Parent: county}
	for _, test := range []struct {
		name          string
		at            [][]*table.Place
		several, none bool
	}{
		{"even", [][]*table.Place{{east}, {west}}, false, false},
		{"in both", [][]*table.Place{{east, west}, {west}}, true, false},
		{"in none", [][]*table.Place{{east}, {county}}, false, true},
		{"either", [][]*table.Place{{east, west}, {county}}, true, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			set := &table.Dataset{Places: []*table.Place{county, east, west}}
			for i, at := range test.at {
				set.Projects = append(set.Projects, &table.Project{Key: fmt.Sprint("p", i), Name: name(fmt.Sprint("P", i)),
					Places: at})
			}
			pages, _ := pagesOf(t, measure.Measure(set, &model.Settings{}, model.NewDate(2014, 6, 30)), nil, fstest.MapFS{},
				content.Options{})
			for _, p := range pages {
				of := strings.Contains(p.URL, "places/county.html")
				several := strings.Contains(p.Text, "在每一处都计") || strings.Contains(p.Text, "the parts do not add up")
				none := strings.Contains(p.Text, "不计入任何一处") || strings.Contains(p.Text, "in none of its parts")
				if several != (of && test.several) || none != (of && test.none) {
					t.Errorf("%s: in several %t, in none %t", p.URL, several, none)
				}
			}
		})
	}
}

// TestPlacesRollUp: the pages of a county and of a township list the projects of their
// villages, each once, and a list of townships counts them.
func TestPlacesRollUp(t *testing.T) {
	t.Run("county-page", func(t *testing.T) {
		name := func(s string) model.Text { return model.Text{Zh: s, En: s} }
		county := &table.Place{Code: "county", Name: name("county")}
		east := &table.Place{Code: "east", Name: name("east"), Parent: county}
		elm, oak := &table.Place{Code: "elm", Name: name("elm"), Parent: east},
			&table.Place{Code: "oak", Name: name("oak"), Parent: east}
		r := measure.Measure(&table.Dataset{Places: []*table.Place{county, east, elm, oak}, Projects: []*table.Project{
			{Key: "a", Name: name("A"), Places: []*table.Place{elm, oak}},
			{Key: "b", Name: name("B"), Places: []*table.Place{oak}}}},
			&model.Settings{}, model.NewDate(2014, 6, 30))
		pages, _ := pagesOf(t, r, nil, fstest.MapFS{}, content.Options{})
		for place, want := range map[string]string{"county": "A B", "east": "A B", "elm": "A", "oak": "A B"} {
			i := slices.IndexFunc(pages, func(p content.Page) bool { return p.URL == "places/"+place+".html" })
			var got []string
			for _, row := range rows(t, pages[i], "projects") {
				got = append(got, row[0])
			}
			if strings.Join(got, " ") != want {
				t.Errorf("%s lists the projects %q, want %s", place, got, want)
			}
			if parts := rows(t, pages[i], "parts"); place == "county" &&
				(parts[0][0] != "east" || !slices.Contains(parts[0], "2个项目")) {
				t.Errorf("the county's parts are %q", parts)
			}
		}
	})
}
