package pages

import (
	"cmp"
	"fmt"
	"slices"

	"gongshi/content/kit"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// stateOf is the state of a project as its square shows it.
func (b *Book) stateOf(p *table.Project) kit.State {
	if measure.Late(p, b.AsOf) {
		return kit.Late
	}
	return states[b.Disclosure(p).Phase]
}

// states are the phases of a project as squares.
var states = map[measure.Phase]kit.State{measure.Waiting: kit.Waiting, measure.Underway: kit.Going,
	measure.Finished: kit.Done, measure.Ended: kit.Stopped, measure.PhaseUnknown: kit.Unknown}

// stateWords are what the legend calls the squares.
var stateWords = map[kit.State]model.Text{kit.Waiting: {Zh: "还没动工", En: "not begun"},
	kit.Going: {Zh: "在建", En: "under way"}, kit.Late: {Zh: "过了期限没完工", En: "past its date, not finished"},
	kit.Done: {Zh: "完工", En: "finished"}, kit.Stopped: {Zh: "终止", En: "ended early"},
	kit.Unknown: {Zh: "阶段未载明", En: "phase not stated"}}

// stateOrder is the order of squares: what a reader should see first comes first.
var stateOrder = []kit.State{kit.Late, kit.Going, kit.Waiting, kit.Unknown, kit.Done, kit.Stopped}

func (b *Book) byState(one, other *table.Project) int {
	return cmp.Compare(slices.Index(stateOrder, b.stateOf(one)), slices.Index(stateOrder, b.stateOf(other)))
}

// lateFirst are projects in the order of their squares.
func (b *Book) lateFirst(all []*table.Project) []*table.Project {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, b.byState)
	return sorted
}

// mostSquares is up to how many projects a page shows one by one: of more, each square
// stands for several.
const mostSquares = 600

// each is how many projects a square stands for, of that many.
func each(projects int) int {
	for _, n := range []int{1, 2, 5, 10, 20, 50, 100, 200, 500} {
		if projects <= n*mostSquares {
			return n
		}
	}
	return 1000
}

// marks are the squares of projects, late ones first: each a link, or, where it stands for
// several, one of as many of a state.
func marks(d *Draft, projects []*table.Project, each int) []kit.Mark {
	sorted := d.lateFirst(projects)
	marks := make([]kit.Mark, 0, len(sorted)/each+1)
	for len(sorted) > 0 {
		state := d.stateOf(sorted[0])
		n := 1
		for n < min(each, len(sorted)) && d.stateOf(sorted[n]) == state {
			n++
		}
		m := kit.Mark{State: state, Name: d.In(sorted[0].Name) + d.InBrackets(d.In(stateWords[state])),
			Href: d.Address(projectID(sorted[0].Key))}
		if each > 1 {
			m = kit.Mark{State: state, Stands: fmt.Sprint(n)}
		}
		marks, sorted = append(marks, m), sorted[n:]
	}
	return marks
}

// standings places every project as a square, by how far it has come.
func standings(d *Draft) {
	if len(d.Standings) == 0 {
		return
	}
	n := each(len(d.Dataset.Projects))
	heaps := make([]kit.Heap, len(d.Standings))
	for i, s := range d.Standings {
		heaps[i] = kit.Heap{Name: toStanding(d, s), Count: bare(d, s.Count), Marks: marks(d, s.Projects, n)}
	}
	legend(d, d.Dataset.Projects)
	if n > 1 {
		d.Note(fmt.Sprintf("一格是同一步上的%d个项目，不足的也算一格。", n),
			fmt.Sprintf("A square stands for up to %d projects of one state.", n))
	}
	d.Squares("standings", heaps...)
}

// bare is the number of a figure without its unit, which leads to its proof.
func bare(d *Draft, f *model.Figure) run {
	return run{Parts: []part{{Text: kit.Plain(f.Value, f.Unit), Href: d.Href(f)}}}
}

// toStanding leads to the list of the projects of a state: that of all, where they are few.
func toStanding(d *Draft, s *measure.Standing) run {
	switch {
	case len(d.Dataset.Projects) > fewProjects:
		return d.Link(s.Name, standingID(s))
	case d.ID == "projects":
		return d.Run(s.Name)
	}
	return d.Link(s.Name, "projects")
}

// legend says what the squares mean, that of an unknown phase only where there is one.
func legend(d *Draft, projects []*table.Project) {
	unknown := slices.ContainsFunc(projects, func(p *table.Project) bool { return d.stateOf(p) == kit.Unknown })
	if unknown {
		d.Put("legend", "unknown")
		return
	}
	d.Write("{{< legend >}}\n\n")
}

// standingID is the id of the page that lists the projects of a state.
func standingID(s *measure.Standing) string {
	return "projects/state_" + model.Slug(cmp.Or(s.Name.Zh, s.Name.En))
}
