package suppress

import (
	"slices"

	"gongshi/data/table"
)

// attacker knows everything that is published of a tree of places, and the rules of
// this package, and solves the sums for what is not. It shares no code with the
// network: it is a linear program over all counts of households and of persons,
// every level, both breakdowns and all totals at once. A percentage is published
// only where both of its counts are, and tells nothing more.
type attacker struct {
	smallest int
	each     int // persons in a household
	lp       lp
	targets  []target
}

// target is a withheld count: its variable in the program, and the truth.
type target struct {
	variable, value int
	total           bool
	shown           table.Shown
	blank           bool // nothing at all is said about its place
}

// count is a count in the program: a number, or a variable.
type count struct{ variable, value int } // variable -1: published

func attack(root *Node, each, smallest int) *attacker {
	a := &attacker{smallest: smallest, each: each}
	a.know(root, nil)
	return a
}

// table is what the attacker has of a place, once for households and once for
// persons.
type of struct {
	total [2]count
	cells [][][2]count
}

// know adds a place that lies in another.
func (a *attacker) know(n, in *Node) of {
	var t of
	t.total = a.count(n.Total, n.Shown, true, in == nil || totalsSaid(in.Parts))
	for b, counts := range n.Counts {
		row := make([][2]count, len(counts))
		shows := n.Shown == table.Published && cellsSaid(n, in, b)
		for c, value := range counts {
			row[c] = a.count(value, n.Cells[b][c], false, shows)
		}
		t.cells = append(t.cells, row)
		a.sums(t.total, row)
	}
	var totals [][2]count
	cells := map[[2]int][][2]count{}
	for _, part := range n.Parts {
		p := a.know(part, n)
		totals = append(totals, p.total)
		for b := range p.cells {
			for c := range p.cells[b] {
				cells[[2]int{b, c}] = append(cells[[2]int{b, c}], p.cells[b][c])
			}
		}
	}
	if len(n.Parts) > 0 {
		a.sums(t.total, totals)
		for b := range t.cells {
			for c := range t.cells[b] {
				a.sums(t.cells[b][c], cells[[2]int{b, c}])
			}
		}
	}
	return t
}

// totalsSaid reports whether anything is said of some of the totals.
func totalsSaid(nodes []*Node) bool {
	return slices.ContainsFunc(nodes, func(n *Node) bool { return n.Shown != table.Withheld })
}

// cellsSaid reports whether anything is said of a breakdown at a place, but for the
// zeros that follow from the place that it lies in.
func cellsSaid(n, in *Node, b int) bool {
	for c, s := range n.Cells[b] {
		if s != table.Withheld && !(in != nil && in.Counts[b][c] == 0 && in.Cells[b][c] == table.Published) {
			return true
		}
	}
	return false
}

// count is a number where it is published. Else it is a variable within what its
// word says: few households are 0 to smallest-1 (a total of 0 is always published),
// and where others are called few, a count that is not has smallest at least. A
// household has one person at least.
func (a *attacker) count(value int, shown table.Shown, total, shows bool) [2]count {
	if shown == table.Published {
		return [2]count{{-1, value}, {-1, value * a.each}}
	}
	low, high := 0, unlimited
	switch {
	case shown == table.Few && total:
		low, high = 1, a.smallest-1
	case shown == table.Few:
		high = a.smallest - 1
	case shows:
		low = a.smallest
	}
	households, people := a.lp.variable(low, high), a.lp.variable(0, unlimited)
	a.lp.atLeast(people, households)
	a.targets = append(a.targets, target{households, value, total, shown, shown == table.Withheld && !shows})
	return [2]count{{households, value}, {people, value * a.each}}
}

// sums says that counts make up a whole, households and persons apart.
func (a *attacker) sums(whole [2]count, parts [][2]count) {
	for k := range 2 {
		terms, constant := map[int]float64{}, 0.0
		add := func(c count, sign float64) {
			if c.variable < 0 {
				constant += sign * float64(c.value)
				return
			}
			terms[c.variable] += sign
		}
		add(whole[k], -1)
		for _, p := range parts {
			add(p[k], 1)
		}
		a.lp.equal(terms, -constant)
	}
}

// ranges gives the smallest and the largest number that each target may be, in
// whole numbers; ok is false where the program has no solution, which is a fault of
// the test.
func (a *attacker) ranges() (all [][2]int, ok bool) {
	if !a.lp.solve() {
		return nil, false
	}
	for _, t := range a.targets {
		low, high := a.lp.bounds(t.variable)
		all = append(all, [2]int{low, high})
	}
	return all, true
}
