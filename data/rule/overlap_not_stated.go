package rule

import (
	"gongshi/data/model"
	"gongshi/data/table"
)

// OverlapNotStated says that investment indicators of one period are never added: no
// export states which projects they share.
var OverlapNotStated = &Rule{ID: "overlap-not-stated", OfTargets: true, Says: model.Text{
	Zh: "投资指标之间的重叠未载明：不相加。",
	En: "The overlap of investment indicators is not stated: they are never added.",
}, find: func(f *finder) {
	var names []model.Text
	var at []model.Position
	for _, in := range f.Indicators {
		if t := in.Target; t.Kind == "investment" && t.Period != table.WholeProject && t.Project == nil {
			names, at = append(names, t.Name), append(at, t.At)
		}
	}
	if len(names) > 1 {
		f.find(f.AsOf.ISO(), model.Phrase("%s之间的重叠未载明，不相加。", "The overlap of %s is not stated; they are never added.",
			joined(names, "与", " and ")), "", at...)
	}
}}
