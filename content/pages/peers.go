package pages

import (
	"slices"
	"strconv"

	"gongshi/content/kit"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// peers lists, category by category, what a unit of its projects costs.
func peers(d *Draft) {
	t := d.Columns("类别", "Category", "项目", "Projects", "最低", "Lowest", "中位数", "Median", "最高", "Highest")
	byCost := func(a, b *model.Figure) int { return a.Value.Cmp(b.Value) }
	for _, g := range d.Peers {
		t.Add(d.Run(g.Category), d.Own(strconv.Itoa(len(g.Costs))), d.Figure(slices.MinFunc(g.Costs, byCost)),
			d.Figure(g.Median),
			d.Figure(slices.MaxFunc(g.Costs, byCost)))
	}
	if len(t.Rows) > 0 {
		d.Heading("单位造价", "Cost a unit")
		d.Note("计划总投资除以建设内容写明的规模；做法不同，造价不必相同，相差3倍以上的列在“核对”。",
			"Planned investment by the size that the words for the works give. Other works cost otherwise; what is three "+
				"times "+
				"as dear or cheap as the middle stands on the page Checks.")
		d.Table("peers", t)
	}
}

// besidePeers adds to a project's figures the middle of what a unit of its peers costs.
func besidePeers(d *Draft, t *kit.Table, p *table.Project) {
	if g := d.index.peers[p]; g != nil {
		d.Numbers(t, g.Median)
	}
}

func peersOf(r *measure.Report) map[*table.Project]*measure.Peers {
	of := map[*table.Project]*measure.Peers{}
	for _, g := range r.Peers {
		for _, p := range g.Projects {
			of[p] = g
		}
	}
	return of
}
