package charts

import (
	"math"

	echarts "github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"gongshi/data/model"
)

// curves is a picture of lines over months. No number stands on an axis: each
// line's name carries the number it ends at, as its figure shows it.
type curves struct {
	months []model.Date // the zero date is the start
	lines  []curve
	end    float64 // of the axis; 0 takes the highest point
	note   model.Text
}

// curve is a line. What is said at a point, a word and a figure, is written when it
// is wanted: a large report has a hundred thousand points.
type curve struct {
	name   model.Text
	color  string
	dashed bool
	thin   bool
	points []float64       // none has no value
	says   model.Text      // the word before a figure
	figure []*model.Figure // at each point; nil where nothing is said
}

// curvesHeight is the height of the field that the lines run in.
const curvesHeight = 220

func (p *curves) names(lang string) []string {
	var names []string
	for _, l := range p.lines {
		names = append(names, l.name.Say(lang))
	}
	return names
}

func (p *curves) geometry(f frame, width int) geometry {
	return framed(f, p.note, p.names(f.lang), width, curvesHeight+30)
}

func (p *curves) height(f frame, width int) int { return p.geometry(f, width).height }

func (p *curves) option(f frame, width int) ([]byte, error) {
	names, g := p.names(f.lang), p.geometry(f, width)
	var months []string
	for _, m := range p.months {
		months = append(months, monthName(m))
	}
	c := echarts.NewLine()
	c.SetGlobalOptions(
		echarts.WithXAxisOpts(opts.XAxis{Type: "category"}),
		echarts.WithYAxisOpts(opts.YAxis{Type: "value", Min: 0, Max: p.top()}),
		echarts.WithGridOpts(opts.Grid{Left: px(margin + 4), Right: px(margin + 4), Top: px(g.top + 6),
			Bottom: px(g.bottom + 24)}),
		echarts.WithLegendOpts(opts.Legend{Show: opts.Bool(true), Left: px(margin), Top: px(g.head() - g.legend*22)}),
		echarts.WithAnimation(false),
	)
	c.Validate()
	c.XAxisList[0].Data = months
	drawn, entries := p.look(names)
	return g.encoded(c.JSON(), parts{
		"series": drawn,
		"legend": legend{Legend: c.Legend}.named(entries, 22, 10),
		"xAxis":  []xAxis{monthAxis(c.XAxisList[0])},
		"yAxis":  []yAxis{lengthAxis(c.YAxisList[0])},
	})
}

func (p *curves) top() float64 {
	top := p.end
	for _, l := range p.lines {
		for _, v := range l.points {
			if !math.IsNaN(v) {
				top = max(top, v)
			}
		}
	}
	if top == 0 {
		return 1
	}
	return top * 1.04
}

// look gives the lines, and what the legend says of them.
func (p *curves) look(names []string) (drawn []series, entries []legendEntry) {
	for i, l := range p.lines {
		style, symbol := &opts.LineStyle{Color: l.color, Width: 2.5, Type: "solid"}, "circle"
		if l.dashed {
			style.Type = "dashed"
		}
		if l.thin {
			style.Width = 1.5
		}
		if l.dashed || l.thin {
			symbol = "none"
		}
		point := &look{Color: l.color}
		drawn = append(drawn, series{ConnectNulls: true, LineStyle: style, ItemStyle: point,
			SingleSeries: &echarts.SingleSeries{Type: "line", Name: names[i], Data: values(l.points), Color: l.color,
				Symbol: symbol, SymbolSize: 6}})
		entries = append(entries, legendEntry{Name: names[i], ItemStyle: point, LineStyle: style})
	}
	return drawn, entries
}

// monthAxis is the axis of months, whose first and last are always named.
func monthAxis(axis opts.XAxis) xAxis {
	text := letters(smallSize, soft, "normal")
	axis.AxisTick, axis.AxisLine = noTicks(), &opts.AxisLine{LineStyle: &opts.LineStyle{Color: soft}}
	return xAxis{XAxis: axis, BoundaryGap: opts.Bool(false),
		AxisLabel: &axisLabel{lettering: &text, HideOverlap: opts.Bool(true),
			ShowMinLabel: true, ShowMaxLabel: true, AlignMinLabel: "left", AlignMaxLabel: "right"}}
}

// lengthAxis is the upright axis, which has lines and no numbers.
func lengthAxis(axis opts.YAxis) yAxis {
	axis.SplitNumber, axis.SplitLine = 4, &opts.SplitLine{LineStyle: &opts.LineStyle{Color: faint}}
	return yAxis{YAxis: axis, AxisLabel: &axisLabel{Show: opts.Bool(false)}}
}

// monthName names a month on an axis.
func monthName(of model.Date) string {
	if of.IsZero() {
		return ""
	}
	return of.Last().Format("2006-01")
}

// none is a point without a value.
var none = math.NaN()

// values are points as ECharts reads them.
func values(points []float64) []any {
	all := make([]any, len(points))
	for i, v := range points {
		if !math.IsNaN(v) {
			all[i] = v
		}
	}
	return all
}
