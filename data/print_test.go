package data_test

import (
	"strings"
	"testing"

	"gongshi/data"
)

func TestPrint(t *testing.T) {
	problems := data.Problems{
		data.At(data.Error, "bad-number", data.Position{File: "funds.csv", Line: 3, Cell: "E3"}, "1,000",
			data.Text{Zh: "不是数", En: "not a number"}, data.Text{Zh: "写成“1000”", En: `write "1000"`}),
		data.At(data.Error, "ragged-row", data.Position{File: "funds.csv", Line: 4}, "", data.Text{Zh: "少一格", En: "a cell is missing"}, data.Text{}),
	}
	for lang, want := range map[string]string{
		"zh": "funds.csv\n  第3行 E3格：“1,000” 不是数\n    → 写成“1000”\n  第4行： 少一格\n",
		"en": "funds.csv\n  line 3, cell E3: \"1,000\" not a number\n    → write \"1000\"\n  line 4: a cell is missing\n",
	} {
		var b strings.Builder
		problems.Print(&b, lang)
		if b.String() != want {
			t.Errorf("%s: got\n%s\nwant\n%s", lang, b.String(), want)
		}
	}
}
