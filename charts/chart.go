// Package charts is stage 2: it makes of a report the charts that its data can
// bear, each with its sentence and its table. Drawing never computes: lengths
// come from figures, and every number that is written comes from a figure's
// display. Options are built by go-echarts and drawn by package draw.
//
// Most charts are horizontal bars over named rows, since the same picture must
// read on a phone and on paper; series are lines over months. One concept has one colour and one pattern
// everywhere (style.go), and nothing is carried by colour alone.
package charts

import (
	"context"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"

	"gongshi/charts/draw"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/open"
)

// The two widths of a still, in CSS pixels.
const (
	Wide   = 760
	Narrow = 360
)

// Chart is one chart: its words, its table, and its option in the site's languages at
// both widths.
type Chart struct {
	Key      string
	Title    model.Text
	Unit     model.Text
	AsOf     model.Text
	Source   model.Text
	Sentence model.Sentence // alternative text, phone headline, print caption
	Columns  []model.Text
	Rows     [][]Cell

	heights  [4]int // of the stills
	picture  picture
	settings *model.Settings
	shown    func() (addresses, error) // made once, when they are wanted
}

// Cell is a cell of a chart's table: a figure, shown by its display, or words.
type Cell struct {
	Text   model.Text
	Figure *model.Figure
}

// picture is what a chart shows: a plot of rows, curves, a cloud or a flow.
type picture interface {
	height(f frame, width int) int
	option(f frame, width int) ([]byte, error)
	items(lang string) (kind string, all [][]string)
}

// Option makes the chart's ECharts option, as JSON.
func (c *Chart) Option(lang string, width int) ([]byte, error) {
	b, err := c.picture.option(frameOf(c, c.settings, lang), width)
	if err != nil {
		return nil, fmt.Errorf("draw chart %s: %w", c.Key, err)
	}
	return b, nil
}

// Name is the name of a still without its ending.
func (c *Chart) Name(lang string, width int) string {
	name := model.Slug(c.Key) + c.settings.Site.Languages.Suffix(lang)
	if width == Narrow {
		name += "-narrow"
	}
	return name
}

// Figures are the figures of the chart's table, each once.
func (c *Chart) Figures() []*model.Figure {
	var all []*model.Figure
	seen := map[*model.Figure]bool{}
	for _, row := range c.Rows {
		for _, cell := range row {
			if cell.Figure != nil && !seen[cell.Figure] {
				seen[cell.Figure] = true
				all = append(all, cell.Figure)
			}
		}
	}
	return all
}

// Draw makes every chart that the report can bear, in the order in which a
// reader should meet them.
func Draw(r *measure.Report) []*Chart {
	var drafts []*draft
	for _, draw := range []func(*measure.Report) []*draft{
		overview, againstTargets, onLastYear, fundItems, stages, flows, fundMix, ageing, openEnded, doneAndLeft,
		moneyAndOutputs,
		matches, townships, datesAhead, bullets, burnUps, projectProgress,
	} {
		drafts = append(drafts, draw(r)...)
	}
	var all []*Chart
	for _, d := range drafts {
		all = append(all, d.finish(r))
	}
	return all
}

// Jobs lists every picture of the charts, for package draw, and beside them the
// file by which each chart is touched.
func Jobs(all []*Chart) []draw.Job {
	var jobs []draw.Job
	for _, c := range all {
		jobs = append(jobs, c.jobs()...)
	}
	return jobs
}

// Drawing is every picture of the charts in the making: Node draws while pages
// are written and Hugo works.
type Drawing struct {
	done  chan struct{}
	files map[string]string
	fresh int
	err   error
}

// Begin starts to draw; what it started ends with the context.
func Begin(ctx context.Context, all []*Chart, options draw.Options) *Drawing {
	d := &Drawing{done: make(chan struct{})}
	go func() {
		defer close(d.done)
		result, err := draw.Stills(ctx, Jobs(all), options)
		if d.err = err; err != nil {
			return
		}
		d.files, d.fresh = map[string]string{}, result.Drawn
		for name, still := range result.Files {
			d.files[path.Join(open.ChartsDir, name)] = still
		}
		for _, c := range all {
			d.err = errors.Join(d.err, c.share(d.files))
		}
	}()
	return d
}

// Wait gives the files of the stills and options by their path in the site, and
// how many stills were not in the cache.
func (d *Drawing) Wait() (files map[string]string, fresh int, err error) {
	<-d.done
	return d.files, d.fresh, d.err
}

// draft is a chart before it is finished. Its picture is the plot, unless it has
// another.
type draft struct {
	chart Chart
	plot  plot
	other picture
	half  bool // a half is asked, and marked
}

func (d *draft) finish(r *measure.Report) *Chart {
	c := &d.chart
	c.Source, c.settings, c.picture = source(c.Figures()), r.Settings, &d.plot
	if on := measure.NewestOf(c.Figures()...); !on.IsZero() {
		c.AsOf = on.Display()
	}
	if d.other != nil {
		c.picture = d.other
	}
	for lang, width := range c.stills {
		c.heights[which(lang, width)] = c.picture.height(frameOf(c, r.Settings, lang), width)
	}
	c.shown = sync.OnceValues(c.addresses)
	return c
}

// Height is the height of a still, in CSS pixels.
func (c *Chart) Height(lang string, width int) int { return c.heights[which(lang, width)] }

// which numbers the stills of a chart.
func which(lang string, width int) int {
	i := 0
	if lang == "en" {
		i = 2
	}
	if width == Narrow {
		i++
	}
	return i
}

// source names the exports that a chart's figures come from.
func source(figures []*model.Figure) model.Text {
	var files []string
	for _, f := range figures {
		for _, at := range f.Sources {
			if !slices.Contains(files, at.File) {
				files = append(files, at.File)
			}
		}
	}
	slices.Sort(files)
	return model.Text{Zh: strings.Join(files, "、"), En: strings.Join(files, ", ")}
}

// words and number make cells.
func words(zh, en string) Cell { return Cell{Text: model.Text{Zh: zh, En: en}} }
func named(t model.Text) Cell  { return Cell{Text: t} }
func heads(pairs ...string) []model.Text {
	var all []model.Text
	for i := 0; i+1 < len(pairs); i += 2 {
		all = append(all, model.Text{Zh: pairs[i], En: pairs[i+1]})
	}
	return all
}

// None stands in a table where there is no figure by its nature.
var None = plain("—")

// number shows a figure, or None.
func number(f *model.Figure) Cell {
	if f == nil {
		return named(None)
	}
	return Cell{Figure: f}
}

// join puts texts together in both languages; an absent English is the Chinese.
func join(parts ...model.Text) model.Text {
	var t model.Text
	for _, p := range parts {
		t.Zh += p.Say("zh")
		t.En += p.Say("en")
	}
	return t
}

// then puts a sentence after others, in English with a space between.
func then(first, next model.Sentence) model.Sentence {
	if first.IsZero() {
		return next
	}
	return first.And(say("", " "), next)
}

// asOf begins a sentence with the date of the newest of figures.
func asOf(figures ...*model.Figure) model.Text { return measure.AsOf(measure.NewestOf(figures...)) }

func plain(s string) model.Text    { return model.Text{Zh: s, En: s} }
func say(zh, en string) model.Text { return model.Text{Zh: zh, En: en} }
func length(f *model.Figure) float64 { // geometry only: no printed number comes from it
	if f == nil {
		return 0
	}
	return f.Value.InexactFloat64()
}
