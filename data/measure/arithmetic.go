package measure

import (
	"fmt"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// projectArithmetic lists what cannot be so within one project: more invested than
// planned, finished before it started, a cumulative reading that falls.
func (m *measurer) projectArithmetic() {
	for _, p := range m.Dataset.Projects {
		m.abovePlan(p)
		if !p.Finished.IsZero() && p.Finished.Last().Before(p.Start.First()) {
			m.find("finished-before-start", p.Key, model.Text{
				Zh: fmt.Sprintf("“%s”完工日期%s早于开工日期%s。", p.Name.Zh, p.Finished.Display().Zh, p.Start.Display().Zh),
				En: fmt.Sprintf("%s was finished on %s, before its start on %s.", p.Name.Say("en"), p.Finished.Display().En, p.Start.Display().En)},
				p.Finished.ISO(), p.Cell("finished"), p.Cell("start"))
		}
		m.fallingWorks(p, "invested", model.Text{Zh: "累计完成投资", En: "the cumulative investment"},
			func(r *table.Progress) model.Quantity { return r.Invested })
		m.fallingWorks(p, "physical", model.Text{Zh: "形象进度", En: "physical progress"},
			func(r *table.Progress) model.Quantity { return r.Physical })
	}
}

// abovePlan is a project whose newest reading invests more than its plan.
func (m *measurer) abovePlan(p *table.Project) {
	read := m.progress[p]
	if read == nil || !read.Invested.Known() || !p.Planned.Known() || !inBase(read.Invested).GreaterThan(inBase(p.Planned)) {
		return
	}
	done, plan := m.Display(read.Invested), m.Display(p.Planned)
	m.find("invested-above-plan", p.Key, model.Text{
		Zh: fmt.Sprintf("“%s”累计完成投资%s，大于计划总投资%s。", p.Name.Zh, done.Zh, plan.Zh),
		En: fmt.Sprintf("%s: %s invested, more than the %s planned.", p.Name.Say("en"), done.En, plan.En)},
		read.Invested.Number.String(), read.Cell("invested"), p.Cell("planned"))
	warn("invested-above-plan."+p.Key, m.About(p.Key, InvestmentRate))
}

// fallingWorks lists each reading of a project that is below the one before it.
func (m *measurer) fallingWorks(p *table.Project, column string, what model.Text, of func(*table.Progress) model.Quantity) {
	var before *table.Progress
	for _, r := range m.works[p] {
		if !of(r).Known() || r.AsOf.Ahead(m.AsOf) {
			continue
		}
		if before != nil && inBase(of(r)).LessThan(inBase(of(before))) {
			from, to := m.Display(of(before)), m.Display(of(r))
			m.find("falling-series", p.Key+"."+column+"."+r.AsOf.ISO(), model.Text{
				Zh: fmt.Sprintf("“%s”%s由%s降为%s。", p.Name.Zh, what.Zh, from.Zh, to.Zh),
				En: fmt.Sprintf("%s: %s falls from %s to %s.", p.Name.Say("en"), what.En, from.En, to.En)},
				of(r).Number.String(), r.Cell(column), before.Cell(column))
		}
		before = r
	}
}

// inBase is a quantity in the base of its unit, so that 0.01 亿元 and 100 万元 are the
// same.
func inBase(q model.Quantity) decimal.Decimal {
	if power, money := model.MoneyPower(q.Unit); money {
		return q.Number.Shift(power)
	}
	return q.Number
}
