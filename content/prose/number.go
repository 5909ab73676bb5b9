package prose

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
)

// number is a number as words write it: "2759.5万元以上".
type number struct {
	start, end int
	value      decimal.Decimal // in the base unit: 元 for 万元
	step       decimal.Decimal // one of its last written place
	rough      decimal.Decimal // one of its last place that is not zero
	units      []string        // the base units that it may be in; none where it is bare
	noun       string          // after 个 and the like: what is counted
	bound      bound
	rounding   model.Rounding
}

// bound is how a number is meant.
type bound int

const (
	exact  bound = iota
	about        // 约
	above        // 余: a little more
	floor        // 以上
	ceil         // 不足
	figure = `\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
)

// agrees reports whether a number may stand for a value in its base unit. Words
// give the direction of a gap, so signs are left out.
func (n number) agrees(v decimal.Decimal) bool {
	v = v.Abs()
	switch n.bound {
	case floor:
		return v.GreaterThanOrEqual(n.value)
	case ceil:
		return v.LessThanOrEqual(n.value)
	case above:
		return v.GreaterThanOrEqual(n.value) && v.LessThan(n.value.Add(n.rough))
	case about:
		return v.Sub(n.value).Abs().Mul(decimal.NewFromInt(2)).LessThanOrEqual(n.rough)
	}
	return n.rounding.Quotient(v, n.step, 0).Equal(n.value.Div(n.step))
}

// in gives a figure's value in its base unit, and that unit.
func in(f *model.Figure) (decimal.Decimal, string) {
	of, _ := model.Per(f.Unit)
	base, power := model.UnitPower(of)
	return f.Value.Shift(power), base
}

// speaksOf reports whether the number may be in the unit of a figure.
func (n number) speaksOf(f *model.Figure) bool {
	_, unit := in(f)
	if len(n.units) == 0 {
		return unit != "%"
	}
	return slices.Contains(n.units, unit)
}

// states reports whether the figure is the number.
func (n number) states(f *model.Figure) bool {
	v, unit := in(f)
	return n.speaksOf(f) && n.agrees(v) && !n.crosses(v, unit)
}

// crosses reports whether a value was rounded onto an edge, by which a reader decides:
// nothing, and of a percentage half and all. 99.9999 is no 100%.
func (n number) crosses(v decimal.Decimal, unit string) bool {
	edge := n.value.IsZero()
	if unit == "%" || unit == "百分点" {
		edge = edge || n.value.Equal(decimal.New(50, 0)) || n.value.Equal(decimal.New(100, 0))
	}
	return edge && n.bound == exact && !v.Abs().Equal(n.value)
}

// scales are the words for powers of ten.
var scales = map[string]int32{"十": 1, "百": 2, "千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8,
	"hundred": 2, "thousand": 3, "million": 6, "billion": 9}

// of makes a number of its digits and the word for a power of ten after them.
func (n *number) of(digits, scale string) {
	digits = strings.ReplaceAll(digits, ",", "")
	v, err := decimal.NewFromString(digits)
	if err != nil {
		v = spelt(digits)
		digits = v.String()
	}
	_, places, _ := strings.Cut(digits, ".")
	power := scales[strings.ToLower(scale)]
	n.value, n.step = v.Shift(power), decimal.New(1, power-int32(len(places)))
	whole := strings.TrimRight(digits, "0")
	n.rough = n.step
	if places == "" && whole != "" {
		n.rough = n.step.Shift(int32(len(digits) - len(whole)))
	}
}

// spelt reads a number in Chinese characters: 一万三千零五十.
func spelt(s string) decimal.Decimal {
	total, section, one := int64(0), int64(0), int64(0)
	whole, places, _ := strings.Cut(s, "点")
	for _, r := range whole {
		switch i := strings.IndexRune("零一二三四五六七八九", r) / 3; {
		case r == '两':
			one = 2
		case r == '〇':
			one = 0
		case strings.ContainsRune("零一二三四五六七八九", r):
			one = int64(i)
		case r == '十' || r == '百' || r == '千':
			section += max(one, 1) * map[rune]int64{'十': 10, '百': 100, '千': 1000}[r]
			one = 0
		default: // 万, 亿
			total = (total + max(section+one, 1)) * map[rune]int64{'万': 10000, '亿': 100000000}[r]
			section, one = 0, 0
		}
	}
	text := decimal.NewFromInt(total + section + one).String()
	for i, r := range places {
		if i == 0 {
			text += "."
		}
		text += string('0' + rune(max(strings.IndexRune("零一二三四五六七八九", r), 0)/3))
	}
	v, _ := decimal.NewFromString(text) // digits and a point
	return v
}

// alternatives is a pattern of words, the longest first.
func alternatives[V any](words map[string]V) string {
	var list []string
	for w := range words {
		list = append(list, regexp.QuoteMeta(w))
	}
	slices.SortFunc(list, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	return strings.Join(list, "|")
}
