package rule

import "gongshi/data/model"

// StatedRateConfirmed lists stated rates that their own numbers give. One that was stated
// as none, half or all only by rounding is said with its digits: 100% may be 99.6%.
var StatedRateConfirmed = &Rule{ID: "stated-rate-confirmed", Confirms: true, Says: model.Text{
	Zh: "报送完成率核算一致，精确到所印位数。",
	En: "A stated rate is confirmed to the places it was printed in.",
}, find: func(f *finder) {
	for _, s := range f.stated() {
		if s.rate == nil || !f.agrees(s) {
			continue
		}
		how := model.Text{}
		if got, finer := f.Percent(s.rate, s.Places); finer {
			how = model.Phrase("，取整之前为%s%", ", which gives %s% before rounding", got).Text()
		}
		f.find(s.key, model.Phrase("“%[2]s”报送完成率%[1]s，按%[3]s核算一致%[4]s。", "The stated rate %s of %s is confirmed by %s%s.",
			s.shown, s.name, s.rate.Expression, how), s.shown, s.at)
	}
}}
