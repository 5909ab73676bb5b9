package rule

import "gongshi/data/model"

// OverFulfilled lists completions beyond an exact target, which for a target below
// zero are lower still.
var OverFulfilled = &Rule{ID: "over-fulfilled", OfTargets: true, Says: model.Text{
	Zh: "累计完成超过目标。",
	En: "The completion is above its target.",
}, find: func(f *finder) {
	for _, in := range f.Indicators {
		if in.Rate == nil || in.Target.LowerIs() || in.Goal.Qualifier != model.Exact {
			continue
		}
		if beyond := in.Done.Value.Sub(in.Goal.Value); beyond.Sign() == in.Goal.Value.Sign() {
			f.find(in.Target.Key, model.Phrase("“%s”完成%s，超过目标%s。", "%s: %s completed, above the target of %s.",
				in.Target.Name, in.Done, in.Goal), in.Done.Value.String(), in.Completion.Cell("completed"))
		}
	}
}}
