package check

import (
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

func (c *checker) projectRows(rows []*read.Project) {
	taken := newKeys("key")
	for _, r := range rows {
		p := c.project(r)
		c.take(taken, r.Row, r.Key)
		c.projects[r.Key] = p
		c.set.Projects = append(c.set.Projects, p)
	}
}

func (c *checker) project(r *read.Project) *table.Project {
	p := &table.Project{Row: place(r.Row, r.Remarks), Key: r.Key, Name: model.Text{Zh: r.Name, En: r.NameEn},
		Category: model.Text{Zh: r.Category, En: r.CategoryEn}, Lists: split(r.Lists, "；;、"),
		Count:   c.quantity(r.Row, "count", r.Count, "个", ""),
		Content: model.Text{Zh: r.Content, En: r.ContentEn}, Subsidy: model.Text{Zh: r.Subsidy, En: r.SubsidyEn},
		Start: c.date(r.Row, "start", r.Start), Due: c.date(r.Row, "due", r.Due),
		Finished: c.date(r.Row, "finished", r.Finished), Accepted: c.date(r.Row, "accepted", r.Accepted),
		Status: model.Text{Zh: r.Status, En: r.StatusEn}, Office: model.Text{Zh: r.Office, En: r.OfficeEn},
		Officer: r.Officer, ContractorOfficer: r.ContractorOfficer,
		Contractor:  model.Text{Zh: r.Contractor, En: r.ContractorEn},
		Procurement: model.Text{Zh: r.Procurement, En: r.ProcurementEn},
		Planned:     c.quantity(r.Row, "planned", r.Planned, r.PlannedUnit, ""),
		Declared:    model.Text{Zh: r.Declared, En: r.DeclaredEn}, Actual: model.Text{Zh: r.Actual, En: r.ActualEn},
		Acceptance:    model.Text{Zh: r.Acceptance, En: r.AcceptanceEn},
		Beneficiaries: model.Text{Zh: r.Beneficiaries, En: r.BeneficiariesEn},
		Goal:          model.Text{Zh: r.Goal, En: r.GoalEn}, GoalResult: model.Text{Zh: r.GoalResult, En: r.GoalResultEn},
		Mechanism: model.Text{Zh: r.Mechanism, En: r.MechanismEn}, Phone: r.Phone,
		PhoneFrom: c.date(r.Row, "phone_from", r.PhoneFrom), PhoneUntil: c.date(r.Row, "phone_until", r.PhoneUntil)}
	c.inOrder(r.Row, "phone_until", r.PhoneUntil, p.PhoneFrom, p.PhoneUntil)
	for _, code := range split(r.Place, "；;、") {
		if at := refer(c, r.Row, "place", code, "places", c.places); at != nil {
			p.Places = append(p.Places, at)
		}
	}
	return p
}

func (c *checker) progressRows(rows []*read.Progress) {
	seen := readings{}
	for _, r := range rows {
		p := &table.Progress{Row: place(r.Row, r.Remarks),
			Project:    refer(c, r.Row, "project", r.Project, "projects", c.projects),
			AsOf:       c.asOf(r.Row, r.AsOf),
			Invested:   c.quantity(r.Row, "invested", r.Invested, r.InvestedUnit, ""),
			Physical:   c.quantity(r.Row, "physical", r.Physical, "%", ""),
			StatedRate: c.stated(r.Row, r.StatedRate)}
		c.once(seen, r.Row, r.Project, p.AsOf)
		c.set.Progress = append(c.set.Progress, p)
	}
}
