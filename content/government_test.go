package content_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"gongshi/content"
	"gongshi/data/example"
	"gongshi/data/model"
)

const official = `[site]
official = true
title = "惠民项目公示"
county = "甲县"
[government]
name = "甲县人民政府"
domain = "www.jia.gov.cn"
code = "9912000107"
icp = "京ICP备99120001号-1"
sponsor = "甲县农业农村局"
phone = "0000-2310078"
inquiry = "https://www.jia.gov.cn/zx.html"
[government.columns.risks]
name = "问题整改"
keywords = ["问题", "整改"]
index = "JX-2014-02"
theme = "农业"
`

// front is what the theme reads of a page.
func front(t *testing.T, p content.Page) (params struct {
	Metas  []struct{ Name, Content string }
	Filing *struct{ Rows []struct{ Cells []cell } }
	Site   struct {
		Services []cell
		Imprint  *struct{ Rows []struct{ Cells []cell } }
	}
}) {
	t.Helper()
	var f struct{ Params json.RawMessage }
	if err := json.Unmarshal(p.Front, &f); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(f.Params, &params); err != nil {
		t.Fatal(err)
	}
	return params
}

func metasOf(t *testing.T, pages []content.Page, url string) map[string]string {
	t.Helper()
	for _, p := range pages {
		if p.URL == url {
			all := map[string]string{}
			for _, m := range front(t, p).Metas {
				if m.Content == "" || all[m.Name] != "" {
					t.Errorf("%s: meta %s is empty or doubled", url, m.Name)
				}
				all[m.Name] = m.Content
			}
			return all
		}
	}
	t.Fatalf("there is no page %s", url)
	return nil
}

// TestMetas: each kind of page has the tags of its kind, and no other.
func TestMetas(t *testing.T) {
	workspace := minimal("甲乙丙丁")
	workspace["gongshi.toml"] = &fstest.MapFile{Data: []byte(official)}
	pages, _ := written(t, workspace, fstest.MapFS{"report.zh.md": {Data: []byte("# 报告\n\n文字。\n")}})
	site := []string{"SiteDomain", "SiteIDCode", "SiteName", "description"}
	column := append([]string{"ColumnDescription", "ColumnKeywords", "ColumnName", "ColumnType"}, site...)
	article := append([]string{"ArticleTitle", "ContentSource", "PubDate"}, column...)
	for url, want := range map[string][]string{"index.html": site, "risks.html": column, "projects.html": column,
		"projects/p.html":      article,
		"en/indicators/a.html": article, "report.html": article, "parts.html": site, "search.html": site} {
		slices.Sort(want)
		if diff := cmp.Diff(want, slices.Sorted(maps.Keys(metasOf(t, pages, url)))); diff != "" {
			t.Errorf("%s: tags wanted (-) and there (+):\n%s", url, diff)
		}
	}
	risks, project := metasOf(t, pages, "risks.html"), metasOf(t, pages, "projects/p.html")
	for _, c := range []struct{ got, want string }{{risks["ColumnName"], "问题整改"}, {risks["ColumnKeywords"], "问题,整改"},
		{project["ColumnName"], "项目"},
		{project["ArticleTitle"], "甲乙丙丁"}, {project["ContentSource"], "甲县农业农村局"}, {project["SiteIDCode"], "9912000107"},
		{project["PubDate"], "2014-06-30 00:00"}} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

// TestMetasOfCode: a site that states its code alone says it.
func TestMetasOfCode(t *testing.T) {
	workspace := minimal("甲乙丙丁")
	workspace["gongshi.toml"] = &fstest.MapFile{Data: []byte("[government]\ncode = \"9912000107\"\n")}
	pages, _ := written(t, workspace, fstest.MapFS{})
	if got := metasOf(t, pages, "index.html"); got["SiteIDCode"] != "9912000107" || len(got) != 2 {
		t.Errorf("the tags are %v", got)
	}
}

// TestFiling: the block of an index number stands on the page of its column alone, and
// the foot says who is behind the site.
func TestFiling(t *testing.T) {
	workspace := minimal("甲乙丙丁")
	workspace["gongshi.toml"] = &fstest.MapFile{Data: []byte(official)}
	pages, _ := written(t, workspace, fstest.MapFS{})
	said := func(rows []struct{ Cells []cell }) string {
		var all []string
		for _, r := range rows {
			all = append(all, r.Cells[0].String()+"="+r.Cells[1].String())
		}
		return strings.Join(all, " ")
	}
	for _, p := range pages {
		f := front(t, p)
		if (f.Filing != nil) != strings.HasSuffix(p.URL, "risks.html") {
			t.Errorf("%s: an index number is there: %v", p.URL, f.Filing != nil)
		}
		switch p.URL {
		case "risks.html":
			if got, want := said(f.Filing.Rows), "索引号=JX-2014-02 发布机构=甲县农业农村局 主题分类=农业 内容截至=2014年6月30日"; got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		case "index.html":
			if got, want := said(f.Site.Imprint.Rows),
				"主办单位=甲县农业农村局 联系电话=0000-2310078 网站标识码=9912000107 ICP备案=京ICP备99120001号-1"; got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		}
	}
}

// TestExampleIsNoGovernment: the example says nothing of a government's site.
func TestExampleIsNoGovernment(t *testing.T) {
	pages, _ := written(t, example.Files, exampleWords(t))
	for _, p := range pages {
		f := front(t, p)
		if len(f.Metas) != 1 || f.Metas[0].Name != "description" || f.Filing != nil || f.Site.Imprint != nil {
			t.Errorf("%s: %v", p.URL, f)
		}
	}
}

// TestSiteColumns: the settings file what the menu and the foot of a page lead to, the menu
// to at most seven, and each page says what it holds.
func TestSiteColumns(t *testing.T) {
	t.Parallel()
	workspace := county(t, defaultSize)
	words, err := fs.Sub(workspace, "content")
	if err != nil {
		t.Fatal(err)
	}
	pages, _ := written(t, workspace, words)
	var got []string
	menu := 0
	for _, p := range pages {
		var f struct {
			Menus  map[string]struct{ Identifier string }
			Params struct{ Site struct{ Services []cell } }
		}
		if err := json.Unmarshal(p.Front, &f); err != nil {
			t.Fatal(err)
		}
		if id := f.Menus["main"].Identifier; p.Lang == "zh" && id != "" {
			got = append(got, id)
			menu++
		}
		for _, s := range f.Params.Site.Services {
			id := strings.TrimSuffix(strings.TrimPrefix(s.Parts[0].Href, "/"), ".html")
			if p.Lang == "zh" && slices.Contains(model.SiteColumns, id) {
				got = append(got, id)
			}
		}
		if d := metasOf(t, pages, p.URL)["description"]; d == "" {
			t.Errorf("%s says nothing of itself", p.URL)
		}
	}
	if menu != 7 {
		t.Errorf("the menu leads to %d pages", menu)
	}
	want := slices.Clone(model.SiteColumns)
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("columns of the settings (-) and of the navigation (+):\n%s", diff)
	}
}

// TestSupervision: whom to tell stands on a page, with words of the site or without;
// where nobody is named there is no such page.
func TestSupervision(t *testing.T) {
	about := func(settings string) string {
		workspace := minimal("甲乙丙丁")
		workspace["gongshi.toml"] = &fstest.MapFile{Data: []byte(settings)}
		pages, _ := written(t, workspace, fstest.MapFS{})
		for _, p := range pages {
			if p.URL == "about.html" {
				return fmt.Sprint(rows(t, p, "supervision"))
			}
		}
		return "no page"
	}
	if got, want := about(official), "[[联系电话 0000-2310078] [咨询与留言 https://www.jia.gov.cn/zx.html]]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := about(""); got != "no page" {
		t.Errorf("nobody is named, and the page says %s", got)
	}
}
