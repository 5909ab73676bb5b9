package pages

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
func (b *Book) manyFunds() bool { return len(b.Report.Stages) > fewProjects }

// fundsOfMany shows the money from stage to stage: as the projects add up and as the lists
// say, what it is for, and the largest amounts that lie unpaid.
func fundsOfMany(d *Draft) {
	if g := d.All; g != nil {
		if money := d.Sentence(g.Money); len(money.Parts) > 0 {
			d.Headline, d.Lede = money, ofReport(d)
		}
		d.Heading("各项目相加", "The rows of the projects, added up")
		moneyBars(d, "projects", g)
	}
	fundBars(d)
	d.Note(d.Profile.Money.Says.Zh, d.Profile.Money.Says.En)
	fundCharts(d)
	largestUnspent(d)
	every := d.Link(says("各项目、各清单的资金，一行一个 →", "The money of each project and list, a row each →"), allFunds)
	every.Class = "ways"
	d.Text("every", every)
}

// fundCharts places the charts of money, and puts away those of the stages of a list, which
// are drawn above.
func fundCharts(d *Draft) {
	stages := func(c *charts.Chart) bool { return strings.HasPrefix(c.Key, "stages-") }
	for _, c := range d.Book.charts[d.ID] {
		if !stages(c) {
			d.Chart(c)
		}
	}
	d.Fold("资金各阶段的图", "Charts of the stages of money", func() { showCharts(d) })
}

// fundBars draws the stages of each list that is no project's.
func fundBars(d *Draft) {
	first := true
	for _, subject := range fundSubjects(d) {
		s := d.index.stages[subject]
		if s == nil || isProject(d, subject) {
			continue
		}
		if first {
			d.Heading("按资金清单", "As the lists of funds say")
		}
		first = false
		d.Text("list-"+subject, baseOf(d, d.index.money[subject][0]))
		stageBars(d, "list-"+subject, s)
	}
}

// stageBars draws the totals of one subject, and what of them is not paid.
func stageBars(d *Draft, key string, s *measure.Stages) {
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
func largestUnspent(d *Draft) {
	var of []*table.Project
	for _, p := range d.Dataset.Projects {
		if f := d.About(p.Key, measure.Unspent); f != nil && f.Value.IsPositive() {
			of = append(of, p)
		}
	}
	slices.SortStableFunc(of, func(a, b *table.Project) int {
		return inBase(d.About(b.Key, measure.Unspent)).Cmp(inBase(d.About(a.Key, measure.Unspent)))
	})
	t := d.Columns("项目", "Project", "到位", "Received", "支付", "Paid", "没付", "Unpaid")
	t.Class = "lines projects"
	for _, p := range of[:min(len(of), mostUnspent)] {
		t.Add(projectName(d, p), d.Figure(d.About(p.Key, measure.ReceivedTotal)),
			d.Figure(d.About(p.Key, measure.PaidTotal)), d.Figure(d.About(p.Key, measure.Unspent)))
	}
	if len(t.Rows) > 0 {
		d.Heading("到了还没付的，最大的在前", "Received and not paid, the largest first")
		d.Table("unspent", t)
	}
}

func writeAllFunds(d *Draft) { stagesTable(d) }
