package charts

import (
	"cmp"
	"math"
	"slices"

	echarts "github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"gongshi/data/measure"
	"gongshi/data/model"
)

// matches sets the payment rate of each project against its physical progress:
// on the diagonal money and works keep step.
func matches(r *measure.Report) []*draft {
	d := &draft{chart: Chart{Key: "payment-against-works", Title: say("支付与形象进度", "Payment against works"),
		Unit:    say("支付率（纵）、形象进度（横），%", "payment rate (up) and physical progress (across), %"),
		Columns: heads("项目", "Project", "形象进度", "Physical", "支付率", "Paid", "差", "Difference")}}
	p := &cloud{}
	for _, pm := range r.Projects {
		if pm.Match == nil {
			continue
		}
		kind := 0
		if len(pm.Match.Warnings) > 0 {
			kind = 1
			if pm.Match.Value.IsNegative() {
				kind = 2
			}
		}
		p.points[kind] = append(p.points[kind], []any{length(pm.Physical), length(pm.Payment)})
		p.said[kind] = append(p.said[kind],
			[]model.Text{pm.Project.Name, join(say("形象进度 ", "physical "), pm.Physical.Display),
				join(say("支付率 ", "paid "), pm.Payment.Display), join(say("差 ", "difference "), pm.Match.Display)})
		d.chart.Rows = append(d.chart.Rows, []Cell{named(pm.Project.Name), number(pm.Physical), number(pm.Payment),
			number(pm.Match)})
	}
	if len(d.chart.Rows) < manyReadings {
		return nil
	}
	if len(d.chart.Rows) > mostProjects {
		p.note = say("数据表只列相差最大的项目，其余见各项目页。",
			"The table holds the projects furthest apart; the others stand on their own pages.")
		slices.SortStableFunc(d.chart.Rows, func(a, b []Cell) int { return cmp.Compare(apart(b), apart(a)) })
		d.chart.Rows = d.chart.Rows[:mostProjects]
	}
	d.chart.Sentence = model.Join(asOf(d.chart.Figures()...), say("有支付和形象进度读数的项目都在图中；两者相差过大的另有标记，列在核对页。",
		"every project with both readings is a point; those far apart are marked and stand on the Checks page."))
	d.other = p
	return []*draft{d}
}

// mostProjects is how many projects the table beside the picture lists.
const mostProjects = 100

// apart is how far a row's money and works are apart.
func apart(row []Cell) float64 { return math.Abs(length(row[3].Figure)) }

// cloud is a picture of points in a square of percentages.
type cloud struct {
	note   model.Text
	points [3][]any          // in step, paid ahead of works, paid behind works
	said   [3][][]model.Text // of each point: the project and its figures
}

var clouds = []struct {
	name   model.Text
	symbol string
	color  string
}{
	{say("相称", "in step"), "circle", accent},
	{say("支付快于工程", "paid ahead of works"), "diamond", rust},
	{say("支付慢于工程", "paid behind works"), "triangle", ink},
}

func cloudNames(lang string) []string {
	var names []string
	for _, c := range clouds {
		names = append(names, c.name.Say(lang))
	}
	return names
}

func (p *cloud) geometry(f frame, width int) geometry {
	return framed(f, p.note, cloudNames(f.lang), width, min(width-2*margin, 380))
}

func (p *cloud) height(f frame, width int) int { return p.geometry(f, width).height }

func (p *cloud) option(f frame, width int) ([]byte, error) {
	names, g := cloudNames(f.lang), p.geometry(f, width)
	c := echarts.NewScatter()
	top, step := p.scale()
	c.SetGlobalOptions(
		echarts.WithXAxisOpts(opts.XAxis{Type: "value", Min: 0, Max: 100}),
		echarts.WithYAxisOpts(opts.YAxis{Type: "value", Min: 0, Max: top}),
		echarts.WithGridOpts(opts.Grid{Left: px(margin + 34), Right: px(margin + 8), Top: px(g.top + 8),
			Bottom: px(g.bottom + 26)}),
		echarts.WithLegendOpts(opts.Legend{Show: opts.Bool(true), Left: px(margin), Top: px(g.head() - g.legend*22)}),
		echarts.WithAnimation(false),
	)
	c.Validate()
	x, y := c.XAxisList[0], c.YAxisList[0]
	text := letters(smallSize, soft, "normal")
	x.AxisLine, x.AxisTick, x.SplitLine = cloudLines(), noTicks(), cloudSplits()
	y.AxisLine, y.SplitLine = cloudLines(), cloudSplits()
	return g.encoded(c.JSON(), parts{
		"xAxis":  []xAxis{{XAxis: x, Interval: 25, AxisLabel: &axisLabel{lettering: &text}}},
		"yAxis":  []yAxis{{YAxis: y, Interval: step, AxisLabel: &axisLabel{lettering: &text}, AxisTick: noTicks()}},
		"legend": legend{Legend: c.Legend}.named(entries(names), 14, 10),
		"series": p.series(names),
	})
}

// scale is the upright one, in at most six steps: who was paid more than was received
// stands above a hundred.
func (p *cloud) scale() (top, step int) {
	highest := 100.0
	for _, points := range p.points {
		for _, point := range points {
			highest = max(highest, point.([]any)[1].(float64))
		}
	}
	for step = 25; highest > float64(6*step); step *= 2 {
	}
	return int(math.Ceil(highest/float64(step))) * step, step
}

func cloudLines() *opts.AxisLine {
	return &opts.AxisLine{Show: opts.Bool(true), LineStyle: &opts.LineStyle{Color: soft}}
}

func cloudSplits() *opts.SplitLine {
	return &opts.SplitLine{Show: opts.Bool(true), LineStyle: &opts.LineStyle{Color: faint}}
}

func entries(names []string) (all []legendEntry) {
	for _, name := range names {
		all = append(all, legendEntry{Name: name})
	}
	return all
}

// series are the points by kind; the first has the diagonal too.
func (p *cloud) series(names []string) (all []series) {
	for i, kind := range clouds {
		all = append(all, series{SingleSeries: &echarts.SingleSeries{Type: "scatter", Name: names[i], Symbol: kind.symbol,
			SymbolSize: 7 + 3*min(i, 1), Color: kind.color, Data: p.points[i]}})
	}
	all[0].ItemStyle = &look{Opacity: 0.75}
	all[0].MarkLine = &markLine{Symbol: "none", Silent: true, Label: &markLabel{},
		LineStyle: &opts.LineStyle{Color: soft, Type: "dashed", Width: 1.5},
		Data:      [][2]markPoint{{{}, {Coord: [2]float64{100, 100}}}}}
	return all
}
