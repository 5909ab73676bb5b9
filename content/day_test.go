package content_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"gongshi/content"
	"gongshi/data/check"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/rule"
)

// dated measures small exports as of a day.
func dated(t *testing.T, asOf model.Date, exports map[string]string) *measure.Report {
	t.Helper()
	workspace := fstest.MapFS{}
	for table, rows := range exports {
		workspace[table+".csv"] = &fstest.MapFile{Data: []byte(rows)}
	}
	e, settings, problems, err := read.Read(t.Context(), workspace)
	if err != nil || problems.Count(model.Error) > 0 {
		t.Fatal(err, problems)
	}
	set, more := check.Check(e, settings)
	if more.Count(model.Error) > 0 {
		t.Fatal(more)
	}
	return rule.Reconcile(measure.Measure(set, settings, asOf), nil)
}

// pageOf is the page of an address.
func pageOf(t *testing.T, pages []content.Page, url string) content.Page {
	t.Helper()
	for _, p := range pages {
		if p.URL == url {
			return p
		}
	}
	t.Fatal("no page " + url)
	return content.Page{}
}

// TestListsSayTheirDays: a list says the day of a number that is not the report's, and a
// rival target stands beside the reading that its rate is of.
func TestListsSayTheirDays(t *testing.T) {
	r := dated(t, model.NewDate(2014, 6, 30), map[string]string{
		"targets": "key,name,unit,kind,period,target,issuer\nx,甲,个,数量,2014,100,县\n" +
			"y,甲,个,数量,2014,80,省\nold,乙,个,数量,2013,100,\n",
		"completions": "target,as_of,completed\nx,2014-05-31,40\ny,2014-06-30,44\nold,2013-10-31,70\n",
		"projects":    "key,name\np,路\n",
		"progress":    "project,as_of,invested（万元）\np,2014-03-31,20\n",
		"funds":       "subject,category,stage,amount（万元）,date\nx,专项,下达,9,2014\nx,专项,到位,7,2009-04-05\n",
	})
	pages, _ := pagesOf(t, r, nil, fstest.MapFS{}, content.Options{})
	for _, test := range []struct{ url, table, row string }{
		{"indicators.html", "verdicts", "甲｜截至2014年5月31日 100个 40个 40.00%"},
		{"indicators.html", "verdicts", "另一目标：省 80个 44个 55.00%"},
		{"briefing.html", "verdicts", "甲｜截至2014年5月31日 100个 40个 40.00%"},
		{"indicators.html", "earlier", "乙｜截至2013年10月31日 2013 100个 70个 70.00%"},
		{"indicators/x.html", "readings", "2014年5月31日 40个"},
		{"indicators/x.html", "rivals", "省 80个 44个｜截至2014年6月30日 55.00%"},
		{"projects.html", "projects", "20万元｜截至2014年3月31日"},
		{"funds.html", "list-x-stages", "专项 9万元｜日期只写明2014年 7万元"},
		{"funds.html", "stages", "甲｜截至2014年 9万元 7万元"},
	} {
		var all []string
		for _, row := range rows(t, pageOf(t, pages, test.url), test.table) {
			all = append(all, strings.Join(row, " "))
		}
		if said := strings.Join(all, "\n"); !strings.Contains(said, test.row) {
			t.Errorf("%s, %s has no %q:\n%s", test.url, test.table, test.row, said)
		}
	}
	under := blocks(t, pageOf(t, pages, "indicators/x.html")).Under
	if !strings.HasPrefix(under.Parts[0].Text, "截至2014年5月31日") {
		t.Errorf("the page of an indicator does not say its day: %v", under)
	}
}

// TestOnlyReading: the first page says of what day the only reading is, which is not the
// report's, and nothing where there is none.
func TestOnlyReading(t *testing.T) {
	targets := "key,name,unit,kind,period,target\na,甲,个,数量,2014,100\nb,乙,个,数量,2014,100\n"
	for rows, want := range map[string]string{
		"a,2014-05-31,1\n":                   "数据只有一次读数（2014年5月31日），没有上次可比。",
		"a,2014-05-31,1\nb,2014-06-30,1\n":   "每项指标只有一次读数，没有上次可比。",
		"a,2014-05-31,1\na,2014-06-30,1以上\n": "",
		"a,2014-09-30,1\n":                   "",
	} {
		r := dated(t, model.NewDate(2014, 8, 31),
			map[string]string{"targets": targets, "completions": "target,as_of,completed\n" + rows})
		pages, _ := pagesOf(t, r, nil, fstest.MapFS{}, content.Options{})
		home := string(pageOf(t, pages, "index.html").Front)
		if want != "" && !strings.Contains(home, want) || want == "" && strings.Contains(home, "没有上次可比") {
			t.Errorf("%q: wanted %q", rows, want)
		}
	}
}

// TestHeadlineLinks: a bare number of the headline leads to what it counts, never from a
// day or from the number of all.
func TestHeadlineLinks(t *testing.T) {
	rows, completions := "key,name,unit,kind,period,target\n", "target,as_of,completed\n"
	for i := range 30 {
		key := string(rune('a'+i%26)) + strings.Repeat("x", i/26)
		rows += key + ",指标" + key + ",个,数量,2014,100\n"
		completions += key + ",2014-06-30,60\n"
	}
	r := dated(t, model.NewDate(2014, 8, 31), map[string]string{"targets": rows, "completions": completions})
	pages, _ := pagesOf(t, r, nil, fstest.MapFS{}, content.Options{})
	home := string(pageOf(t, pages, "en/index.html").Front)
	if !strings.Contains(home, `"html":"30 annual indicators, as of 30 June 2014: `) {
		t.Errorf("the headline leads elsewhere: %s", home[strings.Index(home, "annual indicators")-200:][:500])
	}
}

// TestWordsNameKeys: words may name a figure by a key as the bureau writes it, dots and
// all, with a date or without; never by a date that it does not have.
func TestWordsNameKeys(t *testing.T) {
	r := dated(t, model.Date{}, map[string]string{"targets": "key,name,unit,kind,period,target\nW.1,甲,个,数量,2014,100\n",
		"completions": "target,as_of,completed\nW.1,2014-03-31,40\nW.1,2014-06-30,60\n"})
	for key, want := range map[string]string{"W.1.completed": "60个", "W.1.completed.2014-03-31": "40个",
		"W.1.target":             "100个",
		"w-1-aggfinjb.completed": "60个", "W.1.completed.2014-05-31": "", "W.1.target.2014-06-30": "", "W.completed": ""} {
		words := fstest.MapFS{"about.zh.md": {Data: []byte("# 甲\n\n{{< value \"" + key + "\" >}}\n")}}
		pages, problems := pagesOf(t, r, nil, words, content.Options{})
		if got := problems.Count(model.Error) == 0; got != (want != "") {
			t.Errorf("%s: %v", key, problems)
		}
		if want != "" && !strings.Contains(string(pageOf(t, pages, "about.html").Front), want) {
			t.Errorf("%s is not %s", key, want)
		}
	}
}
