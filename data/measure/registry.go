package measure

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"gongshi/data"
)

// step is what a registry count is of: an item at a step, at a place.
type step struct {
	place      *data.Place
	item, name string
}

func stepOf(c *data.RegistryCount) step { return step{c.Place, c.Item.Zh, c.Step.Zh} }

// registry keeps the newest rows of each step and makes each count a figure. A
// report may state one step in several states at once; each then keeps a figure
// of its own, with the state in its key.
func (m *measurer) registry() {
	last := newest(m.Dataset.Registry, m.AsOf, func(c *data.RegistryCount) (step, data.Date) { return stepOf(c), c.AsOf })
	states := map[step]map[string]bool{}
	for _, c := range m.Dataset.Registry {
		of := stepOf(c)
		if last[of] == nil || c.AsOf.Compare(last[of].AsOf) != 0 {
			continue
		}
		m.Registry = append(m.Registry, c)
		if states[of] == nil {
			states[of] = map[string]bool{}
		}
		states[of][c.State.Zh] = true
	}
	for _, c := range m.Registry {
		if f := m.stated(registrySubject(c, len(states[stepOf(c)]) > 1), "count", c.Count, c.Cell("count")); f != nil {
			m.counted[c] = f
		}
	}
}

// registrySubject names a count by its place and step, and by its state where
// the step is stated in several.
func registrySubject(c *data.RegistryCount, several bool) *data.Subject {
	place, what := "county", c.Item.Zh+"-"+c.Step.Zh
	if c.Place != nil {
		place = c.Place.Code
	}
	if several {
		what += "-" + c.State.Zh
	}
	s := about(place+"-"+data.Slug(what), data.Text{Zh: c.Item.Zh + c.Step.Zh})
	if c.Item.En != "" && c.Step.En != "" {
		s.Name.En = c.Item.En + ": " + c.Step.En
	}
	return s
}

// ahead lists the milestones that are due after the as-of date and not done,
// nearest first.
func (m *measurer) ahead() {
	for _, ms := range m.Dataset.Milestones {
		if ms.Due.IsZero() || !ms.Done.IsZero() || !ms.Due.After(m.AsOf) {
			continue
		}
		days := m.AsOf.DaysUntil(ms.Due)
		zh, en := "还有%d天", "%d days"
		if ms.Due.Precision == data.Month {
			zh, en = "最迟还有%d天", "within %d days"
		}
		f := m.figure(about(ms.Key, ms.Name), "days", data.Figure{Value: decimal.NewFromInt(int64(days)), Unit: "天",
			Sources: []data.Position{ms.Cell("due")}, Expression: fmt.Sprint(days),
			Display: data.Text{Zh: fmt.Sprintf(zh, days), En: fmt.Sprintf(en, days)}})
		m.Ahead = append(m.Ahead, DateAhead{ms, f})
	}
	slices.SortStableFunc(m.Ahead, func(a, b DateAhead) int {
		return a.Milestone.Due.Compare(b.Milestone.Due)
	})
}
