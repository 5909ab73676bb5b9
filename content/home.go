package content

import (
	"fmt"
	"strings"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/rule"
	"gongshi/data/table"
)

// writeHome says what happened in one sentence, then shows it: every project as a square,
// the places, the money and where it is stuck, what does not add up, the targets, and what
// comes next. A county with few projects leads with its targets. Without a target the page
// is that of a register.
func writeHome(d *draft) {
	if d.Register() {
		writeRegister(d)
		return
	}
	many := len(d.Dataset.Projects) > fewProjects
	d.headline, d.lede = d.sentence(d.Headline), ofReport(d)
	if many && d.All.Late != nil {
		d.headline = d.sentence(d.All.Headline)
		d.lede.Parts = append(append(d.lede.Parts, part{Text: d.say("　", " · ")}), d.sentence(d.Headline).Parts...)
	}
	searchLink(d)
	if many {
		homeProjects(d)
	} else {
		claim(d)
		homeTargets(d)
		d.section("projects", "一格是一个项目", "Each square is a project", func() { standings(d) })
	}
	d.section("money", "钱走到哪一步了", "Where the money is", func() { homeMoney(d) })
	dates := "dates"
	if many {
		dates = "ahead"
		d.section("targets", "年度目标，慢的在前", "Targets, least advanced first", func() { homeTargets(d) })
	}
	d.section("differ", "数字对不上的地方", "Where numbers do not agree", func() { differences(d) })
	d.section(dates, "接下来的日子", "Dates ahead", func() { homeDates(d) })
	if !many { // or else they stand on the pages of targets and of the registry
		d.section("changes", "与上次读数相比", "Since the previous reading", func() { homeChanges(d) })
		d.section("counts", "登记", "Registry", func() { homeCounts(d) })
	}
	homeLinks(d)
	putFeed(d)
}

// homeProjects shows every project by how far it has come, and by its place.
func homeProjects(d *draft) {
	d.section("projects", "每一格是一个项目，走到哪一步了", "Each square is a project, by how far it has come", func() { standings(d) })
	places := d.Profile.Words.Places
	d.section("map", places.Zh+"：点你的那一格", places.En+": find yours", func() { matrix(d, "places", d.townships()) })
}

// findPlace leads to the search for a place.
func searchLink(d *draft) {
	if len(d.Dataset.Places) == 0 {
		return
	}
	find := run{Class: "seek", Parts: []part{{Text: d.say("查我的村或项目：村名、项目名、拼音首字母 →", "Find my place or a project →"),
		Href: d.address(searchID) + "#find"}}}
	d.text("find", find)
}

// homeTargets is the verdict of each target, least advanced first.
func homeTargets(d *draft) {
	t := shortVerdicts(d)
	most := len(t.Rows)
	if len(d.Dataset.Projects) > fewProjects {
		most = min(most, mostTargets)
	}
	more := len(t.Rows) - most
	t.Rows = t.Rows[:most]
	d.table("verdicts", t)
	if more > 0 {
		all := d.link(model.Text{Zh: fmt.Sprintf("还有%d项目标 →", more), En: model.Many(more, "more target") + " →"},
			"indicators")
		all.Class = "ways"
		d.text("targets", all)
	}
}

// mostTargets is how many targets stand on the home page of a county with many projects.
const mostTargets = 6

// mostDifferences is how many findings the home page shows.
const mostDifferences = 3

// claim sets the claim of a report that half was passed against what its rows show.
func claim(d *draft) {
	for _, p := range d.index.differ {
		if p.Rule == rule.PastHalf.ID {
			difference(d, p)
			return
		}
	}
}

// differences are the first findings, one of each rule, and the way to all of them.
func differences(d *draft) {
	seen := map[string]bool{}
	for _, p := range d.index.differ {
		if !seen[p.Rule] && len(seen) < mostDifferences && p.Rule != rule.PastHalf.ID { // which the targets show
			seen[p.Rule] = true
			difference(d, p)
		}
	}
}

func differenceKey(p model.Problem) string { return "differ-" + model.Slug(p.Rule) }

// difference is a finding in a sentence, and the way to it.
func difference(d *draft, p model.Problem) {
	r := d.run(p.Message)
	if !p.Said.IsZero() {
		r = d.sentence(p.Said)
	}
	r.Class = "differ"
	r.Below = []run{{Parts: []part{{Text: d.say("看核对 →", "See Checks →"),
		Href: d.address(d.index.finding[p.ID]) + "#finding-" + model.Slug(p.ID)}}}}
	d.text(differenceKey(p), r)
}

func verdict(d *draft, v measure.Verdict) run {
	r := d.run(v.Name())
	r.Mark, r.Class = string(v), "verdict"
	return r
}

// shortVerdicts is the table of the home page: least advanced first, as the
// report orders it.
func shortVerdicts(d *draft) grid {
	t := d.columns("指标", "Indicator", "完成率", "Rate", "判定", "Verdict", "与序时差", "Gap to time elapsed")
	t.Class = "verdicts"
	t.Caption = d.own(d.say("进度最慢的在前，按整个项目计的在后", "Least advanced first; those on a whole-project base last"))
	narrow := d.own(d.say("右边是完成率，其下是与序时进度之差", "On the right the rate; below it the gap to the time elapsed"))
	narrow.Class = "narrow" // a phone hides the heads of the columns
	t.Caption.Below = []run{narrow}
	for _, in := range d.Indicators {
		name := d.link(in.Target.Name, indicatorID(in.Target.Key))
		name.Below = datedApart(d, in)
		t.add(name, rateOf(d, in), verdict(d, in.Verdict), gap(d, in))
	}
	return t
}

// datedApart says of which day an indicator's reading is, where that is another than the
// day of the report.
func datedApart(d *draft, in *measure.Indicator) []run {
	if in.Completion == nil || in.AsOf.Compare(d.AsOf) == 0 {
		return nil
	}
	return []run{d.asOf(in.AsOf)}
}

// gap shows a difference to time elapsed, with the shape of ahead or behind
// where its bound leaves no doubt.
func gap(d *draft, in *measure.Indicator) run {
	r := d.figureOr(in.Gap, "—")
	if in.Gap == nil || in.Target.LowerIs() {
		return r
	}
	switch q, gap := in.Gap.Qualifier, in.Gap.Value; {
	case gap.IsNegative() && (q == model.Exact || q == model.AtMost):
		r.Mark = "behind"
	case gap.IsPositive() && (q == model.Exact || q == model.AtLeast || q == model.MoreThan):
		r.Mark = "ahead"
	}
	return r
}

// rateOf is an indicator's rate; where none can be worked out and the bureau
// printed one, that one, said to be so.
func rateOf(d *draft, in *measure.Indicator) run {
	stated := d.About(in.Target.Key, measure.StatedRate)
	if in.Rate != nil || stated == nil {
		return d.figureOr(in.Rate, d.say("无", "none"))
	}
	r := d.figure(stated)
	r.Parts = append([]part{{Text: d.say("报送", "stated ")}}, r.Parts...)
	r.Class = "missing"
	return r
}

// figureOr shows a figure, or a sign that there is none by its nature.
func (d *draft) figureOr(f *model.Figure, none string) run {
	if f != nil {
		return d.figure(f)
	}
	r := d.own(none)
	r.Class = "missing"
	return r
}

// homeMoney shows what was received, item by item, beside the verdicts, and says
// what is not known.
func homeMoney(d *draft) {
	if g := d.All; g != nil && g.Received != nil && len(d.Dataset.Projects) > fewProjects {
		moneyBars(d, "money", g)
		return
	}
	for _, l := range d.Funds {
		if l.Stage != table.Received || len(d.Funds) > manyLists && isProject(d, l.Subject) {
			continue
		}
		d.strip("received-"+model.Slug(l.Subject), received(d, l)...)
		itemsChart(d, l)
		d.text("unreported-"+l.Subject, unreported(d, l.Subject))
	}
}

// received is a list at a glance: what came, what of it has started, and what was
// paid, or that this is not reported. Work done is never called money paid.
func received(d *draft, l *measure.FundList) []stat {
	stats := append(d.strips.take(3), stat{d.say("到位", "Received"), d.ofDay(l.Total), baseOf(d, l)})
	if l.Started != nil {
		stats = append(stats, stat{d.say("已启动", "Started"), d.ofDay(l.Started),
			share(d, l.StartedPct, "到位", "what was received")})
	}
	paid := stat{Term: d.say("支付", "Paid"), Value: unfilled(d, "")}
	if s := d.index.stages[l.Subject]; s != nil && d.About(l.Subject, measure.PaidTotal) != nil {
		paid.Value, paid.Note = d.ofDay(d.About(l.Subject, measure.PaidTotal)), share(d, s.Payment, "到位", "what was received")
	}
	stats = append(stats, paid)
	if f := d.About(l.Subject, measure.Unspent); f != nil && !isProject(d, l.Subject) {
		stats = append(stats, stat{d.say("未支付", "Unspent"), d.ofDay(f), baseOf(d, l)})
	}
	return stats
}

// baseOf says of what money is, and that a list's number is the sum of its own rows: the
// rows of projects give another.
func baseOf(d *draft, l *measure.FundList) run {
	if d.Ageing == nil || isProject(d, l.Subject) {
		return d.run(l.SubjectName)
	}
	return d.run(model.Compose("%s：本清单各行之和", "%s: the sum of the rows of this list", l.SubjectName))
}

// share says of what a rate is.
func share(d *draft, f *model.Figure, zh, en string) run {
	if f == nil {
		return run{}
	}
	r := d.figure(f)
	if base := d.run(f.Base); len(base.Parts) > 0 {
		zh, en = base.Parts[0].Text, base.Parts[0].Text
	}
	if d.lang == "en" {
		r.Parts = append(r.Parts, part{Text: " of " + en})
	} else {
		r.Parts = append([]part{{Text: "占" + zh}}, r.Parts...)
	}
	return r
}

// unreported says in one line which later stages of the money are not reported.
func unreported(d *draft, subject string) run {
	var zh, en []string
	for _, n := range d.index.missing[subject] {
		if stage, of, _ := strings.Cut(n.ID, "."); of == subject && measure.StageName(stage) != (model.Text{}) {
			zh, en = append(zh, measure.StageName(stage).Zh), append(en, measure.StageName(stage).En)
		}
	}
	if len(zh) == 0 {
		return run{}
	}
	return d.run(model.Text{Zh: strings.Join(zh, "、") + "：未填报。完成投资是完成的工作量，不是支付的钱。",
		En: "Amounts " + strings.Join(en, ", ") + ": not reported. Completed investment is work done, never money paid."})
}

// nearest are the dates ahead that a first page shows.
func nearest(d *draft) []measure.DateAhead {
	if d.id == home && len(d.Dataset.Projects) > fewProjects {
		return d.Ahead[:min(len(d.Ahead), fewDates)]
	}
	return d.Ahead[:min(len(d.Ahead), mostDates)]
}

// mostDates and fewDates are how many dates a first page shows, and one that shows many
// projects.
const mostDates, fewDates = 8, 4

func homeDates(d *draft) { d.table("ahead", datesAhead(d, nearest(d))) }

// homeChanges shows what each indicator's newest reading adds to the one before;
// where there is nothing to compare, that is said.
func homeChanges(d *draft) {
	t := d.columns("指标", "Indicator", "增减", "Change")
	for _, in := range d.Indicators {
		if in.Increase == nil {
			continue
		}
		name := d.link(in.Target.Name, indicatorID(in.Target.Key))
		name.Below = []run{beside(d, "上次", "before ", in.Readings[len(in.Readings)-2].Completed)}
		t.add(name, d.figure(in.Increase))
	}
	if len(t.Rows) == 0 {
		d.text("changes", d.run(onlyReading(d)))
		return
	}
	t.Caption = d.run(since(d))
	d.table("changes", t)
}

// onlyReading says that there is nothing to compare with.
func onlyReading(d *draft) model.Text {
	var on model.Date
	of := func(t model.Text) model.Text {
		return model.Text{Zh: t.Zh + "，没有上次可比。", En: t.En + "; there is no previous one to compare with."}
	}
	for _, in := range d.Indicators {
		switch {
		case len(in.Readings) > 1:
			return model.Text{Zh: "没有可以相比的上次读数。", En: "There is no previous reading to compare with."}
		case len(in.Readings) == 1 && on.IsZero():
			on = in.AsOf
		case len(in.Readings) == 1 && in.AsOf.Compare(on) != 0:
			return of(model.Text{Zh: "每项指标只有一次读数", En: "Each indicator has one reading"})
		}
	}
	if date := on.Display(); !on.IsZero() {
		return of(model.Text{Zh: "数据只有一次读数（" + date.Zh + "）", En: "The data hold one reading (" + date.En + ")"})
	}
	return model.Text{}
}

// since names the date of the readings before, where it is the same for all.
func since(d *draft) model.Text {
	var base model.Text
	for _, in := range d.Indicators {
		if in.Increase == nil {
			continue
		}
		if !base.IsZero() && in.Increase.Base != base {
			return model.Text{Zh: "各指标与自己的上次读数相比", En: "Each indicator compared with its own previous reading"}
		}
		base = in.Increase.Base
	}
	return model.Text{Zh: "与" + base.Zh + "相比", En: "Compared with " + base.En}
}

// datesAhead lists what is due after the as-of date, nearest first.
func datesAhead(d *draft, ahead []measure.DateAhead) grid {
	t := d.columns("事项", "What", "期限", "Due", "距截至日期", "From the as-of date")
	t.Class = "lines"
	for _, a := range ahead {
		name := d.run(a.Milestone.Name)
		if s := d.index.subjects[a.Milestone.Subject]; s.id != "" && !d.printed {
			name = d.link(a.Milestone.Name, s.id)
		}
		t.add(name, d.run(a.Milestone.Due.Display()), d.figure(a.Days))
	}
	return t
}

// homeCounts shows the registry as far as it has come; what is only planned
// stands on its own page.
func homeCounts(d *draft) {
	t := registryAt(d, topRegistry(d), func(c *table.RegistryCount) bool { return c.State.Zh != "计划" })
	d.table("registry", t)
}

// homeLinks closes the page with the ways on.
func homeLinks(d *draft) {
	var r run
	add := func(zh, en, href string) {
		if len(r.Parts) > 0 {
			r.Parts = append(r.Parts, part{Text: "　"})
		}
		r.Parts = append(r.Parts, part{Text: d.say(zh, en), Href: href})
	}
	if n := len(d.NotComputed); n > 0 {
		add(fmt.Sprintf("数据未载明%d项 →", n), model.Many(n, "matter")+" that the data do not state →", d.address("checks")+
			"#table-"+rule.NotComputed.ID)
	}
	if len(d.Dataset.Projects) > 0 && !d.Register() { // which leads there from its sections
		add("项目 →", "Projects →", d.address("projects"))
	}
	if len(d.Dataset.Places) > 0 && !d.Register() {
		places := d.Profile.Words.Places
		add(places.Zh+" →", places.En+" →", d.address("places"))
	}
	add("核对 →", "Checks →", d.address("checks"))
	add("数据下载 →", "Downloads →", d.address("downloads"))
	if other := other(d); other != "" {
		add("English →", "中文 →", other)
	}
	r.Class = "ways"
	d.text("ways", r)
}
