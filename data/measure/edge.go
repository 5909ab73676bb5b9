package measure

import (
	"slices"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
)

// The edges of a unit: numbers by which a reader decides. Rounding never puts a
// number on an edge that it does not stand on, nor across one: 999999 of 1000000
// is 99.9999%, not 100.00%.
var (
	percentEdges = []decimal.Decimal{decimal.Zero, decimal.New(50, 0), hundred} // nothing, half, all
	// the limits of two rules as well
	pointEdges = append([]decimal.Decimal{PaidAhead, PaidBehind.Abs()}, percentEdges...)
	zeroEdge   = []decimal.Decimal{decimal.Zero}
)

// The limits of the payment rate less physical progress, in percentage points, beyond
// which a reader is told (domain: measures auditors compute; defaults).
var (
	PaidAhead  = decimal.New(10, 0)
	PaidBehind = decimal.New(-30, 0)
)

// The decimals of a printed quotient: usual ones, and how many it may take to be told
// from an edge. What is nearer is bounded by the last of them: >99.999999.
const (
	usual  = 2
	finest = 6
)

// printed is a quotient as it is printed: "<" or ">" where the number bounds it, and
// the number with its decimals.
type printed struct {
	mark   string
	number decimal.Decimal
	places int32
}

// print rounds an exact quotient to so many decimals, or to as many more as tell it
// from an edge.
func (r *Report) print(x fraction, places int32, edges []decimal.Decimal) printed {
	last := max(places, finest)
	var n decimal.Decimal
	for p := places; p <= last; p++ {
		n = r.rounded(x, p)
		if x.compare(n) == 0 || !slices.ContainsFunc(edges, n.Abs().Equal) {
			return printed{number: n, places: p}
		}
	}
	step := decimal.New(1, -last)
	if x.compare(n) < 0 {
		return printed{">", n.Sub(step), last}
	}
	return printed{"<", n.Add(step), last}
}

// String writes the number with a true minus sign.
func (p printed) String() string { return p.mark + minus(p.number.StringFixed(p.places)) }

// signed writes it with + or −; zero has no sign.
func (p printed) signed() string {
	if p.number.IsPositive() {
		return p.mark + "+" + p.number.StringFixed(p.places)
	}
	return p.String()
}

// size is a gap in percentage points without its sign.
func (r *Report) size(x fraction) string {
	return r.print(fraction{x.num.Shift(2).Abs(), x.den.Abs()}, usual, pointEdges).String()
}

// rounded gives a quotient to so many decimals, by the rule that the settings choose. All that is
// shown is rounded here.
func (r *Report) rounded(x fraction, places int32) decimal.Decimal {
	return r.Settings.Rounding().Quotient(x.num, x.den, places)
}

// compare tells exactly whether the quotient is below, at or above a number.
func (x fraction) compare(n decimal.Decimal) int {
	return x.num.Cmp(n.Mul(x.den)) * x.den.Sign()
}

// inPercent is the quotient a hundred times.
func (x fraction) inPercent() fraction { return fraction{x.num.Shift(2), x.den} }

// whole is a number as a quotient.
func whole(n decimal.Decimal) fraction { return fraction{n, decimal.New(1, 0)} }

// Percent writes an exact rate in percent to so many decimals, or to as many more as
// tell it from none, half and all: finer says that there are more.
func (r *Report) Percent(rate *model.Figure, places int32) (written string, finer bool) {
	p := r.print(fractionOf(rate).inPercent(), places, percentEdges)
	return p.String(), p.places != places
}

// fractionOf is the exact quotient that a rate is.
func fractionOf(rate *model.Figure) fraction {
	return fraction{rate.Numerator.Decimal, rate.Denominator.Decimal}
}
