package measure

import (
	"gongshi/data/model"
	"gongshi/data/table"
)

// The measures of money stage by stage.
var (
	PlannedTotal = &model.Method{
		ID: "planned-total", Name: model.Text{Zh: "计划资金合计", En: "funds planned"},
		Formula: model.Text{Zh: "合计 = 各来源计划资金之和", En: "total = sum of the planned sources"},
		Source:  auditors,
	}
	IssuedTotal = &model.Method{
		ID: "issued-total", Name: model.Text{Zh: "下达资金合计", En: "funds issued"},
		Formula: model.Text{Zh: "合计 = 各项下达资金之和", En: "total = sum of the items issued"},
		Source:  auditors,
	}
	ReceivedTotal = &model.Method{
		ID: "received-total", Name: model.Text{Zh: "到位资金合计", En: "funds received"},
		Formula: model.Text{Zh: "合计 = 各项到位资金之和", En: "total = sum of the items received"},
		Note:    model.Text{Zh: "到位不是拨付，也不是支付。", En: "Received is neither disbursed nor paid."},
		Source:  auditors,
	}
	DisbursedTotal = &model.Method{
		ID: "disbursed-total", Name: model.Text{Zh: "拨付资金合计", En: "funds disbursed"},
		Formula: model.Text{Zh: "合计 = 各项拨付资金之和", En: "total = sum of the items disbursed"},
		Source:  auditors,
	}
	PaidTotal = &model.Method{
		ID: "paid-total", Name: model.Text{Zh: "支付资金合计", En: "funds paid"},
		Formula: model.Text{Zh: "合计 = 各项支付资金之和", En: "total = sum of the items paid"},
		Source:  auditors,
	}
	ReimbursedTotal = &model.Method{
		ID: "reimbursed-total", Name: model.Text{Zh: "报账资金合计", En: "funds reimbursed"},
		Formula: model.Text{Zh: "合计 = 各项报账资金之和", En: "total = sum of the items reimbursed"},
		Source:  auditors,
	}
	ReceiptRate = &model.Method{
		ID: "receipt-rate", Name: model.Text{Zh: "资金到位率", En: "receipt rate"},
		Formula: model.Text{Zh: "到位率 = 到位 ÷ 下达 × 100%", En: "receipt rate = received ÷ issued × 100 %"},
		Note:    model.Text{Zh: "没有下达数的，除以计划数。", En: "Where nothing issued is reported, of what was planned."},
		Source:  auditors,
	}
	DisbursementRate = &model.Method{
		ID: "disbursement-rate", Name: model.Text{Zh: "拨付率", En: "disbursement rate"},
		Formula: model.Text{Zh: "拨付率 = 拨付 ÷ 到位 × 100%", En: "disbursement rate = disbursed ÷ received × 100 %"},
		Source:  auditors,
	}
	PaymentRate = &model.Method{
		ID: "payment-rate", Name: model.Text{Zh: "支付率", En: "payment rate"},
		Formula: model.Text{Zh: "支付率 = 支付 ÷ 到位 × 100%", En: "payment rate = paid ÷ received × 100 %"},
		Note:    model.Text{Zh: "自筹和投劳折资不计入。", En: "Self-raised money and labour are left out."},
		Source:  auditors,
	}
	ReimbursementRate = &model.Method{
		ID: "reimbursement-rate", Name: model.Text{Zh: "报账率", En: "reimbursement rate"},
		Formula: model.Text{Zh: "报账率 = 报账 ÷ 到位 × 100%", En: "reimbursement rate = reimbursed ÷ received × 100 %"},
		Source:  auditors,
	}
)

// StageOrder is the order of money after its plan.
var StageOrder = table.Stages

// StageTotals are the totals of money at each stage.
var StageTotals = map[string]*model.Method{table.Planned: PlannedTotal, table.Issued: IssuedTotal,
	table.Received:  ReceivedTotal,
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
