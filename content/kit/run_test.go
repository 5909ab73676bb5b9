package kit

import (
	"encoding/json"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// TestMarkup: what a run becomes in a page.
func TestMarkup(t *testing.T) {
	for _, test := range []struct {
		run  Run
		want string
	}{
		{Run{}, `{}`},
		{Run{Parts: []Part{{Text: "a < b & \"c\""}}}, `{"html":"a &lt; b &amp; &#34;c&#34;"}`},
		{Run{Parts: []Part{{Text: "7.47", Figure: "a.gap", Href: "/funds.html"}}, Class: "number", sort: "7.47"},
			`{"html":"<a class=\"figure\" data-figure=\"a.gap\" href=\"/funds.html#fig-a.gap\">7.47</a>",` +
				`"class":"number","sort":"7.47"}`},
		{Run{Parts: []Part{{Text: "7.47", Figure: "a.gap"}}},
			`{"html":"<a class=\"figure\" data-figure=\"a.gap\" href=\"#fig-a.gap\">7.47</a>"}`},
		{Run{Parts: []Part{{Text: "up", Href: "/funds.html#fig-a.gap"}}},
			`{"html":"<a class=\"figure\" href=\"/funds.html#fig-a.gap\">up</a>"}`},
		{Run{Parts: []Part{{Text: "12317", Phone: "12317"}}}, `{"html":"<a href=\"tel:12317\">12317</a>"}`},
		{Run{Parts: []Part{{Text: "村"}}, In: "zh-CN", Mark: "late", Bar: "50",
			Below: []Run{{Parts: []Part{{Text: "late"}}, Class: "late"}}},
			`{"html":"<span class=\"shape late\" aria-hidden=\"true\"></span><span lang=\"zh-CN\">村</span>` +
				`<progress value=\"50\" max=\"100\" aria-hidden=\"true\"></progress>` +
				`<small class=\"below late\">late</small>"}`},
		{Run{Squares: []Mark{{State: Late}}}, `{"html":"<span class=\"sqs\" aria-hidden=\"true\">` +
			`<i class=\"sq late\"></i></span>"}`},
	} {
		if got, err := test.run.MarshalJSON(); err != nil || string(got) != test.want {
			t.Errorf("%+v:\n%s\nwant\n%s", test.run, got, test.want)
		}
	}
}

// TestAddress: a link leads into the site, or by a scheme that a reader expects.
func TestAddress(t *testing.T) {
	for href, want := range map[string]string{"/a.html": "/a.html", "#x": "#x",
		"https://a.example/b?c=d": "https://a.example/b?c=d",
		"mailto:a@b.example":      "mailto:a@b.example",
		"javascript:alert(1)":     "#", "JavaScript:alert(1)": "#", " javascript:x": "#",
		"data:text/html,x": "#", "a.html": "#", "https://a.example/村": "https://a.example/%E6%9D%91", "": ""} {
		if got := address(href); got != want {
			t.Errorf("%q leads to %q, want %q", href, got, want)
		}
	}
}

// FuzzRun: whatever a cell holds, what the page says of it is the same text, and has no
// element of its own.
func FuzzRun(f *testing.F) {
	for _, text := range []string{"", "1<script>alert(1)</script>", `"><img src=x onerror=y>`,
		"a\\\"\n\t\x00\x7f\u2028", "\xff\xfe", "{{< value >}}", "&#49;", "</a><b>"} {
		f.Add(text, text)
	}
	f.Fuzz(func(t *testing.T, text, href string) {
		r := Run{Parts: []Part{{Text: text, Href: href}}, Class: text,
			Below: []Run{{Parts: []Part{{Text: text, Phone: href}}}}}
		var page struct {
			Run struct{ HTML, Class string }
		}
		b, err := json.Marshal(map[string]Run{"run": r})
		if err == nil {
			err = json.Unmarshal(b, &page)
		}
		if err != nil {
			t.Fatalf("%q: %v", b, err)
		}
		nodes, err := html.ParseFragment(strings.NewReader(page.Run.HTML),
			&html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
		if err != nil {
			t.Fatal(err)
		}
		said, elements := "", 0
		for _, n := range nodes {
			for of := range nodesOf(n) {
				if of.Type == html.TextNode {
					said += of.Data
				} else if elements++; of.Data != "a" && of.Data != "small" {
					t.Fatalf("%q has an element %s", text, of.Data)
				}
			}
		}
		if want := shown(text) + shown(text); said != want || elements > 3 {
			t.Fatalf("%q says %q in %d elements", text, said, elements)
		}
	})
}

// nodesOf are a node and all that it holds.
func nodesOf(n *html.Node) func(yield func(*html.Node) bool) {
	return func(yield func(*html.Node) bool) {
		if !yield(n) {
			return
		}
		for d := range n.Descendants() {
			if !yield(d) {
				return
			}
		}
	}
}

// shown is a text as a parser of HTML reads it: the replacement for bytes of no character,
// no NUL, and one end of a line.
func shown(text string) string {
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "").Replace(string([]rune(text)))
}
