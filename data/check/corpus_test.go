package check_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/tools/txtar"

	"gongshi/data/check"
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/rule"
)

// The corpus is what clerks' exports look like, one kind a file: faults under
// testdata/rules, and what is to be read all the same under testdata/mess. Each
// case is a txtar archive of the files that replace those of testdata/base.txtar.
// Words behind a file's name say how its text is saved: "funds.csv GBK CRLF".
// "want" lists every problem, and "rows funds", where it stands, the cells of that
// table as they came out. UPDATE=1 renews both, and that run still fails.

// codecs are the encodings that a file of the corpus may be saved in.
var codecs = map[string]encoding.Encoding{
	"GBK": simplifiedchinese.GBK, "GB18030": simplifiedchinese.GB18030, "Big5": traditionalchinese.Big5,
	"Shift_JIS": japanese.ShiftJIS,
	"cp1252":    charmap.Windows1252,
	"UTF-16LE":  unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
	"UTF-16BE":  unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
}

// saved gives a file of an archive as a clerk's program would have saved it.
func saved(t testing.TB, f txtar.File) (name string, body []byte) {
	t.Helper()
	words := strings.Fields(f.Name)
	s := string(f.Data)
	for _, word := range words[1:] {
		switch codec := codecs[word]; {
		case word == "escaped": // \x00, \u202e and the like are the characters they name
			lines := strings.Split(s, "\n")
			for i, line := range lines {
				text, err := strconv.Unquote(`"` + strings.ReplaceAll(line, `"`, `\"`) + `"`)
				if err != nil {
					t.Fatalf("%s: %v", line, err)
				}
				lines[i] = text
			}
			s = strings.Join(lines, "\n")
		case word == "BOM":
			s = "\ufeff" + s
		case word == "CRLF":
			s = strings.ReplaceAll(s, "\n", "\r\n")
		case word == "CR":
			s = strings.ReplaceAll(s, "\n", "\r")
		case word == "tabs" && !strings.Contains(s, "\t"):
			s = strings.ReplaceAll(s, ",", "\t")
		case word == "semicolons" && !strings.Contains(s, ";"):
			s = strings.ReplaceAll(s, ",", ";")
		case word == "tabs", word == "semicolons": // written so already
		case word == "absent":
		case codec != nil:
			encoded, err := codec.NewEncoder().String(s)
			if err != nil {
				t.Fatal(err)
			}
			s = encoded
		default:
			t.Fatalf("%s: no such way to save a file", word)
		}
	}
	return words[0], []byte(s)
}

// workspace is the faultless base with some files replaced.
func workspace(t testing.TB, replaced ...txtar.File) fstest.MapFS {
	t.Helper()
	base, err := txtar.ParseFile(filepath.Join("testdata", "base.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for _, f := range append(base.Files, replaced...) {
		name, body := saved(t, f)
		if name != read.SettingsFile {
			name = "data/" + name
		}
		if strings.HasSuffix(f.Name, " absent") {
			delete(fsys, name)
			continue
		}
		fsys[name] = &fstest.MapFile{Data: body}
	}
	return fsys
}

// result is what came of a workspace: its problems in lines, and its tables.
func result(t *testing.T, fsys fstest.MapFS) (problems model.Problems, tables map[string]string) {
	t.Helper()
	exports, settings, problems, err := read.Read(t.Context(), fsys)
	if err != nil {
		t.Fatal(err)
	}
	set, more := check.Check(exports, settings)
	problems = rule.Doubts(append(append(problems, more...), rule.InExports(exports)...))
	problems.Sort()
	rows := 0
	for _, table := range exports.Tables {
		rows += len(table.Rows)
	}
	if got := len(set.Rows()); got != rows {
		t.Errorf("of %d rows %d are in the dataset", rows, got)
	}
	tables = map[string]string{}
	for _, table := range exports.Tables {
		var b bytes.Buffer
		if err := csv.NewWriter(&b).WriteAll(append([][]string{table.Header}, table.Rows...)); err != nil {
			t.Fatal(err)
		}
		tables["rows "+table.Table] = b.String()
	}
	return problems, tables
}

// line is one problem in a "want": an error as it is, others with their severity.
func line(p model.Problem) string {
	s := fmt.Sprintf("%s %s %q", p.At, p.Rule, p.Written)
	if p.Severity != model.Error {
		s = string(p.Severity) + " " + s
	}
	if p.Became != "" || p.Rule == "missing-word" {
		s += fmt.Sprintf(" → %q", p.Became)
	}
	return s + "\n"
}

// compareCase runs one archive and compares everything that it wants.
func compareCase(t *testing.T, path string) model.Problems {
	t.Helper()
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var files []txtar.File
	for _, f := range archive.Files {
		if f.Name != "want" && !strings.HasPrefix(f.Name, "rows ") {
			files = append(files, f)
		}
	}
	problems, tables := result(t, workspace(t, files...))
	tables["want"] = ""
	for _, p := range problems {
		tables["want"] += line(p)
		if p.Message.Zh == "" || p.Message.En == "" || p.Severity != model.Note && (p.Hint.Zh == "" || p.Hint.En == "") {
			t.Errorf("%s says too little: %+v", p.Rule, p)
		}
	}
	wants := archive.Files[len(files):]
	if len(wants) == 0 || wants[0].Name != "want" {
		t.Fatal("the last files are want and rows")
	}
	for i, f := range wants {
		if diff := cmp.Diff(string(f.Data), tables[f.Name]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", f.Name, diff)
			wants[i].Data = []byte(tables[f.Name])
		}
	}
	if t.Failed() && os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return problems
}

// corpus runs the cases of a folder, of which there are at least some number.
func corpus(t *testing.T, folder string, atLeast int, judge func(t *testing.T, problems model.Problems)) {
	paths, err := filepath.Glob(filepath.Join("testdata", folder, "*.txtar"))
	if err != nil || len(paths) < atLeast {
		t.Fatalf("%d cases, want %d or more: %v", len(paths), atLeast, err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			judge(t, compareCase(t, path))
		})
	}
}

// TestFaults: each fault is found, and nothing else, at exactly its file, line and
// cell.
func TestFaults(t *testing.T) {
	corpus(t, "rules", 60, func(t *testing.T, problems model.Problems) {
		if problems.Count(model.Error)+problems.Count(model.Finding) == 0 {
			t.Error("no fault was found")
		}
	})
}

// TestMess: what a county office really has is read, each repair is said, and no
// cell is refused.
func TestMess(t *testing.T) {
	corpus(t, "mess", 40, func(t *testing.T, problems model.Problems) {
		if n := problems.Count(model.Error); n > 0 {
			t.Errorf("%d cells were refused", n)
		}
	})
}

// TestTotalColumns: a total over wide columns says how many rows it was compared in.
func TestTotalColumns(t *testing.T) {
	const settings = "[headers.registry]\n\"*\" = \"count, as_of = *\"\n"
	const body = "区划,对象,环节,计量单位,2013年,2014年,合计\ntown,甲,识别,户,1,2,3\ntown,乙,识别,户,1,不公开,5\ntown,丙,识别,户,1,2,\n"
	problems, _ := result(t, workspace(t, txtar.File{Name: "registry.csv", Data: []byte(body)},
		txtar.File{Name: read.SettingsFile, Data: []byte(settings)}))
	said := ""
	for _, p := range problems {
		if p.Rule == "total-column" {
			said += p.Message.Zh + p.Message.En
		}
	}
	if !strings.Contains(said, "已与各列核对1行，未能核对1行") || !strings.Contains(said, "in 1 row, and not in 1") {
		t.Errorf("it is said %q", said)
	}
	if problems.Count(model.Error) > 0 {
		t.Errorf("errors: %v", problems.Of(model.Error))
	}
}
