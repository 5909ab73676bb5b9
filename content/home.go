package content

import (
	"fmt"
	"strings"

	"gongshi/data"
	"gongshi/data/measure"
)

// writeHome answers on one screen: past half or not, who is behind, what money
// came, and what is due next.
func writeHome(d *draft) {
	d.headline = d.sentence(d.Headline, d.headlineFigures()...)
	d.table("verdicts", d.shortVerdicts())
	d.homeMoney()
	d.chartNamed("past-half-overview")
	d.homeDates()
	d.homeCounts()
	d.homeLinks()
}

// headlineFigures are the figures of the headline, in its order.
func (d *draft) headlineFigures() []*data.Figure {
	var list []*data.Figure
	for _, v := range []measure.Verdict{measure.PastHalf, measure.PastHalfOfFloor, measure.UnderHalf, measure.Undecided, measure.WholeProject} {
		list = append(list, d.About("verdict-"+string(v), "indicators"))
	}
	return append(list, d.TimeShare)
}

func (d *draft) verdict(v measure.Verdict) run {
	r := d.run(v.Name())
	r.Mark, r.Class = string(v), "verdict"
	return r
}

// shortVerdicts is the table of the home page: least advanced first, as the
// report orders it.
func (d *draft) shortVerdicts() table {
	t := d.columns("指标", "Indicator", "完成率", "Rate", "判定", "Verdict", "与序时差", "Gap to time share")
	t.Class = "verdicts"
	t.Caption = d.own(d.say("年度指标，进度最慢的在前；按整个项目计的在后", "Annual indicators, least advanced first; whole-project ones last"))
	for _, in := range d.Indicators {
		t.add(d.link(in.Target.Name, indicatorID(in.Target.Key)), d.rateOf(in), d.verdict(in.Verdict), d.figureOr(in.Gap, "—"))
	}
	return t
}

// rateOf is an indicator's rate; where none can be worked out and the bureau
// printed one, that one, said to be so.
func (d *draft) rateOf(in *measure.Indicator) run {
	stated := d.About(in.Target.Key, "stated-rate")
	if in.Rate != nil || stated == nil {
		return d.figureOr(in.Rate, d.say("无", "none"))
	}
	r := d.figure(stated)
	r.Parts = append([]part{{Text: d.say("报送", "stated ")}}, r.Parts...)
	r.Class = "missing"
	return r
}

// figureOr shows a figure, or a sign that there is none by its nature.
func (d *draft) figureOr(f *data.Figure, none string) run {
	if f != nil {
		return d.figure(f)
	}
	r := d.own(none)
	r.Class = "missing"
	return r
}

// homeMoney shows what was received, item by item, beside the verdicts, and says
// what is not known.
func (d *draft) homeMoney() {
	for _, l := range d.Funds {
		if l.Stage != data.Received || len(d.Funds) > manyLists && d.ofProject(l.Subject) {
			continue
		}
		key := "items-" + l.Subject
		if !d.chartNamed(key) {
			d.text("received-"+l.Subject, d.sentence(l.Sentence, l.Total, l.Started, l.StartedPct))
			d.text("unreported-"+l.Subject, d.unreported(l.Subject))
			continue
		}
		beside := d.pictures[data.Slug(key)]
		beside.Class, beside.Note = "aside", d.spent(l.Subject)
		d.pictures[data.Slug(key)] = beside
	}
}

// spent says what was paid of a list's money, or that it is not reported.
func (d *draft) spent(subject string) run {
	s := d.index.stages[subject]
	if s == nil || s.Payment == nil {
		return d.unreported(subject)
	}
	paid := d.About(subject, "paid-total")
	return d.sentence(data.Text{Zh: "已支付" + paid.Display.Zh + "，支付率" + s.Payment.Display.Zh + "。",
		En: "Paid: " + paid.Display.En + ", " + s.Payment.Display.En + " of what was received."}, paid, s.Payment)
}

// unreported says in one line which later stages of the money are not reported.
func (d *draft) unreported(subject string) run {
	var zh, en []string
	for _, n := range d.index.missing[subject] {
		if stage, of, _ := strings.Cut(n.ID, "."); of == subject && measure.StageName(stage) != (data.Text{}) {
			zh, en = append(zh, measure.StageName(stage).Zh), append(en, measure.StageName(stage).En)
		}
	}
	if len(zh) == 0 {
		return run{}
	}
	return d.run(data.Text{Zh: strings.Join(zh, "、") + "：未填报。完成投资是完成的工作量，不是支付的钱。",
		En: "Amounts " + strings.Join(en, ", ") + ": not reported. Completed investment is work done, never money paid."})
}

// nearest are the dates ahead that a first page shows.
func (d *draft) nearest() []measure.DateAhead { return d.Ahead[:min(len(d.Ahead), mostDates)] }

// mostDates is how many dates a first page shows.
const mostDates = 8

func (d *draft) homeDates() {
	if len(d.Ahead) == 0 {
		return
	}
	d.heading("接下来的日期", "Dates ahead")
	d.table("ahead", d.datesAhead(d.nearest()))
}

// datesAhead lists what is due after the as-of date, nearest first.
func (d *draft) datesAhead(ahead []measure.DateAhead) table {
	t := d.columns("事项", "What", "期限", "Due", "距截至日期", "From the as-of date")
	t.Class = "lines"
	for _, a := range ahead {
		t.add(d.run(a.Milestone.Name), d.run(a.Milestone.Due.Display()), d.figure(a.Days))
	}
	return t
}

// homeCounts shows the registry as far as it has come; what is only planned
// stands on its own page.
func (d *draft) homeCounts() {
	t := d.registryAt(d.topRegistry(), func(c *data.RegistryCount) bool { return c.State.Zh != "计划" })
	if len(t.Rows) == 0 {
		return
	}
	d.heading("登记", "Registry")
	d.table("registry", t)
}

// homeLinks closes the page with the ways on.
func (d *draft) homeLinks() {
	var r run
	add := func(zh, en, href string) {
		if len(r.Parts) > 0 {
			r.Parts = append(r.Parts, part{Text: "　"})
		}
		r.Parts = append(r.Parts, part{Text: d.say(zh, en), Href: href})
	}
	if n := len(d.NotComputed); n > 0 {
		add(fmt.Sprintf("数据未载明%d项 →", n), fmt.Sprintf("%d matters that the data do not state →", n), address("checks", d.lang)+"#table-not-computed")
	}
	add("核对 →", "Checks →", address("checks", d.lang))
	add("数据下载 →", "Downloads →", address("downloads", d.lang))
	add("English →", "中文 →", d.other())
	r.Class = "ways"
	d.text("ways", r)
}
