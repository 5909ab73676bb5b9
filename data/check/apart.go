package check

import (
	"strings"
	"unicode"

	"gongshi/data/model"
	"gongshi/data/table"
)

// apart tells targets of one name, unit and period apart by the office or the project
// whose they are, where there are several: each is an indicator of its own, for a
// completion belongs to its own target. What nobody is named for keeps its name, and
// what another target replaces is no indicator.
func (c *checker) apart() {
	type same struct{ name, unit, period string }
	of := func(t *table.Target) same { return same{t.Written, t.Unit, t.Period} }
	doers, replaced := map[same]map[model.Text]bool{}, map[*table.Target]bool{}
	for _, t := range c.set.Targets {
		locate(t)
		replaced[t.Supersedes] = true
	}
	for _, t := range c.set.Targets {
		if by := doer(t); by.Zh != "" && !replaced[t] {
			if doers[of(t)] == nil {
				doers[of(t)] = map[model.Text]bool{}
			}
			doers[of(t)][by] = true
		}
	}
	for _, t := range c.set.Targets {
		if by := doer(t); by.Zh != "" && len(doers[of(t)]) > 1 && !replaced[t] {
			called(t, by)
		}
	}
}

// locate names the place of a target behind its name, where the name does not say it: what
// is to be reached in each township often has one name.
func locate(t *table.Target) {
	if t.Place == nil || strings.Contains(t.Name.Zh, t.Place.Name.Zh) {
		return
	}
	called(t, t.Place.Name)
}

// called puts a word of its own behind a target's name.
func called(t *table.Target, by model.Text) {
	if chinese(t.Name.Zh + by.Zh) {
		t.Name.Zh += "（" + by.Zh + "）"
	} else {
		t.Name.Zh += " (" + by.Zh + ")" // a sheet in English
	}
	if t.Name.En != "" {
		t.Name.En += " (" + by.Say("en") + ")"
	}
}

// chinese reports whether a text has a Chinese character.
func chinese(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

// doer is who does what a target asks: its office, or the project that it belongs to.
func doer(t *table.Target) model.Text {
	switch {
	case t.Project == nil:
		return model.Text{Zh: t.Office}
	case t.Office == "":
		return t.Project.Name
	}
	by := model.Text{Zh: t.Project.Name.Zh + "，" + t.Office}
	if t.Project.Name.En != "" {
		by.En = t.Project.Name.En + ", " + t.Office
	}
	return by
}
