package measure

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// sums compares each list of money with the total that the bureau states.
func (m *measurer) sums() {
	for _, l := range m.Funds {
		if l.Stated == nil {
			continue
		}
		diff := l.Stated.Value.Sub(l.Total.Value)
		name, at := l.SubjectName.Say("en"), append(slices.Clone(l.Stated.Sources), l.Total.Sources...)
		key := l.Subject + "." + l.Stage
		switch {
		case diff.Abs().LessThanOrEqual(tolerance):
			m.find("sum-confirmed", key, model.Text{
				Zh: fmt.Sprintf("“%s”%s各项之和%s，与合计一致。", l.SubjectName.Zh, StageName(l.Stage).Zh, l.Total.Display.Zh),
				En: fmt.Sprintf("%s: the items %s add up to %s, as stated.", name, StageName(l.Stage).En, l.Total.Display.En)}, "", at...)
		case l.Stage == table.Planned && l.Unstated != nil:
			share := inBrackets(l.UnstatedPct)
			m.find("sources-not-stated", key, model.Text{
				Zh: fmt.Sprintf("“%s”计划总投资%s，只载明来源%s，其余%s%s来源未载明。", l.SubjectName.Zh, l.Stated.Display.Zh, l.Total.Display.Zh, l.Unstated.Display.Zh, share.Say("zh")),
				En: fmt.Sprintf("%s: of %s planned, sources are stated for %s; for %s%s they are not.", name, l.Stated.Display.En, l.Total.Display.En, l.Unstated.Display.En, share.Say("en"))}, "", at...)
		default:
			m.find("sum-differs", key, model.Text{
				Zh: fmt.Sprintf("“%s”%s各项之和%s，与所列合计%s不一致。", l.SubjectName.Zh, StageName(l.Stage).Zh, l.Total.Display.Zh, l.Stated.Display.Zh),
				En: fmt.Sprintf("%s: the items %s add up to %s; the stated total is %s.", name, StageName(l.Stage).En, l.Total.Display.En, l.Stated.Display.En)}, "", at...)
			warn("sum-differs."+key, l.Total)
		}
	}
}

// moneyAndOutputs sets a project's investment beside its outputs: one of
// several outputs is not physical progress, so no flag is raised.
func (m *measurer) moneyAndOutputs() {
	for _, money := range m.Indicators {
		if money.Target.Project == nil || money.Target.Kind != "investment" || money.Rate == nil {
			continue
		}
		for _, out := range m.Indicators {
			if out.Target.Project != money.Target.Project || out.Target.Kind == "investment" || out.Rate == nil {
				continue
			}
			p := money.Target.Project
			m.find("money-and-outputs", p.Key+"."+out.Target.Key, model.Text{
				Zh: fmt.Sprintf("“%s”投资完成%s，“%s”完成%s；后者只是多项产出之一，不是形象进度。", p.Name.Zh, money.Rate.Display.Zh, out.Target.Name.Zh, out.Rate.Display.Zh),
				En: fmt.Sprintf("%s: investment %s, %s %s; the latter is one of several outputs, not physical progress.", p.Name.Say("en"), money.Rate.Display.En, out.Target.Name.Say("en"), out.Rate.Display.En)},
				"", money.Completion.At, out.Completion.At)
		}
	}
}

// registryStates lists one count at one step that is stated in several states.
func (m *measurer) registryStates() {
	groups := map[string][]*table.RegistryCount{}
	for _, c := range m.Registry {
		if c.Count.Known() {
			id := strings.Join([]string{c.Item.Zh, c.Step.Zh, codeOf(c.Place), stepOf(c).unit, inBaseUnit(c).String()}, "\x00")
			groups[id] = append(groups[id], c)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(groups)) {
		g := groups[id]
		states, statesEn := distinct(g, func(c *table.RegistryCount) model.Text {
			if c.State.IsZero() {
				return model.Text{Zh: "未载明", En: "not stated"}
			}
			return c.State
		})
		if len(states) < 2 {
			continue
		}
		c := g[0]
		m.find("states-differ", countSubject(c, inBaseUnit(c).String()+stepOf(c).unit), model.Text{
			Zh: fmt.Sprintf("%s%s%s：同一数字在报告中分别表述为%s。", c.Item.Zh, c.Step.Zh, m.Display(c.Count).Zh, strings.Join(states, "、")),
			En: fmt.Sprintf("%s, %s, %s: the same number is stated as %s.", c.Item.Say("en"), c.Step.Say("en"), m.Display(c.Count).En, strings.Join(statesEn, ", "))},
			c.Count.Number.String(), places(g, func(c *table.RegistryCount) model.Position { return c.Cell("state") })...)
	}
}

// equalAmounts lists equal amounts that stand for different money.
func (m *measurer) equalAmounts() {
	groups := map[string][]*table.Fund{}
	for _, f := range m.Dataset.Funds {
		if f.Amount.Known() && f.Amount.Number.IsPositive() { // nothing is equal to nothing
			id := f.Amount.Number.String() + f.Amount.Unit
			groups[id] = append(groups[id], f)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(groups)) {
		g := groups[id]
		other := func(f *table.Fund) bool { return f.Subject != g[0].Subject }
		if !slices.ContainsFunc(g, other) {
			continue
		}
		subjects, subjectsEn := distinct(g, func(f *table.Fund) model.Text {
			return model.Text{Zh: f.SubjectName.Zh + "（" + itemName(f).Zh + "，" + StageName(f.Stage).Zh + "）",
				En: f.SubjectName.Say("en") + " (" + itemName(f).Say("en") + ", " + StageName(f.Stage).En + ")"}
		})
		amount := m.Display(g[0].Amount)
		m.find("equal-amounts", model.Slug(g[0].Amount.Number.String()), model.Text{
			Zh: fmt.Sprintf("%s在%s中数额相等；报告未说明是同一笔资金，不作同一笔计算。", amount.Zh, strings.Join(subjects, "与")),
			En: fmt.Sprintf("%s stands for %s; the amounts are equal, the report does not say that the money is the same, and it is not treated as such.", amount.En, strings.Join(subjectsEn, " and "))},
			g[0].Amount.Number.String(), places(g, func(f *table.Fund) model.Position { return f.Cell("amount") })...)
	}
}

// starts sets "all started" beside items not started and works that are late:
// their scopes differ.
func (m *measurer) starts() {
	var all, not []model.Position
	for _, ms := range m.Dataset.Milestones {
		if strings.Contains(ms.Kind.Zh, "启动") && strings.Contains(ms.State.Zh, "已") {
			all = append(all, ms.At)
		}
	}
	var idle []*table.Fund
	for _, f := range m.Dataset.Funds {
		if f.Started == table.No {
			not, idle = append(not, f.Cell("started")), append(idle, f)
		}
	}
	names, namesEn := distinct(idle, itemName)
	for _, r := range m.Dataset.Risks {
		if strings.Contains(r.Text.Zh, "按期完成") || strings.Contains(r.Text.Zh, "按时完成") {
			not = append(not, r.Cell("text"))
		}
	}
	if len(all) == 0 || len(names) == 0 {
		return
	}
	m.find("starts-differ", m.AsOf.ISO(), model.Text{
		Zh: fmt.Sprintf("有的表述为已启动，%s表述为未启动，各处范围不同；应按项目填报状态。", strings.Join(names, "、")),
		En: fmt.Sprintf("Some are stated as started, %s as not started: the scopes differ, and a state for each project is wanted.", strings.Join(namesEn, ", "))},
		"", append(all, not...)...)
}

// projectCounts sets the number of projects of a category beside a target that
// counts such projects.
func (m *measurer) projectCounts() {
	for _, in := range m.Indicators {
		if in.Target.Kind != "quantity" || in.Target.Unit != "个" {
			continue
		}
		n, names, at := decimal.Zero, []string{}, []model.Position{in.Target.Cell("target")}
		for _, p := range m.Dataset.Projects {
			if p.Category.Zh == "" || !strings.HasPrefix(in.Target.Name.Zh, p.Category.Zh) {
				continue
			}
			count := decimal.New(1, 0)
			if p.Count.Known() {
				count = p.Count.Number
			}
			n, names, at = n.Add(count), append(names, p.Name.Zh), append(at, p.At)
		}
		if n.IsZero() || n.Equal(in.Goal.Value) {
			continue
		}
		f := m.figure(model.Keyed(in.Target.Key, in.Target.Name), Projects, model.Figure{Value: n, Unit: "个", Sources: at[1:], Expression: n.String()})
		en := in.Target.Name.Say("en")
		m.find("project-count", in.Target.Key, model.Text{
			Zh: fmt.Sprintf("“%s”目标%s，报告中同类项目有%s：%s；何者计入未载明。", in.Target.Name.Zh, in.Goal.Display.Zh, f.Display.Zh, strings.Join(names, "、")),
			En: fmt.Sprintf("%s: the target is %s, and the report names %s of the kind; which of them count is not stated.", en, in.Goal.Display.En, f.Display.En)},
			in.Target.Target.Number.String(), at...)
	}
}

// slips finds known slips of the pen, by the small list in gongshi.toml.
func (m *measurer) slips() {
	for _, slip := range slices.Sorted(maps.Keys(m.Settings.Slips)) {
		meant := m.Settings.Slips[slip]
		var at []model.Position
		for _, row := range m.rows {
			if strings.Contains(row.Explanation.Zh, slip) {
				at = append(at, row.Cell("explanation"))
			}
		}
		if len(at) > 0 {
			m.find("slip", model.Slug(slip), model.Text{Zh: fmt.Sprintf("原文“%s”疑为“%s”。", slip, meant),
				En: fmt.Sprintf("The source's %q is probably a slip for %q.", slip, meant)}, slip, at...)
		}
	}
}

// distinct gives the different texts of a group, in order of appearance.
func distinct[T any](group []T, text func(T) model.Text) (zh, en []string) {
	for _, item := range group {
		t := text(item)
		if !slices.Contains(zh, t.Zh) {
			zh, en = append(zh, t.Zh), append(en, t.Say("en"))
		}
	}
	return zh, en
}

func places[T any](group []T, at func(T) model.Position) []model.Position {
	all := make([]model.Position, len(group))
	for i, item := range group {
		all[i] = at(item)
	}
	return all
}
