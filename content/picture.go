package content

import (
	"cmp"
	"fmt"
	"path"

	"gongshi/charts"
)

// picture is a chart as the theme shows it: two stills, the sentence that
// serves as alternative text and caption, and the table.
type picture struct {
	Title    run    `json:"title"`
	Alt      string `json:"alt"`
	Sentence run    `json:"sentence"`
	Note     run    `json:"note,omitzero"`
	Unit     run    `json:"unit"`
	AsOf     run    `json:"asof"`
	Source   run    `json:"source"`
	Wide     still  `json:"wide"`
	Narrow   still  `json:"narrow"`
	Touch    file   `json:"touch"` // by which it is touched
	Table    grid   `json:"table"`
}

// file is one that a page shows, under an address that changes with it, and the name
// under which a reader who saves it finds it.
type file struct {
	Src  string `json:"src"`
	Name string `json:"name"`
}

// still is a drawn file and its size in CSS pixels.
type still struct {
	file
	Width  string `json:"width"`
	Height string `json:"height"`
}

func pictureOf(d *draft, c *charts.Chart) picture {
	alt := c.Sentence.Say(d.lang)
	p := picture{Title: d.run(c.Title), Alt: alt, Sentence: d.sentence(c.Sentence),
		Unit: d.run(c.Unit), AsOf: d.run(c.AsOf), Source: d.run(c.Source), Table: chartTable(d, c),
		Wide: stillOf(d, c, charts.Wide), Narrow: stillOf(d, c, charts.Narrow)}
	shown, err := c.ShownTouch()
	p.Touch = file{"/" + shown, path.Base(c.Touch())}
	d.failed = cmp.Or(d.failed, err)
	return p
}

func stillOf(d *draft, c *charts.Chart, width int) still {
	shown, err := c.Shown(d.lang, width)
	d.failed = cmp.Or(d.failed, err)
	return still{file: file{"/" + shown, path.Base(c.Still(d.lang, width))}, Width: fmt.Sprint(width),
		Height: fmt.Sprint(c.Height(d.lang, width))}
}

// chartTable is the table of a chart's numbers.
func chartTable(d *draft, c *charts.Chart) grid {
	t := d.columns()
	t.Caption, t.Rows = d.run(c.Title), d.rows.take(len(c.Rows))
	for _, column := range c.Columns {
		name := column.Say(d.lang)
		t.Head = append(t.Head, head{Name: name})
	}
	for _, cells := range c.Rows {
		line := d.cells.take(len(cells))
		for _, cell := range cells {
			line = append(line, chartCell(d, cell))
		}
		t.Rows = append(t.Rows, row{Cells: line})
	}
	return t.finish()
}

// cell shows a figure, with the words beside it where there are some, or words.
func chartCell(d *draft, c charts.Cell) run {
	if c.Figure == nil && c.Text == charts.None {
		return d.figureOr(nil, c.Text.Zh)
	}
	if c.Figure == nil {
		return d.run(c.Text)
	}
	r := d.figure(c.Figure)
	if text := c.Text.Say(d.lang); text != "" {
		r.Parts = append(r.Parts, part{Text: d.say("（", " (") + text + d.say("）", ")")})
	}
	return r
}
