package read_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

// fuzzSettings are the settings that a file is fuzzed with, each in turn.
var fuzzSettings = []string{"", "[files.'x.csv']\nfill = ['subject', 'stage', 'key']\nunit = '元'\n",
	"[files.'x.csv']\nheader = 2\nheader_rows = 2\n",
	"[files.'x.csv']\nencoding = 'GBK'\ndelimiter = 'tab'\n", "[headers.funds]\n'甲|乙' = 'amount'\n'丙' = 'subject'\n",
	fuzzWide[0].settings, fuzzWide[1].settings, fuzzWide[2].settings, fuzzWide[3].settings}

// fuzzWide are wide sheets, with the settings that say so.
var fuzzWide = []struct {
	table          int
	settings, body string
}{
	{5, "[headers.funds]\n'下达数' = 'amount, stage = 下达'\n'到位数' = 'amount, stage = paid'\n'*' = 'amount, date = " +
		"*'\n[files.'x.csv']\nunit = '元'\n",
		"对象,下达数,到位数,合计\na,1,2,3\n合计,1,2,3\n"},
	{3, "[headers.completions]\n'*' = 'completed, as_of = *'\n'*率' = 'stated_rate, as_of = *'\n",
		"2024年,,\ntarget,1月,2月,合计\na,1,,1\nb,5,6,11\n"},
	{2, "[headers.targets]\n'完成' = 'completions.completed'\n'日期' = 'completions.as_of'\n'*' = 'completions.completed, " +
		"as_of = *'\n",
		"编号,名称,年度,完成,日期,1月\na,b,2014,3,2014,5\n"},
	{1, "[headers.projects]\n'到位' = 'funds.amount, stage = 到位'\n'*' = 'progress.invested, as_of = " +
		"*'\n[files.'x.csv']\nyear = 2024\nunit = '元'\n",
		"项目,年度,1月,Feb,到位,到位率\na,,5,6,7,8%\n"},
}

// twoFiles is the first of the ways in which the lines of a file are those of a second too.
const twoFiles = 126 // a multiple of the settings

// FuzzRead feeds any bytes as any table: no panic, no hang, every problem within
// the file and in words, and every name that is kept as it was written.
func FuzzRead(f *testing.F) {
	funds := "subject,category,stage,amount（万元）,date\n"
	for i, seed := range []string{completions, "target,as_of\n\"a\nb\",2014\n", "\xef\xbb\xbf目标编号,截至日期\r\n__f__,=cmd\r\n",
		"{{< x >}},---\n<script>,\n", "target,as_of,\"\n",
		"标题\n单位：万元\n" + strings.Replace(funds, "（万元）", "", 1) +
			"a,甲,到位,\"1,000\",2014年6月\n\n小计,,,1000,\n,,,1000,\n合 计,,,1000,\n注：甲\n",
		funds + "a,甲,到位,5万余,41820\n" + funds + "a,甲,到位,5万余,41820\n", "甲,,丙\n乙,丁,\n1,2,3\n", "\xff\xfea\x00,\x00b\x00\n\x00",
		"subject;stage\na;b;;\n",
		"\xb6\xd4\xcf\xf3,\xbd\xd7\xb6\xce\n\xbc\xd7,\xb5\xbd\xce\xbb\n", "a\x00b,\u202e\n", "序号,编号\n1,\n2,\n",
		strings.Repeat(",", 300), "a\rb\r", "target,a\n1%\n", "item,step,as_of,count\na,b,2014,90村\n"} {
		f.Add(uint8(i), uint8(i), []byte(seed))
	}
	wide := slices.Index(fuzzSettings, fuzzWide[0].settings)
	for i, seed := range fuzzWide {
		for _, files := range []int{0, twoFiles} {
			f.Add(uint8(seed.table), uint8(wide+i+files), []byte(seed.body))
		}
	}
	f.Fuzz(func(t *testing.T, which, how uint8, body []byte) {
		table := table.Tables[int(which)%len(table.Tables)]
		name, half := table.Name+".csv", bytes.LastIndexByte(body, '\n')
		settings := strings.ReplaceAll(fuzzSettings[int(how)%len(fuzzSettings)], "x.csv", name)
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
		defer cancel()
		files := map[string]string{"data/" + name: string(body) + "\n", "gongshi.toml": settings + "\n"}
		if half > 0 && int(how) >= twoFiles { // a second file of the table, which has the first lines again
			files["data/"+table.Name+"-2.csv"] = string(body[:half+1])
		}
		exports, _, problems, err := read.Read(ctx, workspace(files))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range problems {
			if p.At.File == "" || p.Message.Zh == "" || p.Message.En == "" {
				t.Errorf("a problem without place or words: %+v", p)
			}
			if p.At.File == name && !within(p.At, append(body, '\n')) {
				t.Errorf("outside the file: %s %s", p.At, p.Rule)
			}
		}
		completions := exports.Table("completions")
		for i := 0; completions != nil && i < len(completions.Rows); i++ {
			c := completions.Text(i, "target")
			if name != "completions.csv" || strings.Contains(settings, "encoding") {
				break
			}
			if flat := strings.ReplaceAll(strings.ReplaceAll(string(body), "\"\"", "\""), "\r\n", "\n"); utf8.Valid(body) &&
				!strings.Contains(flat, c) {
				t.Errorf("a name changed: %q", c)
			}
		}
	})
}

// within reports whether a place lies in a file: the line is one of its lines, and
// the cell one that some row of the file reaches, read with any delimiter.
func within(at model.Position, body []byte) bool {
	lines := 1 + bytes.Count(body, []byte("\n")) // in UTF-16, as many or more
	if at.Line < 0 || at.Line > lines || at.Line == 0 && at.Cell != "" {
		return false
	}
	if at.Cell == "" {
		return true
	}
	column := 0
	digits := strings.TrimLeft(at.Cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	for _, r := range strings.TrimSuffix(at.Cell, digits) {
		column = column*26 + int(r-'A') + 1
	}
	row, err := strconv.Atoi(digits)
	if err != nil || row < 1 || row > at.Line || column < 1 {
		return false
	}
	for _, comma := range ",\t;" {
		if column <= widest(body, comma) {
			return true
		}
	}
	return false
}

// widest is the number of cells of the longest row, or where the file cannot be
// split so the number of its delimiters.
func widest(body []byte, comma rune) int {
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(body, []byte("\xef\xbb\xbf"))))
	r.FieldsPerRecord, r.Comma = -1, comma
	most := 0
	rows, err := r.ReadAll()
	if err != nil || bytes.HasPrefix(body, []byte("\xff\xfe")) || bytes.HasPrefix(body, []byte("\xfe\xff")) {
		return 1 + bytes.Count(body, []byte(string(comma)))
	}
	for _, row := range rows {
		most = max(most, len(row))
	}
	return most
}
