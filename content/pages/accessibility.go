package pages

// accessibility is the id of the page that says how the site is read by who cannot
// read small type, use a mouse or see a picture.
const accessibility = "accessibility"

// accessibilityPage is how to read the site with larger type, by keys or by ear.
func accessibilityPage(*Book) []Outline {
	return one(Outline{id: accessibility, title: says("无障碍", "Accessibility"),
		holds: says("大字、键盘、读屏和打印的用法", "Larger type, keyboard, screen readers and print"), write: writeAccessibility})
}

// writeAccessibility says what a reader can do, and what is not done: what is tested
// by program is no claim that every rule is met.
func writeAccessibility(d *Draft) {
	d.Heading("字太小", "If the type is too small")
	d.Note("点页首的“长者模式”：字更大，只有一栏，可点的地方更大。浏览器也可放大到400%，内容不丢失，不用左右拖动（宽表除外，可在表内横向滚动）。",
		"Tick “Large type” at the head of a page: larger type in one column, with larger things to press. A browser may "+
			"enlarge pages to 400 % without loss and without scrolling sideways, but for wide tables, which scroll within "+
			"themselves.")
	d.Heading("只用键盘", "By keyboard alone")
	d.Note("按Tab键依次走到每个链接、按钮和表；第一个是“跳到正文”。走到的地方有边框。图下的“互动图表”按回车键打开，方向键逐项查看，Esc键收起提示。",
		"Tab goes to every link, button and table in the order of the page; the first is “Skip to content”. Where you "+
			"are has a frame. “Interactive chart”, under a chart, opens by Enter; arrow keys go from item to item, and "+
			"Escape hides the tip.")
	d.Heading("读屏软件", "Screen readers")
	d.Note("每张图都有一句说明和一张数据表；状态用文字写出，不单靠颜色和形状；表有表头，页面有标题层次和“当前位置”。",
		"Each chart has a sentence and a table. States are words, not colour and shape alone. Tables have heads; pages "+
			"have headings and a trail from the home page.")
	d.Heading("旧手机和慢网络", "Old phones and slow networks")
	d.Note("不用脚本也能读全部内容；互动的图在点开后才下载；本站不向其他网站请求任何内容。",
		"All there is can be read without script. A chart's script is fetched only when you press for it. Pages ask "+
			"nothing of other sites.")
	d.Heading("打印", "On paper")
	d.Note("每页都可打印为A4，黑白可读。", "Each page prints on A4, and is readable in black and white.")
	d.Heading("做到了什么", "What is done, and what is not")
	d.Note("按WCAG 2.2 AA设计，每次改动由程序检查（axe-core）。程序只能查出一部分问题，这不是符合标准的声明；没有语音朗读，请用手机或电脑自带的朗读功能。",
		"The design follows WCAG 2.2 AA, and each change is checked by a program (axe-core). A program finds only some "+
			"faults: this is no claim of conformance. Pages do not speak; phones and computers can read them aloud.")
	contact := run{Parts: telephone(d.Settings.Government.Phone)}
	for _, c := range channels(d) {
		contact.Parts = append(append(contact.Parts, part{Text: " "}), c.Parts...)
	}
	if len(contact.Parts) > 0 {
		d.Heading("读不了的，请告诉我们", "If something cannot be read, tell us")
		d.Text("contact", contact)
	}
}
