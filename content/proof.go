package content

import (
	"fmt"
	"path"
	"strings"

	"gongshi/data"
	"gongshi/data/open"
)

// provenance is the proof of one figure, or of a series of readings, as the theme
// shows it. A series has a table in the place of an id and a display.
type provenance struct {
	ID      string     `json:"id,omitempty"`
	Key     string     `json:"key"`
	Title   run        `json:"title"`
	Display string     `json:"display,omitempty"`
	Rows    []labelled `json:"rows"`
	Series  *table     `json:"series,omitempty"`
}

// labelled is a row of a proof: plain text, as most are, or a run.
type labelled struct {
	Label string `json:"label"`
	Text  string `json:"text,omitempty"`
	Value *run   `json:"value,omitempty"`
}

// proofs lists the provenance of every figure whose home is this page.
func (d *draft) proofs() []provenance {
	list := d.memory.proofs.take(len(d.index.proofs[d.id]))
	for _, figures := range series(d.index.proofs[d.id]) {
		if len(figures) < manyStated {
			for _, f := range figures {
				list = append(list, d.proof(f))
			}
			continue
		}
		list = append(list, d.seriesProof(figures))
	}
	return list
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
		if from[path.Base(file.Of)] {
			r.Parts = append(r.Parts, part{Text: file.Path, Href: "/" + file.Path}, part{Text: d.say("、", ", ")})
		}
	}
	r.Parts = append(r.Parts, part{Text: open.FiguresCSVPath, Href: "/" + open.FiguresCSVPath})
	return r
}

// manyStated is from how many readings on a series is proved in one table.
const manyStated = 3

// series splits figures, which stand in the order of their keys, into the readings
// of one measure that an export states, and all others one by one.
func series(all []*data.Figure) [][]*data.Figure {
	runs := make([][]*data.Figure, 0, len(all))
	from := 0
	for i, f := range all {
		next := i + 1
		if next < len(all) && isStated(f) && isStated(all[next]) && f.Subject.Key == all[next].Subject.Key && f.Method.ID == all[next].Method.ID {
			continue
		}
		runs = append(runs, all[from:next:next])
		from = next
	}
	return runs
}

// isStated reports whether a figure is a number of one cell, put to no formula.
func isStated(f *data.Figure) bool {
	return len(f.Sources) == 1 && f.Base.IsZero() && f.Expression == f.Value.String()
}

// seriesProof is the proof of readings: what all share once, then a line for each.
func (d *draft) seriesProof(figures []*data.Figure) provenance {
	f := figures[0]
	p := provenance{Key: strings.TrimSuffix(f.Key, strings.ToLower(f.AsOf.ISO())) + "…", Title: d.proofTitle(f)}
	p.Rows = d.labels.take(2)
	p.say(d.say("公式", "Formula"), d.in(f.Formula))
	p.say(d.say("口径", "Note"), d.in(f.Note))
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
	for _, part := range p.Title.Parts {
		t.Name += part.Text
	}
	p.Series = d.placed.one(t.finish())
	return p
}

// proofTitle names a figure; the name of its measure leads to the definition.
func (d *draft) proofTitle(f *data.Figure) run {
	r := d.run(f.Subject.Name)
	name := d.run(f.Name)
	for i := range name.Parts {
		name.Parts[i].Href = address("method", d.lang) + "#method-" + data.Slug(f.Method.ID)
	}
	title := append(append(d.parts.take(len(r.Parts)+1+len(name.Parts)), r.Parts...), part{Text: " · "})
	r.Parts = append(title, name.Parts...)
	return r
}

// exact is a figure's value, not rounded for show.
func (d *draft) exact(f *data.Figure) string {
	if f.Unit == "" {
		return f.Value.String()
	}
	unit := d.say(f.Unit, data.UnitEn(f.Unit))
	if unit[0] >= '0' && unit[0] <= '9' {
		unit = "× " + unit // 2759 × 10,000 yuan
	}
	return f.Value.String() + " " + unit
}

func (d *draft) add(p *provenance, label string, value run) {
	if len(value.Parts) == 0 {
		return
	}
	if value = value.fold(); len(value.Parts) > 0 {
		p.Rows = append(p.Rows, labelled{Label: label, Value: &d.cells.keep(value)[0]})
		return
	}
	p.say(label, value.Text)
}

// say adds a row of text that is in the page's language, or in none.
func (p *provenance) say(label, text string) {
	if text != "" {
		p.Rows = append(p.Rows, labelled{Label: label, Text: text})
	}
}

func (d *draft) proof(f *data.Figure) provenance {
	display, _ := f.Display.In(d.lang)
	p := provenance{ID: "fig-" + f.Key, Key: f.Key, Display: display, Title: d.proofTitle(f), Rows: d.labels.take(mostRows)}
	p.say(d.say("公式", "Formula"), d.in(f.Formula))
	p.say(d.say("口径", "Note"), d.in(f.Note))
	p.say(d.say("代入", "With values"), d.within(f.Expression, "+"))
	d.add(&p, d.say("数值", "Exact value"), d.word(d.exact(f)))
	p.say(d.say("限定", "Bound"), d.in(qualifierName(f.Qualifier)))
	d.add(&p, d.say("基数", "Base"), d.run(f.Base))
	p.say(d.say("截至", "As of"), d.in(f.AsOf.Display()))
	p.say(d.say("出处", "Rows"), d.within(positions(f.Sources), ", "))
	d.add(&p, d.say("核对", "Checks"), d.warnings(f.Warnings))
	return p
}

// mostRows is how many rows a proof has at most.
const mostRows = 9

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
		r.Parts = append(r.Parts, part{Text: id, Href: address(d.index.finding[id], d.lang) + "#finding-" + data.Slug(id)})
	}
	return r
}

func qualifierName(q data.Qualifier) data.Text {
	switch q {
	case data.AtLeast:
		return data.Text{Zh: "以上（下限）", En: "at least"}
	case data.MoreThan:
		return data.Text{Zh: "余（下限）", En: "more than"}
	case data.About:
		return data.Text{Zh: "约", En: "about"}
	case data.AtMost:
		return data.Text{Zh: "至多（上限）", En: "at most"}
	}
	return data.Text{}
}

// positions joins places: "funds.csv:3 (E3), funds.csv:4 (E4)".
func positions(at []data.Position) string {
	all := make([]string, len(at))
	for i, p := range at {
		all[i] = p.String()
	}
	return strings.Join(all, ", ")
}
