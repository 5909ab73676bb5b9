package measure

import (
	"cmp"
	"slices"
	"time"

	"gongshi/data/model"
	"gongshi/data/table"
)

// Newest returns the day of a report that is asked for none: that of the newest reading of
// any table. Where no table has a reading it is the newest day on which any row says that
// something was done; what is planned or due never counts. It is zero where no row states
// either, and then the day must be asked for: it is never today's.
func Newest(set *table.Dataset) model.Date {
	done := doneOn(set)
	short := slices.DeleteFunc(slices.Clone(done), func(d model.Date) bool { return d.Last().Sub(d.First()) > aMonth })
	return cmp.Or(last(readOn(set)), last(short), last(done))
}

// aMonth is the longest time in which something done tells how far the data go: of a year
// in which money came, most may be still to come.
const aMonth = 31 * 24 * time.Hour

func last(dates []model.Date) (newest model.Date) {
	for _, d := range dates {
		if d.After(newest) {
			newest = d
		}
	}
	return newest
}

// readOn are the days of all readings.
func readOn(set *table.Dataset) (dates []model.Date) {
	for _, c := range set.Completions {
		dates = append(dates, c.AsOf)
	}
	for _, p := range set.Progress {
		dates = append(dates, p.AsOf)
	}
	for _, c := range set.Registry {
		dates = append(dates, c.AsOf)
	}
	return dates
}

// doneOn are the days on which rows say that something was done. The start of a project is
// left out, for it may be a plan; so is the period of a notice that says when it was issued.
func doneOn(set *table.Dataset) (dates []model.Date) {
	for _, p := range set.Projects {
		dates = append(dates, p.Finished, p.Accepted)
	}
	for _, f := range set.Funds {
		if f.Stage != table.Planned {
			dates = append(dates, f.Date)
		}
	}
	for _, m := range set.Milestones {
		dates = append(dates, m.Done, m.Disclosed)
	}
	for _, n := range set.Notices {
		dates = append(dates, cmp.Or(n.Issued, n.Start))
	}
	for _, r := range set.Risks {
		dates = append(dates, r.Since)
	}
	for _, p := range set.Pairings {
		dates = append(dates, p.From)
	}
	return dates
}

// Undated is the error of a dataset that states no day to report of, where none is asked
// for.
func Undated() model.Problem {
	return model.At(model.Error, "no-date", model.Position{File: "data"}, "",
		model.Text{Zh: "没有一行写明读数、完成或发布的日期，不知数据截至哪天",
			En: "no row says of which day it is: there is no reading, nothing finished and nothing issued"},
		model.Text{Zh: "加上 --as-of 写明截至日期，如 --as-of 2025-06-30，或在表里填写日期",
			En: "say the day with --as-of, as --as-of 2025-06-30, or fill a date in"})
}
