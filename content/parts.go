package content

import (
	"fmt"

	"gongshi/content/kit"
	"gongshi/data/model"
	"gongshi/data/table"
)

// writeParts shows what pages are made of, by the same partials and sheets that
// they use: for who changes the design, and for who checks that it can be read.
func writeParts(d *draft) {
	d.note("各页由下列部件组成。表中的数字是本站真实数字；标明“样例”的文字为虚构，只示样式。",
		"Pages are made of these parts. Numbers here are this site's own; text marked “sample” is made up and shows the "+
			"look alone.")
	d.heading("颜色", "Colours")
	d.table("colours", sampleColours(d))
	d.heading("字级", "Sizes of type")
	d.table("scale", sampleScale(d))
	d.heading("状态", "States")
	d.note("状态用文字写出，形状在前；颜色只是重复。", "A state is a word with a shape before it; colour only repeats it.")
	d.table("states", sampleStates(d))
	d.heading("要目", "Numbers at a glance")
	d.strip("sample", sampleNumbers(d)...)
	d.heading("提示与按钮", "Notices and buttons")
	notice := d.own(d.say("样例：必须先读的话。", "Sample: what must be read first."))
	notice.Class = "notice"
	d.text("notice", notice)
	d.text("buttons", run{Class: "buttons", Parts: []part{{Text: d.say("样例按钮", "Sample button"), Href: d.address(d.id)}}})
	d.text("ways", run{Class: "ways", Parts: []part{{Text: d.say("样例去处 →", "Sample way on →"), Href: d.address(d.id)}}})
	d.heading("表", "Tables")
	sampleTables(d)
	sampleChart(d)
	if len(d.Dataset.Projects) > 0 {
		sampleBlocks(d)
	}
}

// colours are the tokens of the sheets, by the names that they have there. That
// the ratios hold is tested beside the theme.
func sampleColours(d *draft) grid {
	t := d.columns("名称", "Name", "用处", "Used for", "对比", "Contrast")
	text := model.Text{Zh: "在底色和卡片上不低于4.5:1", En: "at least 4.5:1 on paper and card"}
	shape := model.Text{Zh: "不低于3:1", En: "at least 3:1"}
	for _, c := range []struct {
		name          string
		use, contrast model.Text
	}{
		{"ink", model.Text{Zh: "正文", En: "text"}, text},
		{"soft", model.Text{Zh: "说明、表头、缺项", En: "captions, heads of columns, what is missing"}, text},
		{"accent", model.Text{Zh: "唯一的强调色：链接、形状、焦点", En: "the one accent: links, shapes, focus"}, text},
		{"mark", model.Text{Zh: "页首说明、链接到的那一行", En: "the strip, the row that a link has led to"},
			model.Text{Zh: "其上的字不低于4.5:1", En: "text on it at least 4.5:1"}},
		{"edge", model.Text{Zh: "按钮和方框的边", En: "borders of buttons and boxes"}, shape},
		{"paper", model.Text{Zh: "底色", En: "the page"}, model.Text{}},
		{"card", model.Text{Zh: "表格、图的底", En: "tables, charts"}, model.Text{}},
		{"line", model.Text{Zh: "分隔线，不表意", En: "hairlines that mean nothing"}, model.Text{Zh: "不要求", En: "none needed"}},
	} {
		name := d.own(c.name)
		name.Mark = "swatch " + c.name
		t.add(name, d.run(c.use), d.figureOr(nil, d.say(c.contrast.Zh, c.contrast.En)))
	}
	return t
}

func sampleScale(d *draft) grid {
	t := d.columns("字级", "Size", "样例", "Sample")
	latin := "Sample 公示 0123456789 Aa"
	if !d.languages.Have(model.Chinese) {
		latin = "Sample 0123456789 Aa"
	}
	for _, s := range []struct {
		class string
		name  model.Text
	}{
		{"h1", model.Text{Zh: "页名", En: "title of a page"}},
		{"h2", model.Text{Zh: "节名", En: "heading of a section"}},
		{"lead", model.Text{Zh: "导语", En: "the first sentence"}},
		{"body", model.Text{Zh: "正文", En: "text"}},
		{"small", model.Text{Zh: "表注、面包屑", En: "captions, breadcrumbs"}},
		{"fine", model.Text{Zh: "出处、日期", En: "sources, dates"}},
	} {
		sample := d.own(d.say("样例 公示 0123456789 Aa", latin))
		sample.Class = "size-" + s.class
		t.add(d.run(s.name), sample)
	}
	return t
}

// states are every word that has a shape.
func sampleStates(d *draft) grid {
	t := d.columns("状态", "State", "何时", "When")
	shaped := func(shape, zh, en string) run {
		r := d.own(d.say(zh, en))
		r.Mark = shape
		return r
	}
	if !d.Register() {
		for _, v := range verdictsUsed(d) {
			t.add(verdict(d, v.verdict), d.run(v.rule))
		}
		t.add(shaped("ahead", "快于序时", "ahead of time"), d.own(d.say("与序时之差为正", "the gap to the time elapsed is above zero")))
		t.add(shaped("behind", "慢于序时", "behind time"), d.own(d.say("与序时之差为负", "the gap to the time elapsed is below zero")))
	}
	for _, s := range []struct {
		shown  run
		zh, en string
	}{
		{answer(d, table.Yes), "填报为已启动", "reported as started"},
		{answer(d, table.No), "填报为未启动", "reported as not started"},
		{shaped("open", "公示中", "open"), "截至日期在公示期内", "the as-of date is within the period of the notice"},
		{shaped("closed", "已结束", "closed"), "公示期已过", "the period is over"},
		{shaped("missing", "未载明", "not stated"), "数据没有写；不当作零", "the data do not say; never taken for zero"},
	} {
		t.add(s.shown, d.own(d.say(s.zh, s.en)))
	}
	return t
}

// sampleNumbers are an indicator's, or, where there is none, say so.
func sampleNumbers(d *draft) []stat {
	if len(d.Indicators) > 0 {
		return glance(d, d.Indicators[0])
	}
	return []stat{{d.say("样例", "Sample"), d.missing(), run{}}}
}

func sampleTables(d *draft) {
	if len(d.Indicators) > 0 {
		t := shortVerdicts(d)
		t.Rows = t.Rows[:min(3, len(t.Rows))]
		d.table("sample-verdicts", t)
	}
	card := d.card()
	card.Caption = d.own(d.say("样例：一件事的各项", "Sample: the fields of one thing"))
	d.line(&card, "名称", "Name", d.own(d.say("样例村饮水工程", "Sample village water works")))
	d.line(&card, phoneTerm(d).Zh, "Phone", run{})
	d.table("sample-card", card)
	stack := d.columns("事项", "What", "期限", "Due", "数量", "Number", "说明", "Remark")
	stack.Caption = d.own(d.say("样例：多列的表，手机上逐行展开", "Sample: many columns; on a phone a line for each"))
	stack.add(d.own(d.say("样例事项", "Sample matter")), d.missing(), d.missing(), d.own(d.say("样例说明", "Sample remark")))
	d.table("sample-stack", stack)
}

func sampleChart(d *draft) {
	if len(d.drawn) > 0 {
		d.heading("图", "A chart")
		d.chart(d.drawn[0])
	}
}

// sampleBlocks are what shows projects: a square of each state, the money of all, and the
// steps of one.
func sampleBlocks(d *draft) {
	d.heading("项目的格子", "Squares of projects")
	d.body.WriteString("{{< legend \"unknown\" >}}\n\n")
	var marks []kit.Mark
	for _, s := range stateOrder {
		marks = append(marks, kit.Mark{State: s, Name: d.in(stateWords[s])})
	}
	d.squares["sample"] = []kit.Heap{{Name: d.link(says("样例", "Sample"), "projects"),
		Count: d.own(fmt.Sprint(len(marks))), Marks: marks}}
	d.put("squares", "sample")
	if d.All != nil {
		d.heading("资金的条", "Bars of money")
		moneyBars(d, "sample", d.All)
	}
	d.heading("步骤", "Steps")
	step := func(state, zh, en string) kit.Step {
		return kit.Step{Name: d.own(d.say(zh, en)), Date: d.missing(), State: state}
	}
	d.stepped["sample"] = []kit.Step{step("done", "样例：开工", "Sample: begun"),
		step("over", "样例：过了期限", "Sample: past its date"),
		step("now", "样例：今天", "Sample: today"), step("ahead", "样例：验收", "Sample: acceptance")}
	d.put("steps", "sample")
}
