package measure

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/data/model"
	"gongshi/data/table"
)

// notComputed lists what the data cannot bear, each with the missing field.
func (m *measurer) notComputed() {
	m.missingStages()
	m.missingDates()
	m.missingReadings()
	m.missingSources()
	m.missingInvestment()
	m.missingPeriods()
}

func (m *measurer) cannot(id, subject string, what, missing model.Text, at ...model.Position) {
	m.Report.NotComputed = append(m.Report.NotComputed, NotComputed{ID: id, Subject: subject, What: what,
		Missing: missing, At: at})
}

// missingStages: each rate between stages of money that the profile has needs both stages.
func (m *measurer) missingStages() {
	rates := map[string]model.Text{table.Disbursed: {Zh: "拨付率", En: "disbursement rate"},
		table.Paid: {Zh: "支付率", En: "payment rate"}, table.Reimbursed: {Zh: "报账率", En: "reimbursement rate"}}
	type at struct{ subject, stage string }
	has := map[at]bool{}
	for _, l := range m.Report.Funds {
		has[at{l.Subject, l.Stage}] = true
	}
	for _, l := range m.Report.Funds {
		if l.Stage != table.Received {
			continue
		}
		for _, stage := range []string{table.Disbursed, table.Paid, table.Reimbursed} {
			if !has[at{l.Subject, stage}] && slices.Contains(m.Profile.Money.Stages, stage) {
				st := StageName(stage)
				m.cannot(stage+"."+l.Subject, l.Subject, rates[stage],
					model.Text{Zh: st.Zh + "金额未填报", En: "no amount " + st.En + " is reported"}, l.Total.Sources...)
			}
		}
	}
}

// missingDates: the age of money needs the date on which it was received.
func (m *measurer) missingDates() {
	var at []model.Position
	for _, f := range m.Dataset.Funds {
		if f.Stage == table.Received && f.Date.IsZero() {
			at = append(at, f.At)
		}
	}
	if len(at) > 0 {
		m.cannot("ageing", "funds", model.Text{Zh: "资金账龄", En: "ageing of funds"},
			model.Text{Zh: "到位日期未填报", En: "dates of receipt are not reported"}, at...)
	}
}

// missingReadings: targets without a completion, with a bare rate, or with a
// completion that is not exact.
func (m *measurer) missingReadings() {
	for _, in := range slices.Concat(m.Report.Indicators, m.Outputs) {
		t := in.Target
		en := t.Name.Say("en")
		switch {
		case asStated(in):
		case in.Done == nil && in.Completion != nil && in.Completion.StatedRate.Known:
			shown := in.Completion.StatedRate.Rate.StringFixed(in.Completion.StatedRate.Places) + "%"
			m.cannot("base."+t.Key, t.Key, model.Text{Zh: fmt.Sprintf("“%s”%s的基数", t.Name.Zh, shown),
				En: fmt.Sprintf("the base of %s of %s", shown, en)},
				model.Text{Zh: "总投资与完成额未填报", En: "neither total nor completed amount is reported"},
				in.Completion.Cell("stated_rate"))
		case in.Done == nil:
			m.cannot("completion."+t.Key, t.Key, model.Text{Zh: fmt.Sprintf("“%s”完成情况", t.Name.Zh), En: "completion of " + en},
				model.Text{Zh: "完成数未填报", En: "the completion is not reported"}, t.At)
		case in.Done.Qualifier != model.Exact:
			m.cannot("exact."+t.Key, t.Key, model.Text{Zh: fmt.Sprintf("“%s”确数", t.Name.Zh), En: "the exact number of " + en},
				model.Text{Zh: "只填报" + in.Done.Display.Zh, En: "only " + in.Done.Display.En + " is reported"},
				in.Completion.Cell("completed"))
		}
	}
}

// asStated reports whether an output without a target has a stated rate alone. It may be
// the share of anything (a rate of enrolment), so nothing is missing from it.
func asStated(in *Indicator) bool {
	return in.Goal == nil && in.Done == nil && in.Completion != nil && in.Completion.StatedRate.Known
}

// missingSources: a planned total whose sources are stated in part.
func (m *measurer) missingSources() {
	for _, l := range m.Report.Funds {
		if l.Unstated != nil && l.Stage == table.Planned {
			m.cannot("sources."+l.Subject, l.Subject,
				model.Text{Zh: fmt.Sprintf("“%s”%s的资金来源", l.SubjectName.Zh, l.Unstated.Display.Zh),
					En: fmt.Sprintf("the sources of %s of %s", l.Unstated.Display.En, l.SubjectName.Say("en"))},
				model.Text{Zh: "资金来源未填报", En: "the sources are not reported"}, l.Unstated.Sources...)
		}
	}
}

// missingInvestment: projects without an amount in a category where others
// have one.
func (m *measurer) missingInvestment() {
	has := map[string]bool{}
	for _, p := range m.Dataset.Projects {
		has[p.Category.Zh] = has[p.Category.Zh] || p.Planned.Known()
	}
	for _, p := range m.Dataset.Projects {
		if has[p.Category.Zh] && !p.Planned.Known() && p.Planned.State != model.Withheld && m.progress[p] == nil {
			m.cannot("investment."+p.Key, p.Key, model.Text{Zh: fmt.Sprintf("“%s”投资", p.Name.Zh), En: "investment of " +
				p.Name.Say("en")},
				model.Text{Zh: "计划总投资与完成投资未填报", En: "neither planned nor completed investment is reported"}, p.At)
		}
	}
}

// missingPeriods: something was publicised, and no notice states its period.
func (m *measurer) missingPeriods() {
	if len(m.Dataset.Notices) > 0 {
		return
	}
	var at []model.Position
	for _, ms := range m.Dataset.Milestones {
		if strings.Contains(ms.State.Zh, "公示") {
			at = append(at, ms.At)
		}
	}
	for _, c := range m.Registry {
		if strings.Contains(c.Step.Zh, "公示") && strings.HasPrefix(c.State.Zh, "已") {
			at = append(at, c.At)
		}
	}
	if len(at) > 0 {
		m.cannot("notice-periods", "notices", model.Text{Zh: "公示期", En: "periods of public notice"},
			model.Text{Zh: "公示起止日期未填报", En: "start and end dates are not reported"}, at...)
	}
}
