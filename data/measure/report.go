// Package measure works out every figure of a checked dataset, and every
// finding that the figures give rise to. It is total: it never fails, and what
// cannot be computed is listed with the field that is missing.
//
// Formulas stand here once, in the table Methods; the Method page, the figure's
// provenance and figures.csv all show that definition.
package measure

import (
	"slices"
	"strings"

	"gongshi/data"
)

// Verdict is an outcome of the 双过半 test, decided on bounds: a rate over an
// "at least" base is at most what it says.
type Verdict string

// The five outcomes.
const (
	PastHalf        Verdict = "past-half"         // lower bound at least 50 %
	PastHalfOfFloor Verdict = "past-half-minimum" // only against an "at least" target
	UnderHalf       Verdict = "under-half"        // upper bound under 50 %
	Undecided       Verdict = "undecided"         // with its reason
	WholeProject    Verdict = "whole-project"     // no annual verdict
)

// Name gives the outcome in words.
func (v Verdict) Name() data.Text {
	switch v {
	case PastHalf:
		return data.Text{Zh: "过半", En: "past half"}
	case PastHalfOfFloor:
		return data.Text{Zh: "按最低目标过半", En: "past half of the stated minimum"}
	case UnderHalf:
		return data.Text{Zh: "未过半", En: "under half"}
	case WholeProject:
		return data.Text{Zh: "按整个项目", En: "whole-project base"}
	}
	return data.Text{Zh: "不能判定", En: "cannot be decided"}
}

// Shape carries the outcome without colour; its words stand beside it.
func (v Verdict) Shape() string {
	switch v {
	case PastHalf:
		return "●"
	case PastHalfOfFloor:
		return "◐"
	case UnderHalf:
		return "○"
	case WholeProject:
		return "◇"
	}
	return "?"
}

// Indicator is one line of the table of verdicts: a target with its reading,
// and, where another issuer set a target for the same indicator, that too.
// Figures that cannot be computed are nil.
type Indicator struct {
	Target     *data.Target
	Completion *data.Completion // newest reading on or before the as-of date; may be nil
	Rivals     []*Rival         // other targets of the same indicator, unreconciled
	Goal       *data.Figure     // the target
	Done       *data.Figure     // cumulative completion
	Left       *data.Figure     // target − completion
	Rate       *data.Figure     // completion rate
	Time       *data.Figure     // expected share at the as-of date; nil for whole projects
	Gap        *data.Figure     // rate − time, percentage points
	HalfShort  *data.Figure     // what is short of half; nil when past half
	HalfLimit  *data.Figure     // twice the completion: a plan above it would be under half; floors only
	PaceSoFar  *data.Figure     // completion a month so far
	PaceNeeded *data.Figure     // a month still needed
	Increase   *data.Figure     // newest reading − the one before it
	Forecast   *data.Figure     // at the end of the period, at the pace so far; three readings at least
	LastYear   *data.Figure     // completion at the same date last year
	OnLastYear *data.Figure     // growth on that
	Readings   []Reading        // of its period, in order of date
	Verdict    Verdict
	Sentence   data.Text // the indicator in one sentence, by rule
	Reason     data.Text // why undecided, or what the verdict rests on
}

// Reading is one cumulative reading of a series. Physical is in percent; Explanation
// is the public remark of its row.
type Reading struct {
	AsOf                data.Date
	Completed, Physical *data.Figure
	Explanation         data.Text
}

// Stages is the money of one subject stage by stage, and the rates between
// them; what is not reported is nil.
type Stages struct {
	Subject                        string
	SubjectName                    data.Text
	Totals                         []*data.Figure // in the order of the stages, planned left out
	Receipt, Disbursement, Payment *data.Figure
	Reimbursement                  *data.Figure
}

// ProjectMeasure is a project's readings, and its money against its physical
// progress.
type ProjectMeasure struct {
	Project  *data.Project
	Readings []Reading
	Physical *data.Figure
	Payment  *data.Figure // payment rate
	Match    *data.Figure // payment rate − physical progress, percentage points
}

// Township is a place with places under it, and the projects in it. What cannot be
// computed is nil, but for the number of projects.
type Township struct {
	Place             *data.Place
	Projects, Read    *data.Figure // how many, and how many of them state a plan and a reading
	Planned, Invested *data.Figure // of those with a reading
	Rate              *data.Figure // invested ÷ planned of these
	Plans, Share      *data.Figure // of all projects that state a plan: planned, and invested ÷ planned
}

// Ageing is unspent money by the time since it was first received: up to a
// year, up to two, and longer.
type Ageing struct {
	Buckets  [3]*data.Figure
	Total    *data.Figure
	Projects *data.Figure // how many have money unspent: the base of all these sums
}

// Flow is planned money of one origin in one category, over all projects.
type Flow struct {
	Origin, Category data.Text
	Amount           *data.Figure
}

// Rival is a further target of an indicator, with its own rate.
type Rival struct {
	Target    *data.Target
	Goal      *data.Figure
	Rate      *data.Figure
	HalfShort *data.Figure
}

// FundList is the received or planned money of one subject, split into items.
type FundList struct {
	Subject     string
	SubjectName data.Text
	Stage       string // data.Received …
	Total       *data.Figure
	Stated      *data.Figure // the total that the bureau states elsewhere; may be nil
	Unstated    *data.Figure // stated total − sum of items, where positive; may be nil
	UnstatedPct *data.Figure
	Started     *data.Figure // sum of items started; nil where not stated
	StartedPct  *data.Figure
	Items       []*FundItem
}

// FundItem is one item of a FundList with its share of the total. Its rows are
// instalments of one category or origin.
type FundItem struct {
	Rows    []*data.Fund
	Name    data.Text   // its category, or for planned money its origin
	Started data.Answer // as all its rows say; else not stated
	Amount  *data.Figure
	Share   *data.Figure // of Stated where that is more than Total, else of Total
}

// NotComputed is a measure that the data cannot bear, and the missing field.
type NotComputed struct {
	ID      string
	Subject string
	What    data.Text // "拨付率"
	Missing data.Text // "拨付金额未填报"
	At      []data.Position
}

// DateAhead is a milestone due after the as-of date. Days counts from the as-of
// date to the last day of the due date.
type DateAhead struct {
	Milestone *data.Milestone
	Days      *data.Figure
}

// Tally counts the annual indicators by verdict, and apart the whole-project
// ones.
type Tally struct {
	Annual, WholeProject               int
	PastHalf, OfFloor, Under, Unproven int
}

// Report is everything that the pages, charts and sheets may say.
type Report struct {
	Settings    *data.Settings
	Dataset     *data.Dataset
	AsOf        data.Date
	TimeShare   *data.Figure // 时间过半: the time-proportional share, by the pace setting
	TimeByDay   *data.Figure
	Indicators  []*Indicator // annual ones first, least advanced first; then whole projects
	Earlier     []*Indicator // of a period that ended before the as-of date
	Outputs     []*Indicator // outputs without a target
	Tally       Tally
	Headline    data.Text
	Growth      []*data.Figure // target ÷ baseline − 1 for each target with a baseline
	Funds       []*FundList
	Stages      []*Stages
	Projects    []*ProjectMeasure
	Townships   []*Township // ranked by their share
	Wholes      []*Township // places with places under them and none above: the county
	Ageing      *Ageing     // nil where no date of receipt or nothing paid is reported
	Flows       []Flow
	Counts      []*data.Figure // of projects: started, finished, accepted, publicised
	Fields      []*data.Figure // of the required fields of disclosure: projects that state each
	Ahead       []DateAhead
	Registry    []*data.RegistryCount // the newest rows of each item and step
	NotComputed []NotComputed
	Findings    data.Problems
	Figures     []*data.Figure // every figure, sorted by key

	subjects  map[string][]*data.Figure // the figures of each, by its part of their keys
	dated     string                    // how the key of a figure of the as-of date ends
	counted   map[*data.RegistryCount]*data.Figure
	disclosed map[*data.Project]*Disclosure
}

// Figure returns the figure of that key, or nil.
func (r *Report) Figure(key string) *data.Figure {
	subject, _, _ := strings.Cut(key, ".")
	return first(r.subjects[subject], func(f *data.Figure) bool { return f.Key == key })
}

// first is the first figure of a subject, which has few, that is so, or nil.
func first(figures []*data.Figure, so func(*data.Figure) bool) *data.Figure {
	if i := slices.IndexFunc(figures, so); i >= 0 {
		return figures[i]
	}
	return nil
}

// Add takes in what was found before anything was measured, with the bureau's
// replies.
func (r *Report) Add(findings data.Problems) {
	for _, p := range findings {
		p.Reply = data.Text(r.Settings.Explanations[p.ID])
		r.Findings = append(r.Findings, p)
	}
	r.Findings.Sort()
}

// Displays gives every figure as it is shown, by its key.
func (r *Report) Displays() map[string]data.Text {
	all := make(map[string]data.Text, len(r.Figures))
	for _, f := range r.Figures {
		all[f.Key] = f.Display
	}
	return all
}

// About returns the figure of a subject and a measure at the as-of date, or nil.
func (r *Report) About(subject, measure string) *data.Figure {
	return first(r.subjects[data.Slug(subject)], func(f *data.Figure) bool { return f.Method.ID == measure && strings.HasSuffix(f.Key, r.dated) })
}

// Count returns the figure of a registry row, or nil where it states none.
func (r *Report) Count(c *data.RegistryCount) *data.Figure { return r.counted[c] }
