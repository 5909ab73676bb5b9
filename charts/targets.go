package charts

import (
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// againstTargets sets what was done beside every target of an indicator that
// has several, and beside last year: each whole, at mid-year
// with its half marked.
func againstTargets(r *measure.Report) []*draft {
	var all []*draft
	for _, in := range r.Indicators {
		baseline := r.About(in.Target.Key, measure.Baseline)
		if in.Done == nil || in.Goal == nil || len(in.Rivals) == 0 && (baseline == nil || len(in.Readings) >= manyReadings) {
			continue // a series shows more
		}
		d := &draft{chart: Chart{Key: "targets-" + in.Target.Key, Sentence: in.Sentence,
			Title: join(in.Target.Name, say("：与各个目标相比", ": against each target")), Unit: unit(in.Done),
			Columns: heads("对照", "Beside", "数额", "Amount", "完成率", "Rate")}}
		if d.half = in.Question == measure.AskHalf; d.half {
			d.chart.Columns = heads("对照", "Beside", "数额", "Amount", "完成率", "Rate", "距一半还差", "Short of half")
			d.plot.note = say("竖短线标出各数的一半。", "A short upright mark stands at one half of each amount.")
		}
		d.beside(say("今年已完成", "done this year"), in.Done, nil, nil, done, in.Done)
		d.beside(say("上年完成", "last year, done"), baseline, nil, nil, previous, in.Done)
		for _, rival := range in.Rivals {
			name := issued(rival.Target)
			if rival.Done != nil && rival.Done != in.Done {
				name = join(name, say("，自己的读数", ", by its own reading of "), rival.Done.Display)
				if on := rival.Done.AsOf; on.Compare(in.AsOf) != 0 {
					name = join(name, say("（截至", " (as of "), on.Display(), say("）", ")"))
				}
			}
			d.beside(name, rival.Goal, rival.Rate, rival.HalfShort, minimumOr(rival.Goal), in.Done)
		}
		d.beside(issued(in.Target), in.Goal, in.Rate, in.HalfShort, minimumOr(in.Goal), in.Done)
		d.plot.lines = []line{{at: length(in.Done), name: join(say("已完成 ", "done "), in.Done.Display),
			rows: len(d.plot.rows)}}
		all = append(all, d)
	}
	return all
}

// beside adds a row for one amount; the half of a target is marked.
func (d *draft) beside(name model.Text, amount, rate, short *model.Figure, look style, finished *model.Figure) {
	if amount == nil {
		return
	}
	r := row{name: name, value: amount.Display, bars: []bar{{0, length(amount), look}}}
	if amount != finished && d.half {
		r.ticks = []float64{length(amount) / 2}
	}
	if short != nil {
		r.value = join(r.value, say("，距一半还差", ", short of half by "), short.Display)
	}
	d.plot.rows = append(d.plot.rows, r)
	cells := []Cell{named(name), number(amount), number(rate)}
	if d.half {
		cells = append(cells, number(short))
	}
	d.chart.Rows = append(d.chart.Rows, cells)
}

func minimumOr(goal *model.Figure) style {
	if goal != nil && goal.Qualifier.IsFloor() {
		return minimum
	}
	return target
}

// issued names a target by who set it.
func issued(t *table.Target) model.Text {
	if t.Issuer == "" {
		return say("目标", "target")
	}
	return model.Text{Zh: "目标（" + t.Issuer + "）", En: "target (" + measure.LevelEn(t.Issuer) + ")"}
}

func unit(f *model.Figure) model.Text { return model.UnitName(f.Unit) }

// openEnded shows the investments whose target is a minimum, each on its own
// row: their overlap is not stated, so they are never stacked.
func openEnded(r *measure.Report) []*draft {
	d := &draft{chart: Chart{Key: "open-ended-investment", Title: say("最低目标下的投资", "Investment against minimum targets"),
		Sentence: model.Join(say("目标是最低数，完成率因此是上限；", "The targets are minima, so each rate is an upper bound; ")),
		Columns:  heads("指标", "Indicator", "完成投资", "Invested", "最低目标", "Minimum target", "完成率", "Rate")}}
	var shown []*measure.Indicator
	for _, in := range r.Indicators {
		if in.Rate != nil && in.Target.Kind == "investment" && in.Goal.Qualifier.IsFloor() &&
			(len(shown) == 0 || unit(in.Done) == unit(shown[0].Done)) {
			shown = append(shown, in)
			d.half = d.half || in.Question == measure.AskHalf
		}
	}
	if len(shown) == 0 {
		return nil
	}
	d.chart.Unit = unit(shown[0].Done)
	d.plot.note = say("虚线框是最低目标，实际计划可能更高", "A dashed outline is a minimum target: the plan may be higher.")
	if d.half {
		d.chart.Columns = append(d.chart.Columns, heads("超过此数即未过半", "A plan above this is under half")...)
		d.plot.note = join(d.plot.note, say("；竖短线标出其一半", " A short mark stands at its half."))
	}
	d.plot.note = join(d.plot.note, say("。各项是否重叠未载明，不相加。", " Overlap is not stated; nothing is added up."))
	for _, in := range shown {
		d.openEnd(in, calledAt(r, in))
	}
	d.chart.Sentence = d.chart.Sentence.And(say("。", "."))
	return []*draft{d}
}

// openEnd adds the row of one investment, named with its day where that is another than
// the report's.
func (d *draft) openEnd(in *measure.Indicator, name model.Text) {
	r := row{name: name, value: join(in.Done.Display, plain(" / "), in.Goal.Display, plain(" →  "), in.Rate.Display),
		bars: []bar{{0, length(in.Goal), minimum}, {0, length(in.Done), done}}}
	cells := []Cell{named(name), number(in.Done), number(in.Goal), number(in.Rate)}
	if d.half {
		cells = append(cells, number(in.HalfLimit))
	}
	if in.Question == measure.AskHalf {
		r.ticks = []float64{length(in.Goal) / 2}
	}
	if len(d.plot.rows) > 0 {
		d.chart.Sentence = d.chart.Sentence.And(say("；", "; "))
	}
	d.plot.rows, d.chart.Rows = append(d.plot.rows, r), append(d.chart.Rows, cells)
	d.chart.Sentence = d.chart.Sentence.And(name, plain(" "), in.Rate)
}

// bullets draws one indicator each: target outline, completion, time elapsed.
func bullets(r *measure.Report) []*draft {
	var all []*draft
	for _, in := range r.Indicators {
		if in.Rate == nil || len(in.Readings) >= manyReadings {
			continue // a series shows more
		}
		if in.Goal.Value.IsNegative() || in.Done.Value.IsNegative() {
			continue // what is below zero fills no bar
		}
		look := done
		if in.Done.Qualifier != model.Exact {
			look = bounded
		}
		d := &draft{chart: Chart{Key: "bullet-" + in.Target.Key, Title: in.Target.Name, Unit: unit(in.Done),
			Sentence: in.Sentence,
			Columns:  heads("量", "Measure", "数", "Figure"),
			Rows: [][]Cell{{words("完成", "done"), number(in.Done)}, {words("目标", "target"), number(in.Goal)},
				{words("完成率", "rate"), number(in.Rate)}}}}
		d.plot.rows = []row{{name: join(say("完成 ", "done "), in.Done.Display),
			value: join(say("目标 ", "target "), in.Goal.Display, say("，", ", "), in.Rate.Display),
			bars:  []bar{{0, length(in.Goal), minimumOr(in.Goal)}, {0, length(in.Done), look}}}}
		if in.Time != nil {
			d.plot.lines = []line{{at: length(in.Goal) * length(in.Time) / 100,
				name: join(say("序时进度 ", "time elapsed "), in.Time.Display), dashed: true, rows: 1}}
			d.chart.Rows = append(d.chart.Rows, []Cell{words("序时进度", "time elapsed"), number(in.Time)},
				[]Cell{words("与序时差", "gap"), number(in.Gap)})
		}
		all = append(all, d)
	}
	return all
}
