package measure

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// villages is a county of two townships, a village in each, and a third without projects.
func villages() (all []*table.Place, named map[string]*table.Place) {
	named = map[string]*table.Place{}
	for _, p := range [][2]string{{"county", ""}, {"east", "county"}, {"west", "county"}, {"bare", "county"},
		{"elm", "east"}, {"oak", "east"}, {"fir", "west"}, {"yew", "bare"}} {
		named[p[0]] = &table.Place{Code: p[0], Name: model.Text{Zh: p[0]}, Parent: named[p[1]]}
		all = append(all, named[p[0]])
	}
	return all, named
}

func planned(key, amount string, at ...*table.Place) *table.Project {
	return &table.Project{Key: key, Name: model.Text{Zh: key}, Places: at, Planned: quantity(amount, "万元", model.Exact)}
}

// TestPlacesRollUp: a project counts once in each place above the villages that it lies in.
func TestPlacesRollUp(t *testing.T) {
	t.Run("county-page", func(t *testing.T) {
		all, at := villages()
		r := Measure(&table.Dataset{Places: all, Projects: []*table.Project{planned("a", "10", at["elm"]),
			planned("b", "10", at["elm"], at["oak"]),
			planned("c", "10", at["oak"], at["fir"]), planned("d", "10", at["west"]), planned("e", "10", at["county"]),
			planned("f", "10")}},
			&model.Settings{}, model.NewDate(2014, 6, 30))
		for place, want := range map[string]string{"county": "5个", "east": "3个", "west": "2个", "bare": "",
			"elm": "2个", "oak": "2个", "yew": ""} {
			if got := shown(r.Of(model.OfKind("place", model.Text{}, place), Projects)); got != want {
				t.Errorf("%s has %q projects, want %q", place, got, want)
			}
		}
	})
}

// TestTownshipRate: the base of a township's rate says how many of its projects have a
// reading, and townships are ranked by a base that all share.
func TestTownshipRate(t *testing.T) {
	t.Run("township-rate", func(t *testing.T) {
		all, at := villages()
		set := &table.Dataset{Places: all}
		asOf := model.NewDate(2014, 6, 30)
		for i := range 36 { // 16 of them with 80 of 100
			p := planned(fmt.Sprint("p", i), "100", at["elm"])
			if set.Projects = append(set.Projects, p); i < 16 {
				set.Progress = append(set.Progress,
					&table.Progress{Project: p, AsOf: asOf, Invested: quantity("80", "万元", model.Exact)})
			}
		}
		whole := planned("whole", "100", at["fir"]) // one with 60 of 100
		set.Projects = append(set.Projects, whole)
		set.Progress = append(set.Progress,
			&table.Progress{Project: whole, AsOf: asOf, Invested: quantity("60", "万元", model.Exact)})
		r := Measure(set, &model.Settings{}, asOf)
		if len(r.Townships) != 2 || r.Townships[0].Place != at["west"] || r.Townships[1].Place != at["east"] {
			t.Fatalf("the ranking is not west, east: %v", r.Townships)
		}
		west, east := r.Townships[0], r.Townships[1]
		for _, c := range []struct{ got, want string }{
			{shown(east.Projects), "36个"}, {shown(east.Read), "16个"}, {shown(east.Rate), "80.00%"},
			{shown(east.Share), "至少35.56%"},
			{east.Rate.Base.Zh, "有读数的16个项目（共36个）的计划总投资"},
			{east.Rate.Base.En, "the planned investment of the 16 of 36 projects that have a reading"},
			{shown(east.Plans), "3600万元"}, {shown(west.Rate), "60.00%"}, {shown(west.Share), "60.00%"},
			{west.Rate.Base.Zh, "全部1个项目的计划总投资"}, {shown(r.Of(model.OfKind("place", model.Text{}, "county"), InvestedShare)),
				"至少36.22%"},
		} {
			if c.got != c.want {
				t.Errorf("%q, want %q", c.got, c.want)
			}
		}
	})
}

// TestTownshipWithout: what cannot be computed of a township is not said: no share of money
// in two units, none of plans that are nothing, no rate where nothing is read.
func TestTownshipWithout(t *testing.T) {
	asOf := model.NewDate(2014, 6, 30)
	for _, test := range []struct{ name, plans, readings, want string }{
		{"all read", "100万元 300万元", "50万元 100万元", "2个 2个 400万元 150万元 37.50% 400万元 37.50%"},
		{"one read", "100万元 300万元", "50万元 -", "2个 1个 100万元 50万元 50.00% 400万元 至少12.50%"},
		{"none read", "100万元 300万元", "- -", "2个 - - - - - -"},
		{"one plan", "100万元 -", "50万元 20万元", "2个 1个 100万元 50万元 50.00% 100万元 50.00%"},
		{"two units", "100万元 1亿元", "50万元 1亿元", "2个 - - - - - -"}, {"two units, one read", "100万元 1亿元", "50万元 -",
			"2个 1个 100万元 50万元 50.00% - -"},
		{"plans in another unit than the readings", "0.01亿元 0.03亿元", "50万元 100万元",
			"2个 2个 0.04亿元 150万元 37.50% 0.04亿元 37.50%"},
		{"readings in two units", "100万元 300万元", "50万元 0.01亿元", "2个 - - - - - -"},
		{"plans of nothing", "0万元 0万元", "50万元 20万元", "2个 2个 0万元 70万元 - 0万元 -"},
	} {
		t.Run(test.name, func(t *testing.T) {
			all, at := villages()
			set := &table.Dataset{Places: all}
			plans, readings := strings.Fields(test.plans), strings.Fields(test.readings)
			for i, plan := range plans {
				p := planned(fmt.Sprint("p", i), "", at["elm"])
				p.Planned = amount(plan)
				set.Projects = append(set.Projects, p)
				set.Progress = append(set.Progress, &table.Progress{Project: p, AsOf: asOf, Invested: amount(readings[i])})
			}
			east := Measure(set, &model.Settings{}, asOf).Townships[0]
			got := ""
			for _, f := range []*model.Figure{east.Projects, east.Read, east.Planned, east.Invested, east.Rate, east.Plans,
				east.Share} {
				if got += " -"; f != nil {
					got = strings.TrimSuffix(got, "-") + f.Display.Zh
				}
			}
			if got != " "+test.want {
				t.Errorf("east is%s, want %s", got, test.want)
			}
		})
	}
}

// amount reads "50万元"; "-" is unknown.
func amount(written string) model.Quantity {
	unit := strings.TrimLeft(written, "0123456789.-")
	return quantity(strings.TrimSuffix(strings.TrimSuffix(written, unit), "-"), unit, model.Exact)
}

// TestMostInvested: townships with a share of what they invested stand before those
// without, the most invested first.
func TestMostInvested(t *testing.T) {
	share := func(n string) *Township { return &Township{Share: &model.Figure{Value: decimal.RequireFromString(n)}} }
	most, least, none, other := share("60"), share("35"), &Township{}, &Township{}
	got := []*Township{none, least, other, most}
	slices.SortStableFunc(got, mostInvested)
	if !slices.Equal(got, []*Township{most, least, none, other}) {
		t.Errorf("the ranking is %v", got)
	}
}
