package charts

import (
	"encoding/json"
	"fmt"
	"path"

	"gongshi/charts/draw"
	"gongshi/data/model"
	"gongshi/data/open"
)

// touched is what a reader who wishes to touch a chart is sent: its options, as
// they were drawn, and what is said of each thing that can be pointed at. One
// file holds the site's languages and both widths.
type touched map[string]*sheet

// sheet is a touched chart in one language. Kind is the key by which the script
// of charts finds how items are numbered; an item is a name and the lines under
// it, or nothing where nothing can be pointed at.
type sheet struct {
	Title  string     `json:"title"`
	Kind   string     `json:"kind"`
	Items  [][]string `json:"items"`
	Wide   drawing    `json:"wide"`
	Narrow drawing    `json:"narrow"`
}

// drawing is an option and the size of its still.
type drawing struct {
	Width  int             `json:"width"`
	Height int             `json:"height"`
	Option json.RawMessage `json:"option"`
}

// Touch is the file by which the chart is touched, by its path in the site.
func (c *Chart) Touch() string { return path.Join(open.ChartsDir, model.Slug(c.Key)+".json") }

// jobs are the pictures of a chart, and the file that it is touched by, which is
// made of their options.
func (c *Chart) jobs() []draw.Job {
	var jobs []draw.Job
	made := touched{}
	for lang, width := range c.stills {
		jobs = append(jobs, draw.Job{Name: c.Name(lang, width), Width: width, Height: c.Height(lang, width),
			Option: func() ([]byte, error) { return c.keep(made, lang, width) }})
	}
	jobs[len(jobs)-1].Beside = &draw.Beside{Name: path.Base(c.Touch()), Body: func() ([]byte, error) {
		defer clear(made)
		return c.body(made)
	}}
	return jobs
}

// body is the file of a chart, when all its options are made.
func (c *Chart) body(made touched) ([]byte, error) {
	b, err := json.Marshal(made)
	if err != nil {
		return nil, fmt.Errorf("write chart %s: %w", c.Key, err)
	}
	return b, nil
}

// keep makes an option and keeps it for the chart's file.
func (c *Chart) keep(made touched, lang string, width int) ([]byte, error) {
	option, err := c.Option(lang, width)
	if err != nil {
		return nil, err
	}
	if made[lang] == nil {
		kind, items := c.picture.items(lang)
		made[lang] = &sheet{Title: c.Title.Say(lang), Kind: kind, Items: items}
	}
	d := drawing{Width: width, Height: c.Height(lang, width), Option: option}
	if width == Wide {
		made[lang].Wide = d
	} else {
		made[lang].Narrow = d
	}
	return option, nil
}

// items of a plot are its rows.
func (p *plot) items(lang string) (kind string, all [][]string) {
	for _, r := range p.rows {
		if len(r.bars) == 0 && r.value == (model.Text{}) {
			all = append(all, nil) // a heading
			continue
		}
		all = append(all, said(lang, r.name, r.value))
	}
	return "rows", all
}

// items of curves are the months: what each line says there.
func (p *curves) items(lang string) (kind string, all [][]string) {
	for i, month := range p.months {
		var lines []model.Text
		for _, l := range p.lines {
			if i < len(l.figure) && l.figure[i] != nil {
				lines = append(lines, join(l.says, l.figure[i].Display))
			}
		}
		if len(lines) == 0 {
			all = append(all, nil)
			continue
		}
		all = append(all, said(lang, plain(monthName(month)), lines...))
	}
	return "months", all
}

// items of a cloud are its points, in the order of the series.
func (p *cloud) items(lang string) (kind string, all [][]string) {
	for _, of := range p.said {
		for _, s := range of {
			all = append(all, said(lang, s[0], s[1:]...))
		}
	}
	return "points", all
}

// items of a flow are its bands.
func (p *sankey) items(lang string) (kind string, all [][]string) {
	for _, f := range p.flows {
		all = append(all, said(lang, join(f.Origin, plain(" → "), f.Category), f.Amount.Display))
	}
	return "bands", all
}

func said(lang string, name model.Text, lines ...model.Text) []string {
	item := []string{name.Say(lang)}
	for _, l := range lines {
		item = append(item, l.Say(lang))
	}
	return item
}
