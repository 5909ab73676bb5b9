package table

import "gongshi/data/model"

// Risk is a problem and its measure 问题.
type Risk struct {
	Row
	Key     string     `csv:"key" zh:"编号" is:"key"`
	Subject string     `csv:"subject" zh:"对象" form:"subject" ref:"projects"`
	Text    model.Text `csv:"text" zh:"问题" is:"required prose"`
	Origin  model.Text `csv:"origin" zh:"来源"`
	Since   model.Date `csv:"since" zh:"发现日期"`
	Measure model.Text `csv:"measure" zh:"措施" is:"prose"`
	Due     model.Date `csv:"due" zh:"期限"`
	State   model.Text `csv:"state" zh:"状态"`
}

var risks = declare(Table{Name: "risks", Zh: "问题", Samples: []Sample{
	{
		"key": same("sample-risk"), "subject": same("sample-road"),
		"text":   say("样例：路肩未完工", "Sample: the shoulders are not finished"),
		"origin": say("自查", "own check"), "since": same("2025-06-10"), "measure": say("限期完工", "to be finished by the date"),
		"due": same("2025-07-15前"), "state": say("整改中", "under way"), "explanation": say("样例说明", "a sample remark"),
	},
}, Abroad: map[string]string{
	"text":    "issue,problem,problema,problème",
	"measure": "action,action taken,medida,mesure",
	"since":   "date raised,fecha de detección,date de constat",
}}, func(d *Dataset) *[]*Risk { return &d.Risks }, nil)
