package read

import (
	"maps"
	"slices"
	"strings"

	"gongshi/data/cell"
	"gongshi/data/table"
)

// meaning is what gongshi.toml says of a header. Most name a column: "name". A wide column
// gives records of its own, one for each row in which it has text, and says what else they
// hold: "amount, stage = issued"; a star stands for the date in the header itself:
// "completed, as_of = *". Its records may be those of another table, which refers to the
// rows of this one: "completions.completed".
type meaning struct {
	table  string // the other table, "" for the header's own
	column string
	given  []given
	total  bool // a total word stands where the star does: the column is the sum of the wide ones
}

// given is what the records of a wide column hold besides its cells.
type given struct{ column, word string }

// wide reports whether a header is that of a wide column.
func (m meaning) wide() bool { return m.table != "" || len(m.given) > 0 }

// of is the table whose column is meant.
func (m meaning) of(own table.Table) table.Table {
	if m.table == "" {
		return own
	}
	return table.Named(m.table)
}

// meaningOf reads a meaning as it is written; ok is false where a part of it is no
// column = word.
func meaningOf(written string) (m meaning, ok bool) {
	first, rest, _ := strings.Cut(written, ",")
	m.column = strings.TrimSpace(first)
	if of, column, other := strings.Cut(m.column, "."); other {
		m.table, m.column = of, column
	}
	if first == written {
		return m, true
	}
	for part := range strings.SplitSeq(rest, ",") {
		column, word, _ := strings.Cut(part, "=")
		g := given{strings.TrimSpace(column), strings.TrimSpace(word)}
		if g.column == "" || g.word == "" {
			return m, false
		}
		m.given = append(m.given, g)
	}
	return m, true
}

// meant is what a bureau's own headers say of a header, in whatever of its forms it stands
// there.
func meant(own map[string]string, written string) (m meaning, ok bool) {
	if len(own) == 0 {
		return meaning{}, false
	}
	whole := cell.Squeeze(written)
	forms, _ := formsOf(whole)
	for _, form := range append([]string{whole}, forms...) {
		if m, ok := mapped(own, form); ok {
			return m, true
		}
	}
	return meaning{}, false
}

// mapped looks a header up among a bureau's own, as it is written or without its
// spaces, and then among those in which a star stands for a date.
func mapped(own map[string]string, header string) (m meaning, ok bool) {
	if to, ok := own[header]; ok {
		m, _ = meaningOf(to)
		return m, true
	}
	for _, written := range slices.Sorted(maps.Keys(own)) {
		if cell.Squeeze(written) == header {
			m, _ = meaningOf(own[written])
			return m, true
		}
	}
	for _, written := range slices.Sorted(maps.Keys(own)) {
		before, after, starred := strings.Cut(cell.Squeeze(written), "*")
		star, begins := strings.CutPrefix(header, before)
		star, ends := strings.CutSuffix(star, after)
		if !starred || !begins || !ends {
			continue
		}
		m, _ = meaningOf(own[written])
		dated := slices.IndexFunc(m.given, given.starred)
		if total, _ := totalWord(star); dated >= 0 && (total != "" || isDated(star)) {
			m.total, m.given[dated].word = total != "", star
			return m, true
		}
	}
	return meaning{}, false
}
