package content

import (
	"slices"

	"gongshi/data/model"
	"gongshi/data/table"
)

// nearDates is how many dates ahead their page shows before the list of all steps.
const nearDates = 30

// writeMilestones lists the dates ahead, then every step and document.
func writeMilestones(d *draft) {
	if len(d.Dataset.Milestones) == 0 {
		return
	}
	if first(d) {
		if len(d.Ahead) > 0 {
			d.heading("接下来的日期", "Dates ahead")
			if len(d.Ahead) > nearDates {
				d.note("只列最近的日期，其余见下表的期限。", "The nearest dates; the others stand under Due in the list below.")
			}
			d.table("ahead", datesAhead(d, d.Ahead[:min(len(d.Ahead), nearDates)]))
		}
		showCharts(d)
	}
	d.heading("全部步骤、文件与计划", "All steps, documents and plans")
	d.table("milestones", milestones(d, onLeaf(d, d.Dataset.Milestones)))
	turn(d)
}

func milestones(d *draft, of []*table.Milestone) grid {
	t := d.list("事项", "What", "性质", "Kind", "对象", "Subject", "状态", "State", "期限", "Due", "完成", "Done", "公示", "Disclosed",
		"出处", "Source")
	for _, m := range of {
		t.addAs("milestone-"+model.Slug(m.Key), d.remarked(d.run(m.Name), m.Explanation), d.run(m.Kind),
			subjectName(d, m.Subject), d.stated(d.run(m.State)),
			d.stated(d.date(m.Due)), done(d, m), d.stated(d.date(m.Disclosed)), source(d, m.Row))
	}
	return t
}

// done is when a step was done; one that is not due yet owes no date.
func done(d *draft, m *table.Milestone) run {
	if m.Done.IsZero() && m.Due.After(d.AsOf) {
		return d.own("—")
	}
	return d.stated(d.date(m.Done))
}

// subject names what a row is about, with a link where it has a page.
func subjectName(d *draft, key string) run {
	s, known := d.index.subjects[key]
	switch {
	case !known:
		return d.word(key)
	case s.id == "":
		return d.run(s.name)
	}
	return d.link(s.name, s.id)
}

// writeRegistry shows the counts at each step, and who is paired to whom.
func writeRegistry(d *draft) {
	if t := registryAt(d, topRegistry(d), nil); first(d) && len(t.Rows) > 0 {
		d.heading("登记", "Registry")
		d.note("数字与状态均按报告的表述分列，同一数字在不同状态下不合并。",
			"Counts and states are kept as the report states them; one number in several states is never merged.")
		d.table("registry", t)
	}
	if first(d) {
		showCharts(d)
		householdsOverall(d)
	}
	if t := pairings(d, onLeaf(d, d.Dataset.Pairings)); len(t.Rows) > 0 {
		d.heading("结对", "Pairing")
		d.table("pairings", t)
		turn(d)
	}
}

// topRegistry are the counts of the highest places, which hold all others; those
// of a village stand on its own page.
func topRegistry(d *draft) []*table.RegistryCount {
	top := slices.Clone(d.index.registry[nil])
	for _, p := range d.index.parts[nil] {
		top = append(top, d.index.registry[p]...)
	}
	return top
}

func registryAt(d *draft, rows []*table.RegistryCount, keep func(*table.RegistryCount) bool) grid {
	t := d.columns("对象", "Item", "环节", "Step", "数量", "Count", "状态", "State")
	t.Class = "lines"
	for _, c := range rows {
		if keep == nil || keep(c) {
			t.add(d.remarked(d.run(c.Item), c.Explanation), d.run(c.Step), countOf(d, c), d.stated(d.run(c.State)))
		}
	}
	return t
}

// counted is a count of the registry; where it is no figure of its own, the row that
// it stands in.
func countOf(d *draft, c *table.RegistryCount) run {
	f := d.Count(c)
	r := d.ofDay(f)
	if f == nil || !slices.ContainsFunc(f.Sources, func(at model.Position) bool {
		return at.File == c.At.File && at.Line == c.At.Line
	}) {
		r.Below = append(r.Below, source(d, c.Row))
	}
	return r
}

func pairings(d *draft, of []*table.Pairing) grid {
	t := d.list("地方", "Place", "帮扶单位", "Office", "层级", "Level", "开始", "From", "截止", "Until", "状态", "State", "出处",
		"Source")
	for _, p := range of {
		place := d.missing()
		if p.Place != nil {
			place = placeName(d, p.Place)
		}
		t.add(d.remarked(place, p.Explanation), d.stated(d.run(p.Office)), d.stated(d.run(p.Level)),
			d.stated(d.date(p.From)), d.stated(d.date(p.Until)),
			d.stated(d.run(p.State)), source(d, p.Row))
	}
	return t
}

// writeRisks lists problems and what is done about them.
func writeRisks(d *draft) {
	d.table("risks", risks(d, onLeaf(d, d.Dataset.Risks)))
	turn(d)
}

func risks(d *draft, of []*table.Risk) grid {
	t := d.list("问题", "Problem", "对象", "Subject", "来源", "Found by", "措施", "Measure", "期限", "Due", "状态", "State", "出处",
		"Source")
	for _, r := range of {
		t.addAs("risk-"+model.Slug(r.Key), d.remarked(d.run(r.Text), r.Explanation), subjectName(d, r.Subject),
			d.stated(d.run(r.Origin)), d.stated(d.run(r.Measure)),
			d.stated(d.date(r.Due)), d.stated(d.run(r.State)), source(d, r.Row))
	}
	return t
}
