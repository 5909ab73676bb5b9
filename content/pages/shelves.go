package pages

import (
	"fmt"
	"slices"

	"gongshi/content/kit"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// fewProjects is up to how many projects stand in one table on the page of projects. Of
// more, each stands on the shelf of its state and that of its kind, which need no script.
const fewProjects = 50

// shelf is a list of some of the projects, on a page of its own.
type shelf struct {
	id       string
	title    model.Text
	projects []*table.Project
}

// everyProject is the id of the list of all projects, where it is too long for their page.
const everyProject = "projects/all_projects"

// lateProjects is the id of the list of those that are past their date and not finished.
const lateProjects = "projects/all_late"

// shelves are the lists that the projects of a site with many are divided into: by state,
// by kind, those that are late, and all.
func (b *Book) shelves() []shelf {
	all := b.Dataset.Projects
	if len(all) <= fewProjects {
		return nil
	}
	shelves := []shelf{{everyProject, model.Text{Zh: "全部项目", En: "All projects"}, all}}
	if late := b.lateOf(all); len(late) > 0 {
		shelves = append(shelves, shelf{lateProjects, stateWords[kit.Late], late})
	}
	for _, s := range b.Standings {
		shelves = append(shelves, shelf{standingID(s), s.Name, s.Projects})
	}
	for _, k := range b.kindsOfProjects() {
		shelves = append(shelves, shelf{kindID(k.name), k.name, k.projects})
	}
	for _, p := range b.Dataset.Places {
		if of := b.index.projects[p]; len(of) > fewProjects {
			shelves = append(shelves, shelf{projectsOf(p), p.Name, of})
		}
	}
	return shelves
}

// projectsOf is the id of the list of the projects of a place, where they are too many for
// its page.
func projectsOf(p *table.Place) string { return "projects/place_" + model.Slug(p.Code) }

// lateOf are the projects that are past their date and not finished, the longest first.
func (b *Book) lateOf(all []*table.Project) []*table.Project {
	var late []*table.Project
	for _, p := range all {
		if measure.Late(p, b.AsOf) {
			late = append(late, p)
		}
	}
	slices.SortStableFunc(late, func(a, b *table.Project) int { return a.Due.Compare(b.Due) })
	return late
}

// kindOfProjects is the projects of one category.
type kindOfProjects struct {
	name     model.Text
	projects []*table.Project
}

// noKind is what projects are called that state no category.
var noKind = model.Text{Zh: "类别未载明", En: "category not stated"}

// kindsOfProjects puts the projects into their categories, those with the most first.
func (b *Book) kindsOfProjects() []*kindOfProjects {
	of := map[model.Text]*kindOfProjects{}
	var kinds []*kindOfProjects
	for _, p := range b.Dataset.Projects {
		name := p.Category
		if name.IsZero() {
			name = noKind
		}
		if of[name] == nil {
			of[name] = &kindOfProjects{name: name}
			kinds = append(kinds, of[name])
		}
		of[name].projects = append(of[name].projects, p)
	}
	slices.SortStableFunc(kinds, func(a, b *kindOfProjects) int { return len(b.projects) - len(a.projects) })
	return kinds
}

func kindID(kind model.Text) string { return "projects/kind_" + slugOf(kind) }

// slugOf is a text in an address: by its Chinese, or else its English.
func slugOf(t model.Text) string {
	if t.Zh == "" {
		return model.Slug(t.En)
	}
	return model.Slug(t.Zh)
}

func writeShelf(d *Draft, of shelf) {
	shown := onLeaf(d, of.projects)
	legend(d, shown)
	d.Table("projects", projectList(d, shown))
	turn(d)
}

// ofKinds leads to the lists of the kinds of projects.
func ofKinds(d *Draft) {
	t := d.Columns("类别", "Kind", "项目", "Projects")
	for _, k := range d.kindsOfProjects() {
		t.Add(d.Link(k.name, kindID(k.name)), squaresOf(d, k.projects))
	}
	t.Class = "heaps"
	d.Table("kinds", t)
}

// ofTownships leads to the pages of the townships, each of which lists its projects.
func ofTownships(d *Draft) {
	t := d.Columns("地方", "Place", "项目", "Projects")
	for _, p := range d.townships() {
		if projects := d.index.projects[p]; len(projects) > 0 {
			t.Add(placeName(d, p), squaresOf(d, projects))
		}
	}
	t.Class = "heaps"
	d.Table("townships", t)
}

// mostInCell is how many squares a cell of a table shows.
const mostInCell = 60

// squaresOf shows projects as small squares, and how many they are, in words.
func squaresOf(d *Draft, projects []*table.Project) run {
	r := d.Own(plotWords(d, d.lateFirst(projects)))
	n := 1
	for len(projects) > n*mostInCell {
		n++
	}
	for _, m := range marks(d, projects, n) {
		r.Squares = append(r.Squares, kit.Mark{State: m.State})
	}
	if n > 1 {
		r.Below = []run{d.Own(d.Say(fmt.Sprintf("一格是%d个", n), fmt.Sprintf("a square is %d", n)))}
	}
	return r
}
