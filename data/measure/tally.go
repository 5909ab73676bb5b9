package measure

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"gongshi/data"
)

// tally counts the verdicts and writes the headline: the answers of each question that
// is asked, what cannot be decided, and how much of the year has elapsed.
func (m *measurer) tally() {
	m.Tally.Of = map[Verdict]int{}
	for _, in := range m.Indicators {
		m.Tally.Of[in.Verdict]++
	}
	m.Tally.WholeProject = m.Tally.Of[WholeProject]
	m.Tally.Annual = len(m.Indicators) - m.Tally.WholeProject
	m.Headline = data.Text{Zh: fmt.Sprintf("%d项年度指标：", m.Tally.Annual), En: data.Many(m.Tally.Annual, "annual indicator") + ": "}
	m.Asked = m.asked()
	for _, q := range m.Asked {
		for _, v := range []Verdict{q.Met, q.OfFloor, q.Short} {
			if m.Tally.Of[v] > 0 || len(m.Asked) == 1 && v != q.OfFloor {
				m.answer(v)
			}
		}
	}
	undecided := m.verdictFigure(Undecided)
	m.Headline.Zh += "不能判定" + undecided.Display.Zh
	m.Headline.En += undecided.Value.String() + " cannot be decided"
	m.Headlined = append(m.Headlined, undecided)
	if f := m.verdictFigure(WholeProject); f.Value.IsPositive() {
		m.Headlined = append(m.Headlined, f)
		m.Headline.Zh += "；另" + f.Display.Zh + "按整个项目计"
		m.Headline.En += "; " + f.Value.String() + " more on a whole-project base"
	}
	time := "序时进度"
	if questionAt(fmt.Sprint(m.AsOf.Last().Year()), m.AsOf) == AskHalf {
		time = "时间过半"
	}
	m.Headline.Zh += "。" + time + m.TimeShare.Display.Zh
	m.Headline.En += ". Time elapsed: " + m.TimeShare.Display.En
	m.Headlined = append(m.Headlined, m.TimeShare)
}

// asked are the questions of the annual indicators, by the dates of their readings; where
// there are none, that of the day of the report.
func (m *measurer) asked() []*Question {
	all := slices.DeleteFunc(slices.Clone(Questions), func(q *Question) bool {
		return !slices.ContainsFunc(m.Indicators, func(in *Indicator) bool { return in.Question == q })
	})
	if len(all) == 0 {
		return []*Question{questionAt(fmt.Sprint(m.AsOf.Last().Year()), m.AsOf)}
	}
	return all
}

// answer puts the number of indicators with a verdict into the headline.
func (m *measurer) answer(v Verdict) {
	f := m.verdictFigure(v)
	m.Headlined = append(m.Headlined, f)
	m.Headline.Zh += v.Name().Zh + f.Display.Zh + "，"
	m.Headline.En += f.Value.String() + " " + v.Name().En + ", "
}

// verdictFigure makes a number of the headline a figure, so that it links to its
// indicators.
func (m *measurer) verdictFigure(v Verdict) *data.Figure {
	f := data.Figure{Unit: "项", AsOf: m.AsOf}
	for _, in := range m.Indicators {
		if in.Verdict == v {
			f.Sources = append(f.Sources, in.Target.At)
		}
	}
	f.Value = decimal.NewFromInt(int64(m.Tally.Of[v]))
	f.Expression = f.Value.String()
	return m.figure(v.Subject(), "indicators", f)
}
