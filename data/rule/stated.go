package rule

import (
	"github.com/shopspring/decimal"

	"gongshi/data/measure"
	"gongshi/data/model"
)

// statedRate is a rate that a bureau printed in a reading in effect, and the rate that
// its numbers give, nil where they give none.
type statedRate struct {
	model.Stated
	key   string
	name  model.Text
	shown string // as it was printed
	at    model.Position
	rate  *model.Figure
}

// stated are the stated rates of targets, then of projects. That of a target that states
// no number at all is left out: it is a share, of no known base.
func (f *finder) stated() (all []statedRate) {
	add := func(key string, name model.Text, s model.Stated, at model.Position, rate *model.Figure) {
		if s.Known {
			all = append(all, statedRate{s, key, name, s.Rate.StringFixed(s.Places) + "%", at, rate})
		}
	}
	for _, c := range f.Dataset.Completions {
		if t := c.Target; f.Reading(t) == c && (t.Target.Known() || c.Completed.Known()) {
			add(t.Key, t.Name, c.StatedRate, c.Cell("stated_rate"), f.About(t.Key, measure.CompletionRate))
		}
	}
	for _, pm := range f.Projects {
		p, key := pm.Project, pm.Project.Key
		if f.About(key, measure.Target) != nil {
			key = "project." + key // a target has it too: two findings are two
		}
		add(key, p.Name, pm.Newest.StatedRate, pm.Newest.Cell("stated_rate"), f.About(p.Key, measure.InvestmentRate))
	}
	return all
}

// inPercent is the rate that the numbers give, to so many decimals.
func (s statedRate) inPercent(places int32) decimal.Decimal {
	return s.rate.Numerator.Decimal.Shift(2).DivRound(s.rate.Denominator.Decimal, places)
}

// agrees reports whether the numbers give what is stated, to its printed precision, rounded
// by the rule of the settings.
func (f *finder) agrees(s statedRate) bool {
	in := s.rate.Numerator.Decimal.Shift(2)
	return f.Settings.Rounding().Quotient(in, s.rate.Denominator.Decimal, s.Places).Equal(s.Rate)
}
