package charts

import (
	"slices"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// manyReadings is how many readings a series wants before it is drawn.
const manyReadings = 3

// burnUps draw each indicator with enough readings against its target, its time
// line and, where there is one, its forecast.
func burnUps(r *measure.Report) []*draft {
	var all []*draft
	for _, in := range r.Indicators {
		if in.Goal == nil || in.Done == nil || len(in.Readings) < manyReadings || in.Target.Period == table.WholeProject {
			continue
		}
		d := &draft{chart: Chart{Key: "burn-up-" + in.Target.Key,
			Title: join(in.Target.Name, say("：各期读数与时间", ": readings against time")),
			Unit:  unit(in.Done), Sentence: in.Sentence, Columns: heads("截至", "As of", "累计完成", "Completed")}}
		if in.Forecast != nil {
			d.chart.Sentence = d.chart.Sentence.And(say("按目前进度，期末为", " At the pace so far, the end of the period gives "),
				in.Forecast, say("。", "."))
		}
		for _, reading := range in.Readings {
			d.chart.Rows = append(d.chart.Rows, []Cell{named(reading.AsOf.Display()), number(reading.Completed)})
		}
		d.chart.Rows = append(d.chart.Rows, []Cell{words("目标", "target"), number(in.Goal)})
		if in.Time != nil {
			d.chart.Rows = append(d.chart.Rows, []Cell{words("序时进度", "time elapsed"), number(in.Time)})
		}
		if in.Forecast != nil {
			d.chart.Rows = append(d.chart.Rows, []Cell{words("按目前进度的期末数", "end of the period at this pace"),
				number(in.Forecast)})
		}
		p := burnUp(r, in)
		d.other = p
		all = append(all, d)
	}
	return all
}

// burnUp lays an indicator over the months of its period.
func burnUp(r *measure.Report, in *measure.Indicator) *curves {
	of, _ := r.Period(in.Target.Period)
	first, months := of.Start, of.Months
	p := &curves{months: []model.Date{{}}}
	for i := range months {
		m := first.AddDate(0, i, 0)
		p.months = append(p.months, model.DateOf(m, model.Month))
	}
	place := func(d model.Date) int {
		return (d.Last().Year()-first.Year())*12 + int(d.Last().Month()) - int(first.Month()) + 1
	}
	empty := func() []float64 { return slices.Repeat([]float64{none}, months+1) }
	done, goal, line := empty(), empty(), empty()
	doneSaid, goalSaid, aheadSaid := make([]*model.Figure, months+1), make([]*model.Figure, months+1),
		make([]*model.Figure, months+1)
	done[0] = 0
	for _, reading := range in.Readings {
		if i := place(r.Day(reading.AsOf)); i >= 0 && i <= months {
			done[i] = length(reading.Completed)
			doneSaid[i], goalSaid[i] = reading.Completed, in.Goal
		}
	}
	for i := range goal {
		goal[i] = length(in.Goal)
	}
	timeLine(line, in, place)
	p.lines = []curve{
		{name: join(say("完成 ", "done "), in.Done.Display), color: accent, points: done, says: say("完成 ", "done "),
			figure: doneSaid},
		{name: join(say("目标 ", "target "), in.Goal.Display), color: ink, thin: true, points: goal,
			says: say("目标 ", "target "), figure: goalSaid},
	}
	if in.Time != nil {
		p.lines = append(p.lines, curve{name: join(say("序时 ", "time elapsed "), in.Time.Display), color: rust, dashed: true,
			points: line})
	}
	if in.Forecast != nil {
		ahead := empty()
		ahead[place(r.Day(in.AsOf))], ahead[months] = length(in.Done), length(in.Forecast)
		aheadSaid[months], goalSaid[months] = in.Forecast, in.Goal
		pace := say("按目前进度 ", "at this pace ")
		p.lines = append(p.lines, curve{name: join(pace, in.Forecast.Display), color: soft, dashed: true, points: ahead,
			says: pace, figure: aheadSaid})
	}
	return p
}

// timeLine runs straight from nothing to the target, or over the nodes of the
// target's schedule.
func timeLine(line []float64, in *measure.Indicator, place func(model.Date) int) {
	line[0], line[len(line)-1] = 0, length(in.Goal)
	for _, node := range in.Target.Schedule {
		if i := place(node.By); i > 0 && i < len(line) {
			line[i] = length(in.Goal) * node.Share.InexactFloat64() / 100
		}
	}
}

// projectProgress draws each project with enough readings: physical progress
// and completed investment, both in percent of the whole.
func projectProgress(r *measure.Report) []*draft {
	var all []*draft
	dates := displays{}
	for _, pm := range r.Projects {
		planned := r.About(pm.Project.Key, measure.PlannedInvestment)
		if len(pm.Readings) < manyReadings || planned == nil {
			continue
		}
		d := &draft{chart: Chart{Key: "progress-" + pm.Project.Key, Title: join(pm.Project.Name, say("：各期进度", ": progress")),
			Unit: say("占全部的百分比", "percent of the whole"), Columns: heads("截至", "As of", "形象进度", "Physical", "累计完成投资",
				"Invested")}}
		p := &curves{end: 100}
		physical := curve{color: accent, says: say("形象进度 ", "physical ")}
		invested := curve{color: rust, dashed: true, says: say("完成投资 ", "invested ")}
		for _, reading := range pm.Readings {
			p.months = append(p.months, reading.AsOf)
			physical.add(reading.Physical, 1)
			invested.add(reading.Completed, 100/max(length(planned), 1e-9))
			d.chart.Rows = append(d.chart.Rows, []Cell{named(dates.of(reading.AsOf)), number(reading.Physical),
				number(reading.Completed)})
		}
		last := pm.Readings[len(pm.Readings)-1]
		d.chart.Sentence = model.Join(measure.AsOf(last.AsOf), pm.Project.Name)
		if last.Physical != nil {
			physical.name = join(physical.says, last.Physical.Display)
			d.chart.Sentence = d.chart.Sentence.And(say("形象进度", ": physical progress "), last.Physical)
			p.lines = append(p.lines, physical)
		}
		if last.Completed != nil {
			invested.name = join(invested.says, last.Completed.Display)
			d.chart.Sentence = d.chart.Sentence.And(say("，累计完成投资", ", invested "), last.Completed, say("（计划", " (of "), planned,
				say("）", ")"))
			p.lines = append(p.lines, invested)
		}
		if len(p.lines) == 0 {
			continue
		}
		d.chart.Sentence = d.chart.Sentence.And(say("。", "."))
		d.other = p
		all = append(all, d)
	}
	return all
}

// add lengthens a line by a figure, which is drawn to a scale.
func (l *curve) add(f *model.Figure, scale float64) {
	at := none
	if f != nil {
		at = length(f) * scale
	}
	l.points, l.figure = append(l.points, at), append(l.figure, f)
}

// displays keeps how dates are shown: thousands of projects are read on the same days.
type displays map[model.Date]model.Text

func (all displays) of(d model.Date) model.Text {
	if _, kept := all[d]; !kept {
		all[d] = d.Display()
	}
	return all[d]
}
