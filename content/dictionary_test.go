package content_test

import (
	"encoding/json"
	"strings"
	"testing"

	"gongshi/data/example"
	"gongshi/data/table"
)

// TestDictionary: the page has a line for each column of each table, in both
// languages, and the downloads lead to it.
func TestDictionary(t *testing.T) {
	pages, _ := written(t, example.Files, exampleWords(t))
	found := 0
	for _, p := range pages {
		if p.Name == "downloads" && !strings.Contains(p.Text, "dictionary.html)") {
			t.Errorf("%s does not lead to the dictionary", p.URL)
		}
		if p.Name != "dictionary" {
			continue
		}
		found++
		var front struct {
			Params struct {
				Tables map[string]struct{ Rows []json.RawMessage }
			}
		}
		if err := json.Unmarshal(p.Front, &front); err != nil {
			t.Fatal(err)
		}
		for _, table := range table.Tables {
			if rows := front.Params.Tables["dictionary-"+table.Name].Rows; len(rows) != len(table.Columns) {
				t.Errorf("%s: %s has %d lines for %d columns", p.URL, table.Name, len(rows), len(table.Columns))
			}
		}
		for _, says := range map[string][]string{
			"zh": {"只写：计划、下达、到位、拨付、支付、报账", "不公开", "默认不公开", "投资规模", "2025-06-30", "整个项目", "sample-km"},
			"en": {"one of: planned (计划), issued (下达)", "private by default", "required", "optional", "万元 (10,000 yuan)",
				"Sample Village"},
		}[p.Lang] {
			if !strings.Contains(string(p.Front), says) {
				t.Errorf("%s does not say %q", p.URL, says)
			}
		}
	}
	if found != 2 {
		t.Errorf("%d dictionaries", found)
	}
}
