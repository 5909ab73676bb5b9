package suppress

import (
	"container/heap"

	"gongshi/data/table"
)

// step is an arc that a path takes: forward, which makes its count larger, or
// backward.
type step struct{ arc, sign int }

// search finds cheapest paths. What it knows of the points is kept from one search
// to the next and told apart by its number, since most paths are short and the
// network is not.
type search struct {
	number int
	found  []found
	queue  queue
}

type found struct {
	number int // of the search that came here
	cost   int64
	by     step
	done   bool
}

// aStep is the price of a step. A count that is withheld already costs no more; one
// that would have to be costs as much again for each household in it.
const (
	aStep      = 1
	aHousehold = 1 << 16
)

// cheapest is the cheapest way from one point to another that does not take the
// arc, nil where there is none: Dijkstra's, which ends at the goal.
func (n *network) cheapest(without, from, to int) []step {
	s := &n.path
	if s.found == nil {
		s.found = make([]found, len(n.at))
	}
	s.number++
	s.queue = s.queue[:0]
	s.reach(from, 0, step{})
	for len(s.queue) > 0 {
		here := heap.Pop(&s.queue).(entry)
		at := &s.found[here.point]
		if at.done {
			continue
		}
		if at.done = true; here.point == to {
			return n.back(from, to)
		}
		for _, i := range n.at[here.point] {
			a := n.arcs[i]
			if i == without {
				continue
			}
			if next := (step{i, 1}); a.from == here.point && n.room(next) > 0 {
				s.reach(a.to, here.cost+n.price(a), next)
			}
			if next := (step{i, -1}); a.to == here.point && n.room(next) > 0 {
				s.reach(a.from, here.cost+n.price(a), next)
			}
		}
	}
	return nil
}

func (n *network) price(a *arc) int64 {
	if a.shown != table.Published {
		return aStep
	}
	return aStep + aHousehold*int64(1+a.value)
}

// back follows a path from its end.
func (n *network) back(from, to int) []step {
	path := []step{}
	for at := to; at != from; {
		by := n.path.found[at].by
		path = append(path, by)
		if at = n.arcs[by.arc].from; by.sign < 0 {
			at = n.arcs[by.arc].to
		}
	}
	return path
}

func (s *search) reach(point int, cost int64, by step) {
	f := &s.found[point]
	if f.number == s.number && (f.done || f.cost <= cost) {
		return
	}
	*f = found{number: s.number, cost: cost, by: by}
	heap.Push(&s.queue, entry{point, cost})
}

// queue is the points reached, the cheapest first; of several alike, the one that
// was made first.
type queue []entry

type entry struct {
	point int
	cost  int64
}

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	return q[i].cost < q[j].cost || q[i].cost == q[j].cost && q[i].point < q[j].point
}
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)   { *q = append(*q, x.(entry)) }
func (q *queue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}
