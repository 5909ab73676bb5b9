package ledger

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/width"

	"gongshi/data/model"
	"gongshi/data/table"
)

// row counts one household.
func (s *sheet) row(t *tally) {
	if len(s.cells) != s.wide {
		s.refuse("ragged-row", s.cell(0),
			model.Text{Zh: fmt.Sprintf("此行有%d格，表头有%d格", len(s.cells), s.wide),
				En: fmt.Sprintf("the row has %d cells, the header %d", len(s.cells), s.wide)},
			model.Text{Zh: "补足或删去多余的逗号；含逗号的文字用引号括起", En: "add or remove commas; put text with a comma in quotes"})
		return
	}
	at, known := s.place()
	n, counted := s.persons()
	if known && counted {
		t.add(at, n, s.value(state), s.value(cause))
	}
}

// value is a cell of the row by its column, without the space around it; "" where
// the file has no such column.
func (s *sheet) value(column int) string {
	if i := s.kept[column]; i >= 0 {
		return strings.TrimSpace(s.cells[i])
	}
	return ""
}

// place finds the row's place. A row without any text is none.
func (s *sheet) place() (*table.Place, bool) {
	name, in := s.value(place), s.value(township)
	if name == "" && !slices.ContainsFunc(s.cells, func(c string) bool { return strings.TrimSpace(c) != "" }) {
		return nil, false
	}
	at := s.cell
	switch p, found := s.places.find(name, in); {
	case name == "":
		s.refuse("blank-cell", at(s.kept[place]), model.Text{Zh: "“区划”不能空", En: "place must not be blank"},
			model.Text{Zh: "填写此格，或删去此行；台账只有逐户的行，没有合计行",
				En: "fill in the cell, or delete the row; a ledger has rows of households and no row of totals"})
	case found == unknown:
		s.refuse("unknown-place", at(s.kept[place]), model.Text{Zh: "区划表中没有这个地方", En: "there is no such place in places"},
			model.Text{Zh: "写区划表中的代码或名称；不在表中的，先加到区划表",
				En: "write a code or a name of the table places, or add the place there"})
	case found == ambiguous:
		s.refuse("ambiguous-place", at(s.kept[place]), model.Text{Zh: "区划表中有几个同名的地方", En: "several places have this name"},
			model.Text{Zh: "改写代码，或加一列“乡镇”", En: "write the code, or add a column 乡镇 (township)"})
	case found == whole:
		s.refuse("place-has-parts", at(s.kept[place]),
			model.Text{Zh: "这个地方下面还有村，不能确定是哪一个", En: "the place has places in it, and the row must name one of them"},
			model.Text{Zh: "写到最低一级区划", En: "name the lowest place"})
	default:
		return p, true
	}
	return nil, false
}

// persons reads how many persons a household has; 0 where the file does not say.
func (s *sheet) persons() (int, bool) {
	if s.kept[persons] < 0 {
		return 0, true
	}
	n, written := 0, s.value(persons)
	if len(written) > 2 {
		written = width.Narrow.String(written)
	}
	good := len(written) > 0 && len(written) <= 2
	for i := range len(written) {
		if digit := written[i]; digit >= '0' && digit <= '9' {
			n = n*10 + int(digit-'0')
		} else {
			good = false
		}
	}
	if !good || n == 0 {
		if slices.ContainsFunc(s.cells, func(c string) bool { return strings.TrimSpace(c) != "" }) {
			s.refuse("bad-persons", s.cell(s.kept[persons]),
				model.Text{Zh: "不是一户的人数", En: "not the number of persons in a household"},
				model.Text{Zh: "写1到99的整数，不带单位", En: "write a whole number from 1 to 99, without a unit"})
		}
		return 0, false
	}
	return n, true
}

// names finds places by what a ledger calls them.
type names map[string]*table.Place

// What is wrong with the name of a place.
const (
	fine = iota
	unknown
	ambiguous
	whole
)

// several stands for the places of one name, part for a place that has places in it.
var several, part = &table.Place{}, &table.Place{}

// placesNamed indexes places by code, by name, and by both with the code or name of
// the place that they lie in before them.
func placesNamed(places []*table.Place) names {
	n, parents := names{}, map[*table.Place]bool{}
	for _, p := range places {
		parents[p.Parent] = true
	}
	add := func(key string, p *table.Place) {
		switch had := n[key]; {
		case had == nil && parents[p]:
			n[key] = part
		case had == nil:
			n[key] = p
		case had != p:
			n[key] = several
		}
	}
	for _, p := range places {
		for _, called := range []string{p.Code, p.Name.Zh, p.Name.En} {
			if called == "" {
				continue
			}
			add(called, p)
			for above := p.Parent; above != nil && above != p; above = above.Parent {
				for _, in := range []string{above.Code, above.Name.Zh, above.Name.En} {
					add(in+"\n"+called, p)
				}
				break
			}
		}
	}
	return n
}

// find gives a place, by its name and the township's, which may be blank.
func (n names) find(name, in string) (*table.Place, int) {
	p := n[name]
	if in != "" && (p == nil || p == several || p == part) {
		if narrower := n[in+"\n"+name]; narrower != nil {
			p = narrower
		}
	}
	switch p {
	case nil:
		return nil, unknown
	case several:
		return nil, ambiguous
	case part:
		return nil, whole
	}
	return p, fine
}
