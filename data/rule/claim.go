package rule

import (
	"cmp"

	"gongshi/data/model"
)

// Claim is a number that words state and that the data do not bear out.
type Claim struct {
	At      model.Position
	Written string        // "7600人", as it stands
	Clause  string        // the clause that states it
	Figure  *model.Figure // what the data say; nil where they say nothing of it
	Sure    bool          // the clause itself names the one subject and, beside the number, the measure
	Day     string        // the day that the words give the figure, which is of another; "" elsewhere
}

// Words is what is wrong with claims, with the bureau's replies: an error where it is
// sure which figure is meant, else a finding. A finding keeps its id as long as the
// number stands in the file, on whatever line; one that a file states twice is one, with
// both its lines.
func Words(claims []Claim, replies map[string]model.Reply) (problems model.Problems) {
	of := map[string]int{}
	for _, p := range (&finder{claims: claims}).apply(atWords) {
		if i, twice := of[p.ID]; twice {
			problems[i].Also = append(problems[i].Also, p.At)
			continue
		}
		p.Reply = replies[p.ID].Text()
		of[p.ID], problems = len(problems), append(problems, p)
	}
	problems.Sort()
	return problems
}

// claimed adds a finding about a claim.
func (f *finder) claimed(c Claim, said model.Sentence, hint model.Text) {
	f.findAt(c.At, c.Clause, said, hint)
	f.found[len(f.found)-1].ID = f.rule.Of(model.Slug(c.At.File) + "." + model.Slug(c.Written))
}

// meant names the figure of a claim: its subject and its measure.
func (c Claim) meant() model.Text {
	s, f := c.Figure.Subject.Name, c.Figure
	return model.Text{Zh: s.Zh + "，" + f.Name.Zh, En: cmp.Or(s.En, s.Zh) + ", " + f.Name.En}
}
