package measure

import (
	"slices"

	"gongshi/data/model"
	"gongshi/data/table"
)

// The measures of money unspent.
var (
	Unspent = &model.Method{
		ID: "unspent", Name: model.Text{Zh: "未支付", En: "unspent"},
		Formula: model.Text{Zh: "未支付 = 到位 − 支付", En: "unspent = received − paid"},
		Source:  auditors,
	}
	UnspentTotal = &model.Method{
		ID: "unspent-total", Name: model.Text{Zh: "未支付合计", En: "unspent in all"},
		Formula: model.Text{Zh: "合计 = 各项目未支付之和", En: "total = sum over projects"},
		Source:  auditors,
	}
	UnspentTo1Year = &model.Method{
		ID: "unspent-to-1-year", Name: model.Text{Zh: "到位一年以内", En: "received within a year"},
		Formula: model.Text{Zh: "首次到位不满一年的未支付之和", En: "sum of what was first received within a year"},
		Source:  auditors,
	}
	UnspentTo2Years = &model.Method{
		ID: "unspent-to-2-years", Name: model.Text{Zh: "到位一至两年", En: "received one to two years ago"},
		Formula: model.Text{Zh: "首次到位一至两年的未支付之和", En: "sum of what was first received one to two years ago"},
		Source:  auditors,
	}
	UnspentOver2Years = &model.Method{
		ID: "unspent-over-2-years", Name: model.Text{Zh: "到位两年以上", En: "received over two years ago"},
		Formula: model.Text{Zh: "首次到位超过两年的未支付之和", En: "sum of what was first received over two years ago"},
		Note: model.Text{Zh: "账龄从首次到位起算，改变用途不重新计算。",
			En: "Counted from the first receipt; a change of use does not restart it."},
		Source: auditors,
	}
)

// ageing sorts the unspent money of projects (received less paid) by the time
// since it was first received. A change of use would not restart the clock
// (domain: 账龄 counts from the first date; over two years is taken back). Lists
// of a target are left out: their money would count twice.
func (m *measurer) ageing() {
	projects := map[string]bool{}
	for _, p := range m.Dataset.Projects {
		projects[p.Key] = true
	}
	received, paid := map[string]*FundList{}, map[string]*FundList{}
	var order []string
	for _, l := range m.Funds {
		switch {
		case !projects[l.Subject]:
		case l.Stage == table.Received:
			received[l.Subject], order = l, append(order, l.Subject)
		case l.Stage == table.Paid:
			paid[l.Subject] = l
		}
	}
	var buckets [3][]*model.Figure
	count := model.Figure{Unit: "个"}
	for _, key := range order {
		got, spent := received[key], paid[key]
		since := firstDate(got)
		if spent == nil || since.IsZero() || got.Total.Unit != spent.Total.Unit {
			continue
		}
		left := m.difference(model.Keyed(key, got.SubjectName), Unspent, got.Total, spent.Total)
		if left == nil || !left.Value.IsPositive() {
			continue
		}
		buckets[bucketOf(since, m.AsOf)] = append(buckets[bucketOf(since, m.AsOf)], left)
		count.Sources = append(count.Sources, got.Items[0].Rows[0].At)
	}
	m.age(buckets, count)
}

// age makes the figures of the buckets, where there is any money in them.
func (m *measurer) age(buckets [3][]*model.Figure, count model.Figure) {
	all := slices.Concat(buckets[0], buckets[1], buckets[2])
	if len(all) == 0 || !oneUnit(all) {
		return
	}
	s := model.OfKind("all", model.Text{Zh: "未支付资金", En: "money unspent"}, "unspent")
	count.AsOf = m.AsOf // the age of money is that on the day of the report
	m.Ageing = &Ageing{Total: m.sumOn(s, UnspentTotal, all, m.AsOf), Projects: m.number(s, Projects, count)}
	for i, what := range []*model.Method{UnspentTo1Year, UnspentTo2Years, UnspentOver2Years} {
		m.Ageing.Buckets[i] = m.sumOn(s, what, buckets[i], m.AsOf)
	}
}

func firstDate(l *FundList) model.Date {
	var first model.Date
	for _, item := range l.Items {
		for _, row := range item.Rows {
			if !row.Date.IsZero() && (first.IsZero() || row.Date.Before(first)) {
				first = row.Date
			}
		}
	}
	return first
}

// bucketOf is 0 up to a year, 1 up to two, 2 beyond.
func bucketOf(since, asOf model.Date) int {
	switch {
	case !asOf.Last().After(since.Last().AddDate(1, 0, 0)):
		return 0
	case !asOf.Last().After(since.Last().AddDate(2, 0, 0)):
		return 1
	}
	return 2
}

// unspent is what a list of a target, whose money is not split among projects, has left:
// it stands beside the money unspent of the projects, and neither is made of the other.
func (m *measurer) unspent() {
	if m.Ageing == nil {
		return
	}
	projects := map[string]bool{}
	for _, p := range m.Dataset.Projects {
		projects[p.Key] = true
	}
	lists := map[string]*FundList{}
	for _, l := range m.Funds {
		if l.Stage == table.Received && !projects[l.Subject] {
			lists[l.Subject] = l
		}
	}
	for _, paid := range m.Funds {
		if got := lists[paid.Subject]; got != nil && paid.Stage == table.Paid && got.Total.Unit == paid.Total.Unit {
			got.Unspent = m.difference(model.Keyed(got.Subject, got.SubjectName), Unspent, got.Total, paid.Total)
		}
	}
}
