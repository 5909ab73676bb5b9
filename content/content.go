package content

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"gongshi/charts"
	"gongshi/content/kit"
	"gongshi/content/pages"
	"gongshi/data/measure"
	"gongshi/data/model"
)

// Options are what a report does not know: where the site will stand, the files that
// it offers beside its pages, and what was done to the exports.
type Options = pages.Options

// Page is one page of the Hugo project.
type Page struct {
	Lang  string
	Name  string // in the content of its language, "projects-p1"; "_index" is the home page
	URL   string // the file that Hugo must make of it: "funds.html", "en/funds.html"
	Front []byte // JSON front matter, an object; good until put returns
	Text  string // Markdown
	Alone bool   // needs a file of its own: the home page, one in the menu or with its own layout
}

// Write makes every page that has something to say, and puts each as it is made;
// two languages are written at once, so put must bear two callers. The words
// are the files <name>.<language>.md. Of the problems, errors mean that words
// cannot be used; the error is put's.
func Write(r *measure.Report, drawn []*charts.Chart, words fs.FS, opts Options, put func(Page) error) (model.Problems,
	error) {
	book, languages := pages.New(r, drawn, words, opts), r.Settings.Site.Languages.All()
	outlines := book.Outlines()
	var group sync.WaitGroup
	faults, failed, made := make([]model.Problems, len(languages)), make([]error, len(languages)),
		make([][]string, len(languages))
	for i, lang := range languages {
		group.Go(func() { made[i], faults[i], failed[i] = write(book, outlines, lang, put) })
	}
	group.Wait()
	problems := slices.Concat(faults...)
	problems.Sort()
	return problems, errors.Join(append(failed, book.PutSitemap(made))...)
}

// write makes the pages of one language, and gives their ids.
func write(book *pages.Book, outlines []pages.Outline, lang string, put func(Page) error) (made []string,
	problems model.Problems, err error) {
	seen, pieces := map[string]bool{}, kit.NewPieces()
	for _, o := range outlines {
		d := book.Draft(o, lang, pieces, seen)
		problems = append(problems, d.Problems...)
		if d.Failed != nil {
			return made, problems, d.Failed
		}
		if d.Empty() {
			continue // no empty page is emitted
		}
		url := strings.ToLower(d.Address(d.ID))
		if seen[url] { // it would replace the other in silence
			problems = append(problems, doubled(url))
			continue
		}
		seen[url], made = true, append(made, d.ID)
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

// doubled is the error of two pages of one address.
func doubled(url string) model.Problem {
	at := model.Position{File: url}
	return model.Problem{ID: "page-doubled." + at.String(), Severity: model.Error, Rule: "page-doubled", At: at,
		Message: model.Text{Zh: "两个页面的地址相同：" + url, En: "two pages have the same address: " + url}}
}

// front is the front matter of a page. Values under params are strings only:
// Hugo reads a number as a float.
type front struct {
	Title  string          `json:"title"`
	URL    string          `json:"url,omitempty"`
	Layout string          `json:"layout,omitempty"`
	Menus  map[string]menu `json:"menus,omitempty"`
	Params *kit.Params     `json:"params"`
}

type menu struct {
	Name       string `json:"name"`
	Identifier string `json:"identifier"`
	Weight     int    `json:"weight"`
}

// page is a draft as Hugo reads it.
func page(d *pages.Draft) (Page, error) {
	f, name := front{Title: d.In(d.Title), Layout: d.Layout, Params: d.Params()}, "_index"
	if d.ID != pages.Home {
		f.URL, name = d.Address(d.ID), strings.ReplaceAll(d.ID, "/", "-")
	}
	if called, place := d.Menu(); place > 0 {
		f.Menus = map[string]menu{"main": {called, f.Params.Group, place}}
	}
	matter, err := d.Encode(f)
	if err != nil {
		return Page{}, fmt.Errorf("encode page %s: %w", d.ID, err)
	}
	return Page{Lang: d.Lang, Name: name, URL: strings.TrimPrefix(d.Address(d.ID), "/"), Front: matter, Text: d.Body(),
		Alone: d.ID == pages.Home || f.Menus != nil || f.Layout != ""}, nil
}

// Words checks the words that people wrote as Write would, and makes no page.
func Words(r *measure.Report, drawn []*charts.Chart, words fs.FS) (problems model.Problems) {
	book, pieces := pages.New(r, drawn, words, Options{}), kit.NewPieces()
	for _, o := range book.Outlines() {
		for _, lang := range r.Settings.Site.Languages.All() {
			if o.Written {
				problems = append(problems, book.Draft(o, lang, pieces, nil).Problems...)
			}
		}
	}
	problems = append(problems, Claims(r, words)...)
	problems.Sort()
	return problems
}
