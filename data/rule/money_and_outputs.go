package rule

import "gongshi/data/model"

// MoneyAndOutputs sets a project's investment beside its outputs: one of
// several outputs is not physical progress, so no flag is raised.
var MoneyAndOutputs = &Rule{ID: "money-and-outputs", OfTargets: true, Says: model.Text{
	Zh: "同一项目的投资完成与一项产出并列：产出不是形象进度。",
	En: "A project's investment beside one of its outputs: an output is not physical progress.",
}, find: func(f *finder) {
	for _, money := range f.Indicators {
		p := money.Target.Project
		if p == nil || money.Target.Kind != "investment" || money.Rate == nil {
			continue
		}
		for _, out := range f.Indicators {
			if out.Target.Project != p || out.Target.Kind == "investment" || out.Rate == nil {
				continue
			}
			f.find(p.Key+"."+out.Target.Key, model.Phrase("“%s”投资完成%s，“%s”完成%s；后者只是多项产出之一，不是形象进度。",
				"%s: investment %s, %s %s; the latter is one of several outputs, not physical progress.",
				p.Name, money.Rate, out.Target.Name, out.Rate), "", money.Completion.At, out.Completion.At)
		}
	}
}}
