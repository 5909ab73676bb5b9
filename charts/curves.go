package charts

import (
	"math"

	echarts "github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"gongshi/data"
)

// curves is a picture of lines over months. No number stands on an axis: each
// line's name carries the number it ends at, as its figure shows it.
type curves struct {
	months []data.Date // the zero date is the start
	lines  []curve
	end    float64 // of the axis; 0 takes the highest point
	note   data.Text
}

// curve is a line. What is said at a point, a word and a figure, is written when it
// is wanted: a large report has a hundred thousand points.
type curve struct {
	name   data.Text
	color  string
	dashed bool
	thin   bool
	points []float64      // none has no value
	says   data.Text      // the word before a figure
	figure []*data.Figure // at each point; nil where nothing is said
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
		echarts.WithGridOpts(opts.Grid{Left: px(margin + 4), Right: px(margin + 4), Top: px(g.top + 6), Bottom: px(g.bottom + 24)}),
		echarts.WithLegendOpts(opts.Legend{Show: opts.Bool(true), Left: px(margin), Top: px(g.head() - g.legend*22)}),
		echarts.WithAnimation(false),
	)
	c.MultiSeries = make([]echarts.SingleSeries, 0, len(p.lines)) // over a kilobyte each
	for i, l := range p.lines {
		c.MultiSeries = append(c.MultiSeries, echarts.SingleSeries{Type: "line", Name: names[i], Data: drawn(l.points), Color: l.color})
	}
	c.Validate()
	c.XAxisList[0].Data = months
	option := c.JSON()
	if err := patch(option, g.surround(), p.look(names)); err != nil {
		return nil, err
	}
	return checked(option)
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

// look gives the lines, the legend and the axes their looks.
func (p *curves) look(names []string) map[string]any {
	var series, entries []map[string]any
	for i, l := range p.lines {
		style, symbol := map[string]any{"color": l.color, "width": 2.5, "type": "solid"}, "circle"
		if l.dashed {
			style["type"] = "dashed"
		}
		if l.thin {
			style["width"] = 1.5
		}
		if l.dashed || l.thin {
			symbol = "none"
		}
		series = append(series, map[string]any{"lineStyle": style, "symbol": symbol, "symbolSize": 6, "connectNulls": true, "itemStyle": map[string]any{"color": l.color}})
		entries = append(entries, map[string]any{"name": names[i], "itemStyle": map[string]any{"color": l.color}, "lineStyle": style})
	}
	label := lettering(smallSize, soft, "normal")
	label["hideOverlap"], label["showMinLabel"], label["showMaxLabel"] = true, true, true
	label["alignMinLabel"], label["alignMaxLabel"] = "left", "right"
	return map[string]any{"series": series,
		"legend": map[string]any{"data": entries, "itemWidth": 22, "itemHeight": 10, "itemGap": 14, "padding": 0,
			"textStyle": map[string]any{"fontSize": smallSize, "color": ink, "fontFamily": fontFamily}},
		"xAxis": []map[string]any{{"boundaryGap": false, "axisLabel": label, "axisTick": hidden(), "axisLine": map[string]any{"lineStyle": map[string]any{"color": soft}}}},
		"yAxis": []map[string]any{{"axisLabel": hidden(), "splitNumber": 4, "splitLine": map[string]any{"lineStyle": map[string]any{"color": "#e4e7ea"}}}},
	}
}

// monthName names a month on an axis.
func monthName(of data.Date) string {
	if of.IsZero() {
		return ""
	}
	return of.Last().Format("2006-01")
}

// none is a point without a value.
var none = math.NaN()

// drawn are points as ECharts reads them.
func drawn(points []float64) []any {
	all := make([]any, len(points))
	for i, v := range points {
		if !math.IsNaN(v) {
			all[i] = v
		}
	}
	return all
}
