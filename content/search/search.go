// Package search makes the index that a site's search page reads: one small file
// for each language, which holds what can be found, where, and how it is spelled.
// The matching is the reader's browser's.
package search

import (
	"encoding/json"
	"fmt"
	"io"
)

// Entry is something that can be found.
type Entry struct {
	Kind    int    // its place among the kinds of the index
	Title   string // as it is shown
	Href    string // from the folder of the index
	Context string // what it belongs to
	Also    string // found as well: the Chinese name of what has an English one, the words of a page
	Chinese string // the name to be spelled in Latin letters; empty leaves that out
}

// Many is from how many entries on an index leaves whole syllables out, and has
// initials alone: it would take too long to fetch.
const Many = 20_000

// Write writes an index: the names of the kinds, then a line for each entry, whose
// cells are title, kind, address, context, what else it is found by, initials and
// syllables; empty cells at its end are left out. Lines, so that a fault in it has
// a place.
func Write(w io.Writer, kinds []string, entries []Entry) error {
	head, err := json.Marshal(kinds)
	if err != nil {
		return fmt.Errorf("write the search index: %w", err)
	}
	if _, err := fmt.Fprintf(w, "{\"kinds\":%s,\"entries\":[", head); err != nil {
		return err
	}
	between := "\n"
	for _, e := range entries {
		line, err := json.Marshal(cells(e, len(entries) < Many))
		if err != nil {
			return fmt.Errorf("write the search index: %w", err)
		}
		if _, err := fmt.Fprintf(w, "%s%s", between, line); err != nil {
			return err
		}
		between = ",\n"
	}
	_, err = io.WriteString(w, "\n]}\n")
	return err
}

func cells(e Entry, syllables bool) []any {
	initials, whole := Spell(e.Chinese)
	if !syllables {
		whole = ""
	}
	all := []any{e.Title, e.Kind, e.Href, e.Context, e.Also, initials, whole}
	for all[len(all)-1] == "" {
		all = all[:len(all)-1]
	}
	return all
}
