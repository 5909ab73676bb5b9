package measure

import (
	"slices"

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
	OnLastYear, Baseline, Growth, ReceivedTotal, PlannedTotal, IssuedTotal, DisbursedTotal, PaidTotal,
	ReimbursedTotal, ReceiptRate, DisbursementRate, PaymentRate, ReimbursementRate, Unspent,
	UnspentTotal, UnspentTo1Year, UnspentTo2Years, UnspentOver2Years, Physical, Match, FinishRate,
	AcceptanceRate, NoticeRate, LateRate, FieldsStated, DisclosureRate, Amount, Share, Started,
	StartedShare, Unstated, UnstatedShare, PlannedInvestment, Invested, InvestmentRate,
	ProjectsWithReading, PlannedInAll, InvestedShare, Count, LedgerHouseholds, LedgerPersons,
	LedgerShare, Projects, Records, Days, Indicators,
}

// Methods are the measures that the pages of a report explain: of a register those that
// it has, else all but those that only a register has.
func (r *Report) Methods() []*model.Method {
	if !r.Register() {
		return slices.DeleteFunc(slices.Clone(Methods), func(m *model.Method) bool { return m == Records })
	}
	has := map[*model.Method]bool{}
	for _, f := range r.Figures {
		has[f.Method] = true
	}
	return slices.DeleteFunc(slices.Clone(Methods), func(m *model.Method) bool { return !has[m] })
}
