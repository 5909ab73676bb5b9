package measure

import (
	"gongshi/data/model"
	"gongshi/data/table"
)

// StageOrder is the order of money after its plan.
var StageOrder = []string{table.Issued, table.Received, table.Disbursed, table.Paid, table.Reimbursed}

// StageTotals are the totals of money at each stage.
var StageTotals = map[string]*model.Method{table.Planned: PlannedTotal, table.Issued: IssuedTotal, table.Received: ReceivedTotal,
	table.Disbursed: DisbursedTotal, table.Paid: PaidTotal, table.Reimbursed: ReimbursedTotal}

// stages sets the totals of each subject side by side, from what was issued on, and works out the rates
// between them. Disbursement, payment and reimbursement are shares of what was
// received: each rate names that base.
func (m *measurer) stages() {
	lists := map[string]map[string]*FundList{}
	var order []string
	for _, l := range m.Funds {
		if lists[l.Subject] == nil {
			lists[l.Subject] = map[string]*FundList{}
			order = append(order, l.Subject)
		}
		lists[l.Subject][l.Stage] = l
	}
	for _, subject := range order {
		if s := m.stagesOf(lists[subject]); len(s.Totals) > 1 {
			m.Report.Stages = append(m.Report.Stages, s)
		}
	}
}

func (m *measurer) stagesOf(lists map[string]*FundList) *Stages {
	st := &Stages{}
	total := map[string]*model.Figure{}
	due := table.Issued // what money is received of: where nothing issued is reported, of the plan
	if lists[due] == nil {
		due = table.Planned
	}
	for _, stage := range append([]string{due}, StageOrder[1:]...) {
		if l := lists[stage]; l != nil {
			st.Subject, st.SubjectName = l.Subject, l.SubjectName
			st.Totals = append(st.Totals, l.Total)
			total[stage] = l.Total
		}
	}
	s := model.Keyed(st.Subject, st.SubjectName)
	rate := func(what *model.Method, of, base string) *model.Figure {
		if total[of] == nil || total[base] == nil || total[of].Value.IsNegative() || total[base].Value.IsNegative() {
			return nil // more was given back than came
		}
		return m.rate(s, what, total[of], total[base], total[base].Name)
	}
	st.Receipt = rate(ReceiptRate, table.Received, due)
	st.Disbursement = rate(DisbursementRate, table.Disbursed, table.Received)
	st.Payment = rate(PaymentRate, table.Paid, table.Received)
	st.Reimbursement = rate(ReimbursementRate, table.Reimbursed, table.Received)
	return st
}
