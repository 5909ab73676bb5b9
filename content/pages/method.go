package pages

import (
	"slices"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/rule"
)

// methodPage is how every number is worked out.
func methodPage(*Book) []Outline {
	return one(Outline{id: "method", title: says("口径与方法", "Method"), nav: says("口径与方法", "Method"),
		holds: says("每个量的定义、公式和依据", "Definition, formula and source of every measure"), article: true, write: writeMethod})
}

// writeMethod shows the definitions that the figures were worked out by.
func writeMethod(d *Draft) {
	rounded := d.Settings.Rounding().Name()
	d.Note("公式只在程序中定义一次；本页、各数字的出处和数据下载写的是同一个定义。除另有说明外，数字"+rounded.Zh+"，比率保留两位小数；金额不取整。",
		"Each formula is defined once in the program; this page, each figure's provenance and the downloads show "+
			"that same definition. Numbers are rounded "+rounded.En+
			" and rates are shown to two decimals; amounts are not rounded.")
	t := d.Columns("量", "Measure", "公式", "Formula", "说明", "Note")
	for _, m := range d.Methods() {
		t.AddAs("method-"+model.Slug(m.ID), d.Run(m.Name), d.Run(m.Formula), d.Run(d.Report.Note(m)))
	}
	d.Table("methods", t)
	if !d.Register() {
		judged(d)
	}
	d.Heading("核对规则", "Rules of the checks")
	t = d.Columns("编号", "Id", "规则", "Rule")
	for _, r := range rule.Rules {
		if (!r.OfTargets || !d.Register()) && (r != rule.PastHalf || d.Profile.Verdict.Half) {
			t.Add(code(d, r.ID), d.Run(r.Says))
		}
	}
	d.Table("rules", t)
}

// judged shows the rules of verdicts.
func judged(d *Draft) {
	d.Heading("指标怎样判定", "How an indicator is judged")
	d.Note(d.Profile.Verdict.Asks.Zh, d.Profile.Verdict.Asks.En)
	verdicts := d.Columns("判定", "Verdict", "何时", "When", "规则", "Rule")
	for _, v := range verdictsUsed(d) {
		verdicts.Add(verdict(d, v.verdict), d.Run(v.when), d.Run(v.rule))
	}
	d.Table("verdicts", verdicts)
}

// verdictsUsed are those of the verdicts that the profile's questions have.
func verdictsUsed(d *Draft) []verdictRule {
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
