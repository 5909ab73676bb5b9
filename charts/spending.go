package charts

import (
	"strings"

	"gongshi/data/measure"
	"gongshi/data/model"
)

// stages shows the money of each list that is no single project's, stage by
// stage: each is a part of the one before.
func stages(r *measure.Report) []*draft {
	projects := map[string]bool{}
	for _, p := range r.Dataset.Projects {
		projects[p.Key] = true
	}
	var all []*draft
	for _, s := range r.Stages {
		if projects[s.Subject] {
			continue
		}
		d := &draft{chart: Chart{Key: "stages-" + s.Subject, Title: join(s.SubjectName, say("：资金各阶段", ": money by stage")),
			Unit:    unit(s.Totals[0]),
			Columns: heads("阶段", "Stage", "金额", "Amount", "比率", "Rate")}}
		rates := map[*model.Method]*model.Figure{measure.ReceivedTotal: s.Receipt, measure.DisbursedTotal: s.Disbursement,
			measure.PaidTotal: s.Payment, measure.ReimbursedTotal: s.Reimbursement}
		d.chart.Sentence = model.Join(asOf(s.Totals...), s.SubjectName)
		for _, total := range s.Totals {
			value, rate := total.Display, rates[total.Method]
			if rate != nil {
				value = join(value, say("，", ", "), rate.Name, plain(" "), rate.Display)
			}
			d.plot.rows = append(d.plot.rows, row{name: total.Name, value: value, bars: []bar{{0, length(total), received}}})
			d.chart.Rows = append(d.chart.Rows, []Cell{named(total.Name), number(total), number(rate)})
			d.chart.Sentence = d.chart.Sentence.And(say("，", ", "), total.Name, plain(" "), total)
		}
		d.chart.Sentence = d.chart.Sentence.And(say("。", "."))
		d.plot.note = say("到位率以下达为基数；拨付率、支付率、报账率以到位为基数。",
			"Receipt is a share of what was issued; the other rates are shares of what was received.")
		all = append(all, d)
	}
	return all
}

// ageing shows unspent money by the time since it was first received.
func ageing(r *measure.Report) []*draft {
	a := r.Ageing
	if a == nil {
		return nil
	}
	d := &draft{chart: Chart{Key: "ageing", Title: say("未支付资金的账龄", "Age of unspent money"), Unit: unit(a.Total),
		Sentence: model.Join(measure.AsOf(r.AsOf), say("按项目各自的资金行，", "by the rows of the projects themselves, of "),
			a.Projects, say("项目有未支付资金，合计", " (projects with money unspent), unspent in all: "), a.Total),
		Columns: heads("账龄", "Age", "未支付", "Unspent")}}
	for i, name := range []model.Text{say("一年以内", "up to a year"), say("一至两年", "one to two years"),
		say("两年以上", "over two years")} {
		f := a.Buckets[i]
		if f == nil {
			d.plot.rows = append(d.plot.rows, row{name: name, value: None})
		} else {
			d.plot.rows = append(d.plot.rows, row{name: name, value: f.Display, bars: []bar{{0, length(f), unspent}}})
			d.chart.Sentence = d.chart.Sentence.And(say("，", ", "), name, plain(" "), f)
		}
		d.chart.Rows = append(d.chart.Rows, []Cell{named(name), number(f)})
	}
	d.chart.Rows = append(d.chart.Rows, []Cell{words("合计", "total"), number(a.Total)})
	d.chart.Sentence = d.chart.Sentence.And(say("。", "."))
	d.plot.note = say("各项目到位减支付，按首次到位起算。", "Received less paid of each project, counted from the first receipt.")
	return []*draft{d}
}

// mostTownships is how many townships a picture ranks; more stand in a table.
const mostTownships = 30

// townships ranks the townships by what is invested of all that their projects plan: a
// base that all share, whichever of the projects have a reading.
func townships(r *measure.Report) []*draft {
	var ranked []*measure.Township
	for _, t := range r.Townships {
		if t.Share != nil {
			ranked = append(ranked, t)
		}
	}
	if len(ranked) < 3 {
		return nil
	}
	part := r.Profile.Words.Part
	by := say("各"+part.Zh+"完成投资占全部计划", "Invested of all that is planned, by "+strings.ToLower(part.En))
	d := &draft{chart: Chart{Key: "townships", Title: by,
		Unit: say("占全部项目的计划总投资，%", "of the planned investment of all projects, %"),
		Columns: heads(part.Zh, part.En, "项目数", "Projects", "有读数", "With a reading", "全部计划", "Planned in all",
			"累计完成投资", "Invested", "占全部计划", "Of all planned", "有读数的项目投资完成率", "Rate of those with a reading")}}
	d.plot.whole = 100
	shown := ranked
	if len(shown) > mostTownships {
		shown = shown[len(shown)-mostTownships:]
		d.plot.note = say("只画进度最慢的"+part.Zh+"，其余见数据表。", "The least advanced only; the table holds them all.")
	}
	for _, t := range shown {
		read := join(t.Projects.Display, say("中", ", of which "), t.Read.Display, say("有读数", " with a reading"))
		d.plot.rows = append(d.plot.rows, row{name: t.Place.Name, value: join(t.Share.Display, say("，", ", "), read),
			bars: []bar{{0, length(t.Share), done}}})
	}
	var shares []*model.Figure
	for _, t := range ranked {
		shares = append(shares, t.Share)
		d.chart.Rows = append(d.chart.Rows, []Cell{named(t.Place.Name), number(t.Projects), number(t.Read), number(t.Plans),
			number(t.Invested), number(t.Share), number(t.Rate)})
	}
	first, last := ranked[0], ranked[len(ranked)-1]
	d.chart.Sentence = model.Join(asOf(shares...),
		say("填报的完成投资占全部项目计划总投资最高的是", "of the planned investment of all projects, most is reported as completed in "),
		first.Place.Name, plain(" "), first.Share.Display, say("，最低的是", ", the least in "), last.Place.Name, plain(" "),
		last.Share.Display, say("。", "."))
	return []*draft{d}
}

// onLastYear sets each indicator beside the same date of the year before, which
// is an upright line at a hundred.
func onLastYear(r *measure.Report) []*draft {
	d := &draft{chart: Chart{Key: "on-last-year", Title: say("与上年同期相比", "Beside the same date last year"),
		Unit:     say("上年同期=100", "same date last year = 100"),
		Sentence: model.Join(say("与上年同期相比：", "on the same date last year: ")),
		Columns:  heads("指标", "Indicator", "今年", "This year", "上年同期", "Last year", "增幅", "Growth")}}
	for _, in := range r.Indicators {
		if in.OnLastYear == nil {
			continue
		}
		if len(d.plot.rows) > 0 {
			d.chart.Sentence = d.chart.Sentence.And(say("；", "; "))
		}
		d.chart.Sentence = d.chart.Sentence.And(in.Target.Name, plain(" "), in.OnLastYear)
		d.plot.rows = append(d.plot.rows,
			row{name: in.Target.Name, value: join(in.Done.Display, say("，", ", "), in.OnLastYear.Display),
				bars: []bar{{0, 100 + length(in.OnLastYear), done}}})
		d.chart.Rows = append(d.chart.Rows, []Cell{named(in.Target.Name), number(in.Done), number(in.LastYear),
			number(in.OnLastYear)})
	}
	if len(d.plot.rows) == 0 {
		return nil
	}
	d.chart.Sentence = model.Join(asOf(d.chart.Figures()...), d.chart.Sentence)
	d.plot.lines = []line{{at: 100, name: say("上年同期", "same date last year"), dashed: true, rows: len(d.plot.rows)}}
	d.chart.Sentence = d.chart.Sentence.And(say("。", "."))
	return []*draft{d}
}
