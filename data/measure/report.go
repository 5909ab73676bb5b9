// Package measure works out every figure of a checked dataset. It is total: it never
// fails, and what cannot be computed is listed with the field that is missing. What
// the figures give rise to is found by package rule.
//
// Formulas stand here once, in the table Methods; the Method page, the figure's
// provenance and figures.csv all show that definition.
package measure

import (
	"slices"
	"strings"

	"gongshi/data/model"
	"gongshi/data/profile"
	"gongshi/data/table"
)

// Indicator is one line of the table of verdicts: a target with its reading,
// and, where another issuer set a target for the same indicator, that too.
// Figures that cannot be computed are nil.
type Indicator struct {
	Target     *table.Target
	Completion *table.Completion // newest reading on or before the as-of date; may be nil
	AsOf       model.Date        // of that reading, or of the report where there is none
	Rivals     []*Rival          // other targets of the same indicator, unreconciled
	Goal       *model.Figure     // the target
	Done       *model.Figure     // cumulative completion
	Left       *model.Figure     // target − completion
	Rate       *model.Figure     // completion rate
	Time       *model.Figure     // expected share at that date; nil for whole projects
	Gap        *model.Figure     // rate − time, percentage points
	HalfShort  *model.Figure     // what is short of half at mid-year; nil when past half
	HalfLimit  *model.Figure     // twice the completion at mid-year: a plan above it would be under half; floors only
	PaceSoFar  *model.Figure     // completion a month so far
	PaceNeeded *model.Figure     // a month still needed
	Increase   *model.Figure     // newest reading − the one before it
	Forecast   *model.Figure     // at the end of the period, at the pace so far; three readings at least
	LastYear   *model.Figure     // completion at the same date last year
	OnLastYear *model.Figure     // growth on that
	OnBase     *model.Figure     // completion ÷ a base that is no target
	Readings   []Reading         // of its period, in order of date
	Parts      []*Parts          // of what it is the whole of
	Alike      []*table.Project  // of the kind that a target of projects counts
	Counted    *model.Figure     // how many these are; nil where they are as many as the target
	Question   *Question         // what is asked of it at that date; nil for whole projects
	Verdict    Verdict
	Sentence   model.Sentence // the indicator in one sentence, by rule
	Reason     model.Sentence // why undecided, or what the verdict rests on
}

// Reading is one cumulative reading of a series. Physical is in percent; Explanation
// is the public remark of its row.
type Reading struct {
	AsOf                model.Date
	Completed, Physical *model.Figure
	Explanation         model.Text
}

// Stages is the money of one subject stage by stage, and the rates between
// them; what is not reported is nil.
type Stages struct {
	Subject                        string
	SubjectName                    model.Text
	Totals                         []*model.Figure // in the order of the stages, planned left out
	Receipt, Disbursement, Payment *model.Figure
	Reimbursement                  *model.Figure
}

// ProjectMeasure is a project's readings, and its money against its physical
// progress.
type ProjectMeasure struct {
	Project  *table.Project
	Newest   *table.Progress // up to the as-of date
	Readings []Reading
	Physical *model.Figure
	Payment  *model.Figure // payment rate
	Match    *model.Figure // payment rate − physical progress, percentage points
}

// Township is a place with places under it, and the projects in it. What cannot be
// computed is nil, but for the number of projects.
type Township struct {
	Place             *table.Place
	Projects, Read    *model.Figure // how many, and how many of them state a plan and a reading
	Planned, Invested *model.Figure // of those with a reading
	Rate              *model.Figure // invested ÷ planned of these
	Plans, Share      *model.Figure // of all projects that state a plan: planned, and invested ÷ planned
}

// Ageing is unspent money by the time since it was first received: up to a
// year, up to two, and longer.
type Ageing struct {
	Buckets  [3]*model.Figure
	Total    *model.Figure
	Projects *model.Figure // how many have money unspent: the base of all these sums
}

// Flow is planned money of one origin in one category, over all projects.
type Flow struct {
	Origin, Category model.Text
	Amount           *model.Figure
}

// Rival is a further target of an indicator, with its own rate.
type Rival struct {
	Target    *table.Target
	Goal      *model.Figure
	Done      *model.Figure // its own reading, else the indicator's
	Rate      *model.Figure
	HalfShort *model.Figure // at mid-year
}

// FundList is the received or planned money of one subject, split into items.
type FundList struct {
	Subject     string
	SubjectName model.Text
	Stage       string // table.Received …
	Total       *model.Figure
	Stated      *model.Figure // the total that the bureau states elsewhere; may be nil
	Unstated    *model.Figure // stated total − sum of items, where positive; may be nil
	UnstatedPct *model.Figure
	Started     *model.Figure // sum of items started; nil where not stated
	StartedPct  *model.Figure
	Unspent     *model.Figure // received − paid, of a list of no project, where there is ageing to set it beside
	Items       []*FundItem
}

// FundItem is one item of a FundList with its share of the total. Its rows are
// instalments of one category or origin.
type FundItem struct {
	Rows    []*table.Fund
	Name    model.Text   // its category, or for planned money its origin
	Started table.Answer // as all its rows say; else not stated
	Amount  *model.Figure
	Share   *model.Figure // of Stated where that is more than Total, else of Total
}

// NotComputed is a measure that the data cannot bear, and the missing field.
type NotComputed struct {
	ID      string
	Subject string
	What    model.Text // "拨付率"
	Missing model.Text // "拨付金额未填报"
	At      []model.Position
}

// DateAhead is a milestone due after the as-of date. Days counts from the as-of
// date to the last day of the due date.
type DateAhead struct {
	Milestone *table.Milestone
	Days      *model.Figure
}

// Tally counts the annual indicators by verdict, and apart the whole-project
// ones.
type Tally struct {
	Annual, WholeProject int
	Of                   map[Verdict]int
}

// Report is everything that the pages, charts and sheets may say.
type Report struct {
	Settings    *model.Settings
	Profile     *profile.Profile // of the kind of bureau
	Dataset     *table.Dataset
	AsOf        model.Date
	TimeShare   *model.Figure // 时间过半: the time-proportional share, by the pace setting
	TimeByDay   *model.Figure
	Indicators  []*Indicator // annual ones first, least advanced first; then whole projects
	Earlier     []*Indicator // of a period that ended before the as-of date
	Outputs     []*Indicator // outputs without a target
	Tally       Tally
	Asked       []*Question // of the annual indicators, by the dates of their readings
	Headline    model.Sentence
	Leads       []Lead          // of a report without a target; else none
	Growth      []*model.Figure // target ÷ baseline − 1 for each target with a baseline
	Funds       []*FundList
	Stages      []*Stages
	Projects    []*ProjectMeasure
	Standings   []*Standing                 // of the projects, in the order of a project's life
	Gathered    map[*table.Place]*Gathering // of the places that have projects
	All         *Gathering                  // nil where there is no project
	Townships   []*Township                 // ranked by their share
	Wholes      []*Township                 // places with places under them and none above: the county
	Ageing      *Ageing                     // nil where no date of receipt or nothing paid is reported
	Flows       []Flow
	Counts      []*model.Figure // of projects: started, finished, accepted, publicised
	Peers       []*Peers        // projects of a category beside each other, by their cost a unit
	Fields      []*model.Figure // of the required fields of disclosure: projects that state each
	Ahead       []DateAhead
	Registry    []*table.RegistryCount // the newest rows of each item and step
	NotComputed []NotComputed
	Findings    model.Problems  // what the rules found; none until they are applied
	Figures     []*model.Figure // every figure, sorted by key
	Doubled     model.Problems  // errors: two figures that would bear one key

	subjects  map[string][]*model.Figure // the figures of each, by its part of their keys
	readings  map[*table.Target]*table.Completion
	counted   map[*table.RegistryCount]*model.Figure
	disclosed map[*table.Project]*Disclosure
}

// Figure returns the figure of that key, or of a key without its date the newest; else nil.
func (r *Report) Figure(key string) *model.Figure {
	of := r.subjects[subjectOf(key)]
	if f := first(of, func(f *model.Figure) bool { return f.Key == key }); f != nil {
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
func newestFigure(of []*model.Figure, id string) *model.Figure {
	var newest *model.Figure
	for _, f := range of {
		if f.Method.ID == id && (newest == nil || f.AsOf.After(newest.AsOf)) {
			newest = f
		}
	}
	return newest
}

// first is the first figure of a subject, which has few, that is so, or nil.
func first(figures []*model.Figure, so func(*model.Figure) bool) *model.Figure {
	if i := slices.IndexFunc(figures, so); i >= 0 {
		return figures[i]
	}
	return nil
}

// Displays gives every figure as it is shown, by its key.
func (r *Report) Displays() map[string]model.Text {
	all := make(map[string]model.Text, len(r.Figures))
	for _, f := range r.Figures {
		all[f.Key] = f.Display
	}
	return all
}

// About returns the newest figure of a measure about what exports name by a key, or nil.
func (r *Report) About(key string, what *model.Method) *model.Figure {
	return newestFigure(r.subjects[model.Slug(key)], what.ID)
}

// Of returns the newest figure of a measure about a subject, or nil.
func (r *Report) Of(s *model.Subject, what *model.Method) *model.Figure {
	return newestFigure(r.subjects[s.Slug], what.ID)
}

// Reading returns the newest reading of a target up to the as-of date, or nil.
func (r *Report) Reading(t *table.Target) *table.Completion { return r.readings[t] }

// Count returns the figure of a registry row, or nil where it states none.
func (r *Report) Count(c *table.RegistryCount) *model.Figure { return r.counted[c] }
