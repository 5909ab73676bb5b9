package charts

import (
	echarts "github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"
)

// The parts of an option. Where go-echarts has a part, ours holds it and adds what
// that has no field for; a field of ours stands in place of its own of that name.

// grid is the field of a picture. It stays where we put it, whatever ECharts thinks of
// the room beside it: a mark is where its number puts it.
type grid struct {
	opts.Grid
	OuterBoundsMode string `json:"outerBoundsMode"`
}

type xAxis struct {
	opts.XAxis
	BoundaryGap types.Bool `json:"boundaryGap,omitempty"`
	Interval    int        `json:"interval,omitempty"` // from one line to the next
	AxisLabel   *axisLabel `json:"axisLabel,omitempty"`
}

type yAxis struct {
	opts.YAxis
	Interval  int            `json:"interval,omitempty"`
	AxisTick  *opts.AxisTick `json:"axisTick,omitempty"`
	AxisLabel *axisLabel     `json:"axisLabel,omitempty"`
}

// lettering is how a piece of text is set. Its face is the picture's.
type lettering struct {
	FontSize   int    `json:"fontSize"`
	FontWeight string `json:"fontWeight,omitempty"`
	Color      string `json:"color"`
	LineHeight int    `json:"lineHeight,omitempty"`
}

// letters sets running text.
func letters(size int, color, weight string) lettering {
	return lettering{FontSize: size, FontWeight: weight, Color: color, LineHeight: lineStep}
}

type axisLabel struct {
	*lettering
	Show          types.Bool `json:"show,omitempty"`
	Inside        bool       `json:"inside,omitempty"`
	Interval      *int       `json:"interval,omitempty"` // 0 shows every label
	Margin        *int       `json:"margin,omitempty"`
	Padding       []int      `json:"padding,omitempty"`
	Align         string     `json:"align,omitempty"`
	VerticalAlign string     `json:"verticalAlign,omitempty"`
	HideOverlap   types.Bool `json:"hideOverlap,omitempty"`
	ShowMinLabel  bool       `json:"showMinLabel,omitempty"`
	ShowMaxLabel  bool       `json:"showMaxLabel,omitempty"`
	AlignMinLabel string     `json:"alignMinLabel,omitempty"`
	AlignMaxLabel string     `json:"alignMaxLabel,omitempty"`
}

type title struct {
	Text         string     `json:"text"`
	TextStyle    lettering  `json:"textStyle"`
	Subtext      string     `json:"subtext,omitempty"`
	SubtextStyle *lettering `json:"subtextStyle,omitempty"`
	ItemGap      int        `json:"itemGap,omitempty"`
	Left         int        `json:"left"`
	Top          int        `json:"top,omitempty"`
	Bottom       int        `json:"bottom,omitempty"`
	Padding      int        `json:"padding"`
}

type legend struct {
	opts.Legend
	ItemGap   int       `json:"itemGap"`
	Padding   int       `json:"padding"`
	TextStyle lettering `json:"textStyle"`
}

type legendEntry struct {
	Name      string          `json:"name"`
	Icon      string          `json:"icon,omitempty"`
	ItemStyle *look           `json:"itemStyle,omitempty"`
	LineStyle *opts.LineStyle `json:"lineStyle,omitempty"`
}

// named lists what a legend names, beside signs of that size.
func (l legend) named(entries []legendEntry, width, height int) legend {
	l.Data, l.ItemWidth, l.ItemHeight, l.ItemGap = entries, width, height, 14
	l.TextStyle = lettering{FontSize: smallSize, Color: ink}
	return l
}

type series struct {
	*echarts.SingleSeries
	ConnectNulls bool            `json:"connectNulls,omitempty"`
	LineStyle    *opts.LineStyle `json:"lineStyle,omitempty"`
	ItemStyle    *look           `json:"itemStyle,omitempty"`
	MarkLine     *markLine       `json:"markLine,omitempty"`
}

// markLine is lines across a picture: each from a point to a point.
type markLine struct {
	Symbol    string          `json:"symbol"`
	Silent    bool            `json:"silent"`
	Label     *markLabel      `json:"label,omitempty"`
	LineStyle *opts.LineStyle `json:"lineStyle,omitempty"`
	Data      [][2]markPoint  `json:"data"`
}

type markPoint struct {
	Name      string          `json:"name,omitempty"`
	Coord     [2]float64      `json:"coord"`
	Y         *int            `json:"y,omitempty"`
	LineStyle *opts.LineStyle `json:"lineStyle,omitempty"`
	Label     *markLabel      `json:"label,omitempty"`
}

type markLabel struct {
	*lettering
	Show            bool   `json:"show"`
	Formatter       string `json:"formatter,omitempty"`
	Position        string `json:"position,omitempty"`
	Distance        int    `json:"distance,omitempty"`
	TextBorderWidth *int   `json:"textBorderWidth,omitempty"`
}

// An axis of which only the labels are seen has no ticks, line and splits.
func noTicks() *opts.AxisTick   { return &opts.AxisTick{Show: opts.Bool(false)} }
func noLine() *opts.AxisLine    { return &opts.AxisLine{Show: opts.Bool(false)} }
func noSplits() *opts.SplitLine { return &opts.SplitLine{Show: opts.Bool(false)} }
