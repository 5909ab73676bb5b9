package measure

import (
	"cmp"
	"slices"

	"gongshi/data"
)

// measurer builds a report; it is the report until it is done.
type measurer struct {
	*Report
	byKey map[string]*data.Figure
}

// Measure works out the report of a dataset as of a date; the zero date means
// the newest reading. It never fails.
func Measure(set *data.Dataset, settings *data.Settings, asOf data.Date) *Report {
	if asOf.IsZero() {
		asOf = Newest(set)
	}
	asOf.Precision = data.Day
	m := &measurer{&Report{Settings: settings, Dataset: set, AsOf: asOf}, map[string]*data.Figure{}}
	m.time()
	m.indicators()
	m.tally()
	m.projects()
	m.funds()
	m.registry()
	m.ahead()
	m.notComputed()
	m.reconcile()
	slices.SortFunc(m.Figures, func(a, b *data.Figure) int { return cmp.Compare(a.Key, b.Key) })
	return m.Report
}

// Newest returns the date of the newest reading of any table.
func Newest(set *data.Dataset) data.Date {
	var newest data.Date
	see := func(d data.Date) {
		if d.Last.After(newest.Last) {
			newest = d
		}
	}
	for _, c := range set.Completions {
		see(c.AsOf)
	}
	for _, p := range set.Progress {
		see(p.AsOf)
	}
	for _, c := range set.Registry {
		see(c.AsOf)
	}
	return newest
}
