package rule

import (
	"gongshi/data/model"
	"gongshi/data/table"
)

// TargetLowered lists targets that replace a higher one (for an indicator where lower
// is better, a lower one).
var TargetLowered = &Rule{ID: "target-lowered", OfTargets: true, Says: model.Text{
	Zh: "新目标替代了更高的目标。",
	En: "A target replaces a higher one.",
}, find: func(f *finder) {
	for _, t := range f.Dataset.Targets {
		old := t.Supersedes
		if old == nil || !t.Target.Known() || !old.Target.Known() || t.Unit != old.Unit {
			continue
		}
		harder := t.Target.Number.Cmp(old.Target.Number)
		if t.LowerIs() {
			harder = -harder
		}
		if harder < 0 {
			f.find(t.Key, model.Phrase("“%s”的目标由%s降为%s。",
				"The target of %s was lowered from %s to %s.", t.Name, f.goal(old), f.goal(t)),
				t.Target.Number.String(), t.Cell("target"), old.Cell("target"))
		}
	}
}}

// goal is a target as figures are written.
func (f *finder) goal(t *table.Target) model.Text {
	q := t.Target
	q.Unit = t.Unit
	return f.Display(q)
}
