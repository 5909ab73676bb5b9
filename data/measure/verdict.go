package measure

import (
	"cmp"
	"fmt"

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

func (m *measurer) verdict(in *Indicator) (Verdict, model.Text) {
	if in.Target.Period == table.WholeProject {
		return WholeProject, m.wholeProjectReason(in)
	}
	switch {
	case in.Question == nil:
		return Undecided, model.Text{Zh: "期间不明", En: "its period is not understood"}
	case in.Target.LowerIs():
		return Undecided, model.Text{Zh: "越低越好的指标不适用此判定", En: "the test does not fit an indicator where lower is better"}
	case in.Done == nil && in.Completion != nil && in.Completion.StatedRate.Known:
		return Undecided, model.Text{Zh: "只报送了完成率，未载明基数", En: "only a rate is stated, without its base"}
	case in.Done == nil:
		return Undecided, model.Text{Zh: "未载明完成数", En: "the completion is not stated"}
	case in.Rate == nil || in.Rate.Qualifier == model.About:
		return Undecided, model.Text{Zh: "数字的限定不足以判定", En: "the bounds of the numbers do not decide it"}
	}
	return in.decide()
}

// decide compares the bounds of a known rate with what is asked.
func (in *Indicator) decide() (Verdict, model.Text) {
	enough := fractionOf(in.Rate).minus(in.threshold()).compare(decimal.Zero) >= 0
	switch {
	case enough && in.Done.Qualifier == model.AtMost:
		return Undecided, model.Text{Zh: "完成数是上限，不足以判定", En: "the completion is an upper bound, which does not decide it"}
	case enough && in.Rate.Qualifier == model.AtMost: // by its target alone
		return in.Question.OfFloor, in.ofFloor()
	case enough:
		return in.Question.Met, in.met()
	case in.Rate.Qualifier == model.AtLeast:
		return Undecided, model.Text{Zh: "完成数是下限，不足以判定", En: "the completion is a lower bound, which does not decide it"}
	}
	return in.Question.Short, in.short()
}

// met says what an indicator that is far enough rests on.
func (in *Indicator) met() model.Text {
	least := model.Text{Zh: "50%", En: "50%"}
	switch in.Question {
	case AskDone:
		least = model.Text{Zh: "100%", En: "100%"}
	case AskSchedule:
		least = model.Text{Zh: "序时进度" + in.Time.Display.Zh, En: "the time elapsed, " + in.Time.Display.En}
	}
	return model.Text{Zh: fmt.Sprintf("完成率%s，不低于%s", in.Rate.Display.Zh, least.Zh),
		En: fmt.Sprintf("the rate of %s is not below %s", in.Rate.Display.En, least.En)}
}

// ofFloor says from which plan on an indicator would not be far enough.
func (in *Indicator) ofFloor() model.Text {
	switch in.Question {
	case AskHalf:
		return model.Text{Zh: fmt.Sprintf("实际计划超过%s即未过半", in.HalfLimit.Display.Zh),
			En: fmt.Sprintf("a plan over %s would be under half", in.HalfLimit.Display.En)}
	case AskDone:
		return model.Text{Zh: fmt.Sprintf("实际计划超过%s即未完成", in.Done.Display.Zh),
			En: fmt.Sprintf("a plan over %s would not be done", in.Done.Display.En)}
	}
	return model.Text{Zh: "实际计划更高时可能落后", En: "a higher plan may be behind"}
}

// short says what an indicator that is not far enough lacks.
func (in *Indicator) short() model.Text {
	switch in.Question {
	case AskHalf:
		return model.Text{Zh: "距一半还差" + in.HalfShort.Display.Zh, En: in.HalfShort.Display.En + " short of half"}
	case AskDone:
		return in.shortOfTarget()
	}
	return model.Text{Zh: fmt.Sprintf("完成率%s，低于序时进度%s", in.Rate.Display.Zh, in.Time.Display.Zh),
		En: fmt.Sprintf("the rate of %s is below the time elapsed, %s", in.Rate.Display.En, in.Time.Display.En)}
}

func (in *Indicator) shortOfTarget() model.Text {
	return model.Text{Zh: "距目标还差" + in.Left.Display.Zh, En: in.Left.Display.En + " short of the target"}
}

func (m *measurer) wholeProjectReason(in *Indicator) model.Text {
	if in.Rate != nil && in.Rate.Qualifier != model.Exact {
		return model.Text{Zh: "基数是整个项目，且完成数不是确数，不能判定",
			En: "the base is the whole project and the completion is not exact: cannot be decided"}
	}
	return model.Text{Zh: "基数是整个项目的计划，不作年度判定，不画序时线",
		En: "the base is the whole project's plan: no annual verdict, no time line"}
}

// sentence says an indicator in one sentence, by rule.
func (m *measurer) sentence(in *Indicator) model.Text {
	on, n := AsOf(in.AsOf), in.Target.Name
	name := n.Zh
	nameEn := n.Say("en")
	if in.Done == nil {
		return model.Text{Zh: on.Zh + fmt.Sprintf("%s目标%s，%s。", name, in.Goal.Display.Zh, in.Reason.Zh),
			En: on.En + fmt.Sprintf("%s: target %s; %s.", nameEn, in.Goal.Display.En, in.Reason.En)}
	}
	zh := on.Zh + fmt.Sprintf("%s完成%s", name, in.Done.Display.Zh)
	en := on.En + fmt.Sprintf("%s: %s completed", nameEn, in.Done.Display.En)
	if in.Rate != nil {
		if goal := goalName(in.Target).Zh + in.Goal.Display.Zh; in.Rate.Qualifier == model.Exact {
			zh += fmt.Sprintf("，占%s的%s", goal, in.Rate.Display.Zh)
		} else {
			zh += fmt.Sprintf("，完成率%s（以%s计）", in.Rate.Display.Zh, goal)
		}
		en += fmt.Sprintf(", %s of %s, %s", in.Rate.Display.En, goalName(in.Target).En, in.Goal.Display.En)
	}
	switch {
	case in.Question == AskDone && in.Verdict != Undecided:
		end := in.Verdict.Name()
		if in.Verdict == NotDone {
			end = in.shortOfTarget()
		}
		zh, en = zh+"，"+end.Zh, en+", "+end.En
	case in.Gap != nil && in.Question != AskDone && !in.Target.LowerIs():
		gap := compare(in)
		zh, en = zh+gap.Zh, en+gap.En
	}
	return model.Text{Zh: zh + "。", En: en + "."}
}

// compare says how far a rate is from time elapsed. A bound says so first: what is at
// most 5 points below is at least 5 points behind.
func compare(in *Indicator) model.Text {
	gap := fractionOf(in.Rate).minus(fractionOf(in.Time))
	most, least := bound(in.Gap.Qualifier, "", ""), bound(opposite(in.Gap.Qualifier), "", "")
	switch gap.compare(decimal.Zero) {
	case 1:
		return model.Text{Zh: fmt.Sprintf("，%s高于序时进度%s个百分点", most.Zh, gap.size()),
			En: fmt.Sprintf(", %s%s percentage points ahead of the time elapsed", most.En, gap.size())}
	case -1:
		return model.Text{Zh: fmt.Sprintf("，%s低于序时进度%s个百分点", least.Zh, gap.size()),
			En: fmt.Sprintf(", %s%s percentage points behind the time elapsed", least.En, gap.size())}
	}
	return model.Text{Zh: "，" + most.Zh + "与序时进度相同", En: ", " + most.En + "level with the time elapsed"}
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
