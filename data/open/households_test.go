package open_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"gongshi/data/check"
	"gongshi/data/demo"
	"gongshi/data/ledger"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/open"
	"gongshi/data/read"
	"gongshi/data/rule"
)

// ledgerFiles gives the open data of a fictitious county with a household ledger.
func ledgerFiles(t *testing.T) (map[string][]byte, *measure.Report) {
	t.Helper()
	county, err := demo.Files(demo.Size{Villages: 25, Projects: 25, Months: 3, Seed: 5})
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for name, body := range county {
		fsys[name] = &fstest.MapFile{Data: body}
	}
	exports, settings, problems, err := read.Read(t.Context(), fsys)
	if err != nil {
		t.Fatal(err)
	}
	set, more := check.Check(exports, settings)
	households, found, err := ledger.Read(t.Context(), fsys, exports.Ledger, set.Places, settings)
	if problems = append(append(problems, more...), found...); err != nil || problems.Count(model.Error) > 0 ||
		households == nil {
		t.Fatal(err, problems)
	}
	set.Ledger = households
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
	if err := open.Files(put, exports.Files(), r, append(problems, r.Findings...), ""); err != nil {
		t.Fatal(err)
	}
	files["downloads"] = fmt.Append(nil, open.Downloads(exports.Files(), households), read.Digests(exports.Files()))
	return files, r
}

// canaries stand in each private column of the fictitious ledger.
var canaries = []string{"虚构户", "虚构证号", "虚构电话", "虚构，不公开", "虚构责任人"}

// TestLedgerIsOnlyCounted: no private cell of the ledger is in a file, no count of
// less than five, no digest of it and no row.
func TestLedgerIsOnlyCounted(t *testing.T) {
	files, r := ledgerFiles(t)
	for name, body := range files {
		for _, canary := range canaries {
			if bytes.Contains(body, []byte(canary)) {
				t.Errorf("%s holds %q", name, canary)
			}
		}
	}
	if s := string(files["downloads"]); !strings.Contains(s, open.HouseholdsPath) ||
		strings.Contains(s, "households.csv:") {
		t.Errorf("the downloads and digests: %s", s)
	}
	rows, err := csv.NewReader(bytes.NewReader(files[open.HouseholdsPath])).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	words := map[string]int{}
	for _, row := range rows[1:] {
		n, err := strconv.Atoi(row[6])
		if err != nil {
			words[row[6]]++
			if _, err := strconv.Atoi(row[7]); err == nil || row[8] != "" || row[9] == "" || row[10] == "" {
				t.Errorf("persons or a share of a withheld count, or no reason: %q", row)
			}
		} else if n > 0 && n < 5 {
			t.Errorf("a small count: %q", row)
		}
	}
	if len(words) != 2 || words["不足5户"] == 0 || words["未公布"] == 0 {
		t.Errorf("words for withheld counts: %v", words)
	}
	counted := 0
	for _, f := range r.Figures {
		if f.Method.ID == "ledger-households" {
			counted++
			if n := f.Value.IntPart(); n < 5 || f.Sources[0] != (model.Position{File: "households.csv"}) {
				t.Errorf("%s is %d, from %v", f.Key, n, f.Sources)
			}
		}
	}
	if counted < 50 {
		t.Errorf("only %d figures", counted)
	}
}

// TestHouseholdsAreDescribed: the data package names the columns of the counts.
func TestHouseholdsAreDescribed(t *testing.T) {
	files, _ := ledgerFiles(t)
	var described struct {
		Resources []struct {
			Name   string
			Schema struct{ Fields []struct{ Name string } }
		}
	}
	if err := json.Unmarshal(files[open.PackagePath], &described); err != nil {
		t.Fatal(err)
	}
	head, _, _ := strings.Cut(strings.TrimPrefix(string(files[open.HouseholdsPath]), "\ufeff"), "\n")
	last := described.Resources[len(described.Resources)-1]
	var names []string
	for _, f := range last.Schema.Fields {
		names = append(names, f.Name)
	}
	if got := strings.Join(names, ","); last.Name != "households" || got != head {
		t.Errorf("%s is described as %s, and is %s", last.Name, got, head)
	}
}
