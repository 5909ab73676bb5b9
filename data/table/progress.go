package table

import "gongshi/data/model"

// Progress is a project's reading 项目进度. Physical is in percent.
type Progress struct {
	Row
	Project    *Project       `csv:"project" zh:"项目" is:"required"`
	AsOf       model.Date     `csv:"as_of" zh:"截至日期" is:"required" form:"reading"`
	Invested   model.Quantity `csv:"invested" zh:"累计完成投资" also:"完成投资" is:"money"`
	Physical   model.Quantity `csv:"physical" zh:"形象进度" unit:"%"`
	StatedRate model.Stated   `csv:"stated_rate" zh:"报送完成率"`
}

var progress = declare(Table{Name: "progress", Zh: "项目进度", Once: []string{"project", "as_of"}, Samples: []Sample{
	{
		"project": same("sample-road"), "as_of": same("2025-06-30"), "invested": same("105"), "physical": same("100"),
		"stated_rate": same("100%"), "explanation": say("样例说明", "a sample remark"),
	},
}, Abroad: map[string]string{
	"project":  "project name,project title,obra,nombre de la obra,proyecto,intitulé du projet,projet",
	"as_of":    "as at,reporting date,report date,fecha de corte,date de situation",
	"invested": "amount spent to date,expenditure to date,monto ejercido,dépenses cumulées",
	"physical": "% complete,physical progress,physical progress (%),avance físico,avance físico (%),avancement " +
		"physique,taux d'exécution physique",
}, Notes: map[string]model.Text{
	"project":  say("“项目”表中的编号", "a key of the table projects"),
	"invested": say("从开工累计到截至日期的投资", "what was invested from the start up to the date"),
	"physical": say("工程完成的百分数，只写数字", "the works done, in percent, without the sign"),
}}, func(d *Dataset) *[]*Progress { return &d.Progress }, connectProgress)

func connectProgress(set *Dataset) {
	project := byKey(set.Projects)
	for _, p := range set.Progress {
		p.Project = project(p.Project)
	}
}
