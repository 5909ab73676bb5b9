package rule

import (
	"gongshi/data/measure"
	"gongshi/data/model"
)

// TwoBases says why the money unspent of a list and that of the projects differ. A list
// of a target has rows of its own, which are not split among projects; ageing adds up
// the rows of the projects. Neither is made of the other.
var TwoBases = &Rule{ID: "two-bases", Says: model.Text{
	Zh: "未支付资金按资金清单各行计与按项目各行计不同：基数不同，均列出，不相加。",
	En: "Money unspent by the rows of a list differs from that by the rows of projects: " +
		"two bases, both shown, never added.",
}, find: func(f *finder) {
	for _, got := range f.Funds {
		left, a := got.Unspent, f.Ageing
		if left == nil || !differs(left, a.Total) {
			continue
		}
		projects := model.Text{Zh: a.Projects.Display.Zh, En: a.Projects.Value.String()}
		id := f.find(got.Subject, model.Phrase("“%s”按本清单各行：到位%s，支付%s，未支付%s；"+
			"账龄按项目各自的资金行：%s项目未支付合计%s。两者基数不同：清单的各行不分到项目，项目的各行不在清单之内；"+
			"没有支付数、没有到位日期或已支付完的项目不计账龄。均列出，不相加。",
			"%s by the rows of its own list: %s received, %s paid, %s unspent. "+
				"Ageing adds the rows of projects: %s projects have %s unspent. The bases differ: "+
				"rows of the list are not split among projects, and rows of projects are not part of the list; "+
				"a project without a payment, without a date of receipt or with nothing left has no part in ageing. "+
				"Both are shown, never added.",
			got.SubjectName, got.Total, f.About(got.Subject, measure.PaidTotal), left, projects, a.Total),
			"", left.Sources...)
		warn(id, left, a.Total)
	}
}}

// differs reports whether two amounts, whatever their units of money, are not the same.
func differs(a, b *model.Figure) bool {
	_, money := model.MoneyPower(a.Unit)
	_, too := model.MoneyPower(b.Unit)
	x, y := model.Quantity{Number: a.Value, Unit: a.Unit}, model.Quantity{Number: b.Value, Unit: b.Unit}
	return (a.Unit == b.Unit || money && too) && !inBase(x).Equal(inBase(y))
}
