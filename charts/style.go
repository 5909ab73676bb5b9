package charts

import "gongshi/data/model"

// style is how one concept looks, in every chart.
type style struct {
	name   model.Text
	fill   string
	border string
	dashed bool
	decal  *decal
	outer  bool // an outline around other bars
}

// decal is a pattern in ECharts' terms, so that grey copies keep the concepts
// apart.
type decal struct {
	Symbol     string  `json:"symbol"`
	DashArrayX []int   `json:"dashArrayX"`
	DashArrayY []int   `json:"dashArrayY"`
	Rotation   float64 `json:"rotation"`
	Color      string  `json:"color"`
}

func hatch(color string, angle float64) *decal {
	return &decal{Symbol: "rect", DashArrayX: []int{1, 0}, DashArrayY: []int{2, 5}, Rotation: angle, Color: color}
}

// The colours: one accent, ink and paper. Each passes 3:1 against paper.
const (
	ink    = "#1c2733"
	soft   = "#5a6672"
	paper  = "#ffffff"
	accent = "#1d5c87"
	pale   = "#a9c6da"
	rust   = "#a8481a"
	faint  = "#e4e7ea" // lines behind a picture, which carry nothing
)

var (
	done     = style{name: say("完成", "done"), fill: accent}
	bounded  = style{name: say("完成（上限或下限）", "done (a bound)"), fill: pale, border: accent, decal: hatch(accent, -0.785)}
	target   = style{name: say("目标", "target"), fill: "transparent", border: ink, outer: true}
	minimum  = style{name: say("最低目标（以上）", "minimum target"), fill: "transparent", border: ink, dashed: true, outer: true}
	stated   = style{name: say("报送，未核实", "stated, not verified"), fill: "transparent", border: accent, dashed: true}
	started  = style{name: say("已启动", "started"), fill: accent}
	waiting  = style{name: say("未启动", "not started"), fill: "transparent", border: accent, dashed: true}
	received = style{name: say("到位", "received"), fill: accent}
	left     = style{name: say("剩余", "left"), fill: "transparent", border: ink}
	unknown  = style{name: say("来源未载明", "source not stated"), fill: paper, border: soft, decal: hatch(soft, 0.785)}
	previous = style{name: say("上年", "last year"), fill: "#d5d9dd", border: soft}
	until    = style{name: say("截至日期起", "from the as-of date"), fill: pale}
	unspent  = style{name: say("未支付", "unspent"), fill: pale, border: accent, decal: hatch(accent, 0.785)}
	month    = style{name: say("只定到月", "a month only"), fill: "transparent", border: accent, dashed: true}
)

// sources are the looks of the origins of money, in order of appearance.
var sources = []style{
	{fill: accent},
	{fill: pale, border: accent, decal: hatch(accent, 1.571)},
	{fill: "#e9dcc0", border: rust, decal: hatch(rust, -0.785)},
	{fill: "#d5d9dd", border: soft},
}

// color is what a style is known by where it has no pattern.
func (s style) color() string {
	if s.border != "" {
		return s.border
	}
	return s.fill
}
