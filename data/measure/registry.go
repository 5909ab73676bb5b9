package measure

import (
	"slices"

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

// CountStep is what a registry count is of: an item at a step, at a place, in a unit.
type CountStep struct {
	Place            *table.Place
	Item, Name, Unit string
}

// StepOf is the step of a count. 万户 is of the unit 户.
func StepOf(c *table.RegistryCount) CountStep {
	unit, _ := model.UnitPower(c.Count.Unit)
	return CountStep{c.Place, c.Item.Zh, c.Step.Zh, unit}
}

// Subject names the step, or what of it is meant: one state, one number.
func (s CountStep) Subject(name model.Text, of ...string) *model.Subject {
	code := ""
	if s.Place != nil {
		code = s.Place.Code
	}
	return model.OfKind("registry", name, append([]string{s.Item, s.Name}, of...)...).Counted(code, s.Unit)
}

// registry keeps the newest rows of each step and makes each count a figure. A
// report may state one step in several states at once; each then keeps a figure
// of its own, with the state in its key, and so do two numbers of one state.
func (m *measurer) registry() {
	last := newest(m.Dataset.Registry, m.AsOf, func(c *table.RegistryCount) (CountStep, model.Date) {
		return StepOf(c), c.AsOf
	})
	rows := map[CountStep][]*table.RegistryCount{}
	for _, c := range m.Dataset.Registry {
		of := StepOf(c)
		if last[of] == nil || c.AsOf.Compare(last[of].AsOf) != 0 {
			continue
		}
		m.Registry = append(m.Registry, c)
		rows[of] = append(rows[of], c)
	}
	subjects, cells := map[*table.RegistryCount]*model.Subject{}, map[string][]model.Position{}
	for _, c := range m.Registry { // a number that is written twice is one, of both rows
		s := m.registrySubject(c, rows[StepOf(c)])
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
	name, what := model.Compose("%s%s", "%s: %s", c.Item, c.Step), []string(nil)
	other := func(o *table.RegistryCount) bool { return o.State.Zh != c.State.Zh }
	if slices.ContainsFunc(beside, other) {
		what = append(what, c.State.Zh)
	}
	if slices.ContainsFunc(beside, func(o *table.RegistryCount) bool { return !other(o) && Contradict(o, c) }) {
		shown, base := m.Display(c.Count), c.Count
		base.Number, base.Unit = BaseCount(c), StepOf(c).Unit // 1.02万人 and 10200人 are one number
		what = append(what, m.Display(base).Zh)
		name = model.Compose("%s（%s）", "%s (%s)", name, shown)
	}
	return StepOf(c).Subject(name, what...)
}

// Contradict reports whether two counts state different numbers.
func Contradict(a, b *table.RegistryCount) bool {
	return a.Count.Known() && b.Count.Known() &&
		(!BaseCount(a).Equal(BaseCount(b)) || a.Count.Qualifier != b.Count.Qualifier)
}

// BaseCount is a count in the unit that 万户 is ten thousand of.
func BaseCount(c *table.RegistryCount) decimal.Decimal {
	_, power := model.UnitPower(c.Count.Unit)
	return c.Count.Number.Shift(power)
}
