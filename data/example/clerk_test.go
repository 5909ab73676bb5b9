package example_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"golang.org/x/text/encoding/simplifiedchinese"

	"gongshi/data/example"
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

const linesAbove = 2 // the title, and the line of the unit

// asAClerk gives an export as a clerk's Excel does: in GBK, under a title and the
// line of the unit, with row numbers, commas in large numbers, the total of its
// amounts, and a signature.
func asAClerk(t *testing.T, name string, body []byte) []byte {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(body, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	of := table.Named(strings.TrimSuffix(name, ".csv"))
	total := make([]string, len(rows[0]))
	total[0] = "合　计"
	for j, written := range rows[0] {
		header, money := strings.CutSuffix(written, "（万元）")
		rows[0][j] = header
		column, _ := of.Column(header)
		sum := decimal.Zero
		for _, row := range rows[1:] {
			if d, err := decimal.NewFromString(row[j]); err == nil &&
				(column.Kind == table.MoneyKind || column.Kind == table.NumberKind) {
				row[j], sum = commas(row[j]), sum.Add(d)
			}
		}
		if money {
			total[j] = commas(sum.String())
		}
	}
	rows[0] = append([]string{"序号"}, rows[0]...)
	for i := range rows[1:] {
		rows[i+1] = append([]string{strconv.Itoa(i + 1)}, rows[i+1]...)
	}
	var written bytes.Buffer
	fmt.Fprintf(&written, "某县%s表（示例）\r\n单位：万元\r\n", of.Zh)
	w := csv.NewWriter(&written)
	w.UseCRLF = true
	if strings.Join(total[1:], "") != "" {
		rows = append(rows, append([]string{""}, total...))
	}
	if err := w.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	written.WriteString("填表人：,,审核：\r\n")
	saved, err := simplifiedchinese.GBK.NewEncoder().Bytes(written.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return saved
}

// commas writes a number with a comma before each three digits.
func commas(s string) string {
	whole, decimals, point := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if point {
		return whole + "." + decimals
	}
	return whole
}

var sourceLine = regexp.MustCompile(`(\.csv:)(\d+)`)

// below gives a cell of sources as it is where every line stands so much lower.
func below(sources string, lines int) string {
	return sourceLine.ReplaceAllStringFunc(sources, func(at string) string {
		m := sourceLine.FindStringSubmatch(at)
		n, _ := strconv.Atoi(m[2])
		return m[1] + strconv.Itoa(n+lines)
	})
}

// TestAsAClerkSavesIt: every export of the example as a clerk saves it gives
// figures.csv with the same keys and values; only the lines of the sources move.
func TestAsAClerkSavesIt(t *testing.T) {
	workspace := fstest.MapFS{}
	names, err := fs.Glob(example.Files, "*.csv")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range append(names, read.SettingsFile) {
		body, err := fs.ReadFile(example.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		if name != read.SettingsFile {
			body = asAClerk(t, name, body)
		}
		workspace[name] = &fstest.MapFile{Data: body}
	}
	clean, _ := figures(t, example.Files)
	got, decoded := figures(t, workspace)
	if decoded != len(names) {
		t.Errorf("%d files decoded, want %d", decoded, len(names))
	}
	want, err := csv.NewReader(strings.NewReader(clean)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	sources := slices.Index(want[0], "sources")
	for _, row := range want[1:] {
		row[sources] = below(row[sources], linesAbove)
	}
	rows, err := csv.NewReader(strings.NewReader(got)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Errorf("figures.csv (-want +got):\n%s", diff)
	}
	_, _, problems, err := read.Read(t.Context(), workspace)
	if err != nil {
		t.Fatal(err)
	}
	rules := map[string]int{}
	for _, p := range problems {
		rules[p.Rule]++
		if p.Severity != model.Note {
			t.Errorf("%s %s: %s", p.At, p.Rule, p.Message.Zh)
		}
	}
	for rule, want := range map[string]int{"title-row": linesAbove * len(names), "row-number": len(names), "total-row": 3,
		"note-row": len(names)} {
		if rules[rule] != want {
			t.Errorf("%d notes of %s, want %d", rules[rule], rule, want)
		}
	}
	t.Logf("%d figures, %d notes: %v", len(rows)-1, len(problems), rules)
}
