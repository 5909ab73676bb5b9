package content

import (
	"slices"
	"strings"

	"gongshi/charts"
	"gongshi/data"
	"gongshi/data/measure"
)

// ofProject and ofMoney are the measures whose place does not follow from the
// subject alone: the key of a target may also be that of a project or a list.
var (
	ofProject = []string{"planned-investment", "invested", "investment-rate", "stated-investment-rate", "physical", "match"}
	ofMoney   = []string{"received-total", "planned-total", "issued-total", "disbursed-total", "paid-total",
		"reimbursed-total", "amount", "share", "started", "started-share",
		"unstated", "unstated-share", "receipt-rate", "disbursement-rate", "payment-rate", "reimbursement-rate", "unspent"}
)

// Homes gives, for the key of each figure, the id of the one page on which its
// provenance stands ("funds", "indicators/rural-relief"): the page of its
// subject, or the home page for what concerns the whole county.
func Homes(r *measure.Report) map[string]string {
	s := subjectsOf(r)
	homes := map[string]string{}
	for _, f := range r.Figures {
		homes[f.Key] = s.home(f)
	}
	return homes
}

// subjects says which page a subject has, by the sort of thing that it is.
type subjects struct{ targets, projects, lists, dates, counts, sums map[string]string }

func subjectsOf(r *measure.Report) subjects {
	s := subjects{map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}}
	for _, t := range r.Dataset.Targets {
		s.targets[t.Key] = "indicators"
	}
	for _, in := range r.Indicators {
		s.targets[in.Target.Key] = indicatorID(in.Target.Key)
		for _, rival := range in.Rivals {
			s.targets[rival.Target.Key] = indicatorID(in.Target.Key)
		}
	}
	for _, p := range r.Dataset.Projects {
		s.projects[p.Key] = projectID(p.Key)
	}
	for _, l := range r.Funds {
		id := "funds"
		if p, ok := s.projects[l.Subject]; ok {
			id = p
		}
		s.lists[l.Subject] = id
		for _, item := range l.Items {
			if item.Amount != nil {
				s.lists[item.Amount.Subject] = id
			}
		}
	}
	for _, in := range r.Earlier {
		s.targets[in.Target.Key] = "indicators"
		for _, rival := range in.Rivals {
			s.targets[rival.Target.Key] = "indicators"
		}
	}
	for _, t := range r.Townships {
		s.sums[t.Projects.Subject] = "places"
	}
	for _, f := range r.Flows {
		s.sums[f.Amount.Subject] = "funds"
	}
	for _, f := range slices.Concat(r.Counts, r.Fields) {
		s.sums[f.Subject] = "projects"
	}
	if r.Ageing != nil {
		s.sums[r.Ageing.Total.Subject] = "funds"
	}
	for _, m := range r.Dataset.Milestones {
		s.dates[m.Key] = "milestones"
	}
	for _, c := range r.Registry {
		if f := r.Count(c); f != nil {
			s.counts[f.Subject] = "registry"
		}
	}
	return s
}

func (s subjects) home(f *data.Figure) string {
	order := []map[string]string{s.sums, s.targets, s.projects, s.lists, s.dates, s.counts}
	switch {
	case slices.Contains(ofProject, f.Measure):
		order = []map[string]string{s.sums, s.projects, s.targets}
	case slices.Contains(ofMoney, f.Measure):
		order = []map[string]string{s.sums, s.lists, s.projects, s.targets}
	case f.Measure == "count":
		order = []map[string]string{s.counts}
	case f.Measure == "days":
		order = []map[string]string{s.dates}
	}
	for _, pages := range order {
		if id, ok := pages[f.Subject]; ok {
			return id
		}
	}
	return home
}

// href leads to a figure's provenance.
func (d *draft) href(key string) string { return address(d.homes[key], d.lang) + "#fig-" + key }

// provenance is the proof of one figure, as the theme shows it.
type provenance struct {
	ID      string     `json:"id"`
	Key     string     `json:"key"`
	Title   run        `json:"title"`
	Display string     `json:"display"`
	Rows    []labelled `json:"rows"`
}

type labelled struct {
	Label string `json:"label"`
	Value run    `json:"value"`
}

// proofs lists the provenance of every figure whose home is this page.
func (d *draft) proofs() []provenance {
	var list []provenance
	for _, f := range d.index.proofs[d.id] {
		list = append(list, d.proof(f))
	}
	return list
}

func (d *draft) proof(f *data.Figure) provenance {
	display, _ := f.Display.In(d.lang)
	p := provenance{ID: "fig-" + f.Key, Key: f.Key, Display: display}
	p.Title = d.run(data.Text{Zh: f.SubjectName.Zh + " · " + f.Name.Zh, En: both(f.SubjectName.En, " · ", f.Name.En)})
	row := func(zh, en string, value run) {
		if len(value.Parts) > 0 {
			p.Rows = append(p.Rows, labelled{d.say(zh, en), value})
		}
	}
	row("公式", "Formula", d.run(data.Text{Zh: f.Formula, En: f.FormulaEn}))
	row("代入", "With values", d.own(f.Expression))
	value := f.Value.String()
	if unit := f.Unit; unit != "" {
		value += " " + unit
	}
	row("数值", "Exact value", d.word(value))
	row("限定", "Bound", d.run(qualifierName(f.Qualifier)))
	row("基数", "Base", d.run(f.Base))
	row("截至", "As of", d.run(f.AsOf.Display()))
	row("出处", "Rows", d.own(positions(f.Sources)))
	row("核对", "Checks", d.warnings(f.Warnings))
	return p
}

// warnings links to the findings that concern a figure.
func (d *draft) warnings(ids []string) run {
	var r run
	for i, id := range ids {
		if i > 0 {
			r.Parts = append(r.Parts, part{Text: d.say("、", ", ")})
		}
		r.Parts = append(r.Parts, part{Text: id, Href: address("checks", d.lang) + "#finding-" + data.Slug(id)})
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

// both joins two texts, where both are there.
func both(a, between, b string) string {
	if a == "" || b == "" {
		return ""
	}
	return a + between + b
}

// chartHome is the page that shows a chart: that of its figures where they all
// live on one, else the list above them, else the home page.
func (w *writer) chartHome(c *charts.Chart) string {
	id := ""
	for _, f := range c.Figures() {
		switch of := w.homes[f.Key]; {
		case of == "" || of == id:
		case id == "":
			id = of
		case parentOf(of) == parentOf(id):
			id = parentOf(id)
		default:
			return home
		}
	}
	if id == "" {
		return home
	}
	return id
}

// parentOf is the list that a subject's page stands under, or the page itself.
func parentOf(id string) string {
	list, _, _ := strings.Cut(id, "/")
	return list
}
