package charts

import (
	"fmt"

	echarts "github.com/go-echarts/go-echarts/v2/charts"
)

// item is a bar's length and look. It is ours because go-echarts has no
// pattern for one.
type item struct {
	Value any  `json:"value"` // a length, or nil where the row has no such bar
	Style look `json:"itemStyle"`
}

type look struct {
	Color       string `json:"color"`
	BorderColor string `json:"borderColor,omitempty"`
	BorderWidth int    `json:"borderWidth,omitempty"`
	BorderType  string `json:"borderType,omitempty"`
	Decal       *decal `json:"decal,omitempty"`
}

func (s style) look() look {
	l := look{Color: s.fill, BorderColor: s.border, Decal: s.decal}
	if s.border != "" {
		l.BorderWidth, l.BorderType = 1, "solid"
	}
	if s.dashed {
		l.BorderType = "dashed"
	}
	return l
}

// series makes two series of each layer, stacked: an unseen one up to where the
// bars begin, and the bars.
func (p *plot) series(lang string) []echarts.SingleSeries {
	var all []echarts.SingleSeries
	for i, s := range p.layers() {
		var before, bars []item
		offset := false
		for _, r := range p.rows {
			from, to := r.extent(s)
			offset = offset || from > 0
			before = append(before, item{from, look{Color: "transparent"}})
			var size any
			if to > from {
				size = to - from
			}
			bars = append(bars, item{size, s.look()})
		}
		stack := fmt.Sprint("layer", i)
		one := echarts.SingleSeries{Type: "bar", Stack: stack, BarWidth: fmt.Sprint(barSize), BarGap: "-100%"}
		if offset {
			hidden := one
			hidden.Data = before
			all = append(all, hidden)
		}
		one.Name, one.Data = s.name.Say(lang), bars
		all = append(all, one)
	}
	return all
}

// extent is where the bar of a style begins and ends in a row.
func (r row) extent(s style) (from, to float64) {
	for _, b := range r.bars {
		if b.style.same(s) {
			return b.from, b.to
		}
	}
	return 0, 0
}

// marks are the short marks across rows. On a narrow picture, where an upright
// line would cross the text, a line too is a mark on each bar.
func (p *plot) marks(width int) []echarts.SingleSeries {
	var all []echarts.SingleSeries
	add := func(color string, points []any) {
		if len(points) > 0 {
			all = append(all, echarts.SingleSeries{Type: "scatter", Symbol: "rect", SymbolSize: []int{3, barSize + 8}, Color: color, Data: points})
		}
	}
	var halves []any
	for i, r := range p.rows {
		for _, at := range r.ticks {
			halves = append(halves, []any{at, i})
		}
	}
	add(ink, halves)
	for _, l := range p.lines {
		var points []any
		for i, r := range p.rows[:l.rows] {
			if width == Narrow && len(r.bars) > 0 {
				points = append(points, []any{l.at, i})
			}
		}
		add(l.color(), points)
	}
	return all
}

func (l line) color() string {
	if l.dashed {
		return rust
	}
	return soft
}

// legend names the layers, each by its own look.
func (p *plot) legend(lang string) map[string]any {
	var entries []map[string]any
	for _, s := range p.layers() {
		entries = append(entries, map[string]any{"name": s.name.Say(lang), "icon": "rect", "itemStyle": s.look()})
	}
	return map[string]any{"legend": map[string]any{"data": entries, "itemWidth": 22, "itemHeight": 12, "itemGap": 14, "padding": 0,
		"textStyle": map[string]any{"fontSize": smallSize, "color": ink, "fontFamily": fontFamily}}}
}

// lineSeries adds the upright lines to the first series.
func (p *plot) lineSeries(f frame, g geometry) map[string]any {
	if len(p.lines) == 0 {
		return nil
	}
	var data [][]map[string]any
	for _, l := range p.lines {
		kind, thickness := "solid", 1.5
		if l.dashed {
			kind = "dashed"
		}
		if g.width == Narrow {
			thickness = 0 // only its name: marks stand on the bars
		}
		label := map[string]any{"show": true, "formatter": "{b}", "position": "start", "color": l.color(),
			"fontSize": smallSize, "fontFamily": fontFamily, "textBorderWidth": 0, "distance": 4 + g.lift}
		look := map[string]any{"type": kind, "color": l.color(), "width": thickness}
		data = append(data, []map[string]any{
			{"name": l.name.Say(f.lang), "coord": []any{l.at, 0}, "y": g.top, "lineStyle": look, "label": label},
			{"coord": []any{l.at, 0}, "y": g.top + g.band*l.rows}})
	}
	return map[string]any{"series": []map[string]any{{"markLine": map[string]any{"symbol": "none", "silent": true, "data": data}}}}
}
