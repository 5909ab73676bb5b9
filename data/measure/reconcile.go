package measure

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// reconcile applies every rule of reconciliation 勾稽. A finding states what
// the reports say and what the same basis gives; it never accuses, never
// stops the build, and keeps its id from build to build.
func (m *measurer) reconcile() {
	m.pastHalf()
	m.conflicts()
	m.statedRates()
	m.floors()
	m.overlaps()
	m.moneyAndOutputs()
	m.registryStates()
	m.twoCounts()
	m.equalAmounts()
	m.starts()
	m.projectCounts()
	m.slips()
	m.sums()
	m.overfulfilled()
	m.falling()
	m.projectArithmetic()
	m.mismatches()
	m.twoBases()
	m.stageOrder()
	m.lowered()
	for _, n := range m.NotComputed {
		m.find("not-computed", n.ID, model.Text{Zh: n.What.Zh + "无法计算：" + n.Missing.Zh,
			En: n.What.En + " cannot be computed: " + n.Missing.En}, "", n.At...)
	}
	m.nothingVanishes()
	m.Findings.Sort()
}

// find adds a finding. Its id is the rule and the subject; the bureau's reply
// from gongshi.toml is put beside it.
func (m *measurer) find(rule, subject string, message model.Text, written string, at ...model.Position) {
	p := model.Problem{ID: rule + "." + subject, Severity: model.Finding, Rule: rule, Message: message, Written: written}
	if len(at) > 0 {
		p.At, p.Also = at[0], slices.Clone(at[1:])
	}
	p.Reply = model.Text(m.Settings.Explanations[p.ID])
	m.Findings = append(m.Findings, p)
}

// warn ties a finding to the figures it concerns.
func warn(id string, figures ...*model.Figure) {
	for _, f := range figures {
		if f != nil && !slices.Contains(f.Warnings, id) {
			f.Warnings = append(f.Warnings, id)
		}
	}
}

// pastHalf sets the 双过半 claim against the verdict of every annual indicator that is
// read at mid-year, when it is asked.
func (m *measurer) pastHalf() {
	var at []model.Position
	var names, namesEn []string
	all := 0
	for _, in := range m.Indicators {
		if in.Question != AskHalf {
			continue
		}
		if all++; in.Verdict == PastHalf {
			continue
		}
		at = append(at, in.Target.At)
		en := in.Target.Name.Say("en")
		names = append(names, in.Target.Name.Zh+"（"+in.Verdict.Name().Zh+"，"+in.Reason.Say("zh")+"）")
		namesEn = append(namesEn, en+" ("+in.Verdict.Name().En+": "+in.Reason.Say("en")+")")
	}
	if len(names) == 0 {
		return
	}
	past, of := all-len(names), model.Text{}
	if all < m.Tally.Annual {
		of = model.Text{Zh: "读数在年中的", En: " that are read at mid-year"}
	}
	m.find("past-half", m.AsOf.ISO(), model.Text{
		Zh: fmt.Sprintf("按同一口径核算，%s%d项年度指标中过半%d项；其余：%s。", of.Zh, all, past, strings.Join(names, "；")),
		En: fmt.Sprintf("On one basis, %d of %d annual indicators%s are past half; the others: %s.", past, all, of.En, strings.Join(namesEn, "; "))}, "", at...)
}

// conflicts lists indicators with several targets that nothing reconciles.
func (m *measurer) conflicts() {
	for _, in := range m.Indicators {
		for _, r := range in.Rivals {
			if r.Goal == nil {
				continue
			}
			en := in.Target.Name.Say("en")
			msg := model.Text{
				Zh: fmt.Sprintf("“%s”有两个目标：%s（%s）与%s（%s）", in.Target.Name.Zh, in.Goal.Display.Zh, in.Target.Issuer, r.Goal.Display.Zh, r.Target.Issuer),
				En: fmt.Sprintf("%q has two targets: %s (%s) and %s (%s)", en, in.Goal.Display.En, LevelEn(in.Target.Issuer), r.Goal.Display.En, LevelEn(r.Target.Issuer))}
			if in.Rate != nil && r.Rate != nil {
				own := model.Text{}
				if r.Done != in.Done {
					own = model.Text{Zh: "按各自的读数，", En: "by the reading of each, "}
				}
				msg.Zh += fmt.Sprintf("；%s完成率分别为%s与%s", own.Zh, in.Rate.Display.Zh, r.Rate.Display.Zh)
				msg.En += fmt.Sprintf("; %sthe rates are %s and %s", own.En, in.Rate.Display.En, r.Rate.Display.En)
			}
			if r.HalfShort != nil {
				msg.Zh += fmt.Sprintf("；按后者距一半还差%s", r.HalfShort.Display.Zh)
				msg.En += fmt.Sprintf("; by the latter, %s short of half", r.HalfShort.Display.En)
			}
			m.find("conflicting-targets", in.Target.Key+"."+r.Target.Key, model.Text{Zh: msg.Zh + "。两个目标均列出。", En: msg.En + ". Both are shown."},
				r.Target.Target.Number.String(), in.Target.Cell("target"), r.Target.Cell("target"))
			warn("conflicting-targets."+in.Target.Key+"."+r.Target.Key, in.Rate, r.Rate, in.Goal, r.Goal)
		}
	}
}

// statedRates confirms each printed rate of a reading in effect to its printed
// precision, or says why it cannot.
func (m *measurer) statedRates() {
	for _, c := range m.Dataset.Completions {
		if m.readings[c.Target] == c && (c.Target.Target.Known() || c.Completed.Known()) { // else a share as stated, of no known base
			m.statedAgainst(c.Target.Key, c.Target.Name, c.StatedRate, m.About(c.Target.Key, CompletionRate), c.Row)
		}
	}
	for _, p := range m.Dataset.Progress {
		if m.progress[p.Project] == p {
			key := p.Project.Key
			if m.About(key, Target) != nil {
				key = "project." + key // a target has it too: two findings are two
			}
			m.statedAgainst(key, p.Project.Name, p.StatedRate, m.About(p.Project.Key, InvestmentRate), p.Row)
		}
	}
}

func (m *measurer) statedAgainst(key string, name model.Text, s model.Stated, rate *model.Figure, row table.Row) {
	if !s.Known {
		return
	}
	at, en := row.Cell("stated_rate"), name.Say("en")
	shown := s.Rate.StringFixed(s.Places) + "%"
	if rate == nil {
		if implied := impliedTarget(m.About(key, Completed), s); !implied.IsZero() {
			m.find("stated-rate-no-base", key, model.Text{
				Zh: fmt.Sprintf("报告表述“%s”完成%s，未载明基数，不计算完成率。%s", name.Zh, shown, implied.Zh),
				En: fmt.Sprintf("The report states %s for %s without its base, and no rate is computed. %s", shown, en, implied.En)}, shown, at)
			return
		}
		m.find("stated-rate-no-base", key, model.Text{
			Zh: fmt.Sprintf("报告表述“%s”完成%s，未载明基数和金额，无法核算，不计算完成率。", name.Zh, shown),
			En: fmt.Sprintf("The report states %s for %s without its base or amounts; it cannot be recomputed, and no rate is computed.", shown, en)}, shown, at)
		return
	}
	exact := fractionOf(rate)
	got := m.print(exact.inPercent(), s.Places, percentEdges)
	if m.rounded(exact.inPercent(), s.Places).Equal(s.Rate) {
		how := beforeRounding(got, s)
		m.find("stated-rate-confirmed", key, model.Text{
			Zh: fmt.Sprintf("“%s”报送完成率%s，按%s核算一致%s。", name.Zh, shown, rate.Expression, how.Zh),
			En: fmt.Sprintf("The stated rate %s of %s is confirmed by %s%s.", shown, en, rate.Expression, how.En)}, shown, at)
		return
	}
	how := lastDigit(exact, s)
	m.find("stated-rate-differs", key, model.Text{
		Zh: fmt.Sprintf("“%s”报送完成率%s，按%s核算为%s%%。%s", name.Zh, shown, rate.Expression, got, how.Zh),
		En: fmt.Sprintf("%s is stated as %s; %s gives %s%%.%s", en, shown, rate.Expression, got, how.En)}, shown, at)
	warn("stated-rate-differs."+key, rate)
}

// beforeRounding gives the digits of a rate that was stated as none, half or all only
// by rounding: a stated 100% may be 99.6%.
func beforeRounding(got printed, s model.Stated) model.Text {
	if got.places == s.Places {
		return model.Text{}
	}
	return model.Text{Zh: fmt.Sprintf("，取整之前为%s%%", got), En: fmt.Sprintf(", which gives %s%% before rounding", got)}
}

// lastDigit tells how a stated rate may have come off by one in its last digit: cut
// off, or forced so that the parts of a whole make 100 % (凑整).
func lastDigit(exact fraction, s model.Stated) model.Text {
	switch percent := exact.num.Mul(hundred).DivRound(exact.den, s.Places+10); {
	case percent.Truncate(s.Places).Equal(s.Rate):
		return model.Text{Zh: "报送的是舍去尾数的结果。", En: " The digits behind were cut off, not rounded."}
	case exact.percent(s.Places).Sub(s.Rate).Abs().Equal(decimal.New(1, -s.Places)):
		return model.Text{Zh: "相差末位的1，可能是凑整。", En: " It is off by one in the last digit, perhaps to make the parts add up to 100%."}
	}
	return model.Text{}
}

// impliedTarget works out the target that a completion and its stated rate imply,
// and how far off it may be by the rate's rounding. It is offered, never stored
// (domain, section 5: a target that is not given).
func impliedTarget(completed *model.Figure, s model.Stated) model.Text {
	if completed == nil || !completed.Value.IsPositive() || !s.Rate.IsPositive() {
		return model.Text{}
	}
	of := func(rate decimal.Decimal) decimal.Decimal { return completed.Value.Mul(hundred).DivRound(rate, 6) }
	half := decimal.New(5, -s.Places-1)
	if !s.Rate.GreaterThan(half) {
		return model.Text{}
	}
	target := of(s.Rate).Round(0)
	off := decimal.Max(of(s.Rate.Sub(half)).Sub(target), target.Sub(of(s.Rate.Add(half)))).Ceil()
	return model.Text{Zh: fmt.Sprintf("按完成%s推算，目标约%s%s（±%s），仅供核对，不采用。", completed.Display.Zh, target, completed.Unit, off),
		En: fmt.Sprintf("%s completed imply a target of about %s %s (±%s), which is offered for comparison and not used.", completed.Display.En, target, model.UnitEn(completed.Unit), off)}
}

// floors says what an "at least" target does to its rate.
func (m *measurer) floors() {
	for _, in := range m.Indicators {
		if in.Verdict.rank() != ofFloor {
			continue
		}
		en := in.Target.Name.Say("en")
		less := in.ofFloor()
		m.find("floor-base", in.Target.Key, model.Text{
			Zh: fmt.Sprintf("“%s”的目标为%s，是最低目标，完成率为%s；%s。", in.Target.Name.Zh, in.Goal.Display.Zh, in.Rate.Display.Zh, less.Say("zh")),
			En: fmt.Sprintf("The target of %s is %s, a minimum: the rate is %s, and %s.", en, in.Goal.Display.En, in.Rate.Display.En, less.Say("en"))},
			in.Target.Target.Number.String(), in.Target.Cell("target"))
		warn("floor-base."+in.Target.Key, in.Rate)
	}
}

// overlaps says that investment indicators of one period are never added: no
// export states which projects they share.
func (m *measurer) overlaps() {
	var names, namesEn []string
	var at []model.Position
	for _, in := range m.Indicators {
		if t := in.Target; t.Kind == "investment" && t.Period != table.WholeProject && t.Project == nil {
			en := t.Name.Say("en")
			names, namesEn, at = append(names, t.Name.Zh), append(namesEn, en), append(at, t.At)
		}
	}
	if len(names) > 1 {
		m.find("overlap-not-stated", m.AsOf.ISO(), model.Text{
			Zh: strings.Join(names, "与") + "之间的重叠未载明，不相加。",
			En: "The overlap of " + strings.Join(namesEn, " and ") + " is not stated; they are never added."}, "", at...)
	}
}

// overfulfilled lists completions beyond an exact target, which for a target below
// zero are lower still.
func (m *measurer) overfulfilled() {
	for _, in := range m.Indicators {
		if in.Rate == nil || in.Target.LowerIs() || in.Goal.Qualifier != model.Exact {
			continue
		}
		if beyond := in.Done.Value.Sub(in.Goal.Value); beyond.Sign() != in.Goal.Value.Sign() {
			continue
		}
		en := in.Target.Name.Say("en")
		m.find("over-fulfilled", in.Target.Key, model.Text{
			Zh: fmt.Sprintf("“%s”完成%s，超过目标%s。", in.Target.Name.Zh, in.Done.Display.Zh, in.Goal.Display.Zh),
			En: fmt.Sprintf("%s: %s completed, above the target of %s.", en, in.Done.Display.En, in.Goal.Display.En)},
			in.Done.Value.String(), in.Completion.Cell("completed"))
	}
}

// falling lists cumulative readings that fall.
func (m *measurer) falling() {
	last := map[*table.Target]*table.Completion{}
	readings := slices.Clone(m.Dataset.Completions)
	slices.SortStableFunc(readings, func(a, b *table.Completion) int { return a.AsOf.Compare(b.AsOf) })
	for _, c := range readings {
		if c.AsOf.Ahead(m.AsOf) {
			continue // not read yet
		}
		if before := last[c.Target]; before != nil && c.Completed.Known() && c.Completed.Number.LessThan(before.Completed.Number) {
			m.find("falling-series", c.Target.Key+"."+c.AsOf.ISO(), model.Text{
				Zh: fmt.Sprintf("“%s”累计完成由%s降为%s。", c.Target.Name.Zh, before.Completed.Number, c.Completed.Number),
				En: fmt.Sprintf("%s: the cumulative completion falls from %s to %s.", c.Target.Name.Say("en"), before.Completed.Number, c.Completed.Number)},
				c.Completed.Number.String(), c.Cell("completed"), before.Cell("completed"))
		}
		if c.Completed.Known() {
			last[c.Target] = c
		}
	}
}

// tolerance is the difference, in the unit of the table, up to which a sum
// counts as confirmed (domain: fund mix, 0.01 万元).
var tolerance = decimal.New(1, -2)
