package site

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"gongshi/data"
	"gongshi/data/check"
)

// node checks one element, text or comment of a page or a picture.
func (v *verifier) node(d *document, n *html.Node) {
	switch n.Type {
	case html.ElementNode:
		v.element(d, n)
	case html.TextNode:
		v.text(d, n.Data)
		if n.Parent.Data == "style" {
			v.style(d, n.Data)
		}
	case html.CommentNode:
		v.text(d, n.Data)
	}
}

func (v *verifier) element(d *document, n *html.Node) {
	switch {
	case n.Data == "html" && d.kind == ".html" && d.lang == "":
		d.refuse("language-missing", "", say("页面没有写明语言", "the page does not name its language"))
	case n.Data == "script" && !strings.HasSuffix(attribute(n, "type"), "json") && attribute(n, "src") == "", n.Data == "style" && d.kind == ".html":
		v.code(d, n.Data)
	case n.Data == "base", n.Data == "meta" && strings.EqualFold(attribute(n, "http-equiv"), "refresh"):
		v.leaves(d, n.Data) // it would turn every link of the page, or the reader, elsewhere
	}
	for _, a := range n.Attr {
		v.attribute(d, n, a)
	}
	if key := attribute(n, "data-figure"); key != "" {
		v.figure(d, key, textOf(n))
	}
}

// shapes are attributes that hold coordinates only.
var shapes = []string{"d", "points", "transform", "viewbox"}

func (v *verifier) attribute(d *document, n *html.Node, a html.Attribute) {
	key := strings.ToLower(a.Key)
	if addresses, holds := addressesOf(n, key, a.Val); holds {
		v.leftover(d, a.Val)
		for _, address := range addresses {
			v.lead(d, n, address)
		}
		return
	}
	switch {
	case key == "id":
		v.id(d, a.Val)
	case strings.HasPrefix(key, "on"), key == "srcdoc", key == "style" && d.kind == ".html":
		v.code(d, key)
	}
	if d.kind == ".svg" {
		v.style(d, a.Val) // a clip path or a fill may name an address
	}
	if !slices.Contains(shapes, key) {
		v.text(d, a.Val)
	}
}

// id refuses an id that stands twice in a document.
func (v *verifier) id(d *document, id string) {
	if d.ids[id] {
		d.refuse("doubled-id", id, say("同一编号出现两次", "an id stands twice"))
	}
	d.ids[id] = true
}

func (v *verifier) code(d *document, what string) {
	d.refuse("inline-code", what, say("页面内不能有脚本或样式", "no script or style inside a page"))
}

// leftovers are signs of a template or a filter that failed in silence.
// A cell may hold "{{<" and is shown as it was written, so that is none.
var leftovers = []string{"HAHAHUGO", "HUGOSHORTCODE", "ZgotmplZ", "raw HTML omitted"}

func (v *verifier) leftover(d *document, text string) {
	for _, sign := range leftovers {
		if strings.Contains(text, sign) {
			d.refuse("template-text", strings.TrimSpace(text), say("页面里有模板的残余", "the page holds what a template left"))
		}
	}
}

func (v *verifier) text(d *document, text string) {
	v.leftover(d, text)
	if masked, found := data.PersonalData(text, v.Phones); found {
		d.refuse(check.PersonalData, masked, say("含有个人信息", "personal data"))
	}
}

func (v *verifier) figure(d *document, key, text string) {
	display, known := v.Figures[key]
	if !known {
		d.refuse("figure-unknown", key, say("没有这个数字", "there is no such figure"))
		return
	}
	lang := d.lang
	if lang != "en" {
		lang = "zh"
	}
	if want := display.Say(lang); text != want {
		d.refuse("figure-differs", key, data.Text{Zh: fmt.Sprintf("数字写成“%s”，应为“%s”", text, want), En: fmt.Sprintf("the figure reads %q, not %q", text, want)})
	}
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

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}
