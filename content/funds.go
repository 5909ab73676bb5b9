package content

import (
	"fmt"
	"strings"

	"gongshi/data"
	"gongshi/data/measure"
)

// writeFunds shows the money of each subject at each stage that is reported.
func writeFunds(d *draft) {
	if len(d.Funds) == 0 {
		return
	}
	d.note("资金依次为计划、下达、到位、拨付、支付、报账；没有填报的阶段不推算。",
		"Money is planned, issued, received, disbursed, paid and reimbursed, in this order; a stage that is not reported is never inferred.")
	for i, l := range d.Funds {
		if d.first() && (!d.ofProject(l.Subject) || len(d.Funds) <= manyLists) {
			d.fundList(fmt.Sprintf("list-%d", i), l)
		}
	}
	d.stagesTable()
	if d.first() {
		d.showCharts()
	}
}

// ofProject reports whether a subject is a project.
func (d *draft) ofProject(key string) bool {
	return strings.HasPrefix(d.index.subjects[key].id, "projects/")
}

// manyLists is from how many lists on those of a project stand on its own page
// alone.
const manyLists = 12

// stagesTable sets the stages of each subject side by side.
func (d *draft) stagesTable() {
	t := d.columns("对象", "Subject", "下达", "Issued", "到位", "Received", "拨付", "Disbursed", "支付", "Paid", "报账", "Reimbursed", "支付率", "Payment rate")
	for _, s := range onLeaf(d, d.Report.Stages) {
		cells := []run{d.subject(s.Subject)}
		for _, id := range []string{"issued-total", "received-total", "disbursed-total", "paid-total", "reimbursed-total"} {
			cells = append(cells, d.figure(d.About(s.Subject, id)))
		}
		t.add(append(cells, d.figureOr(s.Payment, "—"))...)
	}
	if len(t.Rows) > 0 {
		d.heading("资金各阶段", "Money by stage")
		d.table("stages", t)
		d.turn()
	}
}

// fundList is a list at a glance, its picture or its sentence, and its items.
func (d *draft) fundList(key string, l *measure.FundList) {
	if l.Stage == data.Received {
		d.strip(key, d.received(l)...)
	}
	if l.Stage != data.Received || !d.itemsChart(l, "") {
		d.text(key, d.listSentence(l))
	}
	d.table(key, d.items(l))
	if l.Stage == data.Received {
		d.text(key+"-unreported", d.unreported(l.Subject))
	}
}

// itemsChart places the picture of what was received, unless there is none or it
// stands on the page already.
func (d *draft) itemsChart(l *measure.FundList, class string) bool {
	key := "items-" + l.Subject
	if d.placed(key) || !d.chartNamed(key) {
		return false
	}
	d.captioned(key, d.listSentence(l), class)
	return true
}

// listSentence is a list in one sentence.
func (d *draft) listSentence(l *measure.FundList) run {
	return d.sentence(l.Sentence, l.Total, l.Stated, l.Unstated, l.UnstatedPct, l.Started, l.StartedPct)
}

// items lists the items of a list, largest first as the report orders them,
// and the total; what has no source stands as its own line.
func (d *draft) items(l *measure.FundList) table {
	t := d.columns("资金", "Item", "金额", "Amount", "占比", "Share")
	started := l.Stage != data.Planned // a plan has not started
	if started {
		t = d.columns("资金", "Item", "金额", "Amount", "占比", "Share", "启动", "Started")
	}
	t.Class = "items"
	add := func(state run, cells ...run) {
		if started {
			cells = append(cells, state)
		}
		t.add(cells...)
	}
	stage := measure.StageName(l.Stage)
	t.Caption = d.run(data.Text{Zh: l.SubjectName.Zh + "：" + stage.Zh, En: both(l.SubjectName.En, ": ", stage.En)})
	for _, item := range l.Items {
		add(d.answer(item.Started), d.stated(d.run(item.Name)), d.figure(item.Amount), d.figure(item.Share))
	}
	total := l.Total
	if l.Unstated != nil {
		total = l.Stated
		add(d.missing(), d.own(d.say("来源未载明", "source not stated")), d.figure(l.Unstated), d.figure(l.UnstatedPct))
	}
	add(run{}, d.own(d.say("合计", "Total")), d.figure(total), run{})
	t.Rows[len(t.Rows)-1].Class = "total"
	return t
}

// answer shows whether something has started, with a shape beside the word.
func (d *draft) answer(a data.Answer) run {
	var r run
	switch a {
	case data.Yes:
		r = d.own(d.say("已启动", "started"))
		r.Mark = "yes"
	case data.No:
		r = d.own(d.say("未启动", "not started"))
		r.Mark = "no"
	default:
		return d.missing()
	}
	return r
}

// moneyOf shows the lists of one subject on the subject's own page.
func (d *draft) moneyOf(subject string) {
	for i, l := range d.index.money[subject] {
		if i == 0 {
			d.heading("资金", "Funds")
		}
		d.fundList("list-"+l.Stage, l)
	}
}
