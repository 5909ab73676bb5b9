package pages

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"io"
	"strings"

	"gongshi/content/kit"
	"gongshi/content/search"
	"gongshi/data/dictionary"
	"gongshi/data/export"
	"gongshi/data/model"
	"gongshi/data/open"
	"gongshi/data/table"
)

// searchID is the id of the search page, and of the pages of its list.
const searchID = "search"

// findable is something that can be found, in both languages. It stands on a page
// of its own, or else on the page that lists it.
type findable struct {
	kind     int
	title    model.Text
	context  model.Text
	words    model.Text // of a page that people wrote
	id, list string
	anchor   string // its place on the page
}

// The kinds of findable, in the order in which results are shown: what people look
// for most comes first.
const (
	findPlace = iota
	findProject
	findIndicator
	findNotice
	findMilestone
	findPage
	findMeasure
	findColumn
)

// kinds are what the kinds of findable are called.
func (b *Book) kinds() []model.Text {
	return append([]model.Text{b.Profile.Pages.Places.Title}, findableKinds...)
}

// findableKinds are what the kinds are called but for the first, places.
var findableKinds = []model.Text{{Zh: "项目", En: "Projects"}, {Zh: "指标", En: "Indicators"},
	{Zh: "公示公告", En: "Notices"}, {Zh: "里程碑与文件", En: "Milestones and documents"}, {Zh: "栏目", En: "Pages"},
	{Zh: "量与公式", En: "Measures"}, {Zh: "数据表的列", En: "Columns of the data"}}

// makeFindables lists what can be found. Pages come first, whose own list stands on
// one leaf: those that turn out empty leave no leaf without a row.
func (b *Book) makeFindables() {
	var all []findable
	add := func(f findable) { all = append(all, f) }
	for _, s := range b.index.heads {
		add(findable{kind: findPage, title: s.title, id: s.id, words: b.wordsOf(s.id)})
	}
	for i, p := range b.Dataset.Places {
		of := p.Kind
		if p.Parent != nil {
			of = p.Parent.Name
		}
		add(findable{kind: findPlace, title: p.Name, context: of, id: placeID(p.Code), list: leafOf("places", i)})
	}
	for _, p := range b.Dataset.Projects {
		add(findable{kind: findProject, title: p.Name, context: p.Category, id: projectID(p.Key)})
	}
	for _, in := range b.Indicators {
		period := model.PeriodName(in.Target.Period)
		if in.Target.Period == table.WholeProject {
			period = model.Text{Zh: "整个项目", En: "the whole project"}
		}
		add(findable{kind: findIndicator, title: in.Target.Name, context: period, id: indicatorID(in.Target.Key)})
	}
	for i, n := range b.ordered {
		add(findable{kind: findNotice, title: n.Title, context: b.index.subjects[n.Subject].name, id: leafOf("notices", i),
			anchor: "notice-" + model.Slug(n.Key)})
	}
	for i, m := range b.Dataset.Milestones {
		add(findable{kind: findMilestone, title: m.Name, context: b.index.subjects[m.Subject].name,
			id: leafOf("milestones", i), anchor: "milestone-" + model.Slug(m.Key)})
	}
	for _, m := range b.Methods() {
		add(findable{kind: findMeasure, title: m.Name, context: m.Formula, id: "method", anchor: "method-" +
			model.Slug(m.ID)})
	}
	for _, t := range dictionary.Listed(b.Profile, b.Dataset) {
		for _, c := range t.Columns {
			add(findable{kind: findColumn, title: model.Text{Zh: c.Zh, En: c.Name}, context: model.Text{Zh: t.Zh, En: t.Name},
				id: "dictionary", anchor: "table-dictionary-" + t.Name})
		}
	}
	b.findables = all
}

// wordsOf is what people wrote for a page, as plain text.
func (b *Book) wordsOf(id string) model.Text {
	read := func(lang string) string {
		if !b.languages().Have(lang) {
			return ""
		}
		name := id + "." + lang + ".md"
		from, _, err := export.Open(b.words, name, name, "")
		if err != nil { // there is none, or writing the page says so
			return ""
		}
		return search.Plain(from.Text)
	}
	return model.Text{Zh: read("zh"), En: read("en")}
}

// where is the page on which something stands, and its place there; empty where no
// such page was made.
func where(d *Draft, f findable) (id, fragment string) {
	if f.anchor != "" {
		fragment = "#" + f.anchor
	}
	for _, id := range []string{f.id, f.list} {
		if id != "" && d.made[strings.ToLower(d.Address(id))] {
			return id, fragment
		}
	}
	return "", ""
}

// searchPages are the page to search on and the list of all there is to find.
func searchPages(b *Book) []Outline {
	return leaves(Outline{id: searchID, title: says("查找", "Search"), write: writeSearch,
		holds: says("查找地方、项目、指标、公示和文字，列出全部条目",
			"Find places, projects, indicators, notices and words; the list of all there is")}, len(b.findables))
}

// writeSearch is the page to search on. Without script it is the list of all there
// is to find, over as many pages as that takes.
func writeSearch(d *Draft) {
	if first(d) {
		putIndex(d)
		d.Write("{{< search >}}\n\n")
		kindsListed(d)
	}
	for rows := onLeaf(d, d.findables); len(rows) > 0; {
		kind := rows[0].kind
		n := alike(rows)
		if t := listedAs(d, kind, rows[:n]); len(t.Rows) > 0 {
			d.Heading(d.kinds()[kind].Zh, d.kinds()[kind].En)
			d.Table(fmt.Sprintf("kind-%d", kind), t)
		}
		rows = rows[n:]
	}
	turn(d)
}

// alike counts the findables at the beginning of a list that are of one kind.
func alike(all []findable) int {
	n := 0
	for n < len(all) && all[n].kind == all[0].kind {
		n++
	}
	return n
}

// listedAs is the table of findables of one kind. Pages belong to nothing.
func listedAs(d *Draft, kind int, all []findable) kit.Table {
	t := d.Columns("名称", "Name", "所属", "Belongs to")
	for _, f := range all {
		id, fragment := where(d, f)
		if id == "" {
			continue
		}
		name := d.Link(f.title, id)
		for k := range name.Parts {
			name.Parts[k].Href += fragment
		}
		t.Add(name, orDash(d, d.Run(f.context)))
	}
	if kind == findPage {
		t.Drop(1)
	}
	return t
}

// kindsListed leads to the page on which each kind begins, where there are several.
func kindsListed(d *Draft) {
	if d.leaves < 2 {
		return
	}
	t := d.Columns("类别", "Kind", "条数", "Entries")
	for from := 0; from < len(d.findables); {
		n, there := alike(d.findables[from:]), 0
		for _, f := range d.findables[from : from+n] {
			if id, _ := where(d, f); id != "" {
				there++
			}
		}
		if there > 0 {
			t.Add(d.Link(d.kinds()[d.findables[from].kind], leafOf(searchID, from)), d.Own(fmt.Sprint(there)))
		}
		from += n
	}
	d.Heading("全部条目", "All entries")
	d.Table("kinds", t)
}

// indexPath is the index's address in the site.
func indexPath(d *Draft) string { return d.Languages.Path(d.Lang, open.SearchPath) }

// putIndex puts the file that the page searches in, and says how large it is.
func putIndex(d *Draft) {
	if d.opts.File == nil {
		return
	}
	entries := make([]search.Entry, 0, len(d.findables))
	for _, f := range d.findables {
		if id, fragment := where(d, f); id != "" {
			entries = append(entries, entry(d, f, id+".html"+fragment))
		}
	}
	var kinds []string
	for _, k := range d.kinds() {
		kinds = append(kinds, d.Say(k.Zh, k.En))
	}
	var index bytes.Buffer // its address is that of its bytes
	d.Failed = search.Write(&index, kinds, entries)
	kilobytes := (index.Len() + 1023) / 1024
	at := open.Marked(indexPath(d), sha256.Sum256(index.Bytes()))
	d.Searched = "/" + at
	d.Failed = cmp.Or(d.Failed, d.opts.File(at, func(w io.Writer) error {
		_, err := index.WriteTo(w)
		return err
	}))
	typed := "a name, Chinese characters, pinyin or its initials"
	if !d.Languages.Have(model.Chinese) {
		typed = "a name"
	}
	d.Hold("index", d.Own(d.Say(fmt.Sprintf("可输入汉字、拼音或拼音首字母；几个词用空格隔开，须同时出现。索引%d条，%d KB，用时才读取。",
		len(entries), kilobytes),
		fmt.Sprintf("Type %s; with several words, all must match. The index (%d entries, %d KB) is fetched only when you "+
			"search.",
			typed, len(entries), kilobytes))))
}

func entry(d *Draft, f findable, href string) search.Entry {
	e := search.Entry{Kind: f.kind, Href: href, Title: d.In(f.title), Context: d.In(f.context), Also: d.In(f.words)}
	e.Chinese = e.Title
	if d.Languages.Have(model.Chinese) {
		e.Chinese = f.title.Say(model.Chinese)
	}
	if e.Also == "" && e.Title != e.Chinese {
		e.Also = e.Chinese
	}
	return e
}
