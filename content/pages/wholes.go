package pages

import (
	"slices"

	"gongshi/content/kit"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// partsOf lists what an indicator is the whole of, and what that comes to.
func partsOf(d *Draft, in *measure.Indicator) {
	for _, p := range in.Parts {
		t := partList(d)
		partRows(d, &t, p, "")
		if len(p.Of) > 1 {
			t.Rows = append(t.Rows, kit.Row{Class: "total", Cells: []run{d.Own(d.Say("合计", "Total")),
				d.FigureOr(p.Goal, "—"), d.FigureOr(p.Done, "—"), d.Own("—"), d.Own("—"), d.Own("—")}})
		}
		switch p.By {
		case measure.ByPlace:
			d.Heading("各地", "By place")
			d.Table("by-place", t)
		case measure.ByPeriod:
			d.Heading("各期", "By period")
			d.Table("by-period", t)
		default:
			d.Heading("各部分", "By part")
			d.Table("by-part", t)
		}
	}
}

// partsOfAll lists the parts of indicators that have no page of their own.
func partsOfAll(d *Draft, key string, all []*measure.Indicator) {
	t := partList(d)
	for _, in := range all {
		for _, p := range in.Parts {
			partRows(d, &t, p, "", d.Run(in.Target.Name))
		}
	}
	if len(t.Rows) > 0 {
		d.Table(key, t)
	}
}

func partList(d *Draft) kit.Table {
	return d.List("部分", "Part", "目标", "Target", "完成", "Done", "完成率", "Rate", "占整体", "Share", "数据行", "Row")
}

// partRows adds a row for each part, and below it for each of its own; below its name
// stands that of its whole, where others have parts in the same list.
func partRows(d *Draft, t *kit.Table, p *measure.Parts, class string, whole ...run) {
	for i, part := range p.Of {
		name := d.Remarked(partName(d, part.Target, p.By), part.Target.Explanation)
		name.Below = slices.Concat(whole, datedApart(d, part), name.Below)
		t.Rows = append(t.Rows, kit.Row{Class: class, Cells: []run{name, d.FigureOr(part.Goal, "—"), d.Figure(part.Done),
			rateOf(d, part),
			d.FigureOr(p.Shares[i], "—"), sourcesOfOutput(d, part)}})
		for _, below := range part.Parts {
			partRows(d, t, below, "rival")
		}
	}
}

// partName names a part by what tells it from the others.
func partName(d *Draft, t *table.Target, by measure.Split) run {
	switch by {
	case measure.ByPlace:
		return placeName(d, t.Place)
	case measure.ByPeriod:
		return d.Run(model.PeriodName(t.Period))
	}
	return d.Run(t.Name)
}

// indexTargets finds the indicators of a place and of a project, and names what is a part
// of another: its page is that of its whole.
func (b *Book) indexTargets(all []*measure.Indicator, page string) {
	x := &b.index
	for _, in := range all {
		id := page
		if id == "" {
			id = indicatorID(in.Target.Key)
		}
		x.subjects[in.Target.Key] = subjectPage{in.Target.Name, id}
		if at := in.Target.Place; at != nil {
			x.targets[at] = append(x.targets[at], in)
		}
		for _, parts := range in.Parts {
			b.indexTargets(parts.Of, id)
		}
	}
}
