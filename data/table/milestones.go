package table

import "gongshi/data/model"

// Milestone is a step, document, report or plan item 里程碑.
type Milestone struct {
	Row
	Key       string     `csv:"key" zh:"编号" is:"key"`
	Subject   string     `csv:"subject" zh:"对象" form:"subject" ref:"projects"`
	Name      model.Text `csv:"name" zh:"名称" is:"required"`
	Kind      model.Text `csv:"kind" zh:"性质"`
	Due       model.Date `csv:"due" zh:"期限"`
	Done      model.Date `csv:"done" zh:"完成日期"`
	Disclosed model.Date `csv:"disclosed" zh:"公示日期"`
	State     model.Text `csv:"state" zh:"状态"`
	Link      string     `csv:"link" zh:"链接" is:"prose" form:"link"`
}

var milestones = declare(Table{Name: "milestones", Zh: "里程碑", Samples: []Sample{
	{
		"key": same("sample-acceptance"), "subject": same("sample-road"),
		"name": say("样例：项目验收", "Sample: acceptance of the project"),
		"kind": say("步骤", "step"), "due": same("2025-06-30前"), "done": same("2025-06-28"), "disclosed": same("2025-06-29"),
		"state": say("已完成", "done"), "link": same("https://www.example.org/"), "explanation": say("样例说明", "a sample remark"),
	},
}, Abroad: map[string]string{
	"name": "milestone,hito,jalon",
	"due":  "due date,fecha límite,échéance",
	"done": "date done,fecha de cumplimiento,date de réalisation",
}, Notes: map[string]model.Text{
	"link": say("以 https:// 或 http:// 开头的网址", "an address that begins with https:// or http://"),
}}, func(d *Dataset) *[]*Milestone { return &d.Milestones }, nil)
