package measure

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// The measures of the registry.
var (
	Count = &model.Method{
		ID: "count", Name: model.Text{Zh: "登记数", En: "registry count"},
		Formula: model.Text{Zh: "登记数 = 填报数", En: "count = as reported"},
		Source:  auditors,
	}
)

// step is what a registry count is of: an item at a step, at a place, in a unit.
type step struct {
	place            *table.Place
	item, name, unit string
}

func stepOf(c *table.RegistryCount) step {
	unit, _ := model.UnitPower(c.Count.Unit)
	return step{c.Place, c.Item.Zh, c.Step.Zh, unit}
}

// registry keeps the newest rows of each step and makes each count a figure. A
// report may state one step in several states at once; each then keeps a figure
// of its own, with the state in its key, and so do two numbers of one state.
func (m *measurer) registry() {
	last := newest(m.Dataset.Registry, m.AsOf, func(c *table.RegistryCount) (step, model.Date) { return stepOf(c), c.AsOf })
	rows := map[step][]*table.RegistryCount{}
	for _, c := range m.Dataset.Registry {
		of := stepOf(c)
		if last[of] == nil || c.AsOf.Compare(last[of].AsOf) != 0 {
			continue
		}
		m.Registry = append(m.Registry, c)
		rows[of] = append(rows[of], c)
	}
	subjects, cells := map[*table.RegistryCount]*model.Subject{}, map[string][]model.Position{}
	for _, c := range m.Registry { // a number that is written twice is one, of both rows
		s := m.registrySubject(c, rows[stepOf(c)])
		if subjects[c] = s; c.Count.Known() {
			cells[s.Slug] = append(cells[s.Slug], c.Cell("count"))
		}
	}
	made := map[string]*model.Figure{}
	for _, c := range m.Registry {
		s := subjects[c]
		if made[s.Slug] == nil {
			made[s.Slug] = m.stated(s, Count, c.Count, c.AsOf, cells[s.Slug]...)
		}
		if c.Count.Known() {
			m.counted[c] = made[s.Slug]
		}
	}
}

// registrySubject names a count by its step, place and unit; by its state where the step
// is stated in several, and by its number where one state has several.
func (m *measurer) registrySubject(c *table.RegistryCount, beside []*table.RegistryCount) *model.Subject {
	name, what := model.Text{Zh: c.Item.Zh + c.Step.Zh}, []string{c.Item.Zh, c.Step.Zh}
	if c.Item.En != "" && c.Step.En != "" {
		name.En = c.Item.En + ": " + c.Step.En
	}
	other := func(o *table.RegistryCount) bool { return o.State.Zh != c.State.Zh }
	if slices.ContainsFunc(beside, other) {
		what = append(what, c.State.Zh)
	}
	if slices.ContainsFunc(beside, func(o *table.RegistryCount) bool { return !other(o) && contradicts(o, c) }) {
		shown, base := m.Display(c.Count), c.Count
		base.Number, base.Unit = inBaseUnit(c), stepOf(c).unit // 1.02万人 and 10200人 are one number
		what = append(what, m.Display(base).Zh)
		name.Zh += "（" + shown.Zh + "）"
		if name.En != "" {
			name.En += " (" + shown.En + ")"
		}
	}
	return model.OfKind("registry", name, what...).Counted(codeOf(c.Place), stepOf(c).unit)
}

// contradicts reports whether two counts state different numbers.
func contradicts(a, b *table.RegistryCount) bool {
	return a.Count.Known() && b.Count.Known() && (!inBaseUnit(a).Equal(inBaseUnit(b)) || a.Count.Qualifier != b.Count.Qualifier)
}

// inBaseUnit is a count in the unit that 万户 is ten thousand of.
func inBaseUnit(c *table.RegistryCount) decimal.Decimal {
	_, power := model.UnitPower(c.Count.Unit)
	return c.Count.Number.Shift(power)
}

// twoCounts lists what is stated with two numbers: the same item, step, place, day, state
// and unit of measure.
func (m *measurer) twoCounts() {
	type one struct {
		step
		state string
	}
	groups, order := map[one][]*table.RegistryCount{}, []one{}
	for _, c := range m.Registry {
		if !c.Count.Known() {
			continue
		}
		of := one{stepOf(c), c.State.Zh}
		if groups[of] == nil {
			order = append(order, of)
		}
		groups[of] = append(groups[of], c)
	}
	for _, of := range order {
		g := groups[of]
		if !slices.ContainsFunc(g, func(c *table.RegistryCount) bool { return contradicts(g[0], c) }) {
			continue
		}
		shown, shownEn := distinct(g, func(c *table.RegistryCount) model.Text { return m.counted[c].Display })
		c, on := g[0], AsOf(g[0].AsOf)
		subject := countSubject(c, c.State.Zh)
		m.find("conflicting-counts", subject, model.Text{
			Zh: fmt.Sprintf("%s%s%s有%d个不同的数：%s。均列出。", on.Zh, c.Item.Zh, c.Step.Zh, len(shown), strings.Join(shown, "、")),
			En: fmt.Sprintf("%s%s, %s is stated with %d numbers: %s. All are shown.", on.En, c.Item.Say("en"), c.Step.Say("en"),
				len(shown), strings.Join(shownEn, ", "))},
			c.Count.Number.String(), places(g, func(c *table.RegistryCount) model.Position { return c.Cell("count") })...)
		for _, c := range g {
			warn("conflicting-counts."+subject, m.counted[c])
		}
	}
}

// countSubject is what a finding about a count of a step is about: its state, or its
// number, at its place and in its unit.
func countSubject(c *table.RegistryCount, of string) string {
	return model.OfKind("registry", model.Text{}, c.Item.Zh, c.Step.Zh, of).Counted(codeOf(c.Place), stepOf(c).unit).Slug
}

func codeOf(p *table.Place) string {
	if p == nil {
		return ""
	}
	return p.Code
}
