package measure

import (
	"gongshi/data/model"
	"gongshi/data/table"
)

// Lead is what a report without a target says first of one of its tables. The first lead
// is its headline.
type Lead struct {
	Table    string
	Sentence model.Sentence
}

// leads are the tables of a register, in the order in which a reader asks for them, and
// what is said of each: nothing of one without a row.
var leads = []struct {
	table string
	say   func(*measurer) model.Sentence
}{
	{"projects", (*measurer).projectsLead},
	{"funds", (*measurer).fundsLead},
	{"notices", (*measurer).noticesLead},
	{"milestones", (*measurer).milestonesLead},
	{"registry", (*measurer).registryLead},
	{"risks", (*measurer).risksLead},
	{"pairings", (*measurer).pairingsLead},
	{"places", (*measurer).placesLead},
}

// Register reports whether there is no target. Nothing is judged then, and no share of
// the year is held against anything: what there is is counted and added up.
func (r *Report) Register() bool { return len(r.Dataset.Targets) == 0 }

// register says what there is, table by table.
func (m *measurer) register() {
	if !m.Register() {
		return
	}
	for _, l := range leads {
		if s := l.say(m); !s.IsZero() {
			m.Leads = append(m.Leads, Lead{l.table, s})
		}
	}
	if len(m.Leads) > 0 {
		m.Headline = m.Leads[0].Sentence
	}
}

// projectsLead counts the projects, those in each state and those past their due date,
// and says what is planned for them.
func (m *measurer) projectsLead() model.Sentence {
	how := tallied{all: EveryProject, what: Projects, unit: "个", name: model.Text{Zh: "项目", En: "project"}}
	s := counted(m, how, m.Dataset.Projects,
		func(p *table.Project) (model.Position, model.Text) { return p.At, p.Status })
	if f := m.Of(EveryProject, LateRate); f != nil && f.Value.IsPositive() {
		late := f.Numerator.Decimal.String()
		s = s.And(model.Phrase("；%s已过计划完工期限、尚未完工", "; %s past the due date and not finished",
			model.Size{Figure: f, Said: model.Text{Zh: late + "个", En: late}}))
	}
	return s.And(m.plannedForAll())
}

// plannedForAll says what the projects that state a plan add up to, and how many these
// are where they are not all. Amounts in several units are not added up.
func (m *measurer) plannedForAll() model.Sentence {
	var plans []*model.Figure
	for _, p := range m.Dataset.Projects {
		if f := m.About(p.Key, PlannedInvestment); f != nil {
			plans = append(plans, f)
		}
	}
	if len(plans) == 0 || !oneUnit(plans) {
		return model.Sentence{}
	}
	total := m.sum(EveryProject, PlannedInAll, plans)
	if len(plans) < len(m.Dataset.Projects) {
		return model.Phrase("；写明计划的%[2]s个计划总投资%[1]s", "; %s planned for the %s that state a plan", total, len(plans))
	}
	return model.Phrase("；计划总投资%s", "; %s planned", total)
}

// EveryFund is what the sums over all subjects of money are about.
var EveryFund = model.OfKind("all", model.Text{Zh: "全部资金", En: "all funds"}, "funds")

// fundsLead adds up the money of each stage. That of a list is not added to that of
// projects, for it may be the same, nor one currency to another: then it is said of how
// many subjects there is money.
func (m *measurer) fundsLead() (s model.Sentence) {
	of, subjects, mixed := map[string][]*model.Figure{}, map[string]bool{}, false
	for _, l := range m.Funds {
		of[l.Stage], subjects[l.Subject] = append(of[l.Stage], l.Total), true
		first := m.Funds[0]
		mixed = mixed || m.isProject(l.Subject) != m.isProject(first.Subject) || l.Total.Unit != first.Total.Unit
	}
	if mixed {
		return model.Phrase("%[1]s个对象的资金", "Funds of %[2]s", len(subjects), model.Many(len(subjects), "subject"))
	}
	for _, stage := range append([]string{table.Planned}, StageOrder...) {
		totals := of[stage]
		if len(totals) == 0 {
			continue
		}
		total := totals[0] // of one list, its own
		if len(totals) > 1 {
			total = m.sum(EveryFund, StageTotals[stage], totals)
		}
		join := model.Text{Zh: "，", En: ", "}
		if s.IsZero() {
			join = model.Text{Zh: "资金：", En: "Funds: "}
		}
		s = s.And(model.Phrase("%s%s%s", "%[1]s%[3]s %[2]s", join, StageName(stage), total))
	}
	return s
}

func (m *measurer) isProject(key string) bool { return m.About(key, FieldsStated) != nil }
