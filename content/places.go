package content

import "gongshi/data/table"

// writePlaces lists the places that the exports name, and how far the projects
// of each township are.
func writePlaces(d *draft) {
	t := d.list("名称", "Name", "类型", "Kind", "上级", "Part of", "出处", "Source")
	for _, p := range onLeaf(d, d.Dataset.Places) {
		parent := d.own("—")
		if p.Parent != nil {
			parent = placeName(d, p.Parent)
		}
		t.add(placeName(d, p), d.stated(d.run(p.Kind)), parent, source(d, p.Row))
	}
	if len(t.Rows) == 0 {
		return
	}
	d.note("只列导出表中出现的地方；没有填报的户数、人口不推算。",
		"Only places that the exports name are listed; what is not reported of them is never inferred.")
	if first(d) {
		legend(d, d.Dataset.Projects)
		matrix(d, "places", d.townships())
		showCharts(d)
	}
	t.Class = "lines"
	d.table("places", t)
	turn(d)
}

// placeName is a link where the place has a page, and that is not this one.
func placeName(d *draft, p *table.Place) run {
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
