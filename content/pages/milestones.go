package pages

import (
	"gongshi/content/kit"
	"gongshi/data/model"
	"gongshi/data/table"
)

// nearDates is how many dates ahead their page shows before the list of all steps.
const nearDates = 30

// milestonePages are the list of steps and documents.
func milestonePages(b *Book) []Outline {
	if len(b.Dataset.Milestones) == 0 {
		return nil
	}
	return leaves(Outline{id: "milestones", title: says("里程碑与文件", "Milestones and documents"),
		nav: says("里程碑", "Milestones"), holds: says("各项工作的步骤、文件和期限", "Steps, documents and dates of the work"),
		write: writeMilestones}, len(b.Dataset.Milestones))
}

// writeMilestones lists the dates ahead, then every step and document.
func writeMilestones(d *Draft) {
	if first(d) {
		if len(d.Ahead) > 0 {
			d.Heading("接下来的日期", "Dates ahead")
			if len(d.Ahead) > nearDates {
				d.Note("只列最近的日期，其余见下表的期限。", "The nearest dates; the others stand under Due in the list below.")
			}
			d.Table("ahead", datesAhead(d, d.Ahead[:min(len(d.Ahead), nearDates)]))
		}
		showCharts(d)
	}
	d.Heading("全部步骤、文件与计划", "All steps, documents and plans")
	d.Table("milestones", milestones(d, onLeaf(d, d.Dataset.Milestones)))
	turn(d)
}

func milestones(d *Draft, of []*table.Milestone) kit.Table {
	t := d.List("事项", "What", "性质", "Kind", "对象", "Subject", "状态", "State", "期限", "Due", "完成", "Done", "公示", "Disclosed",
		"出处", "Source")
	for _, m := range of {
		t.AddAs("milestone-"+model.Slug(m.Key), d.Remarked(d.Run(m.Name), m.Explanation), d.Run(m.Kind),
			subjectName(d, m.Subject), d.Stated(d.Run(m.State)),
			d.Stated(d.Date(m.Due)), done(d, m), d.Stated(d.Date(m.Disclosed)), source(d, m.Row))
	}
	return t
}

// done is when a step was done; one that is not due yet owes no date.
func done(d *Draft, m *table.Milestone) run {
	if m.Done.IsZero() && m.Due.After(d.AsOf) {
		return d.Own("—")
	}
	return d.Stated(d.Date(m.Done))
}
