package content_test

import (
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"gongshi/charts"
	"gongshi/content"
	"gongshi/data/example"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/rule"
	"gongshi/data/table"
)

// habit are words of a programme for the poor, and of a year held to its half, which no
// page of a register of works says.
var habit = regexp.MustCompile(`(?i)贫|序时|过半|\bpoor\b|povert|past[ -]half|\d[万亿]?元|\d\.\d+ million yuan|\bCNY\b`)

// TestWorks: the pages of the register of works are made without a problem, in words that
// every country has, its money in its own currency; the county's would be found.
func TestWorks(t *testing.T) {
	for name, clean := range map[string]bool{example.Works: true, example.County: false} {
		workspace, words, err := content.Example(name)
		if err != nil {
			t.Fatal(err)
		}
		pages, problems := written(t, workspace, words)
		if len(problems) > 0 {
			t.Errorf("%s: %v", name, problems)
		}
		found, money := 0, 0
		for _, p := range pages {
			said := string(p.Front) + p.Text
			if word := habit.FindString(said); word != "" {
				if found++; clean {
					t.Errorf("%s says %s", p.URL, around(said, word))
				}
			}
			money += strings.Count(said, "USD ")
		}
		if clean != (found == 0) || clean != (money > 1000) || len(pages) < 70 && clean {
			t.Errorf("%s: %d pages, of which %d say such words, and %d amounts in dollars", name, len(pages), found, money)
		}
	}
}

// TestVerdictsOfWorks: a register of works with a target holds it to its schedule, and no
// page of it says half.
func TestVerdictsOfWorks(t *testing.T) {
	on := model.NewDate(2014, 6, 30)
	target := &table.Target{Key: "x", Name: model.Text{Zh: "甲", En: "A"}, Period: "2014", Unit: "公里",
		Target: amount("100", "公里")}
	set := &table.Dataset{Targets: []*table.Target{target},
		Completions: []*table.Completion{{Target: target, AsOf: on, Completed: amount("50", "公里")}}}
	half := regexp.MustCompile(`(?i)过半|past half|under half|距一半`)
	for profile, says := range map[string]bool{"works": false, "": true} {
		r := rule.Reconcile(measure.Measure(set, &model.Settings{Profile: profile}, on), nil)
		pages, problems := pagesOf(t, r, charts.Draw(r), fstest.MapFS{}, content.Options{})
		found := ""
		for _, p := range pages {
			if word := half.FindString(string(p.Front) + p.Text); word != "" {
				found += p.URL + ": " + around(string(p.Front)+p.Text, word) + "\n"
			}
		}
		if len(problems) > 0 || len(pages) < 10 || (found != "") != says {
			t.Errorf("%q: %v, %d pages, of which say half:\n%s", profile, problems, len(pages), found)
		}
	}
}
