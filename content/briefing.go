package content

// writeBriefing is the page made for paper: the headline, the table of
// verdicts, the money and the dates, then each chart on a sheet of its own with
// its sentence, table, unit, as-of date and source.
func writeBriefing(d *draft) {
	d.printed = true
	d.headline = d.sentence(d.Headline, d.headlineFigures()...)
	if len(d.Indicators) > 0 {
		d.heading("一、各项指标", "1. Indicators")
		d.table("verdicts", d.verdicts())
	}
	for _, l := range d.Funds {
		d.text("funds-"+l.Subject+"-"+l.Stage, d.sentence(l.Sentence, l.Total, l.Stated, l.Unstated, l.UnstatedPct, l.Started, l.StartedPct))
	}
	if len(d.Ahead) > 0 {
		d.heading("二、接下来的日期", "2. Dates ahead")
		d.table("ahead", d.datesAhead())
	}
	for i, c := range d.drawn {
		if i == 0 {
			d.heading("三、图表", "3. Charts")
		}
		d.chart(c)
	}
}
