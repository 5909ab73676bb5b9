package rule

import (
	"slices"

	"github.com/shopspring/decimal"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// tolerance is the difference, in the unit of the table, up to which a sum
// counts as confirmed (domain: fund mix, 0.01 万元).
var tolerance = decimal.New(1, -2)

// sums is what the sum of a list may be beside the total that is stated.
type sums int

const (
	agree sums = iota
	lack       // a plan of which the rest has no stated source
	differ
)

// summed are the lists of money with a stated total that their sums are so to.
func (f *finder) summed(so sums) (lists []*measure.FundList) {
	for _, l := range f.Funds {
		if l.Stated != nil && sumOf(l) == so {
			lists = append(lists, l)
		}
	}
	return lists
}

func sumOf(l *measure.FundList) sums {
	switch {
	case l.Stated.Value.Sub(l.Total.Value).Abs().LessThanOrEqual(tolerance):
		return agree
	case l.Stage == table.Planned && l.Unstated != nil:
		return lack
	}
	return differ
}

// bothTotals are the places of a stated total and of the items beside it.
func bothTotals(l *measure.FundList) []model.Position {
	return slices.Concat(l.Stated.Sources, l.Total.Sources)
}
