package pages

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"gongshi/content/feed"
	"gongshi/data/model"
	"gongshi/data/open"
)

// newest is how many entries a feed has at most.
const newest = 100

// feedPath is the feed's address in the site.
func feedPath(d *Draft) string { return d.Languages.Path(d.Lang, open.FeedPath) }

// follows reports whether others can follow the site: where it will stand is known.
func (o Options) follows() bool { return o.BaseURL != "" && o.File != nil }

// whole is the whole address of a page.
func (b *Book) whole(id, lang string) string {
	return b.opts.BaseURL + b.languages().Path(lang, id+".html")
}

// putFeed puts the feed of what is new, where it is known where the site will stand:
// the newest reading, notices that were issued or have begun, and documents that were disclosed.
func putFeed(d *Draft) {
	if !d.opts.follows() {
		return
	}
	f := feed.Feed{Title: d.In(d.Settings.Title()), Subtitle: d.In(d.Settings.Mark()), Lang: model.Locale(d.Lang),
		Author: d.In(d.Settings.Publisher()), Self: d.opts.BaseURL + feedPath(d), Home: d.whole(Home, d.Lang),
		Updated: d.AsOf.Last()}
	if f.Author == "" {
		f.Author = f.Title
	}
	add := func(on model.Date, title, summary model.Text, list string, row int, place string) {
		if on.IsZero() || on.After(d.AsOf) {
			return // not yet
		}
		at := func(page string) string { return d.whole(page, d.Lang) + "#" + place }
		f.Entries = append(f.Entries, feed.Entry{Title: d.In(title), Summary: d.In(summary), ID: at(list),
			Link: at(leafOf(list, row)), On: on.Last()})
	}
	for i, n := range d.ordered {
		on := n.Issued
		if on.IsZero() {
			on = n.Start
		}
		add(on, n.Title, d.index.subjects[n.Subject].name, "notices", i, "notice-"+model.Slug(n.Key))
	}
	for i, m := range d.Dataset.Milestones {
		add(m.Disclosed, m.Name, d.index.subjects[m.Subject].name, "milestones", i, "milestone-"+model.Slug(m.Key))
	}
	slices.SortStableFunc(f.Entries, func(a, b feed.Entry) int { return b.On.Compare(a.On) })
	f.Entries = slices.Insert(f.Entries, 0, reading(d))
	f.Entries = f.Entries[:min(newest, len(f.Entries))]
	d.Failed = d.opts.File(feedPath(d), func(w io.Writer) error { return feed.Atom(w, f) })
}

// reading is the entry of the newest reading: one for each as-of date, which all lead
// to the home page.
func reading(d *Draft) feed.Entry {
	title := model.Text{Zh: "数据截至" + d.AsOf.Display().Zh, En: "Data as of " + d.AsOf.Display().En}
	at := d.whole(Home, d.Lang)
	return feed.Entry{Title: d.In(title), Summary: d.In(d.Report.Headline.Text()),
		ID: at + "#" + strings.ToLower(d.AsOf.ISO()), Link: at, On: d.AsOf.Last()}
}

// PutSitemap puts the map of the pages that were made: their ids, by language.
func (b *Book) PutSitemap(made [][]string) error {
	if !b.opts.follows() {
		return nil
	}
	languages := b.languages().All()
	has := make([]map[string]bool, len(languages))
	for i, ids := range made {
		has[i] = make(map[string]bool, len(ids))
		for _, id := range ids {
			has[i][id] = true
		}
	}
	var pages []feed.Page
	for i, ids := range made {
		for _, id := range ids {
			p := feed.Page{At: b.whole(id, languages[i])}
			for k, lang := range languages {
				if has[k][id] {
					p.Others = append(p.Others,
						feed.Alternate{Rel: "alternate", Lang: model.Locale(lang), At: b.whole(id, lang)})
				}
			}
			pages = append(pages, p)
		}
	}
	return inFiles(b.opts, pages, b.AsOf.Last())
}

// inFiles puts a map into one file, or into several with a map of them.
func inFiles(opts Options, pages []feed.Page, on time.Time) error {
	if len(pages) <= feed.MostPages {
		return opts.File(open.SitemapPath, func(w io.Writer) error { return feed.Sitemap(w, pages, on) })
	}
	var maps []string
	for some := range slices.Chunk(pages, feed.MostPages) {
		name := fmt.Sprintf("sitemap-%d.xml", len(maps)+1)
		if err := opts.File(name, func(w io.Writer) error { return feed.Sitemap(w, some, on) }); err != nil {
			return err
		}
		maps = append(maps, opts.BaseURL+name)
	}
	return opts.File(open.SitemapPath, func(w io.Writer) error { return feed.Index(w, maps, on) })
}
