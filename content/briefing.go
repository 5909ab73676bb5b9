package content

import (
	"fmt"

	"gongshi/charts"
)

// writeBriefing is the page made for paper: the headline, the table of
// verdicts, the money and the dates, or the tables of a register, then each chart on a sheet of its own with
// its sentence, table, unit, as-of date and source.
func writeBriefing(d *draft) {
	d.printed = true
	d.headline = d.sentence(d.Headline)
	part := numbered(d)
	for i, lead := range d.Leads {
		of := registered(d, lead)
		part(of.heading.Zh, of.heading.En)
		showLead(d, i)
	}
	if len(d.Indicators) > 0 {
		part("各项指标", "Indicators")
		d.table("verdicts", verdicts(d))
	}
	for _, l := range d.Funds {
		if d.Register() || len(d.Funds) > manyLists && isProject(d, l.Subject) {
			continue
		}
		d.text("funds-"+l.Subject+"-"+l.Stage, d.sentence(l.Sentence()))
	}
	if len(d.Ahead) > 0 && !d.Register() {
		part("接下来的日期", "Dates ahead")
		d.table("ahead", datesAhead(d, nearest(d)))
	}
	for i, c := range briefCharts(d) {
		if i == 0 {
			part("图表", "Charts")
		}
		d.chart(c)
	}
}

// numbered writes headings with their numbers. Where there are no dates ahead, the
// charts are the second part: a number left out would look like a lost sheet.
func numbered(d *draft) func(zh, en string) {
	n := 0
	return func(zh, en string) {
		n++
		d.heading(string([]rune("一二三四五六七八九十")[n-1])+"、"+zh, fmt.Sprintf("%d. %s", n, en))
	}
}

// mostSheets is how many charts a briefing holds; where there are more, those
// of a single subject are left to its own page.
const mostSheets = 20

func briefCharts(d *draft) []*charts.Chart {
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
