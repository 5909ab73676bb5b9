package charts

import (
	"gongshi/data"
	"gongshi/data/measure"
)

// overview is the past-half test over every indicator, least advanced first;
// whole-project indicators stand apart.
func overview(r *measure.Report) []*draft {
	if len(r.Indicators) == 0 {
		return nil
	}
	d := &draft{chart: Chart{Key: "past-half-overview", Title: say("各项指标过半了吗", "Which indicators are past half?"),
		Unit: say("完成率，%", "completion rate, %"), Sentence: r.Headline,
		Columns: heads("指标", "Indicator", "完成率", "Rate", "序时进度", "Time share", "与序时差", "Gap", "判定", "Verdict")}}
	d.plot.whole = 100
	whole := false
	for _, in := range r.Indicators {
		if in.Verdict == measure.WholeProject && !whole {
			whole = true
			d.plot.rows = append(d.plot.rows, row{name: say("—— 按整个项目 ——", "— Whole-project base —")})
		}
		d.plot.rows = append(d.plot.rows, verdictRow(r, in))
		d.chart.Rows = append(d.chart.Rows, []Cell{named(in.Target.Name), rateCell(r, in), number(in.Time), number(in.Gap), named(in.Verdict.Name())})
	}
	d.plot.lines = halfAndTime(r)
	for i := range d.plot.lines {
		d.plot.lines[i].rows = r.Tally.Annual // whole projects have no time elapsed
	}
	return []*draft{d}
}

// halfAndTime are the lines at one half and at time elapsed, one line where
// they are the same.
func halfAndTime(r *measure.Report) []line {
	time := line{at: length(r.TimeShare), name: join(say("时间过半 ", "time elapsed "), r.TimeShare.Display), dashed: true}
	if r.TimeShare.Display.Zh == "50.00%" {
		return []line{time}
	}
	return []line{{at: 50, name: say("一半 50%", "half, 50%")}, time}
}

func verdictRow(r *measure.Report, in *measure.Indicator) row {
	verdict := join(plain(in.Verdict.Shape()+" "), in.Verdict.Name())
	if in.Rate != nil {
		look := done
		if in.Rate.Qualifier != data.Exact {
			look = bounded
		}
		return row{name: in.Target.Name, value: join(in.Rate.Display, plain(" "), verdict), bars: []bar{{0, length(in.Rate), look}}}
	}
	if s := statedRate(r, in); s != nil {
		return row{name: in.Target.Name, value: join(say("报送", "stated "), s.Display, plain(" "), verdict), bars: []bar{{0, length(s), stated}}}
	}
	why := say("未载明 ", "not stated ")
	if in.Done != nil {
		why = say("无 ", "none ") // as of a target of zero
	}
	return row{name: in.Target.Name, value: join(why, verdict)}
}

// statedRate is a rate that the bureau printed and nothing can be worked out
// for.
func statedRate(r *measure.Report, in *measure.Indicator) *data.Figure {
	return r.About(in.Target.Key, "stated-rate")
}

func rateCell(r *measure.Report, in *measure.Indicator) Cell {
	if in.Rate == nil {
		if s := statedRate(r, in); s != nil {
			return Cell{Figure: s, Text: say("报送，未核实", "stated, not verified")}
		}
	}
	return number(in.Rate)
}
