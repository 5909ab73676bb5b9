package rule

import (
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// StatesDiffer lists one count at one step that is stated in several states.
var StatesDiffer = &Rule{ID: "states-differ", Says: model.Text{
	Zh: "同一数字、同一环节表述为不同状态。",
	En: "One count at one step is stated in different states.",
}, find: func(f *finder) {
	type one struct {
		step  measure.CountStep
		count string
	}
	for _, g := range grouped(f.counted(), func(c *table.RegistryCount) one {
		return one{measure.StepOf(c), measure.BaseCount(c).String()}
	}) {
		states := distinct(g, stateOf)
		if len(states) < 2 {
			continue
		}
		c, step := g[0], measure.StepOf(g[0])
		f.find(step.Subject(model.Text{}, measure.BaseCount(c).String()+step.Unit).Slug,
			model.Phrase("%s%s%s：同一数字在报告中分别表述为%s。", "%s, %s, %s: the same number is stated as %s.",
				c.Item, c.Step, f.Display(c.Count), joined(states, "、", ", ")),
			c.Count.Number.String(), cells(g, "state")...)
	}
}}

func stateOf(c *table.RegistryCount) model.Text {
	if c.State.IsZero() {
		return model.Text{Zh: "未载明", En: "not stated"}
	}
	return c.State
}

// counted are the newest rows of the registry that state a number.
func (f *finder) counted() (rows []*table.RegistryCount) {
	for _, c := range f.Registry {
		if c.Count.Known() {
			rows = append(rows, c)
		}
	}
	return rows
}
