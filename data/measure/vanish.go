package measure

import (
	"fmt"
	"path"
	"strings"

	"gongshi/data/model"
	"gongshi/data/table"
)

// nothingVanishes names every row that no figure is made of, that no list of records
// shows and that no other finding names: of each row of each table the site either
// shows what it says, or says that it does not.
func (m *measurer) nothingVanishes() {
	seen := m.shown()
	var order []string
	ahead, rest := map[string][]model.Position{}, map[string][]model.Position{}
	dates := m.readingDates()
	for _, row := range m.rows {
		if seen.has(row.At) {
			continue
		}
		if ahead[row.At.File] == nil && rest[row.At.File] == nil {
			order = append(order, row.At.File)
		}
		if d, dated := dates[row]; dated && d.Ahead(m.AsOf) {
			ahead[row.At.File] = append(ahead[row.At.File], row.At)
		} else {
			rest[row.At.File] = append(rest[row.At.File], row.At)
		}
	}
	for _, file := range order {
		if at := ahead[file]; len(at) > 0 {
			m.find("dated-ahead", nameOf(file), model.Text{
				Zh: fmt.Sprintf("%s有%d行的日期在截至日期%s之后，不计入。", path.Base(file), len(at), m.AsOf.Display().Zh),
				En: fmt.Sprintf("%s: %s dated after the as-of date, %s, left out.", path.Base(file), model.Many(len(at), "row"), m.AsOf.Display().En)}, "", at...)
		}
		if at := rest[file]; len(at) > 0 {
			m.find("row-not-counted", nameOf(file), model.Text{
				Zh: fmt.Sprintf("%s有%d行没有计入任何数字：没有数，或者另一行代替了它。", path.Base(file), len(at)),
				En: fmt.Sprintf("%s: %s in no figure: without a number, or replaced by another row.", path.Base(file), model.Many(len(at), "row"))}, "", at...)
		}
	}
}

// nameOf is a file's name without its ending.
func nameOf(file string) string { return strings.TrimSuffix(path.Base(file), path.Ext(file)) }

// readingDates are the dates of the rows that stand for a day: readings and money.
func (m *measurer) readingDates() map[*table.Row]model.Date {
	dates := map[*table.Row]model.Date{}
	for _, c := range m.Dataset.Completions {
		dates[&c.Row] = c.AsOf
	}
	for _, p := range m.Dataset.Progress {
		dates[&p.Row] = p.AsOf
	}
	for _, f := range m.Dataset.Funds {
		dates[&f.Row] = f.Date
	}
	for _, c := range m.Dataset.Registry {
		dates[&c.Row] = c.AsOf
	}
	return dates
}

// lines are lines of files.
type lines map[string][]bool

func (l lines) add(positions ...model.Position) {
	for _, at := range positions {
		of := l[at.File]
		if n := at.Line + 1 - len(of); n > 0 {
			of = append(of, make([]bool, n)...)
		}
		of[at.Line] = true
		l[at.File] = of
	}
}

func (l lines) has(at model.Position) bool { return at.Line < len(l[at.File]) && l[at.File][at.Line] }

// shown are the rows that figures come from, that records stand for in the lists of the
// pages, or that something found or not computed names.
func (m *measurer) shown() lines {
	seen := lines{}
	for _, f := range m.Figures {
		seen.add(f.Sources...)
	}
	for _, p := range m.Findings {
		seen.add(p.At)
		seen.add(p.Also...)
	}
	listed(seen, m.Dataset.Milestones, func(r *table.Milestone) table.Row { return r.Row })
	listed(seen, m.Dataset.Notices, func(r *table.Notice) table.Row { return r.Row })
	listed(seen, m.Registry, func(r *table.RegistryCount) table.Row { return r.Row })
	listed(seen, m.Dataset.Pairings, func(r *table.Pairing) table.Row { return r.Row })
	listed(seen, m.Dataset.Risks, func(r *table.Risk) table.Row { return r.Row })
	listed(seen, m.Dataset.Places, func(r *table.Place) table.Row { return r.Row })
	listed(seen, m.Outputs, func(r *Indicator) table.Row { return r.Target.Row })
	for _, in := range append(m.Outputs[:len(m.Outputs):len(m.Outputs)], m.Indicators...) {
		if in.Completion != nil { // the page says where it stands, and what is remarked on it
			seen.add(in.Completion.At)
		}
	}
	for _, in := range m.Indicators {
		for old := in.Target.Supersedes; old != nil && !seen.has(old.At); old = old.Supersedes {
			seen.add(old.At)
		}
	}
	return seen
}

func listed[R any](seen lines, rows []R, of func(R) table.Row) {
	for _, r := range rows {
		seen.add(of(r).At)
	}
}
