package content

import (
	"gongshi/data/model"
	"gongshi/data/profile"
)

// descriptions says what each entry of the navigation holds, for search engines and
// for the columns of a government's site, where the profile does not.
var descriptions = map[string]model.Text{
	"funds": {Zh: "资金的来源、下达、到位、拨付和支付",
		En: "Where funds came from, and what was issued, received, disbursed and paid"},
	"milestones":  {Zh: "各项工作的步骤、文件和期限", En: "Steps, documents and dates of the work"},
	"notices":     {Zh: "公示公告的内容、期限和状态", En: "Public notices, their periods and states"},
	"risks":       {Zh: "存在的问题和整改措施", En: "Problems, and what is done about them"},
	"report":      {Zh: "工作报告，文中数字取自数据表", En: "The report, its numbers taken from the data"},
	"checks":      {Zh: "数据的勾稽核对、发现和说明", En: "Reconciliations of the data, findings and replies"},
	"method":      {Zh: "每个量的定义、公式和依据", En: "Definition, formula and source of every measure"},
	"downloads":   {Zh: "开放数据的下载、数据字典、许可和引用", En: "Open data: files, dictionary, licence and citation"},
	"about":       {Zh: "本站的来历、读法和监督渠道", En: "What this site is, how to read it, and whom to tell"},
	"briefing":    {Zh: "供打印的工作简报", En: "The briefing, for paper"},
	"parts":       {Zh: "页面所用的设计部件", En: "The parts that pages are made of"},
	accessibility: {Zh: "大字、键盘、读屏和打印的用法", En: "Larger type, keyboard, screen readers and print"},
	searchID: {Zh: "查找地方、项目、指标、公示和文字，列出全部条目",
		En: "Find places, projects, indicators, notices and words; the list of all there is"},
}

// profiled is what the profile has of a page.
func (w *writer) profiled(id string) profile.Page {
	pages := w.Profile.Pages
	return map[string]profile.Page{home: pages.Home, "indicators": pages.Indicators, "projects": pages.Projects,
		"places": pages.Places, "registry": pages.Registry}[id]
}

// registerHolds is what the home page of a site without a target holds.
var registerHolds = model.Text{Zh: "项目、资金、公示等的现状，每个数字可查到原始数据行",
	En: "Projects, funds, notices and the like as they stand; each number leads to its source row"}
