package content_test

import (
	"bytes"
	"io"
	"regexp"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"gongshi/charts"
	"gongshi/content"
	"gongshi/data/model"
)

// ward is a register of works in English words: one name has a Chinese twin, and one is
// Chinese alone.
func ward(languages string) fstest.MapFS {
	setting := "[site]\ntitle = 'Works of a fictitious city'\ncounty = 'Fictitious city'\n"
	if languages != "" {
		setting += "languages = " + languages + "\n"
	}
	return fstest.MapFS{
		"gongshi.toml": {Data: []byte(setting + "assumptions = ['The prices are those of 2024']\n" +
			"[money]\ncurrency = 'KES'\n")},
		"projects.csv": {Data: []byte("key,name,name_zh,category,lists,status,due,planned (KES million),office,goal\n" +
			"road,River Road,河滨路,roads,Roads of the year,under way,2024-12-31,12.5,Office of roads,ten kilometres\n" +
			"well,Hill Well,,water,,completed,2024-02-28,3,Office of water,\n" +
			"school,乡村学校,,schools,,planned,2025-06-30,4,,\n")},
		"progress.csv": {Data: []byte("project,as_of,invested (KES million),physical\n" +
			"road,2024-03-31,5,40%\nroad,2024-05-31,6,45%\nroad,2024-06-30,8,60%\nwell,2024-06-30,3,100%\n")},
		"funds.csv": {Data: []byte("subject,category,stage,amount (KES million),date\n" +
			"Roads of the year,gravel,issued,10,2024-01-15\nRoads of the year,gravel,received,9,2024-02-15\n" +
			"Roads of the year,labour,received,1,2024-02-20\n")},
		"registry.csv": {Data: []byte("item,step,as_of,count,unit\nwells,registered,2024-06-30,12,wells\n")},
		"notices.csv": {Data: []byte("key,kind,title,subject,issued,start,end\n" +
			"n1,公告,Works on River Road,road,2024-06-20,2024-06-20,2024-06-30\n")},
	}
}

// site makes the pages of a workspace, the files beside them and its charts.
func site(t *testing.T, workspace, words fstest.MapFS) (map[string]content.Page, map[string]string, []*charts.Chart) {
	t.Helper()
	r, _ := measured(t, workspace)
	drawn, files := charts.Draw(r), map[string]string{}
	var lock sync.Mutex
	opts := content.Options{BaseURL: "https://a.example/", File: func(name string, write func(io.Writer) error) error {
		lock.Lock()
		defer lock.Unlock()
		var b bytes.Buffer
		err := write(&b)
		files[plain(name)] = b.String()
		return err
	}}
	all, problems := pagesOf(t, r, drawn, words, opts)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	pages := map[string]content.Page{}
	for _, p := range all {
		pages[p.URL] = p
	}
	return pages, files, drawn
}

// aboutBoth are words in both languages.
var aboutBoth = fstest.MapFS{"about.en.md": {Data: []byte("# About\n\nSee the [checks](checks.html).\n")},
	"about.zh.md": {Data: []byte("# 关于\n\n见[核对](checks.html)。\n")}}

// TestSiteLanguages: a site has pages, feeds, indexes and pictures in its languages and in
// no other, the first at the root, and every link leads to a page of its own.
func TestSiteLanguages(t *testing.T) {
	for setting, folders := range map[string]map[string]string{
		"":             {"zh": "", "en": "en/"},
		`["zh", "en"]`: {"zh": "", "en": "en/"},
		`["en", "zh"]`: {"en": "", "zh": "zh/"},
		`["en"]`:       {"en": ""},
		`["zh"]`:       {"zh": ""},
	} {
		t.Run(setting, func(t *testing.T) {
			pages, files, drawn := site(t, ward(setting), aboutBoth)
			wanted := map[string]bool{"sitemap.xml": true}
			for lang, folder := range folders {
				wanted[folder+"feed.xml"], wanted[folder+"search.json"] = true, true
				for _, id := range []string{"index", "projects/road", "about", "briefing", "search"} {
					if p := pages[folder+id+".html"]; p.Lang != lang {
						t.Errorf("%s%s.html is in %q", folder, id, p.Lang)
					}
				}
				if !strings.Contains(files[folder+"feed.xml"], `xml:lang="`+model.Locale(lang)+`"`) {
					t.Errorf("the feed in %s:\n%s", lang, files[folder+"feed.xml"])
				}
			}
			for name := range files {
				if !wanted[name] {
					t.Errorf("there is a file %s", name)
				}
			}
			if len(files) != len(wanted) {
				t.Errorf("%d files, want %d", len(files), len(wanted))
			}
			for url, p := range pages {
				if folder, ok := folders[p.Lang]; !ok || p.URL != folder+strings.TrimPrefix(p.URL, folder) {
					t.Errorf("there is a page %s in %s", url, p.Lang)
				}
				for _, link := range internal.FindAllStringSubmatch(string(p.Front)+p.Text, -1) {
					to := pages[link[1]]
					id, of := strings.TrimPrefix(to.URL, folders[to.Lang]), strings.TrimPrefix(url, folders[p.Lang])
					twin := to.Lang != "" && id == of
					if to.Lang != p.Lang && !twin && !strings.Contains(link[0], "other") {
						t.Errorf("%s leads to %s, in %q", url, link[1], to.Lang)
					}
				}
				if other := strings.Contains(string(p.Front), `"other":`); other != (len(folders) == 2) {
					t.Errorf("%s leads to another language: %v", url, other)
				}
			}
			if n := strings.Count(files["sitemap.xml"], "hreflang"); n != len(pages)*len(folders) {
				t.Errorf("the map names %d addresses of %d pages", n, len(pages))
			}
			pictured(t, drawn, folders)
		})
	}
}

// internal is a link within the site, or to the page in the other language.
var internal = regexp.MustCompile(`(?:"href":"|href=\\"|"other":"|\]\()/([^"#)\\]+\.html)`)

// pictured holds the names of the pictures of charts against the languages of a site.
func pictured(t *testing.T, drawn []*charts.Chart, folders map[string]string) {
	t.Helper()
	var names []string
	for _, job := range charts.Jobs(drawn) {
		names = append(names, job.Name)
	}
	if len(drawn) == 0 || len(names) != len(drawn)*len(folders)*2 {
		t.Errorf("%d charts have the pictures %q", len(drawn), names)
	}
	for lang, folder := range folders {
		want := "charts/" + model.Slug(drawn[0].Key)
		if folder != "" {
			want += "-" + lang
		}
		if got := drawn[0].Still(lang, charts.Wide); got != want+".svg" {
			t.Errorf("the picture in %s is %s", lang, got)
		}
	}
}

// TestEnglishAlone: a site in English has no Chinese but what a bureau wrote so, marked, and
// the words that the dictionary allows in cells.
func TestEnglishAlone(t *testing.T) {
	pages, files, _ := site(t, ward(`["en"]`), aboutBoth)
	chinese := regexp.MustCompile(`.{0,60}\p{Han}+.{0,20}`)
	marked := regexp.MustCompile(`<span lang=\\"zh-CN\\">.*?</span>`)
	for url, p := range pages {
		if strings.HasPrefix(url, "dictionary") {
			continue
		}
		says := marked.ReplaceAllString(string(p.Front)+p.Text, "")
		says = strings.ReplaceAll(says, "乡村学校", "") // in its page's title
		for _, found := range chinese.FindAllString(says, -1) {
			t.Errorf("%s says %s", url, found)
		}
	}
	for name, body := range files {
		if found := chinese.FindString(strings.ReplaceAll(body, "乡村学校", "")); found != "" {
			t.Errorf("%s says %s", name, found)
		}
	}
}

// TestWordsOfEnglishFirst: where English is first a bureau's own words are English and stand
// unmarked; on a Chinese page stands their Chinese twin, or the English, marked; what is
// Chinese alone is marked on the English page.
func TestWordsOfEnglishFirst(t *testing.T) {
	pages, _, _ := site(t, ward(`["en", "zh"]`), aboutBoth)
	for _, test := range []struct{ page, says string }{
		{"projects.html", `<a href=\"/projects/road.html\">River Road</a>`},
		{"projects.html", `<span lang=\"zh-CN\"><a href=\"/projects/school.html\">乡村学校</a></span>`},
		{"zh/projects.html", `<a href=\"/zh/projects/road.html\">河滨路</a>`},
		{"zh/projects.html", `<span lang=\"en\"><a href=\"/zh/projects/well.html\">Hill Well</a></span>`},
		{"projects/road.html", `"html":"ten kilometres"`},
		{"zh/projects/road.html", `<span lang=\"en\">ten kilometres</span>`},
		{"funds.html", `"html":"Roads of the year: stage by stage"`},
		{"zh/funds.html", `"html":"Roads of the year：各阶段"`},
		{"index.html", `"title":{"html":"Works of a fictitious city"}`},
		{"zh/index.html", `"title":{"html":"<span lang=\"en\">Works of a fictitious city</span>"}`},
		{"index.html", `{"html":"The prices are those of 2024"}`},
		{"registry.html", `wells: registered`},
	} {
		if p := pages[test.page]; !strings.Contains(string(p.Front), test.says) {
			t.Errorf("%s does not say %s:\n%s", test.page, test.says, p.Front)
		}
	}
	for url, says := range map[string]string{"projects.html": `<span lang=\"en\">`,
		"zh/projects.html": `<span lang=\"zh-CN\">`} {
		if strings.Contains(string(pages[url].Front), says) {
			t.Errorf("%s marks its own language", url)
		}
	}
}

// TestWordsLink: words that lead to a folder which the languages of the site have not are
// refused, with what to write.
func TestWordsLink(t *testing.T) {
	for setting, want := range map[string]string{
		`["en"]`:       "about.en.md:3 words-link write /checks.html",
		`["en", "zh"]`: "about.en.md:3 words-link write /checks.html",
		``:             "",
	} {
		r, _ := measured(t, ward(setting))
		words := fstest.MapFS{"about.en.md": {Data: []byte("# About\n\nSee the [checks](/en/checks.html).\n")}}
		got := ""
		for _, p := range content.Words(r, nil, words) {
			got += p.At.String() + " " + p.Rule + " " + p.Hint.En
		}
		if got != want {
			t.Errorf("%s: %q, want %q", setting, got, want)
		}
	}
}
