package measure

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
)

// The measures of dates.
var (
	Days = &model.Method{
		ID: "days", Name: model.Text{Zh: "距期限天数", En: "days to the due date"},
		Formula: model.Text{Zh: "天数 = 期限最后一日 − 截至日期", En: "days = last day of the due date − as-of date"},
		Note: model.Text{Zh: "公示的期限是它的截止日期；一律按自然日数。",
			En: "A notice is due on the last day of its period; calendar days are counted."},
		Source: auditors,
	}
)

// ahead lists the milestones that are due after the as-of date and not done,
// nearest first.
func (m *measurer) ahead() {
	for _, ms := range m.Dataset.Milestones {
		if ms.Due.IsZero() || !ms.Done.IsZero() || !ms.Due.After(m.AsOf) {
			continue
		}
		days := m.AsOf.DaysUntil(ms.Due)
		left := model.Text{Zh: fmt.Sprintf("还有%d天", days), En: model.Many(days, "day")}
		if ms.Due.Precision == model.Month {
			left = model.Text{Zh: "最迟" + left.Zh, En: "within " + left.En}
		}
		f := m.figure(model.OfKind("milestone", ms.Name, ms.Key), Days, model.Figure{Value: decimal.NewFromInt(int64(days)),
			Unit: "天", AsOf: m.AsOf,
			Sources: []model.Position{ms.Cell("due")}, Expression: fmt.Sprint(days), Display: left})
		m.Ahead = append(m.Ahead, DateAhead{ms, f})
	}
	slices.SortStableFunc(m.Ahead, func(a, b DateAhead) int {
		return a.Milestone.Due.Compare(b.Milestone.Due)
	})
}
