package content

import (
	"slices"
	"strings"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// writeIndicators is the table of verdicts with every column, the outputs that
// have no target, and growth on last year.
func writeIndicators(d *draft) {
	if len(d.Indicators)+len(d.Outputs)+len(d.Earlier) == 0 {
		return
	}
	asked := model.Text{Zh: "按读数的日期逐项判定", En: "Each indicator is held to what the date of its reading asks"}
	if len(d.Asked) == 1 && d.Asked[0] == measure.AskHalf {
		asked = d.Profile.Verdict.Test
	}
	d.note(asked.Zh+"：判定依据完成率的上下限，不取整，不合并。最低目标（以上）下的完成率写作“至多”。",
		asked.En+", decided on the bounds of the rate. A rate over a minimum target is written “at most”.")
	d.table("verdicts", verdicts(d))
	showCharts(d)
	if len(d.Dataset.Projects) > fewProjects { // or else they stand on the home page
		d.section("changes", "与上次读数相比", "Since the previous reading", func() { homeChanges(d) })
	}
	outputs(d)
	growth(d)
	earlier(d)
}

// earlier lists the indicators of periods that have ended.
func earlier(d *draft) {
	t := d.list("指标", "Indicator", "期间", "Period", "目标", "Target", "完成", "Done", "完成率", "Rate")
	for _, in := range d.Earlier {
		name := d.remarked(d.run(in.Target.Name), in.Target.Explanation)
		name.Below = append(datedApart(d, in), name.Below...)
		t.add(name, d.run(model.PeriodName(in.Target.Period)), d.figure(in.Goal), d.figure(in.Done), rateOf(d, in))
	}
	if len(t.Rows) > 0 {
		d.heading("以往期间", "Earlier periods")
		d.table("earlier", t)
	}
	partsOfAll(d, "earlier-parts", d.Earlier)
}

// verdicts is the full table of verdicts; another issuer's target stands under
// its indicator.
func verdicts(d *draft) grid {
	t := d.list("指标", "Indicator", "目标", "Target", "完成", "Done", "完成率", "Rate",
		"与序时差", "Gap", "判定", "Verdict", "责任股室", "Office")
	t.Caption = d.own(d.say("各项指标与判定", "Indicators and verdicts"))
	if !d.printed {
		t.Class = "lines"
	}
	for _, in := range d.Indicators {
		name := d.link(in.Target.Name, indicatorID(in.Target.Key))
		name.Below = datedApart(d, in)
		t.add(name, d.figure(in.Goal), d.figure(in.Done), rateOf(d, in),
			gap(d, in), verdict(d, in.Verdict), unfilled(d, in.Target.Office))
		for _, rival := range in.Rivals {
			t.Rows = append(t.Rows, row{Class: "rival",
				Cells: []run{d.remarked(d.own(d.say("另一目标：", "Another target: ")+issuer(d, rival.Target)),
					rival.Target.Explanation),
					d.figure(rival.Goal), ofRival(d, in, rival), d.figure(rival.Rate), d.figureOr(nil, "—"), d.own("—"),
					unfilled(d, rival.Target.Office)}})
		}
	}
	return t
}

// issuer names who set a target.
func issuer(d *draft, t *table.Target) string {
	for _, s := range []string{t.Issuer, t.Level, t.Document} {
		if s != "" {
			return d.say(s, measure.LevelEn(s))
		}
	}
	return d.say("未载明", "not stated")
}

// unfilled shows a word of an export, or that it was not filled in.
func unfilled(d *draft, s string) run {
	if s != "" {
		return d.word(s)
	}
	r := d.own(d.say("未填报", "not reported"))
	r.Class = "missing"
	return r
}

func outputs(d *draft) {
	if len(d.Outputs) == 0 {
		return
	}
	d.heading("没有目标的产出", "Outputs without a target")
	t := d.columns("产出", "Output", "完成", "Done", "说明", "Remark", "出处", "Source")
	for _, in := range d.Outputs {
		remark := in.Target.Explanation
		if in.Completion != nil && !in.Completion.Explanation.IsZero() {
			remark = in.Completion.Explanation
		}
		t.add(d.run(in.Target.Name), outputDone(d, in), d.run(remark), sourcesOfOutput(d, in))
	}
	d.table("outputs", t)
	partsOfAll(d, "output-parts", d.Outputs)
}

// sourcesOfOutput are the rows of an output: its own, and that of its completion.
func sourcesOfOutput(d *draft, in *measure.Indicator) run {
	r := source(d, in.Target.Row)
	if in.Completion != nil {
		r.Below = append(r.Below, source(d, in.Completion.Row))
	}
	return r
}

// outputDone is what an output came to; where its row states a rate alone, that, as
// stated.
func outputDone(d *draft, in *measure.Indicator) run {
	stated := d.About(in.Target.Key, measure.StatedRate)
	if in.Done != nil || stated == nil {
		return onBase(d, in)
	}
	r := d.figure(stated)
	r.Parts = append(r.Parts, part{Text: d.say("（报送数）", " (as stated)")})
	return r
}

// onBase is what an output came to, and how that is to the base that it is set beside.
func onBase(d *draft, in *measure.Indicator) run {
	r := d.figure(in.Done)
	if in.OnBase != nil {
		ratio := d.figure(in.OnBase)
		ratio.Parts = append([]part{{Text: d.say("为"+in.OnBase.Base.Zh+"的", "")}}, ratio.Parts...)
		ratio.Parts = append(ratio.Parts, part{Text: d.say("", " of "+in.OnBase.Base.Say("en"))})
		ratio.Class = ""
		r.Below = append(r.Below, ratio)
	}
	return r
}

func growth(d *draft) {
	if len(d.Growth) == 0 {
		return
	}
	d.heading("目标与上年", "Targets and last year")
	t := d.columns("指标", "Indicator", "增幅", "Growth", "基数", "Base")
	for _, f := range d.Growth {
		t.add(d.run(f.Subject.Name), d.figure(f), d.run(f.Base))
	}
	d.table("growth", t)
}

// writeIndicator is one indicator: what it came to in a sentence, how that is to its
// target and to time, its chart, its parts, and, put away, the row as the bureau reported it.
func writeIndicator(d *draft, in *measure.Indicator) {
	d.headline = d.run(in.Target.Name)
	d.headline.Parts = append(d.headline.Parts, part{Text: d.say("：", ": ") + d.in(in.Verdict.Name())})
	d.lede = d.sentence(in.Sentence)
	apart := datedApart(d, in)
	if len(apart) > 0 {
		d.day = in.AsOf
	}
	d.strip("glance", glance(d, in)...)
	reason(d, in)
	showCharts(d)
	rivals(d, in)
	partsOf(d, in)
	readingsOf(d, in)
	d.fold("其他数字", "Other figures", func() { otherFigures(d, in, apart) })
	d.fold("填报内容", "As reported", func() { d.table("card", targetCard(d, in)) })
}

// glance is an indicator in five numbers at most: its target, the rate of it, the gap to
// time, what is left, and the pace that this needs.
func glance(d *draft, in *measure.Indicator) []stat {
	base, of := run{}, d.in(model.PeriodName(in.Target.Period))
	if in.Rate != nil {
		base = d.run(in.Rate.Base)
	}
	if in.Target.Period == table.WholeProject {
		of = d.say("整个项目", "the whole project")
	}
	stats := []stat{{d.say("目标", "Target"), d.figure(in.Goal), d.own(of)},
		{d.say("完成率", "Rate"), rateOf(d, in), base}}
	if in.Gap != nil {
		stats = append(stats, stat{d.say("与序时差", "Gap"), gap(d, in), beside(d, "序时进度", "time elapsed ", in.Time)})
	}
	if in.Left != nil {
		stats = append(stats, stat{d.say("还差", "Left"), d.figure(in.Left), run{}})
	}
	if in.PaceNeeded != nil {
		stats = append(stats, stat{d.say("每月要做", "Needed a month"), d.figure(in.PaceNeeded),
			beside(d, "到现在每月", "so far ", in.PaceSoFar)})
	}
	return stats
}

// reason says what the verdict rests on, unless that stands in the numbers already.
func reason(d *draft, in *measure.Indicator) {
	for _, piece := range in.Reason.Zh {
		if piece.Figure != nil && piece.Figure != in.HalfShort && piece.Figure != in.HalfLimit {
			return
		}
	}
	d.text("reason", d.sentence(in.Reason.Alone()))
}

// rests reports whether a verdict rests on a figure.
func rests(in *measure.Indicator, f *model.Figure) bool {
	return slices.ContainsFunc(in.Reason.Zh, func(p model.Piece) bool { return p.Figure == f })
}

// beside is a figure in small type, after what it is called.
func beside(d *draft, zh, en string, f *model.Figure) run {
	if f == nil {
		return run{}
	}
	r := d.figure(f)
	r.Parts, r.Class = append([]part{{Text: d.say(zh, en)}}, r.Parts...), ""
	return r
}

// otherFigures are those of an indicator that stand nowhere above.
func otherFigures(d *draft, in *measure.Indicator, day []run) {
	t := d.columns("量", "Measure", "数", "Figure", "基数", "Base")
	if len(day) > 0 {
		t.Caption = day[0]
	}
	others := []*model.Figure{in.Increase, in.Forecast, in.OnLastYear, in.OnBase,
		d.About(in.Target.Key, measure.Growth), d.About(in.Target.Key, measure.Base)}
	for _, f := range []*model.Figure{in.HalfShort, in.HalfLimit} {
		if !rests(in, f) {
			others = append(others, f)
		}
	}
	if len(in.Readings) == 0 {
		others = append(others, in.Done)
	}
	if in.Gap == nil {
		others = append(others, in.Time)
	}
	if in.PaceNeeded == nil {
		others = append(others, in.PaceSoFar)
	}
	if in.Rate != nil { // or else the stated rate stands in its place
		others = append(others, d.About(in.Target.Key, measure.StatedRate))
	}
	for _, f := range others {
		d.numbers(&t, f)
	}
	d.table("figures", t)
}

// fewReadings is up to how many readings stand open on a page.
const fewReadings = 6

// readings is the series of an indicator, newest first, each with its row.
func readingsOf(d *draft, in *measure.Indicator) {
	t := d.columns("读数日期", "Reading of", "累计完成", "Done", "数据行", "Row")
	for i := len(in.Readings) - 1; i >= 0; i-- {
		r := in.Readings[i]
		var rows []string
		for _, at := range r.Completed.Sources {
			rows = append(rows, at.Source())
		}
		source := d.own(strings.Join(rows, d.say("、", ", ")))
		source.Class = "rows"
		t.add(d.remarked(d.run(r.AsOf.Display()), r.Explanation), d.figure(r.Completed), source)
	}
	if len(t.Rows) > fewReadings {
		d.fold("各次读数", "Readings", func() { d.table("readings", t) })
	} else if len(t.Rows) > 0 {
		d.heading("各次读数", "Readings")
		d.table("readings", t)
	}
}

func rivals(d *draft, in *measure.Indicator) {
	if len(in.Rivals) == 0 {
		return
	}
	d.heading("同一指标的其他目标", "Other targets of the same indicator")
	t := d.columns("下达", "Issued by", "目标", "Target", "完成", "Done", "完成率", "Rate", "距一半还差", "Short of half")
	half := in.Question == measure.AskHalf
	for _, r := range in.Rivals {
		t.add(d.own(issuer(d, r.Target)), d.figure(r.Goal), ofRival(d, in, r), d.figure(r.Rate),
			d.figureOr(r.HalfShort, "—"))
		half = half || r.HalfShort != nil
	}
	if !half {
		t.drop(4)
	}
	d.table("rivals", t)
	d.note("各个目标均列出，不在其中取舍。", "Every target is shown; none is chosen.")
}

// ofRival is what another target came to, where that is not what the first came to.
func ofRival(d *draft, in *measure.Indicator, rival *measure.Rival) run {
	if rival.Done == in.Done && in.Done != nil {
		return d.own(d.say("同上", "the same"))
	}
	return d.ofDay(rival.Done)
}

// targetCard is what the exports say of a target.
func targetCard(d *draft, in *measure.Indicator) grid {
	t, target := d.card(), in.Target
	period := d.run(model.PeriodName(target.Period))
	if target.Period == table.WholeProject {
		period = d.own(d.say("整个项目", "the whole project"))
	}
	d.lineIf(&t, "类别", "Lists", d.word(strings.Join(target.Lists, "、")))
	d.line(&t, "期间", "Period", period)
	d.line(&t, "下达单位", "Issued by", d.own(issuer(d, target)))
	d.line(&t, "文号", "Document", d.word(target.Document))
	d.line(&t, "责任股室", "Office", d.word(target.Office))
	d.lineIf(&t, "责任人", "Officer", d.word(target.Officer))
	replaced(d, &t, target)
	if target.Project != nil {
		d.line(&t, "项目", "Project", d.link(target.Project.Name, projectID(target.Project.Key)))
	}
	d.lineIf(&t, "说明", "Remark", d.run(target.Explanation))
	d.line(&t, "目标出处", "Source of the target", source(d, target.Row))
	if c := in.Completion; c != nil {
		d.line(&t, "读数日期", "Date of the reading", d.run(c.AsOf.Display()))
		d.lineIf(&t, "完成说明", "Remark on completion", d.run(c.Explanation))
		d.line(&t, "完成出处", "Source of the completion", source(d, c.Row))
	}
	return t
}

// replaced are the targets that a target stands in the place of, the newest first.
func replaced(d *draft, t *grid, target *table.Target) {
	seen := map[*table.Target]bool{target: true}
	for old := target.Supersedes; old != nil && !seen[old]; old = old.Supersedes {
		seen[old] = true
		r := d.stated(quantity(d, old.Target))
		r.Class, r.Order = "", ""
		r = d.remarked(r, old.Explanation)
		r.Below = append(r.Below, source(d, old.Row))
		d.line(t, "替代的目标", "Replaces the target", r)
	}
}

// source names the paragraph that a row comes from, and the row.
func source(d *draft, r table.Row) run {
	line := r.At.Source()
	if r.Source == "" {
		return d.own(line)
	}
	out := d.word(r.Source)
	out.Parts = append(out.Parts, part{Text: " · " + line})
	return out
}
