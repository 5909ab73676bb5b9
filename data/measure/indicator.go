package measure

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"gongshi/data"
)

// indicators measures every target. Targets that share name, unit and period
// are one indicator with several targets: the one that has readings leads, and
// the others stand beside it as rivals, never chosen between.
func (m *measurer) indicators() {
	var groups [][]*data.Target
	index := map[string]int{}
	for _, t := range m.Dataset.Targets {
		id := t.Name.Zh + "\x00" + t.Unit + "\x00" + t.Period
		at, seen := index[id]
		if !seen {
			at = len(groups)
			index[id] = at
			groups = append(groups, nil)
		}
		groups[at] = append(groups[at], t)
	}
	for _, g := range groups {
		in := m.indicator(m.leading(g))
		if !in.Target.Target.Known() {
			m.Outputs = append(m.Outputs, in)
			continue
		}
		for _, t := range g {
			if t != in.Target && !superseded(t, g) {
				in.Rivals = append(in.Rivals, m.rival(t, in))
			}
		}
		m.describe(in)
		if s, ok := period(in.Target.Period); ok && s.end().Before(m.AsOf.Last()) {
			m.Earlier = append(m.Earlier, in)
			continue
		}
		m.Indicators = append(m.Indicators, in)
	}
	m.onLastYear()
	slices.SortStableFunc(m.Indicators, leastAdvanced)
}

// leading picks the target that has a reading, and among several the first
// that no other supersedes.
func (m *measurer) leading(g []*data.Target) *data.Target {
	for _, t := range g {
		if m.readings[t] != nil && !superseded(t, g) {
			return t
		}
	}
	for _, t := range g {
		if !superseded(t, g) {
			return t
		}
	}
	return g[0]
}

func superseded(t *data.Target, g []*data.Target) bool {
	return slices.ContainsFunc(g, func(o *data.Target) bool { return o.Supersedes == t })
}

// indicator works out the figures of one target.
func (m *measurer) indicator(t *data.Target) *Indicator {
	s := about(t.Key, t.Name)
	in := &Indicator{Target: t, Completion: m.readings[t]}
	in.Goal = m.stated(s, "target", t.Target, t.Cell("target"))
	if base := m.stated(s, "baseline", t.Baseline, t.Cell("baseline")); base != nil && in.Goal != nil {
		if f := m.growth(s, in.Goal, base); f != nil {
			m.Growth = append(m.Growth, f)
		}
	}
	if c := in.Completion; c != nil {
		in.Done = m.stated(s, "completed", c.Completed, c.Cell("completed"))
		m.statedRate(s, "stated-rate", c.StatedRate, c.Row)
	}
	if t.Period != data.WholeProject && in.Goal != nil {
		in.Time = m.expected(t, s)
	}
	m.series(s, in)
	if in.Goal != nil && in.Done != nil {
		m.advance(s, in)
	}
	return in
}

// advance works out what needs both a target and a completion.
func (m *measurer) advance(s *data.Subject, in *Indicator) {
	in.Rate = m.rate(s, "completion-rate", in.Done, in.Goal, goalName(in.Target))
	in.Left = m.difference(s, "remaining", in.Goal, in.Done)
	if in.Time == nil {
		return
	}
	if in.Rate != nil {
		in.Gap = m.points(s, "gap", in.Rate, in.Time)
	}
	in.HalfShort = m.halfShort(s, in.Goal, in.Done)
	if in.Goal.Qualifier.IsFloor() && in.HalfShort == nil {
		in.HalfLimit = m.figure(s, "half-limit", data.Figure{Value: in.Done.Value.Mul(two), Unit: in.Done.Unit,
			Sources: join(in.Done), Expression: operand(in.Done.Value) + "*2"})
	}
	m.pace(s, in)
}

var two = decimal.New(2, 0)

// halfShort is what the completion lacks of half the target, or nil. Of a target
// below zero it is below zero as well.
func (m *measurer) halfShort(s *data.Subject, goal, done *data.Figure) *data.Figure {
	half := goal.Value.DivRound(two, data.Places)
	q := weaker(goal.Qualifier, opposite(done.Qualifier))
	lacking := half.Sub(done.Value)
	if lacking.IsZero() || lacking.IsNegative() != goal.Value.IsNegative() || q == "" {
		return nil
	}
	return m.figure(s, "half-short", data.Figure{Value: lacking, Unit: goal.Unit, Qualifier: q, Sources: join(goal, done),
		Expression: operand(goal.Value) + "/2-" + operand(done.Value)})
}

// points is the difference of two rates in percentage points, from the exact
// fractions of both.
func (m *measurer) points(s *data.Subject, id string, rate, share *data.Figure) *data.Figure {
	x := fractionOf(rate).minus(fractionOf(share))
	return m.figure(s, id, data.Figure{Value: x.percent(data.Places), Unit: "百分点", Qualifier: rate.Qualifier,
		Sources: join(rate, share), Expression: rate.Expression + "-" + share.Expression,
		Display: displayGap(x, rate.Qualifier)})
}

// pace works out the completion a month so far, and a month still needed.
func (m *measurer) pace(s *data.Subject, in *Indicator) {
	p, ok := period(in.Target.Period)
	if !ok {
		return
	}
	elapsed := p.elapsed(m.AsOf)
	if elapsed > 0 {
		in.PaceSoFar = m.monthly(s, "pace-so-far", in.Done, elapsed)
	}
	if left := p.months - elapsed; left > 0 && in.Left != nil && !in.Left.Value.IsZero() && in.Left.Value.IsNegative() == in.Goal.Value.IsNegative() {
		in.PaceNeeded = m.monthly(s, "pace-needed", in.Left, left)
	}
}

func (m *measurer) monthly(s *data.Subject, id string, amount *data.Figure, months int) *data.Figure {
	n := decimal.NewFromInt(int64(months))
	return m.figure(s, id, data.Figure{Value: exactQuotient(amount.Value, n), Unit: amount.Unit + "/月",
		Qualifier: amount.Qualifier, Sources: join(amount),
		Expression: fmt.Sprintf("(%s)/%d", amount.Expression, months)})
}

// exactQuotient carries ten decimals only where the quotient does not end
// before; 1250 stays 1250.
func exactQuotient(a, b decimal.Decimal) decimal.Decimal {
	q := a.DivRound(b, data.Places)
	for places := int32(0); places < 4; places++ {
		if short := a.DivRound(b, places); short.Mul(b).Equal(a) {
			return short
		}
	}
	return q
}

// growth is the target's increase on last year's completion.
func (m *measurer) growth(s *data.Subject, goal, base *data.Figure) *data.Figure {
	return m.increase(s, "growth", goal, base, data.Text{Zh: "上年完成", En: "last year's completion"})
}

// increase is (a − b) ÷ b in percent; on a base of zero or below there is none.
func (m *measurer) increase(s *data.Subject, id string, a, b *data.Figure, base data.Text) *data.Figure {
	if !b.Value.IsPositive() {
		return nil
	}
	x := fraction{a.Value.Sub(b.Value), b.Value}
	return m.figure(s, id, data.Figure{Value: x.percent(data.Places), Unit: "%", Qualifier: a.Qualifier, Quotient: x.of(base), Sources: join(a, b),
		Expression: fmt.Sprintf("(%s-%s)/%s*100", operand(a.Value), b.Value, b.Value), Display: displayGrowth(x, a.Qualifier)})
}

// statedRate keeps the rate that the bureau printed, to its own places.
func (m *measurer) statedRate(s *data.Subject, id string, r data.Stated, row data.Row) *data.Figure {
	if !r.Known {
		return nil
	}
	shown := r.Rate.StringFixed(r.Places) + "%"
	return m.figure(s, id, data.Figure{Value: r.Rate, Unit: "%", Expression: r.Rate.String(),
		Sources: []data.Position{row.Cell("stated_rate")}, Display: data.Text{Zh: shown, En: shown}})
}

// rival measures a further target of the indicator against the same reading.
func (m *measurer) rival(t *data.Target, in *Indicator) *Rival {
	s := about(t.Key, t.Name)
	r := &Rival{Target: t, Goal: m.stated(s, "target", t.Target, t.Cell("target"))}
	if r.Goal == nil || in.Done == nil {
		return r
	}
	r.Rate = m.rate(s, "completion-rate", in.Done, r.Goal, goalName(t))
	if in.Time != nil {
		r.HalfShort = m.halfShort(s, r.Goal, in.Done)
	}
	return r
}

// goalName names the base of a completion rate: whose target, of what period.
func goalName(t *data.Target) data.Text {
	if t.Period == data.WholeProject {
		return data.Text{Zh: "整个项目的计划", En: "the plan of the whole project"}
	}
	name := data.Text{Zh: "年度目标", En: "the target of the year"}
	if t.Issuer != "" {
		name = data.Text{Zh: "年度目标（" + t.Issuer + "）", En: "the target of the year (issued by " + LevelEn(t.Issuer) + ")"}
	}
	return name
}

// LevelEn gives the English word of a level or issuer: 县 is county.
func LevelEn(level string) string {
	words := map[string]string{"国家": "the state", "中央": "the state", "省": "province", "省、市": "province and city",
		"市": "city", "县": "county", "局": "bureau", "乡镇": "township", "村": "village", "项目": "project"}
	if en, ok := words[level]; ok {
		return en
	}
	return level
}
