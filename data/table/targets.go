package table

import "gongshi/data/model"

// WholeProject is the period of a target that runs over a whole project; such a
// target has no annual verdict and no time-proportional progress.
const WholeProject = "整个项目"

// Target is a target 目标任务 as issued.
type Target struct {
	Row
	Key  string     `csv:"key" zh:"编号" is:"key"`
	Name model.Text `csv:"name" zh:"名称" also:"指标名称,目标任务" is:"required"`
	// the name in the export; Name also says whose it is where several share it
	Written string `csv:"-"`
	Lists   List   `csv:"lists" zh:"类别"` // the headings it stands under: 民生工程 …
	Unit    string `csv:"unit" zh:"计量单位" also:"单位" is:"required" form:"unit"`
	Kind    string `csv:"kind" zh:"性质" is:"required" words:"quantity=数量,investment=投资,funds=资金,output=产出"`
	// "2014", "2014-H1", "2014-06" or WholeProject
	Period   string `csv:"period" zh:"期间" also:"年度" is:"required" form:"period"`
	Level    string `csv:"level" zh:"层级"` // 省、市; 县; 局
	Issuer   string `csv:"issuer" zh:"下达单位"`
	Document string `csv:"document" zh:"文号"`
	// unknown for an output without a target
	Target     model.Quantity `csv:"target" zh:"目标" also:"目标值,年度目标" is:"qualified"`
	_          beside         `csv:"qualifier" zh:"限定" form:"bound" words:"at least=以上,more than=余=多,about=约,at most=不超过"`
	Baseline   model.Quantity `csv:"baseline" zh:"上年完成"`  // last year's completion
	Base       model.Quantity `csv:"base" zh:"基数"`        // what it is set beside that is no target: the city's average
	BaseName   model.Text     `csv:"base_name" zh:"基数名称"` // what that is
	Direction  string         `csv:"direction" zh:"方向" words:"higher=越高越好,lower=越低越好"`
	Schedule   Schedule       `csv:"schedule" zh:"进度安排" form:"schedule"`
	Project    *Project       `csv:"project" zh:"项目"` // may be nil
	Office     string         `csv:"office" zh:"责任股室"`
	Officer    string         `csv:"officer" zh:"责任人" is:"officer"` // "" unless gongshi.toml publishes officers
	Supersedes *Target        `csv:"supersedes" zh:"替代"`
	Place      *Place         `csv:"place" zh:"区划"`                 // where it is to be reached; nil for all
	PartOf     *Target        `csv:"part_of" zh:"上级指标" also:"上级目标"` // the target that it is a part of; nil for a whole
}

var targets = declare(Table{Name: "targets", Zh: "目标任务", Samples: []Sample{
	{
		"key": same("sample-km"), "name": say("样例：硬化村道里程", "Sample: length of village roads paved"), "lists": same("民生工程"),
		"unit": same("公里"), "kind": say("数量", "quantity"), "period": same("2025"), "level": same("县"),
		"issuer":   same("样例单位"),
		"document": same("样例〔2025〕1号"), "target": same("10"), "qualifier": say("以上", "at least"), "baseline": same("8"),
		"base": same("12"), "base_name": say("全市平均", "the city's average"), "place": same("sample-village"),
		"direction": say("越高越好", "higher"), "schedule": same("2025-03-31=20%；2025-06-30=50%；2025-12-31=100%"),
		"project": same("sample-road"), "office": same("样例股"), "explanation": say("样例说明", "a sample remark"),
	},
}, Abroad: map[string]string{
	"name":     "indicator,indicador,indicateur",
	"unit":     "unit of measure,unidad de medida,unidad,unité,unité de mesure",
	"period":   "year,financial year,año,ejercicio,année,exercice",
	"target":   "annual target,target value,meta,meta anual,cible,cible annuelle,objectif",
	"baseline": "last year,previous year,año anterior,année précédente",
	"office":   "department,área responsable,service responsable",
}, Notes: map[string]model.Text{
	"key":   say("自己编的编号，如 road-km，不用序号", "a key of your own, such as road-km; not the row's number"),
	"lists": say("所列的清单，如“民生工程”", "the lists that it stands in, such as livelihood projects"),
	"period": say("目标的期间：2025、2025-H1、2025-Q1、2025-06、2021-2025、十四五、财政年度 2024/25，或 整个项目",
		"the period of the target: 2025, 2025-H1, 2025-Q1, 2025-06, 2021-2025, 十四五 (a five-year plan), "+
			"2024/25 (a fiscal year) or 整个项目 (the whole project)"),
	"target":   say("只有性质为“产出”的可以没有目标", "only an output may go without a target"),
	"baseline": say("上年同一指标的完成数", "what was completed last year"),
	"base": say("拿来对比而不是目标的数，如全市平均；比率另列，不算完成率",
		"a number that it is set beside and that is no target, such as the city's average; the ratio is no completion rate"),
	"base_name": say("基数是什么，如 全市平均、2020年", "what the base is, such as the city's average, or 2020"),
	"direction": say("留空即越高越好", "blank means higher"),
	"schedule": say("到某日应完成的比例，如 2025-03-31=20%；2025-06-30=50%；留空则按时间算",
		"the share due by a date, as 2025-03-31=20%；2025-06-30=50%; by time alone where blank"),
	"project":    say("“项目”表中的编号", "a key of the table projects"),
	"supersedes": say("被它替代的目标的编号", "the key of the target that it replaces"),
	"part_of": say("它是哪个目标的一部分，写那个目标的编号：如分到各乡镇、各年度的任务",
		"the key of the target of which it is a part, such as the share of a township or of a year"),
}}, func(d *Dataset) *[]*Target { return &d.Targets }, connectTargets)

func connectTargets(set *Dataset) {
	project, target, place := byKey(set.Projects), byKey(set.Targets), byKey(set.Places)
	for _, t := range set.Targets {
		t.Written, t.Project, t.Supersedes = t.Name.Zh, project(t.Project), target(t.Supersedes)
		t.Place, t.PartOf = place(t.Place), target(t.PartOf)
	}
}

// UnmarshalCSV takes the key of a target that is still to be found.
func (t *Target) UnmarshalCSV(key string) error {
	t.Key = key
	return nil
}

// LowerIs reports whether lower is better.
func (t *Target) LowerIs() bool { return t.Direction == "lower" }
