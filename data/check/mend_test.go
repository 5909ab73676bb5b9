package check_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"gongshi/data/model"
	"gongshi/data/read"
)

// mended says what is done to the files of a case as its message advises: a cell of an
// export by its place in Excel, or lines of gongshi.toml.
type mended struct{ file, at, text string }

// mends reads testdata/mends.txt: a case, a file, a cell (or +, = and - for lines
// added, a whole file and none), and what is written there, \n for a new line.
func mends(t *testing.T) map[string][]mended {
	t.Helper()
	body, err := os.ReadFile(filepath.Join("testdata", "mends.txt"))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]mended{}
	for line := range strings.Lines(string(body)) {
		if line = strings.TrimRight(line, "\n"); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.SplitN(line, " ", 4)
		if len(fields) < 4 {
			t.Fatalf("mends.txt: %q", line)
		}
		all[fields[0]] = append(all[fields[0]], mended{fields[1], fields[2], strings.ReplaceAll(fields[3], `\n`, "\n")})
	}
	return all
}

// do mends a workspace.
func (m mended) do(t *testing.T, fsys fstest.MapFS) {
	t.Helper()
	name := "data/" + m.file
	if m.file == read.SettingsFile {
		name = m.file
	}
	switch m.at {
	case "=":
		fsys[name] = &fstest.MapFile{Data: []byte(m.text)}
		return
	case "-":
		delete(fsys, name)
		return
	case "+":
		old := []byte{}
		if f := fsys[name]; f != nil {
			old = f.Data
		}
		fsys[name] = &fstest.MapFile{Data: append(bytes.Clone(old), []byte("\n"+m.text+"\n")...)}
		return
	}
	reader := csv.NewReader(bytes.NewReader(fsys[name].Data))
	reader.FieldsPerRecord, reader.LazyQuotes = -1, true
	rows, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column, row := int(m.at[0]-'A'), 0
	for _, digit := range m.at[1:] {
		row = row*10 + int(digit-'0')
	}
	if row > len(rows) || column >= len(rows[row-1]) {
		t.Fatalf("%s has no cell %s", m.file, m.at)
	}
	rows[row-1][column] = m.text
	var b bytes.Buffer
	if err := csv.NewWriter(&b).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	fsys[name] = &fstest.MapFile{Data: b.Bytes()}
}

// faultyCase is the workspace of an archive of testdata/rules.
func faultyCase(t *testing.T, name string) fstest.MapFS {
	t.Helper()
	archive, err := txtar.ParseFile(filepath.Join("testdata", "rules", name+".txtar"))
	if err != nil {
		t.Fatal(err)
	}
	var files []txtar.File
	for _, f := range archive.Files {
		if f.Name != "want" && !strings.HasPrefix(f.Name, "rows ") {
			files = append(files, f)
		}
	}
	return workspace(t, files...)
}

// stopping are the errors and findings of a workspace.
func stopping(t *testing.T, fsys fstest.MapFS) (lines []string) {
	t.Helper()
	problems, _ := result(t, fsys)
	for _, p := range problems {
		if p.Severity != model.Note {
			lines = append(lines, line(p)+p.Hint.Zh)
		}
	}
	return lines
}

// TestMends does what the messages of the corpus say: the problem is gone, and nothing
// new is found. Doing nothing leaves it.
func TestMends(t *testing.T) {
	rules := map[string]bool{}
	all := mends(t)
	for name, mend := range all {
		t.Run(name, func(t *testing.T) {
			fsys := faultyCase(t, name)
			if len(stopping(t, fsys)) == 0 {
				t.Fatal("there is nothing to mend")
			}
			problems, _ := result(t, fsys)
			for _, p := range problems {
				rules[p.Rule] = rules[p.Rule] || p.Severity != model.Note
			}
			for _, m := range mend {
				m.do(t, fsys)
			}
			if left := stopping(t, fsys); len(left) > 0 {
				t.Errorf("mended as the message says, there is still\n%s", strings.Join(left, "\n"))
			}
		})
	}
	paths, err := filepath.Glob(filepath.Join("testdata", "rules", "*.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		problems, _ := result(t, faultyCase(t, strings.TrimSuffix(filepath.Base(path), ".txtar")))
		for _, p := range problems {
			if p.Severity != model.Note && !rules[p.Rule] {
				t.Errorf("%s: no case says how to mend %s: add one to mends.txt", path, p.Rule)
			}
		}
	}
	t.Logf("%d cases mended, of %d rules", len(all), len(rules))
}

// TestAdvice: what a message says is tried, and helps.
func TestAdvice(t *testing.T) {
	const head = "target,as_of,completed,qualifier,stated_rate,source\n"
	const funds = "subject,category,stage,amount（万元）\n"
	const targets = "编号,名称,计量单位,性质,期间,目标\npeople,扶贫解困,人,数量,2014,13050\nmoney,片区规划,亿元,投资,2014,22\n"
	t.Run("advice", func(t *testing.T) {
		for _, test := range []struct {
			file, body, says string // of the message and the hint in both languages
			mend             mended
		}{
			{"completions.csv", head + "money,2014-06-30,=B2+1,,,\n", "选择性粘贴为“数值”|paste it as a value",
				mended{"completions.csv", "C2", "11.26"}},
			{"completions.csv", head + "money,2014-06-30,补助5亿元；自筹6亿元,,,\n", "只写一个数|one number",
				mended{"completions.csv", "C2", "5"}},
			{"targets.csv", "编号,名称,计量单位,性质,期间,目标\npeople,扶贫解困,12,数量,2014,13050\nmoney,片区规划,亿元,投资,2014,22\n", "天|个月",
				mended{"targets.csv", "C2", "天"}},
			{"places.csv", "code,name,parent\ncounty,某县,\ntown,甲乡,county\nv1,新村,town\nv2,新村,county\nv3,组,新村\n",
				"v1 或 v2|v1 or v2", mended{"places.csv", "C6", "v2"}},
			{"completions.csv", head + "money,2014-06-30,11,,,pr\xe9s bl\xe9s \xe9t\xe9\n",
				`encoding = "windows-1252"|[files."completions.csv"]`,
				mended{read.SettingsFile, "+", "[files.\"completions.csv\"]\nencoding = \"windows-1252\""}},
			{"completions.csv", head + "people,2014-06-30,1,,,\nmoney,13/04/2014,11,,,\n",
				`order = "dmy"|can only be day/month/year`,
				mended{read.SettingsFile, "+", "[dates]\norder = \"dmy\""}},
			{"completions.csv", head + "money,03/04/2014,11,,,\n", `order = "dmy"|order = "mdy"（月/日/年）`,
				mended{read.SettingsFile, "+", "[files.\"completions.csv\"]\norder = \"mdy\""}},
			{"completions.csv", head + "people,2014-06-30,\"1.234,56\",,,\n", `decimal = ","|本列只有以逗号作小数点`,
				mended{read.SettingsFile, "+", "[numbers]\ndecimal = \",\""}},
			{"completions.csv", head + "money,2014-06-30,11,,\"57,5%\",\n", `decimal = ","|the comma is the decimal sign`,
				mended{read.SettingsFile, "+", "[files.\"completions.csv\"]\ndecimal = \",\""}},
			{"completions.csv", head + "poeple,2014-06-30,11,,,\n", "最接近的编号是“people”|nearest key is \"people\"",
				mended{"completions.csv", "A2", "people"}},
			{"completions.csv", head + "某某某某某,2014-06-30,11,,,\n", "在目标任务表中加上此编号|add the key to targets",
				mended{"completions.csv", "A2", "people"}},
			{"completions.csv", head + "两名,2014-06-30,11,,,\n", "目标任务表中没有这个编号|no such key in targets",
				mended{"completions.csv", "A2", "people"}},
			{"projects.csv", "key,name,place\nr1,road,town\nr2,road,town\n", "2行叫这个名称|r1 或 r2|r1 or r2",
				mended{"targets.csv", "H3", "r1"}},
			{"funds.csv", funds + "monye,到户,到位,1\n", "最接近的是“money”|the nearest is \"money\"",
				mended{"funds.csv", "A2", "money"}},
			{"funds.csv", funds + "某某某某某,到户,到位,1\n", "写目标、项目、区划的编号，或类别名|write the key of a target",
				mended{"funds.csv", "A2", "money"}},
			{"funds.csv", "subject,下达数（万元）,支付数（万元）\nmoney,5,3\n", `[headers.funds]|"下达数" = "amount, stage = 下达"`,
				mended{read.SettingsFile, "+",
					"[headers.funds]\n\"下达数\" = \"amount, stage = 下达\"\n\"支付数\" = \"amount, stage = 支付\""}},
			{"completions.csv", "target,2014年6月,2014年9月\nmoney,5,11\n", `[headers.completions]|"*" = "completed, as_of = *"`,
				mended{read.SettingsFile, "+", "[headers.completions]\n\"*\" = \"completed, as_of = *\""}},
			{"completions.csv", "target,6月,9月\nmoney,5,11\n", `"*" = "completed, as_of = *"`,
				mended{read.SettingsFile, "+",
					"[headers.completions]\n\"*\" = \"completed, as_of = *\"\n[files.\"completions.csv\"]\nyear = 2014"}},
			{"funds.csv", funds + "money,到户,领取,1\n", "写 计划、下达、到位、拨付、支付、报账", mended{"funds.csv", "C2", "支付"}},
			{"targets.csv", targets + "people,乙,人,数量,2014,1\n",
				"编号重复，已见于targets.csv:2 (A2)|taken already by targets.csv:2 (A2)", mended{"targets.csv", "A4", "b"}},
			{"targets.csv", "编号,名称,计量单位,性质,期间,目标,替代\n" +
				"people,甲,人,数量,2014,13050,\nmoney,丙,亿元,投资,2014,22,\nt3,丙,人,数量,2014,1,\nt4,丁,人,数量,2014,1,丙\n",
				"2行叫这个名称|money 或 t3|money or t3", mended{"targets.csv", "G5", "t3"}},
		} {
			fsys := workspace(t)
			fsys["data/"+test.file] = &fstest.MapFile{Data: []byte(test.body)}
			problems, _ := result(t, fsys)
			stops := problems.Of(model.Error)
			if len(stops) != 1 {
				t.Errorf("%s: %d errors: %v", test.body, len(stops), stops)
				continue
			}
			for says := range strings.SplitSeq(test.says, "|") {
				if p := stops[0]; !strings.Contains(p.Message.Zh+p.Message.En+p.Hint.Zh+p.Hint.En, says) {
					t.Errorf("the message lacks %q: %v %v", says, p.Message, p.Hint)
				}
			}
			test.mend.do(t, fsys)
			if left := stopping(t, fsys); len(left) > 0 {
				t.Errorf("mended as %q says, there is still\n%s", stops[0].Hint.Zh, strings.Join(left, "\n"))
			}
		}
	})
	t.Run("advice-text-formula-bare", func(t *testing.T) { // as programs write it
		problems, tables := result(t, workspace(t,
			txtar.File{Name: "completions.csv", Data: []byte(head + "=\"money\",2014-06-30,=\"11.26\",,,\n")}))
		if problems.Count(model.Error) > 0 || !strings.Contains(tables["rows completions"], "money,2014-06-30,11.26,") {
			t.Errorf("%v\n%s", problems, tables["rows completions"])
		}
	})
	t.Run("advice-text-formula", func(t *testing.T) {
		problems, tables := result(t, workspace(t,
			txtar.File{Name: "completions.csv", Data: []byte(head + "\"=\"\"money\"\"\",2014-06-30,\"=\"\"11.26\"\"\",,,\n")}))
		if problems.Count(model.Error) > 0 || !strings.Contains(tables["rows completions"], "money,2014-06-30,11.26,") {
			t.Errorf("%v\n%s", problems, tables["rows completions"])
		}
	})
}
