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
	OnLastYear, Baseline, Growth, Base, RatioToBase, PartsTarget, PartsCompleted, ShareOfWhole, ReceivedTotal, PlannedTotal, IssuedTotal, DisbursedTotal, PaidTotal,
	ReimbursedTotal, ReceiptRate, DisbursementRate, PaymentRate, ReimbursementRate, Unspent,
	UnspentTotal, UnspentTo1Year, UnspentTo2Years, UnspentOver2Years, Physical, Match, FinishRate,
	AcceptanceRate, NoticeRate, LateRate, FieldsStated, DisclosureRate, Amount, Share, Started,
	StartedShare, Unstated, UnstatedShare, PlannedInvestment, Invested, InvestmentRate,
	ProjectsWithReading, PlannedInAll, InvestedShare, UnitCost, MedianUnitCost, Count, LedgerHouseholds, LedgerPersons,
	LedgerShare, Projects, Records, Days, Indicators,
}

// particular are the measures that are explained only where a report has them.
var particular = []*model.Method{Records, Base, RatioToBase, PartsTarget, PartsCompleted, ShareOfWhole, UnitCost, MedianUnitCost}

// Methods are the measures that the pages of a report explain: of a register those that
// it has, else all but the particular ones that it has not.
func (r *Report) Methods() []*model.Method {
	has := map[*model.Method]bool{}
	for _, f := range r.Figures {
		has[f.Method] = true
	}
	return slices.DeleteFunc(slices.Clone(Methods), func(m *model.Method) bool {
		return !has[m] && (r.Register() || slices.Contains(particular, m))
	})
}
