package rule

import (
	"slices"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// EqualAmounts lists equal amounts that stand for different money.
var EqualAmounts = &Rule{ID: "equal-amounts", Says: model.Text{
	Zh: "数额相等而对象不同：不视为同一笔资金。",
	En: "Equal amounts of different subjects: not taken for the same money.",
}, find: func(f *finder) {
	var rows []*table.Fund
	for _, m := range f.Dataset.Funds {
		if m.Amount.Known() && m.Amount.Number.IsPositive() { // nothing is equal to nothing
			rows = append(rows, m)
		}
	}
	for _, g := range grouped(rows, func(m *table.Fund) string { return m.Amount.Number.String() + m.Amount.Unit }) {
		number := g[0].Amount.Number.String()
		if !slices.ContainsFunc(g, func(m *table.Fund) bool { return m.Subject != g[0].Subject }) {
			continue
		}
		f.find(model.Slug(number), model.Phrase("%s在%s中数额相等；报告未说明是同一笔资金，不作同一笔计算。",
			"%s stands for %s; the amounts are equal, the report does not say that the money is the same, "+
				"and it is not treated as such.",
			f.Display(g[0].Amount), joined(distinct(g, wherefore), "与", " and ")), number, cells(g, "amount")...)
	}
}}

// wherefore is what a row of money is for.
func wherefore(m *table.Fund) model.Text {
	return model.Phrase("%s（%s，%s）", "%s (%s, %s)", m.SubjectName, measure.ItemName(m), measure.StageName(m.Stage)).Text()
}
