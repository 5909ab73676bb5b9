package measure

import (
	"fmt"

	"gongshi/data/model"
)

// stageOrder lists subjects that report more money at a later stage than at an
// earlier one: paid is within disbursed, disbursed within received, received
// within issued.
func (m *measurer) stageOrder() {
	for _, s := range m.Report.Stages {
		for i, late := range s.Totals[1:] {
			early := s.Totals[i]
			if early.Unit != late.Unit || !late.Value.GreaterThan(early.Value) {
				continue
			}
			m.find("stages-out-of-order", s.Subject+"."+late.Method.ID, model.Text{
				Zh: fmt.Sprintf("“%s”%s%s大于%s%s。", s.SubjectName.Zh, late.Name.Zh, late.Display.Zh, early.Name.Zh, early.Display.Zh),
				En: fmt.Sprintf("%s: %s of %s is more than %s of %s.", s.SubjectName.Say("en"), late.Name.En, late.Display.En, early.Name.En, early.Display.En)},
				late.Value.String(), join(late, early)...)
			warn("stages-out-of-order."+s.Subject+"."+late.Method.ID, late, early)
		}
	}
}

// lowered lists targets that replace a higher one (for an indicator where lower
// is better, a lower one).
func (m *measurer) lowered() {
	for _, t := range m.Dataset.Targets {
		old := t.Supersedes
		if old == nil || !t.Target.Known() || !old.Target.Known() || t.Unit != old.Unit {
			continue
		}
		harder := t.Target.Number.Cmp(old.Target.Number)
		if t.LowerIs() {
			harder = -harder
		}
		if harder >= 0 {
			continue
		}
		before, now := m.display(old.Target.Number, old.Unit, old.Target.Qualifier), m.display(t.Target.Number, t.Unit, t.Target.Qualifier)
		m.find("target-lowered", t.Key, model.Text{
			Zh: fmt.Sprintf("“%s”的目标由%s降为%s。", t.Name.Zh, before.Zh, now.Zh),
			En: fmt.Sprintf("The target of %s was lowered from %s to %s.", t.Name.Say("en"), before.En, now.En)},
			t.Target.Number.String(), t.Cell("target"), old.Cell("target"))
	}
}
