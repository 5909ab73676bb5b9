package content_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"gongshi/charts"
	"gongshi/content"
)

// filesBeside writes a workspace for a site that will stand at an address, and gives the
// files beside its pages.
func filesBeside(t *testing.T, workspace fstest.MapFS, base string) (map[string]string, []content.Page) {
	t.Helper()
	r, _ := measured(t, workspace)
	files := map[string]string{}
	var lock sync.Mutex
	put := func(name string, write func(io.Writer) error) error {
		lock.Lock()
		defer lock.Unlock()
		var b bytes.Buffer
		err := write(&b)
		files[name] = b.String()
		return err
	}
	pages, _ := pagesOf(t, r, charts.Draw(r), fstest.MapFS{}, content.Options{BaseURL: base, File: put})
	return files, pages
}

// TestFeed: what has begun stands in the feed, newest first, what is still to come
// does not, and every address stays the same while nothing changes.
func TestFeed(t *testing.T) {
	workspace := minimal("甲乙丙丁")
	workspace["notices.csv"] = &fstest.MapFile{Data: []byte("key,kind,title,subject,issued,start,end\n" +
		"n1,公示,早的,p,,2014-03-01,2014-03-10\nn2,公告,晚的,p,2014-06-20,,\nn3,公示,未到的,p,,2014-07-01,2014-07-10\n")}
	files, _ := filesBeside(t, workspace, "https://a.example/gs/")
	var got struct {
		Entries []struct {
			Title   string `xml:"title"`
			ID      string `xml:"id"`
			Updated string `xml:"updated"`
		} `xml:"entry"`
	}
	if err := xml.Unmarshal([]byte(files["feed.xml"]), &got); err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, e := range got.Entries {
		lines = append(lines, e.Title+" "+e.Updated[:10]+" "+e.ID)
	}
	want := []string{"数据截至2014年6月30日 2014-06-30 https://a.example/gs/index.html#2014-06-30",
		"晚的 2014-06-20 https://a.example/gs/notices.html#notice-n2",
		"早的 2014-03-01 https://a.example/gs/notices.html#notice-n1"}
	if !slices.Equal(lines, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(lines, "\n"), strings.Join(want, "\n"))
	}
}

// TestFeedIDs: a notice keeps its id when others push it to a further page of the list,
// to which its link leads.
func TestFeedIDs(t *testing.T) {
	workspace := minimal("甲乙丙丁")
	rows := "key,kind,title,subject,issued\n"
	for i := range 300 { // those ahead of the as-of date are the newest of the list
		rows += fmt.Sprintf("later%d,公告,未到的,p,2014-12-01\n", i)
	}
	workspace["notices.csv"] = &fstest.MapFile{Data: []byte(rows + "old,公告,早的,p,2014-03-01\n")}
	files, _ := filesBeside(t, workspace, "https://a.example/")
	for _, want := range []string{"<id>https://a.example/notices.html#notice-old</id>",
		`<link href="https://a.example/notices/page_2.html#notice-old">`} {
		if !strings.Contains(files["feed.xml"], want) {
			t.Errorf("there is no %s in\n%s", want, files["feed.xml"])
		}
	}
}

// TestSitemap: the map lists every page there is, each once.
func TestSitemap(t *testing.T) {
	files, pages := filesBeside(t, minimal("甲乙丙丁"), "https://a.example/gs/")
	for _, p := range pages {
		if n := strings.Count(files["sitemap.xml"], fmt.Sprintf("<loc>https://a.example/gs/%s</loc>", p.URL)); n != 1 {
			t.Errorf("%s stands %d times in the map", p.URL, n)
		}
	}
	if n := strings.Count(files["sitemap.xml"], "<loc>"); n != len(pages) || n < 10 {
		t.Errorf("%d pages in the map, want %d", n, len(pages))
	}
}

// TestNoAddressNoFeed: where it is not known where the site will stand, nothing says.
func TestNoAddressNoFeed(t *testing.T) {
	files, pages := filesBeside(t, minimal("甲乙丙丁"), "")
	for name := range files {
		if strings.HasSuffix(name, ".xml") {
			t.Errorf("there is %s", name)
		}
	}
	for _, p := range pages {
		if strings.Contains(string(p.Front), "feed.xml") {
			t.Errorf("%s leads to a feed", p.URL)
		}
	}
}
