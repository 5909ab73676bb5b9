package measure

import (
	"cmp"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// describe decides an indicator's verdict on the bounds of its rate, and says
// what it rests on.
func (m *measurer) describe(in *Indicator) {
	in.Verdict, in.Reason = m.verdict(in)
	in.Sentence = m.sentence(in)
}

func (m *measurer) verdict(in *Indicator) (Verdict, model.Sentence) {
	if in.Target.Period == table.WholeProject {
		return WholeProject, m.wholeProjectReason(in)
	}
	switch {
	case in.Question == nil:
		return Undecided, model.Phrase("期间不明", "its period is not understood")
	case in.Target.LowerIs():
		return Undecided, model.Phrase("越低越好的指标不适用此判定", "the test does not fit an indicator where lower is better")
	case in.Done == nil && in.Completion != nil && in.Completion.StatedRate.Known:
		return Undecided, model.Phrase("只报送了完成率，未载明基数", "only a rate is stated, without its base")
	case in.Done == nil:
		return Undecided, model.Phrase("未载明完成数", "the completion is not stated")
	case in.Rate == nil || in.Rate.Qualifier == model.About:
		return Undecided, model.Phrase("数字的限定不足以判定", "the bounds of the numbers do not decide it")
	}
	return in.decide()
}

// decide compares the bounds of a known rate with what is asked.
func (in *Indicator) decide() (Verdict, model.Sentence) {
	enough := fractionOf(in.Rate).minus(in.threshold()).compare(decimal.Zero) >= 0
	switch {
	case enough && in.Done.Qualifier == model.AtMost:
		return Undecided, model.Phrase("完成数是上限，不足以判定", "the completion is an upper bound, which does not decide it")
	case enough && in.Rate.Qualifier == model.AtMost: // by its target alone
		return in.Question.OfFloor, in.ofFloor()
	case enough:
		return in.Question.Met, in.met()
	case in.Rate.Qualifier == model.AtLeast:
		return Undecided, model.Phrase("完成数是下限，不足以判定", "the completion is a lower bound, which does not decide it")
	}
	return in.Question.Short, in.short()
}

// met says what an indicator that is far enough rests on.
func (in *Indicator) met() model.Sentence {
	var least any = "50%"
	switch in.Question {
	case AskDone:
		least = "100%"
	case AskSchedule:
		least = model.Phrase("序时进度%s", "the time elapsed, %s", in.Time)
	}
	return model.Phrase("完成率%s，不低于%s", "the rate of %s is not below %s", in.Rate, least)
}

// ofFloor says from which plan on an indicator would not be far enough.
func (in *Indicator) ofFloor() model.Sentence {
	switch in.Question {
	case AskHalf:
		return model.Phrase("实际计划超过%s即未过半", "a plan over %s would be under half", in.HalfLimit)
	case AskDone:
		return model.Phrase("实际计划超过%s即未完成", "a plan over %s would not be done", in.Done)
	}
	return model.Phrase("实际计划更高时可能落后", "a higher plan may be behind")
}

// short says what an indicator that is not far enough lacks.
func (in *Indicator) short() model.Sentence {
	switch in.Question {
	case AskHalf:
		return model.Phrase("距一半还差%s", "%s short of half", in.HalfShort)
	case AskDone:
		return in.shortOfTarget()
	}
	return model.Phrase("完成率%s，低于序时进度%s", "the rate of %s is below the time elapsed, %s", in.Rate, in.Time)
}

func (in *Indicator) shortOfTarget() model.Sentence {
	return model.Phrase("距目标还差%s", "%s short of the target", in.Left)
}

func (m *measurer) wholeProjectReason(in *Indicator) model.Sentence {
	if in.Rate != nil && in.Rate.Qualifier != model.Exact {
		return model.Phrase("基数是整个项目，且完成数不是确数，不能判定",
			"the base is the whole project and the completion is not exact: cannot be decided")
	}
	return model.Phrase("基数是整个项目的计划，不作年度判定，不画序时线",
		"the base is the whole project's plan: no annual verdict, no time line")
}

// sentence says an indicator in one sentence, by rule.
func (m *measurer) sentence(in *Indicator) model.Sentence {
	on, name := AsOf(in.AsOf), in.Target.Name
	if in.Done == nil {
		return model.Phrase("%s%s目标%s，%s。", "%s%s: target %s; %s.", on, name, in.Goal, in.Reason)
	}
	s := model.Phrase("%s%s完成%s", "%s%s: %s completed", on, name, in.Done)
	if in.Rate != nil {
		zh := "，完成率%[3]s（以%[1]s%[2]s计）"
		if in.Rate.Qualifier == model.Exact {
			zh = "，占%s%s的%s"
		}
		s = s.And(model.Phrase(zh, ", %[3]s of %[1]s, %[2]s", m.goalName(in.Target), in.Goal, in.Rate))
	}
	switch {
	case in.Question == AskDone && in.Verdict == NotDone:
		s = s.And(model.Phrase("，%s", ", %s", in.shortOfTarget()))
	case in.Question == AskDone && in.Verdict != Undecided:
		s = s.And(model.Phrase("，%s", ", %s", in.Verdict.Name()))
	case in.Gap != nil && in.Question != AskDone && !in.Target.LowerIs():
		s = s.And(m.compare(in))
	}
	return s.And(fullStop)
}

// fullStop ends a sentence.
var fullStop = model.Text{Zh: "。", En: "."}

// compare says how far a rate is from time elapsed. A bound says so first: what is at
// most 5 points below is at least 5 points behind.
func (m *measurer) compare(in *Indicator) model.Sentence {
	gap := fractionOf(in.Rate).minus(fractionOf(in.Time))
	most, least := bound(in.Gap.Qualifier, "", ""), bound(opposite(in.Gap.Qualifier), "", "")
	size := model.Size{Figure: in.Gap, Said: model.Text{Zh: m.size(gap)}}
	switch gap.compare(decimal.Zero) {
	case 1:
		return model.Phrase("，%s高于序时进度%s个百分点", ", %s%s percentage points ahead of the time elapsed", most, size)
	case -1:
		return model.Phrase("，%s低于序时进度%s个百分点", ", %s%s percentage points behind the time elapsed", least, size)
	}
	return model.Phrase("，%s与序时进度相同", ", %slevel with the time elapsed", most)
}

// leastAdvanced orders the table of verdicts: annual indicators before whole
// projects, the least advanced first.
func leastAdvanced(a, b *Indicator) int {
	return cmp.Or(cmp.Compare(a.Verdict.rank(), b.Verdict.rank()), compareRates(a.Rate, b.Rate))
}

// compareRates puts those that are "at least" what they say behind the others, and what
// has no rate last.
func compareRates(a, b *model.Figure) int {
	place := func(f *model.Figure) int {
		switch {
		case f == nil:
			return 2
		case f.Qualifier.IsFloor():
			return 1
		}
		return 0
	}
	if at := cmp.Compare(place(a), place(b)); at != 0 || a == nil {
		return at
	}
	return a.Value.Cmp(b.Value)
}
