package content

import (
	"cmp"
	"fmt"
	"slices"

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

// writeNotices lists the notices; there is no such page without one.
func writeNotices(d *draft) {
	if len(d.ordered) == 0 {
		return
	}
	d.note(d.Profile.Notes.Notices.Zh, d.glossed(d.Profile.Notes.Notices.En))
	d.table("notices", notices(d, onLeaf(d, d.ordered)))
	turn(d)
}

var dayKinds = map[string]model.Text{"calendar": {Zh: "按自然日", En: "in calendar days"},
	"working": {Zh: "按工作日", En: "in working days"}}

func notices(d *draft, of []*table.Notice) grid {
	t := d.list("标题", "Title", "性质", "Kind", "对象", "Subject", "状态", "State", "发布", "Issued", "公示期", "Period", "受理电话",
		"Contact", "结果", "Result", "出处", "Source")
	t.Class = "stack"
	for _, n := range of {
		t.addAs("notice-"+model.Slug(n.Key), d.remarked(d.run(n.Title), n.Explanation), noticeKind(d, n),
			subjectName(d, n.Subject), openness(d, n), d.stated(d.date(n.Issued)),
			period(d, n), d.stated(run{Parts: telephone(n.Contact)}), d.stated(d.run(n.Result)), source(d, n.Row))
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
func noticeKind(d *draft, n *table.Notice) run {
	r := d.run(model.Text{Zh: n.Kind, En: noticeKinds[n.Kind]})
	if n.Level != "" {
		r.Below = append(r.Below, d.run(model.Text{Zh: n.Level, En: levels[n.Level]}))
	}
	return r
}

// period is from when to when a notice can be answered, in which days it counts, and
// how many are left.
func period(d *draft, n *table.Notice) run {
	if n.Start.IsZero() && n.End.IsZero() {
		return d.own("—")
	}
	r := d.stated(d.date(n.Start))
	r.Class = "" // two dates on one line are too wide
	until := d.stated(d.date(n.End))
	parts := append(d.parts.take(len(r.Parts)+1+len(until.Parts)), r.Parts...)
	r.Parts = append(append(parts, part{Text: d.say("至", " to ")}), until.Parts...)
	if kind, stated := dayKinds[n.DayKind]; stated {
		r.Below = append(r.Below, d.run(kind))
	}
	if f := d.DaysLeft(n); f != nil {
		r.Below = append(r.Below, d.figure(f))
	}
	return r
}

// openness says whether a notice's period runs at the as-of date.
func openness(d *draft, n *table.Notice) run {
	o := d.Openness(n)
	if o == measure.NoPeriod && n.Kind == objectable {
		r := d.own(d.say("公示期未载明", "period not stated"))
		r.Class = "missing"
		return r
	}
	r := d.own(openWord(d, o))
	r.Class = "state"
	r.Mark = map[measure.Openness]string{measure.Open: "open", measure.Closed: "closed", measure.NotYet: "under-half"}[o]
	return r
}

// objectable is the kind of notice that can be objected to, and so has a period.
const objectable = "公示"

func openWord(d *draft, o measure.Openness) string {
	switch o {
	case measure.Open:
		return d.say("公示中", "open")
	case measure.Closed:
		return d.say("已结束", "closed")
	case measure.NotYet:
		return d.say("未开始", "not yet open")
	}
	return d.say("长期公开", "standing")
}

// noticesOf are the notices of subjects: the open ones with the day until which they can be
// answered, and, put away, the others. Each stands in full on the page of notices.
func noticesOf(d *draft, subjects ...string) {
	open := d.columns("标题", "Title", "截止", "Until", "受理电话", "Contact")
	closed := d.columns("标题", "Title", "发布", "Issued", "结果", "Result")
	open.Class, closed.Class = "lines", "lines"
	for _, n := range ofAll(d.index.notices, subjects) {
		title := d.link(n.Title, d.index.notice[n])
		for i := range title.Parts {
			title.Parts[i].Href += "#notice-" + model.Slug(n.Key)
		}
		if d.Openness(n) == measure.Open {
			until := d.stated(d.date(n.End))
			if f := d.DaysLeft(n); f != nil {
				until.Below = append(until.Below, d.figure(f))
			}
			open.add(title, until, d.stated(run{Parts: telephone(n.Contact)}))
			continue
		}
		closed.add(title, d.stated(d.date(n.Issued)), d.stated(d.run(n.Result)))
	}
	if len(open.Rows) > 0 {
		d.heading("正在公示，可以提意见", "Open notices")
		d.table("notices", open)
	}
	d.fold(fmt.Sprintf("其他公示公告（%d件）", len(closed.Rows)), fmt.Sprintf("Other notices (%d)", len(closed.Rows)),
		func() { d.table("closed", closed) })
}
