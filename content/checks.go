package content

import (
	"fmt"
	"slices"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/rule"
)

// writeChecks lists what the rules found, with the bureau's reply beside it,
// what cannot be computed, with the missing field, and what was repaired.
func writeChecks(d *draft) {
	if len(d.Findings) == 0 && len(d.NotComputed) == 0 {
		rules := d.address("method") + "#table-rules"
		d.note("各条规则都核对过，没有发现。规则列在[口径与方法]("+rules+")页。",
			"Every rule was applied and found nothing. The rules stand on the page of [methods]("+rules+").")
		unstated(d)
		repairs(d)
		return
	}
	d.headline = d.own(d.say(fmt.Sprintf("%d处对不上，%d处核算一致", len(d.index.differ), len(d.index.agree)),
		fmt.Sprintf("%s, %s", model.Many(len(d.index.differ), "difference"), model.Many(len(d.index.agree), "agreement"))))
	d.lede = d.own(d.say("发现不是差错的认定：报告如何表述、按同一口径核算得多少，两者都写明。",
		"A finding is not a verdict of fault: it states what the report says beside what the rule works out."))
	if first(d) && len(d.index.agree) > 0 {
		ways := d.link(says("核算一致的 →", "What agrees →"), confirmedChecks)
		ways.Class = "ways"
		d.text("agree", ways)
	}
	findings(d)
	turn(d)
	if first(d) {
		unstated(d)
		notComputed(d)
		repairs(d)
	}
}

// confirmedChecks is the id of the list of what was looked at and agrees.
const confirmedChecks = "checks/confirmed"

// findings are those that need a word, in the order of the rules.
func findings(d *draft) {
	d.table("findings", findingsOf(d, says("发现", "Finding"), onLeaf(d, d.index.differ)))
}

// writeConfirmed lists what was looked at and agrees.
func writeConfirmed(d *draft) {
	if t := findingsOf(d, says("核算一致", "Confirmed"), onLeaf(d, d.index.agree)); len(t.Rows) > 0 {
		d.table("confirmed", t)
		turn(d)
	}
}

func findingsOf(d *draft, name model.Text, all model.Problems) grid {
	t := d.list(name.Zh, name.En, "出处", "Rows")
	for _, p := range all {
		t.addAs("finding-"+model.Slug(p.ID), finding(d, p), rowsOf(d, places(p)))
	}
	t.Class = "lines"
	return t
}

// listed are the findings in the order of the rules, and those that confirm. What cannot
// be computed has a list of its own.
func listed(findings model.Problems) (differ, agree model.Problems) {
	of := by(findings, func(p model.Problem) string { return p.Rule })
	for _, r := range rule.Rules {
		switch {
		case r == rule.NotComputed:
		case r.Confirms:
			agree = append(agree, of[r.ID]...)
		default:
			differ = append(differ, of[r.ID]...)
		}
	}
	return differ, agree
}

// finding is what a rule found, with the bureau's reply and the id below it.
func finding(d *draft, p model.Problem) run {
	r := d.run(p.Message)
	if !p.Said.IsZero() {
		r = d.sentence(p.Said)
	}
	if !p.Reply.IsZero() {
		reply := d.run(model.Compose("单位说明：%s", "The bureau's reply: %s", p.Reply))
		reply.Class = "reply"
		r.Below = append(r.Below, reply)
	}
	r.Below = append(r.Below, code(d, p.ID))
	return r
}

// rowsOf are the places in the exports that something rests on.
func rowsOf(d *draft, places string) run {
	r := d.own(places)
	r.Class = "rows"
	return r
}

// places are all the positions of a problem.
func places(p model.Problem) string {
	if p.At == (model.Position{}) {
		return positions(p.Also)
	}
	return positions(append([]model.Position{p.At}, p.Also...))
}

func code(d *draft, s string) run {
	r := d.own(s)
	r.Class = "code"
	return r
}

func notComputed(d *draft) {
	t := d.columns("无法计算", "Cannot be computed", "缺什么", "What is missing", "出处", "Rows")
	for _, n := range d.NotComputed {
		id := rule.NotComputed.Of(n.ID)
		what := d.run(n.What)
		what.Below = []run{code(d, id)}
		t.addAs("finding-"+model.Slug(id), what, d.run(n.Missing), rowsOf(d, positions(n.At)))
	}
	t.Class = "lines"
	if len(t.Rows) > 0 {
		d.heading("无法计算的", "What cannot be computed")
		d.table(rule.NotComputed.ID, t)
	}
}

// writeMethod shows the definitions that the figures were worked out by.
func writeMethod(d *draft) {
	rounded := d.Settings.Rounding().Name()
	d.note("公式只在程序中定义一次；本页、各数字的出处和数据下载写的是同一个定义。除另有说明外，数字"+rounded.Zh+"，比率保留两位小数；金额不取整。",
		"Each formula is defined once in the program; this page, each figure's provenance and the downloads show "+
			"that same definition. Numbers are rounded "+rounded.En+
			" and rates are shown to two decimals; amounts are not rounded.")
	t := d.columns("量", "Measure", "公式", "Formula", "说明", "Note")
	for _, m := range d.Methods() {
		t.addAs("method-"+model.Slug(m.ID), d.run(m.Name), d.run(m.Formula), d.run(d.Note(m)))
	}
	d.table("methods", t)
	if !d.Register() {
		judged(d)
	}
	d.heading("核对规则", "Rules of the checks")
	t = d.columns("编号", "Id", "规则", "Rule")
	for _, r := range rule.Rules {
		if (!r.OfTargets || !d.Register()) && (r != rule.PastHalf || d.Profile.Verdict.Half) {
			t.add(code(d, r.ID), d.run(r.Says))
		}
	}
	d.table("rules", t)
}

// judged shows the rules of verdicts.
func judged(d *draft) {
	d.heading("指标怎样判定", "How an indicator is judged")
	d.note(d.Profile.Verdict.Asks.Zh, d.Profile.Verdict.Asks.En)
	verdicts := d.columns("判定", "Verdict", "何时", "When", "规则", "Rule")
	for _, v := range verdictsUsed(d) {
		verdicts.add(verdict(d, v.verdict), d.run(v.when), d.run(v.rule))
	}
	d.table("verdicts", verdicts)
}

// verdictRules are those of the verdicts that the profile's questions have.
func verdictsUsed(d *draft) []verdictRule {
	return slices.DeleteFunc(slices.Clone(verdictRules), func(v verdictRule) bool {
		return v.when == midYear && !d.Profile.Verdict.Half
	})
}

// verdictRule says when a verdict is given, and on what.
type verdictRule struct {
	verdict    measure.Verdict
	when, rule model.Text
}

var (
	midYear  = model.Text{Zh: "年中", En: "mid-year"}
	between  = model.Text{Zh: "其间", En: "between"}
	atTheEnd = model.Text{Zh: "期末", En: "end of period"}
	always   = model.Text{Zh: "任何时候", En: "at any time"}
)

// verdictRules are all verdicts, when each is given, and on what.
var verdictRules = []verdictRule{
	{measure.PastHalf, midYear, model.Text{Zh: "完成率的下限不低于一半", En: "the lower bound of the rate is at least one half"}},
	{measure.PastHalfOfFloor, midYear,
		model.Text{Zh: "只对所列最低目标过半；实际计划更高时可能未过半",
			En: "past half only of the stated minimum; a higher plan may be under half"}},
	{measure.UnderHalf, midYear, model.Text{Zh: "完成率的上限低于一半", En: "the upper bound of the rate is under one half"}},
	{measure.OnSchedule, between, model.Text{Zh: "完成率的下限不低于序时进度",
		En: "the lower bound of the rate is at least the time elapsed"}},
	{measure.OnScheduleOfFloor, between,
		model.Text{Zh: "只对所列最低目标达到序时进度；实际计划更高时可能落后",
			En: "on schedule only by the stated minimum; a higher plan may be behind"}},
	{measure.BehindSchedule, between,
		model.Text{Zh: "完成率的上限低于序时进度", En: "the upper bound of the rate is under the time elapsed"}},
	{measure.Done, atTheEnd, model.Text{Zh: "完成率的下限不低于100%", En: "the lower bound of the rate is at least 100 %"}},
	{measure.DoneOfFloor, atTheEnd,
		model.Text{Zh: "只对所列最低目标完成；实际计划更高时可能未完成", En: "done only by the stated minimum; a higher plan may not be"}},
	{measure.NotDone, atTheEnd, model.Text{Zh: "完成率的上限低于100%", En: "the upper bound of the rate is under 100 %"}},
	{measure.Undecided, always, model.Text{Zh: "缺少目标、完成数或基数，或限定不足以判定",
		En: "a target, a completion or a base is missing, or the bounds do not decide"}},
	{measure.WholeProject, always,
		model.Text{Zh: "基数是整个项目的计划，不作年度判定", En: "the base is the plan of the whole project: no annual verdict"}},
}
