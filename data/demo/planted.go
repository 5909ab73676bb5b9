package demo

import (
	"fmt"
	"time"

	"gongshi/data/model"
	"gongshi/data/rule"
)

// planted is a case that one rule must find.
type planted struct {
	rule            *rule.Rule
	subject, zh, en string
}

// plant puts one case of each rule into the county.
func (c *county) plant() {
	year := c.end.Year()
	c.plantTargets(year)
	c.plantLowered(year)
	c.plantProject(year)
	c.plantMoney()
	c.plantSpending()
	c.plantRecords()
	c.plantArithmetic()
	c.plantWorks()
	c.plantCounts()
	c.plantParts()
	c.plantUncounted()
}

func (c *county) expect(r *rule.Rule, subject, zh, en string) {
	c.planted = append(c.planted, planted{r, subject, zh, en})
}

// plantTargets plants what the rules about targets and readings find.
func (c *county) plantTargets(year int) {
	key := func(s string) string { return fmt.Sprintf("%s-%d", s, year) }
	if c.end.Month() == time.June { // when the half is asked
		c.expect(rule.PastHalf, iso(c.end), "多项年度指标未过半或不能判定",
			"several annual indicators are under half or cannot be decided")
	}

	g := goal{key: "funds-bureau", zh: "争取专项资金", en: "special funds secured", unit: "万元", kind: "资金"}
	r := c.target(g, year, 9000)
	r["issuer"], r["level"], r["qualifier"] = "局", "局", "以上"
	c.expect(rule.ConflictingTargets, key("funds")+"."+key("funds-bureau"), "争取专项资金有县、局两个目标",
		"the funds have a target of the county and another of the bureau")
	c.expect(rule.TwoBases, key("funds"), "未支付资金按清单各行计与按项目各行计不同",
		"money unspent by the rows of the list and by those of the projects")

	g = goal{key: "infrastructure", zh: "基础设施投资", en: "investment in infrastructure", unit: "亿元", kind: "投资"}
	r = c.target(g, year, 20)
	r["qualifier"] = "以上"
	done := "11.4"
	if c.end.Month() > time.June { // past its minimum at any date
		done = "21.4"
	}
	c.add("completions", "target", r["key"], "as_of", iso(c.end), "completed", done)
	c.expect(rule.FloorBase, r["key"], "基础设施投资目标为“20亿元以上”", "the target of infrastructure is a minimum")
	c.expect(rule.OverlapNotStated, iso(c.end), "两项投资指标的重叠未载明", "the overlap of two investment indicators is not stated")

	r = c.target(goal{key: "breeding", zh: "养殖出栏数", en: "animals sold", unit: "万只", kind: "数量"}, year, 60)
	c.add("completions", "target", r["key"], "as_of", iso(c.end), "stated_rate", "55%")
	c.expect(rule.StatedRateNoBase, r["key"], "养殖出栏数只报完成率", "only a rate is stated for animals sold")
	c.expect(rule.NotComputed, "base."+r["key"], "养殖出栏数的基数未填报", "the base of animals sold is not reported")

	r = c.target(goal{key: "jobs", zh: "务工就业人数", en: "persons in work", unit: "人", kind: "数量"}, year, 7000)
	c.add("completions", "target", r["key"], "as_of", iso(c.end), "completed", "3900", "stated_rate", "57.1%")
	c.expect(rule.StatedRateDiffers, r["key"], "务工就业报送57.1%，核算为55.7%",
		"persons in work: stated 57.1 %, worked out 55.7 %")

	r = c.target(goal{key: "clinics", zh: "村卫生室达标数", en: "village clinics up to standard", unit: "个", kind: "数量"}, year,
		50)
	c.add("completions", "target", r["key"], "as_of", iso(c.end), "completed", "53", "stated_rate", "106%")
	c.expect(rule.OverFulfilled, r["key"], "村卫生室完成53个，目标50个", "53 clinics against a target of 50")
	c.expect(rule.StatedRateConfirmed, r["key"], "村卫生室报送106%核算一致", "the stated 106 % of clinics is confirmed")

	r = c.target(goal{key: "visits", zh: "走访户数", en: "households visited", unit: "户", kind: "数量"}, year, 12000)
	if c.Months > 1 {
		c.add("completions", "target", r["key"], "as_of", iso(monthEnd(c.Months-2)), "completed", "6900")
		c.expect(rule.FallingSeries, r["key"]+"."+iso(c.end), "走访户数由6900降为6800", "households visited fall from 6900 to 6800")
	}
	c.add("completions", "target", r["key"], "as_of", iso(c.end), "completed", "6800")
}

// plantLowered plants a target that replaces a higher one.
func (c *county) plantLowered(year int) {
	g := goal{key: "lamps", zh: "路灯安装数", en: "street lamps", unit: "个", kind: "数量"}
	c.target(g, year, 900)
	g.key = "lamps-b"
	r := c.target(g, year, 700)
	r["supersedes"] = fmt.Sprintf("lamps-%d", year)
	r["explanation"], r["explanation_en"] = "年中下调", "lowered in the year"
	c.add("completions", "target", r["key"], "as_of", iso(c.end), "completed", "360")
	c.expect(rule.TargetLowered, r["key"], "路灯目标由900降为700", "the target of street lamps is lowered from 900 to 700")
}

// plantProject plants a project with whole-project targets, an unstated source
// and a sibling without money.
func (c *county) plantProject(year int) {
	project := func(key, name, nameEn string, planned string) record {
		return c.add("projects", "key", key, "name", name, "name_en", nameEn, "category", "片区开发", "category_en",
			"area development",
			"lists", "重点项目", "place", c.townships[0].code, "status", "在建", "status_en", "under way", "planned", planned)
	}
	project("area", "片区开发综合项目", "Area development project", "6000")
	c.add("funds", "subject", "area", "category", "财政专项", "category_en", "special fiscal", "origin", "专项财政资金",
		"origin_en", "special fiscal funds", "stage", "计划", "amount", "1999.99")
	c.expect(rule.SourcesNotStated, "area.planned", "片区项目计划6000万元，只载明1999.99万元来源",
		"of 60 million yuan planned, sources are stated for 19.9999")
	c.expect(rule.NotComputed, "sources.area", "片区项目其余来源未填报", "the other sources are not reported")
	for _, t := range []struct{ key, zh, en, unit, kind, target, done string }{
		{"area-investment", "片区项目投资", "Area project: investment", "万元", "投资", "6000", "3450.5"},
		{"area-output", "片区项目种植面积", "Area project: land planted", "亩", "数量", "5000", "2100"},
	} {
		c.add("targets", "key", t.key, "name", t.zh, "name_en", t.en, "unit", t.unit, "kind", t.kind, "period", "整个项目",
			"level", "项目", "target", t.target, "project", "area")
		c.add("completions", "target", t.key, "as_of", iso(c.end), "completed", t.done)
	}
	c.expect(rule.MoneyAndOutputs, "area.area-output", "片区项目投资与种植面积并列",
		"the area project's investment beside the land planted")
	project("area-b", "片区开发延伸项目", "Area development, second part", "")
	c.expect(rule.NotComputed, "investment.area-b", "延伸项目投资未填报", "the second part's investment is not reported")
	r := c.target(goal{key: "area-count", zh: "片区开发项目个数", en: "area development projects", unit: "个", kind: "数量"}, year,
		1)
	c.add("completions", "target", r["key"], "as_of", iso(c.end), "completed", "0")
	c.expect(rule.ProjectCount, r["key"], "片区开发目标1个，项目库有2个", "the target is one area project, and there are two")
}

// plantedAmounts are those of plantMoney, in hundredths: no other row has them.
var plantedAmounts = []int64{45_66, 33_88, 60_11, 29_89, 27_89, 1999_99, 71_01, 66_02, 63_03, 72_04, 22_05, 20_06,
	73_07, 31_08, 34_09, 41_07, 63_05, 52_06, 19_07,
	9_01, 9_52, 10_03, 88_04, 12_05, 47_06}

// plantMoney plants what the rules about money find.
func (c *county) plantMoney() {
	plan := func(key, name, nameEn, planned string, parts ...string) {
		c.add("projects", "key", key, "name", name, "name_en", nameEn, "category", "公共服务", "category_en", "public services",
			"place", c.townships[0].code,
			"status", "下达", "status_en", "funds issued", "planned", planned)
		for i, part := range parts {
			c.add("funds", "subject", key, "category", []string{"财政专项", "整合"}[i], "category_en",
				[]string{"special fiscal", "pooled"}[i],
				"origin", []string{"专项财政资金", "整合部门资金"}[i], "origin_en",
				[]string{"special fiscal funds", "pooled departmental funds"}[i], "stage", "计划", "amount", part)
		}
	}
	plan("square", "演示广场项目", "Demo square", "75.2", "45.66", "33.88")
	c.expect(rule.SumDiffers, "square.planned", "广场项目各项之和79.54，所列计划75.2",
		"the square: the items make 79.54, the stated plan is 75.2")
	plan("library", "演示书屋项目", "Demo library", "90", "60.11", "29.89")
	c.expect(rule.SumConfirmed, "library.planned", "书屋项目各项之和与计划一致", "the library: the items make the stated plan")
	plan("stage", "演示戏台项目", "Demo theatre stage", "88", "60.11", "27.89")
	c.expect(rule.EqualAmounts, model.Slug("60.11"), "书屋与戏台都有60.11万元", "the library and the stage both have 60.11")
}

// plantSpending plants works and money that are far apart, and stages out of
// their order.
func (c *county) plantSpending() {
	spend := func(key, name, nameEn string, physical int, received, disbursed, paid string) {
		c.add("projects", "key", key, "name", name, "name_en", nameEn, "category", "公共服务", "category_en", "public services",
			"place", c.townships[0].code,
			"status", "在建", "status_en", "under way", "planned", received)
		c.add("funds", "subject", key, "category", "财政专项", "category_en", "special fiscal", "origin", "专项财政资金", "origin_en",
			"special fiscal funds", "stage", "计划", "amount", received)
		c.add("progress", "project", key, "as_of", iso(c.end), "physical", fmt.Sprint(physical))
		for i, amount := range []string{received, disbursed, paid, "0"} {
			c.add("funds", "subject", key, "category", "公共服务", "category_en", "public services", "origin", "专项财政资金",
				"origin_en", "special fiscal funds",
				"stage", []string{"到位", "拨付", "支付", "报账"}[i], "amount", amount, "date", iso(monthEnd(max(0, c.Months-5))))
		}
	}
	spend("bridge", "演示便民桥", "Demo footbridge", 40, "71.01", "66.02", "63.03")
	c.expect(rule.PaidAheadOfWorks, "bridge", "便民桥支付率高于形象进度", "the footbridge is paid ahead of its works")
	spend("pump", "演示泵站", "Demo pump station", 90, "72.04", "22.05", "20.06")
	c.expect(rule.PaidBehindWorks, "pump", "泵站支付率低于形象进度", "the pump station is paid behind its works")
	spend("fence", "演示护栏", "Demo railing", 50, "73.07", "31.08", "34.09")
	c.expect(rule.StagesOutOfOrder, "fence.paid-total", "护栏支付大于拨付", "the railing: more paid than disbursed")
}

// plantRecords plants what the rules about steps, states and words find.
func (c *county) plantRecords() {
	for _, state := range [][2]string{{"进行中", "under way"}, {"已完成", "done"}} {
		c.add("registry", "place", "county", "item", "监测对象", "item_en", "persons monitored", "step", "复核", "step_en",
			"review", "as_of", iso(c.end),
			"count", "1860", "unit", "人", "state", state[0], "state_en", state[1])
	}
	review := model.OfKind("registry", model.Text{}, "监测对象", "复核", "1860人").Counted("county", "人")
	c.expect(rule.StatesDiffer, review.Slug, "监测对象复核既“进行中”又“已完成”", "the review is both under way and done")
	for _, r := range c.rows["funds"] {
		if r["subject"] == "stage" {
			r["started"] = "否" // whatever the works of a small county have come to
		}
	}
	shown := monthEnd(0).AddDate(0, 0, -12) // nor need any of them have a notice
	c.notice(work{key: "stage", name: "演示戏台项目", nameEn: "Demo theatre stage"}, "公示", "立项公示", "Notice of the plan", shown,
		shown.AddDate(0, 0, 10))
	c.add("milestones", "key", "all-started", "subject", "county", "name", "年度项目全部启动", "name_en",
		"All projects of the year started", "kind", "启动", "kind_en", "start",
		"state", "已全部启动", "state_en", "all started")
	c.expect(rule.StartsDiffer, iso(c.end), "既称全部启动，又有未启动的资金", "all is said to have started, and some money has not")
	c.add("risks", "key", "risk-slip", "subject", "county", "text", "个别项目台帐不全", "text_en", "some ledgers are incomplete",
		"origin", "自查", "origin_en", "own inspection",
		"explanation", "原文写作“台帐”", "explanation_en", "the source has a slip in the Chinese word")
	c.expect(rule.Slip, model.Slug("台帐"), "“台帐”应为“台账”", "a slip for the word ledger")
}
