package rule

import (
	"gongshi/data/model"
	"gongshi/data/table"
)

// DatedAhead names the rows that nothing shows because they are dated wholly after the
// as-of date.
var DatedAhead = &Rule{ID: "dated-ahead", looks: afterwards, Says: model.Text{
	Zh: "读数或资金的日期整个在截至日期之后：不计入。",
	En: "A reading or an amount is dated wholly after the as-of date: it is left out.",
}, find: func(f *finder) {
	dates := f.readingDates()
	f.unshown(func(row *table.Row) bool { return dates[row].Ahead(f.AsOf) },
		"%s有%s行的日期在截至日期%s之后，不计入。", "%s: %s dated after the as-of date, %s, left out.")
}}

// readingDates are the dates of the rows that stand for a day: readings and money.
func (f *finder) readingDates() map[*table.Row]model.Date {
	dates := map[*table.Row]model.Date{}
	for _, c := range f.Dataset.Completions {
		dates[&c.Row] = c.AsOf
	}
	for _, p := range f.Dataset.Progress {
		dates[&p.Row] = p.AsOf
	}
	for _, m := range f.Dataset.Funds {
		dates[&m.Row] = m.Date
	}
	for _, c := range f.Dataset.Registry {
		dates[&c.Row] = c.AsOf
	}
	return dates
}
