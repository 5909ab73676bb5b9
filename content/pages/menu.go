package pages

import (
	"io/fs"
	"slices"

	"gongshi/data/model"
)

// inMenu is how many pages the menu leads to, at most: what is more stands at the foot of
// every page.
const inMenu = 7

// held are the columns that a site has something for, in the order of the menu.
func (b *Book) held(lang string) []string {
	return slices.DeleteFunc(slices.Clone(model.SiteColumns), func(id string) bool {
		o, made := b.index.top[id]
		return !made || o.Written && !o.spoken && !b.hasWords(id, lang)
	})
}

// hasWords reports whether people wrote words for a page.
func (b *Book) hasWords(id, lang string) bool {
	_, err := fs.Stat(b.words, id+"."+lang+".md")
	return err == nil
}

// Menu is what the menu calls a page, and where it stands in it, from 1; 0 is not there.
func (d *Draft) Menu() (name string, place int) {
	held := d.held(d.Lang)
	return d.In(d.nav), 1 + slices.Index(held[:min(len(held), inMenu)], d.ID)
}

// beyondMenu lead to the columns that the menu has no room for.
func beyondMenu(d *Draft) []run {
	var all []run
	held := d.held(d.Lang)
	for _, id := range held[min(len(held), inMenu):] {
		all = append(all, d.Link(d.index.top[id].nav, id))
	}
	return all
}
