package check

import (
	"gongshi/data"
	"gongshi/data/read"
)

func (c *checker) fundRows(rows []*read.Fund) {
	lists := c.lists()
	for _, r := range rows {
		f := &data.Fund{Row: place(r.Row, r.Remarks), Subject: r.Subject, SubjectName: c.subject(r.Row, r.Subject, lists),
			Category: data.Text{Zh: r.Category, En: r.CategoryEn}, Origin: data.Text{Zh: r.Origin, En: r.OriginEn},
			Amount: c.quantity(r.Row, "amount", r.Amount, r.AmountUnit, r.Qualifier),
			Date:   c.date(r.Row, "date", r.Date), Document: r.Document}
		if r.Stage != "" {
			f.Stage = c.oneOf(r.Row, "stage", r.Stage, []string{data.Planned, "计划"}, []string{data.Issued, "下达"},
				[]string{data.Received, "到位"}, []string{data.Disbursed, "拨付"}, []string{data.Paid, "支付"},
				[]string{data.Reimbursed, "报账"})
		}
		if r.Started != "" {
			f.Started = data.Answer(c.oneOf(r.Row, "started", r.Started, []string{string(data.Yes), "是"}, []string{string(data.No), "否"}))
		}
		c.set.Funds = append(c.set.Funds, f)
	}
}
