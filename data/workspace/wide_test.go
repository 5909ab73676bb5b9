package workspace_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/data/read"
)

// offered are the lines of gongshi.toml that are offered for headers.
func offered(files map[string][]byte) string {
	text := string(files[read.SettingsFile])
	_, text, ok := strings.Cut(text, "take the \"#\" off where it is right\r\n[headers.")
	if !ok {
		return ""
	}
	text, _, _ = strings.Cut(text, "\r\n\r\n")
	return strings.ReplaceAll(text, "\r\n", "\n")
}

// Numbers of one kind beside each other are offered, and in force once a person says so;
// then each is a record with its own cell.
func TestFromWide(t *testing.T) {
	for _, test := range []struct{ name, file, body, offered, column, at string }{
		{"stages", "资金.csv", "对象,资金类别,下达数（万元）,到位数（万元）,支付数（万元）\n甲,路,3,2,1\n",
			"funds]\n#\"下达数\" = \"amount, stage = 下达\"\n#\"到位数\" = \"amount, stage = 到位\"\n#\"支付数\" = \"amount, stage = 支付\"",
			"funds.amount", "资金.csv:2 (C2) 资金.csv:2 (D2) 资金.csv:2 (E2)"},
		{"stages of projects", "台账.csv", "项目编号,项目名称,建设地点,到位资金（万元）,支付资金（万元）\na,甲,乙,3,2\n",
			"projects]\n#\"到位资金\" = \"funds.amount, stage = 到位\"\n#\"支付资金\" = \"funds.amount, stage = 支付\"", "funds.amount",
			"项目.csv:2 (D2) 项目.csv:2 (E2)"},
		{"months", "月报.csv", "2024年月报,,,\n目标编号,1月,2月,3月\n甲,5,,7\n",
			"completions]\n#\"*\" = \"completed, as_of = *\"", "completions.completed", "完成情况.csv:3 (B3) 完成情况.csv:3 (D3)"},
		{"months of targets", "任务.csv", "编号,指标名称,计量单位,性质,年度,目标值,1月完成数,2月完成数\n甲,甲,个,数量,2024,10,5,6\n",
			"targets]\n#\"*完成数\" = \"completions.completed, as_of = *\"", "completions.completed",
			"目标任务.csv:2 (G2) 目标任务.csv:2 (H2)"},
		{"years", "registry.csv", "区划,对象,环节,计量单位,2022年,2023年\n,贫困户,识别,户,5,4\n",
			"registry]\n#\"*\" = \"count, as_of = *\"", "registry.count", "登记.csv:2 (E2) 登记.csv:2 (F2)"},
		{"two kinds", "项目进度.csv", "项目,2024-03投资（万元）,2024-03形象进度,2024-06投资（万元）,2024-06形象进度\n甲,1,25%,2,60%\n",
			"progress]\n#\"*形象进度\" = \"physical, as_of = *\"\n#\"*投资\" = \"invested, as_of = *\"", "progress.invested",
			"项目进度.csv:2 (B2) 项目进度.csv:2 (D2)"},
		{"one month alone", "完成情况.csv", "目标编号,1月,备用\n甲,5,6\n", "", "", ""},
		{"numbers of columns", "完成情况.csv", "目标编号,1,2,3\n甲,5,6,7\n", "", "", ""},
		{"a stage alone", "资金.csv", "对象,到位数（万元）,其他\n甲,5,6\n", "", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, files := understood(t, test.file, test.body)
			if diff := cmp.Diff(test.offered, offered(files)); diff != "" {
				t.Fatalf("offered (-want +got):\n%s", diff)
			}
			if at, _ := standing(t, files, test.column); len(at) > 0 {
				t.Errorf("before a person says so numbers are read at %s", at)
			}
			settings := string(files[read.SettingsFile])
			for line := range strings.SplitSeq(test.offered, "\n") {
				if in, off := strings.CutPrefix(line, "#"); off { // the last: the first is explained
					last := strings.LastIndex(settings, line)
					settings = settings[:last] + in + settings[last+len(line):]
				}
			}
			files[read.SettingsFile] = []byte(settings)
			at, faults := standing(t, files, test.column)
			if got := strings.Join(at, " "); got != test.at {
				t.Errorf("in force the numbers stand at %s, want %s", got, test.at)
			}
			if said := strings.Join(faults, " "); test.column != "" && strings.Contains(said, "-column") {
				t.Errorf("in force it is refused: %s", said)
			}
		})
	}
}

// standing are the places of the numbers of a column, and the errors of the workspace.
func standing(t *testing.T, files map[string][]byte, column string) (at, faults []string) {
	t.Helper()
	tables, faults := checked(t, files)
	of, name, _ := strings.Cut(column, ".")
	for _, table := range tables {
		for i := range table.Rows {
			if table.Table == of && table.Text(i, name) != "" {
				at = append(at, table.At(i, name).String())
			}
		}
	}
	return at, faults
}

// What is offered is said without a word of the file, and months without a year are told.
func TestWidePrints(t *testing.T) {
	for _, test := range []struct{ file, body, zh, en string }{
		{"完成情况.csv", "目标编号,1月,2月,张三丰3月,张三丰4月\n甲,5,张三丰,7,8\n", "B1 → 同一行的另一个数（completed, as_of = *），建议",
			"the months name no year"},
		{"完成情况.csv", "张三丰2024年,,\n目标编号,1月,2月\n甲,5,张三丰\n", "B2 → 同一行的另一个数（completed, as_of = *），建议", "proposed"},
		{"资金.csv", "对象,下达数（万元）,到位数（万元）,张三丰支付数\n张三丰,5,6,7\n", "C1 → 同一行的另一个数（amount, stage = 到位），建议",
			"another number of the row (amount, stage = 到位), proposed"},
		{"任务.csv", "指标名称,计量单位,性质,年度,目标,完成,截至日期,张三丰\n路,公里,数量,2024,100,50,2024-06-30,张三丰\n",
			"F1 完成 → 同一行的另一个数（completions.completed），确定", "another number of the row (completions.as_of), sure"},
	} {
		files, proposals, problems := proposed(t, "zh", map[string][]byte{test.file: []byte(test.body)})
		if len(problems) > 0 || len(proposals) != 1 {
			t.Fatal(problems, proposals)
		}
		var zh, en strings.Builder
		proposals[0].Print(&zh, "zh")
		proposals[0].Print(&en, "en")
		if strings.Contains(zh.String()+en.String()+string(files[read.SettingsFile]), "张三丰") {
			t.Errorf("of %q is printed\n%s", test.body, zh.String())
		}
		titled := strings.Contains(test.body, "2024年,") && strings.Contains(zh.String(), "年份")
		if titled || !strings.Contains(zh.String(), test.zh) || !strings.Contains(en.String(), test.en) {
			t.Errorf("%q: printed is\n%s%s", test.body, zh.String(), en.String())
		}
	}
}
