package rule

import (
	"gongshi/data/measure"
	"gongshi/data/model"
)

// SumDiffers compares each list of money with the total that the bureau states.
var SumDiffers = &Rule{ID: "sum-differs", Says: model.Text{
	Zh: "各项之和与所列合计不一致（容差0.01）。",
	En: "The items do not add up to the stated total (tolerance 0.01).",
}, find: func(f *finder) {
	for _, l := range f.summed(differ) {
		id := f.find(l.Subject+"."+l.Stage, model.Phrase("“%s”%s各项之和%s，与所列合计%s不一致。",
			"%s: the items %s add up to %s; the stated total is %s.",
			l.SubjectName, measure.StageName(l.Stage), l.Total, l.Stated), "", bothTotals(l)...)
		warn(id, l.Total)
	}
}}
