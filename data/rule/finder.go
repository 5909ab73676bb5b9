package rule

import (
	"slices"
	"strings"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

// finder is what the rules look at; it is that of one rule after the other.
type finder struct {
	*measure.Report
	exports *read.Exports
	doubts  model.Problems
	claims  []Claim
	file    string // of the last publication

	rule  *Rule // the one that is applied
	found model.Problems
	seen  lines // see shown

	places map[*table.Place][]*table.Place // see within
}

// apply applies the rules that look at something.
func (f *finder) apply(at look) model.Problems {
	for _, f.rule = range Rules {
		if f.rule.looks == at {
			f.rule.find(f)
		}
	}
	return f.found
}

// find adds a finding about a subject, at the places that it rests on, and gives its id.
func (f *finder) find(subject string, said model.Sentence, written string, at ...model.Position) string {
	p := model.Problem{ID: f.rule.Of(subject), Severity: model.Finding, Rule: f.rule.ID, Message: said.Text(), Said: said,
		Written: written}
	if len(at) > 0 {
		p.At, p.Also = at[0], slices.Clone(at[1:])
	}
	f.found = append(f.found, p)
	return p.ID
}

// findAt adds a finding about one place.
func (f *finder) findAt(at model.Position, written string, said model.Sentence, hint model.Text) {
	f.found = append(f.found, model.At(model.Finding, f.rule.ID, at, written, said.Text(), hint))
}

// warn ties a finding to the figures it concerns.
func warn(id string, figures ...*model.Figure) {
	for _, f := range figures {
		if f != nil && !slices.Contains(f.Warnings, id) {
			f.Warnings = append(f.Warnings, id)
		}
	}
}

// grouped gathers rows by a key, in order of appearance.
func grouped[R any, K comparable](rows []R, key func(R) K) [][]R {
	groups, of := [][]R{}, map[K]int{}
	for _, row := range rows {
		i, known := of[key(row)]
		if !known {
			i = len(groups)
			groups, of[key(row)] = append(groups, nil), i
		}
		groups[i] = append(groups[i], row)
	}
	return groups
}

// distinct gives the different texts of a group, in order of appearance.
func distinct[R any](group []R, text func(R) model.Text) (texts []model.Text) {
	for _, row := range group {
		t := text(row)
		if !slices.ContainsFunc(texts, func(have model.Text) bool { return have.Zh == t.Zh }) {
			texts = append(texts, t)
		}
	}
	return texts
}

// joined is a list of texts as a sentence has it, with what stands between them.
func joined(texts []model.Text, zh, en string) model.Text {
	inZh, inEn := make([]string, len(texts)), make([]string, len(texts))
	for i, t := range texts {
		inZh[i], inEn[i] = t.Zh, t.Say("en")
	}
	return model.Text{Zh: strings.Join(inZh, zh), En: strings.Join(inEn, en)}
}

// cells are the places of one column's cells in a group of rows.
func cells[R interface {
	Cell(column string) model.Position
}](group []R, column string) []model.Position {
	at := make([]model.Position, len(group))
	for i, row := range group {
		at[i] = row.Cell(column)
	}
	return at
}
