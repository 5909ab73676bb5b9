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
	nav     model.Text  // empty: not in the navigation
	inside  subjectPage // the township of a village, between the two
	parent  string      // id of the page above it, for the breadcrumb
	weight  int
	leaf    int  // of a list over several pages: which, from 0 …
	leaves  int  // … of how many
	written bool // by people, as words
	write   func(*draft)
}

// sorts lists the pages in the order of the navigation. A page about one
// subject follows the page that lists its subjects.
func (w *writer) sorts() []sort {
	say := func(zh, en string) model.Text { return model.Text{Zh: zh, En: en} }
	all := []sort{{id: home, title: say("首页", "Home"), nav: say("首页", "Home"), write: writeHome}}
	add := func(s sort) { all = append(all, s) }
	list := func(rows int, s sort) { all = append(all, leaves(s, rows)...) }
	add(sort{id: "indicators", title: say("指标", "Indicators"), nav: say("指标", "Indicators"), write: writeIndicators})
	for _, in := range w.Indicators {
		add(sort{id: indicatorID(in.Target.Key), title: in.Target.Name, parent: "indicators", write: func(d *draft) {
			writeIndicator(d, in)
		}})
	}
	list(len(w.Dataset.Projects), sort{id: "projects", title: say("项目", "Projects"), nav: say("项目", "Projects"),
		write: writeProjects})
	for _, p := range w.Dataset.Projects {
		add(sort{id: projectID(p.Key), title: p.Name, parent: "projects", write: func(d *draft) { writeProject(d, p) }})
	}
	list(len(w.Report.Stages), sort{id: "funds", title: say("资金", "Funds"), nav: say("资金", "Funds"), write: writeFunds})
	list(len(w.Dataset.Places), sort{id: "places", title: w.Profile.Pages.Places.Title, nav: w.Profile.Pages.Places.Menu,
		write: writePlaces})
	for _, p := range w.Dataset.Places {
		add(sort{id: placeID(p.Code), title: p.Name, parent: "places", inside: w.above(p), write: func(d *draft) {
			writePlace(d, p)
		}})
	}
	list(len(w.Dataset.Milestones), sort{id: "milestones", title: say("里程碑与文件", "Milestones and documents"),
		nav: say("里程碑", "Milestones"), write: writeMilestones})
	list(len(w.Dataset.Notices), sort{id: "notices", title: say("公示公告", "Notices"), nav: say("公示公告", "Notices"),
		write: writeNotices})
	list(len(w.Dataset.Pairings), sort{id: "registry", title: w.Profile.Pages.Registry.Title,
		nav: w.Profile.Pages.Registry.Menu, write: writeRegistry})
	list(len(w.Dataset.Risks), sort{id: "risks", title: say("问题与措施", "Problems and measures"), nav: say("问题", "Problems"),
		write: writeRisks})
	add(sort{id: "report", title: say("报告", "Report"), nav: say("报告", "Report"), written: true, write: writeWords})
	list(len(w.index.findings), sort{id: "checks", title: say("核对", "Checks"), nav: say("核对", "Checks"),
		write: writeChecks})
	add(sort{id: "method", title: say("口径与方法", "Method"), nav: say("口径与方法", "Method"), write: writeMethod})
	list(len(w.drawn), sort{id: "downloads", title: say("数据下载", "Downloads"), nav: say("数据下载", "Downloads"),
		write: writeDownloads})
	add(sort{id: "dictionary", title: say("数据字典", "Data dictionary"), parent: "downloads", write: writeDictionary})
	add(sort{id: "about", title: say("关于与监督", "About and supervision"), nav: say("关于", "About"), written: true,
		write: writeAbout})
	add(sort{id: accessibility, title: say("无障碍", "Accessibility"), write: writeAccessibility})
	add(sort{id: "parts", title: say("设计部件", "Design parts"), write: writeParts})
	add(sort{id: "briefing", layout: "briefing", title: say("工作简报", "Briefing"), nav: say("简报", "Briefing"),
		write: writeBriefing})
	// the last, since it lists what was made
	list(len(w.findables), sort{id: searchID, title: say("查找", "Search"), write: writeSearch})
	for i := range all {
		all[i].weight = i + 1
	}
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
