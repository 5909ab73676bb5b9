package check

import (
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

func (c *checker) fundRows(rows []*read.Fund) {
	lists := c.lists()
	for _, r := range rows {
		f := &table.Fund{Row: place(r.Row, r.Remarks), Subject: r.Subject, SubjectName: c.subject(r.Row, r.Subject, lists),
			Category: model.Text{Zh: r.Category, En: r.CategoryEn}, Origin: model.Text{Zh: r.Origin, En: r.OriginEn},
			Amount: c.quantity(r.Row, "amount", r.Amount, r.AmountUnit, r.Qualifier),
			Date:   c.date(r.Row, "date", r.Date), Document: r.Document}
		if r.Stage != "" {
			f.Stage = c.oneOf(r.Row, "funds", "stage", r.Stage)
		}
		if r.Started != "" {
			f.Started = table.Answer(c.oneOf(r.Row, "funds", "started", r.Started))
		}
		c.set.Funds = append(c.set.Funds, f)
	}
}
