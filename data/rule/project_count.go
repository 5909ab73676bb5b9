package rule

import (
	"strings"

	"gongshi/data/model"
)

// ProjectCount sets the number of projects of a category beside a target that counts
// such projects.
var ProjectCount = &Rule{ID: "project-count", OfTargets: true, Says: model.Text{
	Zh: "同类项目的个数与目标数不同。",
	En: "The number of projects of a kind differs from the target that counts them.",
}, find: func(f *finder) {
	for _, in := range f.Indicators {
		if in.Counted == nil {
			continue
		}
		names := make([]string, len(in.Alike))
		for i, p := range in.Alike {
			names[i] = p.Name.Zh
		}
		at := append([]model.Position{in.Target.Cell("target")}, in.Counted.Sources...)
		f.find(in.Target.Key, model.Phrase("“%s”目标%s，报告中同类项目有%s：%s；何者计入未载明。",
			"%[1]s: the target is %s, and the report names %s of the kind; which of them count is not stated.",
			in.Target.Name, in.Goal, in.Counted, strings.Join(names, "、")),
			in.Target.Target.Number.String(), at...)
	}
}}
