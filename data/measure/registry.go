package measure

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"gongshi/data"
)

// registry makes each registry count a figure. Several rows may state the same
// count at the same step in different states; each keeps its own figure.
func (m *measurer) registry() {
	for _, c := range m.Dataset.Registry {
		name := data.Text{Zh: c.Item.Zh + c.Step.Zh, En: c.Item.En + ": " + c.Step.En}
		if c.Item.En == "" || c.Step.En == "" {
			name.En = ""
		}
		if f := m.stated(subject{registryKey(c), name}, "count", c.Count, c.Cell("count")); f != nil && !slices.Contains(m.Counts, f) {
			m.Counts = append(m.Counts, f)
		}
	}
}

// registryKey names a count by place, item, step and state.
func registryKey(c *data.RegistryCount) string {
	place := "county"
	if c.Place != nil {
		place = c.Place.Code
	}
	return place + "-" + data.Slug(c.Item.Zh+"-"+c.Step.Zh+"-"+c.State.Zh)
}

// Count returns the figure of a registry row, or nil where it states none.
func (r *Report) Count(c *data.RegistryCount) *data.Figure {
	return r.Figure(data.FigureKey(registryKey(c), "count", r.AsOf))
}

// ahead lists the milestones that are due after the as-of date and not done,
// nearest first.
func (m *measurer) ahead() {
	for _, ms := range m.Dataset.Milestones {
		if ms.Due.IsZero() || !ms.Done.IsZero() || !ms.Due.Last.After(m.AsOf.Last) {
			continue
		}
		days := m.AsOf.DaysUntil(ms.Due)
		zh, en := "还有", ""
		if ms.Due.Precision == data.Month {
			zh, en = "最迟还有", "at the latest "
		}
		f := m.figure(subject{ms.Key, ms.Name}, "days", data.Figure{Value: decimal.NewFromInt(int64(days)), Unit: "天",
			Sources: []data.Position{ms.Cell("due")}, Expression: fmt.Sprint(days),
			Display: data.Text{Zh: fmt.Sprintf("%s%d天", zh, days), En: fmt.Sprintf("%s%d days", en, days)}})
		m.Ahead = append(m.Ahead, DateAhead{ms, f})
	}
	slices.SortStableFunc(m.Ahead, func(a, b DateAhead) int {
		return a.Milestone.Due.Last.Compare(b.Milestone.Due.Last)
	})
}
