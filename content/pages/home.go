package pages

import (
	"fmt"
	"strings"

	"gongshi/content/kit"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/rule"
	"gongshi/data/table"
)

// homePage is the page that a site opens with.
func homePage(b *Book) []Outline {
	holds := b.Profile.Pages.Home.Holds
	if b.Register() {
		holds = registerHolds
	}
	return one(Outline{id: Home, title: says("首页", "Home"), holds: holds, write: writeHome})
}

// writeHome says what happened in one sentence, then shows it: every project as a square,
// the places, the money and where it is stuck, what does not add up, the targets, and what
// comes next. A county with few projects leads with its targets. Without a target the page
// is that of a register.
func writeHome(d *Draft) {
	if d.Register() {
		writeRegister(d)
		return
	}
	many := len(d.Dataset.Projects) > fewProjects
	d.Headline, d.Lede = d.Sentence(d.Report.Headline), ofReport(d)
	if many && d.All.Late != nil {
		d.Headline = d.Sentence(d.All.Headline)
		d.Lede.Parts = append(append(d.Lede.Parts, part{Text: d.Say("　", " · ")}), d.Sentence(d.Report.Headline).Parts...)
	}
	searchLink(d)
	if many {
		homeProjects(d)
	} else {
		claim(d)
		homeTargets(d)
		d.Section("projects", "一格是一个项目", "Each square is a project", func() { standings(d) })
	}
	d.Section("money", "钱走到哪一步了", "Where the money is", func() { homeMoney(d) })
	dates := "dates"
	if many {
		dates = "ahead"
		d.Section("targets", "年度目标，慢的在前", "Targets, least advanced first", func() { homeTargets(d) })
	}
	d.Section("differ", "数字对不上的地方", "Where numbers do not agree", func() { differences(d) })
	d.Section(dates, "接下来的日子", "Dates ahead", func() { homeDates(d) })
	if !many { // or else they stand on the pages of targets and of the registry
		d.Section("changes", "与上次读数相比", "Since the previous reading", func() { homeChanges(d) })
		d.Section("counts", "登记", "Registry", func() { homeCounts(d) })
	}
	homeLinks(d)
	putFeed(d)
}

// homeProjects shows every project by how far it has come, and by its place.
func homeProjects(d *Draft) {
	d.Section("projects", "每一格是一个项目，走到哪一步了", "Each square is a project, by how far it has come", func() { standings(d) })
	places := d.Profile.Words.Places
	d.Section("map", places.Zh+"：点你的那一格", places.En+": find yours", func() { matrix(d, "places", d.townships()) })
}

// searchLink leads to the search for a place.
func searchLink(d *Draft) {
	if len(d.Dataset.Places) == 0 {
		return
	}
	find := run{Class: "seek", Parts: []part{{Text: d.Say("查我的村或项目：村名、项目名、拼音首字母 →", "Find my place or a project →"),
		Href: d.Address(searchID) + "#find"}}}
	d.Text("find", find)
}

// homeTargets is the verdict of each target, least advanced first.
func homeTargets(d *Draft) {
	t := shortVerdicts(d)
	most := len(t.Rows)
	if len(d.Dataset.Projects) > fewProjects {
		most = min(most, mostTargets)
	}
	more := len(t.Rows) - most
	t.Rows = t.Rows[:most]
	d.Table("verdicts", t)
	if more > 0 {
		all := d.Link(model.Text{Zh: fmt.Sprintf("还有%d项目标 →", more), En: model.Many(more, "more target") + " →"},
			"indicators")
		all.Class = "ways"
		d.Text("targets", all)
	}
}

// mostTargets is how many targets stand on the home page of a county with many projects.
const mostTargets = 6

// mostDifferences is how many findings the home page shows.
const mostDifferences = 3

// claim sets the claim of a report that half was passed against what its rows show.
func claim(d *Draft) {
	for _, p := range d.index.differ {
		if p.Rule == rule.PastHalf.ID {
			difference(d, p)
			return
		}
	}
}

// differences are the first findings, one of each rule, and the way to all of them.
func differences(d *Draft) {
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
func difference(d *Draft, p model.Problem) {
	r := d.Run(p.Message)
	if !p.Said.IsZero() {
		r = d.Sentence(p.Said)
	}
	r.Class = "differ"
	r.Below = []run{{Parts: []part{{Text: d.Say("看核对 →", "See Checks →"),
		Href: d.Address(d.index.finding[p.ID]) + "#finding-" + model.Slug(p.ID)}}}}
	d.Text(differenceKey(p), r)
}

func verdict(d *Draft, v measure.Verdict) run {
	r := d.Run(v.Name())
	r.Mark, r.Class = string(v), "verdict"
	return r
}

// shortVerdicts is the table of the home page: least advanced first, as the
// report orders it.
func shortVerdicts(d *Draft) kit.Table {
	t := d.Columns("指标", "Indicator", "完成率", "Rate", "判定", "Verdict", "与序时差", "Gap to time elapsed")
	t.Class = "verdicts"
	t.Caption = d.Own(d.Say("进度最慢的在前，按整个项目计的在后", "Least advanced first; those on a whole-project base last"))
	narrow := d.Own(d.Say("右边是完成率，其下是与序时进度之差", "On the right the rate; below it the gap to the time elapsed"))
	narrow.Class = "narrow" // a phone hides the heads of the columns
	t.Caption.Below = []run{narrow}
	for _, in := range d.Indicators {
		name := d.Link(in.Target.Name, indicatorID(in.Target.Key))
		name.Below = datedApart(d, in)
		t.Add(name, rateOf(d, in), verdict(d, in.Verdict), gap(d, in))
	}
	return t
}

// datedApart says of which day an indicator's reading is, where that is another than the
// day of the report.
func datedApart(d *Draft, in *measure.Indicator) []run {
	if in.Completion == nil || in.AsOf.Compare(d.AsOf) == 0 {
		return nil
	}
	return []run{d.Until(in.AsOf)}
}

// gap shows a difference to time elapsed, with the shape of ahead or behind
// where its bound leaves no doubt.
func gap(d *Draft, in *measure.Indicator) run {
	r := d.FigureOr(in.Gap, "—")
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
func rateOf(d *Draft, in *measure.Indicator) run {
	stated := d.About(in.Target.Key, measure.StatedRate)
	if in.Rate != nil || stated == nil {
		return d.FigureOr(in.Rate, d.Say("无", "none"))
	}
	r := d.Figure(stated)
	r.Parts = append([]part{{Text: d.Say("报送", "stated ")}}, r.Parts...)
	r.Class = "missing"
	return r
}

// homeMoney shows what was received, item by item, beside the verdicts, and says
// what is not known.
func homeMoney(d *Draft) {
	if g := d.All; g != nil && g.Received != nil && len(d.Dataset.Projects) > fewProjects {
		moneyBars(d, "money", g)
		return
	}
	for _, l := range d.Funds {
		if l.Stage != table.Received || len(d.Funds) > manyLists && isProject(d, l.Subject) {
			continue
		}
		d.Strip("received-"+model.Slug(l.Subject), received(d, l)...)
		itemsChart(d, l)
		d.Text("unreported-"+l.Subject, unreported(d, l.Subject))
	}
}

// received is a list at a glance: what came, what of it has started, and what was
// paid, or that this is not reported. Work done is never called money paid.
func received(d *Draft, l *measure.FundList) []kit.Stat {
	stats := []kit.Stat{d.Stat("到位", "Received", d.OfDay(l.Total), baseOf(d, l))}
	if l.Started != nil {
		stats = append(stats, d.Stat("已启动", "Started", d.OfDay(l.Started),
			share(d, l.StartedPct, "到位", "what was received")))
	}
	paid := kit.Stat{Term: d.Say("支付", "Paid"), Value: unfilled(d, "")}
	if s := d.index.stages[l.Subject]; s != nil && d.About(l.Subject, measure.PaidTotal) != nil {
		paid.Value = d.OfDay(d.About(l.Subject, measure.PaidTotal))
		paid.Note = share(d, s.Payment, "到位", "what was received")
	}
	stats = append(stats, paid)
	if f := d.About(l.Subject, measure.Unspent); f != nil && !isProject(d, l.Subject) {
		stats = append(stats, d.Stat("未支付", "Unspent", d.OfDay(f), baseOf(d, l)))
	}
	return stats
}

// baseOf says of what money is, and that a list's number is the sum of its own rows: the
// rows of projects give another.
func baseOf(d *Draft, l *measure.FundList) run {
	if d.Ageing == nil || isProject(d, l.Subject) {
		return d.Run(l.SubjectName)
	}
	return d.Run(model.Compose("%s：本清单各行之和", "%s: the sum of the rows of this list", l.SubjectName))
}

// share says of what a rate is.
func share(d *Draft, f *model.Figure, zh, en string) run {
	if f == nil {
		return run{}
	}
	r := d.Figure(f)
	if base := d.Run(f.Base); len(base.Parts) > 0 {
		zh, en = base.Parts[0].Text, base.Parts[0].Text
	}
	if d.Lang == "en" {
		r.Parts = append(r.Parts, part{Text: " of " + en})
	} else {
		r.Parts = append([]part{{Text: "占" + zh}}, r.Parts...)
	}
	return r
}

// unreported says in one line which later stages of the money are not reported.
func unreported(d *Draft, subject string) run {
	var zh, en []string
	for _, n := range d.index.missing[subject] {
		if stage, of, _ := strings.Cut(n.ID, "."); of == subject && measure.StageName(stage) != (model.Text{}) {
			zh, en = append(zh, measure.StageName(stage).Zh), append(en, measure.StageName(stage).En)
		}
	}
	if len(zh) == 0 {
		return run{}
	}
	return d.Run(model.Text{Zh: strings.Join(zh, "、") + "：未填报。完成投资是完成的工作量，不是支付的钱。",
		En: "Amounts " + strings.Join(en, ", ") + ": not reported. Completed investment is work done, never money paid."})
}

// nearest are the dates ahead that a first page shows.
func nearest(d *Draft) []measure.DateAhead {
	if d.ID == Home && len(d.Dataset.Projects) > fewProjects {
		return d.Ahead[:min(len(d.Ahead), fewDates)]
	}
	return d.Ahead[:min(len(d.Ahead), mostDates)]
}

// mostDates and fewDates are how many dates a first page shows, and one that shows many
// projects.
const mostDates, fewDates = 8, 4

func homeDates(d *Draft) { d.Table("ahead", datesAhead(d, nearest(d))) }

// homeChanges shows what each indicator's newest reading adds to the one before;
// where there is nothing to compare, that is said.
func homeChanges(d *Draft) {
	t := d.Columns("指标", "Indicator", "增减", "Change")
	for _, in := range d.Indicators {
		if in.Increase == nil {
			continue
		}
		name := d.Link(in.Target.Name, indicatorID(in.Target.Key))
		name.Below = []run{beside(d, "上次", "before ", in.Readings[len(in.Readings)-2].Completed)}
		t.Add(name, d.Figure(in.Increase))
	}
	if len(t.Rows) == 0 {
		d.Text("changes", d.Run(onlyReading(d)))
		return
	}
	t.Caption = d.Run(since(d))
	d.Table("changes", t)
}

// onlyReading says that there is nothing to compare with.
func onlyReading(d *Draft) model.Text {
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
func since(d *Draft) model.Text {
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
func datesAhead(d *Draft, ahead []measure.DateAhead) kit.Table {
	t := d.Columns("事项", "What", "期限", "Due", "距截至日期", "From the as-of date")
	t.Class = "lines"
	for _, a := range ahead {
		name := d.Run(a.Milestone.Name)
		if s := d.index.subjects[a.Milestone.Subject]; s.id != "" && !d.Printed {
			name = d.Link(a.Milestone.Name, s.id)
		}
		t.Add(name, d.Run(a.Milestone.Due.Display()), d.Figure(a.Days))
	}
	return t
}

// homeCounts shows the registry as far as it has come; what is only planned
// stands on its own page.
func homeCounts(d *Draft) {
	t := registryAt(d, topRegistry(d), func(c *table.RegistryCount) bool { return c.State.Zh != "计划" })
	d.Table("registry", t)
}

// homeLinks closes the page with the ways on.
func homeLinks(d *Draft) {
	var r run
	add := func(zh, en, href string) {
		if len(r.Parts) > 0 {
			r.Parts = append(r.Parts, part{Text: "　"})
		}
		r.Parts = append(r.Parts, part{Text: d.Say(zh, en), Href: href})
	}
	if n := len(d.NotComputed); n > 0 {
		add(fmt.Sprintf("数据未载明%d项 →", n), model.Many(n, "matter")+" that the data do not state →", d.Address("checks")+
			"#table-"+rule.NotComputed.ID)
	}
	if len(d.Dataset.Projects) > 0 && !d.Register() { // which leads there from its sections
		add("项目 →", "Projects →", d.Address("projects"))
	}
	if len(d.Dataset.Places) > 0 && !d.Register() {
		places := d.Profile.Words.Places
		add(places.Zh+" →", places.En+" →", d.Address("places"))
	}
	add("核对 →", "Checks →", d.Address("checks"))
	add("数据下载 →", "Downloads →", d.Address("downloads"))
	if other := other(d); other != "" {
		add("English →", "中文 →", other)
	}
	r.Class = "ways"
	d.Text("ways", r)
}
