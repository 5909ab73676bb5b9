package measure

import (
	"slices"
	"strings"

	"gongshi/data/model"
)

// The sources of formulas.
const (
	auditors   = "domain: measures auditors compute"
	protection = "domain: privacy; GB/T 37964-2019"
)

// Methods are all measures, in the order in which the Method page and proofs show them.
// Each stands beside what works it out.
var Methods = []*model.Method{
	Target, Completed, Remaining, CompletionRate, TimeShare, TimeShareByDay, Gap, HalfShort,
	HalfLimit, PaceSoFar, PaceNeeded, Increase, StatedRate, StatedInvestmentRate, Forecast,
	OnLastYear, Baseline, Growth, Base, RatioToBase, PartsTarget, PartsCompleted, ShareOfWhole, ReceivedTotal,
	PlannedTotal, IssuedTotal, DisbursedTotal, PaidTotal,
	ReimbursedTotal, ReceiptRate, DisbursementRate, PaymentRate, ReimbursementRate, Unspent,
	Undisbursed, UndisbursedTotal, UnspentTotal, UnspentTo1Year, UnspentTo2Years, UnspentOver2Years,
	Physical, Match, FinishRate,
	AcceptanceRate, NoticeRate, LateRate, LateProjects, FieldsStated, DisclosureRate, Amount, Share, Started,
	StartedShare, Unstated, UnstatedShare, PlannedInvestment, Invested, InvestmentRate,
	ProjectsWithReading, PlannedInAll, InvestedShare, UnitCost, MedianUnitCost, Count, LedgerHouseholds, LedgerPersons,
	LedgerShare, Projects, Records, Days, Indicators,
}

// particular are the measures that are explained only where a report has them.
var particular = []*model.Method{Records, Base, RatioToBase, PartsTarget, PartsCompleted, ShareOfWhole, UnitCost,
	MedianUnitCost, LateProjects, Undisbursed, UndisbursedTotal}

// Methods are the measures that the pages of a report explain: of a register those that
// it has, else all but the particular ones that it has not. Where the half is not asked,
// nothing is said of it.
func (r *Report) Methods() []*model.Method {
	has := map[*model.Method]bool{}
	for _, f := range r.Figures {
		has[f.Method] = true
	}
	return slices.DeleteFunc(slices.Clone(Methods), func(m *model.Method) bool {
		unasked := (m == HalfShort || m == HalfLimit) && !r.Profile.Verdict.Half
		return unasked || !has[m] && (r.Register() || slices.Contains(particular, m))
	})
}

// Note is what is said of a measure: some have words of the profile.
func (r *Report) Note(m *model.Method) model.Text {
	switch m {
	case TimeShare:
		return r.Profile.Notes.TimeShare
	case InvestedShare:
		return r.Profile.Notes.InvestedShare
	case FieldsStated:
		source := r.Profile.Disclosure.Source
		return model.Text{Zh: m.Note.Zh + source.Zh, En: strings.TrimSpace(m.Note.En + " " + source.En)}
	}
	return m.Note
}
