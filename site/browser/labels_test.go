package browser_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// numbersOf are the numbers of figures.csv as it shows them: in the displays of its
// figures, and in the names of what they are of (村道，15号).
func numbersOf(t *testing.T, site string) map[string]bool {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(site, "figures.csv"))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(b), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, column := range []string{"display", "display_en", "subject_name", "subject_name_en"} {
		at := slices.Index(rows[0], column)
		for _, row := range rows[1:] {
			for _, n := range number.FindAllString(row[at], -1) {
				known[n] = true
			}
		}
	}
	return known
}

var (
	number = regexp.MustCompile(`[0-9]+([.,][0-9]+)*`)
	dated  = regexp.MustCompile(`\d{4}年(\d{1,2}月(\d{1,2}日)?)?|\d{1,2}月(\d{1,2}日)?|\d{4}-\d{2}(-\d{2})?|(\d{1,2} )?(January|February|March|April|May|June|July|August|September|October|November|December)( \d{4})?|\b20\d\d\b`)
	tick   = regexp.MustCompile(`^−?[0-9][0-9.,]*%?$`) // on an axis
	// of the picture, not of a figure
	fixed = regexp.MustCompile(`Unit: [^·]*|单位：[^·　]*|half, 50%|一半，?50%|过半线|50%|last year = 100|上年同期=100`)
)

// unknown lists the texts of a picture with a number that no figure shows, and that is
// no date, no unit and no mark of an axis. A long label stands on several lines, each a
// text of its own.
func unknown(picture string, known map[string]bool) (seen int, faults []string) {
	z := html.NewTokenizer(strings.NewReader(picture))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return seen, faults
		case html.TextToken:
			text := strings.TrimSpace(html.UnescapeString(string(z.Raw())))
			if tick.MatchString(text) || strings.Contains(text, "{") { // a style sheet
				continue
			}
			for _, n := range number.FindAllString(fixed.ReplaceAllString(dated.ReplaceAllString(text, " "), " "), -1) {
				if seen++; !known[n] {
					faults = append(faults, text)
				}
			}
		}
	}
}

// TestLabels: every number in every picture of both counties is a figure's, as
// figures.csv shows it, but for dates and the marks of an axis. One digit that is
// changed is found.
func TestLabels(t *testing.T) {
	example, county := counties(t)
	labels, pictures := 0, 0
	for _, site := range []string{example, county} {
		known := numbersOf(t, site)
		all, err := filepath.Glob(filepath.Join(site, "charts", "*.svg"))
		if err != nil || len(all) == 0 {
			t.Fatal(err, "no pictures")
		}
		for _, file := range all {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			seen, faults := unknown(string(b), known)
			labels, pictures = labels+seen, pictures+1
			for _, text := range faults {
				t.Errorf("%s: %q is of no figure", filepath.Base(file), text)
			}
		}
	}
	t.Logf("%d numbers in %d pictures", labels, pictures)
	if _, faults := unknown("<text>完成 7501人</text>", map[string]bool{"7500": true}); len(faults) != 1 {
		t.Error("a changed digit was not found")
	}
}
