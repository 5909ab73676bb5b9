package measure

import (
	"fmt"

	"gongshi/data"
)

// projects measures planned and completed investment of each project.
func (m *measurer) projects() {
	for _, p := range m.Dataset.Projects {
		s := subject{p.Key, p.Name}
		planned := m.stated(s, "planned-investment", p.Planned, p.Cell("planned"))
		read := m.progressOf(p)
		if read == nil {
			continue
		}
		invested := m.stated(s, "invested", read.Invested, read.Cell("invested"))
		m.statedRate(s, read.StatedRate, read.Row)
		if planned != nil && invested != nil {
			m.rate(s, "investment-rate", invested, planned, data.Text{Zh: "计划总投资（整个项目）", En: "planned investment of the whole project"})
		}
	}
}

// progressOf is a project's newest reading up to the as-of date, or nil.
func (m *measurer) progressOf(p *data.Project) *data.Progress {
	var newest *data.Progress
	for _, r := range m.Dataset.Progress {
		if r.Project == p && !r.AsOf.Last.After(m.AsOf.Last) && (newest == nil || r.AsOf.Last.After(newest.AsOf.Last)) {
			newest = r
		}
	}
	return newest
}

// funds gathers the money of each subject at each stage. A sum runs over rows,
// each counted once under its own subject.
func (m *measurer) funds() {
	index := map[string]*FundList{}
	for _, f := range m.Dataset.Funds {
		if !f.Amount.Known() {
			continue
		}
		id := f.Subject + "\x00" + f.Stage
		list := index[id]
		if list == nil {
			list = &FundList{Subject: f.Subject, SubjectName: f.SubjectName, Stage: f.Stage}
			index[id] = list
			m.Funds = append(m.Funds, list)
		}
		s := subject{itemKey(f), itemName(f)}
		list.Items = append(list.Items, FundItem{Fund: f, Amount: m.stated(s, "amount", f.Amount, f.Cell("amount"))})
	}
	for _, list := range m.Funds {
		m.fundList(list)
	}
}

// itemKey names one item of a list: its subject, stage and category or origin.
func itemKey(f *data.Fund) string {
	part := f.Category.Zh
	if part == "" || f.Stage == data.Planned {
		part += f.Origin.Zh
	}
	return f.Subject + "-" + f.Stage + "-" + data.Slug(part)
}

func itemName(f *data.Fund) data.Text {
	if f.Stage == data.Planned && !f.Origin.IsZero() {
		return f.Origin
	}
	return f.Category
}

// fundList works out a list's total, shares, what has started, and, where the
// bureau states the total elsewhere, what has no source.
func (m *measurer) fundList(l *FundList) {
	s := subject{l.Subject, l.SubjectName}
	amounts := make([]*data.Figure, len(l.Items))
	for i, item := range l.Items {
		amounts[i] = item.Amount
	}
	l.Total = m.sum(s, l.Stage+"-total", amounts)
	l.Stated = m.statedTotal(l)
	whole, base := l.Total, data.Text{Zh: "合计", En: "the total"}
	if l.Stated != nil {
		whole, base = l.Stated, l.Stated.Name
		if l.Stated.Value.GreaterThan(l.Total.Value) {
			l.Unstated = m.difference(s, "unstated", l.Stated, l.Total)
			l.UnstatedPct = m.rate(s, "unstated-share", l.Unstated, whole, base)
		}
	}
	for i, item := range l.Items {
		l.Items[i].Share = m.rate(subject{itemKey(item.Fund), itemName(item.Fund)}, "share", item.Amount, whole, base)
	}
	m.startedOf(s, l)
	l.Sentence = fundSentence(l, m.AsOf)
}

// statedTotal is the total as the bureau states it elsewhere: a target's
// completion for money received, a project's planned investment for its plan.
func (m *measurer) statedTotal(l *FundList) *data.Figure {
	id := "completed"
	if l.Stage == data.Planned {
		id = "planned-investment"
	} else if l.Stage != data.Received {
		return nil
	}
	f := m.byKey[data.FigureKey(l.Subject, id, m.AsOf)]
	if f == nil || f.Unit != l.Total.Unit {
		return nil
	}
	return f
}

// startedOf sums the items that have started, where every item says so.
func (m *measurer) startedOf(s subject, l *FundList) {
	var started []*data.Figure
	for _, item := range l.Items {
		switch item.Fund.Started {
		case data.NotStated:
			return
		case data.Yes:
			started = append(started, item.Amount)
		}
	}
	if l.Started = m.sum(s, "started", started); l.Started != nil {
		l.StartedPct = m.rate(s, "started-share", l.Started, l.Total, data.Text{Zh: "合计", En: "the total"})
	}
}

// StageName gives a fund stage in words.
func StageName(stage string) data.Text {
	return map[string]data.Text{
		data.Planned: {Zh: "计划", En: "planned"}, data.Issued: {Zh: "下达", En: "issued"},
		data.Received: {Zh: "到位", En: "received"}, data.Disbursed: {Zh: "拨付", En: "disbursed"},
		data.Paid: {Zh: "支付", En: "paid"}, data.Reimbursed: {Zh: "报账", En: "reimbursed"},
	}[stage]
}

func fundSentence(l *FundList, asOf data.Date) data.Text {
	name, _ := l.SubjectName.In("en")
	st := StageName(l.Stage)
	t := data.Text{
		Zh: fmt.Sprintf("截至%s，%s%s资金%s，共%d项", asOf.Display().Zh, l.SubjectName.Zh, st.Zh, l.Total.Display.Zh, len(l.Items)),
		En: fmt.Sprintf("As of %s, %s: %s %s in %d items", asOf.Display().En, name, l.Total.Display.En, st.En, len(l.Items))}
	if l.Started != nil {
		t.Zh += fmt.Sprintf("；已启动%s（%s）", l.Started.Display.Zh, l.StartedPct.Display.Zh)
		t.En += fmt.Sprintf("; started: %s (%s)", l.Started.Display.En, l.StartedPct.Display.En)
	}
	if l.Unstated != nil {
		t.Zh += fmt.Sprintf("；另有%s（%s）来源未载明", l.Unstated.Display.Zh, l.UnstatedPct.Display.Zh)
		t.En += fmt.Sprintf("; the source of %s (%s) is not stated", l.Unstated.Display.En, l.UnstatedPct.Display.En)
	}
	return data.Text{Zh: t.Zh + "。", En: t.En + "."}
}
