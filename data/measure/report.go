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

// Indicator is one line of the table of verdicts: a target with its reading,
// and, where another issuer set a target for the same indicator, that too.
// Figures that cannot be computed are nil.
type Indicator struct {
	Target     *data.Target
	Completion *data.Completion // newest reading on or before the as-of date; may be nil
	AsOf       data.Date        // of that reading, or of the report where there is none
	Rivals     []*Rival         // other targets of the same indicator, unreconciled
	Goal       *data.Figure     // the target
	Done       *data.Figure     // cumulative completion
	Left       *data.Figure     // target − completion
	Rate       *data.Figure     // completion rate
	Time       *data.Figure     // expected share at that date; nil for whole projects
	Gap        *data.Figure     // rate − time, percentage points
	HalfShort  *data.Figure     // what is short of half at mid-year; nil when past half
	HalfLimit  *data.Figure     // twice the completion at mid-year: a plan above it would be under half; floors only
	PaceSoFar  *data.Figure     // completion a month so far
	PaceNeeded *data.Figure     // a month still needed
	Increase   *data.Figure     // newest reading − the one before it
	Forecast   *data.Figure     // at the end of the period, at the pace so far; three readings at least
	LastYear   *data.Figure     // completion at the same date last year
	OnLastYear *data.Figure     // growth on that
	Readings   []Reading        // of its period, in order of date
	Question   *Question        // what is asked of it at that date; nil for whole projects
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
	Done      *data.Figure // its own reading, else the indicator's
	Rate      *data.Figure
	HalfShort *data.Figure // at mid-year
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
	Annual, WholeProject int
	Of                   map[Verdict]int
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
	Asked       []*Question // of the annual indicators, by the dates of their readings
	Headline    data.Text
	Headlined   []*data.Figure // the figures of the headline, in its order
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
	Doubled     data.Problems  // errors: two figures that would bear one key

	subjects  map[string][]*data.Figure // the figures of each, by its part of their keys
	counted   map[*data.RegistryCount]*data.Figure
	disclosed map[*data.Project]*Disclosure
}

// Figure returns the figure of that key, or of a key without its date the newest; else nil.
func (r *Report) Figure(key string) *data.Figure {
	of := r.subjects[subjectOf(key)]
	if f := first(of, func(f *data.Figure) bool { return f.Key == key }); f != nil {
		return f
	}
	return newestFigure(of, key[strings.LastIndexByte(key, '.')+1:])
}

// subjectOf is the part of a key before its measure: the subject, its place and its unit.
func subjectOf(key string) string {
	parts := strings.Split(key, ".")
	n := 1
	for n < len(parts) && (strings.HasPrefix(parts[n], "at-") || strings.HasPrefix(parts[n], "in-")) {
		n++
	}
	return strings.Join(parts[:n], ".")
}

// newestFigure is the last of a subject's figures of a measure by their dates, or nil.
func newestFigure(of []*data.Figure, measure string) *data.Figure {
	var newest *data.Figure
	for _, f := range of {
		if f.Method.ID == measure && (newest == nil || f.AsOf.After(newest.AsOf)) {
			newest = f
		}
	}
	return newest
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

// About returns the newest figure of a measure about what exports name by a key, or nil.
func (r *Report) About(key, measure string) *data.Figure {
	return newestFigure(r.subjects[data.Slug(key)], measure)
}

// Of returns the newest figure of a measure about a subject, or nil.
func (r *Report) Of(s *data.Subject, measure string) *data.Figure {
	return newestFigure(r.subjects[s.Slug], measure)
}

// Count returns the figure of a registry row, or nil where it states none.
func (r *Report) Count(c *data.RegistryCount) *data.Figure { return r.counted[c] }
