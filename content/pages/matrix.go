package pages

import (
	"fmt"

	"gongshi/content/kit"
	"gongshi/data/model"
	"gongshi/data/table"
)

// mostPlots is how many places stand beside each other in a row of a matrix.
const mostPlots = 24

// matrix places the places of the site, a row for each that has others in it, each with
// the squares of its projects: a map that needs no coordinates.
func matrix(d *Draft, key string, tops []*table.Place) {
	var strips []kit.Strip
	for _, top := range tops {
		parts := d.index.parts[top]
		if len(parts) == 0 || len(d.index.projects[top]) == 0 {
			continue
		}
		strip := kit.Strip{Name: placeName(d, top)}
		for _, part := range parts[:min(len(parts), mostPlots)] {
			strip.Plots = append(strip.Plots, plot(d, part))
		}
		strips = append(strips, strip)
	}
	if len(strips) > 0 {
		d.Matrix(key, strips...)
	}
}

// mostInPlot is how many squares a place of a matrix shows.
const mostInPlot = 9

func plot(d *Draft, p *table.Place) kit.Plot {
	projects := d.lateFirst(d.index.projects[p])
	plot := kit.Plot{Name: d.In(p.Name) + d.Say("：", ": ") + plotWords(d, projects)}
	if d.concerned(p) {
		plot.Href = d.Address(placeID(p.Code))
	}
	for _, x := range projects[:min(len(projects), mostInPlot)] {
		plot.States = append(plot.States, d.stateOf(x))
	}
	return plot
}

// plotWords say how many projects a place has, and how many of them are late.
func plotWords(d *Draft, projects []*table.Project) string {
	late := 0
	for late < len(projects) && d.stateOf(projects[late]) == kit.Late {
		late++
	}
	switch {
	case len(projects) == 0:
		return d.Say("没有项目", "no project")
	case late == 0:
		return d.Say(fmt.Sprintf("%d个项目", len(projects)), model.Many(len(projects), "project"))
	}
	return d.Say(fmt.Sprintf("%d个项目，%d个过了期限没完工", len(projects), late),
		fmt.Sprintf("%s, %d past the date and not finished", model.Many(len(projects), "project"), late))
}

// townships are the places that have others in them and stand in another, in the order of
// the exports; without such, the highest.
func (b *Book) townships() []*table.Place {
	var inside, top []*table.Place
	for _, p := range b.Dataset.Places {
		switch {
		case len(b.index.parts[p]) == 0:
		case p.Parent != nil:
			inside = append(inside, p)
		default:
			top = append(top, p)
		}
	}
	if len(inside) > 0 {
		return inside
	}
	return top
}
