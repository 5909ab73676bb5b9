package pages

import (
	"slices"
	"strings"

	"gongshi/content/kit"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// writeIndicator is one indicator: what it came to in a sentence, how that is to its
// target and to time, its chart, its parts, and, put away, the row as the bureau reported it.
func writeIndicator(d *Draft, in *measure.Indicator) {
	d.Headline = d.Run(in.Target.Name)
	d.Headline.Parts = append(d.Headline.Parts, part{Text: d.Say("：", ": ") + d.In(in.Verdict.Name())})
	d.Lede = d.Sentence(in.Sentence)
	apart := datedApart(d, in)
	if len(apart) > 0 {
		d.Day = in.AsOf
	}
	d.Strip("glance", glance(d, in)...)
	reason(d, in)
	showCharts(d)
	rivals(d, in)
	partsOf(d, in)
	readingsOf(d, in)
	d.Fold("其他数字", "Other figures", func() { otherFigures(d, in, apart) })
	d.Fold("填报内容", "As reported", func() { d.Table("card", targetCard(d, in)) })
}

// glance is an indicator in five numbers at most: its target, the rate of it, the gap to
// time, what is left, and the pace that this needs.
func glance(d *Draft, in *measure.Indicator) []kit.Stat {
	base, of := run{}, d.In(model.PeriodName(in.Target.Period))
	if in.Rate != nil {
		base = d.Run(in.Rate.Base)
	}
	if in.Target.Period == table.WholeProject {
		of = d.Say("整个项目", "the whole project")
	}
	stats := []kit.Stat{d.Stat("目标", "Target", d.Figure(in.Goal), d.Own(of)),
		d.Stat("完成率", "Rate", rateOf(d, in), base)}
	if in.Gap != nil {
		stats = append(stats, d.Stat("与序时差", "Gap", gap(d, in), beside(d, "序时进度", "time elapsed ", in.Time)))
	}
	if in.Left != nil {
		stats = append(stats, d.Stat("还差", "Left", d.Figure(in.Left), run{}))
	}
	if in.PaceNeeded != nil {
		stats = append(stats, d.Stat("每月要做", "Needed a month", d.Figure(in.PaceNeeded),
			beside(d, "到现在每月", "so far ", in.PaceSoFar)))
	}
	return stats
}

// reason says what the verdict rests on, unless that stands in the numbers already.
func reason(d *Draft, in *measure.Indicator) {
	for _, piece := range in.Reason.Zh {
		if piece.Figure != nil && piece.Figure != in.HalfShort && piece.Figure != in.HalfLimit {
			return
		}
	}
	d.Text("reason", d.Sentence(in.Reason.Alone()))
}

// rests reports whether a verdict rests on a figure.
func rests(in *measure.Indicator, f *model.Figure) bool {
	return slices.ContainsFunc(in.Reason.Zh, func(p model.Piece) bool { return p.Figure == f })
}

// beside is a figure in small type, after what it is called.
func beside(d *Draft, zh, en string, f *model.Figure) run {
	if f == nil {
		return run{}
	}
	r := d.Figure(f)
	r.Parts, r.Class = append([]part{{Text: d.Say(zh, en)}}, r.Parts...), ""
	return r
}

// otherFigures are those of an indicator that stand nowhere above.
func otherFigures(d *Draft, in *measure.Indicator, day []run) {
	t := d.Columns("量", "Measure", "数", "Figure", "基数", "Base")
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
		d.Numbers(&t, f)
	}
	d.Table("figures", t)
}

// fewReadings is up to how many readings stand open on a page.
const fewReadings = 6

// readingsOf is the series of an indicator, newest first, each with its row.
func readingsOf(d *Draft, in *measure.Indicator) {
	t := d.Columns("读数日期", "Reading of", "累计完成", "Done", "数据行", "Row")
	for i := len(in.Readings) - 1; i >= 0; i-- {
		r := in.Readings[i]
		var rows []string
		for _, at := range r.Completed.Sources {
			rows = append(rows, at.Source())
		}
		source := d.Own(strings.Join(rows, d.Say("、", ", ")))
		source.Class = "rows"
		t.Add(d.Remarked(d.Run(r.AsOf.Display()), r.Explanation), d.Figure(r.Completed), source)
	}
	if len(t.Rows) > fewReadings {
		d.Fold("各次读数", "Readings", func() { d.Table("readings", t) })
	} else if len(t.Rows) > 0 {
		d.Heading("各次读数", "Readings")
		d.Table("readings", t)
	}
}

func rivals(d *Draft, in *measure.Indicator) {
	if len(in.Rivals) == 0 {
		return
	}
	d.Heading("同一指标的其他目标", "Other targets of the same indicator")
	t := d.Columns("下达", "Issued by", "目标", "Target", "完成", "Done", "完成率", "Rate", "距一半还差", "Short of half")
	half := in.Question == measure.AskHalf
	for _, r := range in.Rivals {
		t.Add(d.Own(d.In(issuer(r.Target))), d.Figure(r.Goal), ofRival(d, in, r), d.Figure(r.Rate),
			d.FigureOr(r.HalfShort, "—"))
		half = half || r.HalfShort != nil
	}
	if !half {
		t.Drop(4)
	}
	d.Table("rivals", t)
	d.Note("各个目标均列出，不在其中取舍。", "Every target is shown; none is chosen.")
}

// ofRival is what another target came to, where that is not what the first came to.
func ofRival(d *Draft, in *measure.Indicator, rival *measure.Rival) run {
	if rival.Done == in.Done && in.Done != nil {
		return d.Own(d.Say("同上", "the same"))
	}
	return d.OfDay(rival.Done)
}

// targetCard is what the exports say of a target.
func targetCard(d *Draft, in *measure.Indicator) kit.Table {
	t, target := d.Card(), in.Target
	period := d.Run(model.PeriodName(target.Period))
	if target.Period == table.WholeProject {
		period = d.Own(d.Say("整个项目", "the whole project"))
	}
	d.LineIf(&t, "类别", "Lists", d.Word(strings.Join(target.Lists, "、")))
	d.Line(&t, "期间", "Period", period)
	d.Line(&t, "下达单位", "Issued by", d.Own(d.In(issuer(target))))
	d.Line(&t, "文号", "Document", d.Word(target.Document))
	d.Line(&t, "责任股室", "Office", d.Word(target.Office))
	d.LineIf(&t, "责任人", "Officer", d.Word(target.Officer))
	replaced(d, &t, target)
	if target.Project != nil {
		d.Line(&t, "项目", "Project", d.Link(target.Project.Name, projectID(target.Project.Key)))
	}
	d.LineIf(&t, "说明", "Remark", d.Run(target.Explanation))
	d.Line(&t, "目标出处", "Source of the target", source(d, target.Row))
	if c := in.Completion; c != nil {
		d.Line(&t, "读数日期", "Date of the reading", d.Run(c.AsOf.Display()))
		d.LineIf(&t, "完成说明", "Remark on completion", d.Run(c.Explanation))
		d.Line(&t, "完成出处", "Source of the completion", source(d, c.Row))
	}
	return t
}

// replaced are the targets that a target stands in the place of, the newest first.
func replaced(d *Draft, t *kit.Table, target *table.Target) {
	seen := map[*table.Target]bool{target: true}
	for old := target.Supersedes; old != nil && !seen[old]; old = old.Supersedes {
		seen[old] = true
		r := d.Stated(quantity(d, old.Target))
		r.Class, r.Order = "", ""
		r = d.Remarked(r, old.Explanation)
		r.Below = append(r.Below, source(d, old.Row))
		d.Line(t, "替代的目标", "Replaces the target", r)
	}
}
