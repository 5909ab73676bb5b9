package measure

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// The measures of a place.
var (
	ProjectsWithReading = &model.Method{
		ID: "projects-with-reading", Name: model.Text{Zh: "有读数的项目数", En: "projects with a reading"},
		Formula: model.Text{Zh: "有读数的项目数 = 写明计划总投资、又有投资读数的项目个数",
			En: "number = projects that state a planned investment and have a reading of it"},
		Source: auditors,
	}
	PlannedInAll = &model.Method{
		ID: "planned-in-all", Name: model.Text{Zh: "全部项目的计划总投资", En: "planned investment of all projects"},
		Formula: model.Text{Zh: "合计 = 写明计划的各项目计划总投资之和", En: "total = sum over the projects that state a plan"},
		Source:  auditors,
	}
	InvestedShare = &model.Method{
		ID: "invested-share", Name: model.Text{Zh: "完成投资占全部计划", En: "invested of all that is planned"},
		Formula: model.Text{Zh: "占比 = 填报的累计完成投资之和 ÷ 全部项目的计划总投资 × 100%",
			En: "share = sum of the completed investment that is reported ÷ planned investment of all projects × 100 %"},
		Source: auditors, // its note is the profile's
	}
)

// townships sums the investment of the projects in each place that has places under
// it. A project counts once in each such place that it lies within, wherever in it:
// one of two townships counts in both, and once in their county. Those under another
// place are townships, and ranked by a base that all share.
func (m *measurer) townships() {
	parents := map[*table.Place]bool{}
	for _, p := range m.Dataset.Places {
		if p.Parent != nil {
			parents[p.Parent] = true
		}
	}
	in := map[*table.Place][]*table.Project{}
	for _, p := range m.Dataset.Projects {
		for _, place := range p.Within() {
			if parents[place] {
				in[place] = append(in[place], p)
			}
		}
	}
	for _, place := range m.Dataset.Places {
		switch {
		case len(in[place]) == 0:
		case place.Parent == nil:
			m.Wholes = append(m.Wholes, m.township(place, in[place]))
		default:
			m.Townships = append(m.Townships, m.township(place, in[place]))
		}
	}
	slices.SortStableFunc(m.Townships, mostInvested)
}

// mostInvested ranks by what was invested of all that is planned; what has no such
// share comes last.
func mostInvested(a, b *Township) int {
	switch {
	case a.Share != nil && b.Share != nil:
		return b.Share.Value.Cmp(a.Share.Value)
	case a.Share != nil:
		return -1
	case b.Share != nil:
		return 1
	}
	return 0
}

// township counts the projects of a place and sums their investment: the rate is that
// of the projects that report both a plan and a reading, the share is of all plans.
func (m *measurer) township(place *table.Place, projects []*table.Project) *Township {
	s := model.OfKind("place", place.Name, place.Code)
	count, read := model.Figure{Unit: "个"}, model.Figure{Unit: "个"}
	var plans, planned, invested []*model.Figure
	for _, p := range projects {
		count.Sources = append(count.Sources, p.At)
		plan, done := m.About(p.Key, PlannedInvestment), m.About(p.Key, Invested)
		if plan == nil {
			continue
		}
		plans = append(plans, plan)
		if done != nil {
			planned, invested = append(planned, plan), append(invested, done)
			read.Sources, read.AsOf = append(read.Sources, p.At), later(read.AsOf, done.AsOf)
		}
	}
	t := &Township{Place: place, Projects: m.number(s, Projects, count)}
	if len(planned) == 0 || !oneUnit(planned) || !oneUnit(invested) {
		return t
	}
	t.Read = m.number(s, ProjectsWithReading, read)
	t.Planned, t.Invested = m.sum(s, PlannedInvestment, planned), m.sum(s, Invested, invested)
	t.Rate = m.rate(s, InvestmentRate, t.Invested, t.Planned, t.base())
	if oneUnit(plans) {
		t.Plans = m.sum(s, PlannedInAll, plans)
		t.Share = m.investedShare(s, t, len(planned) < len(plans))
	}
	return t
}

// base names what the rate is of: how many of the projects have a reading.
func (t *Township) base() model.Text {
	if t.Read.Value.Equal(t.Projects.Value) {
		return model.Text{Zh: "全部" + t.Projects.Display.Zh + "项目的计划总投资",
			En: fmt.Sprintf("the planned investment of all projects (%s)", t.Projects.Value)}
	}
	return model.Text{Zh: fmt.Sprintf("有读数的%s项目（共%s）的计划总投资", t.Read.Display.Zh, t.Projects.Display.Zh),
		En: fmt.Sprintf("the planned investment of the %s of %s projects that have a reading", t.Read.Value,
			t.Projects.Value)}
}

// investedShare is what is reported as invested of all that is planned. Where a project
// has no reading it is at least that: blank is not zero.
func (m *measurer) investedShare(s *model.Subject, t *Township, some bool) *model.Figure {
	q := quotient(t.Invested.Qualifier, t.Plans.Qualifier)
	if some && q != "" {
		q = weaker(q, model.AtLeast)
	}
	whole, written, ok := inUnit(t.Invested.Unit, t.Plans)
	if q == "" || whole.IsZero() || !ok {
		return nil
	}
	return m.ratio(s, InvestedShare, model.Figure{Qualifier: q, Sources: join(t.Invested, t.Plans),
		AsOf: t.Invested.AsOf},
		model.Text{Zh: "写明计划的全部项目的计划总投资", En: "the planned investment of all projects that state one"},
		fraction{t.Invested.Value, whole}, operand(t.Invested.Value)+"/"+written+"*100")
}

// number is a count of the rows that it comes from.
func (m *measurer) number(s *model.Subject, what *model.Method, f model.Figure) *model.Figure {
	f.Value, f.Expression = decimal.NewFromInt(int64(len(f.Sources))), fmt.Sprint(len(f.Sources))
	return m.figure(s, what, f)
}

func oneUnit(figures []*model.Figure) bool {
	return !slices.ContainsFunc(figures, func(f *model.Figure) bool { return f.Unit != figures[0].Unit })
}
