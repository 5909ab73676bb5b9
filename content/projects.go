package content

import (
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// writeProjects lists the projects, each once, whatever headings it stands
// under.
func writeProjects(d *draft) {
	t := d.list("项目", "Project", "类别", "Category", "状态", "Status", "计划总投资", "Planned", "累计完成投资", "Invested", "投资完成率",
		"Rate", "计划完成", "Due")
	for _, p := range onLeaf(d, d.Dataset.Projects) {
		rate, invested := d.About(p.Key, measure.InvestmentRate), d.figure(d.About(p.Key, measure.Invested))
		if rate == nil { // which would say its day
			invested = d.ofDay(d.About(p.Key, measure.Invested))
		}
		t.add(d.link(p.Name, projectID(p.Key)), d.stated(d.run(p.Category)), d.status(p),
			d.stated(d.plan(p)), invested, d.bar(rate), d.due(p))
	}
	if len(t.Rows) == 0 {
		return
	}
	if !d.Register() {
		d.note("同一项目在报告中可列于多处，这里只列一次；合计按项目计，不按出现次数计。",
			"A project may stand under several headings of the report; it is listed once, and sums run over projects.")
	}
	d.table("projects", t)
	d.turn()
	if d.first() {
		d.showCharts()
		d.disclosure()
		d.peers()
	}
}

// disclosure shows how many projects have come how far, and how many state each
// field that the rules require.
func (d *draft) disclosure() {
	progress := d.columns("量", "Measure", "数", "Figure", "基数", "Base")
	for _, f := range d.Counts {
		d.numbers(&progress, f)
	}
	if len(progress.Rows) > 0 {
		d.heading("项目数", "Projects by count")
		d.table("counts", progress)
	}
	fields := d.columns("应公开的要素", "Field to be made public", "填报率", "Share stated")
	for _, f := range d.Fields {
		fields.add(d.run(f.Subject.Name), d.figure(f))
	}
	if len(fields.Rows) > 0 {
		d.heading("公开要素填报情况", "Fields of disclosure")
		d.table("fields", fields)
	}
}

// writeProject is a project's disclosure card: every required field, and what
// is missing said to be so.
func writeProject(d *draft, p *table.Project) {
	d.projectGlance(p)
	d.projectDisclosure(p)
	d.projectCards(p)
	d.investment(p)
	d.showCharts()
	d.moneyOf(p.Key)
	d.indicatorsOf(d.index.indicators[p])
	d.datesOf(p.Key)
	d.noticesOf(p.Key)
	d.risksOf(p.Key)
}

func (d *draft) date(day model.Date) run {
	if day.IsZero() {
		return run{}
	}
	r := d.run(day.Display())
	r.Class, r.Order = "date", day.Last().Format("20060102")
	return r
}

func (d *draft) placesOf(p *table.Project) run {
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

// investment lists the project's own figures.
func (d *draft) investment(p *table.Project) {
	t := d.columns("量", "Measure", "数", "Figure", "基数", "Base")
	for _, what := range []*model.Method{measure.PlannedInvestment, measure.Invested, measure.InvestmentRate,
		measure.StatedInvestmentRate, measure.Physical, measure.PaymentRate, measure.Match, measure.Unspent,
		measure.UnitCost} {
		if f := d.About(p.Key, what); f != nil && d.home(f) == d.id {
			d.numbers(&t, f)
		}
	}
	d.besidePeers(&t, p)
	if len(t.Rows) > 0 {
		d.heading("投资", "Investment")
		d.table("investment", t)
	}
}

func (d *draft) indicatorsOf(all []*measure.Indicator) {
	t := d.columns("指标", "Indicator", "完成", "Done", "剩余", "Left", "完成率", "Rate", "判定", "Verdict")
	for _, in := range all {
		t.add(d.subject(in.Target.Key), d.figureOr(in.Done, d.say("未载明", "not stated")),
			d.figureOr(in.Left, "—"), d.rateOf(in), d.verdict(in.Verdict))
	}
	if len(t.Rows) > 0 {
		d.heading("有关指标", "Indicators")
		d.table("indicators", t)
	}
}

func (d *draft) datesOf(subjects ...string) {
	if of := ofAll(d.index.milestones, subjects); len(of) > 0 {
		d.heading("步骤与文件", "Steps and documents")
		d.table("milestones", d.milestones(of))
	}
}

func (d *draft) noticesOf(subjects ...string) {
	if of := ofAll(d.index.notices, subjects); len(of) > 0 {
		d.heading("公示公告", "Notices")
		d.table("notices", d.notices(of))
	}
}

func (d *draft) risksOf(subjects ...string) {
	if of := ofAll(d.index.risks, subjects); len(of) > 0 {
		d.heading("问题与措施", "Problems and measures")
		d.table("risks", d.risks(of))
	}
}
