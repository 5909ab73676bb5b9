package pages

import (
	"cmp"
	"fmt"
	"slices"

	"gongshi/content/kit"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/profile"
	"gongshi/data/table"
)

// unstatedFields is the id of the list of the projects that leave out a required field.
const unstatedFields = "checks/unstated"

// lacking are the projects of an office that leave out the same required fields, of those
// that they must state by now.
type lacking struct {
	office   model.Text
	asked    map[*profile.Field]bool
	missing  []*profile.Field
	projects []*table.Project
}

// leaveOut are the projects that leave out a required field.
func (b *Book) leaveOut() []*table.Project {
	return slices.DeleteFunc(slices.Clone(b.Dataset.Projects), func(p *table.Project) bool {
		return len(b.Disclosure(p).Missing) == 0
	})
}

// lackings puts the projects that leave out the same together, the most first.
func (b *Book) lackings(projects []*table.Project) []*lacking {
	of := map[string]*lacking{}
	var all []*lacking
	for _, p := range projects {
		disclosed := b.Disclosure(p)
		key := p.Office.Zh + "\n" + p.Office.En
		asked := map[*profile.Field]bool{}
		for _, f := range b.Profile.Disclosure.Fields {
			asked[f] = measure.Asked(f.Step, disclosed.Phase)
			key += fmt.Sprint(asked[f])
		}
		for _, f := range disclosed.Missing {
			key += "\n" + f.ID
		}
		if of[key] == nil {
			of[key] = &lacking{office: p.Office, asked: asked, missing: disclosed.Missing}
			all = append(all, of[key])
		}
		of[key].projects = append(of[key].projects, p)
	}
	slices.SortStableFunc(all, func(a, b *lacking) int { return cmp.Compare(len(b.projects), len(a.projects)) })
	return all
}

// mostLackings is how many lines the matrix of fields has.
const mostLackings = 20

// unstated shows which required fields the projects leave out, and who owes them.
func unstated(d *Draft) {
	projects := d.leaveOut()
	if len(projects) == 0 {
		return
	}
	d.Heading("缺什么", "What is left out")
	total := len(d.Dataset.Projects)
	d.Text("left-out", d.Own(d.Say(fmt.Sprintf("%d个项目里，%d个有该公开而没写的要素。要素缺得一样、单位相同的并成一行。", total, len(projects)),
		fmt.Sprintf("Of %s, %d leave out a field that is to be made public by now. Those of one office that leave out "+
			"the same stand on one line.", model.Many(total, "project"), len(projects)))))
	d.Table("unstated", fieldMatrix(d, d.lackings(projects)))
	every := d.Link(says("按项目一行一行看 →", "Project by project →"), unstatedFields)
	every.Class = "ways"
	d.Text("unstated", every)
}

// fieldMatrix has a column for each field that any leaves out.
func fieldMatrix(d *Draft, all []*lacking) kit.Table {
	t := d.Columns("项目", "Projects")
	t.Class = "needs"
	var fields []*profile.Field
	for _, f := range d.Profile.Disclosure.Fields {
		if slices.ContainsFunc(all, func(l *lacking) bool { return slices.Contains(l.missing, f) }) {
			fields = append(fields, f)
			t.Head = append(t.Head, kit.Head{Name: f.Name.Say(d.Lang)})
		}
	}
	for _, l := range all[:min(len(all), mostLackings)] {
		cells := append(make([]run, 0, 1+len(fields)), whoLacks(d, l))
		for _, f := range fields {
			cells = append(cells, fieldCell(d, l, f))
		}
		t.Add(cells...)
	}
	if more := len(all) - mostLackings; more > 0 {
		t.Note = d.Own(d.Say(fmt.Sprintf("还有%d行见下表。", more),
			fmt.Sprintf("%s more in the list below.", model.Many(more, "line"))))
	}
	return t
}

// whoLacks names the office that owes what is left out, and the project where it is one.
func whoLacks(d *Draft, l *lacking) run {
	r := d.Own(d.Say(fmt.Sprintf("%d个项目", len(l.projects)), model.Many(len(l.projects), "project")))
	if p := l.projects[0]; len(l.projects) == 1 {
		r = d.Link(p.Name, projectID(p.Key))
	}
	r.Below = []run{d.Stated(d.Run(l.office))}
	return r
}

func fieldCell(d *Draft, l *lacking, f *profile.Field) run {
	switch {
	case slices.Contains(l.missing, f):
		r := d.Own(d.Say("缺", "no"))
		r.Class = "unstated"
		return r
	case !l.asked[f]:
		return d.Own("—")
	}
	return d.Own(d.Say("有", "yes"))
}

// writeUnstated lists what each project leaves out, and who owes it.
func writeUnstated(d *Draft) {
	t := d.List("项目", "Project", "没写的要素", "Fields left out", "责任单位", "Office")
	for _, p := range onLeaf(d, d.leaveOut()) {
		var names []string
		for _, f := range d.Disclosure(p).Missing {
			names = append(names, f.Name.Say(d.Lang))
		}
		t.Add(projectName(d, p), d.Own(inOneList(d, names)), d.Stated(d.Run(p.Office)))
	}
	t.Class = "lines"
	d.Table("unstated", t)
	turn(d)
}
