package content

import (
	"testing"

	"gongshi/data"
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
	at := []data.Position{{File: "funds.csv", Line: 3, Cell: "E3"}, {File: "funds.csv", Line: 4, Cell: "E4"}, {File: "projects.csv", Line: 4}, {File: "gongshi.toml"}, {File: "gongshi.toml"}}
	if got, want := positions(at), "funds.csv:3 (E3), 4 (E4), projects.csv:4, gongshi.toml, gongshi.toml"; got != want {
		t.Errorf("positions: %q, want %q", got, want)
	}
}
