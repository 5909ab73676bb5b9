package pages

import (
	"cmp"
	"fmt"
	"slices"

	"gongshi/content/kit"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// byOpenness is the order of notices on a page: those that can still be answered
// first, then those to come, those that have ended, and announcements.
var byOpenness = map[measure.Openness]int{measure.Open: 0, measure.NotYet: 1, measure.Closed: 2, measure.NoPeriod: 3}

// orderedNotices are all notices in the order of their page: by openness, then the
// newest first.
func orderedNotices(r *measure.Report) []*table.Notice {
	all := slices.Clone(r.Dataset.Notices)
	slices.SortStableFunc(all, func(a, b *table.Notice) int {
		return cmp.Or(cmp.Compare(byOpenness[r.Openness(a)], byOpenness[r.Openness(b)]), b.Issued.Compare(a.Issued))
	})
	return all
}

// noticePages are the list of notices.
func noticePages(b *Book) []Outline {
	if len(b.Dataset.Notices) == 0 {
		return nil
	}
	return leaves(Outline{id: "notices", title: says("公示公告", "Notices"), nav: says("公示公告", "Notices"),
		holds: says("公示公告的内容、期限和状态", "Public notices, their periods and states"), write: writeNotices},
		len(b.Dataset.Notices))
}

// writeNotices lists the notices; there is no such page without one.
func writeNotices(d *Draft) {
	if len(d.ordered) == 0 {
		return
	}
	d.Note(d.Profile.Notes.Notices.Zh, d.Glossed(d.Profile.Notes.Notices.En))
	d.Table("notices", notices(d, onLeaf(d, d.ordered)))
	turn(d)
}

var dayKinds = map[string]model.Text{"calendar": {Zh: "按自然日", En: "in calendar days"},
	"working": {Zh: "按工作日", En: "in working days"}}

func notices(d *Draft, of []*table.Notice) kit.Table {
	t := d.List("标题", "Title", "性质", "Kind", "对象", "Subject", "状态", "State", "发布", "Issued", "公示期", "Period", "受理电话",
		"Contact", "结果", "Result", "出处", "Source")
	t.Class = "stack"
	for _, n := range of {
		t.AddAs("notice-"+model.Slug(n.Key), d.Remarked(d.Run(n.Title), n.Explanation), noticeKind(d, n),
			subjectName(d, n.Subject), openness(d, n), d.Stated(d.Date(n.Issued)),
			period(d, n), d.Stated(run{Parts: telephone(n.Contact)}), d.Stated(d.Run(n.Result)), source(d, n.Row))
	}
	return t
}

// noticeKinds and levels are the words of a column that an export has in Chinese only.
var (
	noticeKinds = map[string]string{objectable: "public notice", "公告": "announcement", "更正": "correction"}
	levels      = map[string]string{"省": "province", "市": "city", "县": "county", "乡": "township", "镇": "town",
		"乡镇": "township", "村": "village"}
)

// noticeKind is a notice's kind and, where it is stated, at which level it was put up.
func noticeKind(d *Draft, n *table.Notice) run {
	r := d.Run(model.Text{Zh: n.Kind, En: noticeKinds[n.Kind]})
	if n.Level != "" {
		r.Below = append(r.Below, d.Run(model.Text{Zh: n.Level, En: levels[n.Level]}))
	}
	return r
}

// period is from when to when a notice can be answered, in which days it counts, and
// how many are left.
func period(d *Draft, n *table.Notice) run {
	if n.Start.IsZero() && n.End.IsZero() {
		return d.Own("—")
	}
	r := d.Stated(d.Date(n.Start))
	r.Class = "" // two dates on one line are too wide
	until := d.Stated(d.Date(n.End))
	parts := append(make([]part, 0, len(r.Parts)+1+len(until.Parts)), r.Parts...)
	r.Parts = append(append(parts, part{Text: d.Say("至", " to ")}), until.Parts...)
	if kind, stated := dayKinds[n.DayKind]; stated {
		r.Below = append(r.Below, d.Run(kind))
	}
	if f := d.DaysLeft(n); f != nil {
		r.Below = append(r.Below, d.Figure(f))
	}
	return r
}

// openness says whether a notice's period runs at the as-of date.
func openness(d *Draft, n *table.Notice) run {
	o := d.Openness(n)
	if o == measure.NoPeriod && n.Kind == objectable {
		r := d.Own(d.Say("公示期未载明", "period not stated"))
		r.Class = "missing"
		return r
	}
	r := d.Own(openWord(d, o))
	r.Class = "state"
	r.Mark = map[measure.Openness]string{measure.Open: "open", measure.Closed: "closed", measure.NotYet: "under-half"}[o]
	return r
}

// objectable is the kind of notice that can be objected to, and so has a period.
const objectable = "公示"

func openWord(d *Draft, o measure.Openness) string {
	switch o {
	case measure.Open:
		return d.Say("公示中", "open")
	case measure.Closed:
		return d.Say("已结束", "closed")
	case measure.NotYet:
		return d.Say("未开始", "not yet open")
	}
	return d.Say("长期公开", "standing")
}

// noticesOf are the notices of subjects: the open ones with the day until which they can be
// answered, and, put away, the others. Each stands in full on the page of notices.
func noticesOf(d *Draft, subjects ...string) {
	open := d.Columns("标题", "Title", "截止", "Until", "受理电话", "Contact")
	closed := d.Columns("标题", "Title", "发布", "Issued", "结果", "Result")
	open.Class, closed.Class = "lines", "lines"
	for _, n := range ofAll(d.index.notices, subjects) {
		title := d.Link(n.Title, d.index.notice[n])
		for i := range title.Parts {
			title.Parts[i].Href += "#notice-" + model.Slug(n.Key)
		}
		if d.Openness(n) == measure.Open {
			until := d.Stated(d.Date(n.End))
			if f := d.DaysLeft(n); f != nil {
				until.Below = append(until.Below, d.Figure(f))
			}
			open.Add(title, until, d.Stated(run{Parts: telephone(n.Contact)}))
			continue
		}
		closed.Add(title, d.Stated(d.Date(n.Issued)), d.Stated(d.Run(n.Result)))
	}
	if len(open.Rows) > 0 {
		d.Heading("正在公示，可以提意见", "Open notices")
		d.Table("notices", open)
	}
	d.Fold(fmt.Sprintf("其他公示公告（%d件）", len(closed.Rows)), fmt.Sprintf("Other notices (%d)", len(closed.Rows)),
		func() { d.Table("closed", closed) })
}
