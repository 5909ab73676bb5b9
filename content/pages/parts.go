package pages

import (
	"fmt"

	"gongshi/content/kit"
	"gongshi/data/model"
	"gongshi/data/table"
)

// partsPage is what pages are made of.
func partsPage(*Book) []Outline {
	return one(Outline{id: "parts", title: says("设计部件", "Design parts"),
		holds: says("页面所用的设计部件", "The parts that pages are made of"), write: writeParts})
}

// writeParts shows what pages are made of, by the same partials and sheets that
// they use: for who changes the design, and for who checks that it can be read.
func writeParts(d *Draft) {
	d.Note("各页由下列部件组成。表中的数字是本站真实数字；标明“样例”的文字为虚构，只示样式。",
		"Pages are made of these parts. Numbers here are this site's own; text marked “sample” is made up and shows the "+
			"look alone.")
	d.Heading("颜色", "Colours")
	d.Table("colours", sampleColours(d))
	d.Heading("字级", "Sizes of type")
	d.Table("scale", sampleScale(d))
	d.Heading("状态", "States")
	d.Note("状态用文字写出，形状在前；颜色只是重复。", "A state is a word with a shape before it; colour only repeats it.")
	d.Table("states", sampleStates(d))
	d.Heading("要目", "Numbers at a glance")
	d.Strip("sample", sampleNumbers(d)...)
	d.Heading("提示与按钮", "Notices and buttons")
	notice := d.Own(d.Say("样例：必须先读的话。", "Sample: what must be read first."))
	notice.Class = "notice"
	d.Text("notice", notice)
	d.Text("buttons", run{Class: "buttons", Parts: []part{{Text: d.Say("样例按钮", "Sample button"), Href: d.Address(d.ID)}}})
	d.Text("ways", run{Class: "ways", Parts: []part{{Text: d.Say("样例去处 →", "Sample way on →"), Href: d.Address(d.ID)}}})
	d.Heading("表", "Tables")
	sampleTables(d)
	sampleChart(d)
	if len(d.Dataset.Projects) > 0 {
		sampleBlocks(d)
	}
}

// sampleColours are the tokens of the sheets, by the names that they have there. That
// the ratios hold is tested beside the theme.
func sampleColours(d *Draft) kit.Table {
	t := d.Columns("名称", "Name", "用处", "Used for", "对比", "Contrast")
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
		name := d.Own(c.name)
		name.Mark = "swatch " + c.name
		t.Add(name, d.Run(c.use), d.FigureOr(nil, d.Say(c.contrast.Zh, c.contrast.En)))
	}
	return t
}

func sampleScale(d *Draft) kit.Table {
	t := d.Columns("字级", "Size", "样例", "Sample")
	latin := "Sample 公示 0123456789 Aa"
	if !d.Languages.Have(model.Chinese) {
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
		sample := d.Own(d.Say("样例 公示 0123456789 Aa", latin))
		sample.Class = "size-" + s.class
		t.Add(d.Run(s.name), sample)
	}
	return t
}

// sampleStates are every word that has a shape.
func sampleStates(d *Draft) kit.Table {
	t := d.Columns("状态", "State", "何时", "When")
	shaped := func(shape, zh, en string) run {
		r := d.Own(d.Say(zh, en))
		r.Mark = shape
		return r
	}
	if !d.Register() {
		for _, v := range verdictsUsed(d) {
			t.Add(verdict(d, v.verdict), d.Run(v.rule))
		}
		t.Add(shaped("ahead", "快于序时", "ahead of time"), d.Own(d.Say("与序时之差为正", "the gap to the time elapsed is above zero")))
		t.Add(shaped("behind", "慢于序时", "behind time"), d.Own(d.Say("与序时之差为负", "the gap to the time elapsed is below zero")))
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
		t.Add(s.shown, d.Own(d.Say(s.zh, s.en)))
	}
	return t
}

// sampleNumbers are an indicator's, or, where there is none, say so.
func sampleNumbers(d *Draft) []kit.Stat {
	if len(d.Indicators) > 0 {
		return glance(d, d.Indicators[0])
	}
	return []kit.Stat{d.Stat("样例", "Sample", d.Missing(), run{})}
}

func sampleTables(d *Draft) {
	if len(d.Indicators) > 0 {
		t := shortVerdicts(d)
		t.Rows = t.Rows[:min(3, len(t.Rows))]
		d.Table("sample-verdicts", t)
	}
	card := d.Card()
	card.Caption = d.Own(d.Say("样例：一件事的各项", "Sample: the fields of one thing"))
	d.Line(&card, "名称", "Name", d.Own(d.Say("样例村饮水工程", "Sample village water works")))
	d.Line(&card, phoneTerm(d).Zh, "Phone", run{})
	d.Table("sample-card", card)
	stack := d.Columns("事项", "What", "期限", "Due", "数量", "Number", "说明", "Remark")
	stack.Caption = d.Own(d.Say("样例：多列的表，手机上逐行展开", "Sample: many columns; on a phone a line for each"))
	stack.Add(d.Own(d.Say("样例事项", "Sample matter")), d.Missing(), d.Missing(), d.Own(d.Say("样例说明", "Sample remark")))
	d.Table("sample-stack", stack)
}

func sampleChart(d *Draft) {
	if len(d.drawn) > 0 {
		d.Heading("图", "A chart")
		d.Chart(d.drawn[0])
	}
}

// sampleBlocks are what shows projects: a square of each state, the money of all, and the
// steps of one.
func sampleBlocks(d *Draft) {
	d.Heading("项目的格子", "Squares of projects")
	d.Write("{{< legend \"unknown\" >}}\n\n")
	var marks []kit.Mark
	for _, s := range stateOrder {
		marks = append(marks, kit.Mark{State: s, Name: d.In(stateWords[s])})
	}
	d.Squares("sample", kit.Heap{Name: d.Link(says("样例", "Sample"), "projects"),
		Count: d.Own(fmt.Sprint(len(marks))), Marks: marks})
	if d.All != nil {
		d.Heading("资金的条", "Bars of money")
		moneyBars(d, "sample", d.All)
	}
	d.Heading("步骤", "Steps")
	step := func(state, zh, en string) kit.Step {
		return kit.Step{Name: d.Own(d.Say(zh, en)), Date: d.Missing(), State: state}
	}
	d.Steps("sample", step("done", "样例：开工", "Sample: begun"),
		step("over", "样例：过了期限", "Sample: past its date"),
		step("now", "样例：今天", "Sample: today"), step("ahead", "样例：验收", "Sample: acceptance"))
}
