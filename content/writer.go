package content

import (
	"io/fs"

	"gongshi/charts"
	"gongshi/data/measure"
	"gongshi/data/model"
)

// home is the id of the home page.
const home = "index"

// writer holds what all pages share.
type writer struct {
	*measure.Report
	subjects
	languages model.Languages
	drawn     []*charts.Chart
	words     fs.FS
	opts      Options
	charts    map[string][]*charts.Chart
	index     index

	findables []findable
}

func newWriter(r *measure.Report, drawn []*charts.Chart, words fs.FS, opts Options) *writer {
	w := &writer{Report: r, subjects: subjectsOf(r), languages: r.Settings.Site.Languages, drawn: drawn, words: words,
		opts: opts, charts: map[string][]*charts.Chart{}}
	for _, c := range drawn {
		id := w.chartHome(c)
		w.charts[id] = append(w.charts[id], c)
	}
	w.makeIndex()
	w.makeFindables()
	return w
}

// sort is one sort of page: how it is named, where it stands in the
// navigation, and what writes it.
type sort struct {
	id      string
	layout  string
	title   model.Text
	nav     model.Text  // what the menu and the foot of a page call it
	inside  subjectPage // the township of a village, between the two
	parent  string      // id of the page above it, for the breadcrumb
	of      string      // id of the list that it is a leaf of
	leaf    int         // of a list over several pages: which, from 0 …
	leaves  int         // … of how many
	written bool        // by people, as words
	write   func(*draft)
}

// sorts lists the pages in the order in which they are made. A page about one
// subject follows the page that lists its subjects.
func (w *writer) sorts() []sort {
	all := []sort{{id: home, title: says("首页", "Home"), write: writeHome}}
	add := func(s sort) { all = append(all, s) }
	list := func(rows int, s sort) { all = append(all, leaves(s, rows)...) }
	add(sort{id: "indicators", title: says("目标", "Targets"), nav: says("目标", "Targets"), write: writeIndicators})
	for _, in := range w.Indicators {
		add(sort{id: indicatorID(in.Target.Key), title: in.Target.Name, parent: "indicators", write: func(d *draft) {
			writeIndicator(d, in)
		}})
	}
	add(sort{id: "projects", title: says("项目", "Projects"), nav: says("项目", "Projects"), write: writeProjects})
	for _, p := range w.Dataset.Projects {
		add(sort{id: projectID(p.Key), title: p.Name, parent: "projects", write: func(d *draft) { writeProject(d, p) }})
	}
	for _, of := range w.shelves() {
		list(len(of.projects), sort{id: of.id, title: of.title, parent: "projects", write: func(d *draft) {
			writeShelf(d, of)
		}})
	}
	add(sort{id: "funds", title: says("资金", "Funds"), nav: says("资金", "Funds"), write: writeFunds})
	if w.manyFunds() {
		list(len(w.Report.Stages), sort{id: allFunds, title: says("资金各阶段", "Money by stage"), parent: "funds",
			write: writeAllFunds})
	}
	list(len(w.Dataset.Places), sort{id: "places", title: w.Profile.Pages.Places.Title, nav: w.Profile.Pages.Places.Menu,
		write: writePlaces})
	for _, p := range w.Dataset.Places {
		add(sort{id: placeID(p.Code), title: p.Name, parent: "places", inside: w.above(p), write: func(d *draft) {
			writePlace(d, p)
		}})
	}
	list(len(w.Dataset.Milestones), sort{id: "milestones", title: says("里程碑与文件", "Milestones and documents"),
		nav: says("里程碑", "Milestones"), write: writeMilestones})
	list(len(w.Dataset.Notices), sort{id: "notices", title: says("公示公告", "Notices"), nav: says("公示公告", "Notices"),
		write: writeNotices})
	list(len(w.Dataset.Pairings), sort{id: "registry", title: w.Profile.Pages.Registry.Title,
		nav: w.Profile.Pages.Registry.Menu, write: writeRegistry})
	list(len(w.Dataset.Risks), sort{id: "risks", title: says("问题与措施", "Problems and measures"),
		nav:   says("问题", "Problems"),
		write: writeRisks})
	add(sort{id: "report", title: says("报告", "Report"), nav: says("报告", "Report"), written: true, write: writeWords})
	differ, agree := w.index.differ, w.index.agree
	list(len(differ), sort{id: "checks", title: says("核对", "Checks"), nav: says("核对", "Checks"), write: writeChecks})
	list(len(agree), sort{id: confirmedChecks, title: says("核算一致的", "What agrees"), parent: "checks",
		write: writeConfirmed})
	list(len(w.leaveOut()), sort{id: unstatedFields, title: says("没写的要素", "Fields left out"), parent: "checks",
		write: writeUnstated})
	add(sort{id: "method", title: says("口径与方法", "Method"), nav: says("口径与方法", "Method"), write: writeMethod})
	list(len(w.drawn), sort{id: "downloads", title: says("数据下载", "Downloads"), nav: says("数据", "Data"),
		write: writeDownloads})
	add(sort{id: "dictionary", title: says("数据字典", "Data dictionary"), parent: "downloads", write: writeDictionary})
	add(sort{id: "about", title: says("关于与监督", "About and supervision"), nav: says("关于", "About"), written: true,
		write: writeAbout})
	add(sort{id: accessibility, title: says("无障碍", "Accessibility"), write: writeAccessibility})
	add(sort{id: "parts", title: says("设计部件", "Design parts"), write: writeParts})
	add(sort{id: "briefing", layout: "briefing", title: says("工作简报", "Briefing"), nav: says("简报", "Briefing"),
		write: writeBriefing})
	// the last, since it lists what was made
	list(len(w.findables), sort{id: searchID, title: says("查找", "Search"), write: writeSearch})
	return all
}

func indicatorID(key string) string { return "indicators/" + model.Slug(key) }
func projectID(key string) string   { return "projects/" + model.Slug(key) }
func placeID(code string) string    { return "places/" + model.Slug(code) }

// fault is an error of the words or of the pages.
func fault(rule string, at model.Position, message, hint model.Text) model.Problem {
	return model.Problem{ID: rule + "." + at.String(), Severity: model.Error, Rule: rule, At: at, Message: message,
		Hint: hint}
}
