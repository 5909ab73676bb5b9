package rule_test

import (
	"slices"
	"testing"

	"gongshi/data/model"
	"gongshi/data/rule"
)

// TestReplies: a bureau's reply stands beside the finding that it names, also beside one
// that was made before anything was measured, and the findings stand in their order.
func TestReplies(t *testing.T) {
	r, _ := county(t, midyear,
		map[string]string{"targets": "key,name,unit,kind,period,target\nall,全部,人,数量,2014,40\nb,乙,人,数量,2014,10\n",
			"completions": "target,as_of,completed\nb,2014-06-30,20\nall,2014-06-30,50\n",
			"gongshi.toml": "[explanations]\n\"over-fulfilled.all\" = { zh = \"已核实\", en = \"checked\" }\n" +
				"\"unit-jump.x\" = { zh = \"另批\" }\n"})
	inOrder := func() bool {
		return slices.IsSortedFunc(r.Findings, func(a, b model.Problem) int { return a.At.Compare(b.At) })
	}
	if !inOrder() {
		t.Errorf("out of order: %v", r.Findings)
	}
	rule.Add(r, model.Problems{{ID: "unit-jump.x", Severity: model.Finding, At: model.Position{File: "a.csv", Line: 2}},
		{ID: "unit-jump.y", Severity: model.Finding, At: model.Position{File: "z.csv", Line: 2}}})
	replies := map[string]string{}
	for _, p := range r.Findings {
		replies[p.ID] = p.Reply.Zh + p.Reply.En
	}
	for id, want := range map[string]string{"over-fulfilled.all": "已核实checked", "over-fulfilled.b": "",
		"unit-jump.x": "另批",
		"unit-jump.y": ""} {
		if got, is := replies[id]; !is || got != want {
			t.Errorf("%s: %t, %q", id, is, got)
		}
	}
	if !inOrder() {
		t.Errorf("out of order: %v", r.Findings)
	}
}
