package pages

import (
	"fmt"

	"gongshi/charts"
)

// briefingPage is the briefing, for paper.
func briefingPage(*Book) []Outline {
	return one(Outline{id: "briefing", Layout: "briefing", title: says("工作简报", "Briefing"), nav: says("简报", "Briefing"),
		holds: says("供打印的工作简报", "The briefing, for paper"), article: true,
		write: writeBriefing})
}

// writeBriefing is the page made for paper: the headline, the table of
// verdicts, the money and the dates, or the tables of a register, then each chart on a sheet of its own with
// its sentence, table, unit, as-of date and source.
func writeBriefing(d *Draft) {
	d.Printed = true
	d.Headline = d.Sentence(d.Report.Headline)
	part := numbered(d)
	for i, lead := range d.Leads {
		of := registered(d, lead)
		part(of.heading.Zh, of.heading.En)
		showLead(d, i)
	}
	if len(d.Indicators) > 0 {
		part("各项指标", "Indicators")
		d.Table("verdicts", verdicts(d))
	}
	for _, l := range d.Funds {
		if d.Register() || len(d.Funds) > manyLists && isProject(d, l.Subject) {
			continue
		}
		d.Text("funds-"+l.Subject+"-"+l.Stage, d.Sentence(l.Sentence()))
	}
	if len(d.Ahead) > 0 && !d.Register() {
		part("接下来的日期", "Dates ahead")
		d.Table("ahead", datesAhead(d, nearest(d)))
	}
	for i, c := range briefCharts(d) {
		if i == 0 {
			part("图表", "Charts")
		}
		d.Chart(c)
	}
}

// numbered writes headings with their numbers. Where there are no dates ahead, the
// charts are the second part: a number left out would look like a lost sheet.
func numbered(d *Draft) func(zh, en string) {
	n := 0
	return func(zh, en string) {
		n++
		d.Heading(string([]rune("一二三四五六七八九十")[n-1])+"、"+zh, fmt.Sprintf("%d. %s", n, en))
	}
}

// mostSheets is how many charts a briefing holds; where there are more, those
// of a single subject are left to its own page.
const mostSheets = 20

func briefCharts(d *Draft) []*charts.Chart {
	if len(d.drawn) <= mostSheets {
		return d.drawn
	}
	var general []*charts.Chart
	for _, c := range d.drawn {
		if id := d.chartHome(c); id == parentOf(id) {
			general = append(general, c)
		}
	}
	return general
}
