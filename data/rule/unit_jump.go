package rule

import (
	"slices"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

// UnitJump warns of amounts that may be in 元 in a column of 万元, or the other way
// round: a thousand times or more the column's median, or a thousandth or less,
// and among the others once ten thousand is taken out.
var UnitJump = &Rule{ID: "unit-jump", looks: atExports, Says: model.Text{
	Zh: "一笔金额与同列的中位数相差千倍以上：单位可能不同。",
	En: "An amount is a thousand times off the median of its column: it may be in another unit.",
}, find: func(f *finder) {
	for i := range f.exports.Tables {
		t := &f.exports.Tables[i]
		for j, header := range t.Header {
			if c, _ := table.Named(t.Table).Column(header); c.Kind == table.MoneyKind && c.Name == header {
				f.jumps(t, j, c)
			}
		}
	}
}}

// jumps looks at one column of money, where it has four amounts or more. Files and wide
// columns may be in different units, so all are put into the unit of scale one.
func (f *finder) jumps(t *read.Table, column int, c table.Column) {
	scale := func(row int) int32 {
		power, _ := model.MoneyPower(t.Unit(row, c))
		return power
	}
	amounts, rows := []decimal.Decimal(nil), []int(nil)
	for i, row := range t.Rows {
		if d, err := decimal.NewFromString(row[column]); err == nil && d.IsPositive() {
			amounts, rows = append(amounts, d.Shift(scale(i))), append(rows, i)
		}
	}
	if len(amounts) < 4 {
		return
	}
	median := slices.SortedFunc(slices.Values(amounts), decimal.Decimal.Cmp)[len(amounts)/2]
	for n, d := range amounts {
		if d.LessThan(median.Shift(3)) && d.GreaterThan(median.Shift(-3)) {
			continue
		}
		f.findAt(t.Cell(rows[n], column), t.Rows[rows[n]][column], model.Phrase("与本列其他金额（中位数%s）相差千倍以上，可能单位不同",
			"a thousand times off the other amounts of the column (median %s): perhaps another unit",
			median.Shift(-scale(rows[n]))),
			model.Text{Zh: "核对单位是元还是万元", En: "check whether it is in 元 or 万元"})
	}
}
