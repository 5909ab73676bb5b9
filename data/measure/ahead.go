package measure

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"gongshi/data"
)

// ahead lists the milestones that are due after the as-of date and not done,
// nearest first.
func (m *measurer) ahead() {
	for _, ms := range m.Dataset.Milestones {
		if ms.Due.IsZero() || !ms.Done.IsZero() || !ms.Due.After(m.AsOf) {
			continue
		}
		days := m.AsOf.DaysUntil(ms.Due)
		left := data.Text{Zh: fmt.Sprintf("还有%d天", days), En: data.Many(days, "day")}
		if ms.Due.Precision == data.Month {
			left = data.Text{Zh: "最迟" + left.Zh, En: "within " + left.En}
		}
		f := m.figure(data.OfKind("milestone", ms.Name, ms.Key), "days", data.Figure{Value: decimal.NewFromInt(int64(days)), Unit: "天", AsOf: m.AsOf,
			Sources: []data.Position{ms.Cell("due")}, Expression: fmt.Sprint(days), Display: left})
		m.Ahead = append(m.Ahead, DateAhead{ms, f})
	}
	slices.SortStableFunc(m.Ahead, func(a, b DateAhead) int {
		return a.Milestone.Due.Compare(b.Milestone.Due)
	})
}
