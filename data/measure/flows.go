package measure

import (
	"gongshi/data/model"
	"gongshi/data/table"
)

// flows sums planned money by its origin and the category of its project, each
// row once.
func (m *measurer) flows() {
	category := map[string]model.Text{}
	for _, p := range m.Dataset.Projects {
		category[p.Key] = p.Category
	}
	type way struct{ origin, category, unit string }
	sums := map[way]*sum{}
	var order []way
	names := map[string]model.Text{}
	for _, f := range m.Dataset.Funds {
		of := category[f.Subject]
		if f.Stage != table.Planned || !f.Amount.Known() || f.Origin.IsZero() || of.IsZero() {
			continue
		}
		w := way{f.Origin.Zh, of.Zh, f.Amount.Unit}
		if sums[w] == nil {
			sums[w] = newSum(f.Amount.Unit)
			order = append(order, w)
			names[f.Origin.Zh], names[of.Zh] = f.Origin, of
		}
		sums[w].add(f.Amount, f.Date, f.Cell("amount"))
	}
	for _, w := range order {
		s := model.OfKind("flow", model.Text{Zh: w.origin + " → " + w.category,
			En: both(names[w.origin].En, names[w.category].En)}, w.origin, w.category)
		m.Flows = append(m.Flows, Flow{names[w.origin], names[w.category], m.figure(s, PlannedTotal, sums[w].whole())})
	}
}

func both(a, b string) string {
	if a == "" || b == "" {
		return ""
	}
	return a + " → " + b
}

// counts counts projects by what they have come to.
func (m *measurer) counts() {
	if len(m.Dataset.Projects) == 0 {
		return
	}
	noticed := map[string]bool{}
	for _, n := range m.Dataset.Notices {
		noticed[n.Subject] = true
	}
	by := func(d model.Date) bool { return !d.IsZero() && !d.After(m.AsOf) }
	for _, c := range []struct {
		what   *model.Method
		column string
		has    func(*table.Project) bool
	}{
		{FinishRate, "finished", func(p *table.Project) bool { return by(p.Finished) }},
		{AcceptanceRate, "accepted", func(p *table.Project) bool { return by(p.Accepted) }},
		{NoticeRate, "key", func(p *table.Project) bool { return noticed[p.Key] }},
	} {
		if f := m.countRate(c.what, c.column, c.has); f.Value.IsPositive() {
			m.Counts = append(m.Counts, f)
		}
	}
	if f := m.lateRate(); f != nil && f.Value.IsPositive() {
		m.Counts = append(m.Counts, f)
	}
}

// lateRate is the share of projects past their due date, of those that state one: nil
// where none does.
func (m *measurer) lateRate() *model.Figure {
	due := 0
	var at []model.Position
	for _, p := range m.Dataset.Projects {
		if !p.Due.IsZero() {
			due++
		}
		if Late(p, m.AsOf) {
			at = append(at, p.Cell("due"))
		}
	}
	if due == 0 {
		return nil
	}
	return m.portion(EveryProject, LateRate, model.Text{Zh: "写明计划完工期限的项目数", En: "the number of projects that state a due date"}, len(at), due, at)
}

// EveryProject is what the shares of projects are about.
var EveryProject = model.OfKind("all", model.Text{Zh: "全部项目", En: "all projects"}, "projects")

// countRate is the share of all projects that have something, which a column says.
func (m *measurer) countRate(what *model.Method, column string, has func(*table.Project) bool) *model.Figure {
	var at []model.Position
	for _, p := range m.Dataset.Projects {
		if has(p) {
			at = append(at, p.Cell(column))
		}
	}
	return m.portion(EveryProject, what,
		model.Text{Zh: "全部项目数", En: "the number of all projects"}, len(at), len(m.Dataset.Projects), at)
}
