package rule

import (
	"gongshi/data/measure"
	"gongshi/data/model"
)

// InvestedAbovePlan lists projects whose newest reading invests more than their plan.
var InvestedAbovePlan = &Rule{ID: "invested-above-plan", Says: model.Text{
	Zh: "项目累计完成投资大于计划总投资。",
	En: "More is invested in a project than was planned.",
}, find: func(f *finder) {
	for _, pm := range f.Projects {
		p, done := pm.Project, pm.Newest.Invested
		if !done.Known() || !p.Planned.Known() || !inBase(done).GreaterThan(inBase(p.Planned)) {
			continue
		}
		id := f.find(p.Key, model.Phrase("“%s”累计完成投资%s，大于计划总投资%s。", "%s: %s invested, more than the %s planned.",
			p.Name, f.Display(done), f.Display(p.Planned)),
			done.Number.String(), pm.Newest.Cell("invested"), p.Cell("planned"))
		warn(id, f.About(p.Key, measure.InvestmentRate))
	}
}}
