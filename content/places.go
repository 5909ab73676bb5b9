package content

import (
	"gongshi/data"
	"gongshi/data/measure"
)

// writePlaces lists the places that the exports name, and how far the projects
// of each township are.
func writePlaces(d *draft) {
	t := d.list("名称", "Name", "类型", "Kind", "上级", "Part of")
	for _, p := range onLeaf(d, d.Dataset.Places) {
		parent := d.own("—")
		if p.Parent != nil {
			parent = d.placeName(p.Parent)
		}
		t.add(d.placeName(p), d.stated(d.run(p.Kind)), parent)
	}
	if len(t.Rows) == 0 {
		return
	}
	d.note("只列导出表中出现的地方；没有填报的户数、人口不推算。", "Only places that the exports name are listed; what is not reported of them is never inferred.")
	if d.first() {
		d.showCharts()
	}
	d.table("places", t)
	d.turn()
}

// placeName is a link where the place has a page.
func (d *draft) placeName(p *data.Place) run {
	if d.concerned(p) {
		return d.link(p.Name, placeID(p.Code))
	}
	return d.run(p.Name)
}

// above is the page of the place that a place is part of.
func (w *writer) above(p *data.Place) subjectPage {
	if p.Parent == nil || !w.concerned(p.Parent) {
		return subjectPage{}
	}
	return subjectPage{p.Parent.Name, placeID(p.Parent.Code)}
}

// concerned reports whether anything but the list of places names a place.
func (w *writer) concerned(p *data.Place) bool {
	return len(w.index.projects[p])+len(w.index.registry[p])+len(w.index.pairings[p])+len(w.index.parts[p]) > 0 || counted(w.index.households[p])
}

// writePlace gathers what concerns one place: what it is, its parts, projects
// with their notices, registry and pairings.
func writePlace(d *draft, p *data.Place) {
	if !d.concerned(p) {
		return
	}
	d.projectsAt(p)
	d.noticesAt(p)
	d.placeParts(p)
	if t := d.registryAt(d.index.registry[p], nil); len(t.Rows) > 0 {
		d.heading("登记", "Registry")
		d.table("registry", t)
	}
	d.householdsAt(p)
	if of := d.index.pairings[p]; len(of) > 0 {
		d.heading("结对", "Pairing")
		d.table("pairings", d.pairings(of))
	}
	d.risksOf(p.Code)
	d.heading("基本情况", "About this place")
	d.placeCard(p)
}

func (d *draft) placeCard(p *data.Place) {
	t := d.card()
	d.lineIf(&t, "类型", "Kind", d.run(p.Kind))
	if p.Parent != nil {
		d.line(&t, "上级", "Part of", d.placeName(p.Parent))
	}
	d.lineIf(&t, "户数", "Households", d.quantity(p.Households))
	d.lineIf(&t, "人口", "Population", d.quantity(p.Population))
	d.line(&t, "出处", "Source", d.source(p.Row))
	d.table("card", t)
}

// quantity shows a number of an export that is no figure.
func (d *draft) quantity(q data.Quantity) run {
	if !q.Known() {
		return run{}
	}
	return d.run(measure.Display(q))
}

// placeParts lists the places in a place.
func (d *draft) placeParts(p *data.Place) {
	t := d.columns("名称", "Name", "户数", "Households", "人口", "Population", "项目", "Projects")
	for _, part := range d.index.parts[p] {
		t.add(d.placeName(part), d.stated(d.quantity(part.Households)), d.stated(d.quantity(part.Population)), d.projectNames(part))
	}
	if len(t.Rows) > 0 {
		d.heading("所辖", "Its parts")
		d.table("parts", t)
	}
}

// projectNames links to the projects at a place, by a word each.
func (d *draft) projectNames(p *data.Place) run {
	var all []run
	for _, x := range d.index.projects[p] {
		all = append(all, d.link(x.Category, projectID(x.Key)))
	}
	return d.listed(all)
}

func (d *draft) projectsAt(p *data.Place) {
	t := d.columns("项目", "Project", "状态", "Status", "计划总投资", "Planned", "形象进度", "Physical", "计划完成", "Due", "责任单位", "Office", "监督电话", "Telephone")
	t.Class = "stack"
	for _, x := range d.index.projects[p] {
		status := d.stated(d.run(x.Status))
		status.Mark = phaseMarks[d.Disclosure(x).Phase]
		t.add(d.link(x.Name, projectID(x.Key)), status, d.figure(d.About(x.Key, "planned-investment")),
			d.bar(d.About(x.Key, "physical")), d.stated(d.date(x.Due)), d.stated(d.run(x.Office)), d.stated(d.phone(x)))
	}
	if len(t.Rows) > 0 {
		d.heading("这里的项目", "Projects here")
		d.table("projects", t)
	}
}

// noticesAt lists the notices of the projects at a place.
func (d *draft) noticesAt(p *data.Place) {
	var of []*data.Notice
	for _, x := range d.index.projects[p] {
		of = append(of, d.index.notices[x.Key]...)
	}
	if len(of) > 0 {
		d.heading("公示公告", "Notices")
		d.table("notices", d.notices(of))
	}
}
