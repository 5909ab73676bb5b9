package rule

import "gongshi/data/model"

// FloorBase says what an "at least" target does to its rate. It is applied afterwards:
// of a figure's warnings it is the last.
var FloorBase = &Rule{ID: "floor-base", OfTargets: true, looks: afterwards, Says: model.Text{
	Zh: "目标是最低数（以上）：完成率是上限。",
	En: "The target is a minimum: the rate is an upper bound.",
}, find: func(f *finder) {
	for _, in := range f.Indicators {
		if in.Question == nil || in.Verdict != in.Question.OfFloor {
			continue
		}
		id := f.find(in.Target.Key, model.Phrase("“%s”的目标为%s，是最低目标，完成率为%s；%s。",
			"The target of %s is %s, a minimum: the rate is %s, and %s.", in.Target.Name, in.Goal, in.Rate, in.Reason),
			in.Target.Target.Number.String(), in.Target.Cell("target"))
		warn(id, in.Rate)
	}
}}
