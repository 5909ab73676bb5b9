package content_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/shopspring/decimal"

	"gongshi/charts"
	"gongshi/content"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/rule"
	"gongshi/data/table"
)

// frontAt is the front matter of a page, as text.
func frontAt(t *testing.T, pages []content.Page, url string) string {
	t.Helper()
	for _, p := range pages {
		if p.URL == url {
			return string(p.Front)
		}
	}
	t.Fatalf("there is no page %s", url)
	return ""
}

func amount(n, unit string) model.Quantity {
	return model.Quantity{Number: decimal.RequireFromString(n), Unit: unit, Qualifier: model.Exact, State: model.Value}
}

// TestBasesAreNamed: where the rows of a list and those of projects give two numbers, each
// names its base, on the page of funds and on the home page, and the reconciliation stands
// on the page of checks. Where there is one base none of this is said.
func TestBasesAreNamed(t *testing.T) {
	t.Run("two-bases", func(t *testing.T) {
		project := &table.Project{Key: "p", Name: model.Text{Zh: "路", En: "road"}}
		money := func(subject, stage, n string) *table.Fund {
			return &table.Fund{Subject: subject, SubjectName: model.Text{Zh: "清单" + subject, En: "list " + subject},
				Category: model.Text{Zh: "专项", En: "special"}, Stage: stage,
				Amount: amount(n, "万元"), Date: model.NewDate(2014, 3, 1)}
		}
		all := []*table.Fund{money("list", table.Received, "5000"), money("list", table.Paid, "463"),
			money("p", table.Received, "100"), money("p", table.Paid, "40")}
		for _, both := range []bool{true, false} {
			set := &table.Dataset{Projects: []*table.Project{project}, Funds: all[:2]}
			if both {
				set.Funds = all
			}
			r := rule.Reconcile(measure.Measure(set, &model.Settings{}, model.NewDate(2014, 6, 30)), nil)
			pages, _ := pagesOf(t, r, charts.Draw(r), fstest.MapFS{}, content.Options{})
			for url, words := range map[string][]string{
				"funds.html": {"本清单各行之和", "按项目各自的资金行"}, "en/funds.html": {"the sum of the rows of this list",
					"by the rows of the projects themselves"},
				"index.html": {"本清单各行之和"}, "checks.html": {"两者基数不同"}, "en/checks.html": {"The bases differ"},
			} {
				for _, word := range words {
					if !both && strings.Contains(url, "checks") {
						continue // there may be no such page
					}
					if got := strings.Contains(frontAt(t, pages, url), word); got != both {
						t.Errorf("both %t: %s says %q: %t", both, url, word, got)
					}
				}
			}
		}
	})
}

// TestStatedShareIsShown: a share that is stated without a base stands on the page of
// indicators as it is stated.
func TestStatedShareIsShown(t *testing.T) {
	t.Run("no-base-word", func(t *testing.T) {
		target := &table.Target{Key: "x", Name: model.Text{Zh: "入学率", En: "enrolment"}, Period: "2014", Unit: "%"}
		r := rule.Reconcile(measure.Measure(&table.Dataset{Targets: []*table.Target{target},
			Completions: []*table.Completion{{Target: target, AsOf: model.NewDate(2014, 6, 30),
				StatedRate: model.Stated{Rate: decimal.RequireFromString("96.3"), Places: 1, Known: true}}}}, &model.Settings{},
			model.NewDate(2014, 6, 30)), nil)
		pages, _ := pagesOf(t, r, nil, fstest.MapFS{}, content.Options{})
		for url, want := range map[string]string{"indicators.html": "（报送数）", "en/indicators.html": " (as stated)"} {
			if says := frontAt(t, pages, url); !strings.Contains(says, "96.3%") || !strings.Contains(says, want) {
				t.Errorf("%s does not show 96.3%%%s", url, want)
			}
		}
	})
}
