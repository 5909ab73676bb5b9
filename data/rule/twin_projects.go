package rule

import (
	"slices"
	"strings"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// TwinProjects lists projects that may be one: in the same places, with the same works and
// the same start.
var TwinProjects = &Rule{ID: "twin-projects", Says: model.Text{
	Zh: "地点、建设内容、开工日期都相同的项目：可能是同一项目，也可能是分期或者分标段，应予核对。",
	En: "Projects of the same places, works and start: perhaps one project, perhaps phases or lots of one; to be " +
		"checked.",
}, find: func(f *finder) {
	type works struct {
		places, content, goal string
		start                 model.Date
	}
	var stated []*table.Project
	for _, p := range f.Dataset.Projects {
		if p.Content.Zh != "" && !p.Start.IsZero() {
			stated = append(stated, p)
		}
	}
	for _, g := range grouped(stated, func(p *table.Project) works {
		return works{placesOf(p), p.Content.Zh, p.Goal.Zh, p.Start}
	}) {
		if len(g) < 2 {
			continue
		}
		f.find(model.Slug(g[0].Key), model.Phrase("%s的地点、建设内容（%s）和开工日期（%s）都相同，是否同一项目，报告未说明。",
			"%s have the same places, works (%s) and start (%s); the report does not say whether they are one project.",
			joined(distinct(g, planOf(f.Report)), "与", " and "), g[0].Content, g[0].Start), g[0].Content.Zh,
			cells(g, "content")...)
	}
}}

// placesOf are the places of a project, by their codes.
func placesOf(p *table.Project) string {
	codes := make([]string, len(p.Places))
	for i, at := range p.Places {
		codes[i] = at.Code
	}
	slices.Sort(codes)
	return strings.Join(codes, "；")
}

// planOf names a project with what it is planned to cost.
func planOf(r *measure.Report) func(*table.Project) model.Text {
	return func(p *table.Project) model.Text {
		if !p.Planned.Known() {
			return p.Name
		}
		return model.Phrase("%s（%s）", "%s (%s)", p.Name, r.Display(p.Planned)).Text()
	}
}
