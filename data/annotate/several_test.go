package annotate_test

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/data/annotate"
	"gongshi/data/check"
	"gongshi/data/read"
)

// TestSeveralFiles: each file of a table has a copy of its own, with its own problems.
func TestSeveralFiles(t *testing.T) {
	dir := workspace(t, map[string]string{"targets.csv": targets, "资金2023.csv": "对象,阶段,金额（万元）\r\nrice,到位,1\r\n",
		"资金2024.csv": "单位：万元\r\n阶段,对象,金额\r\n到位,ricee,1\r\n", "资金10.csv": "对象,阶段,金额（万元）\r\nrice,到了,1\r\n"})
	exports, settings, problems, err := read.Read(t.Context(), os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	_, more := check.Check(exports, settings)
	done, err := annotate.Write(t.Context(), dir, append(problems, more...), "zh")
	if diff := cmp.Diff([]string{"data/资金10.问题.csv", "data/资金2024.问题.csv"}, done.Written); err != nil || diff != "" {
		t.Fatalf("%v\n%s", err, diff)
	}
	rows := annotated(t, dir, "资金2024.问题.csv")
	if diff := cmp.Diff("B3格“ricee”：没有这个对象 → 最接近的是“rice”", rows[2][3]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if again, _, _, err := read.Read(t.Context(), os.DirFS(dir)); err != nil || len(again.Table("funds").Files) != 3 {
		t.Errorf("a copy is read as a file of the table: %v", again.Files())
	}
}
