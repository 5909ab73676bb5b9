package rule

import (
	"gongshi/data/measure"
	"gongshi/data/model"
)

// PastHalf sets the 双过半 claim against the verdict of every annual indicator that is
// read at mid-year, when it is asked (domain: 时间过半、任务过半).
var PastHalf = &Rule{ID: "past-half", OfTargets: true, Says: model.Text{
	Zh: "“双过半”须逐项成立：每项年度指标的完成率按上下限判定。",
	En: "The past-half claim must hold for every annual indicator, decided on the bounds of its rate.",
}, find: func(f *finder) {
	var at []model.Position
	var others []model.Text
	all := 0
	for _, in := range f.Indicators {
		if in.Question != measure.AskHalf {
			continue
		}
		if all++; in.Verdict != measure.PastHalf {
			at = append(at, in.Target.At)
			others = append(others, model.Phrase("%s（%s，%s）", "%s (%s: %s)",
				in.Target.Name, in.Verdict.Name(), in.Reason).Text())
		}
	}
	if len(others) == 0 {
		return
	}
	some := model.Text{}
	if all < f.Tally.Annual {
		some = model.Text{Zh: "读数在年中的", En: " that are read at mid-year"}
	}
	f.find(f.AsOf.ISO(), model.Phrase("按同一口径核算，%[3]s%[2]s项年度指标中过半%[1]s项；其余：%[4]s。",
		"On one basis, %s of %s annual indicators%s are past half; the others: %s.",
		all-len(others), all, some, joined(others, "；", "; ")), "", at...)
}}
