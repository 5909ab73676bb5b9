package measure

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// The measures of an indicator.
var (
	Target = &model.Method{
		ID: "target", Name: model.Text{Zh: "目标", En: "target"},
		Formula: model.Text{Zh: "目标 = 下达的目标数", En: "target = the number issued"},
		Note:    model.Text{Zh: "“以上”表示最低目标，保留原样。", En: "“At least” marks a minimum and is kept."},
		Source:  auditors,
	}
	Completed = &model.Method{
		ID: "completed", Name: model.Text{Zh: "累计完成", En: "completed"},
		Formula: model.Text{Zh: "累计完成 = 截至日期前最近一次累计读数", En: "completed = the newest cumulative reading"},
		Note:    model.Text{Zh: "空白不是零。", En: "Blank is not zero."},
		Source:  auditors,
	}
	Remaining = &model.Method{
		ID: "remaining", Name: model.Text{Zh: "剩余", En: "remaining"},
		Formula: model.Text{Zh: "剩余 = 目标 − 累计完成", En: "remaining = target − completed"},
		Source:  auditors,
	}
	CompletionRate = &model.Method{
		ID: "completion-rate", Name: model.Text{Zh: "完成率", En: "completion rate"},
		Formula: model.Text{Zh: "完成率 = 累计完成 ÷ 目标 × 100%", En: "completion rate = completed ÷ target × 100 %"},
		Note: model.Text{Zh: "最低目标（以上）下的完成率是“至多”；没有基数的完成率不计算。",
			En: "Over an “at least” target the rate is “at most”; without a base no rate is computed."},
		Source: auditors,
	}
	Gap = &model.Method{
		ID: "gap", Name: model.Text{Zh: "进度差", En: "gap"},
		Formula: model.Text{Zh: "进度差 = 完成率 − 序时进度", En: "gap = completion rate − time elapsed"},
		Note:    model.Text{Zh: "单位是百分点。", En: "In percentage points."},
		Source:  auditors,
	}
	HalfShort = &model.Method{
		ID: "half-short", Name: model.Text{Zh: "距一半还差", En: "short of half"},
		Formula: model.Text{Zh: "距一半还差 = 目标 ÷ 2 − 累计完成", En: "short of half = target ÷ 2 − completed"},
		Source:  auditors,
	}
	HalfLimit = &model.Method{
		ID: "half-limit", Name: model.Text{Zh: "过半的目标上限", En: "largest target still past half"},
		Formula: model.Text{Zh: "上限 = 累计完成 × 2", En: "limit = completed × 2"},
		Note:    model.Text{Zh: "实际计划超过此数，即未过半。", En: "A true plan above it would be under half."},
		Source:  auditors,
	}
	PaceSoFar = &model.Method{
		ID: "pace-so-far", Name: model.Text{Zh: "已有月均进度", En: "pace so far"},
		Formula: model.Text{Zh: "月均 = 累计完成 ÷ 已过月数", En: "pace = completed ÷ months elapsed"},
		Source:  auditors,
	}
	PaceNeeded = &model.Method{
		ID: "pace-needed", Name: model.Text{Zh: "所需月均进度", En: "pace still needed"},
		Formula: model.Text{Zh: "所需月均 = 剩余 ÷ 剩余月数", En: "pace needed = remaining ÷ months left"},
		Source:  auditors,
	}
	StatedRate = &model.Method{
		ID: "stated-rate", Name: model.Text{Zh: "报送完成率", En: "stated rate"},
		Formula: model.Text{Zh: "报送单位填写的完成率", En: "the rate as the bureau printed it"},
		Note:    model.Text{Zh: "只核对，不使用。", En: "Checked, never used."},
		Source:  auditors,
	}
	Baseline = &model.Method{
		ID: "baseline", Name: model.Text{Zh: "上年完成", En: "last year's completion"},
		Formula: model.Text{Zh: "上年完成 = 填报数", En: "last year's completion = as reported"},
		Source:  auditors,
	}
	Growth = &model.Method{
		ID: "growth", Name: model.Text{Zh: "目标增幅", En: "target growth"},
		Formula: model.Text{Zh: "目标增幅 = (目标 − 上年完成) ÷ 上年完成 × 100%",
			En: "target growth = (target − last year) ÷ last year × 100 %"},
		Source: auditors,
	}
)

// indicators measures every target that no other replaces. What is part of another
// stands under that one.
func (m *measurer) indicators() {
	var all []*Indicator
	of := map[*table.Target]*Indicator{}
	for _, g := range m.groups() {
		in := m.indicator(m.leading(g))
		for _, t := range g {
			of[t] = in
			if t != in.Target && in.Target.Target.Known() {
				in.Rivals = append(in.Rivals, m.rival(t, in))
			}
		}
		if in.Target.Target.Known() {
			m.describe(in)
		}
		all = append(all, in)
	}
	for _, in := range all {
		if whole := of[in.Target.PartOf]; whole != nil {
			whole.take(in)
			continue
		}
		m.list(in)
	}
	for _, in := range all {
		m.addUp(in)
	}
	m.onLastYear()
	slices.SortStableFunc(m.Indicators, leastAdvanced)
}

// list puts an indicator among those of its sort.
func (m *measurer) list(in *Indicator) {
	p, ok := m.Period(in.Target.Period)
	switch {
	case !in.Target.Target.Known():
		m.Outputs = append(m.Outputs, in)
	case ok && p.End().Before(m.AsOf.Last()):
		m.Earlier = append(m.Earlier, in)
	default:
		m.Indicators = append(m.Indicators, in)
	}
}

// groups gathers targets that share name, unit and period: one indicator with several
// targets, of which the one that has readings leads, and the others stand beside it as
// rivals, never chosen between. (What two offices or projects each do by one name is told
// apart by their names.)
func (m *measurer) groups() [][]*table.Target {
	replaced := map[*table.Target]bool{}
	for _, t := range m.Dataset.Targets {
		replaced[t.Supersedes] = true
	}
	type same struct{ name, unit, period string }
	var groups [][]*table.Target
	index := map[same]int{}
	for _, t := range m.Dataset.Targets {
		if replaced[t] {
			continue
		}
		id := same{t.Name.Zh, t.Unit, t.Period}
		at, seen := index[id]
		if !seen {
			at = len(groups)
			index[id], groups = at, append(groups, nil)
		}
		groups[at] = append(groups[at], t)
	}
	return groups
}

// leading picks the first target that has a reading.
func (m *measurer) leading(g []*table.Target) *table.Target {
	for _, t := range g {
		if m.Reading(t) != nil {
			return t
		}
	}
	return g[0]
}

// indicator works out the figures of one target.
func (m *measurer) indicator(t *table.Target) *Indicator {
	s := model.Keyed(t.Key, t.Name)
	in := &Indicator{Target: t, Completion: m.Reading(t), AsOf: m.AsOf}
	in.Goal = m.planned(s, Target, t.Target, t.Cell("target"))
	if base := m.planned(s, Baseline, t.Baseline, t.Cell("baseline")); base != nil && in.Goal != nil {
		if f := m.growth(s, in.Goal, base); f != nil {
			m.Growth = append(m.Growth, f)
		}
	}
	if c := in.Completion; c != nil {
		in.AsOf = c.AsOf
		in.Done = m.stated(s, Completed, c.Completed, c.AsOf, c.Cell("completed"))
		m.statedRate(s, StatedRate, c.StatedRate, c.AsOf, c.Row)
		in.OnBase = m.onBase(s, in)
	}
	in.Question = m.question(t.Period, m.Day(in.AsOf))
	if in.Goal != nil {
		in.Time = m.expected(t, s, m.Day(in.AsOf))
	}
	m.series(s, in)
	if in.Goal != nil && in.Done != nil {
		m.advance(s, in)
	}
	return in
}

// advance works out what needs both a target and a completion.
func (m *measurer) advance(s *model.Subject, in *Indicator) {
	in.Rate = m.rate(s, CompletionRate, in.Done, in.Goal, m.goalName(in.Target))
	in.Left = m.difference(s, Remaining, in.Goal, in.Done)
	if in.Time == nil {
		return
	}
	if in.Rate != nil {
		in.Gap = m.points(s, Gap, in.Rate, in.Time)
	}
	m.pace(s, in)
	if in.Question != AskHalf {
		return
	}
	in.HalfShort = m.halfShort(s, in.Goal, in.Done)
	if in.Goal.Qualifier.IsFloor() && in.HalfShort == nil {
		in.HalfLimit = m.figure(s, HalfLimit, model.Figure{Value: in.Done.Value.Mul(two), Unit: in.Done.Unit,
			Qualifier: in.Done.Qualifier,
			Sources:   join(in.Done), AsOf: in.Done.AsOf, Expression: operand(in.Done.Value) + "*2"})
	}
}

var two = decimal.New(2, 0)

// halfShort is what the completion lacks of half the target, or nil. Of a target
// below zero it is below zero as well.
func (m *measurer) halfShort(s *model.Subject, goal, done *model.Figure) *model.Figure {
	half := goal.Value.DivRound(two, model.Places)
	q := weaker(goal.Qualifier, opposite(done.Qualifier))
	lacking := half.Sub(done.Value)
	if lacking.IsZero() || lacking.IsNegative() != goal.Value.IsNegative() || q == "" {
		return nil
	}
	return m.figure(s, HalfShort, model.Figure{Value: lacking, Unit: goal.Unit, Qualifier: q, Sources: join(goal, done),
		AsOf:       NewestOf(goal, done),
		Expression: operand(goal.Value) + "/2-" + operand(done.Value)})
}

// points is the difference of two rates in percentage points, from the exact
// fractions of both.
func (m *measurer) points(s *model.Subject, what *model.Method, rate, share *model.Figure) *model.Figure {
	x := fractionOf(rate).minus(fractionOf(share))
	return m.figure(s, what, model.Figure{Value: x.percent(model.Places), Unit: "百分点", Qualifier: rate.Qualifier,
		Sources: join(rate, share), AsOf: NewestOf(rate, share), Expression: rate.Expression + "-" + share.Expression,
		Display: m.displayGap(x, rate.Qualifier)})
}

// pace works out the completion a month so far, and a month still needed.
func (m *measurer) pace(s *model.Subject, in *Indicator) {
	p, _ := m.Period(in.Target.Period)
	elapsed := p.Elapsed(m.Day(in.AsOf))
	if elapsed > 0 {
		in.PaceSoFar = m.monthly(s, PaceSoFar, in.Done, elapsed)
	}
	if left := p.Months - elapsed; left > 0 && in.Left != nil && !in.Left.Value.IsZero() &&
		in.Left.Value.IsNegative() == in.Goal.Value.IsNegative() {
		in.PaceNeeded = m.monthly(s, PaceNeeded, in.Left, left)
	}
}

func (m *measurer) monthly(s *model.Subject, what *model.Method, amount *model.Figure, months int) *model.Figure {
	n := decimal.NewFromInt(int64(months))
	return m.figure(s, what, model.Figure{Value: exactQuotient(amount.Value, n), Unit: amount.Unit + "/月",
		Qualifier: amount.Qualifier, Sources: join(amount), AsOf: amount.AsOf,
		Expression: fmt.Sprintf("(%s)/%d", amount.Expression, months)})
}

// exactQuotient carries ten decimals only where the quotient does not end
// before; 1250 stays 1250.
func exactQuotient(a, b decimal.Decimal) decimal.Decimal {
	q := a.DivRound(b, model.Places)
	for places := int32(0); places < 4; places++ {
		if short := a.DivRound(b, places); short.Mul(b).Equal(a) {
			return short
		}
	}
	return q
}

// growth is the target's increase on last year's completion.
func (m *measurer) growth(s *model.Subject, goal, base *model.Figure) *model.Figure {
	return m.increase(s, Growth, goal, base, model.Text{Zh: "上年完成", En: "last year's completion"})
}

// increase is (a − b) ÷ b in percent; on a base of zero or below, or where the bounds of
// both say nothing, there is none.
func (m *measurer) increase(s *model.Subject, what *model.Method, a, b *model.Figure, base model.Text) *model.Figure {
	q := quotient(a.Qualifier, b.Qualifier)
	if !b.Value.IsPositive() || q == "" {
		return nil
	}
	x := fraction{a.Value.Sub(b.Value), b.Value}
	return m.figure(s, what, model.Figure{Value: x.percent(model.Places), Unit: "%", Qualifier: q, Quotient: x.of(base),
		Sources: join(a, b), AsOf: NewestOf(a, b),
		Expression: fmt.Sprintf("(%s-%s)/%s*100", operand(a.Value), b.Value, b.Value), Display: m.displayGrowth(x, q)})
}

// statedRate keeps the rate that the bureau printed, to its own places.
func (m *measurer) statedRate(s *model.Subject, what *model.Method, r model.Stated, on model.Date,
	row table.Row) *model.Figure {
	if !r.Known {
		return nil
	}
	shown := r.Rate.StringFixed(r.Places) + "%"
	return m.figure(s, what, model.Figure{Value: r.Rate, Unit: "%", Expression: r.Rate.String(), AsOf: on,
		Sources: []model.Position{row.Cell("stated_rate")}, Display: model.Text{Zh: shown, En: shown}})
}

// rival measures a further target of the indicator against its own reading, or against
// the indicator's where it has none.
func (m *measurer) rival(t *table.Target, in *Indicator) *Rival {
	s := model.Keyed(t.Key, t.Name)
	r := &Rival{Target: t, Goal: m.planned(s, Target, t.Target, t.Cell("target")), Done: in.Done}
	on := in.AsOf
	if c := m.Reading(t); c != nil && c.Completed.Known() {
		r.Done, on = m.stated(s, Completed, c.Completed, c.AsOf, c.Cell("completed")), c.AsOf
	}
	if r.Goal == nil || r.Done == nil {
		return r
	}
	r.Rate = m.rate(s, CompletionRate, r.Done, r.Goal, m.goalName(t))
	if m.question(t.Period, m.Day(on)) == AskHalf {
		r.HalfShort = m.halfShort(s, r.Goal, r.Done)
	}
	return r
}

// goalName names the base of a completion rate: whose target, of what period.
func (m *measurer) goalName(t *table.Target) model.Text {
	if t.Period == table.WholeProject {
		return model.Text{Zh: "整个项目的计划", En: "the plan of the whole project"}
	}
	p, _ := m.Period(t.Period)
	of := map[int]model.Text{1: {Zh: "月度", En: "month"}, 3: {Zh: "季度", En: "quarter"},
		6: {Zh: "半年", En: "half-year"}}[p.Months]
	if of.Zh == "" {
		of = model.Text{Zh: "年度", En: "year"}
	}
	name := model.Text{Zh: of.Zh + "目标", En: "the target of the " + of.En}
	if t.Issuer != "" {
		name.Zh += "（" + t.Issuer + "）"
		name.En += " (issued by " + LevelEn(t.Issuer) + ")"
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
