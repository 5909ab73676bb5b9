package demo

import (
	"fmt"
	"time"
)

// goal is an indicator of the fictitious county. Pace is how its completion at
// the as-of date stands to the time that has passed, in percent; the readings
// before it rise evenly.
type goal struct {
	key, zh, en, unit, kind string
	target                  int
	pace                    int
	schedule                bool
	lower                   bool
}

// goals are in order: none of them is anybody's finding.
var goals = []goal{
	{key: "water", zh: "饮水安全达标户数", en: "households with safe water", unit: "户", kind: "数量", target: 3600, pace: 100,
		schedule: true},
	{key: "training", zh: "技能培训人数", en: "persons trained", unit: "人", kind: "数量", target: 4800, pace: 128},
	{key: "roads", zh: "村道硬化里程", en: "village road paved", unit: "公里", kind: "数量", target: 240, pace: 74},
	{key: "housing", zh: "危房改造户数", en: "houses rebuilt", unit: "户", kind: "数量", target: 620, pace: 112, schedule: true},
	{key: "trees", zh: "经果林面积", en: "orchards planted", unit: "亩", kind: "数量", target: 9000, pace: 91},
	{key: "overdue", zh: "超期未办结事项", en: "matters overdue", unit: "项", kind: "数量", target: 24, pace: 60, lower: true},
	{key: "relapse", zh: "新增返贫户数", en: "households fallen back", unit: "户", kind: "数量", target: 0, pace: 0, lower: true},
}

// industry is the investment of a year in local industries.
var industry = goal{key: "industry", zh: "产业项目投资", en: "investment in local industries", unit: "万元", kind: "投资",
	target: 8600, pace: 104}

// indicators makes the targets of each year with their monthly readings.
func (c *county) indicators() {
	for year := firstYear; year <= c.end.Year(); year++ {
		for _, g := range goals {
			c.indicator(g, year)
		}
		c.indicator(industry, year)
	}
	c.revised()
	c.outputs()
	c.raised()
}

func (c *county) indicator(g goal, year int) {
	n := g.of(year)
	target := c.target(g, year, n)
	if g.lower {
		target["direction"] = "越低越好"
	}
	if year > firstYear && g.target > 0 {
		target["baseline"] = fmt.Sprint(g.done(g.of(year-1), 12))
	}
	if g.schedule {
		target["schedule"] = fmt.Sprintf("%d-03-31=20%%；%d-06-30=45%%；%d-09-30=75%%；%d-12-31=100%%", year, year, year, year)
	}
	c.completions(target["key"], year, n, g)
}

// target adds a target of the year.
func (c *county) target(g goal, year, n int) record {
	r := c.add("targets", "key", fmt.Sprintf("%s-%d", g.key, year), "name", g.zh, "name_en", g.en, "lists", "民生工程",
		"unit", g.unit, "kind", g.kind,
		"period", fmt.Sprint(year), "level", "县", "issuer", "县", "document", fmt.Sprintf("演政发〔%d〕1号（虚构）", year),
		"target", fmt.Sprint(n), "office", "演示股室（虚构）")
	return r
}

// of is the target of a year: it grows by a twelfth each year.
func (g goal) of(year int) int { return g.target * (12 + year - firstYear) / 12 }

// done is what is completed by the end of a month of a year: even progress at
// the goal's pace, and never above the target.
func (g goal) done(target, month int) int {
	if month == 12 && !g.lower {
		return target
	}
	return min(target, target*g.pace*month/1200)
}

// completions are the readings of one target, month by month up to the as-of
// date or the end of its year.
func (c *county) completions(key string, year, target int, g goal) {
	for month := 1; month <= 12; month++ {
		date := time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC)
		if date.After(c.end) {
			return
		}
		done := g.done(target, month)
		c.add("completions", "target", key, "as_of", iso(date), "completed", fmt.Sprint(done))
		if date.Equal(c.end) {
			c.known(key, "completed", fmt.Sprint(done))
			c.known(key, "target", fmt.Sprint(target))
		}
	}
}

// revised is a target that was raised in the year: the new one stands, and says
// which it replaces.
func (c *county) revised() {
	year := c.end.Year()
	g := goal{key: "cooperatives", zh: "规范合作社个数", en: "cooperatives in order", unit: "个", kind: "数量", target: 40,
		pace: 96}
	c.target(g, year, 40)
	g.key = "cooperatives-b"
	r := c.target(g, year, 48)
	r["supersedes"] = fmt.Sprintf("cooperatives-%d", year)
	r["explanation"], r["explanation_en"] = "年中上调", "raised in the year"
	c.completions(r["key"], year, 48, g)
}

// outputs have no target.
func (c *county) outputs() {
	year := c.end.Year()
	r := c.target(goal{key: "handbook", zh: "《政策明白手册》", en: "Handbook of policies", unit: "份", kind: "产出"}, year, 0)
	delete(r, "target")
	c.add("completions", "target", r["key"], "as_of", iso(c.end), "completed", "5000")
	c.known(r["key"], "completed", "5000")
}

// raised are the special funds secured in the year, by category: what each
// project received, and what is not yet given to one.
func (c *county) raised() {
	year := c.end.Year()
	g := goal{key: "funds", zh: "争取专项资金", en: "special funds secured", unit: "万元", kind: "资金"}
	sums := make([]int64, len(categories))
	for _, w := range c.works {
		if w.money {
			sums[w.category] += w.special
		}
	}
	var all int64
	for i, cat := range categories {
		amount := c.atLeast(sums[i] + int64(c.between(500, 3000)))
		all += amount
		rest := amount
		for k, stage := range []string{"下达", "到位", "拨付", "支付", "报账"} {
			if k > 1 {
				rest = c.share(rest, c.between(82, 96))
			}
			r := c.add("funds", "subject", fmt.Sprintf("funds-%d", year), "category", cat.zh, "category_en", cat.en, "origin",
				"专项财政资金", "origin_en", "special fiscal funds",
				"stage", stage, "amount", hundredths(rest), "date", iso(monthEnd(max(0, c.Months-6+k))), "document",
				fmt.Sprintf("演财〔%d〕%d号（虚构）", year, 100+i))
			if stage == "到位" {
				r["started"] = "是"
			}
		}
	}
	r := c.target(g, year, int(all/100)*2)
	r["explanation"], r["explanation_en"] = "含尚未分配到项目的部分", "with what is not yet given to a project"
	c.add("completions", "target", r["key"], "as_of", iso(c.end), "completed", hundredths(all))
	c.known(r["key"], "received-total", hundredths(all))
	c.known(r["key"], "completed", hundredths(all))
}

// atLeast is the first free amount from the one given on.
func (c *county) atLeast(amount int64) int64 {
	for c.taken[amount] {
		amount++
	}
	c.taken[amount] = true
	return amount
}
