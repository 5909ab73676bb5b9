package table

import "gongshi/data/model"

// Notice is a 公示 (before, with a period) or a 公告 (after) or a 更正.
type Notice struct {
	Row
	Key     string     `csv:"key" zh:"编号" is:"key"`
	Kind    string     `csv:"kind" zh:"性质" is:"required" words:"公示=public notice,公告=announcement,更正=correction"`
	Level   string     `csv:"level" zh:"层级"`
	Title   model.Text `csv:"title" zh:"标题" is:"required"`
	Subject string     `csv:"subject" zh:"对象" form:"subject" ref:"projects"`
	Issued  model.Date `csv:"issued" zh:"发布日期"`
	Start   model.Date `csv:"start" zh:"开始日期"`
	End     model.Date `csv:"end" zh:"截止日期" after:"start"`
	DayKind string     `csv:"day_kind" zh:"日历" words:"calendar=自然日,working=工作日"`
	Contact string     `csv:"contact" zh:"受理电话" is:"prose"`
	Result  model.Text `csv:"result" zh:"结果" is:"prose"`
}

var notices = declare(Table{Name: "notices", Zh: "公示公告", Samples: []Sample{
	{
		"key": same("sample-notice"), "kind": same("公示"), "level": same("村"),
		"title":   say("样例：项目安排公示", "Sample: notice of a project"),
		"subject": same("sample-road"), "issued": same("2025-02-24"), "start": same("2025-02-25"), "end": same("2025-03-06"),
		"day_kind": say("自然日", "calendar"), "contact": same("0000-0000000"), "result": say("无异议", "no objection"),
		"explanation": say("样例说明", "a sample remark"),
	},
}, Abroad: map[string]string{
	"key":    "tender no,notice no,número de aviso,numéro d'avis",
	"title":  "tender title,título,intitulé",
	"issued": "published,date published,fecha de publicación,date de publication",
	"start":  "opening date,fecha de apertura,date d'ouverture",
	"end":    "closing date,fecha de cierre,date limite",
}, Notes: map[string]model.Text{
	"end": say("公示期的最后一天", "the last day of the notice"),
}}, func(d *Dataset) *[]*Notice { return &d.Notices }, nil)
