package model

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Position is a place in an export: the file's name as the clerk gave it, the
// line in that file (from 1), and the cell as Excel names it ("C14"), which
// is empty where a whole row or file is meant.
type Position struct {
	File string `json:"file"`
	Line int    `json:"line,omitempty"`
	Cell string `json:"cell,omitempty"`
}

// String gives "completions.csv:12" or "completions.csv:12 (C12)".
func (p Position) String() string {
	if p.Line == 0 {
		return p.File
	}
	return p.File + ":" + p.Place()
}

// Place is a position within its file, "12" or "12 (C12)"; nothing where the whole
// file is meant.
func (p Position) Place() string {
	switch {
	case p.Line == 0:
		return ""
	case p.Cell == "":
		return strconv.Itoa(p.Line)
	}
	return strconv.Itoa(p.Line) + " (" + p.Cell + ")"
}

// Source gives the form of a figure's sources, "completions.csv:12".
func (p Position) Source() string { return Position{File: p.File, Line: p.Line}.String() }

// Compare orders positions by file, line and cell.
func (p Position) Compare(q Position) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line),
		cmp.Compare(len(p.Cell), len(q.Cell)), cmp.Compare(p.Cell, q.Cell))
}

// Severity tells what a problem does to a build.
type Severity string

// An error stops the build; a finding is published and never stops; a note is
// a repair that was made.
const (
	Error   Severity = "error"
	Finding Severity = "finding"
	Note    Severity = "note"
)

// Problem is one thing a reader of the data must know. ID is stable from build
// to build for findings, so that a bureau can reply to it in gongshi.toml; it
// is made of the rule and the subject. Also holds further positions concerned.
type Problem struct {
	ID       string     `json:"id"`
	Severity Severity   `json:"severity"`
	Rule     string     `json:"rule"`
	At       Position   `json:"at"`
	Also     []Position `json:"also,omitempty"`
	Written  string     `json:"written,omitempty"` // the text as it stands in the cell
	Became   string     `json:"became,omitempty"`  // of a repaired cell: what it was read as
	Message  Text       `json:"message"`
	Said     Sentence   `json:"-"` // of a finding: its message in pieces, which know their figures
	Hint     Text       `json:"hint,omitzero"`
	Reply    Text       `json:"reply,omitzero"` // the bureau's explanation
}

// At makes a problem of a place in an export. Its id is the rule and the place.
func At(s Severity, rule string, at Position, written string, message, hint Text) Problem {
	id := rule + "." + Slug(at.File)
	if at.Line > 0 {
		id += fmt.Sprintf(".%d", at.Line)
	}
	if at.Cell != "" {
		id += "." + strings.ToLower(at.Cell)
	}
	return Problem{ID: id, Severity: s, Rule: rule, At: at, Written: written, Message: message, Hint: hint}
}

// Repair makes the note of a cell that was read as something else than what is
// written in it. A note is published: a cell of a private column has no place in
// one.
func Repair(rule string, at Position, written, became string, message Text) Problem {
	p := At(Note, rule, at, written, message, Text{})
	p.Became = became
	return p
}

// Problems is a list of problems in the order they are shown.
type Problems []Problem

// Sort orders problems by severity, place and rule: the same problems always
// stand in the same order.
func (ps Problems) Sort() {
	rank := map[Severity]int{Error: 0, Finding: 1, Note: 2}
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(rank[a.Severity], rank[b.Severity]), a.At.Compare(b.At),
			cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.ID, b.ID))
	})
}

// Count returns how many problems have the severity.
func (ps Problems) Count(s Severity) int { return len(ps.Of(s)) }

// Of returns the problems of one severity.
func (ps Problems) Of(s Severity) Problems {
	return ps.where(func(p Problem) bool { return p.Severity == s })
}

func (ps Problems) where(is func(Problem) bool) Problems {
	var all Problems
	for _, p := range ps {
		if is(p) {
			all = append(all, p)
		}
	}
	return all
}
