package site

import (
	"slices"
	"strings"
	"testing"

	"gongshi/data"
)

func TestGap(t *testing.T) {
	put := func(name, old, new string) func(map[string]string) {
		return func(files map[string]string) { files[name] = strings.Replace(files[name], old, new, 1) }
	}
	for _, test := range []struct {
		rule   string
		change func(map[string]string)
	}{
		{"", put("index.html", "sub/page.html#fig", "sub/%70age.html#%66ig")},
		{"template-text", put("index.html", "outside", "<!-- raw HTML omitted -->")},
		{"template-text", put("index.html", `alt="甲"`, `alt="甲" class="ZgotmplZ"`)},
		{"personal-data", put("index.html", `alt="甲"`, `data-who="13800138000"`)},
		{"personal-data", put("index.html", "outside", "<!-- 13800138000 -->")},
		{"leaves-site", put("index.html", "./main.css", "/main.css")},
		{"leaves-site", put("index.html", "https://example.org/", "javascript://x/%0aalert(1)")},
		{"leaves-site", put("index.html", "<title>", `<base href="https://example.org/"><title>`)},
		{"leaves-site", put("index.html", "<title>", `<meta http-equiv="refresh" content="0;url=https://example.org/"><title>`)},
		{"leaves-site", put("index.html", "<img", `<form action="https://example.org/"></form><img`)},
		{"leaves-site", put("index.html", "<img", `<object data="https://example.org/"></object><img`)},
		{"leaves-site", put("index.html", "<img", `<video poster="//example.org/"></video><img`)},
		{"inline-code", put("index.html", "<img", `<iframe srcdoc="<p>x"></iframe><img`)},
		{"leaves-site", put("main.css", "body{}", "body{background:url('https://example.org/x.png')}")},
		{"leaves-site", put("main.css", "body{}", `@import "//example.org/x.css";`)},
		{"dead-link", put("main.css", "body{}", "body{background:url(gone.png)}")},
		{"leaves-site", put("charts/a.svg", ".a{}", ".a{fill:url(https://example.org/x#y)}")},
		{"leaves-site", put("charts/a.svg", `style="x"`, `style="fill:url(//example.org/x)"`)},
		{"leaves-site", put("charts/a.svg", `<text`, `<image href="https://example.org/x.png"/><text`)},
		{"dead-fragment", put("charts/a.svg", `<text`, `<use href="#gone"/><text`)},
		{"dead-fragment", put("charts/a.svg", `style="x"`, `clip-path="url(#gone)"`)},
		{"doubled-id", func(f map[string]string) { f["charts/b.svg"] = f["charts/a.svg"] }},
		{"doubled-id", put("charts/a.svg", "<text", `<g id="t"/><text`)},
		{"file-empty", func(f map[string]string) { f["sub/page.html"] = "" }},
	} {
		problems := verifyWith(t, test.change)
		if test.rule == "" {
			if len(problems) > 0 {
				t.Errorf("a whole site was refused: %v", problems)
			}
			continue
		}
		if !slices.ContainsFunc(problems, func(p data.Problem) bool { return p.Rule == test.rule }) {
			t.Errorf("a planted %s was not found: %v", test.rule, problems)
		}
	}
}
