package measure

import "gongshi/data/model"

// The measures of money beside works.
var (
	Physical = &model.Method{
		ID: "physical", Name: model.Text{Zh: "形象进度", En: "physical progress"},
		Formula: model.Text{Zh: "形象进度 = 填报数", En: "physical progress = as reported"},
		Source:  auditors,
	}
	Match = &model.Method{
		ID: "match", Name: model.Text{Zh: "进度匹配差", En: "payment against works"},
		Formula: model.Text{Zh: "进度匹配差 = 支付率 − 形象进度", En: "difference = payment rate − physical progress"},
		Note:    model.Text{Zh: "单位是百分点。", En: "In percentage points."},
		Source:  auditors,
	}
)

// matches gathers the readings of each project, and sets its money beside its
// physical progress (进度匹配差).
func (m *measurer) matches() {
	payment := map[string]*model.Figure{}
	for _, s := range m.Report.Stages {
		payment[s.Subject] = s.Payment
	}
	for _, p := range m.Dataset.Projects {
		newest := m.progress[p]
		if newest == nil {
			continue
		}
		pm := &ProjectMeasure{Project: p, Newest: newest, Payment: payment[p.Key]}
		s := model.Keyed(p.Key, p.Name)
		pm.Readings = make([]Reading, 0, len(m.works[p]))
		for _, r := range m.works[p] {
			if r.AsOf.Ahead(m.AsOf) {
				continue // one of a longer period may follow
			}
			pm.Readings = append(pm.Readings, Reading{AsOf: r.AsOf, Explanation: r.Explanation,
				Completed: m.stated(s, Invested, r.Invested, r.AsOf, r.Cell("invested")),
				Physical:  m.stated(s, Physical, r.Physical, r.AsOf, r.Cell("physical"))})
		}
		pm.Physical = m.stated(s, Physical, newest.Physical, newest.AsOf, newest.Cell("physical"))
		if pm.Physical != nil && pm.Payment != nil {
			share := model.Figure{Value: pm.Physical.Value, Quotient: fraction{pm.Physical.Value, hundred}.of(model.Text{}),
				Expression: pm.Physical.Value.String(), Sources: pm.Physical.Sources, AsOf: pm.Physical.AsOf}
			pm.Match = m.points(s, Match, pm.Payment, &share)
		}
		m.Report.Projects = append(m.Report.Projects, pm)
	}
}

// Apart is how far the money and the works of a project are apart, in percentage points, without a
// sign. There must be a Match.
func (r *Report) Apart(pm *ProjectMeasure) string {
	return r.size(fractionOf(pm.Payment).minus(fraction{pm.Physical.Value, hundred}))
}
