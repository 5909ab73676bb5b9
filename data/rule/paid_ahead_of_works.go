package rule

import (
	"gongshi/data/measure"
	"gongshi/data/model"
)

// PaidAheadOfWorks lists projects whose money is far ahead of their works (domain:
// measures auditors compute).
var PaidAheadOfWorks = &Rule{ID: "paid-ahead-of-works", Says: model.Text{
	Zh: "支付率高于形象进度10个百分点以上。",
	En: "The payment rate is over 10 percentage points ahead of physical progress.",
}, find: func(f *finder) {
	for _, pm := range f.Projects {
		if pm.Match != nil && pm.Match.Value.GreaterThan(measure.PaidAhead) {
			f.apart(pm, model.Text{Zh: "快于", En: "ahead of"})
		}
	}
}}

// apart says how far the money of a project and its works are apart.
func (f *finder) apart(pm *measure.ProjectMeasure, which model.Text) {
	warn(f.find(pm.Project.Key, model.Phrase("“%[1]s”支付率%[2]s，形象进度%[3]s：支付%[5]s工程%[4]s个百分点。",
		"%s: %s paid, physical progress %s: payment is %s percentage points %s the works.",
		pm.Project.Name, pm.Payment, pm.Physical, f.Apart(pm), which), "", pm.Match.Sources...), pm.Match)
}
