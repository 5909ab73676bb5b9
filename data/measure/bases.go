package measure

import (
	"fmt"

	"gongshi/data/model"
	"gongshi/data/table"
)

// twoBases says why the money unspent of a list and that of the projects differ. A list
// of a target has rows of its own, which are not split among projects; ageing adds up
// the rows of the projects. Neither is made of the other.
func (m *measurer) twoBases() {
	if m.Ageing == nil {
		return
	}
	projects := map[string]bool{}
	for _, p := range m.Dataset.Projects {
		projects[p.Key] = true
	}
	of := map[string]*FundList{}
	for _, l := range m.Funds {
		if l.Stage == table.Received && !projects[l.Subject] {
			of[l.Subject] = l
		}
	}
	for _, paid := range m.Funds {
		if got := of[paid.Subject]; got != nil && paid.Stage == table.Paid && got.Total.Unit == paid.Total.Unit {
			m.basesOf(got, paid)
		}
	}
}

func (m *measurer) basesOf(got, paid *FundList) {
	a, name := m.Ageing, got.SubjectName.Say("en")
	left := m.difference(model.Keyed(got.Subject, got.SubjectName), Unspent, got.Total, paid.Total)
	if left == nil {
		return
	}
	other, _, ok := inUnit(left.Unit, a.Total)
	if !ok || other.Equal(left.Value) {
		return
	}
	m.find("two-bases", got.Subject, model.Text{
		Zh: fmt.Sprintf("“%s”按本清单各行：到位%s，支付%s，未支付%s；账龄按项目各自的资金行：%s项目未支付合计%s。两者基数不同：清单的各行不分到项目，"+
			"项目的各行不在清单之内；没有支付数、没有到位日期或已支付完的项目不计账龄。均列出，不相加。",
			got.SubjectName.Zh, got.Total.Display.Zh, paid.Total.Display.Zh, left.Display.Zh, a.Projects.Display.Zh, a.Total.Display.Zh),
		En: fmt.Sprintf("%s by the rows of its own list: %s received, %s paid, %s unspent. Ageing adds the rows of projects: %s projects have %s unspent. "+
			"The bases differ: rows of the list are not split among projects, and rows of projects are not part of the list; "+
			"a project without a payment, without a date of receipt or with nothing left has no part in ageing. Both are shown, never added.",
			name, got.Total.Display.En, paid.Total.Display.En, left.Display.En, a.Projects.Value, a.Total.Display.En)},
		"", join(left)...)
	warn("two-bases."+got.Subject, left, a.Total)
}
