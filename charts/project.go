package charts

import (
	"gongshi/data/measure"
	"gongshi/data/model"
)

// doneAndLeft shows each whole-project investment: done and left.
func doneAndLeft(r *measure.Report) []*draft {
	var all []*draft
	for _, in := range r.Indicators {
		if in.Verdict != measure.WholeProject || in.Target.Kind != "investment" || in.Left == nil ||
			in.Done.Qualifier != model.Exact {
			continue
		}
		d := &draft{chart: Chart{Key: "left-" + in.Target.Key,
			Title: join(in.Target.Name, say("：已完成与剩余", ": done and left")),
			Unit:  unit(in.Done), Sentence: in.Sentence, Columns: heads("量", "Measure", "数", "Figure"),
			Rows: [][]Cell{{words("计划总投资", "planned"), number(in.Goal)}, {words("已完成", "done"), number(in.Done)},
				{words("剩余", "left"), number(in.Left)}, {words("占整个项目", "of the whole project"), number(in.Rate)}}}}
		d.plot.rows = []row{{name: join(say("已完成 ", "done "), in.Done.Display, plain(" "), in.Rate.Display),
			value: join(say("剩余 ", "left "), in.Left.Display),
			bars:  []bar{{0, length(in.Done), done}, {length(in.Done), length(in.Goal), left}}}}
		d.plot.note = say("基数是整个项目的计划，不是年度计划，不画序时线。",
			"The base is the plan of the whole project, not of the year: no time line.")
		all = append(all, d)
	}
	return all
}

// moneyAndOutputs sets a project's investment beside its outputs, in percent.
func moneyAndOutputs(r *measure.Report) []*draft {
	var all []*draft
	for _, money := range r.Indicators {
		if money.Target.Project == nil || money.Target.Kind != "investment" || money.Rate == nil {
			continue
		}
		p := money.Target.Project
		d := &draft{chart: Chart{Key: "outputs-" + p.Key, Title: join(p.Name, say("：投资与产出", ": money and outputs")),
			Unit: say("完成率，%", "completion rate, %"), Columns: heads("指标", "Indicator", "完成", "Done", "计划", "Planned", "完成率",
				"Rate")}}
		d.plot.whole = 100
		for _, in := range r.Indicators {
			if in.Target.Project == p && in.Rate != nil {
				row := verdictRow(r, in)
				row.value = in.Rate.Display
				d.plot.rows = append(d.plot.rows, row)
				d.chart.Rows = append(d.chart.Rows, []Cell{named(in.Target.Name), number(in.Done), number(in.Goal),
					number(in.Rate)})
				d.chart.Sentence = then(d.chart.Sentence, in.Sentence)
			}
		}
		if len(d.plot.rows) < 2 {
			continue
		}
		d.plot.note = say("产出只是多项产出之一，不是形象进度。", "The output is one of several, not physical progress.")
		all = append(all, d)
	}
	return all
}

// mostDates is how many dates a picture holds.
const mostDates = 8

// datesAhead shows what is due after the as-of date: the length of a bar is the
// number of days left; a date known to the month is hollow over that month.
func datesAhead(r *measure.Report) []*draft {
	if len(r.Ahead) == 0 {
		return nil
	}
	d := &draft{chart: Chart{Key: "dates-ahead", Title: say("接下来的日期", "Dates ahead"), Unit: say("天", "days"),
		Sentence: model.Join(measure.AsOf(r.AsOf), say("接下来的期限：", "what is due next: ")),
		Columns:  heads("期限", "Due", "事项", "What", "距截至日期", "From the as-of date")}}
	if len(r.Ahead) > mostDates {
		d.plot.note = say("只画最近的日期，其余见里程碑页。", "The nearest dates; the others stand on the page of milestones.")
	}
	for i, a := range r.Ahead[:min(len(r.Ahead), mostDates)] {
		due, end := a.Milestone.Due, length(a.Days)
		bars := []bar{{0, end, until}}
		if due.Precision == model.Month {
			bars = []bar{{0, end - float64(due.Last().Day()), until}, {end - float64(due.Last().Day()), end, month}}
		}
		d.plot.rows = append(d.plot.rows,
			row{name: a.Milestone.Name, value: join(due.Display(), say("，", ", "), a.Days.Display), bars: bars})
		d.chart.Rows = append(d.chart.Rows, []Cell{named(due.Display()), named(a.Milestone.Name), number(a.Days)})
		if i > 0 {
			d.chart.Sentence = d.chart.Sentence.And(say("；", "; "))
		}
		d.chart.Sentence = d.chart.Sentence.And(due, plain(" "), a.Milestone.Name)
	}
	d.chart.Sentence = d.chart.Sentence.And(say("。", "."))
	return []*draft{d}
}
