package pages

import (
	"slices"
	"strings"

	"gongshi/content/kit"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// writeProject is one project: what became of it, its steps in time, its money beside the
// work done, who answers for it, what its like costs, and, put away, the statutory card
// and the rows of its money.
func writeProject(d *Draft, p *table.Project) {
	projectHeadline(d, p)
	steps(d, p)
	projectBars(d, p)
	who(d, p)
	projectDisclosure(d, p)
	projectNumbers(d, p)
	noticesOf(d, p.Key)
	indicatorsOf(d, d.index.indicators[p])
	risksOf(d, p.Key)
	earlierReadings(d, p)
	projectMoney(d, p)
	d.Fold("图表", "Charts", func() { showCharts(d) })
	datesOf(d, p.Key)
	d.Fold("应公开的内容", "What is to be made public", func() { projectCards(d, p) })
}

// projectHeadline says what became of a project, and below it how its bureau calls that,
// where it is, and of what kind.
func projectHeadline(d *Draft, p *table.Project) {
	state := d.stateOf(p)
	d.Headline = d.Run(p.Name)
	add := func(text string) { d.Headline.Parts = append(d.Headline.Parts, part{Text: text}) }
	if state != kit.Unknown {
		add(d.Say("：", ": ") + d.In(stateWords[state]))
	}
	if f := d.About(p.Key, measure.Physical); f != nil && (state == kit.Late || state == kit.Going) {
		add(d.Say("，做到", ", "))
		d.Headline.Parts = append(d.Headline.Parts, d.Figure(f).Parts...)
		add(d.Say("", " built"))
	}
	lede := ofReport(d)
	for _, of := range []run{d.Run(p.Status), placesOf(d, p), d.Run(p.Category)} {
		if len(of.Parts) > 0 {
			lede.Parts = append(append(lede.Parts, part{Text: " · "}), of.Parts...)
		}
	}
	d.Lede = lede
}

// steps are the steps of a project that have a date, in order, and the day of the report
// among them unless it is finished.
func steps(d *Draft, p *table.Project) {
	phase := d.Disclosure(p).Phase
	finished, begun := phase == measure.Finished, phase != measure.Waiting && phase != measure.PhaseUnknown
	type step struct {
		zh, en string
		on     model.Date
		state  string
	}
	past := func(on model.Date, happened bool) string {
		switch {
		case on.After(d.AsOf):
			return "ahead"
		case happened:
			return "done"
		}
		return "over"
	}
	start := step{"计划开工", "To begin", p.Start, past(p.Start, begun)}
	if begun && start.state == "done" {
		start.zh, start.en = "开工", "Begun"
	}
	due := past(p.Due, finished)
	if phase == measure.PhaseUnknown || phase == measure.Ended {
		due = "done" // nothing is guessed of what is not known
	}
	all := []step{start, {"计划完工", "Due", p.Due, due}, {"完工", "Finished", p.Finished, past(p.Finished, true)},
		{"验收", "Accepted", p.Accepted, past(p.Accepted, true)}}
	if !finished && phase != measure.Ended {
		all = append(all, step{"截至日期", "As-of date", d.AsOf, "now"})
	}
	all = slices.DeleteFunc(all, func(s step) bool { return s.on.IsZero() })
	if len(all) < 2 {
		return
	}
	slices.SortStableFunc(all, func(a, b step) int { return a.on.Compare(b.on) })
	steps := make([]kit.Step, len(all))
	for i, s := range all {
		steps[i] = kit.Step{Name: d.Own(d.Say(s.zh, s.en)), Date: d.Run(s.on.Display()), State: s.state}
	}
	d.Steps("steps", steps...)
}

// projectBars draws what was planned, what came and went, and the work that was done for
// it, which is not money paid, on one scale.
func projectBars(d *Draft, p *table.Project) {
	of := func(what *model.Method) *model.Figure { return d.About(p.Key, what) }
	d.Heading("钱和工程", "Money and work")
	if d.About(p.Key, measure.PlannedInvestment) == nil && p.Planned.State == model.Withheld {
		d.Text("withheld", plan(d, p))
	}
	bars(d, "money", amount{name: says("计划", "Planned"), of: of(measure.PlannedInvestment)},
		amount{name: says("到位", "Received"), of: of(measure.ReceivedTotal)},
		amount{name: says("拨付", "Disbursed"), of: of(measure.DisbursedTotal), leak: of(measure.Undisbursed),
			leaks: says("到了还没拨", "received and not disbursed")},
		amount{name: says("完成的工作", "Work done"), of: of(measure.Invested)},
		amount{name: says("支付", "Paid"), of: of(measure.PaidTotal), leak: of(measure.Unspent),
			leaks: says("到了还没付", "received and not paid")},
		amount{name: says("报账", "Reimbursed"), of: of(measure.ReimbursedTotal)})
}

// who says which office answers for a project, whom to call, and who builds it.
func who(d *Draft, p *table.Project) {
	d.Heading("谁负责，谁施工", "Who answers, who builds")
	t := d.Card()
	d.Line(&t, "责任单位", "Office in charge", d.Run(p.Office))
	phone := phone(d, p)
	if len(phone.Parts) > 0 {
		phone.Class = "phone"
	}
	t.Add(d.Own(phoneTerm(d).Say(d.Lang)), d.Stated(phone))
	d.LineIf(&t, "施工单位", "Contractor", d.Run(p.Contractor))
	d.Table("who", t)
}

// projectNumbers are the shares of a project, and what a unit of it costs beside its like.
func projectNumbers(d *Draft, p *table.Project) {
	t := d.Columns("量", "Measure", "数", "Figure", "基数", "Base")
	for _, what := range []*model.Method{measure.Physical, measure.InvestmentRate, measure.StatedInvestmentRate,
		measure.PaymentRate, measure.Match, measure.UnitCost} {
		if f := d.About(p.Key, what); f != nil && d.home(f) == d.ID {
			d.Numbers(&t, f)
		}
	}
	besidePeers(d, &t, p)
	if len(t.Rows) > 0 {
		d.Heading("比一比", "In proportion")
		d.Table("investment", t)
	}
}

// earlierReadings are the readings of a project before the newest, which stands above.
func earlierReadings(d *Draft, p *table.Project) {
	pm := d.index.measured[p]
	if pm == nil || len(pm.Readings) < 2 {
		return
	}
	t := d.Columns("读数日期", "Reading of", "累计完成投资", "Invested", "形象进度", "Physical")
	for _, r := range slices.Backward(pm.Readings[:len(pm.Readings)-1]) {
		t.Add(d.Run(r.AsOf.Display()), d.Figure(r.Completed), d.Figure(r.Physical))
	}
	d.Fold("以前的读数", "Earlier readings", func() { d.Table("readings", t) })
}

// projectMoney are the rows of a project's money, stage by stage, whose sums are drawn
// above.
func projectMoney(d *Draft, p *table.Project) {
	lists := d.index.money[p.Key]
	spent := spentOf(lists)
	d.Fold("资金明细", "Money, row by row", func() {
		for _, l := range lists {
			if l.Stage == table.Planned {
				d.Table("money-"+l.Stage, items(d, l))
			}
		}
		if len(spent) > 0 {
			d.Table("money-stages", itemStages(d, spent, true))
		}
		d.Text("unreported", unreported(d, p.Key))
	})
}

// inOneList joins words.
func inOneList(d *Draft, all []string) string { return strings.Join(all, d.Say("、", ", ")) }
