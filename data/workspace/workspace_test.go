package workspace_test

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
	"gongshi/data/workspace"
)

func made(t *testing.T, lang string) fstest.MapFS {
	t.Helper()
	files, err := workspace.Files(lang)
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for name, body := range files {
		fsys[name] = &fstest.MapFile{Data: body}
		if !strings.HasPrefix(string(body), "\ufeff") ||
			strings.Count(string(body), "\n") != strings.Count(string(body), "\r\n") {
			t.Errorf("%s is not as Windows wants it", name)
		}
	}
	return fsys
}

// The two languages have the same files but for their names, and only the two
// exports that must be there are in want of rows.
func TestFiles(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		fsys := made(t, lang)
		if len(fsys) != 2*len(table.Tables)+6 {
			t.Errorf("%s: %d files: %v", lang, len(fsys), slices.Sorted(maps.Keys(fsys)))
		}
		_, settings, problems, err := read.Read(t.Context(), fsys)
		if err != nil || !settings.Site.Example {
			t.Errorf("%s: %v, example is %v", lang, err, settings.Site.Example)
		}
		for _, p := range problems {
			if p.Rule != "empty-table" {
				t.Errorf("%s: %s %s: %s", lang, p.Rule, p.At, p.Message.En)
			}
		}
		if len(problems) != 1 {
			t.Errorf("%s: %d problems, want 1", lang, len(problems))
		}
	}
}

// With every "#" before a setting taken off the settings still are settings, those of
// a site that is no trial any more.
func TestSettingsInForce(t *testing.T) {
	fsys := made(t, "zh")
	text, off := string(fsys[read.SettingsFile].Data), 0
	var lines []string
	for line := range strings.Lines(text) {
		if rest, ok := strings.CutPrefix(line, "#"); ok && !strings.HasPrefix(rest, " ") {
			line, off = rest, off+1
		}
		lines = append(lines, line)
	}
	inForce := strings.Replace(strings.Join(lines, ""), "example = true", "example = false", 1)
	fsys[read.SettingsFile] = &fstest.MapFile{Data: []byte(inForce)}
	_, settings, problems, err := read.Read(t.Context(), fsys)
	if err != nil || off < 10 || settings.Headers["targets"]["任务名称"] != "name" {
		t.Fatalf("%v, %d lines, %+v", err, off, settings.Headers)
	}
	for _, p := range problems {
		if p.At.File == read.SettingsFile {
			t.Errorf("line %d: %s %s", p.At.Line, p.Message.En, p.Written)
		}
	}
}

func TestWriteLeavesWhatIsThere(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "keep.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := workspace.Write(dir, map[string][]byte{"gongshi.toml": nil}); !errors.Is(err, fs.ErrExist) {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "gongshi.toml")); err == nil {
		t.Error("it was written all the same")
	}
}

// proposed gives what a file of these bytes is taken for.
func proposed(t *testing.T, lang string, files map[string][]byte) (map[string][]byte, []workspace.Proposal,
	model.Problems) {
	t.Helper()
	dir := t.TempDir()
	var paths []string
	for _, name := range slices.Sorted(maps.Keys(files)) {
		paths = append(paths, filepath.Join(dir, name))
		if err := os.WriteFile(filepath.Join(dir, name), files[name], 0o644); err != nil {
			t.Fatal(err)
		}
	}
	made, proposals, problems, err := workspace.From(t.Context(), paths, lang)
	if err != nil {
		t.Fatal(err)
	}
	return made, proposals, problems
}

// TestHeaders: headers as domain.md (section 5) found them, and what they are
// taken for.
func TestHeaders(t *testing.T) {
	for _, test := range []struct {
		file, header, table string
		want                string
	}{
		{"项目安排表.csv", "序号,项目名称,建设地点,建设内容,投资规模（万元）,责任单位", "projects",
			"unknown:, sure:name, sure:place, sure:content, sure:planned, sure:office"},
		{"进度.csv", "项目,截止日期,完成投资（万元）,形象进度,存在问题", "progress",
			"sure:project, likely:as_of, sure:invested, sure:physical, unknown:"},
		{"村项目.csv", "帮扶村,单位名称,项目名称,建设规模及内容,完成时限,帮扶资金（万元）,挂村领导,联络人,联络电话", "projects",
			"unknown:, unknown:, sure:name, sure:content, sure:due, unknown:, hidden:, hidden:, hidden:"},
		{"任务.csv", "任务名称,计 量 单 位,目标数,性质,年度,上年完成数,完成率,责任人", "targets",
			"likely:name, sure:unit, sure:target, sure:kind, sure:period, sure:baseline, unknown:, hidden:officer"},
		{"监督.csv", "项目编号,项目名称,监督电话,联系电话", "projects", "sure:key, sure:name, sure:phone, hidden:"},
		{"完成.csv", "指标编码,截至日期,累计完成率,Completed", "completions",
			"likely:target, sure:as_of, likely:stated_rate, sure:completed"},
		{"x.csv", "甲,乙,丙", "", "unknown:, unknown:, unknown:"},
	} {
		_, proposals, problems := proposed(t, "zh", map[string][]byte{test.file: []byte(test.header + "\n")})
		p := proposals[0]
		var got []string
		for _, h := range p.Headers {
			got = append(got, string(h.Match)+":"+h.Name)
		}
		if diff := cmp.Diff(test.want, strings.Join(got, ", ")); len(problems) > 0 || p.Table.Name != test.table ||
			p.Known != (test.table != "") || diff != "" {
			t.Errorf("%s: %q %v %v\n%s", test.file, p.Table.Name, p.Known, problems, diff)
		}
	}
}

// Each sort of file is copied byte by byte, its header understood; the headers that
// are sure are in force, and so the exports are read by the names proposed.
func TestFrom(t *testing.T) {
	gbk, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte("编 号,指标名称,计量单位,任务性质,年度,目标数,责任人\na,甲,公里,数量,2025,10,某某\n"))
	if err != nil {
		t.Fatal(err)
	}
	utf16, err := unicode.UTF16(unicode.LittleEndian,
		unicode.UseBOM).NewEncoder().Bytes([]byte("目标编号\t截至日期\t累计完成数\r\na\t2025-06-30\t6\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	files, proposals, problems := proposed(t, "en", map[string][]byte{"1目标任务.csv": gbk, "2月报.txt": utf16,
		"3目标任务.csv": gbk})
	if len(problems) > 0 || string(files["data/targets.csv"]) != string(gbk) ||
		string(files["data/completions.csv"]) != string(utf16) {
		t.Errorf("%v: the files are not in their places", problems)
	}
	if p := proposals[2]; p.As != "" || p.Rival != proposals[0].File {
		t.Errorf("a second file of a table: %+v", p)
	}
	fsys := fstest.MapFS{}
	for name, body := range files {
		fsys[name] = &fstest.MapFile{Data: body}
	}
	said := func() []string {
		exports, _, found, err := read.Read(t.Context(), fsys)
		var rules []string
		for _, p := range found.Of(model.Error) {
			rules = append(rules, p.ID)
		}
		if err != nil || len(exports.Tables) != 2 {
			t.Fatal(err, exports.Files())
		}
		return rules
	}
	if before := said(); len(before) != 1 || !strings.HasPrefix(before[0], "missing-column") ||
		!strings.HasSuffix(before[0], ".kind") {
		t.Errorf("before the proposal is in force: %v", before)
	}
	toml := fsys[read.SettingsFile]
	toml.Data = []byte(strings.Replace(string(toml.Data), `#"任务性质"`, `"任务性质"`, 1))
	if left := said(); len(left) > 0 {
		t.Errorf("with the proposal in force: %v", left)
	}
}

// What a report prints holds no cell but those of the header; nor do problems.
func TestFromKeepsCells(t *testing.T) {
	const secret = "110101199003070070"
	for name, body := range map[string]string{"projects.csv": "编号,名称,户主,金额\na,b," + secret + "\n" + secret + ",,,,,\n",
		"资金.csv": "对象,阶段\n\"" + secret, "big5.csv": "\xa4\xa4\xa4\xe5" + secret + "\xa6\xb3\n"} {
		_, proposals, problems := proposed(t, "zh", map[string][]byte{name: []byte(body)})
		var b strings.Builder
		for _, lang := range []string{"zh", "en"} {
			for _, p := range proposals {
				p.Print(&b, lang)
			}
			problems.Print(&b, model.Listing{Lang: lang})
		}
		if strings.Contains(b.String(), secret[:6]) || b.Len() == 0 {
			t.Errorf("%s: %s", name, b.String())
		}
	}
}

func TestFromRefuses(t *testing.T) {
	_, _, problems := proposed(t, "zh", map[string][]byte{"a.xlsx": []byte("PK\x03\x04…"), "b.csv": nil})
	if len(problems) != 2 || problems[0].Rule != "workbook" || problems[1].Rule != "empty-file" {
		t.Errorf("got %v", problems)
	}
	t.Run("control-characters", func(t *testing.T) { // the other files go on
		made, proposals, problems := proposed(t, "en", map[string][]byte{"a.csv": []byte("PK\x03\x04…"),
			"b.csv": []byte("key,\"na"), "c.csv": []byte("\x00"),
			"completions.csv": []byte("target,as_of,completed\na,2025-06-30,6\x01\n")})
		if len(proposals) != 1 || proposals[0].As != "data/completions.csv" || len(made["data/completions.csv"]) == 0 {
			t.Errorf("what is proposed is %v", proposals)
		}
		var named []string
		for _, p := range problems {
			named = append(named, p.At.File+" "+p.Rule)
		}
		if diff := cmp.Diff([]string{"a.csv workbook", "b.csv malformed-csv", "c.csv control-character"},
			named); diff != "" {
			t.Error(diff)
		}
	})
	if _, _, _, err := workspace.From(t.Context(), []string{filepath.Join(t.TempDir(), "no.csv")}, "zh"); !errors.Is(err,
		fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}

// Several files of one table: in force where their names say so, each under its own; one
// more is offered; a copy is left out.
func TestFromSeveralFiles(t *testing.T) {
	const head = "对象,阶段,资金金额数（万元）\n"
	files, proposals, problems := proposed(t, "zh", map[string][]byte{"资金2023.csv": []byte(head + "甲,到位,1\n"),
		"资金2024.csv": []byte(head + "甲,到位,2\n"),
		"资金-副本.csv":  []byte(head + "甲,到位,1\n"), "旧台账.csv": []byte(head + "甲,到位,3\n"), "新台账.csv": []byte(head + "甲,到位,4\n"),
		"目标任务-2024.csv": []byte("编号,名称,计量单位,性质,期间,目标\n甲,甲,个,数量,2024,1\n")})
	var as []string
	for _, p := range proposals {
		as = append(as, p.As)
	}
	want := []string{"data/新台账.csv", "data/旧台账.csv", "data/目标任务-2024.csv", "", "data/资金2023.csv", "data/资金2024.csv"}
	slices.Sort(as)
	slices.Sort(want)
	if diff := cmp.Diff(want, as); len(problems) > 0 || diff != "" {
		t.Fatalf("%v\n%s", problems, diff)
	}
	for _, name := range []string{"旧台账.csv", "新台账.csv"} {
		if !strings.Contains(string(files[read.SettingsFile]), "#[files.\""+name+"\"]\r\n#table = \"funds\"") {
			t.Errorf("%s is not offered", name)
		}
	}
	if files["data/目标任务.csv"] != nil || files["data/资金.csv"] != nil {
		t.Error("a table that is there has an empty export besides")
	}
	fsys := fstest.MapFS{}
	for name, body := range files {
		fsys[name] = &fstest.MapFile{Data: body}
	}
	exports, _, found, err := read.Read(t.Context(), fsys)
	if err != nil || found.Count(model.Error) > 0 {
		t.Fatal(err, found.Of(model.Error))
	}
	if funds := exports.Table("funds"); len(funds.Files) != 2 || len(funds.Rows) != 2 {
		t.Errorf("read are %+v", funds.Files)
	}
}
