package charts

import (
	echarts "github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"gongshi/data/measure"
	"gongshi/data/model"
)

// flows draws planned money from its origins to the categories of projects,
// where there are at least two of both.
func flows(r *measure.Report) []*draft {
	p := &sankey{}
	d := &draft{chart: Chart{Key: "fund-flow", Title: say("计划资金：来源到类别", "Planned money: from origin to category"),
		Columns: heads("来源", "Origin", "类别", "Category", "计划", "Planned")}}
	for _, f := range r.Flows {
		if unit(f.Amount) != unit(r.Flows[0].Amount) {
			continue
		}
		p.add(f)
		d.chart.Unit = unit(f.Amount)
		d.chart.Rows = append(d.chart.Rows, []Cell{named(f.Origin), named(f.Category), number(f.Amount)})
	}
	if len(p.origins) < 2 || len(p.categories) < 2 {
		return nil
	}
	d.chart.Sentence = model.Join(say("各项目计划资金按来源和项目类别汇总，每行只计一次；条带越宽，金额越大。",
		"Planned money of all projects by origin and category, each row once; the wider the band, the more money."))
	d.other = p
	return []*draft{d}
}

// sankey is a picture of money that flows from origins to categories.
type sankey struct {
	origins, categories []model.Text
	flows               []measure.Flow
}

func (p *sankey) add(f measure.Flow) {
	p.flows = append(p.flows, f)
	p.origins, p.categories = with(p.origins, f.Origin), with(p.categories, f.Category)
}

func with(all []model.Text, t model.Text) []model.Text {
	for _, have := range all {
		if have == t {
			return all
		}
	}
	return append(all, t)
}

// link is a band; ours because go-echarts has no value beyond a float32.
type link struct {
	Source string  `json:"source"`
	Target string  `json:"target"`
	Value  float64 `json:"value"`
}

type node struct {
	Name  string      `json:"name"`
	Style look        `json:"itemStyle"`
	Label *opts.Label `json:"label,omitempty"`
}

// bands is the series of a flow.
type bands struct {
	Type             string         `json:"type"`
	Data             []node         `json:"data"`
	Links            []link         `json:"links"`
	Left             int            `json:"left"`
	Right            int            `json:"right"`
	Top              int            `json:"top"`
	Bottom           int            `json:"bottom"`
	NodeWidth        int            `json:"nodeWidth"`
	NodeGap          int            `json:"nodeGap"`
	LayoutIterations int            `json:"layoutIterations"` // 0 keeps the order
	Emphasis         disabled       `json:"emphasis"`
	Label            markLabel      `json:"label"`
	LineStyle        opts.LineStyle `json:"lineStyle"`
}

type disabled struct {
	Disabled bool `json:"disabled"`
}

func (p *sankey) geometry(f frame, width int) geometry {
	return framed(f, model.Text{}, nil, width, max(240, 44*max(len(p.origins), len(p.categories))+
		(lineStep-10)*len(p.categories)))
}

func (p *sankey) height(f frame, width int) int { return p.geometry(f, width).height }

func (p *sankey) option(f frame, width int) ([]byte, error) {
	g := p.geometry(f, width)
	c := echarts.NewSankey()
	c.SetGlobalOptions(echarts.WithAnimation(false))
	// A category may be called as an origin is; a node's name is what it is found
	// by, so the names of the right side end in a space that nobody sees.
	right := func(t model.Text) string { return t.Say(f.lang) + " " }
	s := bands{Type: "sankey", Left: margin, Right: margin, Top: g.top + 8, Bottom: g.bottom + 4, NodeWidth: 14,
		NodeGap:  lineStep,
		Emphasis: disabled{true}, LineStyle: opts.LineStyle{Color: "source", Opacity: opts.Float(0.35)}}
	text := letters(textSize, ink, "normal")
	s.Label = markLabel{lettering: &text, Show: true, TextBorderWidth: new(0)}
	for i, o := range p.origins {
		s.Data = append(s.Data, node{Name: o.Say(f.lang), Style: look{Color: sources[i%len(sources)].color()}})
	}
	for _, t := range p.categories {
		s.Data = append(s.Data, node{Name: right(t), Style: look{Color: soft}, Label: &opts.Label{Position: "left"}})
	}
	for _, flow := range p.flows {
		s.Links = append(s.Links, link{flow.Origin.Say(f.lang), right(flow.Category), length(flow.Amount)})
	}
	c.Validate()
	return g.encoded(c.JSON(), parts{"series": []bands{s}})
}
