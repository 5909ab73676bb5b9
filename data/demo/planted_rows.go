package demo

import (
	"gongshi/data/model"
	"gongshi/data/rule"
)

// plantArithmetic plants a project that cannot be as its own rows say.
func (c *county) plantArithmetic() {
	c.add("projects", "key", "well", "name", "演示水井", "name_en", "Demo well", "category", "公共服务", "category_en", "public services", "place", c.townships[0].code,
		"status", "完工", "status_en", "finished", "planned", "41.07", "start", iso(c.end), "finished", iso(c.end.AddDate(0, 0, -1)))
	c.expect(rule.InvestedAbovePlan, "well", "水井累计完成投资52.06，计划41.07", "the well: 52.06 invested, 41.07 planned")
	c.expect(rule.FinishedBeforeStart, "well", "水井完工早于开工", "the well was finished before its start")
	if c.Months > 1 {
		c.add("progress", "project", "well", "as_of", iso(monthEnd(c.Months-2)), "invested", "63.05", "physical", "95")
		c.expect(rule.FallingSeries, "well.invested."+iso(c.end), "水井累计完成投资由63.05降为52.06", "the investment in the well falls from 63.05 to 52.06")
		c.expect(rule.FallingSeries, "well.physical."+iso(c.end), "水井形象进度由95%降为30%", "the progress of the well falls from 95 % to 30 %")
	}
	c.add("progress", "project", "well", "as_of", iso(c.end), "invested", "52.06", "physical", "30")
}

// plantCounts plants one count that is stated with two numbers.
func (c *county) plantCounts() {
	for _, n := range []string{"1204", "1240"} {
		c.add("registry", "place", "county", "item", "监测对象", "item_en", "persons monitored", "step", "回访", "step_en", "visit", "as_of", iso(c.end),
			"count", n, "unit", "人", "state", "已完成", "state_en", "done")
	}
	subject := model.OfKind("registry", model.Text{}, "监测对象", "回访", "已完成").Counted("county", "人")
	c.expect(rule.ConflictingCounts, subject.Slug, "监测对象回访有1204人与1240人两个数", "the visits are stated as 1204 and as 1240 persons")
}

// plantUncounted plants rows that are part of no figure.
func (c *county) plantUncounted() {
	c.add("funds", "subject", "county", "category", "财政专项", "category_en", "special fiscal", "stage", "下达", "amount", "19.07", "date", iso(c.end.AddDate(1, 0, 0)))
	c.expect(rule.DatedAhead, "funds", "一笔资金的日期在截至日期之后", "an amount is dated after the as-of date")
	c.add("funds", "subject", "county", "category", "财政专项", "category_en", "special fiscal", "stage", "下达")
	c.expect(rule.RowNotCounted, "funds", "一笔资金没有金额", "a row of funds has no amount")
	c.add("funds", "subject", "county", "category", "财政专项", "category_en", "special fiscal", "stage", "下达", "amount", "withheld: 洽谈中")
	c.expect(rule.NumberWithheld, "funds.amount."+model.Slug("洽谈中"), "一笔资金不公开", "an amount is withheld")
}
