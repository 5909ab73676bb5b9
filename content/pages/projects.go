package pages

import (
	"fmt"

	"gongshi/content/kit"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// projectPages are the page of projects, a page for each, and the lists of many.
func projectPages(b *Book) []Outline {
	if len(b.Dataset.Projects) == 0 {
		return nil
	}
	all := one(Outline{id: "projects", title: says("项目", "Projects"), nav: says("项目", "Projects"),
		holds: b.Profile.Pages.Projects.Holds, write: writeProjects})
	for _, p := range b.Dataset.Projects {
		all = append(all, Outline{id: projectID(p.Key), title: p.Name, parent: "projects",
			write: func(d *Draft) { writeProject(d, p) }})
	}
	for _, of := range b.shelves() {
		all = append(all, leaves(Outline{id: of.id, title: of.title, parent: "projects",
			write: func(d *Draft) { writeShelf(d, of) }}, len(of.projects))...)
	}
	return all
}

// writeProjects shows every project as a square, those that are late, and where each is
// listed: all of them here, where they are few.
func writeProjects(d *Draft) {
	all := d.Dataset.Projects
	if len(all) == 0 {
		return
	}
	d.Headline, d.Lede = gathered(d, d.All, model.Text{})
	standings(d)
	if len(all) <= fewProjects {
		d.Table("projects", projectList(d, d.lateFirst(all)))
	} else {
		shelved(d)
	}
	if !d.Register() {
		d.Note("同一项目在报告中可列于多处，这里只列一次；合计按项目计，不按出现次数计。",
			"A project may stand under several headings of the report; it is listed once, and sums run over projects.")
	}
	showCharts(d)
	disclosure(d)
	peers(d)
}

// shelved shows those of many projects that are late, and leads to the lists of all.
func shelved(d *Draft) {
	if late := d.lateOf(d.Dataset.Projects); len(late) > 0 {
		d.Heading("过了期限没完工的", "Past their date, not finished")
		t := lateList(d, late[:min(len(late), fewProjects)])
		if len(late) > fewProjects {
			t.Caption = d.Link(model.Text{Zh: fmt.Sprintf("最久的%d个；全部 →", fewProjects),
				En: fmt.Sprintf("The %d longest; all of them →", fewProjects)}, lateProjects)
		}
		d.Table("late", t)
	}
	if len(d.townships()) > 0 {
		d.Heading("按地方找", "By place")
		ofTownships(d)
	}
	d.Heading("按类别找", "By kind")
	ofKinds(d)
	every := d.Link(model.Text{Zh: "全部项目一张表，可筛选、排序 →", En: "All projects in one table, to filter and sort →"},
		everyProject)
	every.Class = "ways"
	d.Text("every", every)
}

// projectList is a list of projects: how far each has come, its plan and when it is due.
func projectList(d *Draft, projects []*table.Project) kit.Table {
	t := d.List("项目", "Project", "类别", "Category", "状态", "Status", "计划完成", "Due", "计划总投资", "Planned",
		"累计完成投资", "Invested", "投资完成率", "Rate")
	for _, p := range projects {
		rate, invested := d.About(p.Key, measure.InvestmentRate), d.Figure(d.About(p.Key, measure.Invested))
		if rate == nil { // which would say its day
			invested = d.OfDay(d.About(p.Key, measure.Invested))
		}
		t.Add(projectName(d, p), d.Stated(d.Run(p.Category)), status(d, p), due(d, p), d.Stated(plan(d, p)), invested,
			d.Bar(rate))
	}
	t.Class = "lines projects"
	return t
}

// lateList is a list of projects that are past their date: when they were due, and how far
// they are.
func lateList(d *Draft, projects []*table.Project) kit.Table {
	t := d.List("项目", "Project", "本应完工", "Was due", "计划总投资", "Planned", "形象进度", "Physical")
	for _, p := range projects {
		t.Add(projectName(d, p), d.Stated(d.Date(p.Due)), d.Stated(plan(d, p)),
			d.FigureOr(d.About(p.Key, measure.Physical), "—"))
	}
	t.Class = "lines projects"
	return t
}

// projectName is a link to a project, with its square before it.
func projectName(d *Draft, p *table.Project) run {
	r := d.Link(p.Name, projectID(p.Key))
	r.Squares = []kit.Mark{{State: d.stateOf(p)}}
	return r
}

// disclosure shows how many projects have come how far, and how many state each
// field that the rules require.
func disclosure(d *Draft) {
	progress := d.Columns("量", "Measure", "数", "Figure", "基数", "Base")
	for _, f := range d.Counts {
		d.Numbers(&progress, f)
	}
	d.Fold("项目数", "Projects by count", func() { d.Table("counts", progress) })
	fields := d.Columns("应公开的要素", "Field to be made public", "填报率", "Share stated")
	for _, f := range d.Fields {
		fields.Add(d.Run(f.Subject.Name), d.Figure(f))
	}
	d.Fold("公开要素填报情况", "Fields of disclosure", func() { d.Table("fields", fields) })
}

func placesOf(d *Draft, p *table.Project) run {
	var all []run
	for _, place := range p.Places {
		all = append(all, d.Link(place.Name, placeID(place.Code)))
	}
	return d.Listed(all)
}

func indicatorsOf(d *Draft, all []*measure.Indicator) {
	t := d.Columns("指标", "Indicator", "完成", "Done", "剩余", "Left", "完成率", "Rate", "判定", "Verdict")
	for _, in := range all {
		t.Add(subjectName(d, in.Target.Key), d.FigureOr(in.Done, d.Say("未载明", "not stated")),
			d.FigureOr(in.Left, "—"), rateOf(d, in), verdict(d, in.Verdict))
	}
	if len(t.Rows) > 0 {
		d.Heading("有关指标", "Indicators")
		d.Table("indicators", t)
	}
}

func datesOf(d *Draft, subjects ...string) {
	of := ofAll(d.index.milestones, subjects)
	d.Fold(fmt.Sprintf("步骤与文件（%d项）", len(of)), fmt.Sprintf("Steps and documents (%d)", len(of)),
		func() { d.Table("milestones", milestones(d, of)) })
}

func risksOf(d *Draft, subjects ...string) {
	if of := ofAll(d.index.risks, subjects); len(of) > 0 {
		d.Heading("问题与措施", "Problems and measures")
		d.Table("risks", risks(d, of))
	}
}
