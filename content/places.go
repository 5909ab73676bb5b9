package content

import (
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// writePlaces lists the places that the exports name, and how far the projects
// of each township are.
func writePlaces(d *draft) {
	t := d.list("名称", "Name", "类型", "Kind", "上级", "Part of", "出处", "Source")
	for _, p := range onLeaf(d, d.Dataset.Places) {
		parent := d.own("—")
		if p.Parent != nil {
			parent = d.placeName(p.Parent)
		}
		t.add(d.placeName(p), d.stated(d.run(p.Kind)), parent, d.source(p.Row))
	}
	if len(t.Rows) == 0 {
		return
	}
	d.note("只列导出表中出现的地方；没有填报的户数、人口不推算。",
		"Only places that the exports name are listed; what is not reported of them is never inferred.")
	if d.first() {
		d.showCharts()
	}
	d.table("places", t)
	d.turn()
}

// placeName is a link where the place has a page, and that is not this one.
func (d *draft) placeName(p *table.Place) run {
	if id := placeID(p.Code); id != d.id && d.concerned(p) {
		return d.link(p.Name, id)
	}
	return d.run(p.Name)
}

// above is the page of the place that a place is part of.
func (w *writer) above(p *table.Place) subjectPage {
	if p.Parent == nil || !w.concerned(p.Parent) {
		return subjectPage{}
	}
	return subjectPage{p.Parent.Name, placeID(p.Parent.Code)}
}

// concerned reports whether anything but the list of places names a place.
func (w *writer) concerned(p *table.Place) bool {
	x := &w.index
	return len(x.projects[p])+len(x.registry[p])+len(x.pairings[p])+len(x.parts[p])+len(x.targets[p]) > 0 ||
		counted(x.households[p]) ||
		w.isSubject(p) && len(x.notices[p.Code])+len(x.milestones[p.Code])+len(x.risks[p.Code])+len(x.money[p.Code]) > 0
}

// isSubject reports whether a place's code means the place: the key of an indicator or
// a project comes before it.
func (w *writer) isSubject(p *table.Place) bool {
	return w.index.subjects[p.Code].id == placeID(p.Code)
}

// most is how many projects a place's page lists; the page of projects lists them all.
const most = 250

// projectsListed are the projects of a place and of the places below it, unless they
// are too many for one page.
func (w *writer) projectsListed(p *table.Place) []*table.Project {
	if all := w.index.projects[p]; len(all) <= most {
		return all
	}
	return nil
}

// subjectsAt are the subjects that a place's page is about: the place and its projects.
func (w *writer) subjectsAt(p *table.Place) []string {
	var keys []string
	if w.isSubject(p) {
		keys = append(keys, p.Code)
	}
	for _, x := range w.projectsListed(p) {
		keys = append(keys, x.Key)
	}
	return keys
}

// writePlace gathers what concerns one place: its projects and parts, registry,
// households and pairings, its money, and the indicators, steps, notices and problems
// of the place and of its projects.
func writePlace(d *draft, p *table.Place) {
	if !d.concerned(p) {
		return
	}
	subjects := d.subjectsAt(p)
	d.placeSums(p)
	d.projectsAt(p)
	d.noticesOf(subjects...)
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
	if d.isSubject(p) {
		d.moneyOf(p.Code)
	}
	d.indicatorsOf(append(d.index.targets[p], ofAll(d.index.indicators, d.projectsListed(p))...))
	d.datesOf(subjects...)
	d.risksOf(subjects...)
	d.heading("基本情况", "About this place")
	d.placeCard(p)
}

func (d *draft) placeCard(p *table.Place) {
	t := d.card()
	d.lineIf(&t, "类型", "Kind", d.run(p.Kind))
	if p.Parent != nil {
		d.line(&t, "上级", "Part of", d.placeName(p.Parent))
	}
	d.lineIf(&t, "户数", "Households", d.quantity(p.Households))
	d.lineIf(&t, "人口", "Population", d.quantity(p.Population))
	d.lineIf(&t, "说明", "Remark", d.run(p.Explanation))
	d.line(&t, "出处", "Source", d.source(p.Row))
	d.table("card", t)
}

// quantity shows a number of an export that is no figure.
func (d *draft) quantity(q model.Quantity) run {
	if !q.Known() {
		return run{}
	}
	r := d.run(d.Display(q))
	r.Class, r.Order = "number", plainValue(q.Number, q.Unit)
	return r
}

// placeParts lists the places in a place.
func (d *draft) placeParts(p *table.Place) {
	t := d.list("名称", "Name", "户数", "Households", "人口", "Population", "项目", "Projects")
	for _, part := range d.index.parts[p] {
		t.add(d.placeName(part), d.stated(d.quantity(part.Households)), d.stated(d.quantity(part.Population)),
			d.projectNames(part))
	}
	if len(t.Rows) > 0 {
		d.heading("所辖", "Its parts")
		d.table("parts", t)
		d.unevenParts(p)
	}
}

// unevenParts says why the projects of the parts of a place do not add up to its own.
func (d *draft) unevenParts(p *table.Place) {
	in := map[*table.Project]int{}
	for _, part := range d.index.parts[p] {
		for _, x := range d.index.projects[part] {
			in[x]++
		}
	}
	several, none := false, false
	for _, x := range d.index.projects[p] {
		several, none = several || in[x] > 1, none || in[x] == 0
	}
	if several {
		d.note("有的项目跨几处，在每一处都计，在本处只计一次：各处的项目不能相加。",
			"Some projects lie in several parts: each part counts them, this place once; the parts do not add up.")
	}
	if none {
		d.note("有的项目只写明在本处，未写明在所辖的哪一处，不计入任何一处。",
			"Some projects are stated for this place alone, in none of its parts, which do not count them.")
	}
}

// projectNames links to the projects at a place, or counts them where the place has a
// page that does.
func (d *draft) projectNames(p *table.Place) run {
	if sums := d.index.sums[p]; sums != nil {
		return d.figure(sums.Projects)
	}
	var all []run
	for _, x := range d.index.projects[p] {
		all = append(all, d.link(x.Name, projectID(x.Key)))
	}
	return d.listed(all)
}

// placeSums are the projects of a place with places under it at a glance: how many, how
// many of them have a reading, and their investment, each rate with its base.
func (d *draft) placeSums(p *table.Place) {
	t := d.index.sums[p]
	if t == nil {
		return
	}
	projects := stat{Term: d.say("项目", "Projects"), Value: d.figure(t.Projects)}
	projects.Note = run{Parts: []part{{Text: d.say("含所辖各处，每个只计一次", "with those of its parts, each counted once"),
		Href: d.address("projects")}}}
	stats := append(d.strips.take(4), projects)
	if t.Read != nil {
		stats = append(stats,
			stat{Term: d.say("有读数的项目", "With a reading"), Value: d.figure(t.Read)},
			stat{Term: d.say("它们累计完成投资", "Invested in these"), Value: d.ofDay(t.Invested),
				Note: d.share(t.Rate, "计划", "the plan")})
	}
	if t.Plans != nil {
		stats = append(stats, stat{Term: d.say("全部项目计划总投资", "Planned in all"), Value: d.figure(t.Plans)})
		if t.Share != nil {
			note := d.figure(t.Share)
			note.Parts = append([]part{{Text: d.say("已填报完成", "reported as invested: ")}}, note.Parts...)
			stats[len(stats)-1].Note = note
		}
	}
	d.strip("sums", stats...)
}

func (d *draft) projectsAt(p *table.Place) {
	t := d.list("项目", "Project", "状态", "Status", "计划总投资", "Planned", "形象进度", "Physical", "计划完成", "Due", "责任单位", "Office",
		d.phoneTerm().Zh, "Telephone")
	t.Class = "stack"
	for _, x := range d.projectsListed(p) {
		t.add(d.link(x.Name, projectID(x.Key)), d.status(x), d.stated(d.plan(x)),
			d.bar(d.About(x.Key, measure.Physical)), d.due(x), d.stated(d.run(x.Office)), d.stated(d.phone(x)))
	}
	if len(t.Rows) > 0 {
		d.heading("这里的项目", "Projects here")
		d.table("projects", t)
	}
}
