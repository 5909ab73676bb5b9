package measure

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"gongshi/data"
)

// townships sums the investment of the projects in each place that has places
// under it and lies under another: a township. A project counts where all its
// places lie in one township; a sum runs over projects, each once.
func (m *measurer) townships() {
	parents := map[*data.Place]bool{}
	for _, p := range m.Dataset.Places {
		if p.Parent != nil {
			parents[p.Parent] = true
		}
	}
	in := map[*data.Place][]*data.Project{}
	for _, p := range m.Dataset.Projects {
		if t := townshipOf(p, parents); t != nil {
			in[t] = append(in[t], p)
		}
	}
	for _, place := range m.Dataset.Places {
		if t := m.township(place, in[place]); t != nil {
			m.Townships = append(m.Townships, t)
		}
	}
	slices.SortStableFunc(m.Townships, func(a, b *Township) int { return compareRates(b.Rate, a.Rate) })
}

// townshipOf is the one township that all places of a project lie in, or nil.
func townshipOf(p *data.Project, parents map[*data.Place]bool) *data.Place {
	var one *data.Place
	for _, at := range p.Places {
		for at != nil && !(parents[at] && at.Parent != nil) {
			at = at.Parent
		}
		if at == nil || one != nil && at != one {
			return nil
		}
		one = at
	}
	return one
}

// township is nil where no project of it reports both a plan and a reading.
func (m *measurer) township(place *data.Place, projects []*data.Project) *Township {
	s := about("place-"+place.Code, place.Name)
	var planned, invested []*data.Figure
	count := data.Figure{Unit: "个"}
	for _, p := range projects {
		count.Sources = append(count.Sources, p.At)
		plan, done := m.About(p.Key, "planned-investment"), m.About(p.Key, "invested")
		if plan != nil && done != nil && plan.Unit == done.Unit {
			planned, invested = append(planned, plan), append(invested, done)
		}
	}
	if len(planned) == 0 || !oneUnit(planned) {
		return nil
	}
	count.Value, count.Expression = decimal.NewFromInt(int64(len(projects))), fmt.Sprint(len(projects))
	t := &Township{Place: place, Projects: m.figure(s, "projects", count),
		Planned: m.sum(s, "planned-investment", planned), Invested: m.sum(s, "invested", invested)}
	t.Rate = m.rate(s, "investment-rate", t.Invested, t.Planned,
		data.Text{Zh: "有读数的项目的计划总投资", En: "planned investment of the projects with a reading"})
	return t
}

func oneUnit(figures []*data.Figure) bool {
	return !slices.ContainsFunc(figures, func(f *data.Figure) bool { return f.Unit != figures[0].Unit })
}
