package check

import "gongshi/data"

// apart tells targets of one name, unit and period apart by the office or the project
// whose they are, where there are several: each is an indicator of its own, for a
// completion belongs to its own target. What nobody is named for keeps its name.
func (c *checker) apart() {
	type same struct{ name, unit, period string }
	of := func(t *data.Target) same { return same{t.Name.Zh, t.Unit, t.Period} }
	doers := map[same]map[data.Text]bool{}
	for _, t := range c.set.Targets {
		if by := doer(t); by.Zh != "" {
			if doers[of(t)] == nil {
				doers[of(t)] = map[data.Text]bool{}
			}
			doers[of(t)][by] = true
		}
	}
	for _, t := range c.set.Targets {
		if by := doer(t); by.Zh != "" && len(doers[of(t)]) > 1 {
			t.Name.Zh += "（" + by.Zh + "）"
			if t.Name.En != "" {
				t.Name.En += " (" + by.Say("en") + ")"
			}
		}
	}
}

// doer is who does what a target asks: its office, or the project that it belongs to.
func doer(t *data.Target) data.Text {
	switch {
	case t.Project == nil:
		return data.Text{Zh: t.Office}
	case t.Office == "":
		return t.Project.Name
	}
	by := data.Text{Zh: t.Project.Name.Zh + "，" + t.Office}
	if t.Project.Name.En != "" {
		by.En = t.Project.Name.En + ", " + t.Office
	}
	return by
}
