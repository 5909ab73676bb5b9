package content_test

import (
	"regexp"
	"strings"
	"testing"

	"gongshi/content"
	"gongshi/data/example"
)

// habit are words of a programme for the poor, and of a year held to its half, which no
// page of a register of works says.
var habit = regexp.MustCompile(`(?i)贫|序时|过半|乡镇|\bpoor\b|povert|past[ -]half|\btownship\b|\d[万亿]?元|\d\.\d+ million yuan|\bCNY\b`)

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
		if clean != (found == 0) || clean != (money > 1000) || len(pages) < 100 && clean {
			t.Errorf("%s: %d pages, of which %d say such words, and %d amounts in dollars", name, len(pages), found, money)
		}
	}
}
