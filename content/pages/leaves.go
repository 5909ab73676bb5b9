package pages

import (
	"cmp"
	"fmt"

	"gongshi/data/model"
)

// perLeaf is how many rows of a list a page shows before the list goes on on a
// further page, a leaf: no page grows with the site, and an old phone can show
// any. It holds the projects of most counties, which are then sorted as a whole.
const perLeaf = 250

// leaves gives the pages of a list of that many rows: its own, then "<id>/page_2"
// …, which stand under it and not in the navigation.
func leaves(s Outline, rows int) []Outline {
	s.leaves, s.of = max(1, (rows+perLeaf-1)/perLeaf), s.id
	all := []Outline{s}
	for i := 1; i < s.leaves; i++ {
		next := s
		next.id, next.nav, next.parent, next.leaf = leafID(s.id, i), model.Text{}, cmp.Or(s.parent, s.id), i
		next.title = model.Text{Zh: fmt.Sprintf("%s（第%d页）", s.title.Zh, i+1), En: fmt.Sprintf("%s, page %d", s.title.En, i+
			1)}
		all = append(all, next)
	}
	return all
}

// leafID is the id of a list's page, counted from 0.
func leafID(id string, leaf int) string {
	if leaf == 0 {
		return id
	}
	return fmt.Sprintf("%s/page_%d", id, leaf+1) // no subject's page has such a name
}

// onLeaf is the rows of a list that the page shows.
func onLeaf[T any](d *Draft, all []T) []T {
	from := min(d.leaf*perLeaf, len(all))
	return all[from:min(from+perLeaf, len(all))]
}

// leafOf is the page of a list's row, counted from 0.
func leafOf(id string, row int) string { return leafID(id, row/perLeaf) }

// first reports whether the page is the first of its list, which also shows what
// concerns the whole.
func first(d *Draft) bool { return d.leaf == 0 }

// turn leads to the pages of the list before and after this one.
func turn(d *Draft) {
	if d.leaves < 2 {
		return
	}
	r := d.Own(d.Say(fmt.Sprintf("第%d页，共%d页", d.leaf+1, d.leaves), fmt.Sprintf("Page %d of %d", d.leaf+1, d.leaves)))
	lead := func(leaf int, zh, en string) {
		if leaf >= 0 && leaf < d.leaves {
			r.Parts = append(r.Parts, part{Text: d.Say("　", " · ")},
				part{Text: d.Say(zh, en), Href: d.Address(leafID(d.of, leaf))})
		}
	}
	lead(d.leaf-1, "上一页", "Previous page")
	lead(d.leaf+1, "下一页", "Next page")
	d.Text("turn", r)
}
