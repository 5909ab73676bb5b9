package rule

import (
	"gongshi/data/measure"
	"gongshi/data/model"
)

// PaidBehindWorks lists projects whose money is far behind their works (domain:
// measures auditors compute).
var PaidBehindWorks = &Rule{ID: "paid-behind-works", Says: model.Text{
	Zh: "支付率低于形象进度30个百分点以上。",
	En: "The payment rate is over 30 percentage points behind physical progress.",
}, find: func(f *finder) {
	for _, pm := range f.Projects {
		if pm.Match != nil && pm.Match.Value.LessThan(measure.PaidBehind) {
			f.apart(pm, model.Text{Zh: "慢于", En: "behind"})
		}
	}
}}
