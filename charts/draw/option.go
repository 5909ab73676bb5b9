package draw

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// option is what is read of an ECharts option.
type option struct {
	line  Line
	Title []struct{ Text, Subtext string }
	Grid  []struct {
		Left, Right, Top, Bottom int `json:",string"`
	}
	Legend struct {
		Show bool
		Data []struct{ Name string }
	}
	XAxis, YAxis []axis
	Series       []series
}

type axis struct {
	Type               string
	Show               *bool
	Min, Max, Interval float64
	Data               []string
	AxisLabel          struct {
		Show        *bool
		HideOverlap bool
	}
}

// series is what is read of one.
type series struct {
	Type, Name, Stack, Symbol string
	Data                      []json.RawMessage
	Links                     []struct{ Value float64 }
	MarkLine                  struct {
		Data [][]struct {
			Name  string
			Label struct{ Show bool }
		}
	}
}

func readOption(line Line) (*option, error) {
	o := &option{line: line}
	if err := json.Unmarshal(line.Option, o); err != nil {
		return nil, fmt.Errorf("read the option of %s: %w", line.Name, err)
	}
	return o, nil
}

// labels are the lines of text that a picture must show, and those that it leaves out
// where there is no room: months between the first and the last.
func (o *option) labels() (must, may []string) {
	add := func(all *[]string, text string) {
		for line := range strings.SplitSeq(text, "\n") {
			if line = strings.TrimSpace(line); line != "" {
				*all = append(*all, line)
			}
		}
	}
	for _, t := range o.Title {
		add(&must, t.Text)
		add(&must, t.Subtext)
	}
	var named []string
	for _, entry := range o.Legend.Data {
		if o.Legend.Show && !slices.Contains(named, entry.Name) { // two of one name are one entry
			named = append(named, entry.Name)
			add(&must, entry.Name)
		}
	}
	for _, a := range slices.Concat(o.XAxis, o.YAxis) {
		for i, text := range a.texts() {
			if a.AxisLabel.HideOverlap && i > 0 && i < len(a.Data)-1 {
				add(&may, text)
			} else {
				add(&must, text)
			}
		}
	}
	for _, s := range o.Series {
		for _, text := range s.labels() {
			add(&must, text)
		}
	}
	return must, may
}

// texts are what an axis writes: its data, or the steps of its scale.
func (a axis) texts() []string {
	hidden := func(show *bool) bool { return show != nil && !*show }
	if hidden(a.Show) || hidden(a.AxisLabel.Show) {
		return nil
	}
	if a.Type == "category" {
		return a.Data
	}
	var steps []string
	for v := a.Min; a.Interval > 0 && v <= a.Max; v += a.Interval {
		steps = append(steps, fmt.Sprint(v))
	}
	return steps
}

// labels are the texts that a series writes beside its marks.
func (s series) labels() (all []string) {
	for _, ends := range s.MarkLine.Data {
		if len(ends) > 0 && ends[0].Label.Show {
			all = append(all, ends[0].Name)
		}
	}
	if s.Type != "sankey" {
		return all
	}
	for _, node := range s.Data {
		var n struct{ Name string }
		if json.Unmarshal(node, &n) == nil {
			all = append(all, n.Name)
		}
	}
	return all
}
