package rule

import (
	"slices"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// FallingSeries lists cumulative readings of targets and of projects that are below the
// one before them.
var FallingSeries = &Rule{ID: "falling-series", Says: model.Text{
	Zh: "累计数下降。",
	En: "A cumulative series falls.",
}, find: func(f *finder) {
	completed := func(c *table.Completion) reading[*table.Target] {
		return reading[*table.Target]{c.Target, c.AsOf, c.Completed}
	}
	for _, fell := range falling(f.Dataset.Completions, f.AsOf, completed) {
		c, from, to := fell.now, fell.before.Completed.Number, fell.now.Completed.Number
		f.find(c.Target.Key+"."+c.AsOf.ISO(), model.Phrase("“%s”累计完成由%s降为%s。",
			"%s: the cumulative completion falls from %s to %s.", c.Target.Name, from, to),
			to.String(), c.Cell("completed"), fell.before.Cell("completed"))
	}
	f.fallingWorks("invested", model.Text{Zh: "累计完成投资", En: "the cumulative investment"},
		func(r *table.Progress) model.Quantity { return r.Invested })
	f.fallingWorks("physical", model.Text{Zh: "形象进度", En: "physical progress"},
		func(r *table.Progress) model.Quantity { return r.Physical })
}}

// fallingWorks lists the falls of one column of the readings of projects.
func (f *finder) fallingWorks(column string, what model.Text, of func(*table.Progress) model.Quantity) {
	for _, fell := range falling(f.Dataset.Progress, f.AsOf, func(r *table.Progress) reading[*table.Project] {
		return reading[*table.Project]{r.Project, r.AsOf, of(r)}
	}) {
		r, from, to := fell.now, f.Display(of(fell.before)), f.Display(of(fell.now))
		f.find(r.Project.Key+"."+column+"."+r.AsOf.ISO(), model.Phrase("“%s”%s由%s降为%s。", "%s: %s falls from %s to %s.",
			r.Project.Name, what, from, to), of(r).Number.String(), r.Cell(column), fell.before.Cell(column))
	}
}

// reading is a cumulative number of a subject on a day.
type reading[S comparable] struct {
	of S
	on model.Date
	q  model.Quantity
}

// fall is a row whose reading is below the one before it.
type fall[R any] struct{ now, before R }

// falling are the falls of each subject's readings up to a day, in order of their dates.
func falling[R any, S comparable](rows []R, asOf model.Date, read func(R) reading[S]) (falls []fall[R]) {
	byDate, last := slices.Clone(rows), map[S]R{}
	slices.SortStableFunc(byDate, func(a, b R) int { return read(a).on.Compare(read(b).on) })
	for _, row := range byDate {
		now := read(row)
		if now.on.Ahead(asOf) || !now.q.Known() {
			continue // not read yet, or nothing to fall from
		}
		if before, is := last[now.of]; is && inBase(now.q).LessThan(inBase(read(before).q)) {
			falls = append(falls, fall[R]{row, before})
		}
		last[now.of] = row
	}
	return falls
}

// inBase is a quantity in the base of its unit, so that 0.01 亿元 and 100 万元 are the
// same.
func inBase(q model.Quantity) decimal.Decimal {
	power, _ := model.MoneyPower(q.Unit)
	return q.Number.Shift(power)
}
