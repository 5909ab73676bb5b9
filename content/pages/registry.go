package pages

import (
	"slices"

	"gongshi/content/kit"
	"gongshi/data/model"
	"gongshi/data/table"
)

// registryPages are what was counted, and who is paired with whom.
func registryPages(b *Book) []Outline {
	of := b.Profile.Pages.Registry
	if len(b.Dataset.Pairings)+len(b.Registry) == 0 && b.Dataset.Ledger == nil {
		return nil
	}
	return leaves(Outline{id: "registry", title: of.Title, nav: of.Menu, holds: of.Holds, write: writeRegistry},
		len(b.Dataset.Pairings))
}

// writeRegistry shows the counts at each step, and who is paired to whom.
func writeRegistry(d *Draft) {
	if t := registryAt(d, topRegistry(d), nil); first(d) && len(t.Rows) > 0 {
		d.Heading("登记", "Registry")
		d.Note("数字与状态均按报告的表述分列，同一数字在不同状态下不合并。",
			"Counts and states are kept as the report states them; one number in several states is never merged.")
		d.Table("registry", t)
	}
	if first(d) {
		showCharts(d)
		householdsOverall(d)
	}
	if t := pairings(d, onLeaf(d, d.Dataset.Pairings)); len(t.Rows) > 0 {
		d.Heading("结对", "Pairing")
		d.Table("pairings", t)
		turn(d)
	}
}

// topRegistry are the counts of the highest places, which hold all others; those
// of a village stand on its own page.
func topRegistry(d *Draft) []*table.RegistryCount {
	top := slices.Clone(d.index.registry[nil])
	for _, p := range d.index.parts[nil] {
		top = append(top, d.index.registry[p]...)
	}
	return top
}

func registryAt(d *Draft, rows []*table.RegistryCount, keep func(*table.RegistryCount) bool) kit.Table {
	t := d.Columns("对象", "Item", "环节", "Step", "数量", "Count", "状态", "State")
	t.Class = "lines"
	for _, c := range rows {
		if keep == nil || keep(c) {
			t.Add(d.Remarked(d.Run(c.Item), c.Explanation), d.Run(c.Step), countOf(d, c), d.Stated(d.Run(c.State)))
		}
	}
	return t
}

// countOf is a count of the registry; where it is no figure of its own, the row that
// it stands in.
func countOf(d *Draft, c *table.RegistryCount) run {
	f := d.Count(c)
	r := d.OfDay(f)
	if f == nil || !slices.ContainsFunc(f.Sources, func(at model.Position) bool {
		return at.File == c.At.File && at.Line == c.At.Line
	}) {
		r.Below = append(r.Below, source(d, c.Row))
	}
	return r
}

func pairings(d *Draft, of []*table.Pairing) kit.Table {
	t := d.List("地方", "Place", "帮扶单位", "Office", "层级", "Level", "开始", "From", "截止", "Until", "状态", "State", "出处",
		"Source")
	for _, p := range of {
		place := d.Missing()
		if p.Place != nil {
			place = placeName(d, p.Place)
		}
		t.Add(d.Remarked(place, p.Explanation), d.Stated(d.Run(p.Office)), d.Stated(d.Run(p.Level)),
			d.Stated(d.Date(p.From)), d.Stated(d.Date(p.Until)),
			d.Stated(d.Run(p.State)), source(d, p.Row))
	}
	return t
}
