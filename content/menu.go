package content

import (
	"io/fs"
	"slices"

	"gongshi/data/model"
)

// inMenu is how many pages the menu leads to, at most: what is more stands at the foot of
// every page.
const inMenu = 7

// held are the columns that a site has something for.
func (w *writer) held(lang string) []string {
	return slices.DeleteFunc(slices.Clone(model.SiteColumns), func(id string) bool { return !w.has(id, lang) })
}

// has reports whether a site has anything to show in a column.
func (w *writer) has(id, lang string) bool {
	set := w.Dataset
	switch id {
	case "places":
		return len(set.Places) > 0
	case "projects":
		return len(set.Projects) > 0
	case "funds":
		return len(w.Funds) > 0
	case "indicators":
		return len(w.Indicators)+len(w.Outputs)+len(w.Earlier) > 0
	case "notices":
		return len(set.Notices) > 0
	case "milestones":
		return len(set.Milestones) > 0
	case "registry":
		return len(set.Pairings)+len(w.Registry) > 0 || set.Ledger != nil
	case "risks":
		return len(set.Risks) > 0
	case "report":
		return w.hasWords(id, lang)
	case "about":
		return w.hasWords(id, lang) || w.supervised()
	}
	return true
}

// hasWords reports whether people wrote words for a page.
func (w *writer) hasWords(id, lang string) bool {
	_, err := fs.Stat(w.words, id+"."+lang+".md")
	return err == nil
}

// menu is where a page stands in the menu, from 1; 0 is not there.
func menuPlace(d *draft) int {
	held := d.held(d.lang)
	return 1 + slices.Index(held[:min(len(held), inMenu)], d.id)
}

// beyondMenu lead to the columns that the menu has no room for.
func beyondMenu(d *draft) []run {
	var all []run
	held := d.held(d.lang)
	for _, id := range held[min(len(held), inMenu):] {
		all = append(all, d.link(d.index.columns[id], id))
	}
	return all
}
