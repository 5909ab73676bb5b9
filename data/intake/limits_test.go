package intake_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"gongshi/data/intake"
)

// TestNesting: what stands far in is refused where it is a list in lists, and is no
// nesting where it is code.
func TestNesting(t *testing.T) {
	far := strings.Repeat(" ", 60)
	stairs := func(in, step, mark string, n int) (words string) {
		for i := range n {
			words += in + strings.Repeat(step, i) + mark + "x\n"
		}
		return words
	}
	for name, c := range map[string]struct {
		words string
		line  int // that is refused; 0 is none
	}{
		"code":                   {"甲\n\n    if a {\n" + far + "b()\n    }\n", 0},
		"code by tabs":           {"甲\n\n" + strings.Repeat("\t", 20) + "b()\n", 0},
		"code that looks a list": {"甲\n\n    a:\n" + far + "- b\n" + far + "> c\n" + far + "1. d\n", 0},
		"code in a list":         {"- 甲\n\n      a:\n" + far + "- b\n", 0},
		"a rule in code":         {"甲\n\n" + far + strings.Repeat("- ", 30) + "\n", 0},
		"a paragraph":            {"甲\n" + far + "乙\n", 0},
		"lists":                  {stairs("", "  ", "- ", 600), 22},
		"lists by tabs":          {stairs("", "\t", "- ", 100), 12},
		"lists by numbers":       {stairs("", "   ", "1. ", 100), 15},
		"lists far in at once":   {"- - - - - - 甲\n" + stairs(strings.Repeat(" ", 12), "  ", "- ", 100), 17},
		"lists in a quotation":   {stairs("> ", "  ", "- ", 100), 21},
		"lists between code":     {strings.ReplaceAll(stairs("", "  ", "- ", 100), "x\n", "x\n"+far+"- y\n"), 43},
		"lists with lazy lines":  {strings.ReplaceAll(stairs("", "  ", "- ", 100), "x\n", "x\n2. y\n"), 43},
		"lists of blank items":   {strings.ReplaceAll(stairs("", "  ", "-\n\n", 100), "x\n", ""), 43},
	} {
		t.Run(name, func(t *testing.T) {
			workspace := fstest.MapFS{"gongshi.toml": {Data: []byte("[site]\ntitle = '甲'\ncounty = '乙'\n")},
				"data/targets.csv":     {Data: []byte("key,name,unit,kind,period,target\nworks,工程,项,quantity,2024,100\n")},
				"data/completions.csv": {Data: []byte("target,as_of,completed\nworks,2024-06-30,50\n")}}
			in, err := intake.Take(t.Context(), workspace, fstest.MapFS{"about.zh.md": {Data: []byte(c.words)}})
			if err != nil {
				t.Fatal(err)
			}
			line := 0
			for _, p := range in.Problems {
				if line = p.At.Line; p.Rule != "words-too-deep" {
					t.Errorf("%s: %s", p.Rule, p.Message.En)
				}
			}
			if line != c.line {
				t.Errorf("line %d is refused, want %d", line, c.line)
			}
		})
	}
}
