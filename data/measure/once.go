package measure

import (
	"fmt"
	"slices"

	"gongshi/data/model"
)

// once notes where a key would stand for two figures: another value, unit or rows. The
// first is never taken for both (design: a figure's key is its only name).
func (m *measurer) once(have, again *model.Figure) {
	if have.Value.Equal(again.Value) && have.Unit == again.Unit && have.Qualifier == again.Qualifier &&
		slices.Equal(have.Sources, again.Sources) {
		return
	}
	p := model.Problem{ID: "figure-doubled", Severity: model.Error, Rule: "figure-doubled", Written: have.Key,
		Message: model.Text{
			Zh: fmt.Sprintf("同一编号%s有两个数：%s与%s。", have.Key, have.Display.Zh, again.Display.Zh),
			En: fmt.Sprintf("the key %s stands for two numbers: %s and %s", have.Key, have.Display.En, again.Display.En)},
		Hint: model.Text{Zh: "给其中一个另起编号", En: "give one of them another key"}}
	if at := slices.Concat(have.Sources, again.Sources); len(at) > 0 {
		p.At, p.Also = at[0], at[1:]
	}
	m.Doubled = append(m.Doubled, p)
}
