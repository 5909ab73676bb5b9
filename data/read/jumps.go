package read

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// jumps warns of amounts that may be in 元 in a column of 万元, or the other way
// round: a thousand times or more the column's median, or a thousandth or less,
// and among the others once ten thousand is taken out.
func (t *Table) jumps(kept []column) model.Problems {
	var problems model.Problems
	for j, c := range kept {
		if c.Kind != table.MoneyKind {
			continue
		}
		var amounts []decimal.Decimal
		for _, row := range t.Rows {
			if d, err := decimal.NewFromString(row[j]); err == nil && d.IsPositive() {
				amounts = append(amounts, d)
			}
		}
		if len(amounts) < 4 {
			continue
		}
		slices.SortFunc(amounts, decimal.Decimal.Cmp)
		median := amounts[len(amounts)/2]
		for i, row := range t.Rows {
			d, err := decimal.NewFromString(row[j])
			if err != nil || !d.IsPositive() || d.LessThan(median.Shift(3)) && d.GreaterThan(median.Shift(-3)) {
				continue
			}
			problems = append(problems, model.At(model.Finding, UnitJump, t.Cell(i, j), row[j],
				model.Text{Zh: fmt.Sprintf("与本列其他金额（中位数%s）相差千倍以上，可能单位不同", median),
					En: fmt.Sprintf("a thousand times off the other amounts of the column (median %s): perhaps another unit", median)},
				model.Text{Zh: "核对单位是元还是万元", En: "check whether it is in 元 or 万元"}))
		}
	}
	return problems
}
