package site

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"

	"golang.org/x/net/html"

	"gongshi/data"
)

// Want is what a built site must show.
type Want struct {
	Files   []string             // every file that was written, by its path in the site
	Figures map[string]data.Text // the display of each figure, by key
	BaseURL string               // the only address of its own that a page may name
	Phones  []string             // telephone numbers that are published on purpose
}

// Verify reads a built site as a browser would and refuses what must not be
// published: a page or chart that is missing or empty, a dead link, an id that
// stands twice, a number that is not its figure's, anything fetched from
// elsewhere, code inside a page, what a template left, and personal data.
func Verify(dir string, want Want) data.Problems {
	v := &verifier{Want: want, dir: dir, sizes: map[string]int64{}, documents: map[string]*document{}, pictured: map[string]string{}}
	if err := filepath.WalkDir(dir, v.see); err != nil {
		v.refuse("unreadable", "", err.Error(), say("网站读不出", "the site cannot be read"))
	}
	for _, name := range want.Files {
		size, made := v.sizes[name]
		switch {
		case !made:
			v.refuse("file-missing", name, "", say("写过的页面或图没有生成", "a page or chart that was written did not come out"))
		case size == 0:
			v.refuse("file-empty", name, "", say("文件是空的", "the file is empty"))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(v.documents)) {
		v.follow(v.documents[name])
	}
	v.problems.Sort()
	return v.problems
}

type verifier struct {
	Want
	dir       string
	sizes     map[string]int64 // of every file, by its path in the site
	documents map[string]*document
	pictured  map[string]string // the picture that has an id
	problems  data.Problems
}

// document is a page, a picture or a style sheet: its ids and where it leads.
type document struct {
	name  string // its path in the site
	kind  string // ".html", ".svg" or ".css"
	lang  string
	ids   map[string]bool
	leads []lead
}

// lead is an address within the site: a file and, after "#", a place in it.
type lead struct{ address, file, fragment string }

func say(zh, en string) data.Text { return data.Text{Zh: zh, En: en} }

func (v *verifier) refuse(rule, file, written string, message data.Text) {
	p := data.At(data.Error, rule, data.Position{File: file}, written, message, data.Text{})
	p.ID += "." + data.Slug(written)
	v.problems = append(v.problems, p)
}

// see looks at one file of the site.
func (v *verifier) see(full string, e fs.DirEntry, err error) error {
	if err != nil || e.IsDir() {
		return err
	}
	rel, err := filepath.Rel(v.dir, full)
	if err != nil {
		return err
	}
	info, err := e.Info()
	if err != nil {
		return err
	}
	d := &document{name: filepath.ToSlash(rel), kind: path.Ext(rel), ids: map[string]bool{}}
	v.sizes[d.name] = info.Size()
	if d.kind != ".html" && d.kind != ".svg" && d.kind != ".css" {
		return nil
	}
	b, err := os.ReadFile(full)
	if err != nil {
		return err
	}
	v.documents[d.name] = d
	if d.kind == ".css" {
		v.style(d, string(b))
		return nil
	}
	root, err := html.Parse(bytes.NewReader(b))
	if err != nil {
		v.refuse("unreadable", d.name, err.Error(), say("页面读不出", "the page cannot be read"))
		return nil
	}
	d.lang = languageOf(root)
	for n := range root.Descendants() {
		v.node(d, n)
	}
	return nil
}

// follow goes after every address of a document to its file and its place.
func (v *verifier) follow(d *document) {
	for _, l := range d.leads {
		to, isDocument := v.documents[l.file]
		_, isFile := v.sizes[l.file]
		switch {
		case !isFile:
			v.refuse("dead-link", d.name, l.address, say("链接没有去处", "a link leads nowhere"))
		case l.fragment != "" && isDocument && !to.ids[l.fragment]:
			v.refuse("dead-fragment", d.name, l.address, say("链接的位置不存在", "a link leads to no place of its page"))
		}
	}
}
