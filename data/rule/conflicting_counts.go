package rule

import (
	"slices"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// ConflictingCounts lists what is stated with two numbers: the same item, step, place,
// day, state and unit of measure.
var ConflictingCounts = &Rule{ID: "conflicting-counts", Says: model.Text{
	Zh: "同一事项、环节、状态、日期和计量单位有不同的数：均列出。",
	En: "One item at one step, in one state, on one day and in one unit has different numbers: all are shown.",
}, find: func(f *finder) {
	type one struct {
		step  measure.CountStep
		state string
	}
	for _, g := range grouped(f.counted(), func(c *table.RegistryCount) one {
		return one{measure.StepOf(c), c.State.Zh}
	}) {
		c := g[0]
		if !slices.ContainsFunc(g, func(o *table.RegistryCount) bool { return measure.Contradict(c, o) }) {
			continue
		}
		shown := distinct(g, func(c *table.RegistryCount) model.Text { return f.Count(c).Display })
		id := f.find(measure.StepOf(c).Subject(model.Text{}, c.State.Zh).Slug,
			model.Phrase("%s%s%s有%s个不同的数：%s。均列出。", "%s%s, %s is stated with %s numbers: %s. All are shown.",
				measure.AsOf(c.AsOf), c.Item, c.Step, len(shown), joined(shown, "、", ", ")),
			c.Count.Number.String(), cells(g, "count")...)
		for _, c := range g {
			warn(id, f.Count(c))
		}
	}
}}
