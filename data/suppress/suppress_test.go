package suppress

import (
	"fmt"
	"math/rand/v2"
	"os"
	"testing"

	"gongshi/data/table"
)

// county makes a small tree of places: townships with villages, households of a few
// states and causes, most of them of the first. Some counties are dense, some thin.
func county(random *rand.Rand) *Node {
	categories := [2]int{2 + random.IntN(3), 2 + random.IntN(4)}
	size := []int{3, 6, 10, 20, 40}[random.IntN(5)]
	village := func() *Node {
		n := node(categories)
		if random.IntN(8) == 0 {
			return n // no household at all
		}
		for range 1 + random.IntN(size) + random.IntN(size) {
			n.Total++
			for b, many := range categories {
				n.Counts[b][min(random.IntN(many), random.IntN(many), random.IntN(many))]++
			}
		}
		return n
	}
	if random.IntN(20) == 0 {
		return village()
	}
	if random.IntN(8) == 0 { // one level more
		prefecture := node(categories)
		for range 2 {
			prefecture.join(townships(random, categories, village))
		}
		return prefecture
	}
	return townships(random, categories, village)
}

func townships(random *rand.Rand, categories [2]int, village func() *Node) *Node {
	root := node(categories)
	for range 1 + random.IntN(3) {
		township := node(categories)
		for range random.IntN(5) {
			township.join(village())
		}
		if len(township.Parts) == 0 { // a township without villages
			township = village()
		}
		root.join(township)
	}
	return root
}

func node(categories [2]int) *Node {
	return &Node{Counts: [][]int{make([]int, categories[0]), make([]int, categories[1])}}
}

// join adds a part, and its counts.
func (n *Node) join(part *Node) {
	n.Parts = append(n.Parts, part)
	n.Total += part.Total
	for b := range part.Counts {
		for c, value := range part.Counts[b] {
			n.Counts[b][c] += value
		}
	}
}

// smallOnly withholds what is small and nothing else: what Protect would do without
// its second step.
func (n *Node) smallOnly(smallest int) {
	n.Cells = make([][]table.Shown, len(n.Counts))
	few := func(value int) table.Shown {
		if small(value, smallest) {
			return table.Few
		}
		return table.Published
	}
	n.Shown = few(n.Total)
	for b, counts := range n.Counts {
		for _, value := range counts {
			n.Cells[b] = append(n.Cells[b], few(value))
		}
	}
	for _, part := range n.Parts {
		part.smallOnly(smallest)
	}
}

// TestNothingIsWorkedOut gives an attacker everything that is published of many
// counties. Each count that is called few must still be able to be anything from 1
// to smallest-1; any other that is small, and of whose size nothing is said, must
// also be able to be smallest or more; nothing withheld has a single solution.
// Without the second step the attacker must win nearly always.
func TestNothingIsWorkedOut(t *testing.T) {
	tables := 600
	if os.Getenv("CI") != "" {
		tables = 5000
	}
	random := rand.New(rand.NewPCG(4, 1))
	withheld, attacked, won, published, cells := 0, 0, 0, 0, 0
	for k := range tables {
		root, smallest := county(random), []int{5, 5, 5, 3, 10}[random.IntN(5)]
		each := 1 + random.IntN(2)*2 // persons in a household; with one each they are households once more
		Protect(root, smallest)
		for _, fault := range faults(root, each, smallest) {
			t.Errorf("county %d, smallest %d: %s", k, smallest, fault)
		}
		withheld += len(attack(root, each, smallest).targets)
		root.each(func(n *Node) {
			for b := range n.Cells {
				for c, s := range n.Cells[b] {
					if n.Counts[b][c] > 0 {
						if cells++; s == table.Published {
							published++
						}
					}
				}
			}
		})
		root.smallOnly(smallest)
		a := attack(root, each, smallest)
		if len(a.targets) == 0 {
			continue
		}
		attacked++
		if len(faults(root, each, smallest)) > 0 {
			won++
		}
	}
	t.Logf("%d counties, %d counts withheld; %d of %d counts above 0 in breakdowns published; without the second step "+
		"the attacker wins in %d of %d",
		tables, withheld, published, cells, won, attacked)
	if won*10 < attacked*9 || attacked < tables/2 {
		t.Errorf("without the second step the attacker wins in %d of %d counties", won, attacked)
	}
}

func (n *Node) each(do func(*Node)) {
	do(n)
	for _, part := range n.Parts {
		part.each(do)
	}
}

// faults lists what an attacker learns that must not be learnt, and small counts
// that are published.
func faults(root *Node, each, smallest int) []string {
	var all []string
	root.each(func(n *Node) {
		if n.Shown == table.Published && small(n.Total, smallest) {
			all = append(all, fmt.Sprintf("a total of %d is published", n.Total))
		}
		for b := range n.Cells {
			for c, s := range n.Cells[b] {
				if s == table.Published && small(n.Counts[b][c], smallest) {
					all = append(all, fmt.Sprintf("a count of %d is published", n.Counts[b][c]))
				}
			}
		}
	})
	a := attack(root, each, smallest)
	ranges, ok := a.ranges()
	if !ok {
		return append(all, "what is published contradicts itself")
	}
	for i, r := range ranges {
		at := a.targets[i]
		switch {
		case at.value < r[0] || at.value > r[1]:
			all = append(all, fmt.Sprintf("%+v is not within %v: the attacker errs", at, r))
		case r[0] == r[1]:
			all = append(all, fmt.Sprintf("%+v is worked out", at))
		case small(at.value, smallest) && (r[0] > 1 || r[1] < smallest-1):
			all = append(all, fmt.Sprintf("%+v lies within %v", at, r))
		}
	}
	return all
}

// TestByHand: small counties whose outcome can be worked out on paper. A place is
// its counts by one breakdown, its parts indented; ~ is few and # is withheld.
func TestByHand(t *testing.T) {
	for _, tt := range []struct {
		name     string
		parts    [][]int // of a county
		county   string  // total, then counts
		villages []string
	}{
		{"nothing small", [][]int{{30, 10}, {20, 5}}, "65: 50 15", []string{"40: 30 10", "25: 20 5"}},
		{"zeros are shown", [][]int{{30, 0}, {20, 0}}, "50: 50 0", []string{"30: 30 0", "20: 20 0"}},
		// the second village must be able to take over from the first, in both columns
		{"one small count", [][]int{{30, 2}, {20, 10}, {90, 90}}, "242: 140 102",
			[]string{"32: # ~", "30: # #", "180: 90 90"}},
		// 3 of 8 and 5: were 5 and more said of the other, it would be exactly 5
		{"a small total", [][]int{{3, 0}, {20, 0}, {90, 0}}, "113: 113 0", []string{"~: # 0", "#: # 0", "90: 90 0"}},
		{"a small county", [][]int{{3, 0}, {1, 0}}, "~: # #", []string{"#: # #", "#: # #"}},
		{"two small totals that make 7", [][]int{{3, 0}, {4, 0}}, "7: 7 0", []string{"#: # 0", "#: # 0"}},
		{"no household", [][]int{{0, 0}}, "0: 0 0", []string{"0: 0 0"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			root := &Node{Counts: [][]int{{0, 0}}}
			for _, counts := range tt.parts {
				root.join(&Node{Total: counts[0] + counts[1], Counts: [][]int{counts}})
			}
			Protect(root, 5)
			if got := root.line(); got != tt.county {
				t.Errorf("the county shows %q, want %q", got, tt.county)
			}
			for i, part := range root.Parts {
				if got := part.line(); got != tt.villages[i] {
					t.Errorf("village %d shows %q, want %q", i+1, got, tt.villages[i])
				}
			}
		})
	}
}

func (n *Node) line() string {
	s := seen(n.Total, n.Shown) + ":"
	for c, value := range n.Counts[0] {
		s += " " + seen(value, n.Cells[0][c])
	}
	return s
}

func seen(value int, shown table.Shown) string {
	return [...]string{fmt.Sprint(value), "~", "#"}[shown]
}

// TestMuchIsPublished: of a county of common size, most counts that are not small
// are published: a thousand withheld counts would be safe, and of no use.
func TestMuchIsPublished(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	root := node([2]int{3, 8})
	for range 20 {
		township := node([2]int{3, 8})
		for range 12 {
			village := node([2]int{3, 8})
			for range 20 + random.IntN(60) {
				village.Total++
				village.Counts[0][random.IntN(random.IntN(3)+1)]++
				village.Counts[1][random.IntN(random.IntN(8)+1)]++
			}
			township.join(village)
		}
		root.join(township)
	}
	Protect(root, 5)
	shown, all := 0, 0
	root.each(func(n *Node) {
		for b := range n.Counts {
			for c, value := range n.Counts[b] {
				if value >= 5 {
					if all++; n.Cells[b][c] == table.Published {
						shown++
					}
				}
			}
		}
	})
	t.Logf("%d of %d counts of 5 and more are published", shown, all)
	if shown*4 < all*3 {
		t.Errorf("only %d of %d counts of 5 and more are published", shown, all)
	}
}
