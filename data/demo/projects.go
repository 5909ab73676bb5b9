package demo

import (
	"fmt"
	"strings"
	"time"
)

// categories are the sorts of project.
var categories = []struct{ zh, en, content, contentEn, unit, unitEn string }{
	{"产业发展", "local industries", "新建大棚", "new greenhouses", "座", ""},
	{"饮水安全", "safe drinking water", "铺设管道", "water pipes", "公里", "km"},
	{"村道硬化", "village roads", "硬化村道", "paved village road", "公里", "km"},
	{"人居环境", "living environment", "改造户厕", "lavatories rebuilt", "户", "households"},
	{"水利设施", "irrigation", "整修渠道", "canals repaired", "公里", "km"},
	{"教育设施", "schools", "维修校舍", "school buildings repaired", "间", "rooms"},
	{"技能培训", "skills training", "举办培训", "courses held", "期", "courses"},
}

// states are the states of a project, in the order of its life; weight is how
// many of a hundred projects are in it.
var states = []struct {
	zh, en string
	weight int
}{
	{"储备", "in reserve", 6}, {"公示", "notice open", 6}, {"下达", "funds issued", 8}, {"未开工", "not started", 8},
	{"在建", "under way", 34},
	{"完工", "finished", 12}, {"验收", "accepted", 12}, {"移交", "handed over", 10}, {"终止", "ended early", 4},
}

const (
	reserve = iota
	noticed
	issued
	waiting
	building
	finished
	accepted
	handedOver
	ended
)

// work is a project in the making. Amounts are hundredths of 万元, dates months
// of readings.
type work struct {
	key, name, nameEn        string
	category, village, state int
	planned, special         int64
	begun, ready             int // month of its first reading and of its end
	start, due               time.Time
	physical                 int // percent at the as-of date
	money, reimbursed        bool
}

// projects makes every project with its plan, readings, money, notices and
// steps.
func (c *county) projects() {
	for i := range c.Projects {
		w := c.work(i)
		c.works = append(c.works, w)
		c.project(w)
		c.plan(w)
		c.readings(w)
		c.spending(w)
		c.notices(w)
		c.milestones(w)
	}
}

func (c *county) work(i int) work {
	w := work{key: fmt.Sprintf("p%03d", i+1), category: i % len(categories), village: c.random.IntN(len(c.villages)),
		state: c.state(i)}
	v, cat := c.villages[w.village], categories[w.category]
	w.name, w.nameEn = fmt.Sprintf("%s%s项目（%d号）", v.name, cat.zh, i+1), fmt.Sprintf("%s: %s, no. %d", v.nameEn, cat.en, i+
		1)
	room := max(1, c.Projects/500) // no two amounts are equal, and many need room
	w.planned = c.money(c.between(20*room, 400*room))
	w.special = c.upTo(w.planned * int64(c.between(50, 75)) / 100)
	w.begun = c.random.IntN(max(1, c.Months-4))
	months := c.between(8, 14)
	w.start, w.due = monthEnd(w.begun).AddDate(0, 0, -20), monthEnd(w.begun+months)
	switch {
	case w.state < building:
		w.start = c.end.AddDate(0, 0, c.between(15, 75))
		w.due = w.start.AddDate(0, months, 0)
	case w.state == building:
		w.physical = c.between(15, 90)
	case w.state < ended:
		w.physical, w.ready = 100, min(w.begun+months, c.Months-1)
	}
	w.money = w.state >= waiting && w.state < ended
	w.reimbursed = w.state >= accepted && w.state < ended
	return w
}

// state is that of a project: the first ones have one each, so that a small county has
// every state.
func (c *county) state(project int) int {
	if project < len(states) {
		return project
	}
	n := c.random.IntN(100)
	for i, s := range states {
		if n -= s.weight; n < 0 {
			return i
		}
	}
	return building
}

// upTo is an amount that nothing else has, at most the one given.
func (c *county) upTo(amount int64) int64 {
	for c.taken[amount] {
		amount--
	}
	c.taken[amount] = true
	return amount
}

func (c *county) project(w work) {
	cat := categories[w.category]
	n := max(1, (w.planned*int64(85+c.between(2, 30))/100+500)/1000) // near 10万元 for each
	content, contentEn := fmt.Sprintf("%s%d%s", cat.content, n, cat.unit),
		strings.TrimSpace(fmt.Sprintf("%s: %d %s", cat.contentEn, n, cat.unitEn))
	beneficiaries := c.between(30, 200)
	r := c.add("projects", "key", w.key, "name", w.name, "name_en", w.nameEn, "category", cat.zh, "category_en", cat.en,
		"lists", "年度项目库", "place", c.villages[w.village].code, "content", content, "content_en", contentEn,
		"subsidy", "按核定投资补助", "subsidy_en", "by the approved investment", "status", states[w.state].zh, "status_en",
		states[w.state].en,
		"office", "演示县农业农村局（虚构）", "office_en", "Demo County Bureau of Agriculture (fictitious)",
		"planned", hundredths(w.planned), "procurement", "公开招标", "procurement_en", "open tender",
		"beneficiaries", fmt.Sprintf("%d户", beneficiaries), "beneficiaries_en", fmt.Sprintf("%d households", beneficiaries),
		"goal", "按期建成并投入使用", "goal_en", "built in time and in use", "mechanism", "务工优先录用本村居民", "mechanism_en",
		"residents are hired first",
		"start", iso(w.start), "due", iso(w.due))
	c.phone(r)
	if w.state >= building && w.state < ended {
		r["contractor"], r["contractor_en"] = "演示建设公司（虚构）", "Demo Construction Company (fictitious)"
	}
	if w.state >= finished && w.state < ended {
		r["finished"], r["actual"], r["actual_en"] = iso(monthEnd(w.ready)), content, contentEn
	}
	if w.state >= accepted && w.state < ended {
		r["accepted"], r["acceptance"], r["acceptance_en"] = iso(c.end), "合格", "passed"
		r["goal_result"], r["goal_result_en"] = "已实现", "reached"
	}
}

// phone gives most projects a telephone: of seven one has none, one a telephone that
// has ended, one a telephone that is not in use yet, and two one without a date.
func (c *county) phone(r record) {
	of := len(c.rows["projects"]) % 7
	if of == 0 {
		return
	}
	r["phone"] = "0000-0000001（虚构）"
	switch of {
	case 1:
		r["phone_from"], r["phone_until"] = iso(c.end.AddDate(-2, 0, 0)), iso(c.end.AddDate(0, 0, -20))
	case 2:
		r["phone_from"] = iso(c.end.AddDate(0, 0, 15))
	case 3, 4:
		r["phone_from"] = iso(c.end.AddDate(-2, 0, 0))
	}
}

// plan splits the planned investment by origin; the parts add up to it.
func (c *county) plan(w work) {
	pooled := c.upTo((w.planned - w.special) / 2)
	own := w.planned - w.special - pooled
	for c.taken[own] { // keep the sum: move a hundredth from one part to the other
		delete(c.taken, pooled)
		pooled = c.upTo(pooled - 1)
		own = w.planned - w.special - pooled
	}
	c.taken[own] = true
	for _, part := range []struct {
		amount           int64
		category, en     string
		origin, originEn string
	}{
		{w.special, "财政专项", "special fiscal", "专项财政资金", "special fiscal funds"},
		{pooled, "整合", "pooled", "整合部门资金", "pooled departmental funds"},
		{own, "自筹", "self-raised", "自筹（含投劳折资）", "self-raised (labour counted as money)"},
	} {
		c.add("funds", "subject", w.key, "category", part.category, "category_en", part.en, "origin", part.origin,
			"origin_en", part.originEn,
			"stage", "计划", "amount", hundredths(part.amount))
	}
	c.known(w.key, "planned-total", hundredths(w.planned))
}

// readings are the monthly readings of works that have begun: physical progress
// and money rise together, month by month.
func (c *county) readings(w work) {
	if w.physical == 0 {
		return
	}
	last := c.Months - 1
	end := last
	if w.state >= finished {
		end = w.ready
	}
	span := end - w.begun + 1
	for k := w.begun; k <= last; k++ {
		physical := w.physical
		if k < end {
			physical = w.physical * (k - w.begun + 1) / span
		}
		invested := w.planned * int64(physical) / 100
		c.add("progress", "project", w.key, "as_of", iso(monthEnd(k)), "invested", hundredths(invested), "physical",
			fmt.Sprint(physical))
		if k == last {
			c.known(w.key, "invested", hundredths(invested))
		}
	}
}

// spending is the special money of a project from its issue to its payment. A
// stage that has not come is reported as zero, not left blank.
func (c *county) spending(w work) {
	if w.state < issued {
		return
	}
	amounts := []int64{w.special, 0, 0, 0, 0} // issued, received, disbursed, paid, reimbursed
	if w.money {
		amounts[1] = w.special
		share := max(0, w.physical-c.between(0, 8))
		amounts[2] = c.share(w.special, min(100, share+5))
		amounts[3] = c.share(amounts[2], max(0, 100-c.between(0, 6)))
		if share == 0 {
			amounts[2], amounts[3] = 0, 0
		}
		if w.reimbursed {
			amounts[4] = c.share(amounts[3], 95)
		}
	}
	begun := "否"
	if w.state >= building {
		begun = "是"
	}
	for i, stage := range []string{"下达", "到位", "拨付", "支付", "报账"} {
		r := c.add("funds", "subject", w.key, "category", categories[w.category].zh, "category_en",
			categories[w.category].en,
			"origin", "专项财政资金", "origin_en", "special fiscal funds", "stage", stage, "amount", hundredths(amounts[i]))
		month := min(c.Months-1, max(0, w.begun-1)+i)
		r["date"], r["document"] = iso(monthEnd(month)), fmt.Sprintf("演财〔%d〕%d号（虚构）", firstYear+month/12, c.between(1, 99))
		if stage == "到位" {
			r["started"] = begun
		}
		c.known(w.key, map[string]string{"下达": "issued", "到位": "received", "拨付": "disbursed", "支付": "paid",
			"报账": "reimbursed"}[stage]+"-total", hundredths(amounts[i]))
	}
}

// share is a part of an amount that nothing else has; nothing of nothing.
func (c *county) share(amount int64, percent int) int64 {
	if part := amount * int64(percent) / 100; part > 0 {
		return c.upTo(part)
	}
	return 0
}

// notices: before the decision a 公示 of ten days, after completion a 公告.
func (c *county) notices(w work) {
	if w.state < noticed {
		return
	}
	start := monthEnd(max(0, w.begun-1)).AddDate(0, 0, -12)
	if w.state == noticed {
		start = c.end.AddDate(0, 0, -4) // still open at the as-of date
	}
	c.notice(w, "公示", "立项公示", "Notice of the plan", start, start.AddDate(0, 0, 10))
	if w.state >= finished && w.state < ended {
		c.notice(w, "公告", "竣工公告", "Announcement of completion", monthEnd(w.ready), time.Time{})
	}
}

func (c *county) notice(w work, kind, title, titleEn string, start, end time.Time) {
	r := c.add("notices", "key", fmt.Sprintf("n-%s-%d", w.key, len(c.rows["notices"])), "kind", kind, "level", "县",
		"title", w.name+title, "title_en", titleEn+": "+w.nameEn,
		"subject", w.key, "issued", iso(start), "contact", "0000-0000000（虚构）")
	if end.IsZero() {
		return
	}
	r["start"], r["end"], r["day_kind"] = iso(start), iso(end), "自然日"
	if end.Before(c.end) {
		r["result"], r["result_en"] = "无异议", "no objection"
	}
}

// milestones are the start of the works and their completion.
func (c *county) milestones(w work) {
	if w.state < issued || w.state == ended {
		return
	}
	step := func(key, name, nameEn string, due, done time.Time) {
		r := c.add("milestones", "key", w.key+"-"+key, "subject", w.key, "name", w.name+name, "name_en", nameEn+": "+
			w.nameEn, "kind", "步骤", "kind_en", "step",
			"due", iso(due))
		switch {
		case !done.IsZero():
			r["done"], r["state"], r["state_en"] = iso(done), "已完成", "done"
		case due.After(c.end):
			r["state"], r["state_en"] = "未到", "not yet"
		default:
			r["state"], r["state_en"] = "未完成", "not done"
		}
	}
	var begun, ready time.Time
	if w.state >= building {
		begun = w.start
	}
	if w.state >= finished {
		ready = monthEnd(w.ready)
	}
	step("start", "开工", "Start", w.start, begun)
	step("finish", "完工", "Completion", w.due, ready)
}
