package content

import (
	"slices"
	"strings"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// writeFunds shows the money of each subject at each stage that is reported; of many
// subjects, what they amount to, and where it is stuck.
func writeFunds(d *draft) {
	if len(d.Funds) == 0 {
		return
	}
	if d.manyFunds() {
		fundsOfMany(d)
		return
	}
	d.note(d.Profile.Money.Says.Zh, d.Profile.Money.Says.En)
	for _, subject := range fundSubjects(d) {
		fundLists(d, "list-"+subject, d.index.money[subject])
	}
	showCharts(d)
	stagesTable(d)
}

// fundSubjects are those whose money the page shows, in their order: of many, not
// the projects, each of which has a page.
func fundSubjects(d *draft) []string {
	var subjects []string
	for _, l := range d.Funds {
		if !slices.Contains(subjects, l.Subject) && (!isProject(d, l.Subject) || len(d.Funds) <= manyLists) {
			subjects = append(subjects, l.Subject)
		}
	}
	return subjects
}

// ofProject reports whether a subject is a project.
func isProject(d *draft, key string) bool {
	return strings.HasPrefix(d.index.subjects[key].id, "projects/")
}

// manyLists is from how many lists on those of a project stand on its own page
// alone.
const manyLists = 12

// stagesTable sets the stages of each subject side by side.
func stagesTable(d *draft) {
	t := d.list("对象", "Subject", "下达", "Issued", "到位", "Received", "拨付", "Disbursed", "支付", "Paid", "报账", "Reimbursed",
		"支付率", "Payment rate")
	for _, s := range onLeaf(d, d.Report.Stages) {
		if s.Payment != nil {
			t.Caption = d.run(model.Compose("支付率的基数：%s", "Base of the payment rate: %s", s.Payment.Base))
		}
		name := subjectName(d, s.Subject)
		if on := measure.NewestOf(s.Totals...); !on.IsZero() && on.Compare(d.AsOf) != 0 {
			name.Below = append(name.Below, d.asOf(on))
		}
		cells := append(d.cells.take(len(t.Head)), name)
		for _, stage := range measure.StageOrder {
			cells = append(cells, d.figure(d.About(s.Subject, measure.StageTotals[stage])))
		}
		t.add(append(cells, d.figureOr(s.Payment, "—"))...)
	}
	for i, stage := range slices.Backward(measure.StageOrder) {
		if !hasStage(d, stage) {
			t.drop(1 + i)
		}
	}
	if len(t.Rows) > 0 {
		if d.id == "funds" {
			d.heading("资金各阶段", "Money by stage")
		}
		d.table("stages", t)
		turn(d)
	}
}

// hasStage reports whether money has a stage by the profile, or any has it by the exports.
func hasStage(d *draft, stage string) bool {
	has := func(l *measure.FundList) bool { return l.Stage == stage }
	return slices.Contains(d.Profile.Money.Stages, stage) || slices.ContainsFunc(d.Funds, has)
}

// fundLists is the money of one subject: what was received at a glance with its
// picture, what was planned, and the items, over several stages side by side.
func fundLists(d *draft, key string, lists []*measure.FundList) {
	spent := spentOf(lists)
	drawn := len(spent) > 1 && drawStages(d, key, lists[0].Subject)
	for _, l := range lists {
		if l.Stage == table.Received {
			if !drawn {
				d.strip(key, received(d, l)...)
			}
			itemsChart(d, l)
			d.text(key+"-unreported", unreported(d, l.Subject))
		}
	}
	if len(spent) > 1 {
		d.table(key+"-stages", itemStages(d, spent, drawn))
	}
	for _, l := range lists {
		if l.Stage == table.Planned || len(spent) == 1 {
			d.table(key+"-"+l.Stage, items(d, l))
		}
	}
}

// spentOf are the lists of money that came, or was spent: all but the plan.
func spentOf(lists []*measure.FundList) (spent []*measure.FundList) {
	for _, l := range lists {
		if l.Stage != table.Planned {
			spent = append(spent, l)
		}
	}
	return spent
}

// drawStages draws the stages of a subject with a measure of several, and what came of it.
func drawStages(d *draft, key, subject string) bool {
	s := d.index.stages[subject]
	if s == nil {
		return false
	}
	if d.Ageing != nil && !isProject(d, subject) {
		d.text(key+"-base", baseOf(d, d.index.money[subject][0]))
	}
	stageBars(d, key, s)
	var stats []stat
	for _, l := range d.index.money[subject] {
		if l.Stage == table.Received && l.Started != nil {
			stats = append(stats, stat{d.say("已启动", "Started"), d.ofDay(l.Started),
				share(d, l.StartedPct, "到位", "what was received")})
		}
	}
	if s.Payment != nil {
		stats = append(stats, stat{d.say("支付率", "Payment rate"), d.figure(s.Payment), d.run(s.Payment.Base)})
	}
	if len(stats) > 0 {
		d.strip(key, stats...)
	}
	return true
}

// itemStages sets the items of one subject side by side, stage by stage; a name
// that a list has twice has two lines. Totals that are drawn stand there.
func itemStages(d *draft, lists []*measure.FundList, drawn bool) grid {
	t := d.columns("资金", "Item")
	t.Caption = d.run(model.Compose("%s：各阶段", "%s: stage by stage", lists[0].SubjectName))
	type line struct {
		name model.Text
		nth  int
	}
	at := map[line]int{}
	total := append(d.cells.take(1+len(lists)), d.own(d.say("合计", "Total")))
	for stage, l := range lists {
		name, _ := measure.StageName(l.Stage).In(d.lang)
		t.Head, total = append(t.Head, head{Name: name}), append(total, d.ofDay(l.Total))
		nth := map[model.Text]int{}
		for _, item := range l.Items {
			nth[item.Name]++
			of := line{item.Name, nth[item.Name]}
			i, known := at[of]
			if !known {
				i = len(t.Rows)
				at[of] = i
				cells := append(d.cells.take(1+len(lists)), d.stated(d.run(item.Name)))
				for range lists {
					cells = append(cells, d.missing())
				}
				t.Rows = append(t.Rows, row{Cells: cells})
			}
			t.Rows[i].Cells[0] = d.remarked(t.Rows[i].Cells[0], remarksOf(item)...)
			t.Rows[i].Cells[stage+1] = d.remarked(d.figure(item.Amount), periodsOf(item)...)
		}
	}
	if !drawn {
		t.Rows = append(t.Rows, row{Class: "total", Cells: total})
	}
	return t
}

// itemsChart places the picture of what was received, unless there is none or it
// stands on the page already; on paper each picture has a sheet of its own.
func itemsChart(d *draft, l *measure.FundList) {
	if key := "items-" + l.Subject; !d.printed && !d.shows(key) && chartNamed(d, key) {
		d.captioned(key, listSentence(d, l))
	}
}

// listSentence is a list in one sentence.
func listSentence(d *draft, l *measure.FundList) run {
	return d.sentence(l.Sentence())
}

// items lists the items of a list, largest first as the report orders them,
// and the total; what has no source stands as its own line.
func items(d *draft, l *measure.FundList) grid {
	t := d.columns("资金", "Item", "金额", "Amount", "占比", "Share")
	started := l.Stage != table.Planned // a plan has not started
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
	t.Caption = d.run(model.Compose("%s：%s", "%s: %s", l.SubjectName, stage))
	for _, item := range l.Items {
		add(answer(d, item.Started), d.remarked(d.stated(d.run(item.Name)),
			slices.Concat(remarksOf(item), periodsOf(item))...), d.figure(item.Amount), d.figure(item.Share))
	}
	total := l.Total
	if l.Unstated != nil {
		total = l.Stated
		add(d.missing(), d.own(d.say("来源未载明", "source not stated")), d.figure(l.Unstated), d.figure(l.UnstatedPct))
	}
	above := l.Stage == table.Received && total == l.Total || total == d.About(l.Subject, measure.PlannedInvestment)
	if !above {
		add(run{}, d.own(d.say("合计", "Total")), d.ofDay(total), run{})
		t.Rows[len(t.Rows)-1].Class = "total"
	}
	return t
}

// remarksOf are the public remarks on the rows of an item.
func remarksOf(item *measure.FundItem) []model.Text {
	all := make([]model.Text, len(item.Rows))
	for i, row := range item.Rows {
		all[i] = row.Explanation
	}
	return all
}

// periodsOf are the periods that the money of an item is dated by, where they are
// longer than a day: that of a year may come after the day of the report.
func periodsOf(item *measure.FundItem) []model.Text {
	var all []model.Text
	for _, row := range item.Rows {
		if p := row.Date.Precision; p == model.Quarter || p == model.Half || p == model.Year {
			said := row.Date.Display()
			all = append(all, model.Text{Zh: "日期只写明" + said.Zh, En: "dated " + said.En + " only"})
		}
	}
	return all
}

// answer shows whether something has started, with a shape beside the word.
func answer(d *draft, a table.Answer) run {
	var r run
	switch a {
	case table.Yes:
		r = d.own(d.say("已启动", "started"))
		r.Mark = "yes"
	case table.No:
		r = d.own(d.say("未启动", "not started"))
		r.Mark = "no"
	default:
		return d.missing()
	}
	return r
}

// moneyOf shows the money of one subject on the subject's own page.
func moneyOf(d *draft, subject string) {
	if lists := d.index.money[subject]; len(lists) > 0 {
		d.heading("资金", "Funds")
		fundLists(d, "list", lists)
	}
}
