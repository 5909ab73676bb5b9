package measure

import "gongshi/data/model"

// The measures of a base that is no target.
var (
	Base = &model.Method{
		ID: "base", Name: model.Text{Zh: "基数", En: "base"},
		Formula: model.Text{Zh: "基数 = 填报数", En: "base = as reported"},
		Source:  auditors,
	}
	RatioToBase = &model.Method{
		ID: "ratio-to-base", Name: model.Text{Zh: "与基数之比", En: "ratio to a base"},
		Formula: model.Text{Zh: "与基数之比 = 累计完成 ÷ 基数 × 100%", En: "ratio to a base = completed ÷ base × 100 %"},
		Note: model.Text{Zh: "基数不是目标，如全市平均：此比率不是完成率，不作判定。",
			En: "The base is no target, such as the city's average: the ratio is no completion rate, and decides nothing."},
		Source: auditors,
	}
)

// onBase is the ratio of an indicator's completion to the base that it is set beside; nil
// where one of the two is not stated.
func (m *measurer) onBase(s *model.Subject, in *Indicator) *model.Figure {
	t := in.Target
	base := m.planned(s, Base, t.Base, t.Cell("base"))
	if base == nil || in.Done == nil {
		return nil
	}
	return m.rate(s, RatioToBase, in.Done, base, t.BaseName)
}
