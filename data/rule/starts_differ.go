package rule

import (
	"strings"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// StartsDiffer sets "all started" beside items not started and works that are late:
// their scopes differ.
var StartsDiffer = &Rule{ID: "starts-differ", Says: model.Text{
	Zh: "有的表述为全部启动，有的表述为未启动。",
	En: "Some rows say that all has started, others name what has not.",
}, find: func(f *finder) {
	var all, not []model.Position
	for _, ms := range f.Dataset.Milestones {
		if strings.Contains(ms.Kind.Zh, "启动") && strings.Contains(ms.State.Zh, "已") {
			all = append(all, ms.At)
		}
	}
	var idle []*table.Fund
	for _, m := range f.Dataset.Funds {
		if m.Started == table.No {
			not, idle = append(not, m.Cell("started")), append(idle, m)
		}
	}
	for _, r := range f.Dataset.Risks {
		if strings.Contains(r.Text.Zh, "按期完成") || strings.Contains(r.Text.Zh, "按时完成") {
			not = append(not, r.Cell("text"))
		}
	}
	if len(all) > 0 && len(idle) > 0 {
		f.find(f.AsOf.ISO(), model.Phrase("有的表述为已启动，%s表述为未启动，各处范围不同；应按项目填报状态。", "Some are stated as started, "+
			"%s as not started: the scopes differ, and a state for each project is wanted.",
			joined(distinct(idle, measure.ItemName), "、", ", ")), "", append(all, not...)...)
	}
}}
