package site

import (
	"cmp"
	"hash/maphash"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"gongshi/data/model"
	"gongshi/data/open"
	"gongshi/data/privacy"
)

// Want is what a built site must show.
type Want struct {
	Files   []string              // every file that was written, by its path in the site
	Figures map[string]model.Text // the display of each figure, by key
	BaseURL string                // the only address of its own that a page may name

	Languages model.Languages // of its pages
	Phones    []string        // telephone numbers that are published on purpose
}

// Verify reads a built site as a browser would and refuses what must not be
// published: a page or chart that is missing or empty, a dead link, an id that
// stands twice, a number that is not its figure's, anything fetched from
// elsewhere, code inside a page, what a template left, and personal data.
// Digests gives the SHA-256 of every file, which is read once for both.
func Verify(dir string, want Want) (problems model.Problems, digests map[string]string) {
	return newVerifier(want).site(dir, nil)
}

func newVerifier(want Want) *verifier {
	return &verifier{Want: want, gate: privacy.New(want.Phones), seed: maphash.MakeSeed(),
		names: map[string]string{open.ManifestPath: open.ManifestPath}}
}

// site verifies a built site. Pictures that were looked at where they are cached
// are not looked at again.
func (v *verifier) site(dir string, pictures map[string]*document) (model.Problems, map[string]string) {
	names, err := filesOf(dir)
	if err != nil {
		v.refuse("unreadable", "", err.Error(), say("网站读不出", "the site cannot be read"))
	}
	for _, name := range names {
		v.names[name] = name
	}
	documents := make([]*document, len(names))
	each(len(names), func(i int) {
		if documents[i] = pictures[names[i]]; documents[i] == nil {
			documents[i] = v.look(names[i], filepath.Join(dir, filepath.FromSlash(names[i])))
		}
	})
	return v.judge(documents)
}

// pictures looks at cached files by the names that they have in the site, at one that
// has several by the longest: what pages show bears a mark.
func (v *verifier) pictures(files map[string]string) map[string]*document {
	names := slices.SortedFunc(maps.Keys(files), func(a, b string) int {
		return cmp.Or(len(b)-len(a), strings.Compare(a, b))
	})
	first := make(map[string]string, len(names))
	for _, name := range names {
		if first[files[name]] == "" {
			first[files[name]] = name
		}
	}
	looked := slices.Sorted(maps.Values(first))
	documents := make([]*document, len(looked))
	each(len(looked), func(i int) { documents[i] = v.look(looked[i], files[looked[i]]) })
	seen := make(map[string]*document, len(names))
	for _, d := range documents {
		seen[d.name] = d
	}
	for _, name := range names {
		if d := seen[first[files[name]]]; d.name != name {
			seen[name] = &document{name: name, kind: d.kind, size: d.size, digest: d.digest}
		}
	}
	return seen
}

// each does n things on all processors.
func each(n int, do func(i int)) {
	var group sync.WaitGroup
	var next atomic.Int64
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	group.Wait()
}

// filesOf lists the files of a folder by their paths in it, in order.
func filesOf(dir string) (names []string, err error) {
	err = fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			names = append(names, name)
		}
		return err
	})
	return names, err
}

// judge joins what was seen of each document, in their order.
func (v *verifier) judge(documents []*document) (model.Problems, map[string]string) {
	known, digests, pictured := make(map[string]*document, len(documents)), make(map[string]string, len(documents)),
		map[uint64]string{}
	for _, d := range documents {
		known[d.name], digests[d.name] = d, d.digest
		v.problems = append(v.problems, d.problems...)
		if d.kind != ".svg" {
			continue
		}
		for id := range d.ids { // two pictures may be put into one page
			if other, taken := pictured[id]; taken {
				v.refuse("doubled-id", d.name, other, say("同一编号出现在两张图里", "an id stands in two pictures"))
			}
			pictured[id] = d.name
		}
	}
	for _, name := range v.Files {
		switch d := known[name]; {
		case d == nil:
			v.refuse("file-missing", name, "", say("写过的页面或图没有生成", "a page or chart that was written did not come out"))
		case d.size == 0:
			v.refuse("file-empty", name, "", say("文件是空的", "the file is empty"))
		}
	}
	for _, d := range documents {
		v.follow(d, known)
		v.judgeCharts(d, known)
	}
	v.problems.Sort()
	return v.problems, digests
}

type verifier struct {
	Want
	gate      *privacy.Scanner
	names     map[string]string // of every file of the site, each text held once
	seed      maphash.Seed
	displayed map[string]bool // the numbers of all figures, once they are wanted
	problems  model.Problems
}

// document is a file of the site; of a page, a picture or a style sheet also its
// ids and where it leads. It is looked at on its own, by one goroutine.
type document struct {
	name     string // its path in the site
	kind     string // ".html", ".svg", ".css" …
	size     int
	digest   string
	lang     string
	ids      map[uint64]bool     // by their hashes: a large site has half a million
	leads    []lead              // to places in other documents
	charts   []charted           // of a page
	shown    map[string][]string // the numbers that a picture shows, or a chart's file in a language
	steps    []string            // of the scales of a chart's file
	problems model.Problems
}

// lead is an address within the site: a file and, after "#", a place in it.
type lead struct{ file, fragment string }

func (l lead) String() string {
	if l.fragment == "" {
		return l.file
	}
	return l.file + "#" + l.fragment
}

func say(zh, en string) model.Text { return model.Text{Zh: zh, En: en} }

func (v *verifier) refuse(rule, file, written string, message model.Text) {
	v.problems = append(v.problems, refusal(rule, file, written, message))
}

func (d *document) refuse(rule, written string, message model.Text) {
	d.problems = append(d.problems, refusal(rule, d.name, written, message))
}

func refusal(rule, file, written string, message model.Text) model.Problem {
	p := model.At(model.Error, rule, model.Position{File: file}, written, message, model.Text{})
	p.ID += "." + model.Slug(written)
	return p
}

// follow goes after every address of a document to another, and to its place there.
func (v *verifier) follow(d *document, known map[string]*document) {
	for _, l := range d.leads {
		switch to := known[l.file]; {
		case to == nil:
			v.refuse("dead-link", d.name, l.String(), say("链接没有去处", "a link leads nowhere"))
		case l.fragment != "" && to.ids != nil && !to.ids[v.hash(l.fragment)]:
			v.refuse("dead-fragment", d.name, l.String(), deadFragment)
		}
	}
}

func (v *verifier) hash(id string) uint64 { return maphash.String(v.seed, id) }

var deadFragment = say("链接的位置不存在", "a link leads to no place of its page")
