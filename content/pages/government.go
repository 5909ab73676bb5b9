package pages

import (
	"cmp"
	"slices"
	"strings"

	"gongshi/content/kit"
	"gongshi/data/model"
	"gongshi/data/table"
)

// metas are the meta tags of a page: what search engines show of it and, on a
// government's site, what the inspectors of 《政府网站发展指引》 read: those of the site on
// every page, of the column on lists and articles, of the article on articles.
func metas(d *Draft) []kit.Meta {
	var all []kit.Meta
	add := func(name, content string) {
		if content != "" {
			all = append(all, kit.Meta{Name: name, Content: content})
		}
	}
	add("description", description(d))
	g := d.Settings.Government
	if cmp.Or(g.Name, g.Domain, g.Code) == "" || d.Settings.Site.Example {
		return all
	}
	add("SiteName", d.In(d.Settings.Text(g.Name, g.NameEn)))
	add("SiteDomain", g.Domain)
	add("SiteIDCode", g.Code)
	column := d.index.top[group(d)]
	if slices.Contains(model.SiteColumns, column.id) {
		c := g.Columns[column.id]
		name := cmp.Or(c.Name, d.In(column.title))
		add("ColumnName", name)
		add("ColumnDescription", cmp.Or(c.Description, d.In(column.holds)))
		add("ColumnKeywords", cmp.Or(strings.Join(c.Keywords, ","), name))
		add("ColumnType", cmp.Or(c.Type, d.Say("信息公开", "Disclosure")))
	}
	if d.article || d.parent != "" && d.of == "" {
		add("ArticleTitle", d.In(d.Outline.title))
		// The day that the page says how things stood on. Never the day of the build,
		// which would pass old content for new (伪造发稿日期, 国办秘函〔2019〕19号).
		add("PubDate", d.AsOf.Last().Format("2006-01-02 15:04"))
		add("ContentSource", d.In(d.Settings.Publisher()))
	}
	return all
}

// description is what a search engine shows of a page.
func description(d *Draft) string {
	of := d.In(d.Settings.County())
	says := d.In(d.index.top[group(d)].holds)
	if d.parent != "" {
		says = d.In(d.Outline.title) + d.Say("。", ". ") + says
	}
	if of != "" && says != "" {
		says = of + d.Say("：", ": ") + says
	}
	return says
}

// filing is the block of a column's index number, 索引号: nil where it has none.
func filing(d *Draft) *kit.Table {
	g := d.Settings.Government
	c := g.Columns[d.ID]
	if c.Index == "" {
		return nil
	}
	t := d.Card()
	d.LineIf(&t, "索引号", "Index number", d.Own(c.Index))
	d.LineIf(&t, "发布机构", "Publisher", d.Run(d.Settings.Publisher()))
	d.LineIf(&t, "文号", "Document number", d.Word(c.Document))
	d.LineIf(&t, "主题分类", "Theme", d.Word(c.Theme))
	d.LineIf(&t, "公开范围", "Open to", d.Word(g.Audience))
	d.LineIf(&t, "公开方式", "Disclosed", d.Word(g.Means))
	d.LineIf(&t, "公开时限", "For how long", d.Word(g.Term))
	d.LineIf(&t, "有效性", "Validity", d.Word(c.Validity))
	d.LineIf(&t, "内容截至", "As of", d.Run(d.AsOf.Display()))
	t.Name = d.Say("公开信息 · 索引号 ", "About this disclosure · index number ") + c.Index
	return &t
}

// imprint is what the foot of every page says of a government's site: nil where its
// settings are empty.
func imprint(d *Draft) *kit.Table {
	g := d.Settings.Government
	t := d.Columns()
	add := func(zh, en string, value run, href string) {
		for i := range value.Parts {
			value.Parts[i].Href = href
		}
		d.LineIf(&t, zh, en, value)
	}
	add("主办单位", "Sponsor", d.Run(d.Settings.Text(g.Sponsor, g.SponsorEn)), "")
	add("承办单位", "Operator", d.Run(d.Settings.Text(g.Operator, g.OperatorEn)), "")
	d.LineIf(&t, "联系电话", "Telephone", run{Parts: telephone(g.Phone)})
	add("地址", "Address", d.Run(d.Settings.Text(g.Address, g.AddressEn)), "")
	add("网站标识码", "Site code", d.Own(g.Code), "")
	add("ICP备案", "ICP record", d.Word(g.ICP), "https://beian.miit.gov.cn/")
	add("公安备案", "Public security record", d.Word(g.Police), "https://beian.mps.gov.cn/")
	if len(t.Rows) == 0 {
		return nil
	}
	return &t
}

// services are the ways on from the foot of every page.
func services(d *Draft) []run {
	all := append(beyondMenu(d), d.Link(model.Text{Zh: "无障碍", En: "Accessibility"}, accessibility),
		d.Link(model.Text{Zh: "网站地图", En: "Site map"}, searchID))
	if d.opts.follows() {
		all = append(all, run{Parts: []part{{Text: d.Say("订阅更新", "Feed"), Href: "/" + feedPath(d)}}})
	}
	return append(all, channels(d)...)
}

// channels are where a reader asks, or reports a fault, as far as the settings say.
func channels(d *Draft) (all []run) {
	g := d.Settings.Government
	for _, c := range []struct{ zh, en, href string }{{"咨询与留言", "Ask or comment", g.Inquiry},
		{"我要纠错", "Report a fault", g.Correction}} {
		if c.href != "" {
			all = append(all, run{Parts: []part{{Text: d.Say(c.zh, c.en), Href: c.href}}})
		}
	}
	return all
}

// supervised reports whether it is said whom to tell of what is wrong.
func (b *Book) supervised() bool {
	g := b.Settings.Government
	return g.Phone != "" || g.Inquiry != "" || g.Correction != "" || b.telephones()
}

// telephones reports whether any project has a telephone.
func (b *Book) telephones() bool {
	return slices.ContainsFunc(b.Dataset.Projects, func(p *table.Project) bool { return p.Phone != "" })
}
