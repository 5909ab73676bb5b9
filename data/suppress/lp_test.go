package suppress

import "math"

// lp is a linear program in variables with bounds, solved by the simplex method on
// a dense tableau with Bland's rule, which ends always. It is slow and short, and
// serves the attacker of the tests alone.
type lp struct {
	low, high []int
	rows      []equation
	tableau   [][]float64 // one row a constraint, the last column its right side
	basis     []int
}

type equation struct {
	terms    map[int]float64
	constant float64
	slack    float64 // 0: equal; -1: at least; 1: at most
}

func (p *lp) variable(low, high int) int {
	p.low, p.high = append(p.low, low), append(p.high, high)
	return len(p.low) - 1
}

func (p *lp) equal(terms map[int]float64, constant float64) {
	p.rows = append(p.rows, equation{terms, constant, 0})
}

// atLeast says that x is not less than y.
func (p *lp) atLeast(x, y int) {
	p.rows = append(p.rows, equation{map[int]float64{x: 1, y: -1}, 0, -1})
}

const tiny = 1e-7

// solve finds a first solution, with an artificial variable for each row. The
// columns are the variables above their lower bounds, the slacks, the artificials.
func (p *lp) solve() bool {
	n, rows := len(p.low), p.rows
	for v, high := range p.high {
		if high < unlimited {
			rows = append(rows, equation{map[int]float64{v: 1}, float64(high), 1})
		}
	}
	width := n + 2*len(rows) + 1
	for i, r := range rows {
		line, constant := make([]float64, width), r.constant
		for v, k := range r.terms {
			line[v], constant = k, constant-k*float64(p.low[v])
		}
		line[n+i], line[width-1] = r.slack, constant
		if constant < 0 {
			for j := range line {
				line[j] = -line[j]
			}
		}
		line[n+len(rows)+i] = 1
		p.tableau, p.basis = append(p.tableau, line), append(p.basis, n+len(rows)+i)
	}
	first := n + len(rows)
	price := make([]float64, width)
	for _, line := range p.tableau {
		for j := range line {
			if j < first || j == width-1 {
				price[j] -= line[j]
			}
		}
	}
	p.improve(price, first)
	if price[width-1] < -tiny {
		return false
	}
	p.drop(first)
	return true
}

// drop takes the artificial variables out; a row whose artificial cannot leave says
// nothing new.
func (p *lp) drop(first int) {
	var tableau [][]float64
	var basis []int
	for i := range p.tableau {
		if p.basis[i] >= first {
			for j := range first {
				if math.Abs(p.tableau[i][j]) > tiny {
					p.pivot(i, j, nil)
					break
				}
			}
		}
	}
	for i, line := range p.tableau {
		if p.basis[i] < first {
			tableau, basis = append(tableau, append(line[:first:first], line[len(line)-1])), append(basis, p.basis[i])
		}
	}
	p.tableau, p.basis = tableau, basis
}

// bounds gives the least and the greatest whole number that a variable may be.
func (p *lp) bounds(v int) (low, high int) {
	least, _ := p.extreme(v, 1)
	most, bounded := p.extreme(v, -1)
	if !bounded {
		return p.low[v] + int(math.Ceil(least-tiny)), unlimited
	}
	return p.low[v] + int(math.Ceil(least-tiny)), p.low[v] + int(math.Floor(most+tiny))
}

func (p *lp) extreme(v int, sign float64) (value float64, bounded bool) {
	if len(p.tableau) == 0 {
		return 0, sign > 0
	}
	price := make([]float64, len(p.tableau[0]))
	price[v] = sign
	for i, b := range p.basis {
		if b == v {
			for j := range price {
				price[j] -= sign * p.tableau[i][j]
			}
		}
	}
	bounded = p.improve(price, len(price)-1)
	return -price[len(price)-1] * sign, bounded
}

// improve makes the price of the solution as low as it can be over the first
// columns; it is false where there is no end to that.
func (p *lp) improve(price []float64, columns int) bool {
	for {
		enter := -1
		for j := range columns {
			if price[j] < -tiny {
				enter = j
				break
			}
		}
		if enter < 0 {
			return true
		}
		leave, least := -1, math.Inf(1)
		for i, line := range p.tableau {
			if line[enter] <= tiny {
				continue
			}
			if r := line[len(line)-1] / line[enter]; r < least-tiny || r < least+tiny &&
				(leave < 0 || p.basis[i] < p.basis[leave]) {
				leave, least = i, r
			}
		}
		if leave < 0 {
			return false
		}
		p.pivot(leave, enter, price)
	}
}

func (p *lp) pivot(leave, enter int, price []float64) {
	line := p.tableau[leave]
	scale := 1 / line[enter]
	for j := range line {
		line[j] *= scale
	}
	p.basis[leave] = enter
	for i, other := range p.tableau {
		if i != leave {
			subtract(other, line, other[enter])
		}
	}
	if price != nil {
		subtract(price, line, price[enter])
	}
}

func subtract(from, line []float64, times float64) {
	if math.Abs(times) < 1e-12 {
		return
	}
	for j, x := range line {
		if x != 0 {
			from[j] -= times * x
		}
	}
}
