package pages

import (
	"slices"
	"strings"

	"gongshi/content/kit"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// fundPages are the page of money, and the list of the money of many subjects.
func fundPages(b *Book) []Outline {
	if len(b.Funds) == 0 {
		return nil
	}
	all := one(Outline{id: "funds", title: says("资金", "Funds"), nav: says("资金", "Funds"), write: writeFunds,
		holds: says("资金的来源、下达、到位、拨付和支付",
			"Where funds came from, and what was issued, received, disbursed and paid")})
	if b.manyFunds() {
		all = append(all, leaves(Outline{id: allFunds, title: says("资金各阶段", "Money by stage"), parent: "funds",
			write: writeAllFunds}, len(b.Report.Stages))...)
	}
	return all
}

// writeFunds shows the money of each subject at each stage that is reported; of many
// subjects, what they amount to, and where it is stuck.
func writeFunds(d *Draft) {
	if len(d.Funds) == 0 {
		return
	}
	if d.manyFunds() {
		fundsOfMany(d)
		return
	}
	d.Note(d.Profile.Money.Says.Zh, d.Profile.Money.Says.En)
	for _, subject := range fundSubjects(d) {
		fundLists(d, "list-"+subject, d.index.money[subject])
	}
	showCharts(d)
	stagesTable(d)
}

// fundSubjects are those whose money the page shows, in their order: of many, not
// the projects, each of which has a page.
func fundSubjects(d *Draft) []string {
	var subjects []string
	for _, l := range d.Funds {
		if !slices.Contains(subjects, l.Subject) && (!isProject(d, l.Subject) || len(d.Funds) <= manyLists) {
			subjects = append(subjects, l.Subject)
		}
	}
	return subjects
}

// isProject reports whether a subject is a project.
func isProject(d *Draft, key string) bool {
	return strings.HasPrefix(d.index.subjects[key].id, "projects/")
}

// manyLists is from how many lists on those of a project stand on its own page
// alone.
const manyLists = 12

// stagesTable sets the stages of each subject side by side.
func stagesTable(d *Draft) {
	t := d.List("对象", "Subject", "下达", "Issued", "到位", "Received", "拨付", "Disbursed", "支付", "Paid", "报账", "Reimbursed",
		"支付率", "Payment rate")
	for _, s := range onLeaf(d, d.Report.Stages) {
		if s.Payment != nil {
			t.Caption = d.Run(model.Compose("支付率的基数：%s", "Base of the payment rate: %s", s.Payment.Base))
		}
		name := subjectName(d, s.Subject)
		if on := measure.NewestOf(s.Totals...); !on.IsZero() && on.Compare(d.AsOf) != 0 {
			name.Below = append(name.Below, d.Until(on))
		}
		cells := append(make([]run, 0, len(t.Head)), name)
		for _, stage := range measure.StageOrder {
			cells = append(cells, d.Figure(d.About(s.Subject, measure.StageTotals[stage])))
		}
		t.Add(append(cells, d.FigureOr(s.Payment, "—"))...)
	}
	for i, stage := range slices.Backward(measure.StageOrder) {
		if !hasStage(d, stage) {
			t.Drop(1 + i)
		}
	}
	if len(t.Rows) > 0 {
		if d.ID == "funds" {
			d.Heading("资金各阶段", "Money by stage")
		}
		d.Table("stages", t)
		turn(d)
	}
}

// hasStage reports whether money has a stage by the profile, or any has it by the exports.
func hasStage(d *Draft, stage string) bool {
	has := func(l *measure.FundList) bool { return l.Stage == stage }
	return slices.Contains(d.Profile.Money.Stages, stage) || slices.ContainsFunc(d.Funds, has)
}

// fundLists is the money of one subject: what was received at a glance with its
// picture, what was planned, and the items, over several stages side by side.
func fundLists(d *Draft, key string, lists []*measure.FundList) {
	spent := spentOf(lists)
	drawn := len(spent) > 1 && drawStages(d, key, lists[0].Subject)
	for _, l := range lists {
		if l.Stage == table.Received {
			if !drawn {
				d.Strip(key, received(d, l)...)
			}
			itemsChart(d, l)
			d.Text(key+"-unreported", unreported(d, l.Subject))
		}
	}
	if len(spent) > 1 {
		d.Table(key+"-stages", itemStages(d, spent, drawn))
	}
	for _, l := range lists {
		if l.Stage == table.Planned || len(spent) == 1 {
			d.Table(key+"-"+l.Stage, items(d, l))
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
func drawStages(d *Draft, key, subject string) bool {
	s := d.index.stages[subject]
	if s == nil {
		return false
	}
	if d.Ageing != nil && !isProject(d, subject) {
		d.Text(key+"-base", baseOf(d, d.index.money[subject][0]))
	}
	stageBars(d, key, s)
	var stats []kit.Stat
	for _, l := range d.index.money[subject] {
		if l.Stage == table.Received && l.Started != nil {
			stats = append(stats, d.Stat("已启动", "Started", d.OfDay(l.Started),
				share(d, l.StartedPct, "到位", "what was received")))
		}
	}
	if s.Payment != nil {
		stats = append(stats, d.Stat("支付率", "Payment rate", d.Figure(s.Payment), d.Run(s.Payment.Base)))
	}
	if len(stats) > 0 {
		d.Strip(key, stats...)
	}
	return true
}

// itemStages sets the items of one subject side by side, stage by stage; a name
// that a list has twice has two lines. Totals that are drawn stand there.
func itemStages(d *Draft, lists []*measure.FundList, drawn bool) kit.Table {
	t := d.Columns("资金", "Item")
	t.Caption = d.Run(model.Compose("%s：各阶段", "%s: stage by stage", lists[0].SubjectName))
	type line struct {
		name model.Text
		nth  int
	}
	at := map[line]int{}
	total := append(make([]run, 0, 1+len(lists)), d.Own(d.Say("合计", "Total")))
	for stage, l := range lists {
		name, _ := measure.StageName(l.Stage).In(d.Lang)
		t.Head, total = append(t.Head, kit.Head{Name: name}), append(total, d.OfDay(l.Total))
		nth := map[model.Text]int{}
		for _, item := range l.Items {
			nth[item.Name]++
			of := line{item.Name, nth[item.Name]}
			i, known := at[of]
			if !known {
				i = len(t.Rows)
				at[of] = i
				cells := append(make([]run, 0, 1+len(lists)), d.Stated(d.Run(item.Name)))
				for range lists {
					cells = append(cells, d.Missing())
				}
				t.Rows = append(t.Rows, kit.Row{Cells: cells})
			}
			t.Rows[i].Cells[0] = d.Remarked(t.Rows[i].Cells[0], remarksOf(item)...)
			t.Rows[i].Cells[stage+1] = d.Remarked(d.Figure(item.Amount), periodsOf(item)...)
		}
	}
	if !drawn {
		t.Rows = append(t.Rows, kit.Row{Class: "total", Cells: total})
	}
	return t
}

// itemsChart places the picture of what was received, unless there is none or it
// stands on the page already; on paper each picture has a sheet of its own.
func itemsChart(d *Draft, l *measure.FundList) {
	if key := "items-" + l.Subject; !d.Printed && !d.Shows(key) && chartNamed(d, key) {
		d.Captioned(key, listSentence(d, l))
	}
}

// listSentence is a list in one sentence.
func listSentence(d *Draft, l *measure.FundList) run {
	return d.Sentence(l.Sentence())
}

// items lists the items of a list, largest first as the report orders them,
// and the total; what has no source stands as its own line.
func items(d *Draft, l *measure.FundList) kit.Table {
	t := d.Columns("资金", "Item", "金额", "Amount", "占比", "Share")
	started := l.Stage != table.Planned // a plan has not started
	if started {
		t = d.Columns("资金", "Item", "金额", "Amount", "占比", "Share", "启动", "Started")
	}
	t.Class = "items"
	add := func(state run, cells ...run) {
		if started {
			cells = append(cells, state)
		}
		t.Add(cells...)
	}
	stage := measure.StageName(l.Stage)
	t.Caption = d.Run(model.Compose("%s：%s", "%s: %s", l.SubjectName, stage))
	for _, item := range l.Items {
		add(answer(d, item.Started), d.Remarked(d.Stated(d.Run(item.Name)),
			slices.Concat(remarksOf(item), periodsOf(item))...), d.Figure(item.Amount), d.Figure(item.Share))
	}
	total := l.Total
	if l.Unstated != nil {
		total = l.Stated
		add(d.Missing(), d.Own(d.Say("来源未载明", "source not stated")), d.Figure(l.Unstated), d.Figure(l.UnstatedPct))
	}
	above := l.Stage == table.Received && total == l.Total || total == d.About(l.Subject, measure.PlannedInvestment)
	if !above {
		add(run{}, d.Own(d.Say("合计", "Total")), d.OfDay(total), run{})
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
func answer(d *Draft, a table.Answer) run {
	var r run
	switch a {
	case table.Yes:
		r = d.Own(d.Say("已启动", "started"))
		r.Mark = "yes"
	case table.No:
		r = d.Own(d.Say("未启动", "not started"))
		r.Mark = "no"
	default:
		return d.Missing()
	}
	return r
}

// moneyOf shows the money of one subject on the subject's own page.
func moneyOf(d *Draft, subject string) {
	if lists := d.index.money[subject]; len(lists) > 0 {
		d.Heading("资金", "Funds")
		fundLists(d, "list", lists)
	}
}
