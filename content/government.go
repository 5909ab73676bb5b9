package content

import (
	"cmp"
	"slices"
	"strings"

	"gongshi/data/model"
	"gongshi/data/table"
)

// meta is a meta tag of a page's head.
type meta struct {
	Name    string `json:"name"`
	Content string `json:"content"`
}

// metas are the meta tags of a page: what search engines show of it and, on a
// government's site, what the inspectors of 《政府网站发展指引》 read: those of the site on
// every page, of the column on lists and articles, of the article on articles.
func metas(d *draft) []meta {
	var all []meta
	add := func(name, content string) {
		if content != "" {
			all = append(all, meta{name, content})
		}
	}
	add("description", description(d))
	g := d.Settings.Government
	if cmp.Or(g.Name, g.Domain, g.Code) == "" || d.Settings.Site.Example {
		return all
	}
	add("SiteName", d.in(d.Settings.Text(g.Name, g.NameEn)))
	add("SiteDomain", g.Domain)
	add("SiteIDCode", g.Code)
	if slices.Contains(model.SiteColumns, group(d)) {
		c := g.Columns[group(d)]
		name := cmp.Or(c.Name, d.in(d.index.titles[group(d)]))
		add("ColumnName", name)
		add("ColumnDescription", cmp.Or(c.Description, d.in(holds(d))))
		add("ColumnKeywords", cmp.Or(strings.Join(c.Keywords, ","), name))
		add("ColumnType", cmp.Or(c.Type, d.say("信息公开", "Disclosure")))
	}
	if article(d) {
		add("ArticleTitle", d.in(d.sort.title))
		// The day that the page says how things stood on. Never the day of the build,
		// which would pass old content for new (伪造发稿日期, 国办秘函〔2019〕19号).
		add("PubDate", d.AsOf.Last().Format("2006-01-02 15:04"))
		add("ContentSource", d.in(d.Settings.Publisher()))
	}
	return all
}

// in is a text in the page's language, or in the other where it has none.
func (d *draft) in(t model.Text) string {
	text := t.Say(d.lang)
	return text
}

// holds says what the page's entry of the navigation holds.
func holds(d *draft) model.Text {
	if group(d) == home && d.Register() {
		return registerHolds
	}
	if holds := d.profiled(group(d)).Holds; !holds.IsZero() {
		return holds
	}
	return descriptions[group(d)]
}

// description is what a search engine shows of a page.
func description(d *draft) string {
	of := d.in(d.Settings.County())
	says := d.in(holds(d))
	if d.parent != "" {
		says = d.in(d.sort.title) + d.say("。", ". ") + says
	}
	if of != "" && says != "" {
		says = of + d.say("：", ": ") + says
	}
	return says
}

// article reports whether a page is a text of its own, which a column lists, or that
// is all that its column has.
func article(d *draft) bool {
	texts := []string{"report", "method", "about", "briefing"}
	return d.parent != "" && d.of == "" || slices.Contains(texts, d.id)
}

// filing is the block of a column's index number, 索引号: nil where it has none.
func filing(d *draft) *grid {
	g := d.Settings.Government
	c := g.Columns[d.id]
	if c.Index == "" {
		return nil
	}
	t := d.card()
	d.lineIf(&t, "索引号", "Index number", d.own(c.Index))
	d.lineIf(&t, "发布机构", "Publisher", d.run(d.Settings.Publisher()))
	d.lineIf(&t, "文号", "Document number", d.word(c.Document))
	d.lineIf(&t, "主题分类", "Theme", d.word(c.Theme))
	d.lineIf(&t, "公开范围", "Open to", d.word(g.Audience))
	d.lineIf(&t, "公开方式", "Disclosed", d.word(g.Means))
	d.lineIf(&t, "公开时限", "For how long", d.word(g.Term))
	d.lineIf(&t, "有效性", "Validity", d.word(c.Validity))
	d.lineIf(&t, "内容截至", "As of", d.run(d.AsOf.Display()))
	t.Name = d.say("公开信息 · 索引号 ", "About this disclosure · index number ") + c.Index
	return &t
}

// imprint is what the foot of every page says of a government's site: nil where its
// settings are empty.
func imprint(d *draft) *grid {
	g := d.Settings.Government
	t := d.columns()
	add := func(zh, en string, value run, href string) {
		for i := range value.Parts {
			value.Parts[i].Href = href
		}
		d.lineIf(&t, zh, en, value)
	}
	add("主办单位", "Sponsor", d.run(d.Settings.Text(g.Sponsor, g.SponsorEn)), "")
	add("承办单位", "Operator", d.run(d.Settings.Text(g.Operator, g.OperatorEn)), "")
	d.lineIf(&t, "联系电话", "Telephone", run{Parts: telephone(g.Phone)})
	add("地址", "Address", d.run(d.Settings.Text(g.Address, g.AddressEn)), "")
	add("网站标识码", "Site code", d.own(g.Code), "")
	add("ICP备案", "ICP record", d.word(g.ICP), "https://beian.miit.gov.cn/")
	add("公安备案", "Public security record", d.word(g.Police), "https://beian.mps.gov.cn/")
	if len(t.Rows) == 0 {
		return nil
	}
	return &t
}

// services are the ways on from the foot of every page.
func services(d *draft) []run {
	all := append(beyondMenu(d), d.link(model.Text{Zh: "无障碍", En: "Accessibility"}, accessibility),
		d.link(model.Text{Zh: "网站地图", En: "Site map"}, searchID))
	if d.opts.follows() {
		all = append(all, run{Parts: []part{{Text: d.say("订阅更新", "Feed"), Href: "/" + feedPath(d)}}})
	}
	return append(all, channels(d)...)
}

// channels are where a reader asks, or reports a fault, as far as the settings say.
func channels(d *draft) (all []run) {
	g := d.Settings.Government
	for _, c := range []struct{ zh, en, href string }{{"咨询与留言", "Ask or comment", g.Inquiry},
		{"我要纠错", "Report a fault", g.Correction}} {
		if c.href != "" {
			all = append(all, run{Parts: []part{{Text: d.say(c.zh, c.en), Href: c.href}}})
		}
	}
	return all
}

// supervised reports whether it is said whom to tell of what is wrong.
func (w *writer) supervised() bool {
	g := w.Settings.Government
	return g.Phone != "" || g.Inquiry != "" || g.Correction != "" || w.telephones()
}

// telephones reports whether any project has a telephone.
func (w *writer) telephones() bool {
	return slices.ContainsFunc(w.Dataset.Projects, func(p *table.Project) bool { return p.Phone != "" })
}

// supervision says whom to tell of what is wrong: the government's own channels, and
// the telephone of each project.
func supervision(d *draft) {
	t := d.card()
	d.lineIf(&t, "联系电话", "Telephone", run{Parts: telephone(d.Settings.Government.Phone)})
	for _, c := range channels(d) {
		t.add(d.own(c.Parts[0].Text), run{Parts: []part{{Text: c.Parts[0].Href, Href: c.Parts[0].Href}}})
	}
	if d.telephones() {
		t.add(d.own(d.say("项目的"+phoneTerm(d).Zh, "Telephone of a project")),
			d.link(model.Text{Zh: "写在每个项目页的开头", En: "stands at the head of its page"}, "projects"))
	}
	if len(t.Rows) > 0 {
		d.heading("监督与咨询", "Supervision and questions")
		d.table("supervision", t)
	}
}
