package pages

import "gongshi/data/table"

// placePages are the list of places, and a page for each.
func placePages(b *Book) []Outline {
	of := b.Profile.Pages.Places
	if len(b.Dataset.Places) == 0 {
		return nil
	}
	all := leaves(Outline{id: "places", title: of.Title, nav: of.Menu, holds: of.Holds, write: writePlaces},
		len(b.Dataset.Places))
	for _, p := range b.Dataset.Places {
		all = append(all, Outline{id: placeID(p.Code), title: p.Name, parent: "places", inside: b.above(p),
			write: func(d *Draft) { writePlace(d, p) }})
	}
	return all
}

// writePlaces lists the places that the exports name, and how far the projects
// of each township are.
func writePlaces(d *Draft) {
	t := d.List("名称", "Name", "类型", "Kind", "上级", "Part of", "出处", "Source")
	for _, p := range onLeaf(d, d.Dataset.Places) {
		parent := d.Own("—")
		if p.Parent != nil {
			parent = placeName(d, p.Parent)
		}
		t.Add(placeName(d, p), d.Stated(d.Run(p.Kind)), parent, source(d, p.Row))
	}
	if len(t.Rows) == 0 {
		return
	}
	d.Note("只列导出表中出现的地方；没有填报的户数、人口不推算。",
		"Only places that the exports name are listed; what is not reported of them is never inferred.")
	if first(d) {
		legend(d, d.Dataset.Projects)
		matrix(d, "places", d.townships())
		showCharts(d)
	}
	t.Class = "lines"
	d.Table("places", t)
	turn(d)
}

// placeName is a link where the place has a page, and that is not this one.
func placeName(d *Draft, p *table.Place) run {
	if id := placeID(p.Code); id != d.ID && d.concerned(p) {
		return d.Link(p.Name, id)
	}
	return d.Run(p.Name)
}

// above is the page of the place that a place is part of.
func (b *Book) above(p *table.Place) subjectPage {
	if p.Parent == nil || !b.concerned(p.Parent) {
		return subjectPage{}
	}
	return subjectPage{p.Parent.Name, placeID(p.Parent.Code)}
}

// concerned reports whether anything but the list of places names a place.
func (b *Book) concerned(p *table.Place) bool {
	x := &b.index
	return len(x.projects[p])+len(x.registry[p])+len(x.pairings[p])+len(x.parts[p])+len(x.targets[p]) > 0 ||
		counted(x.households[p]) ||
		b.isSubject(p) && len(x.notices[p.Code])+len(x.milestones[p.Code])+len(x.risks[p.Code])+len(x.money[p.Code]) > 0
}

// isSubject reports whether a place's code means the place: the key of an indicator or
// a project comes before it.
func (b *Book) isSubject(p *table.Place) bool {
	return b.index.subjects[p.Code].id == placeID(p.Code)
}
