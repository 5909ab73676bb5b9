package measure

import (
	"cmp"
	"fmt"

	"github.com/shopspring/decimal"

	"gongshi/data"
)

// describe decides an indicator's verdict on the bounds of its rate, and says
// what it rests on.
func (m *measurer) describe(in *Indicator) {
	in.Verdict, in.Reason = m.verdict(in)
	in.Sentence = m.sentence(in)
}

func (m *measurer) verdict(in *Indicator) (Verdict, data.Text) {
	if in.Target.Period == data.WholeProject {
		return WholeProject, m.wholeProjectReason(in)
	}
	switch {
	case in.Target.LowerIs:
		return Undecided, data.Text{Zh: "越低越好的指标不适用过半判定", En: "the test does not fit an indicator where lower is better"}
	case in.Done == nil && in.Completion != nil && in.Completion.StatedRate.Known:
		return Undecided, data.Text{Zh: "只报送了完成率，未载明基数", En: "only a rate is stated, without its base"}
	case in.Done == nil:
		return Undecided, data.Text{Zh: "未载明完成数", En: "the completion is not stated"}
	case in.Rate == nil || in.Rate.Qualifier == data.About:
		return Undecided, data.Text{Zh: "数字的限定不足以判定", En: "the bounds of the numbers do not decide it"}
	}
	return m.decide(in)
}

// decide compares the bounds of a known rate with one half.
func (m *measurer) decide(in *Indicator) (Verdict, data.Text) {
	past := fractionOf(in.Rate).compare(decimal.New(5, -1)) >= 0
	switch {
	case past && in.Rate.Qualifier == data.AtMost:
		return PastHalfOfFloor, data.Text{
			Zh: fmt.Sprintf("实际计划超过%s即未过半", in.HalfLimit.Display.Zh),
			En: fmt.Sprintf("a plan over %s would be under half", in.HalfLimit.Display.En)}
	case past:
		return PastHalf, data.Text{Zh: fmt.Sprintf("完成率%s，不低于50%%", in.Rate.Display.Zh),
			En: fmt.Sprintf("the rate of %s is not below 50%%", in.Rate.Display.En)}
	case in.Rate.Qualifier == data.AtLeast:
		return Undecided, data.Text{Zh: "完成数是下限，不足以判定", En: "the completion is a lower bound, which does not decide it"}
	}
	return UnderHalf, data.Text{Zh: fmt.Sprintf("距一半还差%s", in.HalfShort.Display.Zh),
		En: fmt.Sprintf("%s short of half", in.HalfShort.Display.En)}
}

func (m *measurer) wholeProjectReason(in *Indicator) data.Text {
	if in.Rate != nil && in.Rate.Qualifier != data.Exact {
		return data.Text{Zh: "基数是整个项目，且完成数不是确数，不能判定",
			En: "the base is the whole project and the completion is not exact: cannot be decided"}
	}
	return data.Text{Zh: "基数是整个项目的计划，不作年度判定，不画序时线",
		En: "the base is the whole project's plan: no annual verdict, no time line"}
}

// sentence says an indicator in one sentence, by rule.
func (m *measurer) sentence(in *Indicator) data.Text {
	d, n := m.AsOf.Display(), in.Target.Name
	name := n.Zh
	nameEn, _ := n.In("en")
	if in.Done == nil {
		return data.Text{Zh: fmt.Sprintf("截至%s，%s目标%s，%s。", d.Zh, name, in.Goal.Display.Zh, in.Reason.Zh),
			En: fmt.Sprintf("As of %s, %s: target %s; %s.", d.En, nameEn, in.Goal.Display.En, in.Reason.En)}
	}
	zh := fmt.Sprintf("截至%s，%s完成%s", d.Zh, name, in.Done.Display.Zh)
	en := fmt.Sprintf("As of %s, %s: %s completed", d.En, nameEn, in.Done.Display.En)
	if in.Rate != nil {
		if goal := goalName(in.Target).Zh + in.Goal.Display.Zh; in.Rate.Qualifier == data.Exact {
			zh += fmt.Sprintf("，占%s的%s", goal, in.Rate.Display.Zh)
		} else {
			zh += fmt.Sprintf("，完成率%s（以%s计）", in.Rate.Display.Zh, goal)
		}
		en += fmt.Sprintf(", %s of %s, %s", in.Rate.Display.En, goalName(in.Target).En, in.Goal.Display.En)
	}
	if in.Gap != nil {
		gap := compare(in)
		zh, en = zh+gap.Zh, en+gap.En
	}
	return data.Text{Zh: zh + "。", En: en + "."}
}

// compare says how far a rate is from time elapsed. A bound says so first.
func compare(in *Indicator) data.Text {
	gap := fractionOf(in.Rate).minus(fractionOf(in.Time))
	most := bound(in.Gap.Qualifier, "", "")
	switch gap.compare(decimal.Zero) {
	case 1:
		return data.Text{Zh: fmt.Sprintf("，%s高于序时进度%s个百分点", most.Zh, gap.size()),
			En: fmt.Sprintf(", %s%s percentage points ahead of the time elapsed", most.En, gap.size())}
	case -1:
		return data.Text{Zh: fmt.Sprintf("，低于序时进度%s个百分点", gap.size()),
			En: fmt.Sprintf(", %s percentage points behind the time elapsed", gap.size())}
	}
	return data.Text{Zh: "，与序时进度相同", En: ", level with the time elapsed"}
}

// leastAdvanced orders the table of verdicts: annual indicators before whole
// projects, the least advanced first.
func leastAdvanced(a, b *Indicator) int {
	rank := map[Verdict]int{UnderHalf: 0, Undecided: 1, PastHalfOfFloor: 2, PastHalf: 3, WholeProject: 4}
	return cmp.Or(cmp.Compare(rank[a.Verdict], rank[b.Verdict]), compareRates(a.Rate, b.Rate))
}

func compareRates(a, b *data.Figure) int {
	if a == nil || b == nil {
		return 0
	}
	if a.Qualifier.IsFloor() != b.Qualifier.IsFloor() {
		if a.Qualifier.IsFloor() {
			return 1
		}
		return -1
	}
	return a.Value.Cmp(b.Value)
}

// tally counts the verdicts and writes the headline.
func (m *measurer) tally() {
	t := &m.Tally
	for _, in := range m.Indicators {
		switch in.Verdict {
		case PastHalf:
			t.PastHalf++
		case PastHalfOfFloor:
			t.OfFloor++
		case UnderHalf:
			t.Under++
		case Undecided:
			t.Unproven++
		case WholeProject:
			t.WholeProject++
		}
	}
	t.Annual = t.PastHalf + t.OfFloor + t.Under + t.Unproven
	m.Headline = data.Text{
		Zh: fmt.Sprintf("%d项年度指标：过半%d项，按最低目标过半%d项，未过半%d项，不能判定%d项", t.Annual, t.PastHalf, t.OfFloor, t.Under, t.Unproven),
		En: fmt.Sprintf("%d annual indicators: %d past half, %d past half of the stated minimum, %d under half, %d cannot be decided", t.Annual, t.PastHalf, t.OfFloor, t.Under, t.Unproven)}
	if t.WholeProject > 0 {
		m.Headline.Zh += fmt.Sprintf("；另%d项按整个项目计", t.WholeProject)
		m.Headline.En += fmt.Sprintf("; %d more on a whole-project base", t.WholeProject)
	}
	m.Headline.Zh += "。时间过半" + m.TimeShare.Display.Zh
	m.Headline.En += ". Time elapsed: " + m.TimeShare.Display.En
	m.countVerdicts()
}

// countVerdicts makes each number of the headline a figure, so that it links
// to its indicators.
func (m *measurer) countVerdicts() {
	for _, v := range []Verdict{PastHalf, PastHalfOfFloor, UnderHalf, Undecided, WholeProject} {
		f := data.Figure{Unit: "项"}
		n := 0
		for _, in := range m.Indicators {
			if in.Verdict == v {
				n++
				f.Sources = append(f.Sources, in.Target.At)
			}
		}
		f.Value, f.Expression = decimal.NewFromInt(int64(n)), fmt.Sprint(n)
		m.figure(about("verdict-"+string(v), v.Name()), "indicators", f)
	}
}
