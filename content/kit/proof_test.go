package kit

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"gongshi/data/model"
	"gongshi/data/privacy"
)

func TestIsWhole(t *testing.T) {
	for _, c := range []struct {
		display, unit, value string
		want                 bool
	}{
		{"57.47%", "%", "57.4712643678", false},
		{"20.00%", "%", "20", true},
		{"100%", "%", "100", true},
		{"340.9万元", "万元", "340.9", true},
		{"3.409 million yuan", "10,000 yuan", "340.9", false},
		{"13,050 persons", "persons", "13050", true},
		{"12 households", "households", "12", true},
		{"至多51.18%", "%", "51.18", false},
		{"+7.47个百分点", "百分点", "7.47", false},
		{"0.00%", "%", "0", true},
		{"0.00%", "%", "0.0012", false},
	} {
		if got := isWhole(c.display, c.unit, c.value); got != c.want {
			t.Errorf("isWhole(%q, %q, %q) = %t", c.display, c.unit, c.value, got)
		}
	}
}

func TestPositions(t *testing.T) {
	cell := func(n int) model.Position {
		return model.Position{File: "funds.csv", Line: n, Cell: fmt.Sprintf("E%d", n)}
	}
	row := func(n int) model.Position { return model.Position{File: "projects.csv", Line: n} }
	file := model.Position{File: "gongshi.toml"}
	for _, test := range []struct {
		at   []model.Position
		want string
	}{
		{nil, ""},
		{[]model.Position{cell(3), cell(4), row(4), file, file},
			"funds.csv:3 (E3), 4 (E4), projects.csv:4, gongshi.toml, gongshi.toml"},
		{[]model.Position{row(4), row(5), row(9)}, "projects.csv:4, :5, :9"},
		{[]model.Position{row(4), row(5), row(6), row(9), row(11), row(12), row(13), cell(14)},
			"projects.csv:4–6, :9, :11–13, funds.csv:14 (E14)"},
		{[]model.Position{row(2224), row(2229), row(2237), row(2241)}, "projects.csv:2224, :2229, :2237, :2241"},
	} {
		if got := Positions(test.at); got != test.want {
			t.Errorf("positions: %q, want %q", got, test.want)
		}
	}
}

// TestWithin: of sixty parts a page lists all, of more the first sixty, and says how many
// there are and where.
func TestWithin(t *testing.T) {
	list := func(n int) string { return strings.TrimSuffix(strings.Repeat("a.csv:1, ", n), ", ") }
	for lang, more := range map[string]string{"zh": ", …（另有%d项，全列在figures.csv）",
		"en": ", … (%d more, all of them in figures.csv)"} {
		p := &Page{Voice: Voice{Lang: lang}}
		for n, want := range map[int]string{1: list(1), mostParts: list(mostParts), mostParts + 1: list(mostParts) +
			fmt.Sprintf(more, 1), 100: list(mostParts) + fmt.Sprintf(more, 40)} {
			if got := within(p, list(n), ", "); got != want {
				t.Errorf("%s: %d parts are listed as %q", lang, n, got)
			}
		}
	}
}

// TestPositionsAreNoNumbers: whatever the rows are, their list never looks like a person's
// number; with the rows side by side it does.
func TestPositionsAreNoNumbers(t *testing.T) {
	gate, random, planted := privacy.New(nil), rand.New(rand.NewPCG(1, 2)), 0
	for range 4_000 {
		var at []model.Position
		for line := 1 + random.IntN(100_000); len(at) < 12; line += 2 + random.IntN(40) {
			at = append(at, model.Position{File: "registry.csv", Line: line})
		}
		list := Positions(at)
		if hits := gate.Written(list); len(hits) > 0 {
			t.Fatalf("%s looks like %s", list, hits[0].Masked)
		}
		if hits := gate.Scan(list); len(hits) > 0 {
			t.Fatalf("%s looks like %s", list, hits[0].Masked)
		}
		planted += len(gate.Written(strings.ReplaceAll(list, ", :", ", ")))
	}
	if planted == 0 {
		t.Error("no number was found where the rows stood side by side")
	}
}
