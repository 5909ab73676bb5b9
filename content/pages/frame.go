package pages

import (
	"gongshi/content/kit"
	"gongshi/data/model"
)

// Params are what the theme reads of a page: what is on it, where it stands in the site,
// and, with the home page of each language, what every page shows of the site.
func (d *Draft) Params() *kit.Params {
	p := d.Page.Params()
	p.Group, p.Crumbs, p.Metas, p.Filing, p.Other = group(d), crumbs(d), metas(d), filing(d), other(d)
	if d.opts.BaseURL != "" {
		p.Canonical = d.whole(d.ID, d.Lang)
	}
	if d.ID == Home {
		p.Site = identity(d)
	}
	return p
}

// group is the entry of the navigation that a page belongs to.
func group(d *Draft) string {
	if d.parent != "" {
		return d.parent
	}
	return d.ID
}

// other leads to the same page in the other language, or to the home page where that has
// none; empty where the site has one language.
func other(d *Draft) string {
	lang := d.Languages.Other(d.Lang)
	if lang == "" {
		return ""
	}
	if d.Written { // people may have written it in one language only
		if d.Draft(d.Outline, lang, kit.NewPieces(), nil).Empty() {
			return kit.Address(d.Languages, Home, lang)
		}
	}
	return kit.Address(d.Languages, d.ID, lang)
}

// identity is what every page shows of the site. It travels with the home page
// of each language, where the theme finds it.
func identity(d *Draft) map[string]any {
	p := map[string]any{"title": d.Run(d.Settings.Title()), "county": d.Run(d.Settings.County()),
		"called": d.In(d.Settings.Title()), "of": d.In(d.Settings.County()), "day": d.In(d.AsOf.Display()),
		"asof": d.Run(d.AsOf.Display()), "asofiso": d.AsOf.ISO(), "self": d.Address(Home), "search": d.Address(searchID),
		"services": services(d), "imprint": imprint(d)}
	if s := d.Settings.Site; s.Example || !s.Official {
		p["noindex"] = "yes"
	}
	if d.opts.follows() {
		p["feed"] = "/" + feedPath(d)
	}
	if mark := d.Settings.Mark(); !mark.IsZero() {
		p["mark"], p["marked"] = d.Run(mark), d.In(mark)
	}
	var list []run
	for _, a := range d.Settings.Assumptions() {
		list = append(list, d.Run(a))
	}
	if len(list) > 0 {
		p["assumptions"] = list
	}
	return p
}

// crumbs lead to a page from the home page.
func crumbs(d *Draft) []kit.Crumb {
	if d.ID == Home {
		return nil
	}
	to := func(t model.Text, id string) kit.Crumb { return kit.Crumb{Name: d.Run(t), Href: d.Address(id)} }
	list := []kit.Crumb{to(says("首页", "Home"), Home)}
	if d.parent != "" {
		list = append(list, to(d.index.top[d.parent].title, d.parent))
	}
	if d.inside.id != "" {
		list = append(list, to(d.inside.name, d.inside.id))
	}
	return append(list, kit.Crumb{Name: d.Run(d.title)})
}
