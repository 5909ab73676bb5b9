package measure

import (
	"github.com/shopspring/decimal"

	"gongshi/data/model"
)

// Verdict is an outcome of the question that a date asks, decided on bounds: a rate over
// an "at least" base is at most what it says.
type Verdict string

// The outcomes: three to each question, with a minimum for what holds only against an
// "at least" target; undecided, with its reason; and the whole project, of which no
// annual question is asked.
const (
	PastHalf          Verdict = "past-half"
	PastHalfOfFloor   Verdict = "past-half-minimum"
	UnderHalf         Verdict = "under-half"
	Done              Verdict = "done"
	DoneOfFloor       Verdict = "done-minimum"
	NotDone           Verdict = "not-done"
	OnSchedule        Verdict = "on-schedule"
	OnScheduleOfFloor Verdict = "on-schedule-minimum"
	BehindSchedule    Verdict = "behind-schedule"
	Undecided         Verdict = "undecided"
	WholeProject      Verdict = "whole-project"
)

var verdictNames = map[Verdict]model.Text{
	PastHalf:          {Zh: "过半", En: "past half"},
	PastHalfOfFloor:   {Zh: "按最低目标过半", En: "past half of the stated minimum"},
	UnderHalf:         {Zh: "未过半", En: "under half"},
	Done:              {Zh: "完成", En: "done"},
	DoneOfFloor:       {Zh: "按最低目标完成", En: "done by the stated minimum"},
	NotDone:           {Zh: "未完成", En: "not done"},
	OnSchedule:        {Zh: "达到序时进度", En: "on schedule"},
	OnScheduleOfFloor: {Zh: "按最低目标达到序时进度", En: "on schedule by the stated minimum"},
	BehindSchedule:    {Zh: "落后序时进度", En: "behind schedule"},
	Undecided:         {Zh: "不能判定", En: "cannot be decided"},
	WholeProject:      {Zh: "按整个项目", En: "whole-project base"},
}

// Name gives the outcome in words.
func (v Verdict) Name() model.Text { return verdictNames[v] }

// Subject is what the number of indicators with the outcome is about.
func (v Verdict) Subject() *model.Subject { return model.OfKind("verdict", v.Name(), string(v)) }

// Shape carries the outcome without colour; its words stand beside it.
func (v Verdict) Shape() string {
	switch v.rank() {
	case short:
		return "○"
	case ofFloor:
		return "◐"
	case met:
		return "●"
	case apart:
		return "◇"
	}
	return "?"
}

// The ranks of outcomes, the least advanced first.
const (
	short = iota
	unknown
	ofFloor
	met
	apart
)

func (v Verdict) rank() int {
	switch v {
	case UnderHalf, NotDone, BehindSchedule:
		return short
	case PastHalfOfFloor, DoneOfFloor, OnScheduleOfFloor:
		return ofFloor
	case PastHalf, Done, OnSchedule:
		return met
	case WholeProject:
		return apart
	}
	return unknown
}

// Question is what the date of a reading asks of a rate, and its three answers.
type Question struct{ Met, OfFloor, Short Verdict }

// The questions (design: time). At the end of the period it is done or not; before,
// whether the rate keeps up with the time elapsed, or, at mid-year, where the profile asks
// it, past half or not.
var (
	AskHalf     = &Question{PastHalf, PastHalfOfFloor, UnderHalf}
	AskDone     = &Question{Done, DoneOfFloor, NotDone}
	AskSchedule = &Question{OnSchedule, OnScheduleOfFloor, BehindSchedule}
)

// Questions are all of them, in the order in which they are counted.
var Questions = []*Question{AskHalf, AskSchedule, AskDone}

// question is what is asked of a target of a period at a date; nil of a whole project. By
// months all of June is mid-year, and half of the year has elapsed; by days its end is.
func (m *measurer) question(written string, on model.Date) *Question {
	p, ok := m.Period(written)
	switch {
	case !ok:
		return nil
	case !on.Last().Before(p.End()):
		return AskDone
	case m.Profile.Verdict.Half && p.Months == 12 && p.Elapsed(on) == 6 &&
		(m.Settings.Period.Pace != "days" || on.Last().AddDate(0, 0, 1).Day() == 1):
		return AskHalf
	}
	return AskSchedule
}

// threshold is the share of its target that an indicator must have for its question.
func (in *Indicator) threshold() fraction {
	switch in.Question {
	case AskHalf:
		return fraction{decimal.New(1, 0), two}
	case AskDone:
		return whole(decimal.New(1, 0))
	}
	return fractionOf(in.Time)
}
