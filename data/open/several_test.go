package open_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"gongshi/data/open"
	"gongshi/data/read"
)

// several is a workspace in which the funds stand in two files, which have not the same
// columns.
var several = fstest.MapFS{
	"gongshi.toml":          {Data: []byte("[site]\ntitle = '某县公示'\ncounty = '某县'\nexample = true\n")},
	"data/targets.csv":      {Data: []byte("key,name,unit,kind,period,target\nroad,道路,公里,数量,2024,10\n")},
	"data/targets-2023.csv": {Data: []byte("unit,kind,period,target,key,name\n公里,数量,2023,8,road-2023,道路\n")},
	"data/资金2023.csv":       {Data: []byte("对象,阶段,金额（元）,日期\nroad-2023,到位,50000,2023-12\n合计,,50000,\n")},
	"data/资金2024.csv":       {Data: []byte("文号,阶段,对象,金额（万元）\n某〔2024〕1号,到位,road,5万元余\n某〔2024〕2号,支付,road,3\n")},
}

// TestSeveralFiles: the files of a table are one table of the open data, each row with the
// file and the line that it came from; the manifest has each.
func TestSeveralFiles(t *testing.T) {
	files, _, of := filesOf(t, several)
	want := "\ufeffsubject,stage,amount,date,amount_unit,document,qualifier,source_file,source_line,mark\n" +
		"road-2023,到位,50000,2023-12,元,,,资金2023.csv,2,示例 · 非官方发布\n" +
		"road,到位,5,,万元,某〔2024〕1号,余,资金2024.csv,2,示例 · 非官方发布\n" +
		"road,支付,3,,万元,某〔2024〕2号,,资金2024.csv,3,示例 · 非官方发布\n"
	if got := string(files["data/funds.csv"]); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for _, name := range []string{open.PackagePath, open.WholePath} {
		for _, f := range faults(t, files, name) {
			t.Errorf("%s: %s", name, f)
		}
		if n := strings.Count(string(files[name]), `"name": "funds"`); n != 1 {
			t.Errorf("%s describes the funds %d times", name, n)
		}
	}
	if digests := read.Digests(of); len(digests) != 4 || digests["资金2023.csv"] == digests["资金2024.csv"] {
		t.Errorf("the digests are %v", digests)
	}
	for _, d := range open.Downloads(of, nil) {
		if d.Path == "data/funds.csv" && (d.Rows != 3 || strings.Join(d.Of, " ") != "资金2023.csv 资金2024.csv") {
			t.Errorf("the download of the funds is %+v", d)
		}
	}
}
