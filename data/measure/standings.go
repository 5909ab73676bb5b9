package measure

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"gongshi/data/model"
	"gongshi/data/table"
)

// Standing is the projects that have come as far as each other, and how many they are: as
// the exports call it, or, where they call it by too many names, by their phase.
type Standing struct {
	Name     model.Text
	Phase    Phase
	Projects []*table.Project
	Count    *model.Figure
}

// mostStandings and mostLetters are up to how many states of the exports are told apart, and
// how long their words are: else the column holds sentences.
const mostStandings, mostLetters = 10, 20

// phaseNames are the phases in the words of a reader.
var phaseNames = map[Phase]model.Text{Waiting: {Zh: "还没动工", En: "not begun"}, Underway: {Zh: "在建", En: "under way"},
	Finished: {Zh: "完工", En: "finished"}, Ended: {Zh: "终止", En: "ended early"},
	PhaseUnknown: {Zh: "阶段未载明", En: "phase not stated"}}

// phaseOrder is the order of the phases in the life of a project; what does not say comes
// last.
var phaseOrder = []Phase{Waiting, Underway, Finished, Ended, PhaseUnknown}

// standings puts the projects into their states, in the order of a project's life.
func (m *measurer) standings() {
	names := map[model.Text]bool{}
	for _, p := range m.Dataset.Projects {
		names[p.Status] = true
	}
	few := len(names) <= mostStandings
	for name := range names {
		few = few && wide(cmp.Or(name.Zh, name.En)) <= mostLetters
	}
	of := map[model.Text]*Standing{}
	for _, p := range m.Dataset.Projects {
		name, phase := p.Status, phaseSaid(strings.TrimSpace(p.Status.Zh))
		if !few || name.IsZero() {
			phase = m.disclosed[p].Phase
			name = phaseNames[phase]
		}
		s := of[name]
		if s == nil {
			s = &Standing{Name: name, Phase: phase}
			of[name] = s
			m.Standings = append(m.Standings, s)
		}
		s.Projects = append(s.Projects, p)
	}
	slices.SortStableFunc(m.Standings, func(a, b *Standing) int {
		return cmp.Or(cmp.Compare(slices.Index(phaseOrder, a.Phase), slices.Index(phaseOrder, b.Phase)),
			cmp.Compare(a.known(), b.known()))
	})
	for _, s := range m.Standings {
		s.Count = m.standing(s)
	}
}

// wide is how wide a text is in Latin letters: a Chinese character is two.
func wide(s string) int {
	n := 0
	for _, c := range s {
		n++
		if c > unicode.MaxLatin1 {
			n++
		}
	}
	return n
}

// known is the place of a state in the life of a project, as far as its word is known.
func (s *Standing) known() int {
	i := slices.IndexFunc(phases, func(w phaseWord) bool { return w.word == s.Name.Zh })
	if i < 0 {
		return len(phases)
	}
	return i
}

// standing counts the projects in a state; a register has counted some already.
func (m *measurer) standing(s *Standing) *model.Figure {
	subject := model.OfKind(EveryProject.Key, s.Name, s.Name.Zh)
	if f := m.Of(subject, Projects); f != nil {
		return f
	}
	count := model.Figure{Unit: "个"}
	for _, p := range s.Projects {
		count.Sources = append(count.Sources, p.Cell("status"))
	}
	return m.number(subject, Projects, count)
}
