package rule

import (
	"github.com/shopspring/decimal"

	"gongshi/data/measure"
	"gongshi/data/model"
)

// StatedRateNoBase lists rates that are stated without what they are of.
var StatedRateNoBase = &Rule{ID: "stated-rate-no-base", Says: model.Text{
	Zh: "只报送完成率而无基数：不计算，不采用。",
	En: "A rate is stated without its base: none is computed, and the stated one is not used.",
}, find: func(f *finder) {
	for _, s := range f.stated() {
		if s.rate != nil {
			continue
		}
		message := model.Phrase("报告表述“%[2]s”完成%[1]s，未载明基数和金额，无法核算，不计算完成率。",
			"The report states %s for %s without its base or amounts; it cannot be recomputed, "+
				"and no rate is computed.", s.shown, s.name)
		if implied := impliedTarget(f.About(s.key, measure.Completed), s.Stated); !implied.IsZero() {
			message = model.Phrase("报告表述“%[2]s”完成%[1]s，未载明基数，不计算完成率。%[3]s",
				"The report states %s for %s without its base, and no rate is computed. %s", s.shown, s.name, implied)
		}
		f.find(s.key, message, s.shown, s.at)
	}
}}

// impliedTarget works out the target that a completion and its stated rate imply,
// and how far off it may be by the rate's rounding. It is offered, never stored
// (domain, section 5: a target that is not given).
func impliedTarget(completed *model.Figure, s model.Stated) model.Text {
	half := decimal.New(5, -s.Places-1)
	if completed == nil || !completed.Value.IsPositive() || !s.Rate.GreaterThan(half) {
		return model.Text{}
	}
	of := func(rate decimal.Decimal) decimal.Decimal { return completed.Value.Shift(2).DivRound(rate, 6) }
	target := of(s.Rate).Round(0)
	off := decimal.Max(of(s.Rate.Sub(half)).Sub(target), target.Sub(of(s.Rate.Add(half)))).Ceil()
	return model.Phrase("按完成%s推算，目标约%s%s（±%s），仅供核对，不采用。", "%s completed imply a target of about %s %s (±%s), "+
		"which is offered for comparison and not used.",
		completed, target, model.Text{Zh: completed.Unit, En: model.UnitEn(completed.Unit)}, off).Text()
}
