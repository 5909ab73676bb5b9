package check_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"gongshi/data"
	"gongshi/data/check"
	"gongshi/data/read"
)

// workspace is the faultless base with some files replaced.
func workspace(t testing.TB, replaced ...txtar.File) fstest.MapFS {
	t.Helper()
	base, err := txtar.ParseFile(filepath.Join("testdata", "base.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for _, f := range append(base.Files, replaced...) {
		fsys["data/"+f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return fsys
}

func problems(t testing.TB, fsys fs.FS) (*data.Dataset, data.Problems) {
	t.Helper()
	exports, settings, found, err := read.Read(t.Context(), fsys)
	if err != nil {
		t.Fatal(err)
	}
	set, more := check.Check(exports, settings)
	found = append(found, more...)
	found.Sort()
	return set, found
}

func TestBaseHasNoFault(t *testing.T) {
	set, found := problems(t, workspace(t))
	if len(found) > 0 {
		t.Fatalf("got %v", found)
	}
	if len(set.Targets) != 2 || set.Completions[0].Target != set.Targets[0] || set.Targets[1].Project.Places[0].Parent.Code != "county" {
		t.Error("the references are not resolved")
	}
	if q := set.Targets[1].Target; q.Qualifier != data.AtLeast || q.Number.String() != "22" || q.Unit != "亿元" {
		t.Errorf("got target %+v", q)
	}
	if s := set.Completions[0].StatedRate; s.Rate.String() != "57.47" || s.Places != 2 {
		t.Errorf("got stated rate %+v", s)
	}
}

// TestRules has a case for each rule: the errors, and no others, at exactly
// these files, lines and cells.
func TestRules(t *testing.T) {
	cases, err := filepath.Glob("testdata/rules/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, path := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			last := len(archive.Files) - 1
			_, found := problems(t, workspace(t, archive.Files[:last]...))
			var got strings.Builder
			for _, p := range found {
				fmt.Fprintf(&got, "%s %s %q\n", p.At, p.Rule, p.Written)
				if p.Message.Zh == "" || p.Message.En == "" || p.Severity != data.Note && (p.Hint.Zh == "" || p.Hint.En == "") {
					t.Errorf("%s says too little: %+v", p.Rule, p)
				}
			}
			if diff := cmp.Diff(string(archive.Files[last].Data), got.String()); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

// TestGeneratedBadCells spoils one number, date, key or rate of a large table
// at a time: every one must be refused at exactly its place, and the unspoilt
// cells must not.
func TestGeneratedBadCells(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	bad := map[int][]string{
		0: {"peple", "People", "people ", "pe ople"},
		1: {"2014.1", "6/30/2014", "2014-13-30", "201406300", "2014-02-29", "六月", "6月底", "########"},
		2: {"1,23", "1.2E+03", "0x1F", "1_000", "NaN", "一百", "12户", "1.2345678", "0123", "-1", "+1", "10 00", "1.234.567", "1~2", "无", "#REF!"},
		4: {"0.57", "57", "57/100", "五成", "-1%"},
	}
	for i := range 1000 {
		row, column := random.IntN(40), []int{0, 1, 2, 4}[random.IntN(4)]
		written := bad[column][random.IntN(len(bad[column]))]
		var file bytes.Buffer
		file.WriteString("target,as_of,completed,qualifier,stated_rate,source\n")
		for j := range 40 {
			cells := []string{"people", fmt.Sprintf("2014-%02d-%02d", 1+j/20, 1+j%20), fmt.Sprintf("%d.%02d", random.IntN(1e6), j), "", "57.47%", "第一段"}
			if j == row {
				cells[column] = written
			}
			fmt.Fprintf(&file, "%s,%s,\"%s\",%s,%s,%s\n", cells[0], cells[1], cells[2], cells[3], cells[4], cells[5])
		}
		_, found := problems(t, workspace(t, txtar.File{Name: "completions.csv", Data: file.Bytes()}))
		want := data.Position{File: "completions.csv", Line: row + 2, Cell: fmt.Sprintf("%c%d", 'A'+column, row+2)}
		if written == "people " { // space around a cell is a repair, not a fault
			if len(found) != 1 || found[0].Severity != data.Note || found[0].At != want {
				t.Fatalf("case %d: %q: got %v", i, written, found)
			}
			continue
		}
		if len(found) != 1 || found[0].Severity != data.Error || found[0].At != want || found[0].Written != written {
			t.Fatalf("case %d: %q at %v: got %v", i, written, want, found)
		}
	}
}

func FuzzCheck(f *testing.F) {
	for _, seed := range []string{"people,2014-06-30,7500,,57.47%,x", "=cmd|' /C calc'!A0,{{< x >}},---,<script>,__f__,\u202e", "\"", "a,b\r", "\xff\xfe"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, row string) {
		file := "target,as_of,completed,qualifier,stated_rate,source\n" + row
		set, found := problems(t, workspace(t, txtar.File{Name: "completions.csv", Data: []byte(file)}))
		for _, p := range found {
			if p.At.File == "" || p.Message.Zh == "" || p.Message.En == "" {
				t.Errorf("a problem without place or words: %+v", p)
			}
		}
		if found.Count(data.Error) > 0 {
			return
		}
		for _, c := range set.Completions {
			if c.Target == nil || c.AsOf.IsZero() {
				t.Errorf("no error, and yet a completion without target or date: %+v", c)
			}
		}
	})
}
