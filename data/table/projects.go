package table

import (
	"slices"

	"gongshi/data/model"
)

// Project is a project 项目 or a named bundle of them (Count).
type Project struct {
	Row
	Key               string         `csv:"key" zh:"编号" also:"项目编号" is:"key"`
	Name              model.Text     `csv:"name" zh:"名称" also:"项目名称,项目" is:"required"`
	Category          model.Text     `csv:"category" zh:"类别"`
	Lists             List           `csv:"lists" zh:"所列清单"`
	Count             model.Quantity `csv:"count" zh:"项目数" unit:"个"`
	Places            Places         `csv:"place" zh:"实施地点" also:"建设地点"`
	Content           model.Text     `csv:"content" zh:"建设内容及规模" also:"建设内容,建设规模及内容,项目内容" is:"prose"`
	Subsidy           model.Text     `csv:"subsidy" zh:"补助标准" is:"prose"`
	Start             model.Date     `csv:"start" zh:"开工日期"`
	Due               model.Date     `csv:"due" zh:"计划完成" also:"计划竣工,完成时限,计划竣工日期,计划完工日期"`
	Finished          model.Date     `csv:"finished" zh:"完工日期" also:"竣工日期"`
	Status            model.Text     `csv:"status" zh:"状态"`
	Office            model.Text     `csv:"office" zh:"责任单位"`
	Officer           string         `csv:"officer" zh:"责任人" is:"officer"` // "" unless gongshi.toml publishes officers
	Contractor        model.Text     `csv:"contractor" zh:"施工单位"`
	ContractorOfficer string         `csv:"contractor_officer" zh:"施工单位责任人" is:"officer"`
	Procurement       model.Text     `csv:"procurement" zh:"招标采购"`
	Planned           model.Quantity `csv:"planned" zh:"计划总投资" also:"计划投资,总投资,总投资额,投资规模" is:"money"`
	Declared          model.Text     `csv:"declared" zh:"申报内容" is:"prose"`
	Actual            model.Text     `csv:"actual" zh:"实际完成" is:"prose"`
	Accepted          model.Date     `csv:"accepted" zh:"验收日期"`
	Acceptance        model.Text     `csv:"acceptance" zh:"验收结果" is:"prose"`
	Beneficiaries     model.Text     `csv:"beneficiaries" zh:"受益对象" is:"prose"`
	Goal              model.Text     `csv:"goal" zh:"绩效目标" is:"prose"`
	GoalResult        model.Text     `csv:"goal_result" zh:"绩效目标实现" is:"prose"`
	Mechanism         model.Text     `csv:"mechanism" zh:"带贫机制" is:"prose"`
	Phone             string         `csv:"phone" zh:"监督电话"`
	// the telephone's period of validity, as far as it is stated
	PhoneFrom  model.Date `csv:"phone_from" zh:"电话启用日期"`
	PhoneUntil model.Date `csv:"phone_until" zh:"电话停用日期" after:"phone_from"`
}

var projects = declare(Table{Name: "projects", Zh: "项目", Samples: []Sample{
	{
		"key": same("sample-road"), "name": say("样例：村道硬化", "Sample: paving of village roads"),
		"category": say("村道", "village roads"), "lists": same("民生工程；重点项目"), "count": same("1"),
		"place":   same("sample-village"),
		"content": say("硬化村道3.5公里", "paving of 3.5 km of village roads"),
		"subsidy": say("每公里补助30万元", "300,000 yuan for each km"),
		"start":   same("2025-03-01"), "due": same("2025-06-30前"), "finished": same("2025-06-20"),
		"status": say("已验收", "accepted"),
		"office": say("样例镇人民政府", "the government of Sample Town"), "contractor": say("样例施工单位", "a sample contractor"),
		"procurement": say("公开招标", "open tender"), "planned": same("105"),
		"declared": say("硬化村道3.5公里", "3.5 km of village roads"),
		"actual":   say("硬化村道3.5公里", "3.5 km of village roads"), "accepted": same("2025-06-28"),
		"acceptance":    say("合格", "passed"),
		"beneficiaries": say("样例村全体村民", "all who live in Sample Village"), "goal": say("雨天通车", "passable in rain"),
		"goal_result": say("已实现", "reached"), "mechanism": say("吸纳村民务工", "work for villagers"),
		"phone":      same("0000-0000000"),
		"phone_from": same("2025-01"), "phone_until": same("2027-12-31"), "explanation": say("样例说明", "a sample remark"),
	},
}, Abroad: map[string]string{
	"key": "project code,project no,project id,clave,código,clave de obra,code projet,code du projet",
	"name": "project name,project title,project,obra,nombre de la obra,nombre del proyecto,proyecto,intitulé " +
		"du projet,nom du projet,projet",
	"category": "project type,type of project,sector,tipo de obra,rubro,type de projet,secteur",
	"place":    "ward,location,municipio,localidad,ubicación,commune,localité,lieu",
	"content": "scope,scope of works,project description,descripción,descripción de la obra,description des " +
		"travaux,consistance des travaux",
	"start": "start date,commencement date,fecha de inicio,date de démarrage,date de début",
	"due": "planned completion,planned completion date,expected completion date,fecha de término " +
		"prevista,fecha prevista de término,date de fin prévue,date d'achèvement prévue",
	"finished": "actual completion,actual completion date,date completed,fecha de término real,date " +
		"d'achèvement,date de fin réelle",
	"status": "project status,estado,estatus,situación,statut,état",
	"office": "implementing agency,department,dependencia,dependencia ejecutora,unidad ejecutora,maître " +
		"d'ouvrage,service responsable",
	"contractor":  "contractor name,contratista,empresa contratista,entreprise,titulaire,attributaire",
	"procurement": "procurement method,modalidad de contratación,mode de passation",
	"planned": "planned cost,approved budget,budget,presupuesto,presupuesto autorizado,inversión " +
		"autorizada,coût prévisionnel,budget prévu",
	"beneficiaries": "beneficiarios,bénéficiaires",
}, Notes: map[string]model.Text{
	"lists":       say("所列的清单，如“民生工程”", "the lists that it stands in, such as livelihood projects"),
	"count":       say("打包成一行的项目个数；单个项目留空", "how many projects the row bundles; blank for a single one"),
	"key":         say("自己编的编号，如 road-1，不用序号", "a key of your own, such as road-1; not the row's number"),
	"phone_from":  say("从哪天起可以拨打；不知道的留空", "from when it may be called; blank where that is not known"),
	"phone_until": say("哪天以后不再使用；仍在用的留空", "the last day of its use; blank while it is in use"),
}}, func(d *Dataset) *[]*Project { return &d.Projects }, connectProjects)

func connectProjects(set *Dataset) {
	place := byKey(set.Places)
	for _, p := range set.Projects {
		for i, at := range p.Places {
			p.Places[i] = place(at)
		}
	}
}

// UnmarshalCSV takes the key of a project that is still to be found.
func (p *Project) UnmarshalCSV(key string) error {
	p.Key = key
	return nil
}

// Within lists the places that a project counts for: each that it lies in and all above
// them, each once, so that a project of two villages is one of their township.
func (p *Project) Within() []*Place {
	var all []*Place
	for _, at := range p.Places {
		for ; at != nil && !slices.Contains(all, at); at = at.Parent {
			all = append(all, at)
		}
	}
	return all
}
