package charts

import (
	"encoding/json"
	"fmt"

	echarts "github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// option makes the ECharts option. Of go-echarts only the builder is used:
// Validate, then JSON. All text that may come from a cell is an axis label, a
// series name or a title, which ECharts shows as it is; a label's formatter
// would read {b} and {x|y} in it.
func (p *plot) option(f frame, width int) ([]byte, error) {
	g := p.layout(f, width)
	c := echarts.NewBar()
	c.SetGlobalOptions(
		echarts.WithXAxisOpts(opts.XAxis{Type: "value", Min: 0, Max: p.end(), Show: opts.Bool(false)}),
		echarts.WithYAxisOpts(opts.YAxis{Type: "category", Data: g.names, Inverse: opts.Bool(true)}),
		echarts.WithGridOpts(opts.Grid{Left: px(g.left), Right: px(g.right), Top: px(g.top), Bottom: px(g.bottom)}),
		echarts.WithLegendOpts(opts.Legend{Show: opts.Bool(g.legend > 0), Left: px(margin), Top: px(margin + len(g.title)*22 + len(g.unit)*lineStep + 6)}),
		echarts.WithAnimation(false),
	)
	c.ExtendYAxis(opts.YAxis{Type: "category", Data: g.values, Inverse: opts.Bool(true)})
	c.MultiSeries = append(p.series(f.lang), p.marks(width)...)
	c.Validate()
	c.YAxisList[0].Data = g.names
	option := c.JSON()
	if err := patch(option, g.surround(), rowText(width), p.legend(f.lang), p.lineSeries(f, g)); err != nil {
		return nil, err
	}
	return checked(option)
}

func px(n int) string { return fmt.Sprint(n) }

// patch adds to an option what go-echarts has no field for, and takes out the
// parts that a still never shows. What no patch reaches stays encoded: lists of
// numbers are most of an option.
func patch(option map[string]any, patches ...map[string]any) error {
	for _, unused := range []string{"tooltip", "toolbox", "title", "color"} {
		delete(option, unused)
	}
	for key, value := range option {
		b, err := json.Marshal(value)
		if err != nil {
			return fmt.Errorf("encode option: %w", err)
		}
		option[key] = json.RawMessage(b)
	}
	for _, p := range patches {
		merge(option, p)
	}
	return nil
}

// merge lays one option over another: maps key by key, lists entry by entry.
func merge(under, over any) any {
	switch over := over.(type) {
	case map[string]any:
		into, ok := opened(under).(map[string]any)
		if !ok {
			return over
		}
		for key, value := range over {
			into[key] = merge(into[key], value)
		}
		return into
	case []map[string]any:
		into, _ := opened(under).([]any)
		for i, value := range over {
			if i == len(into) {
				into = append(into, value)
				continue
			}
			into[i] = merge(into[i], value)
		}
		return into
	}
	return over
}

// opened decodes the outermost layer of what is encoded, a map or a list; anything else
// it gives as it is.
func opened(value any) any {
	b, encoded := value.(json.RawMessage)
	if !encoded {
		return value
	}
	switch b[0] {
	case '{':
		var of map[string]json.RawMessage
		if json.Unmarshal(b, &of) == nil {
			into := make(map[string]any, len(of))
			for key, inner := range of {
				into[key] = inner
			}
			return into
		}
	case '[':
		var list []json.RawMessage
		if json.Unmarshal(b, &list) == nil {
			into := make([]any, len(list))
			for i, inner := range list {
				into[i] = inner
			}
			return into
		}
	}
	return value
}

// lettering is how a piece of text is set.
func lettering(size int, color, weight string) map[string]any {
	return map[string]any{"fontSize": size, "color": color, "fontWeight": weight, "fontFamily": fontFamily, "lineHeight": lineStep}
}

// surround is what stands around every picture: title and unit at its top, note,
// source and mark at its foot.
func (g geometry) surround() map[string]any {
	head := lettering(titleSize, ink, "bold")
	head["lineHeight"] = 22
	under := lines(append(append([]string{}, g.note...), g.foot...))
	return map[string]any{
		"backgroundColor": paper,
		"textStyle":       map[string]any{"fontFamily": fontFamily},
		"title": []map[string]any{
			{"text": lines(g.title), "left": margin, "top": margin, "padding": 0, "itemGap": 2, "textStyle": head,
				"subtext": lines(g.unit), "subtextStyle": lettering(smallSize, soft, "normal")},
			{"text": under, "left": margin, "bottom": margin, "padding": 0, "textStyle": lettering(smallSize, soft, "normal")},
		},
	}
}

// rowText is the text of the rows: their names and values.
func rowText(width int) map[string]any {
	axis := func(side, weight string) map[string]any {
		label := lettering(textSize, ink, weight)
		label["interval"], label["hideOverlap"], label["margin"] = 0, false, 10
		if width == Narrow {
			side = "left"
			label["inside"], label["align"], label["margin"], label["verticalAlign"] = true, "left", 0, "bottom"
			label["padding"] = []int{0, 0, textLift, 0}
		}
		return map[string]any{"position": side, "offset": 0, "axisLabel": label,
			"axisLine": hidden(), "axisTick": hidden(), "splitLine": hidden()}
	}
	return map[string]any{"yAxis": []map[string]any{axis("left", "bold"), axis("right", "normal")}}
}

func hidden() map[string]any { return map[string]any{"show": false} }
