package rule

import (
	"github.com/shopspring/decimal"

	"gongshi/data/model"
)

// StatedRateDiffers lists stated rates that are not what their own numbers give, to the
// places they were printed in.
var StatedRateDiffers = &Rule{ID: "stated-rate-differs", Says: model.Text{
	Zh: "报送完成率与按同一基数核算的不一致。",
	En: "A stated rate differs from what the same base gives.",
}, find: func(f *finder) {
	for _, s := range f.stated() {
		if s.rate == nil || f.agrees(s) {
			continue
		}
		got, _ := f.Percent(s.rate, s.Places)
		warn(f.find(s.key, model.Phrase("“%s”报送完成率%s，按%s核算为%s%。%s", "%s is stated as %s; %s gives %s%.%s",
			s.name, s.shown, s.rate.Expression, got, s.lastDigit()), s.shown, s.at), s.rate)
	}
}}

// lastDigit tells how a stated rate may have come off by one in its last digit: cut
// off, or forced so that the parts of a whole make 100 % (凑整).
func (s statedRate) lastDigit() model.Text {
	switch {
	case s.inPercent(s.Places + 10).Truncate(s.Places).Equal(s.Rate):
		return model.Text{Zh: "报送的是舍去尾数的结果。", En: " The digits behind were cut off, not rounded."}
	case s.inPercent(s.Places).Sub(s.Rate).Abs().Equal(decimal.New(1, -s.Places)):
		return model.Text{Zh: "相差末位的1，可能是凑整。",
			En: " It is off by one in the last digit, perhaps to make the parts add up to 100%."}
	}
	return model.Text{}
}
