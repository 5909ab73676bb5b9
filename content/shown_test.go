package content_test

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"gongshi/content/kit"
)

// cell is a piece of text as the front matter of a page holds it, read back from its markup.
type cell struct {
	Class, Sort, In string
	Parts           []kit.Part
	Below           []cell
}

// String is all that a cell says.
func (c cell) String() string {
	all := c.plain()
	for _, b := range c.Below {
		all += "｜" + b.String()
	}
	return all
}

// plain is what it says, without what stands below.
func (c cell) plain() (all string) {
	for _, p := range c.Parts {
		all += p.Text
	}
	return all
}

// UnmarshalJSON reads what kit.Run wrote.
func (c *cell) UnmarshalJSON(b []byte) error {
	var of struct{ HTML, Class, Sort string }
	if err := json.Unmarshal(b, &of); err != nil {
		return err
	}
	nodes, err := html.ParseFragment(strings.NewReader(of.HTML),
		&html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
	if err != nil {
		return err
	}
	*c = cell{Class: of.Class, Sort: of.Sort}
	for _, n := range nodes {
		c.read(n, kit.Part{})
	}
	return nil
}

// read adds what a node says, in a link or out of one.
func (c *cell) read(n *html.Node, in kit.Part) {
	switch {
	case n.Type == html.TextNode:
		in.Text = n.Data
		c.Parts = append(c.Parts, in)
	case n.Data == "small":
		var below cell
		for child := range n.ChildNodes() {
			below.read(child, kit.Part{})
		}
		below.Class = strings.TrimSpace(strings.TrimPrefix(attribute(n, "class"), "below"))
		c.Below = append(c.Below, below)
	default:
		if lang := attribute(n, "lang"); lang != "" {
			c.In = lang
		}
		if n.Data == "a" {
			in.Href, in.Figure = attribute(n, "href"), attribute(n, "data-figure")
		}
		for child := range n.ChildNodes() {
			c.read(child, in)
		}
	}
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
