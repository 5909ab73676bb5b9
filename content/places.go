package content

import (
	"slices"

	"gongshi/data"
)

// writePlaces lists the places that the exports name.
func writePlaces(d *draft) {
	t := d.columns("名称", "Name", "类型", "Kind", "上级", "Part of")
	for _, p := range d.Dataset.Places {
		name := d.run(p.Name)
		if d.concerned(p) {
			name = d.link(p.Name, placeID(p.Code))
		}
		parent := d.own("—")
		if p.Parent != nil {
			parent = d.run(p.Parent.Name)
		}
		t.add(name, d.stated(d.run(p.Kind)), parent)
	}
	if len(t.Rows) > 0 {
		d.note("只列导出表中出现的地方；没有填报的户数、人口不推算。", "Only places that the exports name are listed; what is not reported of them is never inferred.")
		d.table("places", t)
	}
}

// concerned reports whether anything but the list of places names a place.
func (d *draft) concerned(p *data.Place) bool {
	return slices.ContainsFunc(d.Dataset.Projects, func(x *data.Project) bool { return slices.Contains(x.Places, p) }) ||
		slices.ContainsFunc(d.Registry, func(x *data.RegistryCount) bool { return x.Place == p }) ||
		slices.ContainsFunc(d.Dataset.Pairings, func(x *data.Pairing) bool { return x.Place == p })
}

// writePlace gathers what concerns one place.
func writePlace(d *draft, p *data.Place) {
	d.projectsAt(p)
	if t := d.registryAt(func(c *data.RegistryCount) bool { return c.Place == p }); len(t.Rows) > 0 {
		d.heading("登记", "Registry")
		d.table("registry", t)
	}
	if t := d.pairings(func(x *data.Pairing) bool { return x.Place == p }); len(t.Rows) > 0 {
		d.heading("结对", "Pairing")
		d.table("pairings", t)
	}
}

func (d *draft) projectsAt(p *data.Place) {
	t := d.columns("项目", "Project", "状态", "Status", "计划总投资", "Planned", "责任单位", "Office", "监督电话", "Telephone")
	for _, x := range d.Dataset.Projects {
		if slices.Contains(x.Places, p) {
			t.add(d.link(x.Name, projectID(x.Key)), d.stated(d.run(x.Status)), d.figure(d.About(x.Key, "planned-investment")),
				d.stated(d.run(x.Office)), d.stated(d.own(x.Phone)))
		}
	}
	if len(t.Rows) > 0 {
		d.heading("项目", "Projects")
		d.table("projects", t)
	}
}
