package measure

import (
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// The measures of projects by count.
var (
	Projects = &model.Method{
		ID: "projects", Name: model.Text{Zh: "项目数", En: "number of projects"},
		Formula: model.Text{Zh: "项目数 = 同类项目个数之和", En: "number = sum of the projects of the category"},
		Source:  auditors,
	}
	FinishRate = &model.Method{
		ID: "finish-rate", Name: model.Text{Zh: "完工率", En: "finish rate"},
		Formula: model.Text{Zh: "完工率 = 已完工项目数 ÷ 项目数 × 100%", En: "finish rate = projects finished ÷ projects × 100 %"},
		Source:  auditors,
	}
	AcceptanceRate = &model.Method{
		ID: "acceptance-rate", Name: model.Text{Zh: "验收率", En: "acceptance rate"},
		Formula: model.Text{Zh: "验收率 = 已验收项目数 ÷ 项目数 × 100%", En: "acceptance rate = projects accepted ÷ projects × 100 %"},
		Source:  auditors,
	}
	NoticeRate = &model.Method{
		ID: "notice-rate", Name: model.Text{Zh: "公示率", En: "notice rate"},
		Formula: model.Text{Zh: "公示率 = 有公示公告的项目数 ÷ 项目数 × 100%",
			En: "notice rate = projects with a notice ÷ projects × 100 %"},
		Source: auditors,
	}
	LateRate = &model.Method{
		ID: "late-rate", Name: model.Text{Zh: "逾期率", En: "share past due"},
		Formula: model.Text{Zh: "逾期率 = 已过计划完工期限、尚未完工的项目数 ÷ 写明期限的项目数 × 100%",
			En: "share = projects past their due date and not finished ÷ projects that state a due date × 100 %"},
		Note: model.Text{Zh: "已终止的、状态看不出是否完工的，不算逾期。",
			En: "One that ended early is not late, nor one whose status does not say whether it is finished."},
		Source: auditors,
	}
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
		name := model.Compose("%s → %s", "%s → %s", names[w.origin], names[w.category])
		s := model.OfKind("flow", name, w.origin, w.category)
		m.Flows = append(m.Flows, Flow{names[w.origin], names[w.category], m.figure(s, PlannedTotal, sums[w].whole())})
	}
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
	return m.portion(EveryProject, LateRate,
		model.Text{Zh: "写明计划完工期限的项目数", En: "the number of projects that state a due date"}, len(at), due, at)
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

// alike counts the projects of a category for a target that counts such projects, where
// they are not as many. One row may stand for several.
func (m *measurer) alike() {
	for _, in := range m.Indicators {
		if in.Target.Kind != "quantity" || in.Target.Unit != "个" {
			continue
		}
		n, at := decimal.Zero, []model.Position(nil)
		for _, p := range m.Dataset.Projects {
			if p.Category.Zh == "" || !strings.HasPrefix(in.Target.Name.Zh, p.Category.Zh) {
				continue
			}
			count := decimal.New(1, 0)
			if p.Count.Known() {
				count = p.Count.Number
			}
			n, in.Alike, at = n.Add(count), append(in.Alike, p), append(at, p.At)
		}
		if !n.IsZero() && !n.Equal(in.Goal.Value) {
			in.Counted = m.figure(model.Keyed(in.Target.Key, in.Target.Name), Projects,
				model.Figure{Value: n, Unit: "个", Sources: at, Expression: n.String()})
		}
	}
}
