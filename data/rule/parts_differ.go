package rule

import (
	"slices"

	"github.com/shopspring/decimal"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// PartsDiffer compares a whole with its parts: of a target those that name it, of a place
// its households and persons with those of the places in it, of a count of the registry
// those of the places in its place. A sum agrees that is the whole as far as this is
// written out: 14.8142 is 14.8.
var PartsDiffer = &Rule{ID: "parts-differ", Says: model.Text{
	Zh: "各部分之和与整体不一致；只填报了几个部分的，和超过整体才列出。",
	En: "The parts do not add up to their whole; of parts that are not all there, where they exceed it.",
}, find: func(f *finder) {
	for _, in := range f.measured() {
		for _, p := range in.Parts {
			f.partsOf(in, p)
		}
	}
	f.partsOfPlaces("households", func(p *table.Place) model.Quantity { return p.Households })
	f.partsOfPlaces("population", func(p *table.Place) model.Quantity { return p.Population })
	f.partsOfCounts()
}}

// apart reports whether the sum of parts contradicts a whole; every tells whether all parts
// are there.
func apart(whole, sum decimal.Decimal, every bool) bool {
	rounded := sum.Round(max(0, -whole.Exponent()))
	return rounded.GreaterThan(whole) || every && rounded.LessThan(whole)
}

// measured are all indicators, parts of others among them.
func (f *finder) measured() (all []*measure.Indicator) {
	var with func(in *measure.Indicator)
	with = func(in *measure.Indicator) {
		all = append(all, in)
		for _, p := range in.Parts {
			for _, part := range p.Of {
				with(part)
			}
		}
	}
	for _, of := range [][]*measure.Indicator{f.Indicators, f.Earlier, f.Outputs} {
		for _, in := range of {
			with(in)
		}
	}
	return all
}

// partsOf compares the target of an indicator and its completion with those of its parts.
// Completions are of one day, but for the years of a plan, which end one after the other.
func (f *finder) partsOf(in *measure.Indicator, p *measure.Parts) {
	every := f.complete(in, p)
	goals, done, sameDay := 0, 0, true
	for _, part := range p.Of {
		if part.Goal != nil {
			goals++
		}
		if part.Done != nil {
			done++
			sameDay = sameDay && in.Done != nil && part.Done.AsOf.Compare(in.Done.AsOf) == 0
		}
	}
	f.partsBeside(in.Goal, p.Goal, every && goals == len(p.Of))
	if sameDay || p.By == measure.ByPeriod {
		f.partsBeside(in.Done, p.Done, every && done == len(p.Of))
	}
}

// partsBeside compares an exact whole with an exact sum.
func (f *finder) partsBeside(whole, sum *model.Figure, every bool) {
	if whole == nil || sum == nil || whole.Qualifier != model.Exact || sum.Qualifier != model.Exact ||
		!apart(whole.Value, sum.Value, every) {
		return
	}
	id := f.find(sum.Subject.Key+"."+whole.Method.ID, model.Phrase("“%s”%s：各部分之和%s，整体%s，不一致。",
		"%s, %s: the parts add up to %s, the whole is %s.", whole.Subject.Name, whole.Name, sum, whole),
		sum.Value.String(), append(whole.Sources[:len(whole.Sources):len(whole.Sources)], sum.Sources...)...)
	warn(id, whole, sum)
}

// complete reports whether the parts of a target are all that it can have: every place
// beside them, every month of its period; parts of other sorts are taken to be all.
func (f *finder) complete(in *measure.Indicator, p *measure.Parts) bool {
	switch p.By {
	case measure.ByPlace:
		named := map[*table.Place]bool{}
		for _, part := range p.Of {
			named[part.Target.Place] = true
		}
		return f.every(p.Of[0].Target.Place.Parent, func(place *table.Place) bool { return named[place] })
	case measure.ByPeriod:
		whole, ok := f.Period(in.Target.Period)
		months := 0
		for _, part := range p.Of {
			period, _ := f.Period(part.Target.Period)
			months += period.Months
		}
		return ok && months == whole.Months
	}
	return true
}

// every reports whether something holds of all places in a place; nil is above the highest.
func (f *finder) every(in *table.Place, holds func(*table.Place) bool) bool {
	return !slices.ContainsFunc(f.within(in), func(p *table.Place) bool { return !holds(p) })
}

// within are the places in a place, found once for all.
func (f *finder) within(in *table.Place) []*table.Place {
	if f.places == nil {
		f.places = map[*table.Place][]*table.Place{}
		for _, p := range f.Dataset.Places {
			f.places[p.Parent] = append(f.places[p.Parent], p)
		}
	}
	return f.places[in]
}

// partsOfPlaces compares what each place states in a column with the places in it.
func (f *finder) partsOfPlaces(column string, of func(*table.Place) model.Quantity) {
	for _, p := range f.Dataset.Places {
		parts := slices.Clone(f.within(p))
		parts = slices.DeleteFunc(parts, func(p *table.Place) bool { return !of(p).Known() })
		if of(p).Known() && of(p).Qualifier == model.Exact && len(parts) > 0 {
			f.partsOfPlace(p, parts, column, of)
		}
	}
}

// partsOfPlace compares what a place states in a column with those of its parts that do.
func (f *finder) partsOfPlace(p *table.Place, parts []*table.Place, column string,
	of func(*table.Place) model.Quantity) {
	whole, sum := of(p), of(p)
	sum.Number = decimal.Zero
	for _, part := range parts {
		sum.Number = sum.Number.Add(of(part).Number)
	}
	if !apart(whole.Number, sum.Number, f.every(p, func(p *table.Place) bool { return of(p).Known() })) {
		return
	}
	c, _ := table.Named("places").Column(column)
	f.find(model.Slug(p.Code)+"."+column, model.Phrase("%s的%s：所辖各处之和%s，本处填报%s，不一致。",
		"%s, %s: its parts add up to %s; the place itself states %s.", p.Name, model.Text{Zh: c.Zh, En: column},
		f.Display(sum), f.Display(whole)), sum.Number.String(), cells(append([]*table.Place{p}, parts...), column)...)
}

// partsOfCounts compares each count of the registry with those of the places in its place:
// of one step, in one unit and state, on one day.
func (f *finder) partsOfCounts() {
	type one struct {
		step  measure.CountStep
		day   string
		state string
	}
	of := func(c *table.RegistryCount, at *table.Place) one {
		step := measure.StepOf(c)
		step.Place = at
		return one{step, c.AsOf.ISO(), c.State.Zh}
	}
	in := map[one][]*table.RegistryCount{}
	for _, c := range f.counted() {
		if c.Place != nil {
			in[of(c, c.Place.Parent)] = append(in[of(c, c.Place.Parent)], c)
		}
	}
	for _, c := range f.counted() {
		if parts := in[of(c, c.Place)]; c.Count.Qualifier == model.Exact && len(parts) > 0 {
			f.partsOfCount(c, parts)
		}
	}
}

func (f *finder) partsOfCount(c *table.RegistryCount, parts []*table.RegistryCount) {
	sum, whole, there := c.Count, measure.BaseCount(c), map[*table.Place]bool{}
	sum.Number, sum.Unit = decimal.Zero, measure.StepOf(c).Unit
	for _, part := range parts {
		if there[part.Place] || part.Count.Qualifier != model.Exact {
			return // two numbers of one place are another finding
		}
		there[part.Place], sum.Number = true, sum.Number.Add(measure.BaseCount(part))
	}
	if !apart(whole, sum.Number, f.every(c.Place, func(p *table.Place) bool { return there[p] })) {
		return
	}
	id := f.find(measure.StepOf(c).Subject(model.Text{}, c.State.Zh).Slug, model.Phrase("%s%s%s：各处之和%s，整体%s，不一致。",
		"%s%s, %s: the parts add up to %s, the whole is %s.", measure.AsOf(c.AsOf), c.Item, c.Step, f.Display(sum),
		f.Count(c)),
		sum.Number.String(), cells(append([]*table.RegistryCount{c}, parts...), "count")...)
	warn(id, f.Count(c))
}
