package rule

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// unshown names the rows that nothing shows and that are so, file by file: the file, how
// many they are, and the day of the report.
func (f *finder) unshown(so func(*table.Row) bool, zh, en string) {
	var rows []model.Position
	for _, row := range f.Dataset.Rows() {
		if !f.shown().has(row.At) && so(row) {
			rows = append(rows, row.At)
		}
	}
	for _, at := range grouped(rows, func(p model.Position) string { return p.File }) {
		file, n := path.Base(at[0].File), model.Text{Zh: strconv.Itoa(len(at)), En: model.Many(len(at), "row")}
		f.find(strings.TrimSuffix(file, path.Ext(file)), model.Phrase(zh, en, file, n, f.AsOf), "", at...)
		f.shown().add(at...) // now something does
	}
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
// pages, or that something found or not computed names; worked out once, when that is
// known.
func (f *finder) shown() lines {
	if f.seen != nil {
		return f.seen
	}
	f.seen = lines{}
	for _, figure := range f.Figures {
		f.seen.add(figure.Sources...)
	}
	for _, p := range f.found {
		f.seen.add(p.At)
		f.seen.add(p.Also...)
	}
	listed(f.seen, f.Dataset.Milestones, func(r *table.Milestone) table.Row { return r.Row })
	listed(f.seen, f.Dataset.Notices, func(r *table.Notice) table.Row { return r.Row })
	listed(f.seen, f.Registry, func(r *table.RegistryCount) table.Row { return r.Row })
	listed(f.seen, f.Dataset.Pairings, func(r *table.Pairing) table.Row { return r.Row })
	listed(f.seen, f.Dataset.Risks, func(r *table.Risk) table.Row { return r.Row })
	listed(f.seen, f.Dataset.Places, func(r *table.Place) table.Row { return r.Row })
	listed(f.seen, f.Outputs, func(r *measure.Indicator) table.Row { return r.Target.Row })
	f.indicated(f.seen)
	return f.seen
}

// indicated adds the readings and the replaced targets that the page of an indicator
// shows.
func (f *finder) indicated(seen lines) {
	for _, in := range slices.Concat(f.Outputs, f.Indicators) {
		completed(seen, in)
	}
	for _, in := range f.Indicators {
		for old := in.Target.Supersedes; old != nil && !seen.has(old.At); old = old.Supersedes {
			seen.add(old.At)
		}
	}
}

// completed adds the rows that an indicator and its parts stand for: the page says where
// each stands, and what is remarked on it.
func completed(seen lines, in *measure.Indicator) {
	if in.Completion != nil {
		seen.add(in.Completion.At)
	}
	for _, parts := range in.Parts {
		for _, part := range parts.Of {
			seen.add(part.Target.At)
			completed(seen, part)
		}
	}
}

func listed[R any](seen lines, rows []R, of func(R) table.Row) {
	for _, r := range rows {
		seen.add(of(r).At)
	}
}
