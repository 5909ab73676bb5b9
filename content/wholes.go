package content

import (
	"slices"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// partsOf lists what an indicator is the whole of, and what that comes to.
func partsOf(d *draft, in *measure.Indicator) {
	for _, p := range in.Parts {
		t := partList(d)
		partRows(d, &t, p, "")
		if len(p.Of) > 1 {
			t.Rows = append(t.Rows, row{Class: "total", Cells: []run{d.own(d.say("合计", "Total")),
				d.figureOr(p.Goal, "—"), d.figureOr(p.Done, "—"), d.own("—"), d.own("—"), d.own("—")}})
		}
		switch p.By {
		case measure.ByPlace:
			d.heading("各地", "By place")
			d.table("by-place", t)
		case measure.ByPeriod:
			d.heading("各期", "By period")
			d.table("by-period", t)
		default:
			d.heading("各部分", "By part")
			d.table("by-part", t)
		}
	}
}

// partsOfAll lists the parts of indicators that have no page of their own.
func partsOfAll(d *draft, key string, all []*measure.Indicator) {
	t := partList(d)
	for _, in := range all {
		for _, p := range in.Parts {
			partRows(d, &t, p, "", d.run(in.Target.Name))
		}
	}
	if len(t.Rows) > 0 {
		d.table(key, t)
	}
}

func partList(d *draft) grid {
	return d.list("部分", "Part", "目标", "Target", "完成", "Done", "完成率", "Rate", "占整体", "Share", "数据行", "Row")
}

// partRows adds a row for each part, and below it for each of its own; below its name
// stands that of its whole, where others have parts in the same list.
func partRows(d *draft, t *grid, p *measure.Parts, class string, whole ...run) {
	for i, part := range p.Of {
		name := d.remarked(partName(d, part.Target, p.By), part.Target.Explanation)
		name.Below = slices.Concat(whole, datedApart(d, part), name.Below)
		t.Rows = append(t.Rows, row{Class: class, Cells: []run{name, d.figureOr(part.Goal, "—"), d.figure(part.Done),
			rateOf(d, part),
			d.figureOr(p.Shares[i], "—"), sourcesOfOutput(d, part)}})
		for _, below := range part.Parts {
			partRows(d, t, below, "rival")
		}
	}
}

// partName names a part by what tells it from the others.
func partName(d *draft, t *table.Target, by measure.Split) run {
	switch by {
	case measure.ByPlace:
		return placeName(d, t.Place)
	case measure.ByPeriod:
		return d.run(model.PeriodName(t.Period))
	}
	return d.run(t.Name)
}

// indexTargets finds the indicators of a place and of a project, and names what is a part
// of another: its page is that of its whole.
func (w *writer) indexTargets(all []*measure.Indicator, page string) {
	x := &w.index
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
			w.indexTargets(parts.Of, id)
		}
	}
}
