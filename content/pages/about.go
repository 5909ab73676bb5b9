package pages

import (
	"gongshi/data/model"
)

// aboutPage is what people wrote of the site.
func aboutPage(b *Book) []Outline {
	return one(Outline{id: "about", title: says("关于与监督", "About and supervision"), nav: says("关于", "About"),
		holds:   says("本站的来历、读法和监督渠道", "What this site is, how to read it, and whom to tell"),
		Written: true, spoken: b.supervised(), article: true, write: writeAbout})
}

// writeAbout is what people wrote of the site, and whom a reader may tell or ask.
func writeAbout(d *Draft) {
	writeWords(d)
	if !d.Empty() {
		d.Write("\n")
	}
	supervision(d)
	if !d.Empty() {
		d.Text("parts", run{Class: "ways",
			Parts: []part{{Text: d.Say("设计部件 →", "Design parts →"), Href: d.Address("parts")}}})
	}
}

// supervision says whom to tell of what is wrong: the government's own channels, and
// the telephone of each project.
func supervision(d *Draft) {
	t := d.Card()
	d.LineIf(&t, "联系电话", "Telephone", run{Parts: telephone(d.Settings.Government.Phone)})
	for _, c := range channels(d) {
		t.Add(d.Own(c.Parts[0].Text), run{Parts: []part{{Text: c.Parts[0].Href, Href: c.Parts[0].Href}}})
	}
	if d.telephones() {
		t.Add(d.Own(d.Say("项目的"+phoneTerm(d).Zh, "Telephone of a project")),
			d.Link(model.Text{Zh: "写在每个项目页的开头", En: "stands at the head of its page"}, "projects"))
	}
	if len(t.Rows) > 0 {
		d.Heading("监督与咨询", "Supervision and questions")
		d.Table("supervision", t)
	}
}
