package charts

import (
	"gongshi/data/measure"
	"gongshi/data/model"
)

// overview sets the rate of every indicator beside what its date asks, least advanced
// first; whole-project indicators stand apart.
func overview(r *measure.Report) []*draft {
	if len(r.Indicators) == 0 {
		return nil
	}
	d := &draft{chart: Chart{Key: "past-half-overview", Title: say("各项指标进展如何", "How far is each indicator?"),
		Unit: say("完成率，%", "completion rate, %"), Sentence: r.Headline,
		Columns: heads("指标", "Indicator", "完成率", "Rate", "序时进度", "Time share", "与序时差", "Gap", "判定", "Verdict")}}
	if len(r.Asked) == 1 && r.Asked[0] == measure.AskHalf {
		d.chart.Title = say("各项指标过半了吗", "Which indicators are past half?")
	}
	d.plot.whole = 100
	whole := false
	for _, in := range r.Indicators {
		if in.Verdict == measure.WholeProject && !whole {
			whole = true
			d.plot.rows = append(d.plot.rows, row{name: say("—— 按整个项目 ——", "— Whole-project base —")})
		}
		d.plot.rows = append(d.plot.rows, verdictRow(r, in))
		d.chart.Rows = append(d.chart.Rows, []Cell{named(calledAt(r, in)), rateCell(r, in), number(in.Time), number(in.Gap),
			named(in.Verdict.Name())})
	}
	d.halfAndTime(r)
	return []*draft{d}
}

// calledAt names an indicator, with the date of its reading where that is another than the
// report's.
func calledAt(r *measure.Report, in *measure.Indicator) model.Text {
	if in.Completion == nil || in.AsOf.Compare(r.AsOf) == 0 {
		return in.Target.Name
	}
	return join(in.Target.Name, say("（截至", " (as of "), in.AsOf.Display(), say("）", ")"))
}

// halfAndTime draws a line at one half, where it is asked, and one at time elapsed; one
// line where they are the same. Where time elapsed differs, by the dates of readings or
// by schedules, each row has a mark of its own.
func (d *draft) halfAndTime(r *measure.Report) {
	var times []*model.Figure // of the annual indicators, which come first
	same, half := true, false
	for _, in := range r.Indicators {
		if in.Time != nil {
			times = append(times, in.Time)
			same = same && in.Time.Display == times[0].Display
		}
		half = half || in.Question == measure.AskHalf
	}
	isHalf := same && len(times) > 0 && times[0].Display.Zh == "50.00%"
	if half && !isHalf {
		d.plot.lines = append(d.plot.lines, line{at: 50, name: say("一半 50%", "half, 50%")})
	}
	switch {
	case len(times) == 0:
	case same:
		name := say("序时进度 ", "time elapsed ")
		if isHalf && r.Profile.Verdict.Half {
			name = say("时间过半 ", "time elapsed ")
		}
		d.plot.lines = append(d.plot.lines, line{at: length(times[0]), name: join(name, times[0].Display), dashed: true})
	default:
		for i, in := range r.Indicators[:r.Tally.Annual] {
			if in.Time != nil {
				d.plot.rows[i].ticks = []float64{length(in.Time)}
			}
		}
		d.plot.note = say("竖短线标出各指标自己的序时进度。", "A short upright mark stands at the time elapsed of each.")
	}
	for i := range d.plot.lines {
		d.plot.lines[i].rows = r.Tally.Annual // whole projects have no time elapsed
	}
}

func verdictRow(r *measure.Report, in *measure.Indicator) row {
	verdict := join(plain(in.Verdict.Shape()+" "), in.Verdict.Name())
	if in.Rate != nil {
		look := done
		if in.Rate.Qualifier != model.Exact {
			look = bounded
		}
		return row{name: calledAt(r, in), value: join(in.Rate.Display, plain(" "), verdict),
			bars: []bar{{0, length(in.Rate), look}}}
	}
	if s := statedRate(r, in); s != nil {
		return row{name: calledAt(r, in), value: join(say("报送", "stated "), s.Display, plain(" "), verdict),
			bars: []bar{{0, length(s), stated}}}
	}
	why := say("未载明 ", "not stated ")
	if in.Done != nil {
		why = say("无 ", "none ") // as of a target of zero
	}
	return row{name: calledAt(r, in), value: join(why, verdict)}
}

// statedRate is a rate that the bureau printed and nothing can be worked out
// for.
func statedRate(r *measure.Report, in *measure.Indicator) *model.Figure {
	return r.About(in.Target.Key, measure.StatedRate)
}

func rateCell(r *measure.Report, in *measure.Indicator) Cell {
	if in.Rate == nil {
		if s := statedRate(r, in); s != nil {
			return Cell{Figure: s, Text: say("报送，未核实", "stated, not verified")}
		}
	}
	return number(in.Rate)
}
