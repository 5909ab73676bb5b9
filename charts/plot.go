package charts

import (
	"math"
	"slices"
	"strings"

	"gongshi/data/model"
)

// plot is a picture in our terms: named rows with bars from a common zero, and
// upright lines across them. Rows stand in the order given.
type plot struct {
	rows  []row
	lines []line
	note  model.Text // a sentence under the picture
	whole float64    // the end of the axis; 0 takes the longest bar
}

// row is a named row. Its value is written beside the bars; a row without bars
// is a heading or says why there is nothing to draw.
type row struct {
	name  model.Text
	value model.Text
	bars  []bar
	ticks []float64 // short marks across the row
}

// bar is a piece of a row between two lengths.
type bar struct {
	from, to float64
	style    style
}

// line is an upright line at a length across the first rows, named at its top.
type line struct {
	at     float64
	name   model.Text
	dashed bool
	rows   int
}

// end is the length of the axis: a line beyond it would not be drawn.
func (p *plot) end() float64 {
	end := p.whole
	for _, l := range p.lines {
		end = max(end, l.at)
	}
	for _, r := range p.rows {
		for _, b := range r.bars {
			end = max(end, b.to)
		}
	}
	if end == 0 || math.IsNaN(end) {
		return 1
	}
	return end
}

// layers sorts the bars of all rows by style, in order of appearance: outlines
// last, so that bars lie inside them.
func (p *plot) layers() []style {
	var all []style
	for _, outer := range []bool{false, true} {
		for _, r := range p.rows {
			for _, b := range r.bars {
				if b.style.outer == outer && !slices.ContainsFunc(all, b.style.same) {
					all = append(all, b.style)
				}
			}
		}
	}
	return all
}

func (s style) same(o style) bool { return s.name == o.name }

// geometry is how a plot is laid out at a width: on a wide picture the rows'
// names stand left of the bars and their values right; on a narrow one both
// stand above the bar.
type geometry struct {
	width, height           int
	top, bottom             int
	left, right             int
	band                    int // height of a row
	names, values           []string
	lines                   int // of text of the tallest row
	lift                    int // how far the text of the first row stands above the bands
	title, unit, foot, note []string
	legend                  int // lines of the legend
}

const (
	margin    = 12
	titleSize = 16
	textSize  = 13
	smallSize = 12
	lineStep  = 17 // from one line of text to the next
	barSize   = 16
	textLift  = barSize/2 + 3 // narrow: from the middle of a bar to the text above it
)

func (p *plot) layout(f frame, width int) geometry {
	g := geometry{width: width, left: margin, right: margin}
	room := float64(width - 2*margin)
	nameRoom, valueRoom := room, room
	if width == Wide {
		nameRoom, valueRoom = p.columnWidths(f)
		g.left, g.right = margin+int(nameRoom)+10, margin+int(valueRoom)+10
	}
	for _, r := range p.rows {
		g.add(wrap(r.name.Say(f.lang), textSize, nameRoom), wrap(r.value.Say(f.lang), textSize, valueRoom))
	}
	g.band = max(g.lines*lineStep, barSize) + 14
	g.title, g.unit = wrap(f.title, titleSize, room), wrap(f.unit, smallSize, room)
	g.foot = wrap(f.foot(width), smallSize, room)
	if note := p.note.Say(f.lang); note != "" {
		g.note = wrap(note, smallSize, room)
	}
	var names []string
	if layers := p.layers(); len(layers) > 1 { // the title names a single concept already
		for _, s := range layers {
			names = append(names, s.name.Say(f.lang))
		}
	}
	g.legend = legendLines(names, room)
	g.top = g.head()
	if len(p.lines) > 0 {
		g.top += lineStep + 4
	}
	g.bottom = margin + (len(g.foot)+len(g.note))*lineStep + 8
	if width == Narrow {
		g.band = g.lines*lineStep + textLift + barSize/2 + 14
		// A bar stands in the middle of its band and its text above it: the
		// first row's text begins above the bands, the last bar ends before them.
		g.lift = max(0, g.lines*lineStep+textLift-g.band/2)
		g.top, g.bottom = g.top+g.lift, g.bottom-(g.band/2-barSize)
	}
	g.height = g.top + g.band*len(p.rows) + g.bottom
	return g
}

// add takes the wrapped name and value of a row. On a wide picture the two stand
// side by side; on a narrow one the name stands over the value, so the name
// carries as many empty lines as its value has.
func (g *geometry) add(name, value []string) {
	if g.width == Narrow {
		g.lines = max(g.lines, len(name)+len(value))
		g.names = append(g.names, lines(name)+strings.Repeat("\n ", len(value)))
	} else {
		g.lines = max(g.lines, len(name), len(value))
		g.names = append(g.names, lines(name))
	}
	g.values = append(g.values, lines(value))
}

// columnWidths gives names and values what they need, up to a third each.
func (p *plot) columnWidths(f frame) (names, values float64) {
	for _, r := range p.rows {
		names = max(names, textWidth(r.name.Say(f.lang), textSize))
		values = max(values, textWidth(r.value.Say(f.lang), textSize))
	}
	return min(names, 210), min(values, 235)
}

// framed is the geometry of a picture that is no plot of rows: its surround, a
// legend of the given names, and a body of that height.
func framed(f frame, note model.Text, names []string, width, body int) geometry {
	room := float64(width - 2*margin)
	g := geometry{width: width, left: margin, right: margin, title: wrap(f.title, titleSize, room),
		unit: wrap(f.unit, smallSize, room),
		foot: wrap(f.foot(width), smallSize, room), legend: legendLines(names, room)}
	if n := note.Say(f.lang); n != "" {
		g.note = wrap(n, smallSize, room)
	}
	g.top, g.bottom = g.head(), margin+(len(g.foot)+len(g.note))*lineStep+8
	g.height = g.top + body + g.bottom
	return g
}

// head is the height of title, unit and legend.
func (g geometry) head() int {
	return margin + len(g.title)*22 + len(g.unit)*lineStep + 8 + g.legend*22
}

// legendLines is how many lines a legend takes.
func legendLines(names []string, room float64) int {
	if len(names) == 0 {
		return 0
	}
	n, used := 1, 0.0
	for _, name := range names {
		w := textWidth(name, smallSize) + 44
		if used > 0 && used+w > room {
			n, used = n+1, 0
		}
		used += w
	}
	return n
}

func lines(all []string) string { return strings.Join(all, "\n") }

func (p *plot) height(f frame, width int) int { return p.layout(f, width).height }
