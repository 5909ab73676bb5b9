package read_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	utf16 "golang.org/x/text/encoding/unicode"

	"gongshi/data/model"
	"gongshi/data/read"
)

const (
	targets     = "key,name,unit,kind,period,target\nrice,粮食,个,数量,2014,10\n"
	completions = "target,as_of,completed\nrice,2014-06-30,5\n"
)

// workspace gives a folder with targets and completions and more files; an
// empty text takes a file away.
func workspace(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, body := range map[string]string{"data/targets.csv": targets, "data/completions.csv": completions} {
		fsys[name] = &fstest.MapFile{Data: []byte(body)}
	}
	for name, body := range files {
		if body == "" {
			delete(fsys, name)
			continue
		}
		fsys[name] = &fstest.MapFile{Data: []byte(body)}
	}
	return fsys
}

// in writes text in an encoding.
func in(t *testing.T, codec encoding.Encoding, s string) string {
	t.Helper()
	b, err := codec.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// lines gives each problem as one line to compare.
func lines(problems model.Problems) []string {
	var all []string
	for _, p := range problems {
		all = append(all, fmt.Sprintf("%s %s %s %s", p.Severity, p.At, p.Rule, p.Written))
	}
	return all
}

func TestRead(t *testing.T) {
	tests := []struct {
		name  string
		files map[string]string
		want  []string
	}{
		{"plain", nil, nil},
		{"byte order mark and CRLF", map[string]string{"data/targets.csv": "\ufeff" +
			strings.ReplaceAll(targets, "\n", "\r\n")}, nil},
		{"Chinese file and headers", map[string]string{"data/targets.csv": "",
			"data/目标任务.csv": "编号,指标名称,单位,性质,期间,目标值\nrice,粮食,个,数量,2014,10\n"}, nil},
		{"one table alone", map[string]string{"data/targets.csv": ""}, nil},
		{"no table", map[string]string{"data/targets.csv": "", "data/completions.csv": ""},
			[]string{"error data empty-table "}},
		{"doubled table", map[string]string{"data/目标任务.csv": targets}, []string{"error 目标任务.csv doubled-table "}},
		{"one part of a table twice", map[string]string{"data/targets-2015.csv": targets + "a,b,个,数量,2015,1\n",
			"data/目标任务2015.csv": targets},
			[]string{"error 目标任务2015.csv doubled-table "}},
		{"a copy of another name", map[string]string{"data/targets-a.csv": targets},
			[]string{"error targets-a.csv doubled-file "}},
		{"a second file that is not read", map[string]string{"data/targets - Copy.csv": targets},
			[]string{"note targets - Copy.csv unknown-file "}},
		{"text of a table by the settings", map[string]string{"data/台账.txt": "对象\t阶段\t金额（元）\nrice\t到位\t5\n",
			"gongshi.toml": "[files.'台账.txt']\ntable = 'funds'\n"}, nil},
		{"a workbook of a part of a table", map[string]string{"data/targets-2015.xlsx": "PK",
			"data/targets-notes.docx": "PK"}, []string{"error targets-2015.xlsx not-csv "}},
		{"notes beside the exports", map[string]string{"data/targets-notes.txt": "any\n"}, nil},
		{"unknown file", map[string]string{"data/target.csv": "a\n"}, []string{"note target.csv unknown-file "}},
		{"GBK", map[string]string{"data/targets.csv": in(t, simplifiedchinese.GBK, targets)},
			[]string{"note targets.csv decoded GB18030"}},
		{"GB18030 of four bytes", map[string]string{"data/targets.csv": in(t, simplifiedchinese.GB18030,
			strings.ReplaceAll(targets, "粮食", "粮食㐂"))}, []string{"note targets.csv decoded GB18030"}},
		{"GBK with bytes that are none", map[string]string{"data/targets.csv": in(t, simplifiedchinese.GBK, targets) +
			"\xb4\xff,,,,,\n"}, []string{"error targets.csv:3 (A3) bad-bytes "}},
		{"UTF-8 with a broken byte", map[string]string{"data/targets.csv": targets + "corn,玉\xe7\xb1,个,数量,2014,10\n"},
			[]string{"error targets.csv:3 (B3) not-utf8 0xE7"}},
		{"UTF-16LE with tabs", map[string]string{"data/targets.csv": in(t, utf16.UTF16(utf16.LittleEndian, utf16.UseBOM),
			strings.ReplaceAll(targets, ",", "\t"))}, []string{"note targets.csv decoded UTF-16LE"}},
		{"UTF-16BE", map[string]string{"data/targets.csv": in(t, utf16.UTF16(utf16.BigEndian, utf16.UseBOM), targets)},
			[]string{"note targets.csv decoded UTF-16BE"}},
		{"UTF-16 cut in the middle of a character", map[string]string{"data/targets.csv": "\xff\xfea"},
			[]string{"error targets.csv:1 (A1) bad-bytes "}},
		{"Big5", map[string]string{"data/targets.csv": in(t, traditionalchinese.Big5,
			"key,name,unit,kind,period,target\nrice,糧食作物補助款,個,數量,2014,10\n")}, []string{"error targets.csv:2 (B2) bad-bytes "}},
		{"Big5 without a byte that is none",
			map[string]string{"data/targets.csv": in(t, traditionalchinese.Big5,
				"key,name,unit,kind,period,target\nrice,計劃總投資 公路硬化 投資完成率,pcs,x,2014,10\n")},
			[]string{"error targets.csv:1 improbable-text"}},
		{"Shift_JIS", map[string]string{"data/targets.csv": in(t, japanese.ShiftJIS,
			"key,name,unit,kind,period,target\nrice,こめのせいさん,個,数量,2014,10\n")}, []string{"error targets.csv:1 improbable-text"}},
		{"Windows-1252", map[string]string{"data/targets.csv": in(t, charmap.Windows1252,
			"key,name,unit,kind,period,target\nrice,prés blés été,pièce,2014,10\n")},
			[]string{"error targets.csv:2 (B2) bad-bytes "}},
		{"semicolons", map[string]string{"data/targets.csv": strings.ReplaceAll(targets, ",", ";")}, nil},
		{"old Mac line ends", map[string]string{"data/targets.csv": "key,name\rrice,x\r"},
			[]string{"error targets.csv:1 lone-cr U+000D"}},
		{"NUL", map[string]string{"data/targets.csv": targets + "a\x00,,,,,\n"},
			[]string{"error targets.csv:3 (A3) control-character U+0000"}},
		{"turned text", map[string]string{"data/targets.csv": targets + "a\u202eb,,,,,\n"},
			[]string{"error targets.csv:3 (A3) direction-character U+202E"}},
		{"unpaired quote", map[string]string{"data/targets.csv": targets + "\"rice,,,,,\n"},
			[]string{"error targets.csv:3 (A3) malformed-csv "}},
		{"ragged row", map[string]string{"data/targets.csv": targets + "corn,玉米\n"},
			[]string{"error targets.csv:3 (A3) ragged-row "}},
		{"empty file", map[string]string{"data/targets.csv": "\n"}, []string{"error targets.csv empty-file "}},
		{"no rows", map[string]string{"data/targets.csv": strings.SplitAfter(targets, "\n")[0]}, nil},
		{"no rows in any", map[string]string{"data/targets.csv": strings.SplitAfter(targets, "\n")[0],
			"data/completions.csv": ""},
			[]string{"error data empty-table "}},
		{"missing column", map[string]string{"data/completions.csv": "target,completed\nrice,5\n"},
			[]string{"error completions.csv:1 missing-column "}},
		{"doubled header", map[string]string{"data/completions.csv": "target,as_of,completed,完成数\nrice,2014,5,6\n"},
			[]string{"error completions.csv:1 (D1) doubled-header 完成数"}},
		{"unknown column", map[string]string{"data/completions.csv": "target,as_of,complete\nrice,2014,5\n"},
			[]string{"note completions.csv:1 (C1) unknown-column complete"}},
		{"nameless column", map[string]string{"data/completions.csv": "target,as_of,,\nrice,2014,5,\n"},
			[]string{"error completions.csv:1 (C1) nameless-column "}},
		{"private column", map[string]string{"data/completions.csv": "target,as_of,备注\nrice,2014,张某\n"},
			[]string{"note completions.csv:1 (C1) private-column 备注"}},
		{"amount without unit", map[string]string{"data/funds.csv": "subject,stage,金额\nrice,到位,5\n"},
			[]string{"error funds.csv:1 (C1) unit-missing 金额"}},
		{"unit in the wrong header", map[string]string{"data/completions.csv": "target,as_of,累计完成（万元）\nrice,2014,5\n"},
			[]string{"error completions.csv:1 (C1) unit-in-header 累计完成（万元）"}},
		{"space around a cell", map[string]string{"data/completions.csv": "target,as_of,completed\nrice,2014,5 \n"},
			[]string{"note completions.csv:2 (C2) space-removed 5 "}},
		{"settings", map[string]string{"gongshi.toml": "[site]\ntitle = '某县'\n[explanations.'a.b']\nzh = '甲'\n"}, nil},
		{"malformed settings", map[string]string{"gongshi.toml": "[site]\ntitle = 某县\n"},
			[]string{"error gongshi.toml:2 malformed-settings "}},
		{"unknown setting", map[string]string{"gongshi.toml": "[site]\ntitle = ''\ntitel = ''\n"},
			[]string{"error gongshi.toml:3 unknown-setting site.titel"}},
		{"bad setting", map[string]string{"gongshi.toml": "[period]\npace = 'weeks'\n"},
			[]string{"error gongshi.toml:2 bad-setting weeks"}},
		{"own headers", map[string]string{"gongshi.toml": "[headers.completions]\n'任务' = 'target'\n'说明（英）' = " +
			"'explanation_en'\n", "data/completions.csv": "任务,as_of,说明\nrice,2014,甲\n"}, nil},
		{"own header of no column", map[string]string{"gongshi.toml": "[headers.completions]\n'任务' = 'targat'\n"},
			[]string{"error gongshi.toml:2 unknown-column targat"}},
		{"own header of no table", map[string]string{"gongshi.toml": "[headers.complete]\n'任务' = 'target'\n"},
			[]string{"error gongshi.toml:2 unknown-column target"}},
		{"a rule of rounding", map[string]string{"gongshi.toml": "[numbers]\nrounding = 'GB/T 8170'\n"}, nil},
		{"no rule of rounding", map[string]string{"gongshi.toml": "[numbers]\nrounding = '去尾'\n"},
			[]string{"error gongshi.toml:2 bad-setting 去尾"}},
		{"a limit too small", map[string]string{"gongshi.toml": "[privacy]\nsmallest = 2\n"},
			[]string{"error gongshi.toml:2 bad-setting 2"}},
		{"own header of the ledger", map[string]string{"gongshi.toml": "[headers.households]\n'住址' = 'place'\n"}, nil},
		{"a ledger is left to data/ledger", map[string]string{"data/帮扶台账.csv": "any\x00thing\n"}, nil},
		{"two ledgers", map[string]string{"data/帮扶台账.csv": "村\n", "data/households.csv": "村\n"},
			[]string{"error 帮扶台账.csv doubled-table "}},
		{"a licence's address", map[string]string{"gongshi.toml": "[licence]\nname = 'x'\nurl = 'javascript:alert(1)'\n"},
			[]string{"error gongshi.toml:3 bad-setting javascript:alert(1)"}},
		{"an official example", map[string]string{"gongshi.toml": "[site]\nexample = true\nofficial = true\n"},
			[]string{"error gongshi.toml:3 bad-setting true"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, _, problems, err := read.Read(t.Context(), workspace(test.files))
			if err != nil {
				t.Fatal(err)
			}
			got := lines(problems)
			for i := range got {
				if strings.Contains(got[i], "improbable-text") { // what it looks like is no matter
					got[i] = strings.TrimSpace(got[i][:strings.LastIndexByte(got[i], ' ')])
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

// A private cell is left in no part of what was read.
func TestPrivateCellsAreDropped(t *testing.T) {
	exports, _, _, err := read.Read(t.Context(),
		workspace(map[string]string{"data/completions.csv": "target,备注,as_of,completed,户主\nrice,甲甲,2014-06-30,5,乙乙\n"}))
	if err != nil {
		t.Fatal(err)
	}
	if s := fmt.Sprintf("%+v", exports.Tables); strings.Contains(s, "甲甲") || strings.Contains(s, "乙乙") {
		t.Errorf("a private cell was kept: %s", s)
	}
	c := exports.Table("completions")
	if got, at := c.Text(0, "completed"), c.At(0, "completed").String(); got != "5" || at != "completions.csv:2 (D2)" {
		t.Errorf("got %q at %s", got, at)
	}
}

// An officer's name is dropped in the reader unless the settings publish it.
func TestOfficers(t *testing.T) {
	files := map[string]string{"data/targets.csv": "key,name,unit,kind,period,target,责任人\nrice,粮食,个,数量,2014,10,甲甲\n"}
	for publish, want := range map[string]string{"false": "", "true": "甲甲"} {
		files["gongshi.toml"] = "[privacy]\nofficers = " + publish + "\n"
		exports, _, _, err := read.Read(t.Context(), workspace(files))
		if err != nil {
			t.Fatal(err)
		}
		if got := exports.Table("targets").Text(0, "officer"); got != want {
			t.Errorf("officers = %s: got %q", publish, got)
		}
	}
}

// Excel counts blank lines, and a line break inside a cell does not add a row.
func TestPositions(t *testing.T) {
	body := "subject,stage,amount（万元）,explanation\nrice,到位,1,\"两\n行\"\n\nrice,计划,2,\n"
	exports, _, _, err := read.Read(t.Context(), workspace(map[string]string{"data/funds.csv": body}))
	if err != nil {
		t.Fatal(err)
	}
	funds := exports.Table("funds")
	if got, unit := funds.At(1, "amount").String(), funds.Text(1, "amount_unit"); got != "funds.csv:5 (C4)" ||
		unit != "万元" {
		t.Errorf("got %s in %q, want funds.csv:5 (C4) in 万元", got, unit)
	}
	if got := funds.Text(0, "explanation"); got != "两\n行" {
		t.Errorf("got %q", got)
	}
}
