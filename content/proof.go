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
func measures(d *draft) []measured {
	all := d.index.proofs[d.id]
	list := d.methods.take(len(all))
	for len(all) > 0 {
		method := all[0].Method
		n := slices.IndexFunc(all, func(f *model.Figure) bool { return f.Method != method })
		if n < 0 {
			n = len(all)
		}
		list = append(list, measuredBy(d, method, all[:n]))
		all = all[n:]
	}
	return list
}

func measuredBy(d *draft, method *model.Method, figures []*model.Figure) measured {
	m := measured{Name: d.run(method.Name), Formula: d.in(method.Formula), Note: d.in(d.Note(method)),
		Proofs: d.proofs.take(len(figures))}
	for i := range m.Name.Parts {
		m.Name.Parts[i].Href = d.address("method") + "#method-" + model.Slug(method.ID)
	}
	for len(figures) > 0 {
		n := readings(figures)
		if n >= manyStated {
			m.Proofs = append(m.Proofs, series(d, figures[:n]))
			figures = figures[n:]
			continue
		}
		m.Proofs = append(m.Proofs, proofOf(d, figures[0]))
		figures = figures[1:]
	}
	return m
}

// proofFiles leads to the published tables that the figures of this page come from.
func proofFiles(d *draft) run {
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
func series(d *draft, figures []*model.Figure) proof {
	f := figures[0]
	t := d.columns("截至", "As of", "数值", "Exact value", "出处", "Row", "核对", "Checks")
	t.Rows = d.rows.take(len(figures))
	checked := false
	for _, f := range figures {
		value := d.own(exact(d, f))
		if bound := d.run(qualifierName(f.Qualifier)); len(bound.Parts) > 0 {
			value.Parts = append(value.Parts, append([]part{{Text: " "}}, bound.Parts...)...)
		}
		checked = checked || len(f.Warnings) > 0
		t.addAs("fig-"+f.Key, d.run(f.AsOf.Display()), value, rowsOf(d, positions(f.Sources)), warnings(d, f.Warnings))
	}
	if !checked {
		t.drop(3)
	}
	t.Name = d.in(f.Subject.Name) + inBrackets(d, apart(d, f.Subject.Key)) + " · " + d.in(f.Name)
	return proof{Key: strings.TrimSuffix(f.Key, strings.ToLower(f.AsOf.ISO())) + "…", Of: otherSubject(d, f),
		Series: d.placed.one(t.finish())}
}

// otherSubject names what a figure is about, unless the page is about nothing else.
func otherSubject(d *draft, f *model.Figure) *run {
	r, apart := d.run(f.Subject.Name), apart(d, f.Subject.Key)
	if f.Subject.Name == d.sort.title && apart == "" || len(r.Parts) == 0 {
		return nil
	}
	r.Parts[0].Text += inBrackets(d, apart)
	return piece(d, r)
}

func inBrackets(d *draft, s string) string {
	if s == "" {
		return ""
	}
	return d.say("（"+s+"）", " ("+s+")")
}

// apart tells a subject from others of the same name: money by its stage, a target by
// who issued it.
func apart(d *draft, subject string) string {
	if rival := d.index.rival[subject]; rival != nil {
		return issuer(d, rival)
	}
	return d.in(d.index.stage[subject])
}

// piece is a run that may be left out.
func piece(d *draft, r run) *run {
	if len(r.Parts) == 0 {
		return nil
	}
	return d.cells.one(r.Fold())
}

// exact is a figure's value, not rounded for show.
func exact(d *draft, f *model.Figure) string {
	if f.Unit == "" {
		return f.Value.String()
	}
	unit := unit(d, f)
	if unit[0] >= '0' && unit[0] <= '9' {
		unit = "× " + unit // 2759 × 10,000 yuan
	}
	return f.Value.String() + " " + unit
}

func unit(d *draft, f *model.Figure) string { return model.UnitName(f.Unit).Say(d.lang) }

func proofOf(d *draft, f *model.Figure) proof {
	value := f.Value.String()
	p := proof{Key: f.Key, Of: otherSubject(d, f), Display: d.in(f.Display), Bound: d.in(qualifierName(f.Qualifier)),
		Base: piece(d, d.run(f.Base)),
		Rows: within(d, positions(f.Sources), ", "), Checks: piece(d, warnings(d, f.Warnings))}
	if f.Expression != value {
		p.With = within(d, f.Expression, "+")
	}
	if !isWhole(p.Display, unit(d, f), value) {
		p.Exact = piece(d, d.word(exact(d, f)))
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
func within(d *draft, list, separator string) string {
	if strings.Count(list, separator) < mostParts {
		return list
	}
	parts := strings.SplitN(list, separator, mostParts+1)
	more := strings.Count(parts[mostParts], separator) + 1
	return strings.Join(parts[:mostParts], separator) + separator + "…" +
		d.say(fmt.Sprintf("（另有%d项，全列在figures.csv）", more), fmt.Sprintf(" (%d more, all of them in figures.csv)", more))
}

// warnings links to the findings that concern a figure.
func warnings(d *draft, ids []string) run {
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
