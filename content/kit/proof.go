package kit

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"gongshi/data/model"
	"gongshi/data/open"
)

// Measured is how the figures of one measure are worked out, on the page where their
// provenance stands, and what each of them was worked out from.
type Measured struct {
	Name    Run     `json:"name"`   // leads to the definition
	Called  string  `json:"called"` // the same in plain text
	Formula string  `json:"formula"`
	Note    string  `json:"note,omitempty"`
	Proofs  []Proof `json:"proofs"`
}

// Proof is where one figure comes from, or a series of readings, which has a table in
// the place of a display. What the page says anyway is left out: the subject that the
// page is about, the report's date, a value that the display shows whole.
type Proof struct {
	Key     string `json:"key"`
	Of      *Run   `json:"of,omitempty"`
	Display string `json:"display,omitempty"`
	With    string `json:"with,omitempty"`
	Exact   *Run   `json:"exact,omitempty"`
	Bound   string `json:"bound,omitempty"`
	Base    *Run   `json:"base,omitempty"`
	AsOf    string `json:"asof,omitempty"`
	Rows    string `json:"rows,omitempty"`
	Checks  *Run   `json:"checks,omitempty"`
	Series  *Table `json:"series,omitempty"`
}

// measures lists the provenance of every figure whose home is this page, measure by
// measure: they stand in that order.
func measures(p *Page) []Measured {
	all := p.Site.Proofs(p.ID)
	list := p.methods.Take(len(all))
	for len(all) > 0 {
		method := all[0].Method
		n := slices.IndexFunc(all, func(f *model.Figure) bool { return f.Method != method })
		if n < 0 {
			n = len(all)
		}
		list = append(list, measuredBy(p, method, all[:n]))
		all = all[n:]
	}
	return list
}

func measuredBy(p *Page, method *model.Method, figures []*model.Figure) Measured {
	m := Measured{Name: p.Run(method.Name), Called: p.In(method.Name),
		Formula: p.In(method.Formula), Note: p.In(p.Site.Note(method)),
		Proofs: p.proofs.Take(len(figures))}
	for i := range m.Name.Parts {
		m.Name.Parts[i].Href = p.Address("method") + "#method-" + model.Slug(method.ID)
	}
	for len(figures) > 0 {
		n := readings(figures)
		if n >= manyStated {
			m.Proofs = append(m.Proofs, series(p, figures[:n]))
			figures = figures[n:]
			continue
		}
		m.Proofs = append(m.Proofs, proofOf(p, figures[0]))
		figures = figures[1:]
	}
	return m
}

// proofFiles leads to the published tables that the figures of this page come from.
func proofFiles(p *Page) Run {
	from := map[string]bool{}
	for _, f := range p.Site.Proofs(p.ID) {
		for _, at := range f.Sources {
			from[path.Base(at.File)] = true
		}
	}
	var r Run
	for _, file := range p.Site.Files {
		if slices.ContainsFunc(file.Of, func(name string) bool { return from[path.Base(name)] }) {
			r.Parts = append(r.Parts, Part{Text: file.Path, Href: "/" + file.Path}, Part{Text: p.Say("、", ", ")})
		}
	}
	r.Parts = append(r.Parts, Part{Text: open.FiguresCSVPath, Href: "/" + open.FiguresCSVPath})
	return r
}

// manyStated is from how many readings on a series is proved in one table.
const manyStated = 3

// readings counts how many of the first figures, which stand in the order of their
// keys, are readings of the same subject that an export states.
func readings(figures []*model.Figure) int {
	n := slices.IndexFunc(figures, func(f *model.Figure) bool {
		return !isStated(f) || f.Subject.Key != figures[0].Subject.Key
	})
	if n < 0 {
		n = len(figures)
	}
	return n
}

// isStated reports whether a figure is a number of one cell, put to no formula.
func isStated(f *model.Figure) bool {
	return len(f.Sources) == 1 && f.Base.IsZero() && f.Expression == f.Value.String()
}

// series is the proof of readings, a line for each.
func series(p *Page, figures []*model.Figure) Proof {
	f := figures[0]
	t := p.Columns("截至", "As of", "数值", "Exact value", "出处", "Row", "核对", "Checks")
	t.Rows = p.rows.Take(len(figures))
	checked := false
	for _, f := range figures {
		value := p.Own(exact(p, f))
		if bound := p.Run(qualifierName(f.Qualifier)); len(bound.Parts) > 0 {
			value.Parts = append(value.Parts, append([]Part{{Text: " "}}, bound.Parts...)...)
		}
		checked = checked || len(f.Warnings) > 0
		t.AddAs("fig-"+f.Key, p.Run(f.AsOf.Display()), value, p.Rows(Positions(f.Sources)), warnings(p, f.Warnings))
	}
	if !checked {
		t.Drop(3)
	}
	t.Name = p.In(f.Subject.Name) + p.InBrackets(p.Site.Apart(f.Subject.Key, p.Lang)) + " · " + p.In(f.Name)
	return Proof{Key: strings.TrimSuffix(f.Key, strings.ToLower(f.AsOf.ISO())) + "…", Of: otherSubject(p, f),
		Series: p.placed.One(t.finish())}
}

// otherSubject names what a figure is about, unless the page is about nothing else.
func otherSubject(p *Page, f *model.Figure) *Run {
	r, apart := p.Run(f.Subject.Name), p.Site.Apart(f.Subject.Key, p.Lang)
	if f.Subject.Name == p.Title && apart == "" || len(r.Parts) == 0 {
		return nil
	}
	r.Parts[0].Text += p.InBrackets(apart)
	return piece(p, r)
}

// piece is a Run that may be left out.
func piece(p *Page, r Run) *Run {
	if len(r.Parts) == 0 {
		return nil
	}
	return p.cells.One(r)
}

// exact is a figure's value, not rounded for show.
func exact(p *Page, f *model.Figure) string {
	if f.Unit == "" {
		return f.Value.String()
	}
	unit := unit(p, f)
	if unit[0] >= '0' && unit[0] <= '9' {
		unit = "× " + unit // 2759 × 10,000 yuan
	}
	return f.Value.String() + " " + unit
}

func unit(p *Page, f *model.Figure) string { return model.UnitName(f.Unit).Say(p.Lang) }

func proofOf(p *Page, f *model.Figure) Proof {
	value := f.Value.String()
	proof := Proof{Key: f.Key, Of: otherSubject(p, f), Display: p.In(f.Display), Bound: p.In(qualifierName(f.Qualifier)),
		Base: piece(p, p.Run(f.Base)),
		Rows: within(p, Positions(f.Sources), ", "), Checks: piece(p, warnings(p, f.Warnings))}
	if f.Expression != value {
		proof.With = within(p, f.Expression, "+")
	}
	if !isWhole(proof.Display, unit(p, f), value) {
		proof.Exact = piece(p, p.Word(exact(p, f)))
	}
	if !f.AsOf.IsZero() && !f.AsOf.Equal(p.Site.AsOf) {
		proof.AsOf = p.In(f.AsOf.Display())
	}
	return proof
}

// isWhole reports whether a display of a value leaves no digit out.
func isWhole(display, unit, value string) bool {
	number := strings.ReplaceAll(strings.TrimSpace(strings.TrimSuffix(display, unit)), ",", "")
	if strings.Contains(number, ".") {
		number = strings.TrimRight(strings.TrimRight(number, "0"), ".")
	}
	return number == value
}

// mostParts is how many parts of a sum, or rows, a page lists.
const mostParts = 60

// within cuts a long list short, and says where it stands whole.
func within(p *Page, list, separator string) string {
	if strings.Count(list, separator) < mostParts {
		return list
	}
	parts := strings.SplitN(list, separator, mostParts+1)
	more := strings.Count(parts[mostParts], separator) + 1
	return strings.Join(parts[:mostParts], separator) + separator + "…" +
		p.Say(fmt.Sprintf("（另有%d项，全列在figures.csv）", more), fmt.Sprintf(" (%d more, all of them in figures.csv)", more))
}

// warnings links to the findings that concern a figure.
func warnings(p *Page, ids []string) Run {
	var r Run
	for i, id := range ids {
		if i > 0 {
			r.Parts = append(r.Parts, Part{Text: p.Say("、", ", ")})
		}
		r.Parts = append(r.Parts, Part{Text: id, Href: p.Address(p.Site.Finding(id)) + "#finding-" + model.Slug(id)})
	}
	return r
}

func qualifierName(q model.Qualifier) model.Text {
	switch q {
	case model.AtLeast:
		return model.Text{Zh: "以上（下限）", En: "at least"}
	case model.MoreThan:
		return model.Text{Zh: "余（下限）", En: "more than"}
	case model.About:
		return model.Text{Zh: "约", En: "about"}
	case model.AtMost:
		return model.Text{Zh: "至多（上限）", En: "at most"}
	}
	return model.Text{}
}
