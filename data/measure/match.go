package measure

import (
	"github.com/shopspring/decimal"

	"gongshi/data/model"
)

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
		if m.progress[p] == nil {
			continue
		}
		pm := &ProjectMeasure{Project: p, Payment: payment[p.Key]}
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
		newest := m.progress[p]
		pm.Physical = m.stated(s, Physical, newest.Physical, newest.AsOf, newest.Cell("physical"))
		if pm.Physical != nil && pm.Payment != nil {
			share := model.Figure{Value: pm.Physical.Value, Quotient: fraction{pm.Physical.Value, hundred}.of(model.Text{}),
				Expression: pm.Physical.Value.String(), Sources: pm.Physical.Sources, AsOf: pm.Physical.AsOf}
			pm.Match = m.points(s, Match, pm.Payment, &share)
		}
		m.Report.Projects = append(m.Report.Projects, pm)
	}
}

// The limits of the payment rate less physical progress, in percentage points,
// beyond which a finding is made (domain: measures auditors compute; defaults).
var (
	paidAhead  = decimal.New(10, 0)
	paidBehind = decimal.New(-30, 0)
)

// mismatches lists projects whose money and works are far apart.
func (m *measurer) mismatches() {
	for _, pm := range m.Report.Projects {
		if pm.Match == nil {
			continue
		}
		rule, zh, en := "", "", ""
		switch {
		case pm.Match.Value.GreaterThan(paidAhead):
			rule, zh, en = "paid-ahead-of-works", "快于", "ahead of"
		case pm.Match.Value.LessThan(paidBehind):
			rule, zh, en = "paid-behind-works", "慢于", "behind"
		default:
			continue
		}
		p, size := pm.Project, m.size(fractionOf(pm.Payment).minus(fraction{pm.Physical.Value, hundred}))
		m.find(rule, p.Key, model.Text{
			Zh: "“" + p.Name.Zh + "”支付率" + pm.Payment.Display.Zh + "，形象进度" + pm.Physical.Display.Zh + "：支付" + zh + "工程" + size + "个百分点。",
			En: p.Name.Say("en") + ": " + pm.Payment.Display.En + " paid, physical progress " + pm.Physical.Display.En + ": payment is " + size + " percentage points " + en + " the works."},
			"", pm.Match.Sources...)
		warn(rule+"."+p.Key, pm.Match)
	}
}
