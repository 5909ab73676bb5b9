package content

import "gongshi/data/model"

// descriptions says what each entry of the navigation holds, for search engines and
// for the columns of a government's site.
var descriptions = map[string]model.Text{
	home:          {Zh: "年度目标完成了多少、快于还是慢于序时进度、资金到位多少，每个数字可查到原始数据行", En: "How far the year's targets are, ahead of time or behind, and what funds came; each number leads to its source row"},
	"indicators":  {Zh: "各项指标的目标、完成、完成率和与序时进度的差", En: "Target, completion, rate and gap to the time elapsed of every indicator"},
	"projects":    {Zh: "各个项目的公开内容、资金、进度和监督电话", En: "What is disclosed of each project: funds, progress, and the telephone for complaints"},
	"funds":       {Zh: "资金的来源、下达、到位、拨付和支付", En: "Where funds came from, and what was issued, received, disbursed and paid"},
	"places":      {Zh: "各乡镇和村的项目、公示、登记和结对", En: "Projects, notices, registry and pairing of each township and village"},
	"milestones":  {Zh: "各项工作的步骤、文件和期限", En: "Steps, documents and dates of the work"},
	"notices":     {Zh: "公示公告的内容、期限和状态", En: "Public notices, their periods and states"},
	"registry":    {Zh: "贫困户、贫困村登记各环节的数量和帮扶结对", En: "Counts at each step of the registry, and who is paired to whom"},
	"risks":       {Zh: "存在的问题和整改措施", En: "Problems, and what is done about them"},
	"report":      {Zh: "工作报告，文中数字取自数据表", En: "The report, its numbers taken from the data"},
	"checks":      {Zh: "数据的勾稽核对、发现和说明", En: "Reconciliations of the data, findings and replies"},
	"method":      {Zh: "每个量的定义、公式和依据", En: "Definition, formula and source of every measure"},
	"downloads":   {Zh: "开放数据的下载、数据字典、许可和引用", En: "Open data: files, dictionary, licence and citation"},
	"about":       {Zh: "本站的来历、读法和监督渠道", En: "What this site is, how to read it, and whom to tell"},
	"briefing":    {Zh: "供打印的工作简报", En: "The briefing, for paper"},
	"parts":       {Zh: "页面所用的设计部件", En: "The parts that pages are made of"},
	accessibility: {Zh: "大字、键盘、读屏和打印的用法", En: "Larger type, keyboard, screen readers and print"},
	searchID:      {Zh: "查找地方、项目、指标、公示和文字，列出全部条目", En: "Find places, projects, indicators, notices and words; the list of all there is"},
}

// registerHolds is what the home page of a site without a target holds.
var registerHolds = model.Text{Zh: "项目、资金、公示等的现状，每个数字可查到原始数据行",
	En: "Projects, funds, notices and the like as they stand; each number leads to its source row"}
