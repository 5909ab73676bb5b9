package content

import (
	"slices"
	"strings"

	"gongshi/charts"
	"gongshi/data/measure"
	"gongshi/data/table"
)

// allFunds is the id of the list of the money of each subject, where it is too long for
// the page of funds.
const allFunds = "funds/all_funds"

// manyFunds reports whether the money of so many subjects is known that they have a list
// of their own.
func (w *writer) manyFunds() bool { return len(w.Report.Stages) > fewProjects }

// fundsOfMany shows the money from stage to stage: as the projects add up and as the lists
// say, what it is for, and the largest amounts that lie unpaid.
func fundsOfMany(d *draft) {
	if g := d.All; g != nil {
		if money := d.sentence(g.Money); len(money.Parts) > 0 {
			d.headline, d.lede = money, ofReport(d)
		}
		d.heading("各项目相加", "The rows of the projects, added up")
		moneyBars(d, "projects", g)
	}
	fundBars(d)
	d.note(d.Profile.Money.Says.Zh, d.Profile.Money.Says.En)
	fundCharts(d)
	largestUnspent(d)
	every := d.link(says("各项目、各清单的资金，一行一个 →", "The money of each project and list, a row each →"), allFunds)
	every.Class = "ways"
	d.text("every", every)
}

// fundCharts places the charts of money, and puts away those of the stages of a list, which
// are drawn above.
func fundCharts(d *draft) {
	stages := func(c *charts.Chart) bool { return strings.HasPrefix(c.Key, "stages-") }
	for _, c := range d.writer.charts[d.id] {
		if !stages(c) {
			d.chart(c)
		}
	}
	d.fold("资金各阶段的图", "Charts of the stages of money", func() { showCharts(d) })
}

// fundBars draws the stages of each list that is no project's.
func fundBars(d *draft) {
	first := true
	for _, subject := range fundSubjects(d) {
		s := d.index.stages[subject]
		if s == nil || isProject(d, subject) {
			continue
		}
		if first {
			d.heading("按资金清单", "As the lists of funds say")
		}
		first = false
		d.text("list-"+subject, baseOf(d, d.index.money[subject][0]))
		stageBars(d, "list-"+subject, s)
	}
}

// stageBars draws the totals of one subject, and what of them is not paid.
func stageBars(d *draft, key string, s *measure.Stages) {
	var all []amount
	for _, f := range s.Totals {
		for _, stage := range append([]string{table.Planned}, measure.StageOrder...) {
			if measure.StageTotals[stage] != f.Method {
				continue
			}
			a := amount{name: measure.StageName(stage), of: f}
			if stage == table.Paid {
				a.leak, a.leaks = d.About(s.Subject, measure.Unspent), says("到了还没付", "received and not paid")
			}
			all = append(all, a)
		}
	}
	bars(d, key, all...)
}

// mostUnspent is how many of the largest amounts that lie unpaid are shown.
const mostUnspent = 20

// largestUnspent lists the projects with the most money that came and is not paid.
func largestUnspent(d *draft) {
	var of []*table.Project
	for _, p := range d.Dataset.Projects {
		if f := d.About(p.Key, measure.Unspent); f != nil && f.Value.IsPositive() {
			of = append(of, p)
		}
	}
	slices.SortStableFunc(of, func(a, b *table.Project) int {
		return inBase(d.About(b.Key, measure.Unspent)).Cmp(inBase(d.About(a.Key, measure.Unspent)))
	})
	t := d.columns("项目", "Project", "到位", "Received", "支付", "Paid", "没付", "Unpaid")
	t.Class = "lines projects"
	for _, p := range of[:min(len(of), mostUnspent)] {
		t.add(projectName(d, p), d.figure(d.About(p.Key, measure.ReceivedTotal)),
			d.figure(d.About(p.Key, measure.PaidTotal)), d.figure(d.About(p.Key, measure.Unspent)))
	}
	if len(t.Rows) > 0 {
		d.heading("到了还没付的，最大的在前", "Received and not paid, the largest first")
		d.table("unspent", t)
	}
}

func writeAllFunds(d *draft) { stagesTable(d) }
