package charts

import (
	echarts "github.com/go-echarts/go-echarts/v2/charts"

	"gongshi/data"
	"gongshi/data/measure"
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
	d.chart.Sentence = join(say("各项目计划资金按来源和项目类别汇总，每行只计一次；条带越宽，金额越大。",
		"Planned money of all projects by origin and category, each row once; the wider the band, the more money."))
	d.other = p
	return []*draft{d}
}

// sankey is a picture of money that flows from origins to categories.
type sankey struct {
	origins, categories []data.Text
	flows               []measure.Flow
}

func (p *sankey) add(f measure.Flow) {
	p.flows = append(p.flows, f)
	p.origins, p.categories = with(p.origins, f.Origin), with(p.categories, f.Category)
}

func with(all []data.Text, t data.Text) []data.Text {
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
	Name  string         `json:"name"`
	Style map[string]any `json:"itemStyle"`
	Label map[string]any `json:"label,omitempty"`
}

func (p *sankey) geometry(f frame, width int) geometry {
	return framed(f, data.Text{}, nil, width, max(240, 44*max(len(p.origins), len(p.categories))+(lineStep-10)*len(p.categories)))
}

func (p *sankey) height(f frame, width int) int { return p.geometry(f, width).height }

func (p *sankey) option(f frame, width int) ([]byte, error) {
	g := p.geometry(f, width)
	c := echarts.NewSankey()
	c.SetGlobalOptions(echarts.WithAnimation(false))
	// A category may be called as an origin is; a node's name is what it is found
	// by, so the names of the right side end in a space that nobody sees.
	right := func(t data.Text) string { return t.Say(f.lang) + " " }
	var nodes []node
	for i, o := range p.origins {
		nodes = append(nodes, node{Name: o.Say(f.lang), Style: map[string]any{"color": sources[i%len(sources)].color()}})
	}
	for _, t := range p.categories {
		nodes = append(nodes, node{Name: right(t), Style: map[string]any{"color": soft}, Label: map[string]any{"position": "left"}})
	}
	var links []link
	for _, flow := range p.flows {
		links = append(links, link{flow.Origin.Say(f.lang), right(flow.Category), length(flow.Amount)})
	}
	c.MultiSeries = append(c.MultiSeries, echarts.SingleSeries{Type: "sankey"})
	c.Validate()
	option := c.JSON()
	series := map[string]any{"data": nodes, "links": links, "left": margin, "right": margin, "top": g.top + 8, "bottom": g.bottom + 4, "nodeWidth": 14, "nodeGap": lineStep,
		"layoutIterations": 0, "emphasis": map[string]any{"disabled": true}, "label": lettering(textSize, ink, "normal"),
		"lineStyle": map[string]any{"color": "source", "opacity": 0.35}}
	label := series["label"].(map[string]any)
	label["textBorderWidth"] = 0
	if err := patch(option, g.surround(), map[string]any{"series": []map[string]any{series}}); err != nil {
		return nil, err
	}
	return checked(option)
}
