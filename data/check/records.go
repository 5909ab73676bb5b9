package check

import (
	"strings"

	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

func (c *checker) milestoneRows(rows []*read.Milestone) {
	taken, lists := newKeys("key"), c.lists()
	for _, r := range rows {
		c.take(taken, r.Row, r.Key)
		c.subject(r.Row, r.Subject, lists)
		c.link(r.Row, r.Link)
		c.set.Milestones = append(c.set.Milestones, &table.Milestone{Row: place(r.Row, r.Remarks),
			Key: r.Key, Subject: r.Subject, Name: model.Text{Zh: r.Name, En: r.NameEn}, Kind: model.Text{Zh: r.Kind, En: r.KindEn},
			Due: c.date(r.Row, "due", r.Due), Done: c.date(r.Row, "done", r.Done),
			Disclosed: c.date(r.Row, "disclosed", r.Disclosed), State: model.Text{Zh: r.State, En: r.StateEn}, Link: r.Link})
	}
}

// link lets through only what a page may lead to.
func (c *checker) link(r read.Row, written string) {
	if written != "" && !strings.HasPrefix(written, "https://") && !strings.HasPrefix(written, "http://") {
		c.refuse("bad-link", r.Cell("link"), written,
			model.Text{Zh: "不是网页地址", En: "not the address of a page"},
			model.Text{Zh: "地址以 https:// 或 http:// 开头", En: "an address begins with https:// or http://"})
	}
}

func (c *checker) noticeRows(rows []*read.Notice) {
	taken, lists := newKeys("key"), c.lists()
	for _, r := range rows {
		c.take(taken, r.Row, r.Key)
		c.subject(r.Row, r.Subject, lists)
		n := &table.Notice{Row: place(r.Row, r.Remarks), Key: r.Key, Level: r.Level, Title: model.Text{Zh: r.Title, En: r.TitleEn},
			Subject: r.Subject, Issued: c.date(r.Row, "issued", r.Issued), Start: c.date(r.Row, "start", r.Start),
			End: c.date(r.Row, "end", r.End), Contact: r.Contact, Result: model.Text{Zh: r.Result, En: r.ResultEn}}
		if r.Kind != "" {
			n.Kind = c.oneOf(r.Row, "notices", "kind", r.Kind)
		}
		if r.DayKind != "" {
			n.DayKind = c.oneOf(r.Row, "notices", "day_kind", r.DayKind)
		}
		c.inOrder(r.Row, "end", r.End, n.Start, n.End)
		c.set.Notices = append(c.set.Notices, n)
	}
}

// inOrder refuses a period that ends before it begins; written is the end's cell.
func (c *checker) inOrder(r read.Row, column, written string, from, until model.Date) {
	if !until.IsZero() && until.Before(from) {
		c.refuse("dates-reversed", r.Cell(column), written,
			model.Text{Zh: "截止日期早于开始日期", En: "the end lies before the start"},
			model.Text{Zh: "改正其中一个日期", En: "mend one of the dates"})
	}
}

func (c *checker) registryRows(rows []*read.Registry) {
	for _, r := range rows {
		c.set.Registry = append(c.set.Registry, &table.RegistryCount{Row: place(r.Row, r.Remarks),
			Place: refer(c, r.Row, "place", r.Place, "places", c.places),
			Item:  model.Text{Zh: r.Item, En: r.ItemEn}, Step: model.Text{Zh: r.Step, En: r.StepEn},
			AsOf:  c.asOf(r.Row, r.AsOf),
			Count: c.quantity(r.Row, "count", r.Count, c.unit(r.Row, r.Unit), ""),
			State: model.Text{Zh: r.State, En: r.StateEn}})
	}
}

func (c *checker) pairingRows(rows []*read.Pairing) {
	for _, r := range rows {
		c.set.Pairings = append(c.set.Pairings, &table.Pairing{Row: place(r.Row, r.Remarks),
			Place:  refer(c, r.Row, "place", r.Place, "places", c.places),
			Office: model.Text{Zh: r.Office, En: r.OfficeEn}, Level: model.Text{Zh: r.Level, En: r.LevelEn},
			From: c.date(r.Row, "from", r.From), Until: c.date(r.Row, "until", r.Until),
			State: model.Text{Zh: r.State, En: r.StateEn}})
	}
}

func (c *checker) riskRows(rows []*read.Risk) {
	taken, lists := newKeys("key"), c.lists()
	for _, r := range rows {
		c.take(taken, r.Row, r.Key)
		c.subject(r.Row, r.Subject, lists)
		c.set.Risks = append(c.set.Risks, &table.Risk{Row: place(r.Row, r.Remarks), Key: r.Key, Subject: r.Subject,
			Text: model.Text{Zh: r.Text, En: r.TextEn}, Origin: model.Text{Zh: r.Origin, En: r.OriginEn},
			Since: c.date(r.Row, "since", r.Since), Measure: model.Text{Zh: r.Measure, En: r.MeasureEn},
			Due: c.date(r.Row, "due", r.Due), State: model.Text{Zh: r.State, En: r.StateEn}})
	}
}
