package charts

import (
	"fmt"
	"maps"

	echarts "github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// option makes the ECharts option. Of go-echarts only the builder is used:
// Validate, then JSON. All text that may come from a cell is an axis label, a
// series name or a title, which ECharts shows as it is; a label's formatter
// would read {b} and {x|y} in it.
func (p *plot) option(f frame, width int) ([]byte, error) {
	g := p.layout(f, width)
	c := echarts.NewBar()
	c.SetGlobalOptions(
		echarts.WithXAxisOpts(opts.XAxis{Type: "value", Min: 0, Max: p.end(), Show: opts.Bool(false)}),
		echarts.WithYAxisOpts(opts.YAxis{Type: "category", Inverse: opts.Bool(true)}),
		echarts.WithGridOpts(opts.Grid{Left: px(g.left), Right: px(g.right), Top: px(g.top), Bottom: px(g.bottom)}),
		echarts.WithLegendOpts(opts.Legend{Show: opts.Bool(g.legend > 0), Left: px(margin),
			Top: px(margin + len(g.title)*22 + len(g.unit)*lineStep + 6)}),
		echarts.WithAnimation(false),
	)
	c.ExtendYAxis(opts.YAxis{Type: "category", Inverse: opts.Bool(true)})
	c.Validate()
	names, values := c.YAxisList[0], c.YAxisList[1]
	names.Data, values.Data = g.names, g.values
	return g.encoded(c.JSON(), parts{
		"yAxis":  []yAxis{rowText(names, width, "left", "bold"), rowText(values, width, "right", "normal")},
		"legend": p.legend(c.Legend, f.lang),
		"series": p.series(f, g),
	})
}

func px(n int) string { return fmt.Sprint(n) }

// parts are those of an option that stand in place of go-echarts' own.
type parts map[string]any

// encoded is an option as JSON: of go-echarts, but for our parts, with what stands
// around every picture, a title and unit at its top, and note, source and mark at its
// foot, and without what a still never shows.
func (g geometry) encoded(option map[string]any, ours parts) ([]byte, error) {
	for _, unused := range []string{"tooltip", "toolbox", "color"} {
		delete(option, unused)
	}
	maps.Copy(option, ours)
	head, small := letters(titleSize, ink, "bold"), letters(smallSize, soft, "normal")
	head.LineHeight = 22
	if grids, ok := option["grid"].([]opts.Grid); ok {
		option["grid"] = []grid{{grids[0], "none"}}
	}
	option["backgroundColor"] = paper
	option["textStyle"] = opts.TextStyle{FontFamily: fontFamily}
	option["title"] = []title{
		{Text: lines(g.title), TextStyle: head, Subtext: lines(g.unit), SubtextStyle: &small, ItemGap: 2, Left: margin,
			Top: margin},
		{Text: lines(append(g.note[:len(g.note):len(g.note)], g.foot...)), TextStyle: small, Left: margin, Bottom: margin},
	}
	return checked(option)
}

// rowText is the axis that carries the names of the rows, or their values.
func rowText(axis opts.YAxis, width int, side, weight string) yAxis {
	text := letters(textSize, ink, weight)
	label := &axisLabel{lettering: &text, Interval: new(0), Margin: new(10), HideOverlap: opts.Bool(false)}
	if width == Narrow {
		side = "left"
		label.Inside, label.Align, label.VerticalAlign, label.Margin = true, "left", "bottom", new(0)
		label.Padding = []int{0, 0, textLift, 0}
	}
	axis.Position, axis.AxisLine, axis.SplitLine = side, noLine(), noSplits()
	return yAxis{YAxis: axis, AxisTick: noTicks(), AxisLabel: label}
}
