package suppress

import "gongshi/data/table"

// network is the sums of one breakdown over a tree of places. A count is an arc
// and its value the flow on it: from what it is a part of, to what is a part of it.
// So whatever enters a point leaves it: into the point of a category at a place
// flows the count of that category, out of it flow the counts of its parts; into
// the point of a place without parts flow its categories, and its total, which is
// known, leaves it. Two tables with the same sums differ by flow in circles.
type network struct {
	smallest, breakdown int
	arcs                []*arc
	at                  [][]int // of each point: the arcs that end there
	path                search
}

// arc is one count. Row is the place it belongs to: of several places whose totals
// are withheld, all of them together.
type arc struct {
	from, to, value int
	row             *row
	category        int
	shown           table.Shown
	free            bool // nothing is said of its size, so it may be anything from 0 up
	rise, fall      int  // how far it must be able to
	moved           int  // by the table that is being looked for
	unsure          bool // some table that agrees with all that is shown has another number
}

// row is the counts of a place, or of places together that are hidden.
type row struct {
	node   *Node
	hidden []*Node // in the place of a node
	above  *row
	parts  []*row
	arcs   []int
}

// protect decides what is shown of a breakdown.
func protect(root *Node, breakdown, smallest int) {
	n := &network{smallest: smallest, breakdown: breakdown}
	source := n.point()
	above := make([]int, len(root.Counts[breakdown]))
	for c := range above {
		above[c] = source
	}
	top := n.place(root, nil, above)
	for i := range n.arcs {
		n.secure(i, n.protected)
	}
	for unsure := true; unsure; { // what was withheld for others
		unsure = false
		for i, a := range n.arcs {
			if a.shown != table.Published && !a.unsure && a.row.node != nil {
				a.unsure, unsure = true, true
				n.secure(i, n.doubtful)
			}
		}
	}
	n.write(top)
}

func (n *network) point() int {
	n.at = append(n.at, nil)
	return len(n.at) - 1
}

// place adds the arcs of a place whose total is shown, and of its parts. From are
// the points of its categories in the place that it lies in.
func (n *network) place(p *Node, above *row, from []int) *row {
	r := &row{node: p, above: above}
	parts, hidden := partsOf(p)
	if len(parts)+len(hidden) == 0 {
		n.counts(r, p.Counts[n.breakdown], from, n.same(len(from)))
		return r
	}
	own := make([]int, len(from))
	for c := range own {
		own[c] = n.point()
	}
	n.counts(r, p.Counts[n.breakdown], from, own)
	for _, part := range parts {
		r.parts = append(r.parts, n.place(part, r, own))
	}
	if len(hidden) > 0 {
		r.parts = append(r.parts, n.together(hidden, r, own))
	}
	return r
}

// same is one new point, for each of many.
func (n *network) same(many int) []int {
	all, point := make([]int, many), n.point()
	for i := range all {
		all[i] = point
	}
	return all
}

// partsOf are the parts of a place that have anything: those whose totals are shown,
// and the others.
func partsOf(p *Node) (shown, hidden []*Node) {
	for _, part := range p.Parts {
		switch {
		case part.Shown != table.Published:
			hidden = append(hidden, part)
		case part.Total > 0:
			shown = append(shown, part)
		}
	}
	return shown, hidden
}

func (n *network) counts(r *row, values, from, to []int) {
	for c, value := range values {
		a := &arc{from: from[c], to: to[c], value: value, row: r, category: c}
		if small(value, n.smallest) {
			a.shown, a.rise, a.fall = table.Few, n.smallest-1-value, value-1
		}
		r.arcs = append(r.arcs, len(n.arcs))
		n.at[a.from], n.at[a.to] = append(n.at[a.from], len(n.arcs)), append(n.at[a.to], len(n.arcs))
		n.arcs = append(n.arcs, a)
	}
}

// together adds one row for the places whose totals are withheld: what is shown of
// the others gives away their sum, and not more. A small count of theirs is
// protected where the sum is, or where it is so large that those places which may
// have anything from 0 to smallest-1 can take enough of it.
func (n *network) together(hidden []*Node, above *row, from []int) *row {
	r := &row{hidden: hidden, above: above}
	sum := make([]int, len(from))
	for _, h := range hidden {
		for c, value := range h.Counts[n.breakdown] {
			sum[c] += value
		}
	}
	n.counts(r, sum, from, n.same(len(from)))
	for c, i := range r.arcs {
		a := n.arcs[i]
		if a.free = true; a.value > 0 { // that all of them have none is known
			a.shown = table.Withheld
		}
		for _, h := range hidden {
			if h.Total >= n.smallest && small(h.Counts[n.breakdown][c], n.smallest) {
				a.fall = max(a.fall, a.value-n.smallest)
			}
		}
	}
	return r
}

// secure withholds what a count needs to be safe. Where that cannot be done while
// something is said of the sizes of all, nothing is said any more of those of its
// place; then of the place that it lies in, and so on. In the end nothing of the
// breakdown is shown: then each count may be anything up to its total.
func (n *network) secure(i int, safe func(int) bool) {
	for r := n.arcs[i].row; r != nil && !safe(i); r = r.above {
		n.free(r)
	}
}

// free withholds the counts of a row and of all below it, without a word on their
// sizes.
func (n *network) free(r *row) {
	for _, i := range r.arcs {
		n.arcs[i].shown, n.arcs[i].free = table.Withheld, true
	}
	for _, part := range r.parts {
		n.free(part)
	}
}

// protected reports whether a count can rise and fall as far as it must.
func (n *network) protected(i int) bool {
	a := n.arcs[i]
	return n.move(i, a.to, a.from, a.rise) && n.move(i, a.from, a.to, a.fall)
}

// doubtful reports whether a count can be other than it is at all: one that is
// withheld to protect another, and cannot, is as good as shown.
func (n *network) doubtful(i int) bool {
	a := n.arcs[i]
	return n.room(step{i, 1}) > 0 && n.move(i, a.to, a.from, 1) || n.room(step{i, -1}) > 0 && n.move(i, a.from, a.to, 1)
}

// move looks for a table that agrees with what is shown and in which a count is
// other by so much: it sends that much round from one of its ends to the other. The
// counts that this changes are then withheld.
func (n *network) move(i, from, to, amount int) bool {
	var changed []int
	for amount > 0 {
		path := n.cheapest(i, from, to)
		if path == nil {
			break
		}
		most := amount
		for _, s := range path {
			most = min(most, n.room(s))
		}
		for _, s := range path {
			n.arcs[s.arc].moved += most * s.sign
			changed = append(changed, s.arc)
		}
		amount -= most
	}
	for _, j := range changed {
		if a := n.arcs[j]; a.moved != 0 {
			if a.moved = 0; amount == 0 {
				a.unsure = true
				n.withhold(a)
			}
		}
	}
	return amount == 0
}

func (n *network) withhold(a *arc) {
	switch {
	case a.shown != table.Published:
	case a.value < n.smallest:
		a.shown = table.Few
	default:
		a.shown = table.Withheld
	}
}

// room is how much can still be sent over an arc, given what is known of its count
// when it is withheld.
func (n *network) room(s step) int {
	a := n.arcs[s.arc]
	low, high := 0, unlimited
	switch {
	case a.free:
	case a.value < n.smallest:
		high = n.smallest - 1
	default:
		low = n.smallest
	}
	if s.sign > 0 {
		return high - a.value - a.moved
	}
	return a.value + a.moved - low
}

// unlimited is more than any count.
const unlimited = 1 << 40

// write says in the places what is shown.
func (n *network) write(r *row) {
	for _, i := range r.arcs {
		a := n.arcs[i]
		if r.node != nil {
			r.node.Cells[n.breakdown][a.category] = a.shown
		}
		for _, h := range r.hidden {
			if a.shown == table.Published {
				h.Cells[n.breakdown][a.category] = table.Published
			}
		}
	}
	for _, part := range r.parts {
		n.write(part)
	}
}
