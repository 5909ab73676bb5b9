package model

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestListed: errors in their order, in the words of Print, a long run counted.
func TestListed(t *testing.T) {
	var ps Problems
	for row := 7; row > 1; row-- {
		ps = append(ps, At(Error, "not-a-number", Position{"b.csv", row, fmt.Sprintf("C%d", row)}, "七",
			say("不是数", "not a number"), say("写数字", "write digits")))
	}
	ps = append(ps, At(Error, "missing-table", Position{File: "a.csv"}, "", say("缺表", "missing"), Text{}))
	want := []Listed{
		{File: "a.csv", Message: "缺表"},
		{File: "b.csv", Place: "第2行 C2格", Written: "“七”", Message: "不是数", Hint: "写数字"},
		{File: "b.csv", Place: "第3行 C3格", Written: "“七”", Message: "不是数", Hint: "写数字"},
		{File: "b.csv", Place: "第4行 C4格", Written: "“七”", Message: "不是数", Hint: "写数字", Rest: "……C列还有3处同样的问题（第5–7行）"},
	}
	if diff := cmp.Diff(want, ps.Listed("zh")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := ps.Listed("en")[1]; got.Place != "line 2, cell C2" || got.Written != `"七"` ||
		got.Message != "not a number" {
		t.Errorf("in English: %+v", got)
	}
	if ps[0].At.Line != 7 {
		t.Error("the list itself was sorted")
	}
}
