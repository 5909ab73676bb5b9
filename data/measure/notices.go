package measure

import (
	"fmt"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// Openness says whether the period of a notice runs at the as-of date.
type Openness string

// A notice without a period, as an announcement has none, is NoPeriod.
const (
	NoPeriod Openness = ""
	Open     Openness = "open"
	Closed   Openness = "closed"
	NotYet   Openness = "not-yet"
)

// Openness returns that of a notice. A period includes its last day.
func (r *Report) Openness(n *table.Notice) Openness {
	switch {
	case n.Start.IsZero() || n.End.IsZero():
		return NoPeriod
	case n.End.Before(r.AsOf):
		return Closed
	case n.Start.After(r.AsOf):
		return NotYet
	}
	return Open
}

// noticeSubject is what the figure of a notice is about; its key may be a
// milestone's too.
func noticeSubject(n *table.Notice) *model.Subject { return model.OfKind("notice", n.Title, n.Key) }

// notices counts the days that each open notice still has.
func (m *measurer) notices() {
	for _, n := range m.Dataset.Notices {
		if m.Openness(n) != Open {
			continue
		}
		days := m.AsOf.DaysUntil(n.End)
		shown := model.Text{Zh: fmt.Sprintf("还有%d天", days), En: model.Many(days, "day") + " left"}
		if days == 0 {
			shown = model.Text{Zh: "当日截止", En: "closes that day"}
		}
		m.figure(noticeSubject(n), Days, model.Figure{Value: decimal.NewFromInt(int64(days)), Unit: "天", AsOf: m.AsOf,
			Sources: []model.Position{n.Cell("end")}, Expression: fmt.Sprint(days), Display: shown})
	}
}

// DaysLeft returns the days that an open notice still has; nil where it is not
// open.
func (r *Report) DaysLeft(n *table.Notice) *model.Figure { return r.Of(noticeSubject(n), Days) }
