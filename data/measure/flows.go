package measure

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data"
)

// flows sums planned money by its origin and the category of its project, each
// row once.
func (m *measurer) flows() {
	category := map[string]data.Text{}
	for _, p := range m.Dataset.Projects {
		category[p.Key] = p.Category
	}
	type way struct{ origin, category, unit string }
	sums := map[way]*data.Figure{}
	var order []way
	names := map[string]data.Text{}
	for _, f := range m.Dataset.Funds {
		of := category[f.Subject]
		if f.Stage != data.Planned || !f.Amount.Known() || f.Origin.IsZero() || of.IsZero() {
			continue
		}
		w := way{f.Origin.Zh, of.Zh, f.Amount.Unit}
		if sums[w] == nil {
			sums[w] = &data.Figure{Unit: f.Amount.Unit, Qualifier: data.Exact}
			order = append(order, w)
			names[f.Origin.Zh], names[of.Zh] = f.Origin, of
		}
		add(sums[w], f.Amount, f.Cell("amount"))
	}
	for _, w := range order {
		s := subject{"flow-" + data.Slug(w.origin+"-"+w.category), data.Text{Zh: w.origin + " → " + w.category,
			En: both(names[w.origin].En, names[w.category].En)}}
		m.Flows = append(m.Flows, Flow{names[w.origin], names[w.category], m.figure(s, "planned-total", *sums[w])})
	}
}

// add adds an amount to a figure that is a sum.
func add(sum *data.Figure, amount data.Quantity, at data.Position) {
	sum.Value, sum.Sources = sum.Value.Add(amount.Number), append(sum.Sources, at)
	sum.Qualifier = cmp.Or(weaker(sum.Qualifier, amount.Qualifier), data.About) // a floor and a ceiling bound nothing
	sum.Expression = strings.TrimPrefix(sum.Expression+"+"+amount.Number.String(), "+")
}

func both(a, b string) string {
	if a == "" || b == "" {
		return ""
	}
	return a + " → " + b
}

// counts counts projects by what they have come to, and by the required fields
// that they state (domain: disclosure rules, required fields).
func (m *measurer) counts() {
	projects := m.Dataset.Projects
	if len(projects) == 0 {
		return
	}
	noticed := map[string]bool{}
	for _, n := range m.Dataset.Notices {
		noticed[n.Subject] = true
	}
	by := func(d data.Date) bool { return !d.IsZero() && !d.Last.After(m.AsOf.Last) }
	for _, c := range []struct {
		id  string
		has func(*data.Project) bool
	}{
		{"finish-rate", func(p *data.Project) bool { return by(p.Finished) }},
		{"acceptance-rate", func(p *data.Project) bool { return by(p.Accepted) }},
		{"notice-rate", func(p *data.Project) bool { return noticed[p.Key] }},
	} {
		if f := m.countRate(subject{"projects", data.Text{Zh: "全部项目", En: "all projects"}}, c.id, c.has); f != nil && f.Value.IsPositive() {
			m.Counts = append(m.Counts, f)
		}
	}
	for _, field := range requiredFields {
		m.Fields = append(m.Fields, m.countRate(subject{"field-" + data.Slug(field.name.En), field.name}, "disclosure-rate", field.stated))
	}
}

func (m *measurer) countRate(s subject, id string, has func(*data.Project) bool) *data.Figure {
	n, f := 0, data.Figure{Base: data.Text{Zh: "全部项目数", En: "the number of all projects"}}
	for _, p := range m.Dataset.Projects {
		if has(p) {
			n++
			f.Sources = append(f.Sources, p.At)
		}
	}
	all := len(m.Dataset.Projects)
	return m.ratio(s, id, f, fraction{decimal.NewFromInt(int64(n)), decimal.NewFromInt(int64(all))}, fmt.Sprintf("%d/%d*100", n, all))
}

// requiredFields are the fields of a project's notice that the rules ask for
// (domain: required fields; Guidance on public notice of poverty funds, 2018).
var requiredFields = []struct {
	name   data.Text
	stated func(*data.Project) bool
}{
	{data.Text{Zh: "实施地点", En: "place"}, func(p *data.Project) bool { return len(p.Places) > 0 }},
	{data.Text{Zh: "建设内容", En: "works"}, func(p *data.Project) bool { return !p.Content.IsZero() }},
	{data.Text{Zh: "建设期限", En: "due date"}, func(p *data.Project) bool { return !p.Due.IsZero() }},
	{data.Text{Zh: "责任单位", En: "office in charge"}, func(p *data.Project) bool { return !p.Office.IsZero() }},
	{data.Text{Zh: "施工单位", En: "contractor"}, func(p *data.Project) bool { return !p.Contractor.IsZero() }},
	{data.Text{Zh: "资金规模", En: "planned investment"}, func(p *data.Project) bool { return p.Planned.Known() }},
	{data.Text{Zh: "招标采购", En: "procurement"}, func(p *data.Project) bool { return !p.Procurement.IsZero() }},
	{data.Text{Zh: "绩效目标", En: "performance goal"}, func(p *data.Project) bool { return !p.Goal.IsZero() }},
	{data.Text{Zh: "带贫减贫机制", En: "mechanism"}, func(p *data.Project) bool { return !p.Mechanism.IsZero() }},
	{data.Text{Zh: "监督电话", En: "supervision telephone"}, func(p *data.Project) bool { return p.Phone != "" }},
}
