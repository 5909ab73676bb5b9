package measure

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
)

// The measures of verdicts.
var (
	Indicators = &model.Method{
		ID: "indicators", Name: model.Text{Zh: "指标项数", En: "number of indicators"},
		Formula: model.Text{Zh: "项数 = 该判定的指标个数", En: "number = indicators with that verdict"},
		Source:  auditors,
	}
)

// tally counts the verdicts and writes the headline: the answers of each question that
// is asked, what cannot be decided, and how much of the year has elapsed.
func (m *measurer) tally() {
	if m.Register() {
		return
	}
	m.Tally.Of = map[Verdict]int{}
	for _, in := range m.Indicators {
		m.Tally.Of[in.Verdict]++
	}
	m.Tally.WholeProject = m.Tally.Of[WholeProject]
	m.Tally.Annual = len(m.Indicators) - m.Tally.WholeProject
	m.Asked = m.asked()
	m.Headline = model.Join(m.annual())
	for _, q := range m.Asked {
		for _, v := range []Verdict{q.Met, q.OfFloor, q.Short} {
			if m.Tally.Of[v] > 0 || m.Tally.Annual > 0 && len(m.Asked) == 1 && v != q.OfFloor {
				f := m.verdictFigure(v)
				m.headline("%s%s，", "%[3]s %[1]s, ", v.Name(), f, bare(f))
			}
		}
	}
	undecided, whole := m.verdictFigure(Undecided), m.verdictFigure(WholeProject)
	if m.Tally.Annual > 0 {
		m.headline("不能判定%s", "%[2]s cannot be decided", undecided, bare(undecided))
	}
	if m.Tally.WholeProject > 0 {
		m.headline("；另%s按整个项目计", "; %[2]s more on a whole-project base", whole, bare(whole))
	}
	m.timeInHeadline()
}

// headline adds to the headline.
func (m *measurer) headline(zh, en string, parts ...any) {
	m.Headline = m.Headline.And(model.Phrase(zh, en, parts...))
}

// bare is a count without its unit.
func bare(f *model.Figure) model.Size {
	return model.Size{Figure: f, Said: model.Text{Zh: f.Value.String()}}
}

// annual begins the headline with the number of indicators that have a period, and with
// the day of their readings where that is another than the day of the report.
func (m *measurer) annual() model.Text {
	ofYear, on, apart := true, model.Date{}, false
	for _, in := range m.Indicators[:m.Tally.Annual] {
		p, _ := m.Period(in.Target.Period)
		ofYear = ofYear && p.Months == 12
		if in.Done != nil {
			apart = apart || !on.IsZero() && in.AsOf.Compare(on) != 0
			on = later(on, in.AsOf)
		}
	}
	n, of := m.Tally.Annual, model.Text{Zh: "年度", En: "annual "}
	if !ofYear {
		of = model.Text{}
	}
	t := model.Text{Zh: fmt.Sprintf("%d项%s指标", n, of.Zh), En: model.Many(n, of.En+"indicator")}
	switch {
	case n == 0:
		return model.Text{Zh: "没有期间未满的指标", En: "No indicator of a period that still runs"}
	case apart:
		t.Zh, t.En = t.Zh+"（各按自己的读数日期）", t.En+", each on the day of its own reading"
	case !on.IsZero() && on.Compare(m.AsOf) != 0:
		t.Zh, t.En = t.Zh+"（截至"+on.Display().Zh+"）", t.En+", as of "+on.Display().En
	}
	return model.Text{Zh: t.Zh + "：", En: t.En + ": "}
}

// timeInHeadline ends the headline with how much of the year has elapsed on the day of
// the report; that day is said where the readings are of another.
func (m *measurer) timeInHeadline() {
	zh, on := "序时进度", model.Text{}
	if m.Profile.Verdict.Half && fractionOf(m.TimeShare).compare(decimal.New(5, -1)) == 0 {
		zh = "时间过半"
	}
	for _, in := range m.Indicators[:m.Tally.Annual] {
		if in.Done != nil && in.AsOf.Compare(m.AsOf) != 0 {
			on = model.Text{Zh: AsOf(m.AsOf).Zh, En: " on " + m.AsOf.Display().En}
			break
		}
	}
	m.headline("。%s"+zh+"%s", ". Time elapsed%s: %s", on, m.TimeShare)
}

// asked are the questions of the annual indicators, by the dates of their readings; where
// there are none, that of the day of the report.
func (m *measurer) asked() []*Question {
	all := slices.DeleteFunc(slices.Clone(Questions), func(q *Question) bool {
		return !slices.ContainsFunc(m.Indicators, func(in *Indicator) bool { return in.Question == q })
	})
	if len(all) == 0 {
		return []*Question{m.question(m.year(), m.AsOf)}
	}
	return all
}

// verdictFigure makes a number of the headline a figure, so that it links to its
// indicators.
func (m *measurer) verdictFigure(v Verdict) *model.Figure {
	f := model.Figure{Unit: "项", AsOf: m.AsOf}
	for _, in := range m.Indicators {
		if in.Verdict == v {
			f.Sources = append(f.Sources, in.Target.At)
		}
	}
	f.Value = decimal.NewFromInt(int64(m.Tally.Of[v]))
	f.Expression = f.Value.String()
	return m.figure(v.Subject(), Indicators, f)
}
