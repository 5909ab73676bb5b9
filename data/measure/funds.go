package measure

import (
	"slices"

	"gongshi/data/model"
	"gongshi/data/table"
)

// The measures of a list of money, and of a project's investment.
var (
	Amount = &model.Method{
		ID: "amount", Name: model.Text{Zh: "金额", En: "amount"},
		Formula: model.Text{Zh: "金额 = 填报数", En: "amount = as reported"},
		Source:  auditors,
	}
	Share = &model.Method{
		ID: "share", Name: model.Text{Zh: "占比", En: "share"},
		Formula: model.Text{Zh: "占比 = 本项 ÷ 合计 × 100%", En: "share = item ÷ total × 100 %"},
		Note: model.Text{Zh: "各项占比不强行凑成100%；有退回（负数）的一组不计占比。",
			En: "Shares are never forced to add up to 100 %; none are worked out of items with a refund among them."},
		Source: auditors,
	}
	Started = &model.Method{
		ID: "started", Name: model.Text{Zh: "已启动资金", En: "money of items started"},
		Formula: model.Text{Zh: "已启动 = 已启动各项之和", En: "started = sum of the items started"},
		Source:  auditors,
	}
	StartedShare = &model.Method{
		ID: "started-share", Name: model.Text{Zh: "已启动占比", En: "share started"},
		Formula: model.Text{Zh: "已启动占比 = 已启动 ÷ 合计 × 100%", En: "share started = started ÷ total × 100 %"},
		Source:  auditors,
	}
	Unstated = &model.Method{
		ID: "unstated", Name: model.Text{Zh: "来源未载明", En: "source not stated"},
		Formula: model.Text{Zh: "来源未载明 = 计划总投资 − 已载明来源之和", En: "not stated = planned total − sum of stated sources"},
		Source:  auditors,
	}
	UnstatedShare = &model.Method{
		ID: "unstated-share", Name: model.Text{Zh: "来源未载明占比", En: "share not stated"},
		Formula: model.Text{Zh: "占比 = 来源未载明 ÷ 计划总投资 × 100%", En: "share = not stated ÷ planned total × 100 %"},
		Source:  auditors,
	}
	PlannedInvestment = &model.Method{
		ID: "planned-investment", Name: model.Text{Zh: "计划总投资", En: "planned investment"},
		Formula: model.Text{Zh: "计划总投资 = 填报数", En: "planned investment = as reported"},
		Source:  auditors,
	}
	Invested = &model.Method{
		ID: "invested", Name: model.Text{Zh: "累计完成投资", En: "completed investment"},
		Formula: model.Text{Zh: "累计完成投资 = 最近一次累计读数", En: "completed investment = the newest cumulative reading"},
		Note:    model.Text{Zh: "完成投资是完成的工作量，不是支付的钱。", En: "Work done, not money paid."},
		Source:  auditors,
	}
	InvestmentRate = &model.Method{
		ID: "investment-rate", Name: model.Text{Zh: "投资完成率", En: "investment completion"},
		Formula: model.Text{Zh: "投资完成率 = 累计完成投资 ÷ 计划总投资 × 100%",
			En: "investment completion = completed investment ÷ planned investment × 100 %"},
		Source: auditors,
	}
	StatedInvestmentRate = &model.Method{
		ID: "stated-investment-rate", Name: model.Text{Zh: "报送投资完成率", En: "stated investment rate"},
		Formula: model.Text{Zh: "报送单位填写的投资完成率", En: "the investment rate as the bureau printed it"},
		Note:    model.Text{Zh: "只核对，不使用。", En: "Checked, never used."},
		Source:  auditors,
	}
)

// projects measures planned and completed investment of each project.
func (m *measurer) projects() {
	for _, p := range m.Dataset.Projects {
		s := model.Keyed(p.Key, p.Name)
		planned := m.planned(s, PlannedInvestment, p.Planned, p.Cell("planned"))
		read := m.progress[p]
		if read == nil {
			continue
		}
		invested := m.stated(s, Invested, read.Invested, read.AsOf, read.Cell("invested"))
		m.statedRate(s, StatedInvestmentRate, read.StatedRate, read.AsOf, read.Row)
		if planned != nil && invested != nil {
			m.rate(s, InvestmentRate, invested, planned,
				model.Text{Zh: "计划总投资（整个项目）", En: "planned investment of the whole project"})
		}
	}
}

// funds gathers the money of each subject at each stage, dated no later than
// the as-of date or of a period that holds it. A sum runs over rows, each counted once under its own subject.
func (m *measurer) funds() {
	type stage struct{ subject, stage string }
	type part struct {
		list *FundList
		name string
	}
	lists, items := map[stage]*FundList{}, map[part]*FundItem{}
	for _, f := range m.Dataset.Funds {
		if !f.Amount.Known() || f.Date.Ahead(m.AsOf) {
			continue
		}
		list := lists[stage{f.Subject, f.Stage}]
		if list == nil {
			list = &FundList{Subject: f.Subject, SubjectName: f.SubjectName, Stage: f.Stage}
			lists[stage{f.Subject, f.Stage}] = list
			m.Funds = append(m.Funds, list)
		}
		of := part{list, itemPart(f)}
		item := items[of]
		if item == nil {
			item = &FundItem{Name: ItemName(f), Started: f.Started}
			items[of] = item
			list.Items = append(list.Items, item)
		}
		item.add(f)
	}
	for _, list := range m.Funds {
		m.fundList(list)
	}
}

func (item *FundItem) add(f *table.Fund) {
	if item.Started != f.Started {
		item.Started = table.NotStated
	}
	item.Rows = append(item.Rows, f)
}

// itemPart is the category or origin by which money is an item of its list.
func itemPart(f *table.Fund) string {
	if f.Category.Zh == "" || f.Stage == table.Planned {
		return f.Category.Zh + f.Origin.Zh
	}
	return f.Category.Zh
}

// itemSubject is one item of a list: what the list is of, its stage and category or origin.
func itemSubject(f *table.Fund, name model.Text) *model.Subject {
	return model.OfKind("fund", name, f.Subject, f.Stage, itemPart(f))
}

// ItemName is what money is for: its category, or of a plan where it comes from.
func ItemName(f *table.Fund) model.Text {
	if f.Category.IsZero() || f.Stage == table.Planned && !f.Origin.IsZero() {
		return f.Origin
	}
	return f.Category
}

// amount is what an item's rows add up to.
func (m *measurer) amount(item *FundItem) *model.Figure {
	s := itemSubject(item.Rows[0], item.Name)
	total := newSum(item.Rows[0].Amount.Unit)
	for _, row := range item.Rows {
		total.add(row.Amount, row.Date, row.Cell("amount"))
	}
	return m.figure(s, Amount, total.whole())
}

// fundList works out a list's total, shares, what has started, and, where the
// bureau states the total elsewhere, what has no source.
func (m *measurer) fundList(l *FundList) {
	s := model.Keyed(l.Subject, l.SubjectName)
	amounts := make([]*model.Figure, len(l.Items))
	for i, item := range l.Items {
		item.Amount = m.amount(item)
		amounts[i] = item.Amount
	}
	l.Total = m.sum(s, StageTotals[l.Stage], amounts)
	l.Stated = m.statedTotal(l)
	whole, base := l.Total, l.Total.Name
	if l.Stated != nil && l.Stated.Value.GreaterThan(l.Total.Value) {
		whole, base = l.Stated, l.Stated.Name
		l.Unstated = m.difference(s, Unstated, l.Stated, l.Total)
	}
	refund := slices.ContainsFunc(amounts, func(f *model.Figure) bool { return f.Value.IsNegative() })
	share := func(s *model.Subject, what *model.Method, of, whole *model.Figure, base model.Text) *model.Figure {
		if refund || of == nil {
			return nil // of what some was given back a share means nothing
		}
		return m.rate(s, what, of, whole, base)
	}
	l.UnstatedPct = share(s, UnstatedShare, l.Unstated, whole, base)
	for _, item := range l.Items {
		item.Share = share(item.Amount.Subject, Share, item.Amount, whole, base)
	}
	m.startedOf(s, l)
	l.StartedPct = share(s, StartedShare, l.Started, l.Total, l.Total.Name)
}

// statedTotal is the total as the bureau states it elsewhere: a target's
// completion for money received, a project's planned investment for its plan.
func (m *measurer) statedTotal(l *FundList) *model.Figure {
	what := Completed
	if l.Stage == table.Planned {
		what = PlannedInvestment
	} else if l.Stage != table.Received {
		return nil
	}
	f := m.About(l.Subject, what)
	if f == nil || f.Unit != l.Total.Unit {
		return nil
	}
	return f
}

// startedOf sums the items that have started, where every item says so.
func (m *measurer) startedOf(s *model.Subject, l *FundList) {
	var started []*model.Figure
	for _, item := range l.Items {
		switch item.Started {
		case table.NotStated:
			return
		case table.Yes:
			started = append(started, item.Amount)
		}
	}
	l.Started = m.sum(s, Started, started)
}

// StageName gives a fund stage in words.
func StageName(stage string) model.Text {
	return map[string]model.Text{
		table.Planned: {Zh: "计划", En: "planned"}, table.Issued: {Zh: "下达", En: "issued"},
		table.Received: {Zh: "到位", En: "received"}, table.Disbursed: {Zh: "拨付", En: "disbursed"},
		table.Paid: {Zh: "支付", En: "paid"}, table.Reimbursed: {Zh: "报账", En: "reimbursed"},
	}[stage]
}

// Date is that of the newest row of a list; zero where no row is dated.
func (l *FundList) Date() model.Date { return l.Total.AsOf }

// Sentence says in words what a list holds, as of the date of its newest row.
func (l *FundList) Sentence() model.Sentence {
	s := model.Phrase("%s“%s”%s%s，共%[5]s项", "%s%s: %[4]s %[3]s in %[6]s", AsOf(l.Date()), l.SubjectName,
		StageName(l.Stage), l.Total, len(l.Items), model.Many(len(l.Items), "item"))
	if l.Started != nil {
		s = s.And(model.Phrase("；已启动%s%s", "; started: %s%s", l.Started, inBrackets(l.StartedPct)))
	}
	if l.Unstated != nil {
		s = s.And(model.Phrase("；另有%s%s来源未载明", "; the source of %s%s is not stated", l.Unstated, inBrackets(l.UnstatedPct)))
	}
	return s.And(fullStop)
}

// inBrackets sets a figure in brackets; where there is none (a share of
// nothing), it says nothing.
func inBrackets(f *model.Figure) model.Sentence {
	if f == nil {
		return model.Sentence{}
	}
	return model.Phrase("（%s）", " (%s)", f)
}
