package measure

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/profile"
	"gongshi/data/table"
)

// The measures of disclosure.
var (
	FieldsStated = &model.Method{
		ID: "disclosure", Name: model.Text{Zh: "公开要素载明率", En: "required fields stated"},
		Formula: model.Text{Zh: "载明率 = 已载明的要素项数 ÷ 应公开的要素项数 × 100%",
			En: "share = required fields stated ÷ fields to be made public by now × 100 %"},
		Note: model.Text{Zh: "计划阶段的要素都应公开；实施阶段的，未开工和终止的项目不计；完工验收阶段的，只计已完工的项目。是否完工按完工日期、验收日期和状态判定，判定不了的按未完工计。",
			En: "Fields of the plan are always due; those of the works not before they begin, nor of a project that ended " +
				"early; those of completion only once it is finished, as its dates or its status say."},
		Source: auditors,
	}
	DisclosureRate = &model.Method{
		ID: "disclosure-rate", Name: model.Text{Zh: "公开要素填报率", En: "disclosure of a field"},
		Formula: model.Text{Zh: "填报率 = 填报该要素的项目数 ÷ 应公开该要素的项目数 × 100%",
			En: "rate = projects that state the field ÷ projects that must state it by now × 100 %"},
		Source: auditors,
	}
)

// Phase is how far a project has come, as far as its dates and the word of its
// status show.
type Phase string

// The phases. A status in other words is left alone: nothing is guessed.
const (
	PhaseUnknown Phase = ""
	Waiting      Phase = "waiting"  // not begun
	Underway     Phase = "underway" // begun
	Finished     Phase = "finished" // finished, accepted or handed over
	Ended        Phase = "ended"    // ended early
)

// phaseWord is a word of a status that says how far a project has come.
type phaseWord struct {
	word  string
	phase Phase
}

// phases are such words, in the order of a project's life.
var phases = []phaseWord{
	{"储备", Waiting}, {"公示", Waiting}, {"下达", Waiting}, {"未开工", Waiting}, {"未启动", Waiting},
	{"待开工", Waiting}, {"拟建", Waiting}, {"planned", Waiting}, {"not started", Waiting},
	{"在建", Underway}, {"开工", Underway}, {"已开工", Underway}, {"under way", Underway},
	{"in progress", Underway}, {"ongoing", Underway}, {"under construction", Underway},
	{"完工", Finished}, {"已完工", Finished}, {"竣工", Finished}, {"已竣工", Finished}, {"建成", Finished},
	{"已建成", Finished}, {"验收", Finished}, {"已验收", Finished}, {"移交", Finished}, {"已移交", Finished},
	{"finished", Finished}, {"completed", Finished}, {"accepted", Finished},
	{"handed over", Finished}, {"终止", Ended}, {"已终止", Ended}, {"取消", Ended}, {"ended early", Ended},
	{"cancelled", Ended},
}

// endings are the ends of a longer status that say so, where nothing in it denies.
var endings = []phaseWord{{"全面完成", Finished}, {"实施中", Underway}, {"建设中", Underway}, {"进行中", Underway},
	{"已启动", Underway}, {"计划", Waiting}}

// PhaseOf reads a project's phase as of a date: that it ended early or is finished
// before what else its status says, and a status before the date of its start.
func PhaseOf(p *table.Project, asOf model.Date) Phase {
	by := func(d model.Date) bool { return !d.IsZero() && !d.After(asOf) }
	said := phaseSaid(strings.TrimSpace(p.Status.Zh))
	switch {
	case said == Ended:
		return Ended
	case by(p.Finished) || by(p.Accepted):
		return Finished
	case said != PhaseUnknown:
		return said
	case !p.Start.IsZero() && !by(p.Start):
		return Waiting
	}
	return PhaseUnknown
}

// Late reports whether a project is past its due date as of a date, and by its phase
// not finished. Nothing is guessed of one whose phase is not known.
func Late(p *table.Project, asOf model.Date) bool {
	phase := PhaseOf(p, asOf)
	return !p.Due.IsZero() && p.Due.Before(asOf) && (phase == Waiting || phase == Underway)
}

func phaseSaid(status string) Phase {
	lower := strings.ToLower(status)
	if i := slices.IndexFunc(phases, func(w phaseWord) bool { return w.word == lower }); i >= 0 {
		return phases[i].phase
	}
	if strings.ContainsAny(status, "未尚待拟不") {
		return PhaseUnknown
	}
	for _, e := range endings {
		if strings.HasSuffix(status, e.word) {
			return e.phase
		}
	}
	return PhaseUnknown
}

// spending says of which subjects the funds name an origin, and what was spent.
type spending struct{ origin, spent map[string]bool }

// states reports whether a field is stated of a project.
func (of spending) states(f *profile.Field, p *table.Project) bool {
	switch f.Column {
	case profile.FundOrigin:
		return of.origin[p.Key]
	case profile.FundSpent:
		return of.spent[p.Key]
	}
	return p.States(f.Column)
}

// cellOf is where a field of a project stands; what rows of funds state is told by its key.
func cellOf(f *profile.Field, p *table.Project) model.Position {
	if f.Column == profile.FundOrigin || f.Column == profile.FundSpent {
		return p.Cell("key")
	}
	return p.Cell(f.Column)
}

// Asked reports whether a project in a phase must state the fields of a step: those
// of the plan always, those of the works unless it has not begun, those of its
// completion once it is finished.
func Asked(step profile.Step, phase Phase) bool {
	switch step {
	case profile.During:
		return phase != Waiting && phase != Ended
	case profile.After:
		return phase == Finished
	}
	return true
}

// Disclosure is what a project must state by its phase, and what of that it does
// not.
type Disclosure struct {
	Phase   Phase
	Asked   int
	Missing []*profile.Field
	Share   *model.Figure // stated ÷ asked
}

// disclosures sets each project against the required fields, and counts the
// projects that state each.
func (m *measurer) disclosures() {
	of := m.spendingStated()
	fields := m.Profile.Disclosure.Fields
	asked, stated := map[*profile.Field]int{}, map[*profile.Field][]model.Position{}
	for _, p := range m.Dataset.Projects {
		d := &Disclosure{Phase: PhaseOf(p, m.AsOf)}
		for _, f := range fields {
			if !Asked(f.Step, d.Phase) {
				continue
			}
			d.Asked++
			asked[f]++
			if of.states(f, p) {
				stated[f] = append(stated[f], cellOf(f, p))
			} else {
				d.Missing = append(d.Missing, f)
			}
		}
		d.Share = m.portion(model.Keyed(p.Key, p.Name), FieldsStated,
			model.Text{Zh: "应公开的要素项数", En: "fields to be made public by now"},
			d.Asked-len(d.Missing), d.Asked, []model.Position{p.Cell("key")})
		m.disclosed[p] = d
	}
	for _, f := range fields {
		if asked[f] > 0 {
			m.Fields = append(m.Fields, m.portion(model.OfKind("field", f.Name, f.ID), DisclosureRate,
				model.Text{Zh: "应公开该要素的项目数", En: "projects that must state it by now"}, len(stated[f]), asked[f], stated[f]))
		}
	}
}

func (m *measurer) spendingStated() spending {
	of := spending{map[string]bool{}, map[string]bool{}}
	for _, f := range m.Dataset.Funds {
		of.origin[f.Subject] = of.origin[f.Subject] || !f.Origin.IsZero()
		used := slices.Contains([]string{table.Disbursed, table.Paid, table.Reimbursed}, f.Stage) && f.Amount.Known()
		of.spent[f.Subject] = of.spent[f.Subject] || used
	}
	return of
}

// portion is a share of things counted on the day of the report.
func (m *measurer) portion(s *model.Subject, what *model.Method, base model.Text, part, all int,
	at []model.Position) *model.Figure {
	return m.ratio(s, what, model.Figure{Sources: at, AsOf: m.AsOf}, base,
		fraction{decimal.NewFromInt(int64(part)), decimal.NewFromInt(int64(all))}, fmt.Sprintf("%d/%d*100", part, all))
}

// Disclosure returns what a project states of the required fields.
func (r *Report) Disclosure(p *table.Project) *Disclosure { return r.disclosed[p] }
