package charts

import (
	"cmp"
	"slices"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// fundItems ranks the items of money received; what has not started is hollow.
func fundItems(r *measure.Report) []*draft {
	var all []*draft
	for _, l := range r.Funds {
		if l.Stage != table.Received || len(l.Items) < 2 {
			continue
		}
		d := &draft{chart: Chart{Key: "items-" + l.Subject, Title: join(l.SubjectName, say("：到位资金各项", ": items received")),
			Unit: unit(l.Total), Sentence: l.Sentence(),
			Columns: heads("资金类别", "Fund category", "到位", "Received", "占比", "Share", "启动", "Started")}}
		items := slices.Clone(l.Items)
		slices.SortStableFunc(items, func(a, b *measure.FundItem) int {
			return cmp.Compare(length(b.Amount), length(a.Amount))
		})
		for _, item := range items {
			d.item(item)
		}
		all = append(all, d)
	}
	return all
}

func (d *draft) item(item *measure.FundItem) {
	look, state := received, say("未载明", "not stated")
	switch item.Started {
	case table.Yes:
		look, state = started, say("已启动", "started")
	case table.No:
		look, state = waiting, say("未启动", "not started")
	}
	value := item.Amount.Display
	if item.Share != nil {
		value = join(value, say("，", ", "), item.Share.Display)
	}
	if item.Started == table.No {
		value = join(value, say("，", ", "), state)
	}
	d.plot.rows = append(d.plot.rows, row{name: item.Name, value: value, bars: []bar{{0, length(item.Amount), look}}})
	d.chart.Rows = append(d.chart.Rows, []Cell{named(item.Name), number(item.Amount), number(item.Share), named(state)})
}

// mostMixes is how many projects are set side by side.
const mostMixes = 6

// fundMix sets the planned sources of each project side by side, as shares of
// its planned investment; what the bureau does not state is hatched.
func fundMix(r *measure.Report) []*draft {
	d := &draft{chart: Chart{Key: "fund-mix", Title: say("各项目计划资金来源", "Planned sources of funds by project"),
		Unit:    say("占计划总投资，%", "share of planned investment, %"),
		Columns: heads("项目", "Project", "来源", "Source", "金额", "Amount", "占比", "Share")}}
	d.plot.whole = 100
	looks := map[string]style{}
	for _, l := range r.Funds {
		if l.Stage != table.Planned {
			continue
		}
		if len(d.plot.rows) == mostMixes {
			return nil // many projects are shown by their flows
		}
		d.mix(l, looks)
		d.chart.Sentence = then(d.chart.Sentence, l.Sentence())
	}
	if len(d.plot.rows) == 0 {
		return nil
	}
	return []*draft{d}
}

// mix adds the row of one project.
func (d *draft) mix(l *measure.FundList, looks map[string]style) {
	total := l.Total
	if l.Stated != nil {
		total = l.Stated
	}
	r := row{name: l.SubjectName, value: total.Display}
	at := 0.0
	add := func(look style, amount, share *model.Figure) {
		if share == nil {
			return
		}
		r.bars = append(r.bars, bar{at, at + length(share), look})
		at += length(share)
		r.value = join(r.value, plain("\n"), look.name, plain(" "), share.Display)
		d.chart.Rows = append(d.chart.Rows, []Cell{named(l.SubjectName), named(look.name), number(amount), number(share)})
	}
	for _, item := range l.Items {
		if _, ok := looks[item.Name.Zh]; !ok {
			look := sources[len(looks)%len(sources)]
			look.name = item.Name
			looks[item.Name.Zh] = look
		}
		add(looks[item.Name.Zh], item.Amount, item.Share)
	}
	add(unknown, l.Unstated, l.UnstatedPct)
	d.plot.rows = append(d.plot.rows, r)
	d.chart.Rows = append(d.chart.Rows, []Cell{named(l.SubjectName), words("合计", "total"), number(total), named(None)})
}
