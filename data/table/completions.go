package table

import "gongshi/data/model"

// Completion is a cumulative reading 完成情况 of a target.
type Completion struct {
	Row
	Target     *Target        `csv:"target" zh:"目标编号" is:"required"`
	AsOf       model.Date     `csv:"as_of" zh:"截至日期" is:"required" form:"reading"`
	Completed  model.Quantity `csv:"completed" zh:"累计完成" also:"完成数,完成" is:"qualified"`
	_          beside         `csv:"qualifier" zh:"限定" form:"bound" words:"at least=以上,more than=余=多,about=约,at most=不超过"`
	StatedRate model.Stated   `csv:"stated_rate" zh:"报送完成率" also:"完成率,完成比例"`
}

var completions = declare(Table{Name: "completions", Zh: "完成情况", Once: []string{"target", "as_of"}, Samples: []Sample{
	{
		"target": same("sample-km"), "as_of": same("2025-06-30"), "completed": same("6"), "stated_rate": same("60%"),
		"explanation": say("样例说明", "a sample remark"),
	},
}, Abroad: map[string]string{
	"target":      "indicator,indicador,indicateur",
	"as_of":       "as at,reporting date,fecha de corte,date de situation",
	"completed":   "achieved,actual to date,realizado,avance,réalisé,réalisation",
	"stated_rate": "% achieved,porcentaje de avance,taux de réalisation",
}, Notes: map[string]model.Text{
	"target": say("“目标任务”表中的编号", "a key of the table targets"),
	"completed": say("从期初累计到截至日期的完成数，不是本月数",
		"what was completed from the start of the period up to the date, not in the month alone"),
}}, func(d *Dataset) *[]*Completion { return &d.Completions }, connectCompletions)

func connectCompletions(set *Dataset) {
	target := byKey(set.Targets)
	for _, c := range set.Completions {
		c.Target = target(c.Target)
	}
}
