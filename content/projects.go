package content

import (
	"fmt"

	"gongshi/content/kit"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// writeProjects shows every project as a square, those that are late, and where each is
// listed: all of them here, where they are few.
func writeProjects(d *draft) {
	all := d.Dataset.Projects
	if len(all) == 0 {
		return
	}
	d.headline, d.lede = gathered(d, d.All, model.Text{})
	standings(d)
	if len(all) <= fewProjects {
		d.table("projects", projectList(d, d.lateFirst(all)))
	} else {
		shelved(d)
	}
	if !d.Register() {
		d.note("同一项目在报告中可列于多处，这里只列一次；合计按项目计，不按出现次数计。",
			"A project may stand under several headings of the report; it is listed once, and sums run over projects.")
	}
	showCharts(d)
	disclosure(d)
	peers(d)
}

// shelved shows those of many projects that are late, and leads to the lists of all.
func shelved(d *draft) {
	if late := d.lateOf(d.Dataset.Projects); len(late) > 0 {
		d.heading("过了期限没完工的", "Past their date, not finished")
		t := lateList(d, late[:min(len(late), fewProjects)])
		if len(late) > fewProjects {
			t.Caption = d.link(model.Text{Zh: fmt.Sprintf("最久的%d个；全部 →", fewProjects),
				En: fmt.Sprintf("The %d longest; all of them →", fewProjects)}, lateProjects)
		}
		d.table("late", t)
	}
	if len(d.townships()) > 0 {
		d.heading("按地方找", "By place")
		ofTownships(d)
	}
	d.heading("按类别找", "By kind")
	ofKinds(d)
	every := d.link(model.Text{Zh: "全部项目一张表，可筛选、排序 →", En: "All projects in one table, to filter and sort →"},
		everyProject)
	every.Class = "ways"
	d.text("every", every)
}

// projectList is a list of projects: how far each has come, its plan and when it is due.
func projectList(d *draft, projects []*table.Project) grid {
	t := d.list("项目", "Project", "类别", "Category", "状态", "Status", "计划完成", "Due", "计划总投资", "Planned",
		"累计完成投资", "Invested", "投资完成率", "Rate")
	for _, p := range projects {
		rate, invested := d.About(p.Key, measure.InvestmentRate), d.figure(d.About(p.Key, measure.Invested))
		if rate == nil { // which would say its day
			invested = d.ofDay(d.About(p.Key, measure.Invested))
		}
		t.add(projectName(d, p), d.stated(d.run(p.Category)), status(d, p), due(d, p), d.stated(plan(d, p)), invested,
			d.bar(rate))
	}
	t.Class = "lines projects"
	return t
}

// lateList is a list of projects that are past their date: when they were due, and how far
// they are.
func lateList(d *draft, projects []*table.Project) grid {
	t := d.list("项目", "Project", "本应完工", "Was due", "计划总投资", "Planned", "形象进度", "Physical")
	for _, p := range projects {
		t.add(projectName(d, p), d.stated(d.date(p.Due)), d.stated(plan(d, p)),
			d.figureOr(d.About(p.Key, measure.Physical), "—"))
	}
	t.Class = "lines projects"
	return t
}

// projectName is a link to a project, with its square before it.
func projectName(d *draft, p *table.Project) run {
	r := d.link(p.Name, projectID(p.Key))
	r.Squares = []kit.Mark{{State: d.stateOf(p)}}
	return r
}

// disclosure shows how many projects have come how far, and how many state each
// field that the rules require.
func disclosure(d *draft) {
	progress := d.columns("量", "Measure", "数", "Figure", "基数", "Base")
	for _, f := range d.Counts {
		d.numbers(&progress, f)
	}
	d.fold("项目数", "Projects by count", func() { d.table("counts", progress) })
	fields := d.columns("应公开的要素", "Field to be made public", "填报率", "Share stated")
	for _, f := range d.Fields {
		fields.add(d.run(f.Subject.Name), d.figure(f))
	}
	d.fold("公开要素填报情况", "Fields of disclosure", func() { d.table("fields", fields) })
}

func (d *draft) date(day model.Date) run {
	if day.IsZero() {
		return run{}
	}
	r := d.run(day.Display())
	r.Class, r.Order = "date", day.Last().Format("20060102")
	return r
}

func placesOf(d *draft, p *table.Project) run {
	var all []run
	for _, place := range p.Places {
		all = append(all, d.link(place.Name, placeID(place.Code)))
	}
	return d.listed(all)
}

// listed joins runs into one, as a list in a sentence.
func (d *draft) listed(all []run) run {
	var r run
	for i, one := range all {
		if i > 0 {
			r.Parts = append(r.Parts, part{Text: d.say("、", ", ")})
		}
		r.In, r.Parts = one.In, append(r.Parts, one.Parts...)
	}
	return r
}

func indicatorsOf(d *draft, all []*measure.Indicator) {
	t := d.columns("指标", "Indicator", "完成", "Done", "剩余", "Left", "完成率", "Rate", "判定", "Verdict")
	for _, in := range all {
		t.add(subjectName(d, in.Target.Key), d.figureOr(in.Done, d.say("未载明", "not stated")),
			d.figureOr(in.Left, "—"), rateOf(d, in), verdict(d, in.Verdict))
	}
	if len(t.Rows) > 0 {
		d.heading("有关指标", "Indicators")
		d.table("indicators", t)
	}
}

func datesOf(d *draft, subjects ...string) {
	of := ofAll(d.index.milestones, subjects)
	d.fold(fmt.Sprintf("步骤与文件（%d项）", len(of)), fmt.Sprintf("Steps and documents (%d)", len(of)),
		func() { d.table("milestones", milestones(d, of)) })
}

func risksOf(d *draft, subjects ...string) {
	if of := ofAll(d.index.risks, subjects); len(of) > 0 {
		d.heading("问题与措施", "Problems and measures")
		d.table("risks", risks(d, of))
	}
}
