package open_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/data/check"
	"gongshi/data/example"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/open"
	"gongshi/data/read"
	"gongshi/data/rule"
)

// packaged is a data package as a program reads it.
type packaged struct {
	Resources []struct {
		Name, Path string
		Schema     struct {
			Fields []struct {
				Name, Type  string
				Constraints struct {
					Required, Unique bool
					Minimum          *int64
					Enum             []string
				}
			}
			MissingValues []string
			PrimaryKey    string
			ForeignKeys   []struct {
				Fields    string
				Reference struct{ Resource, Fields string }
			}
		}
	}
}

// faults reads each table by the published schema and says where it departs from it.
func faults(t *testing.T, files map[string][]byte, name string) (all []string) {
	t.Helper()
	var p packaged
	if err := json.Unmarshal(files[name], &p); err != nil {
		t.Fatal(err)
	}
	columns := map[string]map[string][]string{} // by resource and column
	for _, r := range p.Resources {
		at := path.Join(path.Dir(name), r.Path)
		rows, err := csv.NewReader(bytes.NewReader(files[at])).ReadAll()
		if err != nil || len(rows) == 0 {
			t.Fatalf("%s: %v", at, err)
		}
		columns[r.Name] = map[string][]string{}
		if len(rows[0]) != len(r.Schema.Fields) {
			all = append(all, at+": columns")
			continue
		}
		for i, f := range r.Schema.Fields {
			if rows[0][i] != f.Name {
				all = append(all, at+": "+f.Name+" is "+rows[0][i])
			}
			seen := map[string]bool{}
			for n, row := range rows[1:] {
				cell := row[i]
				columns[r.Name][f.Name] = append(columns[r.Name][f.Name], cell)
				wrong := func(what string) { all = append(all, fmt.Sprintf("%s:%d %s: %s %q", at, n+2, f.Name, what, cell)) }
				if slices.Contains(r.Schema.MissingValues, cell) {
					if f.Constraints.Required || r.Schema.PrimaryKey == f.Name {
						wrong("required")
					}
					continue
				}
				if (f.Constraints.Unique || r.Schema.PrimaryKey == f.Name) && seen[cell] {
					wrong("unique")
				}
				seen[cell] = true
				if f.Constraints.Enum != nil && !slices.Contains(f.Constraints.Enum, cell) {
					wrong("enum")
				}
				if v, err := decimal.NewFromString(cell); f.Type != "string" &&
					(err != nil || f.Type == "integer" && !v.IsInteger()) {
					wrong(f.Type)
				} else if least := f.Constraints.Minimum; least != nil && v.LessThan(decimal.NewFromInt(*least)) {
					wrong("minimum")
				}
			}
		}
	}
	for _, r := range p.Resources {
		for _, k := range r.Schema.ForeignKeys {
			to := k.Reference.Resource
			if to == "" {
				to = r.Name
			}
			for _, cell := range columns[r.Name][k.Fields] {
				if cell != "" && !slices.Contains(columns[to][k.Reference.Fields], cell) {
					all = append(all, fmt.Sprintf("%s.%s: foreign key %q", r.Name, k.Fields, cell))
				}
			}
		}
	}
	return all
}

// exampleFiles gives the open data of the example.
func exampleFiles(t *testing.T) (map[string][]byte, *measure.Report, []read.File) {
	t.Helper()
	return filesOf(t, example.Files)
}

func filesOf(t *testing.T, fsys fs.FS) (map[string][]byte, *measure.Report, []read.File) {
	t.Helper()
	exports, settings, problems, err := read.Read(t.Context(), fsys)
	if err != nil || problems.Count(model.Error) > 0 {
		t.Fatal(err, problems)
	}
	set, _ := check.Check(exports, settings)
	r := rule.Reconcile(measure.Measure(set, settings, model.Date{}), nil)
	files := map[string][]byte{}
	put := func(name string, write func(io.Writer) error) error {
		var b bytes.Buffer
		defer func() { files[name] = b.Bytes() }()
		return write(&b)
	}
	if err := open.Tables(put, exports.Tables, settings.Mark().Zh); err != nil {
		t.Fatal(err)
	}
	if err := open.Files(put, exports.Files(), r, r.Findings, ""); err != nil {
		t.Fatal(err)
	}
	return files, r, exports.Files()
}

// TestTablesKeepTheSchema: the published tables of both counties are as their data
// package says.
func TestTablesKeepTheSchema(t *testing.T) {
	of, _, _ := exampleFiles(t)
	county, _ := ledgerFiles(t)
	for who, files := range map[string]map[string][]byte{"example": of, "county": county} {
		for _, name := range []string{open.PackagePath, open.WholePath} {
			for _, f := range faults(t, files, name) {
				t.Errorf("%s, %s: %s", who, name, f)
			}
		}
	}
}

// TestPlantedFaults: what departs from the schema is found.
func TestPlantedFaults(t *testing.T) {
	for _, test := range []struct{ file, old, new, want string }{
		{"data/plain/targets.csv", "rural-relief,", ",", "required"},
		{"data/plain/targets.csv", "rural-relief,", "whole-village,", "unique"},
		{"data/plain/targets.csv", ",13050,", ",many,", "number"},
		{"data/plain/targets.csv", ",13050,", ",-1,", "minimum"},
		{"data/plain/targets.csv", ",数量,", ",重量,", "enum"},
		{"data/plain/targets.csv", "key,name", "code,name", "is code"},
		{"data/plain/completions.csv", "rural-relief,", "urban-relief,", "foreign key"},
		{"data/plain/figures.csv", ",exact,", ",maybe,", "enum"},
	} {
		files, _, _ := exampleFiles(t)
		planted := strings.Replace(string(files[test.file]), test.old, test.new, 1)
		if planted == string(files[test.file]) {
			t.Errorf("%s has no %q", test.file, test.old)
		}
		files[test.file] = []byte(planted)
		if got := strings.Join(faults(t, files, open.WholePath), "\n"); !strings.Contains(got, test.want) {
			t.Errorf("%s with %q: %q is not found in %q", test.file, test.new, test.want, got)
		}
	}
}

// TestLicence: a licence stands where programs look for it, and none is made up.
func TestLicence(t *testing.T) {
	_, r, files := exampleFiles(t)
	all := func() string {
		b, err := open.Package(r.Settings, files, nil)
		c, err2 := open.Catalog(r, files, "")
		m, err3 := open.Markup(r, open.Downloads(files, nil), "https://example.org/", "en")
		if err != nil || err2 != nil || err3 != nil {
			t.Fatal(err, err2, err3)
		}
		return string(b) + string(c) + m
	}
	without := all()
	for _, word := range []string{"licen", "publisher"} {
		if strings.Contains(without, word) {
			t.Errorf("an example without a licence says %q", word)
		}
	}
	r.Settings.Licence.Name, r.Settings.Licence.URL = "</script><b>许可", "https://example.org/l"
	with := all()
	if n := strings.Count(with, "https://example.org/l\""); n < 3+len(files) {
		t.Errorf("the licence stands %d times", n)
	}
	r.Settings.Site.Title, r.Settings.Site.TitleEn = "</script><script>alert(1)</script>", ""
	if strings.Contains(all(), "</script") {
		t.Error("a title ends the data block")
	}
}

// TestInertLeads: no cell that begins with any of two hundred leads is a formula.
func TestInertLeads(t *testing.T) {
	n := 0
	for _, space := range []string{"", " ", "  ", "\u00a0", "\u3000", " \u3000", "ok\n", "ok\n ", "1\n", "甲\n\u3000"} {
		for _, lead := range strings.Split("= + - @ \t \r ＝ ＋ － ＠", " ") {
			for _, rest := range []string{"SUM(A1)", "cmd|' /C calc'!A0"} {
				cell := space + lead + rest
				if n++; !strings.HasPrefix(open.Inert(cell), "'") {
					t.Errorf("%q is live", cell)
				}
			}
		}
	}
	if n < 200 {
		t.Errorf("only %d leads", n)
	}
}
