// Package rule holds the rules of reconciliation 勾稽, one file each: what a rule is
// called, what it says, and how it finds. A finding states what the reports say and what
// the same basis gives; it never accuses, never stops a build, and keeps its id from one
// build to the next. The id of a rule stands in its own file and nowhere else.
package rule

import (
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/read"
)

// Rule is one thing that may be found.
type Rule struct {
	ID        string     // the first part of its findings' ids
	Says      model.Text // what must hold, for the page of methods
	Confirms  bool       // it finds what agrees, and not what differs
	OfTargets bool       // where there is no target it finds nothing, and is not spoken of
	looks     look
	find      func(*finder)
}

// look is what a rule looks at, and so when it is applied.
type look int

const (
	atFigures  look = iota // and rows, once all are measured
	afterwards             // at these, when those rules have found
	atExports              // as they were read
	atDoubts               // of the privacy gate
	atWords
	atPublication // the last one
)

// Rules are all rules, in the order in which a reader should meet what they find
// (domain: measures auditors compute, and what does not reconcile).
var Rules = []*Rule{
	PastHalf,
	ConflictingTargets,
	FloorBase,
	StatedRateNoBase,
	StatedRateDiffers,
	SumDiffers,
	PartsDiffer,
	SourcesNotStated,
	OverFulfilled,
	FallingSeries,
	InvestedAbovePlan,
	FinishedBeforeStart,
	NumberWithheld,
	DatedAhead,
	RowNotCounted,
	TargetLowered,
	StagesOutOfOrder,
	PaidAheadOfWorks,
	PaidBehindWorks,
	TwoBases,
	StatesDiffer,
	ConflictingCounts,
	RegistryLedger,
	StartsDiffer,
	ProjectCount,
	UnitCostFar,
	TwinProjects,
	EqualAmounts,
	OverlapNotStated,
	MoneyAndOutputs,
	Slip,
	TotalDiffers,
	UnitJump,
	PersonalDataDoubtful,
	PreviousUnreadable,
	ProseContradicts,
	WordsDate,
	WordsNumber,
	StatedRateConfirmed,
	SumConfirmed,
	NotComputed,
}

// Of is the id of what the rule finds about a subject, so that a bureau can reply to it
// in gongshi.toml.
func (r *Rule) Of(subject string) string { return r.ID + "." + subject }

// Reconciles reports whether the rule looks at a report, and not at what stands in
// exports, words or the last publication alone.
func (r *Rule) Reconciles() bool { return r.looks <= afterwards }

// Reconcile applies the rules to a report, takes in what was found before anything was
// measured, and gives the report back.
func Reconcile(r *measure.Report, before model.Problems) *measure.Report {
	f := &finder{Report: r}
	f.apply(atFigures)
	f.apply(afterwards)
	Add(r, append(f.found, before...))
	return r
}

// Add takes findings into a report, with the bureau's replies.
func Add(r *measure.Report, findings model.Problems) {
	for _, p := range findings {
		p.Reply = model.Text(r.Settings.Explanations[p.ID])
		r.Findings = append(r.Findings, p)
	}
	r.Findings.Sort()
}

// InExports is what the exports give rise to before anything is measured.
func InExports(e *read.Exports) model.Problems { return (&finder{exports: e}).apply(atExports) }

// Unreadable is what there is to say of a file of the last publication that cannot be
// read.
func Unreadable(file string) model.Problems { return (&finder{file: file}).apply(atPublication) }
