package pages

import (
	"gongshi/content/kit"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// indicatorPages are the list of targets, and a page for each indicator.
func indicatorPages(b *Book) []Outline {
	if len(b.Indicators)+len(b.Outputs)+len(b.Earlier) == 0 {
		return nil
	}
	all := one(Outline{id: "indicators", title: says("目标", "Targets"), nav: says("目标", "Targets"),
		holds: b.Profile.Pages.Indicators.Holds, write: writeIndicators})
	for _, in := range b.Indicators {
		all = append(all, Outline{id: indicatorID(in.Target.Key), title: in.Target.Name, parent: "indicators",
			write: func(d *Draft) { writeIndicator(d, in) }})
	}
	return all
}

// writeIndicators is the table of verdicts with every column, the outputs that
// have no target, and growth on last year.
func writeIndicators(d *Draft) {
	if len(d.Indicators)+len(d.Outputs)+len(d.Earlier) == 0 {
		return
	}
	asked := model.Text{Zh: "按读数的日期逐项判定", En: "Each indicator is held to what the date of its reading asks"}
	if len(d.Asked) == 1 && d.Asked[0] == measure.AskHalf {
		asked = d.Profile.Verdict.Test
	}
	d.Note(asked.Zh+"：判定依据完成率的上下限，不取整，不合并。最低目标（以上）下的完成率写作“至多”。",
		asked.En+", decided on the bounds of the rate. A rate over a minimum target is written “at most”.")
	d.Table("verdicts", verdicts(d))
	showCharts(d)
	if len(d.Dataset.Projects) > fewProjects { // or else they stand on the home page
		d.Section("changes", "与上次读数相比", "Since the previous reading", func() { homeChanges(d) })
	}
	outputs(d)
	growth(d)
	earlier(d)
}

// earlier lists the indicators of periods that have ended.
func earlier(d *Draft) {
	t := d.List("指标", "Indicator", "期间", "Period", "目标", "Target", "完成", "Done", "完成率", "Rate")
	for _, in := range d.Earlier {
		name := d.Remarked(d.Run(in.Target.Name), in.Target.Explanation)
		name.Below = append(datedApart(d, in), name.Below...)
		t.Add(name, d.Run(model.PeriodName(in.Target.Period)), d.Figure(in.Goal), d.Figure(in.Done), rateOf(d, in))
	}
	if len(t.Rows) > 0 {
		d.Heading("以往期间", "Earlier periods")
		d.Table("earlier", t)
	}
	partsOfAll(d, "earlier-parts", d.Earlier)
}

// verdicts is the full table of verdicts; another issuer's target stands under
// its indicator.
func verdicts(d *Draft) kit.Table {
	t := d.List("指标", "Indicator", "目标", "Target", "完成", "Done", "完成率", "Rate",
		"与序时差", "Gap", "判定", "Verdict", "责任股室", "Office")
	t.Caption = d.Own(d.Say("各项指标与判定", "Indicators and verdicts"))
	if !d.Printed {
		t.Class = "lines"
	}
	for _, in := range d.Indicators {
		name := d.Link(in.Target.Name, indicatorID(in.Target.Key))
		name.Below = datedApart(d, in)
		t.Add(name, d.Figure(in.Goal), d.Figure(in.Done), rateOf(d, in),
			gap(d, in), verdict(d, in.Verdict), unfilled(d, in.Target.Office))
		for _, rival := range in.Rivals {
			t.Rows = append(t.Rows, kit.Row{Class: "rival",
				Cells: []run{d.Remarked(d.Own(d.Say("另一目标：", "Another target: ")+d.In(issuer(rival.Target))),
					rival.Target.Explanation),
					d.Figure(rival.Goal), ofRival(d, in, rival), d.Figure(rival.Rate), d.FigureOr(nil, "—"), d.Own("—"),
					unfilled(d, rival.Target.Office)}})
		}
	}
	return t
}

// issuer names who set a target.
func issuer(t *table.Target) model.Text {
	for _, s := range []string{t.Issuer, t.Level, t.Document} {
		if s != "" {
			return says(s, measure.LevelEn(s))
		}
	}
	return says("未载明", "not stated")
}

func outputs(d *Draft) {
	if len(d.Outputs) == 0 {
		return
	}
	d.Heading("没有目标的产出", "Outputs without a target")
	t := d.Columns("产出", "Output", "完成", "Done", "说明", "Remark", "出处", "Source")
	for _, in := range d.Outputs {
		remark := in.Target.Explanation
		if in.Completion != nil && !in.Completion.Explanation.IsZero() {
			remark = in.Completion.Explanation
		}
		t.Add(d.Run(in.Target.Name), outputDone(d, in), d.Run(remark), sourcesOfOutput(d, in))
	}
	d.Table("outputs", t)
	partsOfAll(d, "output-parts", d.Outputs)
}

// sourcesOfOutput are the rows of an output: its own, and that of its completion.
func sourcesOfOutput(d *Draft, in *measure.Indicator) run {
	r := source(d, in.Target.Row)
	if in.Completion != nil {
		r.Below = append(r.Below, source(d, in.Completion.Row))
	}
	return r
}

// outputDone is what an output came to; where its row states a rate alone, that, as
// stated.
func outputDone(d *Draft, in *measure.Indicator) run {
	stated := d.About(in.Target.Key, measure.StatedRate)
	if in.Done != nil || stated == nil {
		return onBase(d, in)
	}
	r := d.Figure(stated)
	r.Parts = append(r.Parts, part{Text: d.Say("（报送数）", " (as stated)")})
	return r
}

// onBase is what an output came to, and how that is to the base that it is set beside.
func onBase(d *Draft, in *measure.Indicator) run {
	r := d.Figure(in.Done)
	if in.OnBase != nil {
		ratio := d.Figure(in.OnBase)
		ratio.Parts = append([]part{{Text: d.Say("为"+in.OnBase.Base.Zh+"的", "")}}, ratio.Parts...)
		ratio.Parts = append(ratio.Parts, part{Text: d.Say("", " of "+in.OnBase.Base.Say("en"))})
		ratio.Class = ""
		r.Below = append(r.Below, ratio)
	}
	return r
}

func growth(d *Draft) {
	if len(d.Growth) == 0 {
		return
	}
	d.Heading("目标与上年", "Targets and last year")
	t := d.Columns("指标", "Indicator", "增幅", "Growth", "基数", "Base")
	for _, f := range d.Growth {
		t.Add(d.Run(f.Subject.Name), d.Figure(f), d.Run(f.Base))
	}
	d.Table("growth", t)
}
