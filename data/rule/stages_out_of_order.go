package rule

import (
	"slices"

	"gongshi/data/model"
)

// StagesOutOfOrder lists subjects that report more money at a later stage than at an
// earlier one: paid is within disbursed, disbursed within received, received
// within issued.
var StagesOutOfOrder = &Rule{ID: "stages-out-of-order", Says: model.Text{
	Zh: "资金后一阶段的合计大于前一阶段（下达、到位、拨付、支付、报账）。",
	En: "More money at a later stage than at an earlier one (issued, received, disbursed, paid, reimbursed).",
}, find: func(f *finder) {
	for _, s := range f.Stages {
		for i, late := range s.Totals[1:] {
			early := s.Totals[i]
			if early.Unit != late.Unit || !late.Value.GreaterThan(early.Value) {
				continue
			}
			id := f.find(s.Subject+"."+late.Method.ID, model.Phrase("“%s”%s%s大于%s%s。", "%s: %s of %s is more than %s of %s.",
				s.SubjectName, late.Name, late, early.Name, early),
				late.Value.String(), slices.Concat(late.Sources, early.Sources)...)
			warn(id, late, early)
		}
	}
}}
