package pages

import (
	"fmt"
	"slices"

	"gongshi/content/kit"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// projectsListed are the projects of a place and of the places below it, unless they
// are too many for one page: then their list has pages of its own.
func (b *Book) projectsListed(p *table.Place) []*table.Project {
	if all := b.index.projects[p]; len(all) <= fewProjects {
		return all
	}
	return nil
}

// subjectsAt are the subjects that a place's page is about: the place and its projects.
func (b *Book) subjectsAt(p *table.Place) []string {
	var keys []string
	if b.isSubject(p) {
		keys = append(keys, p.Code)
	}
	for _, x := range b.projectsListed(p) {
		keys = append(keys, x.Key)
	}
	return keys
}

// writePlace gathers what concerns one place: what its projects amount to, the late ones
// first, its parts, its money, whom to ask, its notices, and, put away, the rest.
func writePlace(d *Draft, p *table.Place) {
	if !d.concerned(p) {
		return
	}
	d.Headline, d.Lede = gathered(d, d.Gathered[p], p.Name)
	if moneyDrawn(d, p) {
		d.Lede = ofReport(d)
	}
	subjects := d.subjectsAt(p)
	placeParts(d, p)
	projectsAt(d, p)
	noticesOf(d, subjects...)
	indicatorsOf(d, append(d.index.targets[p], ofAll(d.index.indicators, d.projectsListed(p))...))
	risksOf(d, subjects...)
	if d.isSubject(p) {
		moneyOf(d, p.Code)
	}
	householdsAt(d, p)
	d.Fold("登记", "Registry", func() { d.Table("registry", registryAt(d, d.index.registry[p], nil)) })
	d.Fold("结对", "Pairing", func() { d.Table("pairings", pairings(d, d.index.pairings[p])) })
	datesOf(d, subjects...)
	d.Fold("基本情况", "About this place", func() { placeCard(d, p) })
}

// placeParts lists the places in a place, each with its projects as squares and what they
// amount to, and draws the money of all.
func placeParts(d *Draft, p *table.Place) {
	parts := d.index.parts[p]
	if len(parts) == 0 {
		return
	}
	t := d.Columns("名称", "Name", "项目", "Projects", "计划", "Planned", "到位", "Received", "付出", "Paid")
	t.Class = "heaps"
	for _, part := range parts {
		g := d.Gathered[part]
		if g == nil {
			g = &measure.Gathering{}
		}
		t.Add(placeName(d, part), squaresOf(d, d.index.projects[part]), d.FigureOr(g.Planned, "—"),
			d.FigureOr(g.Received, "—"), d.FigureOr(g.Paid, "—"))
	}
	for i, has := range []func(*measure.Gathering) *model.Figure{
		func(g *measure.Gathering) *model.Figure { return g.Paid },
		func(g *measure.Gathering) *model.Figure { return g.Received },
		func(g *measure.Gathering) *model.Figure { return g.Planned }} {
		stated := func(p *table.Place) bool { return d.Gathered[p] != nil && has(d.Gathered[p]) != nil }
		if !slices.ContainsFunc(parts, stated) {
			t.Drop(4 - i)
		}
	}
	d.Heading("所辖", "Its parts")
	if len(d.index.projects[p]) > 0 {
		legend(d, d.index.projects[p])
	}
	d.Table("parts", t)
	unevenParts(d, p)
	if moneyDrawn(d, p) {
		d.Heading("钱走到哪一步了", "Where the money is")
		moneyBars(d, "money", d.Gathered[p])
	}
}

// moneyDrawn reports whether the money of a place is drawn on its page: that of a village is said
// in its head.
func moneyDrawn(d *Draft, p *table.Place) bool {
	g := d.Gathered[p]
	return len(d.index.parts[p]) > 0 && g != nil && g.Received != nil
}

// projectsAt lists the projects of a place, late ones first, and whom to ask. Of many, the
// late ones stand here, and all on pages of their own.
func projectsAt(d *Draft, p *table.Place) {
	all := d.index.projects[p]
	if len(all) == 0 {
		return
	}
	shown := d.lateFirst(all)
	if len(all) > fewProjects {
		shown = d.lateOf(all)
		shown = shown[:min(len(shown), fewProjects)]
	}
	t := d.List("项目", "Project", "状态", "Status", "计划完成", "Due", "计划总投资", "Planned", "形象进度", "Physical")
	t.Class = "lines projects"
	for _, x := range shown {
		t.Add(projectName(d, x), status(d, x), due(d, x), d.Stated(plan(d, x)), d.Bar(d.About(x.Key, measure.Physical)))
	}
	if len(t.Rows) > 0 {
		d.Heading("这里的项目", "Projects here")
		d.Table("projects", t)
	}
	if len(all) > fewProjects {
		every := d.Link(model.Text{Zh: fmt.Sprintf("这里的%d个项目一张表 →", len(all)),
			En: fmt.Sprintf("All %d projects here in one table →", len(all))}, projectsOf(p))
		every.Class = "ways"
		d.Text("every", every)
	}
	whomToAsk(d, shown)
}

// whomToAsk lists the offices that answer for projects, and the telephone of each.
func whomToAsk(d *Draft, projects []*table.Project) {
	t := d.Columns("责任单位", "Office", phoneTerm(d).Zh, "Telephone", "项目", "Projects")
	row := map[string]int{}
	for _, x := range projects {
		key := fmt.Sprint(x.Office, x.Phone, x.PhoneFrom, x.PhoneUntil)
		if i, known := row[key]; known {
			names := t.Rows[i].Cells[2].Parts
			t.Rows[i].Cells[2].Parts = append(names, part{Text: d.Say("、", ", ")}, d.Link(x.Name, projectID(x.Key)).Parts[0])
			continue
		}
		row[key] = len(t.Rows)
		t.Add(d.Stated(d.Run(x.Office)), d.Stated(phone(d, x)), d.Link(x.Name, projectID(x.Key)))
	}
	if len(t.Rows) == 1 {
		t.Drop(2)
	}
	if len(t.Rows) > 0 {
		d.Heading("有问题问谁", "Whom to ask")
		t.Class = "lines"
		d.Table("ask", t)
	}
}

func placeCard(d *Draft, p *table.Place) {
	t := d.Card()
	d.LineIf(&t, "类型", "Kind", d.Run(p.Kind))
	if p.Parent != nil {
		d.Line(&t, "上级", "Part of", placeName(d, p.Parent))
	}
	d.LineIf(&t, "户数", "Households", quantity(d, p.Households))
	d.LineIf(&t, "人口", "Population", quantity(d, p.Population))
	d.LineIf(&t, "说明", "Remark", d.Run(p.Explanation))
	d.Line(&t, "出处", "Source", source(d, p.Row))
	d.Table("card", t)
}

// quantity shows a number of an export that is no figure.
func quantity(d *Draft, q model.Quantity) run {
	if !q.Known() {
		return run{}
	}
	r := d.Run(d.Display(q))
	r.Class, r.Order = "number", kit.Plain(q.Number, q.Unit)
	return r
}

// unevenParts says why the projects of the parts of a place do not add up to its own.
func unevenParts(d *Draft, p *table.Place) {
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
		d.Note("有的项目跨几处，在每一处都计，在本处只计一次：各处的项目不能相加。",
			"Some projects lie in several parts: each part counts them, this place once; the parts do not add up.")
	}
	if none {
		d.Note("有的项目只写明在本处，未写明在所辖的哪一处，不计入任何一处。",
			"Some projects are stated for this place alone, in none of its parts, which do not count them.")
	}
}

// gathered is the headline of the projects of a place, or of all, after its name, and what
// stands below it: of which day it is, and their money.
func gathered(d *Draft, g *measure.Gathering, name model.Text) (headline, lede run) {
	if g == nil {
		return run{}, run{}
	}
	headline = d.Sentence(g.Headline)
	if !name.IsZero() {
		headline.Parts = append([]part{{Text: d.In(name) + d.Say("：", ": ")}}, headline.Parts...)
	}
	lede = ofReport(d)
	if money := d.Sentence(g.Money); len(money.Parts) > 0 {
		lede.Parts = append(append(lede.Parts, part{Text: d.Say("　", " · ")}), money.Parts...)
	}
	return headline, lede
}
