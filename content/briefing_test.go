package content_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"gongshi/charts"
	"gongshi/content"
	"gongshi/data/model"
)

// TestBriefingNumbers: the parts of a briefing are numbered without a gap, though one of
// them has nothing to say.
func TestBriefingNumbers(t *testing.T) {
	exports := map[string]string{
		"targets":     "key,name,unit,kind,period,target\nx,甲,个,数量,2014,100\n",
		"completions": "target,as_of,completed\nx,2014-06-30,40\n",
	}
	for _, test := range []struct {
		milestones string
		zh, en     []string
	}{
		{"", []string{"## 一、各项指标", "## 二、图表"}, []string{"## 1. Indicators", "## 2. Charts"}},
		{"key,name,due\nm,开工,2014-07-25\n", []string{"## 一、各项指标", "## 二、接下来的日期", "## 三、图表"},
			[]string{"## 1. Indicators", "## 2. Dates ahead", "## 3. Charts"}},
	} {
		if delete(exports, "milestones"); test.milestones != "" {
			exports["milestones"] = test.milestones
		}
		r := dated(t, model.NewDate(2014, 6, 30), exports)
		pages, _ := pagesOf(t, r, charts.Draw(r), fstest.MapFS{}, content.Options{})
		for url, want := range map[string][]string{"briefing.html": test.zh, "en/briefing.html": test.en} {
			if got := headings(pageOf(t, pages, url)); !slices.Equal(got, want) {
				t.Errorf("%s has %q, not %q", url, got, want)
			}
		}
	}
}

// headings are the headings of a page.
func headings(p content.Page) []string {
	var found []string
	for line := range strings.Lines(p.Text) {
		if strings.HasPrefix(line, "## ") {
			found = append(found, strings.TrimSpace(line))
		}
	}
	return found
}

// TestBriefingOfARegister: a picture that the money of a register leads with stands once in
// its briefing, on a sheet of its own.
func TestBriefingOfARegister(t *testing.T) {
	r := dated(t, model.NewDate(2014, 6, 30), map[string]string{
		"funds": "subject,category,stage,amount（万元）,date\n道路,砂石,到位,7,2014-03-05\n道路,人工,到位,4,2014-04-05\n"})
	drawn := charts.Draw(r)
	pages, _ := pagesOf(t, r, drawn, fstest.MapFS{}, content.Options{})
	for _, url := range []string{"briefing.html", "en/briefing.html"} {
		if text := pageOf(t, pages, url).Text; len(drawn) != 1 || strings.Count(text, "{{< chart ") != 1 {
			t.Errorf("of %d charts %s has\n%s", len(drawn), url, text)
		}
	}
}

// TestGlanceSaysItsDays: each sum of a list at a glance says its day where it is not the
// report's: what is unspent too, which is of the day of the newest payment.
func TestGlanceSaysItsDays(t *testing.T) {
	r := dated(t, model.NewDate(2014, 6, 30), map[string]string{
		"targets":     "key,name,unit,kind,period,target\nx,甲,个,数量,2014,100\n",
		"completions": "target,as_of,completed\nx,2014-06-30,40\n",
		"projects":    "key,name\np,路\n",
		"funds": "subject,category,stage,amount（万元）,date\nx,专项,到位,7,2014-03-05\nx,专项,支付,4,2014-04-05\n" +
			"p,专项,到位,5,2014-03-05\np,专项,支付,1,2014-04-05\n",
	})
	pages, _ := pagesOf(t, r, nil, fstest.MapFS{}, content.Options{})
	home := string(pageOf(t, pages, "index.html").Front)
	_, unspent, ok := strings.Cut(home, `"未支付"`)
	if unspent, _, _ = strings.Cut(unspent, "\n"); !ok || !strings.Contains(unspent, "4月5日") {
		t.Errorf("the unspent sum has no day: %.300s", unspent)
	}
}
