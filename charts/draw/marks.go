package draw

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// place is a mark's: its series, and which of its data it shows.
type place struct{ series, item int }

// shape is how a mark is drawn.
type shape struct{ path, transform string }

// mark takes the mark that an element is: ECharts says which datum it shows. Lines
// across a picture are silent, entries of a legend are no marks, and of a line through
// several data nothing is said.
func (d *drawn) mark(attributes []xml.Attr) {
	of := func(name string) string {
		for _, a := range attributes {
			if a.Name.Local == name {
				return a.Value
			}
		}
		return ""
	}
	switch kind := of("ecmeta_ssr_type"); {
	case kind == "" && strings.Count(of("d"), "L") > 0:
		d.lines = append(d.lines, of("d"))
	case kind != "chart" || of("ecmeta_silent") != "":
		return
	}
	series, err := strconv.Atoi(of("ecmeta_series_index"))
	item, fault := strconv.Atoi(of("ecmeta_data_index"))
	// the bands of a flow come before its nodes
	if at := (place{series, item}); err == nil && fault == nil && d.marks[at].path == "" {
		d.marks[at] = shape{of("d"), of("transform")}
	}
}

// near is how far from its place a mark may be, in pixels: a border is drawn inside the
// bar, and on whole pixels.
const near = 1.5

// judgeMarks holds the marks of a picture against the numbers of its option: each stands
// where its number puts it, and is as long as that.
func (o *option) judgeMarks(seen *drawn) error {
	asked := map[place]bool{}
	for i, s := range o.Series {
		want, err := o.spans(i, s, seen)
		if err != nil {
			return err
		}
		for k, w := range want {
			mark, there := seen.marks[place{i, k}]
			switch {
			case !there && w.must:
				return unlike(fmt.Sprintf("图上缺少%q的第%d个数", s.Name, k+1), fmt.Sprintf("the picture lacks number %d of %q", k+1,
					s.Name))
			case there && !w.holds(mark):
				return unlike(fmt.Sprintf("图上%q的第%d个数画的不是%s", s.Name, k+1, w.number),
					fmt.Sprintf("number %d of %q is not drawn as %s", k+1, s.Name, w.number))
			}
			asked[place{i, k}] = w.may
		}
		if s.Type == "line" && !o.runs(s, seen.lines) {
			return unlike(fmt.Sprintf("图上没有照数画出“%s”这条线", s.Name), fmt.Sprintf("the line %q is not drawn as its numbers say",
				s.Name))
		}
	}
	for at := range seen.marks {
		if !asked[at] && (at.series >= len(o.Series) || o.Series[at.series].Type != "sankey") {
			return unlike("图上画了没有要它画的东西", "the picture shows a mark that nobody asked for")
		}
	}
	return nil
}

// span is where a mark is to be drawn: between two places across the picture, or at one
// and so far down. NaN is a place that is not asked for.
type span struct {
	may, must      bool   // be there
	number         string // as the option states it
	from, to, down float64
	thick          bool // a band, of which only the thickness is asked for
}

// spans are where the marks of a series are to be drawn.
func (o *option) spans(i int, s series, seen *drawn) (all []span, err error) {
	if s.Type == "sankey" {
		return s.bands(i, seen.marks), nil
	}
	if len(o.Grid) != 1 || len(o.XAxis) == 0 || len(o.YAxis) == 0 {
		return nil, fmt.Errorf("the option of %s has no grid", o.line.Name)
	}
	for k, raw := range s.Data {
		d, err := readDatum(raw)
		if err != nil {
			return nil, fmt.Errorf("read the option of %s: %w", o.line.Name, err)
		}
		w := span{may: d.there, must: d.there, number: d.said, down: math.NaN()}
		switch s.Type {
		case "bar":
			under := o.under(i, k)
			w.from, w.to = o.across(under), o.across(under+d.x)
			w.must = d.there && w.to-w.from >= near
		case "line":
			w.from, w.to, w.down = math.NaN(), math.NaN(), o.along(d.x)
			w.must = false // a point of a line bears a mark where there is room
		default:
			w.from, w.to = o.across(d.x), o.across(d.x)
			w.must = d.there && o.XAxis[0].holds(d.x)
			if o.YAxis[0].Type == "value" {
				w.down, w.must = o.along(d.y), w.must && o.YAxis[0].holds(d.y)
			}
		}
		all = append(all, w)
	}
	return all, nil
}

// under is how long the bars are that a bar is stacked upon.
func (o *option) under(series, item int) (sum float64) {
	for _, s := range o.Series[:series] {
		if s.Stack != "" && s.Stack == o.Series[series].Stack && item < len(s.Data) {
			if d, err := readDatum(s.Data[item]); err == nil {
				sum += d.x
			}
		}
	}
	return sum
}

// runs reports whether one of the lines runs through all numbers of a series.
func (o *option) runs(s series, lines []string) bool {
	want := []float64{}
	for i, raw := range s.Data {
		if d, err := readDatum(raw); err == nil && d.there {
			want = append(want, o.step(i, len(s.Data)), o.along(d.x))
		}
	}
	if len(want) < 4 || len(want) > 600 { // one point is no line, and of many the nearest are drawn as one
		return true
	}
	return slices.ContainsFunc(lines, func(line string) bool {
		got := numbers.FindAllString(line, -1)
		return slices.EqualFunc(got, want, func(g string, w float64) bool { return math.Abs(number(g)-w) <= near })
	})
}

// across and along are the places of a number on the axes, in pixels; step is that of
// one of so many names, from the first edge to the last.
func (o *option) across(v float64) float64 {
	return float64(o.Grid[0].Left) + o.XAxis[0].share(v)*float64(o.line.Width-o.Grid[0].Left-o.Grid[0].Right)
}

func (o *option) along(v float64) float64 {
	grid := o.Grid[0]
	return float64(o.line.Height-grid.Bottom) - o.YAxis[0].share(v)*float64(o.line.Height-grid.Top-grid.Bottom)
}

func (o *option) step(i, of int) float64 {
	return float64(o.Grid[0].Left) + float64(i)/float64(of-1)*float64(o.line.Width-o.Grid[0].Left-o.Grid[0].Right)
}

func (a axis) share(v float64) float64 { return (v - a.Min) / (a.Max - a.Min) }
func (a axis) holds(v float64) bool    { return v >= a.Min && v <= a.Max }

// bands are those of a flow: each is as thick as its share of what the thickest carries,
// and a pixel at least.
func (s series) bands(i int, shown map[place]shape) (all []span) {
	thick, carries := 0.0, 1.0
	for k, l := range s.Links {
		if t := shown[place{i, k}].thickness(); t > thick {
			thick, carries = t, l.Value
		}
	}
	for _, l := range s.Links {
		all = append(all, span{may: true, must: true, number: fmt.Sprint(l.Value), to: max(1, thick*l.Value/carries),
			thick: true})
	}
	return all
}

var (
	rectangle = regexp.MustCompile(`^M(-?[\d.]+) -?[\d.]+l(-?[\d.]+) 0`)
	band      = regexp.MustCompile(`([\d.]+)L[\d.]+ ([\d.]+)C`)
	moved     = regexp.MustCompile(`(-?[\d.]+)[ ,](-?[\d.]+)\)$`)
	numbers   = regexp.MustCompile(`-?[\d.]+`)
)

// holds reports whether a mark is drawn where it is to be.
func (w span) holds(m shape) bool {
	if w.thick {
		return math.Abs(m.thickness()-w.to) <= near/3
	}
	is := func(got, want float64) bool { return math.IsNaN(want) || math.Abs(got-want) <= near }
	if at := moved.FindStringSubmatch(m.transform); at != nil {
		return is(number(at[1]), w.from) && is(number(at[2]), w.down)
	}
	at := rectangle.FindStringSubmatch(m.path)
	return at != nil && is(number(at[1]), w.from) && is(number(at[1])+number(at[2]), w.to)
}

// thickness is that of a band where it ends.
func (m shape) thickness() float64 {
	at := band.FindStringSubmatch(m.path)
	if at == nil {
		return 0
	}
	return number(at[2]) - number(at[1])
}

// number reads one that a picture holds; what is none is nowhere.
func number(s string) float64 {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return math.Inf(1)
	}
	return v
}

// datum is a number of a series, or two.
type datum struct {
	there bool   // not null
	said  string // as the option states it
	x, y  float64
}

func readDatum(raw json.RawMessage) (d datum, err error) {
	var item struct{ Value json.RawMessage }
	if raw[0] != '{' {
		item.Value = raw
	} else if err := json.Unmarshal(raw, &item); err != nil {
		return d, err
	}
	d.said = string(item.Value)
	switch d.there = d.said != "null"; {
	case !d.there:
	case strings.HasPrefix(d.said, "["):
		err = json.Unmarshal(item.Value, &[]any{&d.x, &d.y})
	default:
		err = json.Unmarshal(item.Value, &d.x)
	}
	return d, err
}
