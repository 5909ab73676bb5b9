package site

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"gongshi/data"
	"gongshi/data/check"
)

// Want is what a built site must show.
type Want struct {
	Files   []string             // every file that was written, by its path in the site
	Figures map[string]data.Text // the display of each figure, by key
	BaseURL string               // the only address of its own that a page may name
	Phones  []string             // telephone numbers that are published on purpose
}

// Verify reads a built site as a browser would and refuses what must not be
// published: a page or chart that is missing, a dead link, an id that stands
// twice, a number that is not its figure's, anything fetched from elsewhere,
// code inside a page, and personal data.
func Verify(dir string, want Want) data.Problems {
	v := &verifier{Want: want, dir: dir, pages: map[string]*page{}, files: map[string]bool{}}
	if err := filepath.WalkDir(dir, v.see); err != nil {
		v.refuse("unreadable", "", err.Error(), say("网站读不出", "the site cannot be read"))
	}
	for _, name := range want.Files {
		if !v.files[name] {
			v.refuse("file-missing", name, "", say("写过的页面或图没有生成", "a page or chart that was written did not come out"))
		}
	}
	for _, name := range sorted(v.pages) {
		v.links(name, v.pages[name])
	}
	v.problems.Sort()
	return v.problems
}

type verifier struct {
	Want
	dir      string
	files    map[string]bool
	pages    map[string]*page
	problems data.Problems
}

// page is what later checks need of a page: its ids and where it leads.
type page struct {
	ids   map[string]bool
	links []string
}

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
	name := filepath.ToSlash(rel)
	v.files[name] = true
	if ext := path.Ext(name); ext != ".html" && ext != ".svg" {
		return nil
	}
	b, err := os.ReadFile(full)
	if err != nil {
		return err
	}
	if len(b) == 0 {
		v.refuse("file-empty", name, "", say("文件是空的", "the file is empty"))
		return nil
	}
	root, err := html.Parse(strings.NewReader(string(b)))
	if err != nil {
		v.refuse("unreadable", name, err.Error(), say("页面读不出", "the page cannot be read"))
		return nil
	}
	p := &page{ids: map[string]bool{}}
	if path.Ext(name) == ".html" {
		v.pages[name] = p
	}
	v.node(name, p, root, languageOf(root))
	return nil
}

func languageOf(root *html.Node) string {
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "html" {
			return attribute(n, "lang")
		}
	}
	return ""
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// node checks one element or text, then what is inside it.
func (v *verifier) node(name string, p *page, n *html.Node, lang string) {
	switch n.Type {
	case html.ElementNode:
		v.element(name, p, n, lang)
	case html.TextNode:
		v.text(name, n.Data)
	}
	for c := range n.ChildNodes() {
		v.node(name, p, c, lang)
	}
}

// leftovers are signs of a template or a filter that failed in silence.
var leftovers = []string{"HAHAHUGO", "HUGOSHORTCODE", "ZgotmplZ", "raw HTML omitted"}

func (v *verifier) text(name, text string) {
	for _, sign := range leftovers {
		if strings.Contains(text, sign) {
			v.refuse("template-text", name, strings.TrimSpace(text), say("页面里有模板的残余", "the page holds what a template left"))
		}
	}
	if masked, found := data.PersonalData(text, v.Phones); found {
		v.refuse(check.PersonalData, name, masked, say("含有个人信息", "personal data"))
	}
}

func (v *verifier) element(name string, p *page, n *html.Node, lang string) {
	if n.Data == "html" && path.Ext(name) == ".html" && lang == "" {
		v.refuse("language-missing", name, "", say("页面没有写明语言", "the page does not name its language"))
	}
	if n.Data == "script" && !strings.HasSuffix(attribute(n, "type"), "json") && attribute(n, "src") == "" || n.Data == "style" && path.Ext(name) == ".html" {
		v.refuse("inline-code", name, n.Data, say("页面内不能有脚本或样式", "no script or style inside a page"))
	}
	for _, a := range n.Attr {
		v.attribute(name, p, n, a)
	}
	if key := attribute(n, "data-figure"); key != "" {
		v.figure(name, key, textOf(n), lang)
	}
}

func (v *verifier) attribute(name string, p *page, n *html.Node, a html.Attribute) {
	switch {
	case a.Key == "id":
		if p.ids[a.Val] {
			v.refuse("doubled-id", name, a.Val, say("同一编号出现两次", "an id stands twice"))
		}
		p.ids[a.Val] = true
	case strings.HasPrefix(a.Key, "on") || a.Key == "style" && path.Ext(name) == ".html":
		v.refuse("inline-code", name, a.Key, say("页面内不能有脚本或样式", "no script or style inside a page"))
	case a.Key == "href" || a.Key == "src" || a.Key == "xlink:href":
		p.links = append(p.links, v.local(name, n, a.Val)...)
	case a.Key == "srcset":
		for candidate := range strings.SplitSeq(a.Val, ",") {
			address, _, _ := strings.Cut(strings.TrimSpace(candidate), " ")
			p.links = append(p.links, v.local(name, n, address)...)
		}
	case a.Key == "alt" || a.Key == "title" || a.Key == "content" || a.Key == "aria-label" || a.Key == "data-label":
		v.text(name, a.Val)
	}
}

// local gives an address within the site back for its check. A page may lead
// elsewhere by a link that a reader follows; it may fetch nothing from there.
func (v *verifier) local(name string, n *html.Node, address string) []string {
	elsewhere := strings.Contains(address, "://") || strings.HasPrefix(address, "//")
	switch {
	case strings.HasPrefix(address, "data:image/"), strings.HasPrefix(address, "mailto:"):
		return nil
	case elsewhere && n.Data == "a" && !strings.HasPrefix(address, "//"):
		return nil
	case elsewhere && attribute(n, "rel") == "canonical" && v.BaseURL != "" && strings.HasPrefix(address, v.BaseURL):
		return nil
	case elsewhere, strings.Contains(address, ":"):
		v.refuse("leaves-site", name, address, say("页面向别处请求内容", "the page asks for something from elsewhere"))
		return nil
	}
	return []string{address}
}

func (v *verifier) figure(name, key, text, lang string) {
	display, known := v.Figures[key]
	if !known {
		v.refuse("figure-unknown", name, key, say("没有这个数字", "there is no such figure"))
		return
	}
	if lang != "en" {
		lang = "zh"
	}
	if want := display.Say(lang); text != want {
		v.refuse("figure-differs", name, key, data.Text{Zh: fmt.Sprintf("数字写成“%s”，应为“%s”", text, want), En: fmt.Sprintf("the figure reads %q, not %q", text, want)})
	}
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// links follows every address of a page to its file and its fragment.
func (v *verifier) links(name string, p *page) {
	for _, address := range p.links {
		target, fragment, _ := strings.Cut(address, "#")
		to := name
		if target != "" {
			to = path.Join(path.Dir(name), target)
		}
		other, isPage := v.pages[to]
		switch {
		case !v.files[to]:
			v.refuse("dead-link", name, address, say("链接没有去处", "a link leads nowhere"))
		case fragment != "" && isPage && !other.ids[fragment]:
			v.refuse("dead-fragment", name, address, say("链接的位置不存在", "a link leads to no place of its page"))
		}
	}
}

func sorted(pages map[string]*page) []string {
	var names []string
	for name := range pages {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
