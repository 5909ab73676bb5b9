package demo

import (
	"fmt"

	"gongshi/data/model"
	"gongshi/data/rule"
)

// plantArithmetic plants a project that cannot be as its own rows say.
func (c *county) plantArithmetic() {
	c.add("projects", "key", "well", "name", "演示水井", "name_en", "Demo well", "category", "公共服务", "category_en",
		"public services", "place", c.townships[0].code,
		"status", "完工", "status_en", "finished", "planned", "41.07", "start", iso(c.end), "finished",
		iso(c.end.AddDate(0, 0, -1)))
	c.expect(rule.InvestedAbovePlan, "well", "水井累计完成投资52.06，计划41.07", "the well: 52.06 invested, 41.07 planned")
	c.expect(rule.FinishedBeforeStart, "well", "水井完工早于开工", "the well was finished before its start")
	if c.Months > 1 {
		c.add("progress", "project", "well", "as_of", iso(monthEnd(c.Months-2)), "invested", "63.05", "physical", "95")
		c.expect(rule.FallingSeries, "well.invested."+iso(c.end), "水井累计完成投资由63.05降为52.06",
			"the investment in the well falls from 63.05 to 52.06")
		c.expect(rule.FallingSeries, "well.physical."+iso(c.end), "水井形象进度由95%降为30%",
			"the progress of the well falls from 95 % to 30 %")
	}
	c.add("progress", "project", "well", "as_of", iso(c.end), "invested", "52.06", "physical", "30")
}

// plantCounts plants one count that is stated with two numbers.
func (c *county) plantCounts() {
	for _, n := range []string{"1204", "1240"} {
		c.add("registry", "place", "county", "item", "监测对象", "item_en", "persons monitored", "step", "回访", "step_en",
			"visit", "as_of", iso(c.end),
			"count", n, "unit", "人", "state", "已完成", "state_en", "done")
	}
	subject := model.OfKind("registry", model.Text{}, "监测对象", "回访", "已完成").Counted("county", "人")
	c.expect(rule.ConflictingCounts, subject.Slug, "监测对象回访有1204人与1240人两个数",
		"the visits are stated as 1204 and as 1240 persons")
}

// plantParts plants a township that has more than its county, and a registry that has
// more households than the ledger.
func (c *county) plantParts() {
	for _, at := range [][2]string{{"county", "1312"}, {c.townships[0].code, "1351"}} {
		c.add("registry", "place", at[0], "item", "监测对象", "item_en", "persons monitored", "step", "培训", "step_en",
			"training", "as_of", iso(c.end),
			"count", at[1], "unit", "人", "state", "已完成", "state_en", "done")
	}
	trained := model.OfKind("registry", model.Text{}, "监测对象", "培训", "已完成").Counted("county", "人")
	c.expect(rule.PartsDiffer, trained.Slug, "监测对象培训全县1312人，一个乡镇就有1351人",
		"1312 persons are trained in the county, 1351 in one township of it")
	if len(c.villages) > mostInLedger {
		return
	}
	c.count("county", "在册", "on the register", 2*c.villages[0].households*len(c.villages))
	register := model.OfKind("registry", model.Text{}, "低收入户", "在册", "已完成").Counted("county", "户")
	c.expect(rule.RegistryLedger, register.Slug, "在册户数多于台账", "more households on the register than in the ledger")
}

// plantWorks plants street lamps of which one is far dearer than the others, and two
// projects that may be one.
func (c *county) plantWorks() {
	works := func(key, name, nameEn, category, categoryEn, content, contentEn, planned string) record {
		return c.add("projects", "key", key, "name", name, "name_en", nameEn, "category", category, "category_en",
			categoryEn, "place", c.townships[0].code,
			"status", "下达", "status_en", "funds issued", "content", content, "content_en", contentEn, "planned", planned)
	}
	for i, planned := range []string{"9.01", "9.52", "10.03", "88.04"} {
		works(fmt.Sprintf("lamps-%d", i+1), fmt.Sprintf("演示路灯%s期", numeral(i+1)),
			fmt.Sprintf("Demo street lamps, phase %d", i+1), "亮化工程", "lighting",
			"安装路灯20盏", "20 street lamps", planned)
	}
	c.expect(rule.UnitCostFar, "lamps-4", "第四期路灯每盏4.402万元，中位数0.48875万元",
		"phase 4: 44,020 yuan a lamp, the median is 4,887.5")
	for i, planned := range []string{"12.05", "47.06"} {
		r := works(fmt.Sprintf("court-%d", i+1), fmt.Sprintf("演示球场（%d）", i+1), fmt.Sprintf("Demo ball court (%d)", i+1),
			"公共服务", "public services",
			"新建灯光球场", "a ball court with lights", planned)
		r["start"], r["goal"], r["goal_en"] = iso(c.end.AddDate(0, 1, 0)), "夜间可用", "used in the evening"
	}
	c.expect(rule.TwinProjects, "court-1", "两个球场的地点、内容、开工日期相同", "two ball courts have the same place, works and start")
}

// plantUncounted plants rows that are part of no figure.
func (c *county) plantUncounted() {
	c.add("funds", "subject", "county", "category", "财政专项", "category_en", "special fiscal", "stage", "下达", "amount",
		"19.07", "date", iso(c.end.AddDate(1, 0, 0)))
	c.expect(rule.DatedAhead, "funds", "一笔资金的日期在截至日期之后", "an amount is dated after the as-of date")
	c.add("funds", "subject", "county", "category", "财政专项", "category_en", "special fiscal", "stage", "下达")
	c.expect(rule.RowNotCounted, "funds", "一笔资金没有金额", "a row of funds has no amount")
	c.add("funds", "subject", "county", "category", "财政专项", "category_en", "special fiscal", "stage", "下达", "amount",
		"withheld: 洽谈中")
	c.expect(rule.NumberWithheld, "funds.amount."+model.Slug("洽谈中"), "一笔资金不公开", "an amount is withheld")
}
