package content_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"gongshi/content"
	"gongshi/data/demo"
)

// TestEnglishWords: what an export has in Chinese alone is said in English where the
// words are few and known: kinds and levels of notices, and units of exact values.
func TestEnglishWords(t *testing.T) {
	r, _ := measured(t, county(t, demo.Size{Villages: 10, Projects: 60, Months: 6, Seed: 1}))
	pages, _ := pagesOf(t, r, nil, fstest.MapFS{}, content.Options{})
	i := slices.IndexFunc(pages, func(p content.Page) bool { return p.URL == "en/notices.html" })
	for _, row := range rows(t, pages[i], "notices") {
		if row[1] != "public notice｜county" && row[1] != "announcement｜county" {
			t.Errorf("%s is a %q", row[0], row[1])
		}
	}
	i = slices.IndexFunc(pages, func(p content.Page) bool { return p.URL == "en/index.html" })
	if front := string(pages[i].Front); !strings.Contains(front, ` items"`) || strings.Contains(front, ` 项"`) {
		t.Error("the exact values of the English home page have a unit in Chinese, or none")
	}
}
