package charts

import (
	"fmt"

	echarts "github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// item is a bar's length and look. It is ours because go-echarts has no
// pattern for one.
type item struct {
	Value any  `json:"value"` // a length, or nil where the row has no such bar
	Style look `json:"itemStyle"`
}

type look struct {
	Color       string  `json:"color,omitempty"`
	BorderColor string  `json:"borderColor,omitempty"`
	BorderWidth int     `json:"borderWidth,omitempty"`
	BorderType  string  `json:"borderType,omitempty"`
	Decal       *decal  `json:"decal,omitempty"`
	Opacity     float64 `json:"opacity,omitempty"`
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

// series are the bars, the marks across them and the upright lines.
func (p *plot) series(f frame, g geometry) (all []series) {
	for _, s := range append(p.bars(f.lang), p.marks(g.width)...) {
		all = append(all, series{SingleSeries: s})
	}
	if lines := p.lineMarks(f, g); len(lines) > 0 && len(all) > 0 {
		all[0].MarkLine = &markLine{Symbol: "none", Silent: true, Data: lines}
	}
	return all
}

// bars makes two series of each layer, stacked: an unseen one up to where the
// bars begin, and the bars.
func (p *plot) bars(lang string) (all []*echarts.SingleSeries) {
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
		layer := func(name string, items []item) *echarts.SingleSeries {
			return &echarts.SingleSeries{Type: "bar", Name: name, Stack: fmt.Sprint("layer", i), BarWidth: fmt.Sprint(barSize),
				BarGap: "-100%", Data: items}
		}
		if offset {
			all = append(all, layer("", before))
		}
		all = append(all, layer(s.name.Say(lang), bars))
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
func (p *plot) marks(width int) (all []*echarts.SingleSeries) {
	add := func(color string, points []any) {
		if len(points) > 0 {
			all = append(all, &echarts.SingleSeries{Type: "scatter", Symbol: "rect", SymbolSize: []int{3, barSize + 8},
				Color: color, Data: points})
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
func (p *plot) legend(of opts.Legend, lang string) legend {
	var entries []legendEntry
	for _, s := range p.layers() {
		entries = append(entries, legendEntry{Name: s.name.Say(lang), Icon: "rect", ItemStyle: new(s.look())})
	}
	return legend{Legend: of}.named(entries, 22, 12)
}

// lineMarks are the upright lines.
func (p *plot) lineMarks(f frame, g geometry) (all [][2]markPoint) {
	for _, l := range p.lines {
		style := &opts.LineStyle{Type: "solid", Color: l.color(), Width: 1.5}
		if l.dashed {
			style.Type = "dashed"
		}
		if g.width == Narrow {
			style.Color = "transparent" // only its name, which an opacity would hide too: marks stand on the bars
		}
		at := [2]float64{l.at, 0}
		all = append(all, [2]markPoint{
			{Name: l.name.Say(f.lang), Coord: at, Y: new(g.top), LineStyle: style,
				Label: &markLabel{Show: true, Formatter: "{b}", Position: "start",
					lettering: &lettering{FontSize: smallSize, Color: l.color()}, TextBorderWidth: new(0), Distance: 4 + g.lift}},
			{Coord: at, Y: new(g.top + g.band*l.rows)}})
	}
	return all
}
