package feed_test

import (
	"encoding/xml"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"gongshi/content/feed"
)

var june = time.Date(2014, 6, 30, 0, 0, 0, 0, time.UTC)

const wantFeed = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
 <title>甲&lt;b&gt;</title>
 <id>https://a.example/feed.xml</id>
 <updated>2014-06-30T00:00:00+08:00</updated>
 <author>
  <name>甲县</name>
 </author>
 <link rel="self" href="https://a.example/feed.xml"></link>
 <link rel="alternate" href="https://a.example/index.html"></link>
 <entry>
  <title>公示</title>
  <id>https://a.example/notices.html#n</id>
  <updated>2014-06-30T00:00:00+08:00</updated>
  <link href="https://a.example/notices.html#n"></link>
  <summary>7个自然日 &amp; 更多</summary>
 </entry>
</feed>`

func TestAtom(t *testing.T) {
	var b strings.Builder
	err := feed.Atom(&b, feed.Feed{Title: "甲<b>", Lang: "zh-CN", Author: "甲县", Self: "https://a.example/feed.xml",
		Home: "https://a.example/index.html", Updated: june,
		Entries: []feed.Entry{{Title: "公示", Summary: "7个自然日 & 更多", ID: "https://a.example/notices.html#n",
			Link: "https://a.example/notices.html#n", On: june}}})
	if diff := cmp.Diff(wantFeed, b.String()); err != nil || diff != "" {
		t.Errorf("%v\n%s", err, diff)
	}
}

const wantMap = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
 <url>
  <loc>https://a.example/funds.html</loc>
  <lastmod>2014-06-30</lastmod>
  <xhtml:link rel="alternate" hreflang="zh-CN" href="https://a.example/funds.html"></xhtml:link>
  <xhtml:link rel="alternate" hreflang="en" href="https://a.example/en/funds.html"></xhtml:link>
 </url>
</urlset>`

func TestSitemap(t *testing.T) {
	var b strings.Builder
	err := feed.Sitemap(&b, []feed.Page{{At: "https://a.example/funds.html", Others: []feed.Alternate{
		{Rel: "alternate", Lang: "zh-CN", At: "https://a.example/funds.html"},
		{Rel: "alternate", Lang: "en", At: "https://a.example/en/funds.html"}}}}, june)
	if diff := cmp.Diff(wantMap, b.String()); err != nil || diff != "" {
		t.Errorf("%v\n%s", err, diff)
	}
	b.Reset()
	if err := feed.Index(&b, []string{"https://a.example/sitemap-1.xml"}, june); err != nil ||
		!strings.Contains(b.String(), "<sitemap>\n  <loc>https://a.example/sitemap-1.xml</loc>") {
		t.Errorf("%v\n%s", err, b.String())
	}
}

// FuzzAtom: whatever a title and a summary hold comes back from a feed that is well
// formed, but for the characters that XML cannot hold.
func FuzzAtom(f *testing.F) {
	for _, seed := range []string{"甲", "]]>", "<script>", "&amp;", "\x00\u2028\ufffe", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, say string) {
		var b strings.Builder
		if err := feed.Atom(&b, feed.Feed{Title: say, Entries: []feed.Entry{{Title: say, Summary: say}}}); err != nil {
			t.Fatal(err)
		}
		var got struct {
			Title string `xml:"title"`
		}
		if err := xml.Unmarshal([]byte(b.String()), &got); err != nil {
			t.Fatalf("%q: %v", say, err)
		}
		if held(say) && got.Title != say {
			t.Errorf("%q came back as %q", say, got.Title)
		}
	})
}

// held reports whether XML 1.0 can hold a text as it is.
func held(s string) bool {
	return !strings.ContainsFunc(s, func(c rune) bool {
		return c == '\ufffd' || c < ' ' && c != '\t' && c != '\n' || c == '\ufffe' || c == '\uffff'
	})
}
