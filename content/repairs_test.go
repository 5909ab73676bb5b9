package content_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"gongshi/content"
	"gongshi/data/model"
)

// TestRepairs: the page of checks counts every repair, lists the first of each
// kind, and leads to the rest; without a finding too.
func TestRepairs(t *testing.T) {
	var notes model.Problems
	for i := range 30 {
		notes = append(notes, model.Repair("thousands", model.Position{File: "funds.csv", Line: i + 2,
			Cell: fmt.Sprintf("E%d", i+2)},
			fmt.Sprintf("%d,000", i+1), fmt.Sprintf("%d000", i+1),
			model.Text{Zh: "去掉了千位分隔符", En: "thousands commas were taken out"}))
	}
	notes = append(notes, model.At(model.Note, "unknown-column", model.Position{File: "targets.csv", Line: 1, Cell: "F1"},
		"<b>金額",
		model.Text{Zh: "不认识的列，未读取", En: "an unknown column, not read"}, model.Text{}))
	r, _ := measured(t, minimal("甲"))
	pages, problems := pagesOf(t, r, nil, fstest.MapFS{}, content.Options{Notes: notes})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for url, want := range map[string][]string{
		"checks.html": {"## 修补", `"html":"去掉了千位分隔符"`, `"html":"30"`, `"funds.csv:21 (E21)"`, `"html":"20,000"`,
			`"html":"20000"`, "另有10处没有列在这里", `href=\"/checks.json\"`, `&lt;b&gt;金額`},
		"en/checks.html": {"## Repairs", "thousands commas were taken out", "10 more are not listed here"},
	} {
		page := ""
		for _, p := range pages {
			if p.URL == url {
				page = string(p.Front) + p.Text
			}
		}
		for _, phrase := range want {
			if !strings.Contains(page, phrase) {
				t.Errorf("%s does not say %s:\n%s", url, phrase, page)
			}
		}
		if strings.Contains(page, "E22") {
			t.Errorf("%s lists more than twenty of a kind", url)
		}
	}
}

// TestRepairsBounded: however many kinds there are, the page stays as long as a
// leaf of a list.
func TestRepairsBounded(t *testing.T) {
	var notes model.Problems
	for i := range 40 * 30 {
		notes = append(notes, model.Repair(fmt.Sprintf("rule-%02d", i%40), model.Position{File: "funds.csv", Line: i + 2},
			"a", "b", model.Text{Zh: "甲", En: "a"}))
	}
	r, _ := measured(t, minimal("甲"))
	pages, _ := pagesOf(t, r, nil, fstest.MapFS{}, content.Options{Notes: notes})
	for _, p := range pages {
		if p.URL != "checks.html" {
			continue
		}
		var front struct {
			Params struct {
				Tables map[string]struct{ Rows []any }
			}
		}
		if err := json.Unmarshal(p.Front, &front); err != nil {
			t.Fatal(err)
		}
		if listed, counts := len(front.Params.Tables["repaired"].Rows),
			len(front.Params.Tables["repairs"].Rows); listed != 250 || counts != 40 ||
			!strings.Contains(string(p.Front), "另有950处") {
			t.Errorf("%d repairs of %d kinds are listed", listed, counts)
		}
	}
}
