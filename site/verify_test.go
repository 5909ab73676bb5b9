package site

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/data/model"
	"gongshi/data/privacy"
)

// whole is a site without a fault.
const guard = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'">`

var whole = map[string]string{
	"index.html": `<!DOCTYPE html><html lang="zh-CN"><head>` + guard + `<title>甲</title><link rel="stylesheet" href="./main.css"></head><body>
		<p id="top"></p><a class="figure" data-figure="a.rate.2014" href="en/page.html#fig">57.47%</a><img src="charts/a.svg" alt="甲">
		<picture><source srcset="charts/a.svg 1x"></picture><a href="https://example.org/">outside</a></body></html>`,
	"en/page.html": `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">` + guard + `<title>A</title></head><body><p id="fig">x</p><a href="../index.html">back</a>
		<b data-figure="a.rate.2014">57.47 %</b><a href="../index.html#top">top</a>
		<script type="application/json">{"a":1}</script></body></html>`,
	"main.css":     "body{}",
	"charts/a.svg": `<svg xmlns="http://www.w3.org/2000/svg"><style>.a{}</style><text id="t" style="x">甲</text></svg>`,
}

func verifyWith(t *testing.T, change func(files map[string]string)) model.Problems {
	t.Helper()
	files := map[string]string{}
	for name, body := range whole {
		files[name] = body
	}
	change(files)
	dir := t.TempDir()
	for name, body := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	problems, _ := Verify(dir, Want{Files: []string{"index.html", "en/page.html", "charts/a.svg"},
		BaseURL: "https://gongshi.example/", Phones: []string{"159-0015-9000"},
		Figures: map[string]model.Text{"a.rate.2014": {Zh: "57.47%", En: "57.47 %"}}})
	return problems
}

// feedWith adds a feed that leads to the address, mapWith a map of the site.
func feedWith(address string) func(map[string]string) {
	return func(files map[string]string) { files["feed.xml"] = `<feed><link href="` + address + `"/></feed>` }
}

func mapWith(address string) func(map[string]string) {
	return func(files map[string]string) {
		files["sitemap.xml"] = `<urlset><url><loc>` + address + `</loc></url></urlset>`
	}
}

// TestVerify plants each fault in a whole site: the whole one passes, and every
// planted fault is found.
func TestVerify(t *testing.T) {
	put := func(name, old, new string) func(map[string]string) {
		return func(files map[string]string) { files[name] = strings.Replace(files[name], old, new, 1) }
	}
	for _, test := range []struct {
		rule   string
		change func(map[string]string)
	}{
		{"", func(map[string]string) {}},
		{"", put("en/page.html", ">x<", ">“x”…—，e\u2060<")},
		{"bad-character", put("en/page.html", ">x<", ">\ufffd<")},
		{"bad-character", put("en/page.html", ">x<", ">\u202e<")},
		{"bad-character", put("en/page.html", ">x<", ">a\x00b<")},
		{"bad-character", put("en/page.html", ">x<", ">"+strings.Repeat("“", 1<<16/3)+"\u2067<")},
		{"bad-character", put("en/page.html", `{"a":1}`, `{"a":"\ufffd"}`)},
		{"bad-character", put("en/page.html", ">x<", ">&#x202E;<")},
		{"bad-character", func(files map[string]string) { files["data/a.csv"] = "a\ufffd,b\n" }},
		{"", put("index.html", "<title>", `<link rel="canonical" href="https://gongshi.example/index.html"><title>`)},
		{"", put("index.html", "https://example.org/\"", "tel:0000-2310078\"")},
		{"leaves-site", put("index.html", "https://example.org/\"", "tel:12;ext=alert(1)\"")},
		{"leaves-site", put("index.html", "./main.css", "tel:12317")},
		{"", feedWith("https://gongshi.example/en/page.html#fig")},
		{"dead-link", feedWith("https://gongshi.example/gone.html")},
		{"dead-link", feedWith("https://gongshi.example/Index.html")},
		{"dead-fragment", feedWith("https://gongshi.example/en/page.html#gone")},
		{"leaves-site", feedWith("https://other.example/index.html")},
		{"leaves-site", feedWith("index.html")},
		{"unreadable", feedWith("&")},
		{"", mapWith("https://gongshi.example/en/page.html#fig")},
		{"dead-link", mapWith("https://gongshi.example/gone.html")},
		{"dead-link", mapWith("https://gongshi.example/Index.html")},
		{"dead-fragment", mapWith("https://gongshi.example/en/page.html#gone")},
		{"leaves-site", mapWith("https://other.example/index.html")},
		{"leaves-site", mapWith("index.html")},
		{"unreadable", mapWith("&")},
		{"file-missing", func(f map[string]string) { delete(f, "en/page.html") }},
		{"file-empty", func(f map[string]string) { f["charts/a.svg"] = "" }},
		{"dead-link", put("index.html", "./main.css", "./gone.css")},
		{"dead-link", put("index.html", "charts/a.svg 1x", "charts/b.svg 1x")},
		{"dead-link", put("index.html", "charts/a.svg\" alt", "charts/A.svg\" alt")},
		{"dead-fragment", put("index.html", "#fig", "#gone")},
		{"doubled-id", put("en/page.html", "<a", `<p id="fig"></p><a`)},
		{"leaves-site", put("index.html", "charts/a.svg\" alt", "https://example.org/a.svg\" alt")},
		{"leaves-site", put("index.html", "./main.css", "//example.org/main.css")},
		{"leaves-site", put("en/page.html", "../index.html", "javascript:alert(1)")},
		{"leaves-site", put("index.html", "<title>", `<link rel="canonical" href="https://other.example/"><title>`)},
		{"figure-differs", put("index.html", "57.47%<", "57.48%<")},
		{"figure-unknown", put("index.html", "a.rate.2014", "b.rate.2014")},
		{"unguarded", put("index.html", guard, "")},
		{"unguarded", put("index.html", "<head>", `<head><script src="main.js"></script>`)},
		{"unguarded", put("index.html", "<head>", `<head><img src="charts/a.svg" alt="">`)},
		{"unguarded", put("index.html", "<head>"+guard, "<head><noscript>"+guard+"</noscript>")},
		{"unguarded", put("index.html", "<head>"+guard, "<head><template>"+guard+"</template>")},
		{"unguarded", func(f map[string]string) { f["en/page.html"] = `<!DOCTYPE html><html lang="en"><title>A</title>` }},
		{"policy-differs", put("index.html", "script-src 'self'", "script-src *")},
		{"inline-code", put("index.html", "<body>", "<body><script>alert(1)</script>")},
		{"inline-code", put("index.html", "<body>", "<body><style>p{}</style>")},
		{"inline-code", put("index.html", "<img", "<img onerror=alert(1)")},
		{"inline-code", put("index.html", "<img", `<img style="x:y"`)},
		{"language-missing", put("index.html", ` lang="zh-CN"`, "")},
		{"language-differs", put("index.html", ` lang="zh-CN"`, ` lang="en"`)},
		{"language-differs", put("en/page.html", ` lang="en"`, ` lang="zh-CN"`)},
		{"template-text", put("index.html", "outside", "<!-- x -->#ZgotmplZ")},
		{"personal-data", put("index.html", "outside", "13800138000")},
		{"personal-data", put("index.html", "outside", "1380013&#56;000")},
		{"personal-data", put("charts/a.svg", ">甲<", ">１３８００１３８０００<")},
		{"personal-data", put("index.html", `alt="甲"`, `alt="11010519491231002X"`)},
		{"", put("index.html", "en/page.html#fig", "en/%70age.html#%66ig")},
		{"template-text", put("index.html", "outside", "<!-- raw HTML omitted -->")},
		{"template-text", put("index.html", `alt="甲"`, `alt="甲" class="ZgotmplZ"`)},
		{"personal-data", put("index.html", `alt="甲"`, `data-who="13800138000"`)},
		{"personal-data", put("index.html", "outside", "<!-- 13800138000 -->")},
		{"leaves-site", put("index.html", "./main.css", "/main.css")},
		{"leaves-site", put("index.html", "https://example.org/", "javascript://x/%0aalert(1)")},
		{"leaves-site", put("index.html", "<title>", `<base href="https://example.org/"><title>`)},
		{"leaves-site", put("index.html", "<title>",
			`<meta http-equiv="refresh" content="0;url=https://example.org/"><title>`)},
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
		{"file-empty", func(f map[string]string) { f["en/page.html"] = "" }},
		{"inline-code", put("charts/a.svg", ".a{}", "<g onload=alert(1)></g>")},
		{"inline-code", put("index.html", "<img", "<svg><title><p onclick=x></title></svg><img")},
		{"inline-code", put("index.html", "<img", "<noscript><p onclick=x></p></noscript><img")},
		{"leaves-site", put("charts/a.svg", ".a{}", "<![CDATA[ .a{fill:url(https://example.org/x#y)} ]]>")},
		{"leaves-site", put("charts/a.svg", ".a{}", `<g/>@import "//example.org/x.css";`)},
		{"personal-data", put("charts/a.svg", ">甲<", "><![CDATA[13800138000]]><")},
		{"personal-data", put("index.html", "outside", "<b>138</b>0013<i>80<!-- x --><span>00</span></i>")},
		{"personal-data", put("index.html", "outside", "138 0013\n\t8000")},
		{"personal-data", put("index.html", "outside", "138&nbsp;0013&nbsp;8000")},
		{"personal-data", put("index.html", "https://example.org/", "https://example.org/%313800138000")},
		{"personal-data", put("index.html", "https://example.org/", "https://example.org/?t=%31%33800138000")},
		{"personal-data", put("charts/a.svg", ">甲<", "><tspan>110105</tspan><tspan>19491231</tspan><tspan>002x</tspan><")},
		{"personal-data", put("en/page.html", `{"a":1}`, `{"a":"\u0031\u00338\u200b00138000"}`)},
		{"personal-data", put("main.css", "body{}", "body{}/* 13800138000 */")},
		{"personal-data", func(f map[string]string) { f["data/a.csv"] = "key,x\na,\"问\n138-0013-8000\"\n" }},
		{"personal-data", func(f map[string]string) { f["charts/a.json"] = `{"t":"\n１３８００１３８０００"}` }},
		{"personal-data", func(f map[string]string) { f["data/138 0013 8000.txt"] = "x" }},
		{"personal-data", func(f map[string]string) { f["data/6228480402564890018.png"] = "x" }},
		{"", put("index.html", "outside", "138</a><a>,0013,</a><a>8000")},
		{"", put("index.html", "<img", "<ul><li>138<li>0013<li>8000</ul><p>138<p>00138000<br>138<br>00138000<img")},
		{"", put("index.html", "<img",
			"<select><option>138<option>0013<option>8000</select><table><tr><td>138<td>0013<td>8000</table><img")},
		{"", put("charts/a.svg", ">甲<", ">138</text><text>00138000<")},
		{"", put("index.html", "outside", "15900159000")},
		{"", put("index.html", "outside", "110105194912310021")},
		{"", func(f map[string]string) { f["data/a.csv"] = "a,138,0013,8000\n138\n00138000\n" }},
		{"", func(f map[string]string) { f["a.json"] = `{"x":["138","00138000"],"y":[138,1380013,8000]}` }},
		{"", func(f map[string]string) { f["a.json"] = fmt.Sprintf(`{"x":"%x"}`, sha256.Sum256([]byte("x"))) }},
		{"figure-differs", put("index.html", "57.47%</a>", "57.47%")},
		{"figure-differs", put("index.html", "57.47%", "57.<b>48</b>%")},
		{"", put("index.html", "57.47%", "57.<b>47</b>%")},
		{"leaves-site", put("index.html", `>outside`,
			`>outside</a><a href="https://example.org/" ping="https://example.org/">x`)},
		{"", put("en/page.html", "57.47 %", "57<b>.</b>47<i> </i>%")},
		{"", put("en/page.html", "<script", `<i data-figure="a.rate.2014">57.47 %</i><script`)},
		{"inline-code", put("index.html", "<img", "<svg><g></g><title><p onclick=x></title></svg><img")},
		{"figure-differs", put("index.html", "57.47%</a>", `<i data-figure="a.rate.2014">57.47%</i></a>`)},
		{"figure-differs", put("en/page.html", "57.47 %", "57.47%")},
		{"doubled-id", put("index.html", `<p id="top">`, `<p id="top"><p id="top">`)},
		{"", put("index.html", `id="top"`, `id="top"><p id="fig"`)}, // another page may have the same
		{"dead-fragment", put("en/page.html", "#top", "#fig")},
		{"language-missing", put("index.html", ` lang="zh-CN"><head>`, `><head lang="zh-CN">`)},
		{"", put("index.html", "outside", "<div>138</div>00138000")},
		{"", put("index.html", "outside", "url(https://example.org/x)")},
		{"", put("index.html", `alt="甲"`, `alt="url(https://example.org/x)"`)},
		{"", put("charts/a.svg", ">甲<", ">url(https://example.org/x)<")},
		{"", put("charts/a.svg", "<text", `<polygon points="13800138000,5"/><text`)},
		{"personal-data", put("index.html", "outside", "1<b>3</b>8<b>0</b>0<b>1</b>3<b>8</b>0<b>0</b>0")},
		{"personal-data", put("index.html", "outside", "138<b>\n00138000</b>")},
		{"personal-data", put("index.html", "https://example.org/", "https://example.org/13800138000")},
		{"", put("en/page.html", `{"a":1}`, `{"a":"<p onclick=x>"}`)},
		{"", func(f map[string]string) {
			f["en/page.html"] = strings.Replace(f["en/page.html"], `<script type="application/json">{"a":1}`,
				`<svg></svg><math></math><script type="application/json">{"a":"<p onclick=x>"}`, 1)
		}},
		{"inline-code", put("index.html", "<img", "<math><style><p onclick=x></style></math><img")},
		{"inline-code", put("charts/a.svg", "<text", "<svg></svg><title><p onclick=x></title><text")},
		{"inline-code", func(f map[string]string) { f["charts/a.svg"] = "<title><p onclick=x></title>" }},
		{"", put("index.html", "https://example.org/", "mailto:office@example.org")},
		{"leaves-site", put("index.html", `<img src="charts/a.svg"`, `<img src="mailto:office@example.org"`)},
		{"", put("index.html", `<img src="charts/a.svg"`, `<img src="data:image/png;base64,AAAA"`)},
		{"leaves-site", put("index.html", `<img src="charts/a.svg"`, `<img src="data:text/html,x"`)},
		{"leaves-site", put("index.html", "https://example.org/", "data:image/png;base64,AAAA")},
		{"leaves-site", put("index.html", `<img src="charts/a.svg"`, `<img src="https://example.org/"`)},
		{"leaves-site", put("index.html", "<title>", `<link rel="icon" href="https://gongshi.example/x.png"><title>`)},
		{"leaves-site", put("index.html", "<title>",
			`<link rel="canonical" href="https://gongshi.example/"><link rel="stylesheet" href="https://gongshi.example/"><title>`)},
		{"", put("index.html", "en/page.html#fig", "main.css#page=2")}, // a place that only its reader knows
		{"", func(f map[string]string) {
			f["feed.xml"] = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><link rel=\"self\" " +
				"href=\"https://gongshi.example/index.html\"/><id>tag:x</id></feed>\n"
		}},
		{"", func(f map[string]string) {
			f["sitemap.xml"] = "<urlset>\n<url><loc>https://gongshi.example/index.html</loc>\n" +
				"<lastmod>2014</lastmod></url>\n</urlset>\n"
		}},
	} {
		problems := verifyWith(t, test.change)
		if test.rule == "" {
			if len(problems) > 0 {
				t.Errorf("a whole site was refused: %v", problems)
			}
			continue
		}
		if !slices.ContainsFunc(problems, func(p model.Problem) bool { return p.Rule == test.rule }) {
			t.Errorf("a planted %s was not found: %v", test.rule, problems)
		}
	}
}

// TestVerifySays: each fault is said once, with what is written there, in order, under an
// id of its own.
func TestVerifySays(t *testing.T) {
	problems := verifyWith(t, func(files map[string]string) {
		files["en/page.html"] = strings.Replace(files["en/page.html"], "<script",
			`<a href="#gone">x</a><a href="../a.html#b">x</a><a href="../a.html">x</a><script`, 1)
		files["index.html"] = strings.Replace(files["index.html"], guard,
			`<script src="a.js"></script><script src="main.css"></script>`, 1)
		files["main.css"] = "body{}/* 13800138000 */"
	})
	var got []string
	ids := map[string]bool{}
	for _, p := range problems {
		got = append(got, p.At.String()+" "+p.Rule+" "+p.Written)
		ids[p.ID] = true
	}
	want := []string{"en/page.html dead-fragment en/page.html#gone", "en/page.html dead-link a.html#b",
		"en/page.html dead-link a.html",
		"index.html dead-link a.js", "index.html unguarded script", "main.css:1 personal-data 138****00"}
	if diff := cmp.Diff(want, got); diff != "" || len(ids) != len(problems) {
		t.Errorf("said (-want +got), with ids %v:\n%s", ids, diff)
	}
}

// TestVerifyPictures: pictures that are looked at where they are cached are judged in the
// site as if they stood there.
func TestVerifyPictures(t *testing.T) {
	cached, dest := t.TempDir(), t.TempDir()
	files := map[string]string{}
	for name, body := range map[string]string{
		"charts/a.svg": `<svg><a href="../b.html"></a><a href="../b.html#x"></a><a href="../b.html#gone"></a><a href="../c.html"></a><text id="t">13800138000</text></svg>`,
		"charts/b.svg": `<svg><text id="t"></text></svg>`,
	} {
		files[name] = filepath.Join(cached, filepath.Base(name))
		if err := os.WriteFile(files[name], []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	v := newVerifier(Want{Files: []string{"charts/a.svg", "b.html"}})
	looked := v.pictures(files)
	if err := errors.Join(share(dest, files),
		os.WriteFile(filepath.Join(dest, "b.html"), []byte(`<html lang="zh-CN"><head>`+guard+`</head><p id="x">`),
			0o644)); err != nil {
		t.Fatal(err)
	}
	problems, digests := v.site(dest, looked)
	var got []string
	for _, p := range problems {
		got = append(got, p.At.String()+" "+p.Rule+" "+p.Written)
	}
	want := []string{"charts/a.svg dead-fragment b.html#gone", "charts/a.svg dead-link c.html",
		"charts/a.svg personal-data 138****00", "charts/b.svg doubled-id charts/a.svg"}
	if diff := cmp.Diff(want, got); diff != "" || len(digests) != 3 {
		t.Errorf("said (-want +got), with %d digests:\n%s", len(digests), diff)
	}
}

// TestVerifyUnreadable: what cannot be read is refused, of whatever kind it is.
func TestVerifyUnreadable(t *testing.T) {
	v := newVerifier(Want{})
	for _, name := range []string{"a.html", "a.svg", "a.css", "a.xml", "a.csv", "a.png"} {
		for _, file := range []string{t.TempDir(), filepath.Join(t.TempDir(), "none")} { // a folder, and nothing
			if d := v.look(name, file); !slices.ContainsFunc(d.problems, func(p model.Problem) bool {
				return p.Rule == "unreadable"
			}) {
				t.Errorf("%s is read: %v", name, d.problems)
			}
		}
	}
	if problems, _ := v.site(filepath.Join(t.TempDir(), "none"), nil); len(problems) != 1 ||
		problems[0].Rule != "unreadable" {
		t.Errorf("a site that is not there: %v", problems)
	}
}

// TestVerifyWithoutAddress: a site that has no address of its own names none.
func TestVerifyWithoutAddress(t *testing.T) {
	v := newVerifier(Want{})
	for name, body := range map[string]string{
		"a.html": `<html lang="zh-CN"><head>` + guard +
			`<link rel="canonical" href="https://gongshi.example/a.html"></head>`,
		"feed.xml": `<feed><link href="a.html"/></feed>`,
	} {
		file := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(file, []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
		if d := v.look(name, file); len(d.problems) != 1 || d.problems[0].Rule != "leaves-site" {
			t.Errorf("%s: %v", name, d.problems)
		}
	}
}

func FuzzVerify(f *testing.F) {
	for _, seed := range []string{"<p>", "<a href=':'>", "<img srcset=',,'>", "<svg><a xlink:href='#x'>", "\x00",
		"<html lang>"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, body string) {
		dir := t.TempDir()
		for _, name := range []string{"index.html", "feed.xml"} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(body), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		Verify(dir, Want{})
	})
}

// TestDigests: in one of 300 SHA-256 digests stand eleven digits that a telephone
// could have; none of 300,000 stops a build, alone or in an address.
func TestDigests(t *testing.T) {
	var b strings.Builder
	for i := range 300_000 {
		fmt.Fprintf(&b, "{\"site/main.min.%x.css\":\"%[1]X\"}\n", sha256.Sum256(fmt.Append(nil, i)))
	}
	like := len(regexp.MustCompile(`1[3-9]\d{9}`).FindAllString(b.String(), -1))
	hits := privacy.New(nil).Scan(b.String())
	if like < 500 || len(hits) > 0 {
		t.Errorf("%d runs like a telephone, and %d hits: %v", like, len(hits), hits[:min(3, len(hits))])
	}
}
