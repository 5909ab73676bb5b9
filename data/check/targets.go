package check

import (
	"gongshi/data/cell"
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

func (c *checker) targetRows(rows []*read.Target) {
	taken := newKeys("key")
	for _, r := range rows {
		t := c.target(r)
		c.take(taken, r.Row, r.Key)
		c.targets[r.Key] = t
		c.set.Targets = append(c.set.Targets, t)
	}
	for i, r := range rows {
		c.set.Targets[i].Supersedes = refer(c, r.Row, "supersedes", r.Supersedes, "targets", c.targets)
	}
	c.apart()
}

func (c *checker) target(r *read.Target) *table.Target {
	unit := c.unit(r.Row, r.Unit)
	t := &table.Target{Row: place(r.Row, r.Remarks), Key: r.Key, Name: model.Text{Zh: r.Name, En: r.NameEn}, Written: r.Name,
		Lists: split(r.Lists, "；;、"), Unit: unit, Period: c.period(r.Row, r.Period),
		Level: r.Level, Issuer: r.Issuer, Document: r.Document, Office: r.Office, Officer: r.Officer,
		Target:   c.measured(r.Row, "target", r.Target, r.Name, unit, r.Qualifier),
		Baseline: c.measured(r.Row, "baseline", r.Baseline, r.Name, unit, ""),
		Schedule: c.schedule(r.Row, r.Schedule),
		Project:  refer(c, r.Row, "project", r.Project, "projects", c.projects)}
	if r.Kind != "" {
		t.Kind = c.oneOf(r.Row, "targets", "kind", r.Kind)
	}
	if r.Direction != "" {
		t.LowerIs = c.oneOf(r.Row, "targets", "direction", r.Direction) == "lower"
	}
	if _, wordOnly := cell.States[r.Target]; wordOnly && t.Kind != "output" && t.Kind != "" {
		c.refuse("target-missing", r.Cell("target"), r.Target,
			model.Text{Zh: "目标没有数", En: "the target has no number"},
			model.Text{Zh: "填写目标；没有下达目标的产出，性质写“产出”", En: "fill in the target; an output that has none is of kind 产出"})
	}
	return t
}

func (c *checker) completionRows(rows []*read.Completion) {
	seen := readings{}
	for _, r := range rows {
		reading := &table.Completion{Row: place(r.Row, r.Remarks),
			Target: refer(c, r.Row, "target", r.Target, "targets", c.targets), AsOf: c.asOf(r.Row, r.AsOf),
			StatedRate: c.stated(r.Row, r.StatedRate)}
		unit, name := "", ""
		if reading.Target != nil {
			unit, name = reading.Target.Unit, reading.Target.Name.Zh
		}
		reading.Completed = c.measured(r.Row, "completed", r.Completed, name, unit, r.Qualifier)
		c.once(seen, r.Row, r.Target, reading.AsOf)
		c.set.Completions = append(c.set.Completions, reading)
	}
}

// readings are the readings there are already, by subject and date.
type readings map[[2]string]model.Position

// once refuses a second reading of one subject on one date: which of the two
// would count, nobody could say.
func (c *checker) once(seen readings, r read.Row, subject string, asOf model.Date) {
	key := [2]string{subject, asOf.Last().Format("2006-01-02")} // June is read up to 30 June
	if subject == "" || asOf.IsZero() {
		return
	}
	if first, doubled := seen[key]; doubled {
		c.refuse("doubled-reading", r.Cell("as_of"), subject+" "+asOf.ISO(),
			model.Text{Zh: "同一对象同一日期已有读数，见" + first.String(), En: "there is a reading of this subject and date already, at " + first.String()},
			model.Text{Zh: "只留一行", En: "keep one of the rows"})
		return
	}
	seen[key] = r.Cell("as_of")
}
