package content

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"gongshi/charts"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/open"
)

// Page is one page of the Hugo project.
type Page struct {
	Lang  string
	Name  string // in the content of its language, "projects-p1"; "_index" is the home page
	URL   string // the file that Hugo must make of it: "funds.html", "en/funds.html"
	Front []byte // JSON front matter, an object; good until put returns
	Text  string // Markdown
	Alone bool   // needs a file of its own: the home page, one in the menu or with its own layout
}

// Options are what a report does not know: where the site will stand, the files that
// it offers beside its pages, and what was done to the exports.
type Options struct {
	BaseURL   string // with a closing slash; empty leaves canonical links, feed and site map out
	Downloads []open.Download
	Notes     model.Problems // the repairs that were made while reading
	File      open.Put       // takes the search indexes, feeds and site map; nil leaves them out
}

// Write makes every page that has something to say, and puts each as it is made;
// two languages are written at once, so put must bear two callers. The words
// are the files <name>.<language>.md. Of the problems, errors mean that words
// cannot be used; the error is put's.
func Write(r *measure.Report, drawn []*charts.Chart, words fs.FS, opts Options, put func(Page) error) (model.Problems,
	error) {
	w := newWriter(r, drawn, words, opts)
	sorts, languages := w.sorts(), w.languages.All()
	var group sync.WaitGroup
	faults, failed, made := make([]model.Problems, len(languages)), make([]error, len(languages)),
		make([][]string, len(languages))
	for i, lang := range languages {
		group.Go(func() { made[i], faults[i], failed[i] = w.write(sorts, lang, put) })
	}
	group.Wait()
	problems := slices.Concat(faults...)
	problems.Sort()
	return problems, errors.Join(append(failed, w.putSitemap(made))...)
}

// write makes the pages of one language, and gives their ids.
func (w *writer) write(sorts []sort, lang string, put func(Page) error) (made []string, problems model.Problems,
	err error) {
	seen, m := map[string]bool{}, newMemory()
	for _, k := range sorts {
		d := w.draft(k, lang, m)
		d.made = seen
		k.write(d)
		problems = append(problems, d.problems...)
		if d.failed != nil {
			return made, problems, d.failed
		}
		if d.body.Len() == 0 {
			continue // no empty page is emitted
		}
		url := strings.ToLower(w.address(k.id, lang))
		if seen[url] { // it would replace the other in silence
			problems = append(problems, fault("page-doubled", model.Position{File: url},
				model.Text{Zh: "两个页面的地址相同：" + url, En: "two pages have the same address: " + url}, model.Text{}))
			continue
		}
		seen[url], made = true, append(made, k.id)
		p, err := page(d)
		if err == nil {
			err = put(p)
		}
		if err != nil {
			return made, problems, err
		}
	}
	return made, problems, nil
}

// front is the front matter of a page. Values under params are strings only:
// Hugo reads a number as a float.
type front struct {
	Title  string          `json:"title"`
	URL    string          `json:"url,omitempty"`
	Layout string          `json:"layout,omitempty"`
	Menus  map[string]menu `json:"menus,omitempty"`
	Params *params         `json:"params"`
}

type menu struct {
	Name       string `json:"name"`
	Identifier string `json:"identifier"`
	Weight     int    `json:"weight"`
}

// page encodes a draft.
func page(d *draft) (Page, error) {
	title := d.title.Say(d.lang)
	f := front{Title: title, Layout: d.layout, Params: paramsOf(d)}
	if d.id != home {
		f.URL = d.address(d.id)
	}
	if place := menuPlace(d); place > 0 {
		f.Menus = map[string]menu{"main": {d.nav.Say(d.lang), group(d), place}}
	}
	if err := json.NewEncoder(&d.front).Encode(f); err != nil {
		return Page{}, fmt.Errorf("encode page %s: %w", d.id, err)
	}
	name := strings.ReplaceAll(d.id, "/", "-")
	if d.id == home {
		name = "_index"
	}
	front := bytes.TrimSuffix(d.front.Bytes(), []byte("\n"))
	return Page{Lang: d.lang, Name: name, URL: strings.TrimPrefix(d.address(d.id), "/"), Front: front,
		Text: strings.TrimSpace(d.body.String()), Alone: d.id == home || f.Menus != nil || f.Layout != ""}, nil
}

// address is a page's place in the site, from its root. The theme makes it
// relative.
func (w *writer) address(id, lang string) string {
	return "/" + w.languages.Path(lang, id+".html")
}

// address is the place of a page of the same language.
func (d *draft) address(id string) string { return d.writer.address(id, d.lang) }
