package rule

import (
	"gongshi/data/measure"
	"gongshi/data/model"
)

// SumConfirmed lists the lists of money whose items make the stated total.
var SumConfirmed = &Rule{ID: "sum-confirmed", Confirms: true, Says: model.Text{
	Zh: "各项之和与所列合计一致。",
	En: "The items add up to the stated total.",
}, find: func(f *finder) {
	for _, l := range f.summed(agree) {
		f.find(l.Subject+"."+l.Stage, model.Phrase("“%s”%s各项之和%s，与合计一致。", "%s: the items %s add up to %s, as stated.",
			l.SubjectName, measure.StageName(l.Stage), l.Total), "", bothTotals(l)...)
	}
}}
