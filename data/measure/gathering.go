package measure

import (
	"fmt"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// The measures of the projects of a place, or of all.
var (
	LateProjects = &model.Method{
		ID: "late-projects", Name: model.Text{Zh: "过了期限还没完工的项目数", En: "projects past their date, not finished"},
		Formula: model.Text{Zh: "个数 = 计划完工日期早于截至日期、未完工的项目个数",
			En: "number = projects due before the as-of date and not finished"},
		Source: auditors,
	}
	Undisbursed = &model.Method{
		ID: "undisbursed", Name: model.Text{Zh: "到位未拨付", En: "received and not disbursed"},
		Formula: model.Text{Zh: "到位未拨付 = 到位 − 拨付", En: "undisbursed = received − disbursed"},
		Source:  auditors,
	}
	UndisbursedTotal = &model.Method{
		ID: "undisbursed-total", Name: model.Text{Zh: "到位未拨付合计", En: "received and not disbursed in all"},
		Formula: model.Text{Zh: "合计 = 到位、拨付都填报的各项目，到位未拨付之和",
			En: "total = sum over the projects that report both what was received and what was disbursed"},
		Source: auditors,
	}
)

// Gathering is what the projects of a place amount to, those of the places in it among
// them, or all projects: each counts once. A figure is nil where no project states what it
// is made of, or where amounts cannot be added.
type Gathering struct {
	Projects *model.Figure
	Late     *model.Figure // past their due date and not finished; nil where none states one
	Planned  *model.Figure // over the projects that state a plan
	Received, Disbursed, Paid,
	Reimbursed *model.Figure // over the projects that report the stage
	Undisbursed, Unpaid *model.Figure // over those that report both, where more came than went

	Headline model.Sentence // how many there are, and how many are late
	Money    model.Sentence // what was planned, received and paid
}

// gatherings gathers the projects of each place that has any, and all.
func (m *measurer) gatherings() {
	if len(m.Dataset.Projects) == 0 {
		return
	}
	in := map[*table.Place][]*table.Project{}
	for _, p := range m.Dataset.Projects {
		for _, place := range p.Within() {
			in[place] = append(in[place], p)
		}
	}
	m.Gathered = make(map[*table.Place]*Gathering, len(in))
	for _, place := range m.Dataset.Places {
		if projects := in[place]; len(projects) > 0 {
			m.Gathered[place] = m.gather(model.OfKind("place", place.Name, place.Code), projects)
		}
	}
	m.All = m.gather(EveryProject, m.Dataset.Projects)
}

func (m *measurer) gather(s *model.Subject, projects []*table.Project) *Gathering {
	count := model.Figure{Unit: "个"}
	for _, p := range projects {
		count.Sources = append(count.Sources, p.At)
	}
	total := func(sum, of *model.Method) *model.Figure { return m.gathered(s, sum, of, projects, false) }
	left := func(sum, of *model.Method) *model.Figure { return m.gathered(s, sum, of, projects, true) }
	g := &Gathering{Projects: m.number(s, Projects, count), Late: m.lateOf(s, projects),
		Planned: total(PlannedInAll, PlannedInvestment), Received: total(ReceivedTotal, ReceivedTotal),
		Disbursed: total(DisbursedTotal, DisbursedTotal), Paid: total(PaidTotal, PaidTotal),
		Reimbursed: total(ReimbursedTotal, ReimbursedTotal), Unpaid: left(UnspentTotal, Unspent)}
	for _, p := range projects {
		if got, gone := m.About(p.Key, ReceivedTotal), m.About(p.Key, DisbursedTotal); got != nil && gone != nil {
			m.difference(model.Keyed(p.Key, p.Name), Undisbursed, got, gone)
		}
	}
	g.Undisbursed = left(UndisbursedTotal, Undisbursed)
	g.Headline, g.Money = m.gatheredHeadline(g, projects), m.moneyOf(g)
	return g
}

// gathered adds up a measure of projects; of one that is left over, what is above zero:
// that of one project never makes up for another's. Amounts of several units are not added.
func (m *measurer) gathered(s *model.Subject, sum, of *model.Method, projects []*table.Project,
	above bool) *model.Figure {
	var all []*model.Figure
	for _, p := range projects {
		if f := m.About(p.Key, of); f != nil && (!above || f.Value.IsPositive()) {
			all = append(all, f)
		}
	}
	if len(all) == 0 || !oneUnit(all) {
		return nil
	}
	return m.sum(s, sum, all)
}

// lateOf counts the projects that are late on the day of the report: it rests on their due
// dates, where none is late on all that are stated.
func (m *measurer) lateOf(s *model.Subject, projects []*table.Project) *model.Figure {
	var late, due []model.Position
	for _, p := range projects {
		if !p.Due.IsZero() {
			due = append(due, p.Cell("due"))
		}
		if Late(p, m.AsOf) {
			late = append(late, p.Cell("due"))
		}
	}
	if len(due) == 0 {
		return nil
	}
	f := model.Figure{Unit: "个", AsOf: m.AsOf, Value: decimal.NewFromInt(int64(len(late))),
		Expression: fmt.Sprint(len(late)), Sources: late}
	if len(late) == 0 {
		f.Sources = due
	}
	return m.figure(s, LateProjects, f)
}

// gatheredHeadline says how many projects there are and how many are late; that none is,
// only where all state when they are due.
func (m *measurer) gatheredHeadline(g *Gathering, projects []*table.Project) model.Sentence {
	n := len(projects)
	s := model.Phrase("%s项目", "%s", model.Size{Figure: g.Projects,
		Said: model.Text{Zh: g.Projects.Display.Zh, En: model.Many(n, "project")}})
	due, finished := 0, 0
	for _, p := range projects {
		if !p.Due.IsZero() {
			due++
		}
		if PhaseOf(p, m.AsOf) == Finished {
			finished++
		}
	}
	switch {
	case g.Late != nil && g.Late.Value.IsPositive():
		return s.And(model.Phrase("，%s过了期限还没完工", ", %s past the date and not finished",
			model.Size{Figure: g.Late, Said: model.Text{Zh: g.Late.Display.Zh, En: g.Late.Value.String()}}))
	case finished == n && n > 1:
		return s.And(model.Text{Zh: "，都完工了", En: ", all finished"})
	case finished == n:
		return s.And(model.Text{Zh: "，完工了", En: ", finished"})
	case due == n:
		return s.And(model.Text{Zh: "，没有过期限的", En: ", none past its date"})
	}
	return s
}

// moneyOf says what was planned, what came and what was paid, in short numbers.
func (r *Report) moneyOf(g *Gathering) (s model.Sentence) {
	for _, of := range []struct {
		amount *model.Figure
		zh, en string
	}{{g.Planned, "计划%s", "%s planned"}, {g.Received, "到位%s", "%s received"}, {g.Paid, "付出%s", "%s paid"}} {
		if of.amount == nil {
			continue
		}
		if !s.IsZero() {
			s = s.And(model.Text{Zh: "，", En: ", "})
		}
		s = s.And(model.Phrase(of.zh, of.en, model.Size{Figure: of.amount, Said: r.Short(of.amount)}))
	}
	return s
}
