package content

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"gongshi/data/model"
	"gongshi/data/open"
)

// measured is how the figures of one measure are worked out, on the page where their
// provenance stands, and what each of them was worked out from.
type measured struct {
	Name    run     `json:"name"` // leads to the definition
	Formula string  `json:"formula"`
	Note    string  `json:"note,omitempty"`
	Proofs  []proof `json:"proofs"`
}

// proof is where one figure comes from, or a series of readings, which has a table in
// the place of a display. What the page says anyway is left out: the subject that the
// page is about, the report's date, a value that the display shows whole.
type proof struct {
	Key     string `json:"key"`
	Of      *run   `json:"of,omitempty"`
	Display string `json:"display,omitempty"`
	With    string `json:"with,omitempty"`
	Exact   *run   `json:"exact,omitempty"`
	Bound   string `json:"bound,omitempty"`
	Base    *run   `json:"base,omitempty"`
	AsOf    string `json:"asof,omitempty"`
	Rows    string `json:"rows,omitempty"`
	Checks  *run   `json:"checks,omitempty"`
	Series  *grid  `json:"series,omitempty"`
}

// measures lists the provenance of every figure whose home is this page, measure by
// measure: they stand in that order.
func (d *draft) measures() []measured {
	all := d.index.proofs[d.id]
	list := d.methods.take(len(all))
	for len(all) > 0 {
		method := all[0].Method
		n := slices.IndexFunc(all, func(f *model.Figure) bool { return f.Method != method })
		if n < 0 {
			n = len(all)
		}
		list = append(list, d.measure(method, all[:n]))
		all = all[n:]
	}
	return list
}

func (d *draft) measure(method *model.Method, figures []*model.Figure) measured {
	m := measured{Name: d.run(method.Name), Formula: d.in(method.Formula), Note: d.in(d.Note(method)),
		Proofs: d.proofs.take(len(figures))}
	for i := range m.Name.Parts {
		m.Name.Parts[i].Href = d.address("method") + "#method-" + model.Slug(method.ID)
	}
	for len(figures) > 0 {
		n := readings(figures)
		if n >= manyStated {
			m.Proofs = append(m.Proofs, d.series(figures[:n]))
			figures = figures[n:]
			continue
		}
		m.Proofs = append(m.Proofs, d.proof(figures[0]))
		figures = figures[1:]
	}
	return m
}

// proofFiles leads to the published tables that the figures of this page come from.
func (d *draft) proofFiles() run {
	from := map[string]bool{}
	for _, f := range d.index.proofs[d.id] {
		for _, at := range f.Sources {
			from[path.Base(at.File)] = true
		}
	}
	var r run
	for _, file := range d.opts.Downloads {
		if slices.ContainsFunc(file.Of, func(name string) bool { return from[path.Base(name)] }) {
			r.Parts = append(r.Parts, part{Text: file.Path, Href: "/" + file.Path}, part{Text: d.say("、", ", ")})
		}
	}
	r.Parts = append(r.Parts, part{Text: open.FiguresCSVPath, Href: "/" + open.FiguresCSVPath})
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
func (d *draft) series(figures []*model.Figure) proof {
	f := figures[0]
	t := d.columns("截至", "As of", "数值", "Exact value", "出处", "Row", "核对", "Checks")
	t.Rows = d.rows.take(len(figures))
	checked := false
	for _, f := range figures {
		value := d.own(d.exact(f))
		if bound := d.run(qualifierName(f.Qualifier)); len(bound.Parts) > 0 {
			value.Parts = append(value.Parts, append([]part{{Text: " "}}, bound.Parts...)...)
		}
		checked = checked || len(f.Warnings) > 0
		t.addAs("fig-"+f.Key, d.run(f.AsOf.Display()), value, d.rowsOf(positions(f.Sources)), d.warnings(f.Warnings))
	}
	if !checked {
		t.drop(3)
	}
	t.Name = d.in(f.Subject.Name) + d.inBrackets(d.apart(f.Subject.Key)) + " · " + d.in(f.Name)
	return proof{Key: strings.TrimSuffix(f.Key, strings.ToLower(f.AsOf.ISO())) + "…", Of: d.otherSubject(f),
		Series: d.placed.one(t.finish())}
}

// otherSubject names what a figure is about, unless the page is about nothing else.
func (d *draft) otherSubject(f *model.Figure) *run {
	r, apart := d.run(f.Subject.Name), d.apart(f.Subject.Key)
	if f.Subject.Name == d.sort.title && apart == "" || len(r.Parts) == 0 {
		return nil
	}
	r.Parts[0].Text += d.inBrackets(apart)
	return d.piece(r)
}

func (d *draft) inBrackets(s string) string {
	if s == "" {
		return ""
	}
	return d.say("（"+s+"）", " ("+s+")")
}

// apart tells a subject from others of the same name: money by its stage, a target by
// who issued it.
func (d *draft) apart(subject string) string {
	if rival := d.index.rival[subject]; rival != nil {
		return d.issuer(rival)
	}
	return d.in(d.index.stage[subject])
}

// piece is a run that may be left out.
func (d *draft) piece(r run) *run {
	if len(r.Parts) == 0 {
		return nil
	}
	return d.cells.one(r.Fold())
}

// exact is a figure's value, not rounded for show.
func (d *draft) exact(f *model.Figure) string {
	if f.Unit == "" {
		return f.Value.String()
	}
	unit := d.unit(f)
	if unit[0] >= '0' && unit[0] <= '9' {
		unit = "× " + unit // 2759 × 10,000 yuan
	}
	return f.Value.String() + " " + unit
}

func (d *draft) unit(f *model.Figure) string { return model.UnitName(f.Unit).Say(d.lang) }

func (d *draft) proof(f *model.Figure) proof {
	value := f.Value.String()
	p := proof{Key: f.Key, Of: d.otherSubject(f), Display: d.in(f.Display), Bound: d.in(qualifierName(f.Qualifier)),
		Base: d.piece(d.run(f.Base)),
		Rows: d.within(positions(f.Sources), ", "), Checks: d.piece(d.warnings(f.Warnings))}
	if f.Expression != value {
		p.With = d.within(f.Expression, "+")
	}
	if !isWhole(p.Display, d.unit(f), value) {
		p.Exact = d.piece(d.word(d.exact(f)))
	}
	if !f.AsOf.IsZero() && !f.AsOf.Equal(d.Report.AsOf) {
		p.AsOf = d.in(f.AsOf.Display())
	}
	return p
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
func (d *draft) within(list, separator string) string {
	if strings.Count(list, separator) < mostParts {
		return list
	}
	parts := strings.SplitN(list, separator, mostParts+1)
	more := strings.Count(parts[mostParts], separator) + 1
	return strings.Join(parts[:mostParts], separator) + separator + "…" +
		d.say(fmt.Sprintf("（另有%d项，全列在figures.csv）", more), fmt.Sprintf(" (%d more, all of them in figures.csv)", more))
}

// warnings links to the findings that concern a figure.
func (d *draft) warnings(ids []string) run {
	var r run
	for i, id := range ids {
		if i > 0 {
			r.Parts = append(r.Parts, part{Text: d.say("、", ", ")})
		}
		r.Parts = append(r.Parts, part{Text: id, Href: d.address(d.index.finding[id]) + "#finding-" + model.Slug(id)})
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
