package pages

import (
	"regexp"
	"slices"
	"unicode"
	"unicode/utf8"

	"gongshi/content/kit"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/profile"
	"gongshi/data/table"
)

// plan is the planned investment of a project, or that it is withheld, with the reason:
// then there is a number, and to say that it is not stated would hide that.
func plan(d *Draft, p *table.Project) run {
	f := d.About(p.Key, measure.PlannedInvestment)
	if f != nil || p.Planned.State != model.Withheld {
		return d.FigureIf(f)
	}
	r := d.Own(d.Say("不公开", "withheld"))
	r.Class = "missing"
	if p.Planned.Reason != "" {
		r.Below = append(r.Below, d.Word(p.Planned.Reason))
	}
	return r
}

// due is when a project is to be finished; where that day is past and it is not, that
// is said.
func due(d *Draft, p *table.Project) run {
	r := d.Stated(d.Date(p.Due))
	if !measure.Late(p, d.AsOf) {
		return r
	}
	late := d.Own(d.Say("已过期限，尚未完工", "past due, not finished"))
	late.Mark, late.Class = "behind", "late"
	r.Below = append(r.Below, late)
	return r
}

// status is the word of a project's state, with the shape of its phase.
func status(d *Draft, p *table.Project) run {
	r := d.Stated(d.Run(p.Status))
	r.Mark = phaseMarks[d.Disclosure(p).Phase]
	if said := p.Status.Say(d.Lang); said != "" && utf8.RuneCountInString(said) <= 10 {
		r.Class = "state" // a word, not a sentence: it stays on one line
	}
	return r
}

// phaseMarks are the shapes beside the word of a status.
var phaseMarks = map[measure.Phase]string{measure.Waiting: "under-half", measure.Underway: "open",
	measure.Finished: "yes", measure.Ended: "closed", measure.PhaseUnknown: "undecided"}

// projectDisclosure says how many of the fields due by now a project states, and
// names the others.
func projectDisclosure(d *Draft, p *table.Project) {
	of := d.Disclosure(p)
	share, why := d.Figure(of.Share), d.Href(of.Share)
	r := d.Own(d.Say("到目前阶段应公开的要素，已载明", "Of the fields to be public by now, "))
	r.Parts = append(r.Parts, share.Parts...)
	r.Parts = append(r.Parts, part{Text: d.Say("（", " are stated (")},
		part{Text: of.Share.Numerator.Decimal.String() + "/" + of.Share.Denominator.Decimal.String(), Href: why})
	if len(of.Missing) == 0 {
		r.Parts = append(r.Parts, part{Text: d.Say("）。", ").")})
	} else {
		r.Parts = append(r.Parts, part{Text: d.Say("）。未载明：", "). Not stated: ")})
		for i, f := range of.Missing {
			if i > 0 {
				r.Parts = append(r.Parts, part{Text: d.Say("、", ", ")})
			}
			r.Parts = append(r.Parts, part{Text: f.Name.Say(d.Lang)})
		}
		r.Parts = append(r.Parts, part{Text: d.Say("。", ".")})
	}
	d.Text("disclosure", r)
}

// projectCards are the disclosure card, a table for each step at which the rules ask
// for fields. What is not due yet is said not to be.
func projectCards(d *Draft, p *table.Project) {
	phase := d.Disclosure(p).Phase
	for _, c := range []struct {
		step   profile.Step
		zh, en string
		lines  func(*kit.Table)
	}{
		{profile.Before, "申报与计划", "Application and plan", func(t *kit.Table) { plannedFields(d, t, p) }},
		{profile.During, "实施", "Works", func(t *kit.Table) { worksFields(d, t, p) }},
		{profile.After, "完工与验收", "Completion and acceptance", func(t *kit.Table) { completedFields(d, t, p) }},
	} {
		t := d.Card()
		t.Unasked = unasked(d, c.step, phase)
		c.lines(&t)
		t.Caption = d.Own(d.Say(c.zh, c.en))
		d.Table("card-"+string(c.step), t)
	}
}

// unasked says why a project need not state the fields of a step; empty where it must.
func unasked(d *Draft, step profile.Step, phase measure.Phase) string {
	switch {
	case measure.Asked(step, phase):
		return ""
	case phase == measure.Ended:
		return d.Say("项目已终止，不要求", "the project ended early: not asked")
	}
	return d.Say("未到此阶段", "not due yet")
}

// field adds the line of a field of a project, as the profile calls it. Where the profile
// does not ask for it, there is a line only if something is said.
func field(d *Draft, t *kit.Table, p *table.Project, column, zh, en string, value run) {
	f := d.Profile.Field(column)
	if f == nil {
		d.LineIf(t, zh, en, value)
		return
	}
	if why := unasked(d, f.Step, d.Disclosure(p).Phase); why != "" && len(value.Parts) == 0 {
		value = d.Own(why)
		value.Class = "missing"
	}
	t.Add(d.Own(term(d, column, zh, en).Say(d.Lang)), d.Stated(value))
}

// term is what a field is called at the head of a line: as the profile calls it, or else
// in words of ours.
func term(d *Draft, column, zh, en string) model.Text {
	f := d.Profile.Field(column)
	if f == nil {
		return model.Text{Zh: zh, En: en}
	}
	first, size := utf8.DecodeRuneInString(f.Name.En)
	if size == 0 {
		return f.Name
	}
	return model.Text{Zh: f.Name.Zh, En: string(unicode.ToUpper(first)) + f.Name.En[size:]}
}

// phoneTerm is what the telephone of a project is called.
func phoneTerm(d *Draft) model.Text { return term(d, "phone", "联系电话", "Telephone") }

func plannedFields(d *Draft, t *kit.Table, p *table.Project) {
	field(d, t, p, "name", "项目名称", "Name", d.Run(p.Name))
	field(d, t, p, "category", "项目类别", "Category", d.Run(p.Category))
	field(d, t, p, "place", "实施地点", "Place", placesOf(d, p))
	field(d, t, p, "content", "建设内容", "Works", d.Run(p.Content))
	field(d, t, p, "subsidy", "补助标准", "Subsidy", d.Run(p.Subsidy))
	field(d, t, p, "planned", "资金规模", "Planned investment", plan(d, p))
	field(d, t, p, profile.FundOrigin, "资金来源", "Sources of funds", sourcesOf(d, p))
	d.Line(t, "开工日期", "Start", d.Date(p.Start))
	d.Line(t, "建设期限", "Due", d.Date(p.Due))
	field(d, t, p, "office", "责任单位", "Office in charge", d.Run(p.Office))
	d.LineIf(t, "责任人", "Officer", d.Word(p.Officer))
	field(d, t, p, "beneficiaries", "受益对象", "Beneficiaries", d.Run(p.Beneficiaries))
	field(d, t, p, "goal", "绩效目标", "Performance goal", d.Run(p.Goal))
	field(d, t, p, "mechanism", "惠及方式", "How people benefit", d.Run(p.Mechanism))
	d.LineIf(t, "申报内容", "As applied for", d.Run(p.Declared))
	field(d, t, p, "phone", "联系电话", "Telephone", phone(d, p))
	d.LineIf(t, "说明", "Remark", d.Run(p.Explanation))
	d.Line(t, "出处", "Source", source(d, p.Row))
}

func worksFields(d *Draft, t *kit.Table, p *table.Project) {
	field(d, t, p, "procurement", "招标采购", "Procurement", d.Run(p.Procurement))
	field(d, t, p, "contractor", "施工单位", "Contractor", d.Run(p.Contractor))
	d.LineIf(t, "施工单位责任人", "Contractor's officer", d.Word(p.ContractorOfficer))
	if pm := d.index.measured[p]; pm != nil {
		for _, r := range slices.Backward(pm.Readings) {
			d.LineIf(t, "进度说明", "Remark on progress", dated(d, r))
		}
	}
}

// dated is the remark on a reading, over its date.
func dated(d *Draft, r measure.Reading) run {
	remark := d.Run(r.Explanation)
	remark.Below = []run{d.Run(r.AsOf.Display())}
	return remark
}

func completedFields(d *Draft, t *kit.Table, p *table.Project) {
	d.Line(t, "完工日期", "Finished", d.Date(p.Finished))
	field(d, t, p, profile.FundSpent, "资金使用", "Use of funds", spentOn(d, p))
	field(d, t, p, "actual", "实施结果", "As completed", d.Run(p.Actual))
	accepted := d.LineIf
	if d.Profile.Field("acceptance") != nil {
		accepted = d.Line
	}
	accepted(t, "验收日期", "Accepted on", d.Date(p.Accepted))
	field(d, t, p, "acceptance", "验收结果", "Acceptance", d.Run(p.Acceptance))
	field(d, t, p, "goal_result", "绩效目标实现", "Goal reached", d.Run(p.GoalResult))
}

// sourcesOf leads to the funds of a project, where their origin is stated.
func sourcesOf(d *Draft, p *table.Project) run {
	var all []run
	seen := map[string]bool{}
	for _, l := range d.index.money[p.Key] {
		for _, item := range l.Items {
			for _, row := range item.Rows {
				if !row.Origin.IsZero() && !seen[row.Origin.Zh] {
					seen[row.Origin.Zh] = true
					all = append(all, d.Run(row.Origin))
				}
			}
		}
	}
	return d.Listed(all)
}

// spentOn is how much of a project's funds was disbursed, paid or reimbursed, stage by
// stage.
func spentOn(d *Draft, p *table.Project) (r run) {
	for _, total := range []*model.Method{measure.DisbursedTotal, measure.PaidTotal, measure.ReimbursedTotal} {
		f := d.About(p.Key, total)
		if f == nil || !f.Known {
			continue
		}
		if len(r.Parts) > 0 {
			r.Parts = append(r.Parts, part{Text: d.Say("，", ", ")})
		}
		r.Parts = append(r.Parts, part{Text: f.Name.Say(d.Lang) + " "})
		r.Parts = append(r.Parts, d.Figure(f).Parts...)
	}
	return r
}

// phone is a project's telephone with its period of validity, as far as it is
// stated. One that is not in use at the as-of date is not shown: the bureau's own
// stands in its place, or it is said that there is none.
func phone(d *Draft, p *table.Project) run {
	if p.Phone == "" {
		return run{}
	}
	from, until := p.PhoneFrom, p.PhoneUntil
	r := run{Parts: telephone(p.Phone)}
	if !until.IsZero() && until.Before(d.AsOf) || from.After(d.AsOf) {
		r = bureauPhone(d)
	}
	said := func(zh, en string) { r.Below = append(r.Below, d.Own(d.Say(zh, en))) }
	first, last := from.Display(), until.Display()
	switch {
	case !until.IsZero() && until.Before(d.AsOf):
		said("项目的"+phoneTerm(d).Zh+"已停用，有效至"+last.Zh, "the project's own telephone is out of use, valid until "+last.En)
	case !from.IsZero() && from.After(d.AsOf):
		said("项目的"+phoneTerm(d).Zh+"截至日期尚未启用，自"+first.Zh+"起有效",
			"the project's own telephone is not in use at the as-of date, valid from "+first.En)
	case !from.IsZero() && !until.IsZero():
		said(first.Zh+"至"+last.Zh+"有效", "valid from "+first.En+" to "+last.En)
	case !from.IsZero():
		said("自"+first.Zh+"起有效", "valid from "+first.En)
	case !until.IsZero():
		said("有效至"+last.Zh, "valid until "+last.En)
	default:
		said("有效期未载明", "period of validity not stated")
	}
	return r
}

// bureauPhone is whom to call where a project has no telephone in use.
func bureauPhone(d *Draft) run {
	r := run{Parts: telephone(d.Settings.Government.Phone)}
	if len(r.Parts) == 0 {
		return d.Own(d.Say("无在用电话", "none in use"))
	}
	r.Below = append(r.Below, d.Own(d.Say("本单位的联系电话", "the telephone of this office")))
	return r
}

// dialled is a number in a text that can be dialled: with its area code, or the five
// digits of a hotline.
var dialled = regexp.MustCompile(`\+?[0-9][0-9-]{3,18}[0-9]`)

// telephone makes the numbers of a telephone's text links, to be called by a touch.
func telephone(text string) (parts []part) {
	from := 0
	for _, at := range dialled.FindAllStringIndex(text, -1) {
		if from < at[0] {
			parts = append(parts, part{Text: text[from:at[0]]})
		}
		parts = append(parts, part{Text: text[at[0]:at[1]], Phone: text[at[0]:at[1]]})
		from = at[1]
	}
	if from < len(text) {
		parts = append(parts, part{Text: text[from:]})
	}
	return parts
}
