package content

import (
	"io/fs"

	"gongshi/charts"
	"gongshi/data"
	"gongshi/data/measure"
)

// home is the id of the home page.
const home = "index"

// writer holds what all pages share.
type writer struct {
	*measure.Report
	drawn    []*charts.Chart
	words    fs.FS
	opts     Options
	homes    map[string]string       // figure key -> id of the page of its provenance
	byKey    map[string]*data.Figure // figure key -> figure
	charts   map[string][]*charts.Chart
	problems data.Problems
	index    index
}

func newWriter(r *measure.Report, drawn []*charts.Chart, words fs.FS, opts Options) *writer {
	w := &writer{Report: r, drawn: drawn, words: words, opts: opts,
		byKey: map[string]*data.Figure{}, charts: map[string][]*charts.Chart{}}
	w.homes = Homes(r)
	for _, f := range r.Figures {
		w.byKey[f.Key] = f
	}
	for _, c := range drawn {
		id := w.chartHome(c)
		w.charts[id] = append(w.charts[id], c)
	}
	w.makeIndex()
	return w
}

// sort is one sort of page: how it is named, where it stands in the
// navigation, and what writes it.
type sort struct {
	id     string
	layout string
	title  data.Text
	nav    data.Text // empty: not in the navigation
	parent string    // id of the page above it, for the breadcrumb
	weight int
	write  func(*draft)
}

// sorts lists the pages in the order of the navigation. A page about one
// subject follows the page that lists its subjects.
func (w *writer) sorts() []sort {
	say := func(zh, en string) data.Text { return data.Text{Zh: zh, En: en} }
	all := []sort{{id: home, title: say("首页", "Home"), nav: say("首页", "Home"), write: writeHome}}
	add := func(s sort) { all = append(all, s) }
	add(sort{id: "indicators", title: say("指标", "Indicators"), nav: say("指标", "Indicators"), write: writeIndicators})
	for _, in := range w.Indicators {
		add(sort{id: indicatorID(in.Target.Key), title: in.Target.Name, parent: "indicators", write: func(d *draft) { writeIndicator(d, in) }})
	}
	add(sort{id: "projects", title: say("项目", "Projects"), nav: say("项目", "Projects"), write: writeProjects})
	for _, p := range w.Dataset.Projects {
		add(sort{id: projectID(p.Key), title: p.Name, parent: "projects", write: func(d *draft) { writeProject(d, p) }})
	}
	add(sort{id: "funds", title: say("资金", "Funds"), nav: say("资金", "Funds"), write: writeFunds})
	add(sort{id: "places", title: say("乡镇与村", "Places"), nav: say("乡镇与村", "Places"), write: writePlaces})
	for _, p := range w.Dataset.Places {
		add(sort{id: placeID(p.Code), title: p.Name, parent: "places", write: func(d *draft) { writePlace(d, p) }})
	}
	for _, s := range []sort{
		{id: "milestones", title: say("里程碑与文件", "Milestones and documents"), nav: say("里程碑", "Milestones"), write: writeMilestones},
		{id: "notices", title: say("公示公告", "Notices"), nav: say("公示公告", "Notices"), write: writeNotices},
		{id: "registry", title: say("登记与结对", "Registry and pairing"), nav: say("登记与结对", "Registry"), write: writeRegistry},
		{id: "risks", title: say("问题与措施", "Problems and measures"), nav: say("问题", "Problems"), write: writeRisks},
		{id: "report", title: say("报告", "Report"), nav: say("报告", "Report"), write: writeWords},
		{id: "checks", title: say("核对", "Checks"), nav: say("核对", "Checks"), write: writeChecks},
		{id: "method", title: say("口径与方法", "Method"), nav: say("口径与方法", "Method"), write: writeMethod},
		{id: "downloads", title: say("数据下载", "Downloads"), nav: say("数据下载", "Downloads"), write: writeDownloads},
		{id: "about", title: say("关于", "About"), nav: say("关于", "About"), write: writeWords},
		{id: "briefing", layout: "briefing", title: say("工作简报", "Briefing"), nav: say("简报", "Briefing"), write: writeBriefing},
	} {
		add(s)
	}
	for i := range all {
		all[i].weight = i + 1
	}
	return all
}

func indicatorID(key string) string { return "indicators/" + data.Slug(key) }
func projectID(key string) string   { return "projects/" + data.Slug(key) }
func placeID(code string) string    { return "places/" + data.Slug(code) }

// problem adds an error to what Write returns.
func (w *writer) problem(rule string, at data.Position, message, hint data.Text) {
	w.problems = append(w.problems, data.Problem{ID: rule + "." + at.String(), Severity: data.Error, Rule: rule,
		At: at, Message: message, Hint: hint})
}
