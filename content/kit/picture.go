package kit

import (
	"cmp"
	"fmt"
	"path"

	"gongshi/charts"
	"gongshi/data/model"
)

// Picture is a chart as the theme shows it: two stills, the sentence that
// serves as alternative text and caption, and the table.
type Picture struct {
	Name     string `json:"name"` // in a citation
	Alt      string `json:"alt"`
	Sentence Run    `json:"sentence"`
	Note     Run    `json:"note,omitzero"`
	Unit     Run    `json:"unit,omitzero"`
	AsOf     Run    `json:"asof,omitzero"`
	Source   Run    `json:"source,omitzero"`
	Wide     Still  `json:"wide"`
	Narrow   Still  `json:"narrow"`
	Touch    File   `json:"touch"` // by which it is touched
	Table    Table  `json:"table"`
}

// File is one that a page shows, under an address that changes with it, and the name
// under which a reader who saves it finds it.
type File struct {
	Src  string `json:"src"`
	Name string `json:"name"`
}

// Still is a drawn file and its size in CSS pixels.
type Still struct {
	File
	Width  string `json:"width"`
	Height string `json:"height"`
}

func pictureOf(p *Page, c *charts.Chart) Picture {
	alt := c.Sentence.Say(p.Lang)
	shown, err := c.ShownTouch()
	p.Failed = cmp.Or(p.Failed, err)
	return Picture{Name: p.In(c.Title), Alt: alt, Sentence: p.Sentence(c.Sentence),
		Unit: p.Run(c.Unit), AsOf: p.Run(c.AsOf), Source: p.Run(c.Source), Table: chartTable(p, c),
		Wide: stillOf(p, c, charts.Wide), Narrow: stillOf(p, c, charts.Narrow),
		Touch: File{"/" + shown, path.Base(c.Touch())}}
}

func stillOf(p *Page, c *charts.Chart, width int) Still {
	shown, err := c.Shown(p.Lang, width)
	p.Failed = cmp.Or(p.Failed, err)
	return Still{File: File{"/" + shown, path.Base(c.Still(p.Lang, width))}, Width: fmt.Sprint(width),
		Height: fmt.Sprint(c.Height(p.Lang, width))}
}

// chartTable is the table of a chart's numbers.
func chartTable(p *Page, c *charts.Chart) Table {
	t := p.Columns()
	t.Name, t.Caption, t.Rows = p.In(c.Title), p.Run(c.Title), p.rows.Take(len(c.Rows))
	for _, column := range c.Columns {
		name := column.Say(p.Lang)
		t.Head = append(t.Head, Head{Name: name})
	}
	for _, cells := range c.Rows {
		line := p.cells.Take(len(cells))
		for _, cell := range cells {
			line = append(line, chartCell(p, cell))
		}
		t.Rows = append(t.Rows, Row{Cells: line})
	}
	return t.finish()
}

// chartCell shows a figure, with the words beside it where there are some, or words.
func chartCell(p *Page, c charts.Cell) Run {
	if c.Figure == nil && c.Text == charts.None {
		return p.FigureOr(nil, c.Text.Zh)
	}
	if c.Figure == nil {
		return p.Run(c.Text)
	}
	r := p.Figure(c.Figure)
	if text := c.Text.Say(p.Lang); text != "" {
		r.Parts = append(r.Parts, Part{Text: p.Say("（", " (") + text + p.Say("）", ")")})
	}
	return r
}

// Chart places a chart with its sentence and its table.
func (p *Page) Chart(c *charts.Chart) {
	p.HoldChart(c)
	p.Put("chart", model.Slug(c.Key))
}

// HoldChart keeps a chart that people's words name.
func (p *Page) HoldChart(c *charts.Chart) {
	p.pictures[model.Slug(c.Key)] = p.shown.One(pictureOf(p, c))
}
