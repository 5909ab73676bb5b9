package prose

import (
	"regexp"
	"strings"

	"gongshi/data/model"
)

// language is how one language speaks of figures.
type language struct {
	names     map[string][]string // subjects by name
	sayings   []saying
	number    *regexp.Regexp
	before    map[string]bound // what stands before a number
	after     map[string]bound // … or behind it
	units     map[string][]string
	blank     *regexp.Regexp // digits that are no figure's
	joins     *regexp.Regexp // what may stand between a number and the word for its measure
	part      *regexp.Regexp // of a clause that speaks of a part of a whole
	wished    *regexp.Regexp // of a clause that says what should be, or might
	elsewhen  *regexp.Regexp // another time than the report's
	lastYear  *regexp.Regexp
	on        *regexp.Regexp // a date
	parts     string         // what each group of it is: year, month, day
	elsewhere *regexp.Regexp // a place that may be no subject's
	word      bool           // names end at the end of a word
}

// saying is a word for measures.
type saying struct {
	words    *regexp.Regexp
	measures []string
}

// sayings are the words for measures, in Chinese and in English. A word may mean
// several: which one, the unit tells, or any of them may be meant.
var sayings = []struct{ zh, en, measures string }{
	{"完成|实现|达成|累计", `complet\w*|achieved|done|finished`,
		"completed completion-rate invested investment-rate stated-rate stated-investment-rate"},
	{"目标|任务|计划|规划", `target\w*|goals?|plan\w*`, "target planned-investment planned-total half-limit"},
	{"投资", `invest\w*`, "planned-investment invested investment-rate target completed planned-total"},
	{"未完成|尚未|还差|缺口|剩余|余下|还剩|尚余|还需|仍需", `remain\w*|left|short|still`, "remaining half-short pace-needed"},
	{"到位|争取", `received|secured`, "received-total receipt-rate completed completion-rate amount"},
	{"下达", `issued`, "issued-total target amount"},
	{"拨付", `disburs\w*`, "disbursed-total disbursement-rate amount"},
	{"支付", `paid|payments?`, "paid-total payment-rate amount unspent unspent-total"},
	{"报账", `reimburs\w*`, "reimbursed-total reimbursement-rate amount"},
	{"结余|结转|沉淀", `unspent`, "unspent unspent-total"},
	{"启动|开工", `started`, "started started-share"},
	{"进度", `progress|time elapsed|time share`, "physical completion-rate investment-rate time-share time-share-by-day"},
	{"相差|差距|高于|低于|高出|超出|快于|慢于|落后|超前|领先", `gap|ahead|behind|above|below`, "gap match"},
	{"每月|月均", `a month|per month|monthly`, "pace-so-far pace-needed"},
	{"增长|增幅|同比|下降", `growth|grew|increase\w*|rose|fell`, "growth on-last-year"},
	{"占", `shares?|of the (?:total|whole)`, "share started-share unstated-share completion-rate investment-rate"},
	{"金额", `amounts?`, "amount"},
	{"验收率", `acceptance rate`, "acceptance-rate"},
	{"完工率", `finish rate`, "finish-rate"},
	{"公示率", `notice rate`, "notice-rate"},
	{"上年完成", `last year's completion`, "baseline"},
}

// said are the measures that words can speak of.
var said = func() map[string]bool {
	all := map[string]bool{}
	for _, s := range sayings {
		for _, m := range strings.Fields(s.measures) {
			all[m] = true
		}
	}
	return all
}()

func chinese(names map[string][]string) *language {
	l := &language{names: names,
		before: map[string]bound{"约": about, "近": about, "不足": ceil, "不到": ceil, "至多": ceil, "最多": ceil, "不超过": ceil,
			"超过": floor, "超": floor, "逾": floor, "至少": floor, "不少于": floor, "不低于": floor},
		after: map[string]bound{"余": above, "多": above, "以上": floor, "左右": about, "以下": ceil, "以内": ceil},
		units: map[string][]string{"名": {"人"}, "口": {"人"}, "个百分点": {"百分点"}, "人次": {"人次"}, "个村": {"个", "村"}, "个月": {"个月"}},
		blank: regexp.MustCompile("`[^`]*`|" +
			`\]\([^)]*\)|《[^》]*》|〔[^〕]*〕\s*\d*|\{\{[^}]*\}\}|https?://\S+|第\s*[\d一二三四五六七八九十百]+|` +
			`[A-Za-z][\w-]*|(?m:^\s*\d+[.)、．]\s?)|[（(]\d{1,2}[)）]|\d{3,4}-\d{7,8}|\d{1,2}[:：]\d{2}|[\d.]+\s*[-–—~～至到]\s*[\d.]+`),
		joins:    regexp.MustCompile(`^(?:[\s了已的为达到共计全部总至约近超逾额数量投资资金任务项目率：:*_“”是即仅平均比例]|（[^）\d]*）|\([^)\d]*\))*$`),
		part:     regexp.MustCompile(`其中|包括|每村|每户|人均|户均`),
		wished:   regexp.MustCompile(`力争|确保|预计|拟|应当|应在|应达|应完成|应于|必须|如果|假如|倘若|若[^干]|将[在于完达]|希望`),
		elsewhen: regexp.MustCompile(`同期|往年|前年|历年|近年|季度|上月|本月|当月|下半年|明年|下年|次年|年初|以来|“[一二三四五十]+”`),
		lastYear: regexp.MustCompile(`上年|去年`),
		on: regexp.MustCompile(`(\d{4})\s*年(?:\s*(\d{1,2})\s*月)?(?:\s*(\d{1,2})\s*日)?|(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?|` +
			`(\d{4})-(\d{2})(?:-(\d{2}))?`),
		parts:     "ymdmdymd",
		elsewhere: regexp.MustCompile(`[^\P{Han}全各本该每个城制乡镇]{2}(?:镇|乡[^镇村]|街道)`),
	}
	for _, u := range model.Units() {
		base, _ := model.UnitPower(u.Zh)
		if base != "百分点" {
			l.units[base] = []string{base}
		}
	}
	digits := figure + `|[一二两三四五六七八九十百千][零〇一二两三四五六七八九十百千万亿]*[十百千万亿](?:点[零〇一二三四五六七八九]+)?[零〇一二三四五六七八九]?|十|百分之[零〇一二三四五六七八九十百点]+`
	l.number = pattern(l, "", digits, `[千百十]?万|亿|千|百`, "")
	return l.speaks(func(zh, _ string) string { return zh })
}

func english(names map[string][]string) *language {
	l := &language{names: names, word: true,
		before: map[string]bound{"about": about, "around": about, "nearly": about, "almost": about, "over": floor,
			"more than": floor, "at least": floor,
			"at most": ceil, "up to": ceil, "under": ceil, "less than": ceil, "fewer than": ceil, "no more than": ceil},
		after: map[string]bound{"or more": floor, "or less": ceil},
		units: map[string][]string{"people": {"人"}, "person": {"人"}, "persons": {"人"}, "household": {"户"},
			"households": {"户"},
			"village":    {"村", "个"}, "villages": {"村", "个"}, "items": {"个", "项"}, "item": {"个", "项"}, "projects": {"个"},
			"project": {"个"},
			"percent": {"%"}, "per cent": {"%"}, "point": {"百分点"}, "points": {"百分点"}, "percentage points": {"百分点"},
			"kilometres": {"公里"}, "kilometers": {"公里"}},
		blank: regexp.MustCompile("`[^`]*`|" +
			`\]\([^)]*\)|《[^》]*》|\{\{[^}]*\}\}|https?://\S+|\b(?i:no|nos|art|article|table|figure|chart|section|chapter|phase|step|page|item|line|row|version|document)\.?\s*\d+(?:\.\d+)*|` +
			`[A-Za-z][A-Za-z-]*[0-9][\w-]*|\b\d+(?:st|nd|rd|th)\b|(?m:^\s*\d+[.)]\s)|\(\d{1,2}\)|\d{3,4}-\d{7,8}|\d{1,2}:\d{2}|[\d.]+\s*(?:[-–—~]|to)\s*[\d.]+`),
		joins:    regexp.MustCompile(`^(?i:[\s:*_(),“”"]|\b(?:the|a|an|of|is|are|was|were|have|has|had|been|rate|total|to|at|by|now|already|stands?|amount|investment|funds|yuan|persons)\b)*$`),
		part:     regexp.MustCompile(`(?i)\b(?:of which|of whom|including|each|per household|per village)\b`),
		wished:   regexp.MustCompile(`(?i)\b(?:should|must|would|will|expect\w*|if|aims?|hopes?|ought)\b`),
		elsewhen: regexp.MustCompile(`(?i)\b(?:quarter|last month|this month|next year|second half|earlier years?|since|same period)\b`),
		lastYear: regexp.MustCompile(`(?i)\b(?:last|previous) year\b`),
		on: regexp.MustCompile(`(?i)(?:(\d{1,2}) )?(` + months +
			`)(?: (\d{1,2})\b)?(?:,? (\d{4}))?|(\d{4})-(\d{2})(?:-(\d{2}))?|\b(?:in|of|for|year|by|during) ((?:19|20)\d{2})\b`),
		parts: "dmdyymdy",
	}
	for _, u := range model.Units() {
		base, _ := model.UnitPower(u.Zh)
		if en := model.UnitEn(base); len(l.units[en]) == 0 {
			l.units[en] = []string{base}
		}
	}
	l.number = pattern(l, `(?i)`, figure, `hundred|thousand|million|billion`, `(?:RMB|CNY|¥)\s*`)
	return l.speaks(func(_, en string) string { return `(?i)\b(?:` + en + `)\b` })
}

const months = `January|February|March|April|May|June|July|August|September|October|November|December`

// pattern is a number: 1 what stands before it, 2 the sign of money, 3 its digits, 4
// what stands behind them, 5 the word for a power of ten, 6 again, 7 the unit, 8
// again.
func pattern(l *language, flags, digits, scale, money string) *regexp.Regexp {
	before, after := alternatives(l.before), alternatives(l.after)
	if money == "" {
		money = `$^`
	}
	return regexp.MustCompile(flags + `(?:(` + before + `)\s*)?[+−]?(` + money + `)?(` + digits + `)\s?(` + after +
		`)?\s?(` + scale + `)?(` + after +
		`)?\s?(` + alternatives(l.units) + `)?\s?(` + after + `)?`)
}

// speaks gives the language its sayings.
func (l *language) speaks(in func(zh, en string) string) *language {
	for _, s := range sayings {
		l.sayings = append(l.sayings, saying{regexp.MustCompile(in(s.zh, s.en)), strings.Fields(s.measures)})
	}
	return l
}
