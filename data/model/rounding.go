package model

import "github.com/shopspring/decimal"

// Rounding is the rule by which numbers are rounded where they are shown. The exact values that are
// published beside them are rounded half away from zero by either.
type Rounding int

const (
	HalfAway Rounding = iota // 四舍五入
	HalfEven                 // 四舍六入五成双 (GB/T 8170-2008, 3.2)
)

// Roundings are the rules by their names in settings.
var Roundings = map[string]Rounding{"": HalfAway, "四舍五入": HalfAway, "四舍六入五成双": HalfEven, "GB/T 8170": HalfEven}

// Name says how numbers are rounded.
func (r Rounding) Name() Text {
	if r == HalfEven {
		return Text{Zh: "四舍六入五成双（GB/T 8170）", En: "half to even (GB/T 8170)"}
	}
	return Text{Zh: "四舍五入", En: "half away from zero"}
}

// Quotient rounds a ÷ b to so many decimals, in one step from the exact quotient: it is half only
// where nothing follows the five.
func (r Rounding) Quotient(a, b decimal.Decimal, places int32) decimal.Decimal {
	if r == HalfEven {
		if q := a.DivRound(b, places+1); q.Mul(b).Equal(a) {
			return q.RoundBank(places)
		}
	}
	return a.DivRound(b, places)
}
