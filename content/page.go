package content

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"path"
	"strings"

	"gongshi/charts"
	"gongshi/data"
	"gongshi/data/measure"
	"gongshi/data/open"
)

// Page is one file of the Hugo project.
type Page struct {
	Path string // in the project: "content/zh/funds.md"
	Body []byte // the whole file: JSON front matter and Markdown
	URL  string // the file that Hugo must make of it: "funds.html", "en/funds.html"
}

// Options are what a report does not know: where the site will stand, and the
// files that it offers beside its pages.
type Options struct {
	BaseURL   string // with a closing slash; empty leaves canonical links out
	Downloads []open.Download
}

// languages are the site's, in the order of their pages.
var languages = []string{"zh", "en"}

// Write makes every page that has something to say, and puts each as it is made.
// The words are the files <name>.<language>.md. Of the problems, errors mean
// that words cannot be used; the error is put's.
func Write(r *measure.Report, drawn []*charts.Chart, words fs.FS, opts Options, put func(Page) error) (data.Problems, error) {
	w := newWriter(r, drawn, words, opts)
	seen := map[string]bool{}
	for _, k := range w.sorts() {
		for _, lang := range languages {
			d := w.draft(k, lang)
			k.write(d)
			if d.body.Len() == 0 {
				continue // no empty page is emitted
			}
			p := d.page()
			if url := strings.ToLower(p.URL); seen[url] { // it would replace the other in silence
				w.problem("page-doubled", data.Position{File: p.URL}, data.Text{Zh: "两个页面的地址相同：" + p.URL, En: "two pages have the same address: " + p.URL}, data.Text{})
			} else if err := put(p); err != nil {
				return w.problems, err
			}
			seen[strings.ToLower(p.URL)] = true
		}
	}
	w.problems.Sort()
	return w.problems, nil
}

// front is the front matter of a page. Values under params are strings only:
// Hugo reads a number as a float.
type front struct {
	Title  string          `json:"title"`
	URL    string          `json:"url,omitempty"`
	Layout string          `json:"layout,omitempty"`
	Menus  map[string]menu `json:"menus,omitempty"`
	Params map[string]any  `json:"params"`
}

type menu struct {
	Name       string `json:"name"`
	Identifier string `json:"identifier"`
	Weight     int    `json:"weight"`
}

// page encodes a draft.
func (d *draft) page() Page {
	title, _ := d.title.In(d.lang)
	f := front{Title: title, Layout: d.layout, Params: d.params()}
	if d.id != home {
		f.URL = address(d.id, d.lang)
	}
	if !d.nav.IsZero() {
		name, _ := d.nav.In(d.lang)
		f.Menus = map[string]menu{"main": {name, d.group(), d.weight}}
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	if err := enc.Encode(f); err != nil {
		// Only maps, slices and strings are encoded; this cannot be data's fault.
		d.problem("page-encoding", data.Position{File: d.id}, data.Text{Zh: "页面无法写出：" + err.Error(), En: "encoding the page: " + err.Error()}, data.Text{})
	}
	b.WriteByte('\n')
	b.WriteString(strings.TrimSpace(d.body.String()))
	b.WriteByte('\n')
	name := strings.ReplaceAll(d.id, "/", "-")
	if d.id == home {
		name = "_index"
	}
	return Page{Path: path.Join("content", d.lang, name+".md"), Body: b.Bytes(), URL: strings.TrimPrefix(address(d.id, d.lang), "/")}
}

// address is a page's place in the site, from its root. The theme makes it
// relative.
func address(id, lang string) string {
	if lang == "en" {
		return "/en/" + id + ".html"
	}
	return "/" + id + ".html"
}
