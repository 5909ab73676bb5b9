// Package suppress keeps small counts of persons from being published or worked
// out of what is published: disclosure control by cell suppression over a tree of
// places, each with its total and with breakdowns of the total by category.
//
// A count from 1 to smallest-1 is withheld, and so are others, until whoever knows
// all that is published, and these rules, must hold any number from 1 to smallest-1
// possible for it. That is not hoped but shown: for each such count the package
// finds two other tables that agree with everything published, one in which the
// count is 1 and one in which it is smallest-1. A count is withheld because such a
// table needs it to be other than it is. Tables between the two follow, for the
// system of sums is a network, whose solutions are whole numbers.
//
// The method is the network heuristic for complementary suppression: J. Castro,
// "A shortest-paths heuristic for statistical data protection in positive tables",
// INFORMS Journal on Computing 19 (2007); the goal of a range of protection, and
// the attacker who solves the published sums, are those of the handbook by
// A. Hundepool and others, "Statistical Disclosure Control" (2012), chapter 4.
package suppress

import "gongshi/data/table"

// Node is a place: a total, the total by category of each breakdown, and the
// places in it, whose counts make up its own. Protect says what is shown of each.
type Node struct {
	Total  int
	Counts [][]int // by breakdown, then category
	Parts  []*Node

	Shown table.Shown     // of Total
	Cells [][]table.Shown // of Counts
}

// Protect decides what is shown of a tree of places, each of whose nodes has as
// many breakdowns and categories as its root. Smallest is at least 3. Its rules, which an
// attacker may know:
//
//   - A total of 0 is shown, and so is a count of 0, unless it protects another: it
//     is then called few, like the counts above it.
//   - Of two totals, one small, neither is shown where the other would give it away;
//     where a total is not shown, nothing is of what lies in its place.
//   - A place whose counts cannot be protected so has none of that breakdown shown
//     at all, and without a word about their sizes.
func Protect(root *Node, smallest int) {
	root.clear()
	if small(root.Total, smallest) {
		root.hide()
		root.Shown = table.Few
		return
	}
	root.totals(smallest)
	for b := range root.Counts {
		protect(root, b, smallest)
	}
	root.zeros()
}

func small(n, smallest int) bool { return n > 0 && n < smallest }

// clear shows everything.
func (n *Node) clear() {
	n.Shown, n.Cells = table.Published, make([][]table.Shown, len(n.Counts))
	for b, counts := range n.Counts {
		n.Cells[b] = make([]table.Shown, len(counts))
	}
	for _, part := range n.Parts {
		part.clear()
	}
}

// hide withholds a place and all that lies in it.
func (n *Node) hide() {
	n.Shown = table.Withheld
	for b := range n.Cells {
		for c := range n.Cells[b] {
			n.Cells[b][c] = table.Withheld
		}
	}
	for _, part := range n.Parts {
		part.hide()
	}
}

// zeros shows the counts of 0 that follow from one shown of the place above.
func (n *Node) zeros() {
	for _, part := range n.Parts {
		for b := range n.Cells {
			for c, shown := range n.Cells[b] {
				if shown == table.Published && n.Counts[b][c] == 0 {
					part.Cells[b][c] = table.Published
				}
			}
		}
		part.zeros()
	}
}

// totals withholds the small totals of the parts of a place whose own is shown,
// and the smallest of the others until each small one may be anything from 1 to
// smallest-1. Where all of them do not do, no part is shown: each may then be
// anything from 0 to the total of the place.
func (n *Node) totals(smallest int) {
	var hidden []*Node
	for _, part := range n.Parts {
		if small(part.Total, smallest) {
			hidden = append(hidden, part)
		}
	}
	for len(hidden) > 0 && !roomy(hidden, smallest) {
		next := n.leastShown(hidden)
		if next == nil {
			for _, part := range n.Parts {
				part.hide()
			}
			return
		}
		hidden = append(hidden, next)
		next.Shown = table.Withheld
	}
	for _, part := range hidden {
		part.hide()
		if small(part.Total, smallest) {
			part.Shown = table.Few
		}
	}
	for _, part := range n.Parts {
		if part.Shown == table.Published {
			part.totals(smallest)
		}
	}
}

// leastShown is the part with the smallest total that is not 0 and not yet hidden,
// or nil.
func (n *Node) leastShown(hidden []*Node) *Node {
	var least *Node
	taken := map[*Node]bool{}
	for _, h := range hidden {
		taken[h] = true
	}
	for _, part := range n.Parts {
		if part.Total > 0 && !taken[part] && (least == nil || part.Total < least.Total) {
			least = part
		}
	}
	return least
}

// roomy reports whether each small total of the hidden ones, whose sum is known,
// can be 1 and can be smallest-1 while all small ones stay small and the others
// stay at smallest or more.
func roomy(hidden []*Node, smallest int) bool {
	down, up := 0, 0 // by how much all of them can fall and rise
	for _, h := range hidden {
		if small(h.Total, smallest) {
			down, up = down+h.Total-1, up+smallest-1-h.Total
		} else {
			down, up = down+h.Total-smallest, up+smallest // more than any small one needs
		}
	}
	for _, h := range hidden {
		fall, rise := h.Total-1, smallest-1-h.Total
		if small(h.Total, smallest) && (down-fall < rise || up-rise < fall) {
			return false
		}
	}
	return true
}
