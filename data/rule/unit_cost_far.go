package rule

import (
	"github.com/shopspring/decimal"

	"gongshi/data/model"
)

// UnitCostFar names projects whose cost a unit is far from that of their peers.
var UnitCostFar = &Rule{ID: "unit-cost-far", Says: model.Text{
	Zh: "单位造价高于同类项目中位数的3倍，或者不到其三分之一：可能是做法不同，也可能是规模、金额或单位填错。",
	En: "A cost a unit is more than three times the median of its peers, or less than a third of it: " +
		"other works, or a slip in a size, an amount or a unit.",
}, find: func(f *finder) {
	for _, g := range f.Peers {
		for i, cost := range g.Costs {
			if !far(cost.Value, g.Median.Value) {
				continue
			}
			id := f.find(model.Slug(g.Projects[i].Key), model.Phrase("“%s”单位造价%s；同类（%s）%s个项目的中位数%s。",
				"%s costs %s; the median of %[4]s projects of its category (%[3]s) is %[5]s.",
				g.Projects[i].Name, cost, g.Category, len(g.Costs), g.Median), cost.Value.String(), cost.Sources...)
			warn(id, cost)
		}
	}
}}

// far reports whether a cost is more than three times a median, or less than a third of it.
func far(cost, median decimal.Decimal) bool {
	three := decimal.NewFromInt(3)
	return cost.GreaterThan(median.Mul(three)) || cost.Mul(three).LessThan(median)
}
