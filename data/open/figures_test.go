package open

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
)

func TestFiguresCSV(t *testing.T) {
	f := &model.Figure{Key: "a.completion-rate.2014-06-30", Method: &model.Method{},
		Subject: &model.Subject{Key: "a", Name: model.Text{Zh: "=cmd|' /C calc'!A0"}}, Quotient: model.NoQuotient,
		Value: decimal.RequireFromString("57.4712643678"), Known: true, Unit: "%", Qualifier: model.Exact,
		AsOf: model.NewDate(2014, 6, 30), Expression: "7500/13050*100",
		Sources: []model.Position{{File: "completions.csv", Line: 2, Cell: "C2"},
			{File: "targets.csv", Line: 3, Cell: "K3"}}}
	var written bytes.Buffer
	err := FiguresCSV(&written, []*model.Figure{f}, "")
	b := written.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(b, []byte(bom)) || bytes.Contains(b, []byte("\r")) {
		t.Error("want a BOM and LF")
	}
	rows, err := csv.NewReader(bytes.NewReader(b[len(bom):])).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for i, name := range rows[0] {
		got[name] = rows[1][i]
	}
	for name, want := range map[string]string{"value": "57.4712643678", "sources": "completions.csv:2;targets.csv:3",
		"subject_name": "'=cmd|' /C calc'!A0", "as_of": "2014-06-30"} {
		if got[name] != want {
			t.Errorf("%s = %q, want %q", name, got[name], want)
		}
	}
}

func TestInert(t *testing.T) {
	for cell, want := range map[string]string{
		"-5.20": "-5.20", "+1": "+1", "": "", "枧槽": "枧槽", "7500/13050*100": "7500/13050*100",
		"=1+1": "'=1+1", " =1+1": "' =1+1", "\u3000＝1": "'\u3000＝1", "@SUM(A1)": "'@SUM(A1)", "ok\n=1": "'ok\n=1",
		"-1+cmd": "'-1+cmd",
	} {
		if got := Inert(cell); got != want {
			t.Errorf("Inert(%q) = %q, want %q", cell, got, want)
		}
	}
}

func FuzzTable(f *testing.F) {
	for _, seed := range []string{"=cmd", "a\r\nb", `"`, "---", "{{<", "<script>", "__f__", "\u3000=1"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		var written bytes.Buffer
		if err := listed(&written, []string{"x", cell}, "", func(func([]string) error) error { return nil }); err != nil {
			t.Fatal(err)
		}
		b := written.Bytes()
		rows, err := csv.NewReader(bytes.NewReader(b[len(bom):])).ReadAll()
		if err != nil {
			t.Fatalf("%q: %v", cell, err)
		}
		// encoding/csv reads \r\n inside quotes as \n; nothing else may change
		want := strings.ReplaceAll(Inert(cell), "\r\n", "\n")
		if got := rows[0][1]; got != want {
			t.Errorf("%q came back as %q", want, got)
		}
	})
}

// FuzzQuoted holds the quick way of writing JSON to the encoder's own.
func FuzzQuoted(f *testing.F) {
	for _, seed := range []string{"", "57.47%", "枧槽", `"\`, "<&>", "\u2028", "\x00\x7f", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var b bytes.Buffer
		out := bufio.NewWriter(&b)
		quote(out, s)
		out.Flush()
		if want, _ := json.Marshal(s); !bytes.Equal(b.Bytes(), want) {
			t.Errorf("%q is written %s, want %s", s, b.Bytes(), want)
		}
	})
}
