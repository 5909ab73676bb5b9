package model_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/data/model"
)

// many is a clerk's bad day: two files with errors, one column of them wrong from
// top to bottom, a finding, and repairs.
func many() model.Problems {
	at := func(file string, line int, cell string) model.Position {
		return model.Position{File: file, Line: line, Cell: cell}
	}
	number := model.Text{Zh: "不是数", En: "not a number"}
	problems := model.Problems{
		model.At(model.Finding, "falling", at("完成情况.csv", 9, "C9"), "6800",
			model.Text{Zh: "累计完成由6900降为6800", En: "the cumulative completion falls from 6900 to 6800"}, model.Text{}),
		model.At(model.Error, "ragged-row", at("资金.csv", 4, ""), "专项,\n到位",
			model.Text{Zh: "此行有2格，表头有5格", En: "the row has 2 cells, the header 5"}, model.Text{Zh: "补足逗号", En: "add commas"}),
		model.At(model.Error, "missing-column", at("资金.csv", 1, ""), "",
			model.Text{Zh: "缺少“对象”列", En: "the column subject is missing"},
			model.Text{Zh: "在表头加上“对象”", En: `add "subject" to the header`}),
		model.At(model.Error, "doubled-table", at("资金.csv", 0, ""), "",
			model.Text{Zh: "与funds.csv是同一张表", En: "this is the same table as funds.csv"},
			model.Text{Zh: "只保留一个文件", En: "keep one of the two files"}),
		model.At(model.Note, "unknown-column", at("资金.csv", 1, "F1"), "金額",
			model.Text{Zh: "不认识的列，未读取", En: "an unknown column, not read"},
			model.Text{Zh: "最接近的列名是“金额”", En: `the nearest known name is "金额"`}),
		model.At(model.Error, "unknown-key", at("完成情况.csv", 3, "A3"), "ricee",
			model.Text{Zh: "目标任务中没有这个编号", En: "there is no such key in targets"},
			model.Text{Zh: "最接近的编号是“rice”", En: `the nearest key is "rice"`}),
	}
	for line := 2; line <= 503; line++ {
		problems = append(problems, model.At(model.Error, "bad-number", at("完成情况.csv", line, fmt.Sprintf("C%d", line)), "五千",
			number, model.Text{Zh: "只写阿拉伯数字", En: "write digits alone"}))
	}
	for line := 2; line <= 13; line++ {
		problems = append(problems, model.Repair("thousands", at("资金.csv", line, fmt.Sprintf("E%d", line)), "3,285.44",
			"3285.44", model.Text{Zh: "去掉了千位分隔符", En: "thousands commas were taken out"}))
	}
	return problems
}

// TestPrint compares the listing with its goldens; the escapes of colours are
// written as ^[. UPDATE=1 renews them, and the run still fails.
func TestPrint(t *testing.T) {
	for name, how := range map[string]model.Listing{
		"zh": {Lang: "zh"}, "en": {Lang: "en"}, "zh-colour": {Lang: "zh", Colour: true},
		"zh-repairs": {Lang: "zh", Repairs: true},
	} {
		t.Run(name, func(t *testing.T) {
			var b strings.Builder
			many().Print(&b, how)
			got := strings.ReplaceAll(b.String(), "\x1b", "^[")
			path := filepath.Join("testdata", "print-"+name+".golden")
			want, err := os.ReadFile(path)
			if err == nil && string(want) == got {
				return
			}
			t.Errorf("the listing differs (-want +got):\n%s", cmp.Diff(string(want), got))
			if os.Getenv("UPDATE") != "" {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

// A run is cut only where that saves lines, and nothing is lost by it: what is
// shown and what is counted add up.
func TestPrintFolds(t *testing.T) {
	for count, want := range map[int]string{
		4: "", // one more line says more than "one more"
		5: "  … and 2 more like it in column C (rows 5–6)\n",
		6: "  … and 3 more like it in column C (rows 5–7)\n",
	} {
		var problems model.Problems
		for i := range count {
			problems = append(problems, model.At(model.Error, "bad-number",
				model.Position{File: "a.csv", Line: i + 2, Cell: fmt.Sprintf("C%d", i+2)}, "x",
				model.Text{Zh: "不是数", En: "not a number"}, model.Text{}))
		}
		var b strings.Builder
		problems.Print(&b, model.Listing{Lang: "en"})
		shown := strings.Count(b.String(), "cell C")
		if want == "" && shown != count || want != "" && (shown != 3 || !strings.HasSuffix(b.String(), want)) {
			t.Errorf("%d errors alike are shown as\n%s", count, b.String())
		}
	}
}

// The same rule in another column, another file or without a cell is another
// matter.
func TestPrintFoldsColumnsApart(t *testing.T) {
	var problems model.Problems
	for i := range 12 {
		cell := fmt.Sprintf("%s%d", []string{"A", "AA", "B"}[i%3], i)
		problems = append(problems, model.At(model.Error, "bad-number",
			model.Position{File: "a.csv", Line: i + 2, Cell: cell}, "x", model.Text{Zh: "不是数", En: "not a number"},
			model.Text{}))
	}
	var b strings.Builder
	problems.Print(&b, model.Listing{Lang: "en"})
	if shown := strings.Count(b.String(), "cell "); shown != 12 {
		t.Errorf("%d of 12 are shown:\n%s", shown, b.String())
	}
}

// A cell cannot break the listing: a line break in it is shown, a long one is cut.
func TestPrintCells(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		problems := model.Problems{model.At(model.Error, "r", model.Position{File: "a.csv", Line: 2}, "一\n二"+
			strings.Repeat("长", 500), model.Text{Zh: "不是数", En: "not a number"}, model.Text{})}
		var b strings.Builder
		problems.Print(&b, model.Listing{Lang: lang})
		last := b.String()[strings.LastIndex(strings.TrimSpace(b.String()), "\n"):]
		if strings.Count(b.String(), "\n") != 2 || len([]rune(last)) > 110 || !strings.Contains(last, "…") {
			t.Errorf("%s: %s", lang, b.String())
		}
	}
}

func TestUnitEn(t *testing.T) {
	for unit, want := range map[string]string{"人": "persons", "人/月": "persons a month", "万元/月": "10,000 yuan a month",
		"字": "字"} {
		if got := model.UnitEn(unit); got != want {
			t.Errorf("%s in English: %q, want %q", unit, got, want)
		}
	}
}
