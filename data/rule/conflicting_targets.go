package rule

import (
	"strconv"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// ConflictingTargets lists indicators with several targets that nothing reconciles.
var ConflictingTargets = &Rule{ID: "conflicting-targets", OfTargets: true, Says: model.Text{
	Zh: "同一指标、同一期间有两个目标，且未说明以何者为准：均列出。",
	En: "Two targets of one indicator and period, with nothing that says which stands: both are shown.",
}, find: func(f *finder) {
	for _, in := range f.Indicators {
		for _, r := range in.Rivals {
			if r.Goal == nil {
				continue
			}
			id := f.find(in.Target.Key+"."+r.Target.Key, conflict(in, r), r.Target.Target.Number.String(),
				in.Target.Cell("target"), r.Target.Cell("target"))
			warn(id, in.Rate, r.Rate, in.Goal, r.Goal)
		}
	}
}}

// conflict says what the two targets are, and what each makes of the readings.
func conflict(in *measure.Indicator, r *measure.Rival) model.Sentence {
	by := func(t *table.Target) model.Text { return model.Text{Zh: t.Issuer, En: measure.LevelEn(t.Issuer)} }
	var rates, half model.Sentence
	if in.Rate != nil && r.Rate != nil {
		own := model.Text{}
		if r.Done != in.Done {
			own = model.Text{Zh: "按各自的读数，", En: "by the reading of each, "}
		}
		rates = model.Phrase("；%s完成率分别为%s与%s", "; %sthe rates are %s and %s", own, in.Rate, r.Rate)
	}
	if r.HalfShort != nil {
		half = model.Phrase("；按后者距一半还差%s", "; by the latter, %s short of half", r.HalfShort)
	}
	return model.Phrase("“%s”有两个目标：%s（%s）与%s（%s）%s%s。两个目标均列出。",
		"%[8]s has two targets: %[2]s (%s) and %s (%s)%s%s. Both are shown.",
		in.Target.Name, in.Goal, by(in.Target), r.Goal, by(r.Target), rates, half, strconv.Quote(in.Target.Name.Say("en")))
}
