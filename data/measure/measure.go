package measure

import (
	"cmp"
	"slices"

	"gongshi/data/model"
	"gongshi/data/profile"
	"gongshi/data/table"
)

// measurer builds a report; it is the report until it is done. Its maps hold
// the newest reading of each subject up to the as-of date.
type measurer struct {
	*Report
	progress map[*table.Project]*table.Progress

	completions map[*table.Target][]*table.Completion // all of them, by date
	works       map[*table.Project][]*table.Progress
}

// Measure works out the report of a dataset as of a date; the zero date means
// the newest reading. It never fails.
func Measure(set *table.Dataset, settings *model.Settings, asOf model.Date) *Report {
	if asOf.IsZero() {
		asOf = Newest(set)
	}
	asOf.Precision = model.Day
	m := &measurer{
		Report: &Report{Settings: settings, Profile: profile.Of(settings), Dataset: set, AsOf: asOf,
			readings: newest(set.Completions, asOf, func(c *table.Completion) (*table.Target, model.Date) {
				return c.Target, c.AsOf
			}),
			counted: map[*table.RegistryCount]*model.Figure{}, disclosed: map[*table.Project]*Disclosure{}},
		progress: newest(set.Progress, asOf, func(p *table.Progress) (*table.Project, model.Date) {
			return p.Project, p.AsOf
		}),
	}
	rows := len(set.Rows()) // which give two or three figures each
	m.subjects, m.Figures = make(map[string][]*model.Figure, rows), make([]*model.Figure, 0, 3*rows)
	m.completions = byDate(set.Completions, func(c *table.Completion) (*table.Target, model.Date) {
		return c.Target, c.AsOf
	})
	m.works = byDate(set.Progress, func(p *table.Progress) (*table.Project, model.Date) { return p.Project, p.AsOf })
	m.time()
	m.indicators()
	m.tally()
	m.projects()
	m.funds()
	m.stages()
	m.matches()
	m.townships()
	m.ageing()
	m.unspent()
	m.flows()
	m.counts()
	m.unitCosts()
	m.alike()
	m.disclosures()
	m.notices()
	m.registry()
	m.ledger()
	m.ahead()
	m.register()
	m.gatherings()
	m.standings()
	m.notComputed()
	slices.SortFunc(m.Figures, func(a, b *model.Figure) int { return cmp.Compare(a.Key, b.Key) })
	return m.Report
}

// byDate gathers the rows of each subject in order of their dates.
func byDate[R any, S comparable](rows []R, of func(R) (S, model.Date)) map[S][]R {
	gathered := map[S][]R{}
	for _, row := range rows {
		subject, _ := of(row)
		gathered[subject] = append(gathered[subject], row)
	}
	for _, rows := range gathered {
		slices.SortStableFunc(rows, func(a, b R) int {
			_, x := of(a)
			_, y := of(b)
			return x.Compare(y)
		})
	}
	return gathered
}

// newest picks the last row of each subject that is not dated wholly after the as-of
// date; of rows of one date, the first.
func newest[R any, S comparable](rows []R, asOf model.Date, of func(R) (S, model.Date)) map[S]R {
	picked, dates := map[S]R{}, map[S]model.Date{}
	for _, row := range rows {
		subject, date := of(row)
		if last, seen := dates[subject]; date.Ahead(asOf) || seen && !date.After(last) {
			continue
		}
		picked[subject], dates[subject] = row, date
	}
	return picked
}
