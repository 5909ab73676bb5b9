package demo

import (
	"fmt"
	"strings"
)

// place is a township or a village.
type place struct {
	code, name, nameEn     string
	township               int
	households, population int
}

// villagesEach is how many villages a township has.
const villagesEach = 10

// places makes the county, its townships and its villages; what a level counts
// is the sum of the level below.
func (c *county) places() {
	var households, population int
	for i := range c.Villages {
		if i%villagesEach == 0 {
			n := len(c.townships) + 1
			c.townships = append(c.townships, place{code: fmt.Sprintf("t%02d", n), name: "演示" + numeral(n) + "乡",
				nameEn: fmt.Sprintf("Demo Township %d", n)})
		}
		t := &c.townships[len(c.townships)-1]
		n := i%villagesEach + 1
		v := place{code: fmt.Sprintf("%sv%02d", t.code, n), name: fmt.Sprintf("%s%02d村", t.name, n),
			nameEn:   fmt.Sprintf("%s, Village %02d", t.nameEn, n),
			township: len(c.townships) - 1, households: c.between(120, 600)}
		v.population = v.households * c.between(30, 45) / 10
		t.households, t.population = t.households+v.households, t.population+v.population
		households, population = households+v.households, population+v.population
		c.villages = append(c.villages, v)
	}
	c.place(place{code: "county", name: "演示县（虚构）", nameEn: "Demo County (fictitious)", households: households,
		population: population}, "县", "county", "")
	for _, t := range c.townships {
		c.place(t, "乡", "township", "county")
	}
	for _, v := range c.villages {
		c.place(v, "村", "village", c.townships[v.township].code)
	}
}

func (c *county) place(p place, kind, kindEn, parent string) {
	c.add("places", "code", p.code, "name", p.name, "name_en", p.nameEn, "kind", kind, "kind_en", kindEn, "parent",
		parent,
		"households", fmt.Sprint(p.households), "population", fmt.Sprint(p.population))
}

// numeral writes a number below 100,000 in Chinese: 21 is 二十一.
func numeral(n int) string {
	digits := []rune("零一二三四五六七八九")
	units := []string{"", "十", "百", "千", "万"}
	var s string
	zero := false
	written := fmt.Sprint(n)
	for i, d := range written {
		switch d {
		case '0':
			zero = s != ""
		default:
			if zero {
				s, zero = s+"零", false
			}
			s += string(digits[d-'0']) + units[len(written)-1-i]
		}
	}
	if rest, ok := strings.CutPrefix(s, "一十"); ok {
		return "十" + rest
	}
	return s
}

// steps are the steps of the registry, and how many in a hundred of the
// households of a village have come so far.
var steps = []struct {
	zh, en string
	share  int
}{{"识别", "identification", 20}, {"公示", "public notice", 20}, {"上报", "report to higher level", 19}, {"退出", "exit", 6}}

// registry counts poor households at each step, by village, township and county.
func (c *county) registry() {
	for _, s := range steps {
		townships, all := make([]int, len(c.townships)), 0
		for _, v := range c.villages {
			n := max(5, v.households*s.share/100)
			townships[v.township] += n
			all += n
			c.count(v.code, s.zh, s.en, n)
		}
		for i, n := range townships {
			c.count(c.townships[i].code, s.zh, s.en, n)
		}
		c.count("county", s.zh, s.en, all)
	}
}

func (c *county) count(place, step, stepEn string, n int) {
	c.add("registry", "place", place, "item", "低收入户", "item_en", "low-income households", "step", step, "step_en", stepEn,
		"as_of", iso(c.end), "count", fmt.Sprint(n), "unit", "户", "state", "已完成", "state_en", "done")
}

// pairings pairs an office to each village.
func (c *county) pairings() {
	for i, v := range c.villages {
		n := i%12 + 1
		level, levelEn := "县", "county"
		if n > 9 {
			level, levelEn = "市", "city"
		}
		c.add("pairings", "place", v.code, "office", fmt.Sprintf("演示单位%s", numeral(n)), "office_en",
			fmt.Sprintf("Demo Office %d", n),
			"level", level, "level_en", levelEn, "from", fmt.Sprintf("%d-03-01", firstYear), "until",
			fmt.Sprintf("%d-12-31", firstYear+2),
			"state", "结对中", "state_en", "paired")
	}
}

// risks are problems with what is done about them.
func (c *county) risks() {
	for _, r := range []struct{ key, text, en, origin, originEn, measure, measureEn, state, stateEn string }{
		{"risk-materials", "部分材料涨价，施工单位要求调整合同", "some materials cost more, and contractors ask for new terms", "自查",
			"own inspection",
			"逐项核定，不调整已签合同", "each case is examined; signed contracts stay", "整改中", "being mended"},
		{"risk-archive", "部分项目资料归档不全", "the files of some projects are incomplete", "审计", "audit", "限期补齐",
			"to be completed by a date", "整改中", "being mended"},
		{"risk-board", "个别公示牌字迹不清", "some notice boards are hard to read", "群众反映", "residents", "更换公示牌", "boards replaced",
			"已整改", "mended"},
	} {
		c.add("risks", "key", r.key, "subject", "county", "text", r.text, "text_en", r.en, "origin", r.origin, "origin_en",
			r.originEn,
			"since", iso(monthEnd(max(0, c.Months-4))), "measure", r.measure, "measure_en", r.measureEn, "due",
			iso(monthEnd(c.Months+1)),
			"state", r.state, "state_en", r.stateEn)
	}
}
