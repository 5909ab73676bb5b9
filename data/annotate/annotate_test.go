package annotate_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/simplifiedchinese"

	"gongshi/data/annotate"
	"gongshi/data/check"
	"gongshi/data/model"
	"gongshi/data/read"
)

const (
	targets = "编号,名称,计量单位,性质,期间,目标\r\nrice,粮食,个,数量,2014,10000\r\n"
	// A title, a blank row, a cell of two lines, a formula, a row too short, a total,
	// a column of notes that is private. Of row 6 on, rows and lines differ.
	messy = "2014年完成情况,,,\r\n\r\ntarget,as_of,completed,备注\r\n" +
		"rice,2014-06-31,\"5,000\",\"=1+1\"\r\n" +
		"rice,2014-06-30,6000,\"第一行\n第二行\"\r\n" +
		"ricee,2014-06-30,7000\r\n" +
		",,,\r\n合计,,-13000,+86\r\n"
)

// workspace writes files into a folder of a name that patterns would misread.
func workspace(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "某县[1]*")
	if err := os.MkdirAll(filepath.Join(dir, "data"), 0o755); err != nil {
		t.Skip("the file system has no such names: ", err)
	}
	for name, body := range files {
		if err := os.WriteFile(filepath.Join(dir, "data", name), []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// annotated gives the rows of a copy, and vouches for its form.
func annotated(t *testing.T, dir, name string) [][]string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, "data", name))
	if err != nil {
		t.Fatal(err)
	}
	body, marked := bytes.CutPrefix(b, []byte("\ufeff"))
	if !marked || bytes.Count(body, []byte("\n")) != bytes.Count(body, []byte("\r\n")) {
		t.Errorf("%s is not UTF-8 with a byte order mark and CRLF:\n%q", name, b)
	}
	rows, err := csv.NewReader(bytes.NewReader(body)).ReadAll() // which wants all rows of one width
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func problem(s model.Severity, line int, cell, written, message, hint string) model.Problem {
	return model.At(s, "rule", model.Position{File: "completions.csv", Line: line, Cell: cell}, written,
		model.Text{Zh: message, En: "EN " + message}, model.Text{Zh: hint, En: "EN " + hint})
}

// TestWrite: the copy has the rows of the original where Excel shows them, each
// with its problems.
func TestWrite(t *testing.T) {
	gbk, err := simplifiedchinese.GBK.NewEncoder().String(messy)
	if err != nil {
		t.Fatal(err)
	}
	dir := workspace(t, map[string]string{"targets.csv": targets, "completions.csv": gbk})
	problems := model.Problems{
		problem(model.Error, 7, "A6", "", "少一格", "补足"), // line 7 of the file is row 6 in Excel
		problem(model.Error, 4, "C4", "5,000", "不是数", "写成“5000”"),
		problem(model.Error, 4, "B4", "2014-06-31", "没有这一天", "改正"),
		problem(model.Error, 0, "", "", "缺一列", "加上"),
		problem(model.Note, 3, "D3", "备注", "不公开的列", ""),
		problem(model.Finding, 4, "C4", "", "一个发现", ""),
		model.Repair("space", model.Position{File: "completions.csv", Line: 5, Cell: "C5"}, "6000 ", "6000",
			model.Text{Zh: "空格"}),
	}
	done, err := annotate.Write(t.Context(), dir, problems, "zh")
	if diff := cmp.Diff(annotate.Result{Written: []string{"data/completions.问题.csv"}}, done); err != nil || diff != "" {
		t.Fatalf("%v\n%s", err, diff)
	}
	want := [][]string{
		{"2014年完成情况", "", "", "", "问题（请改原文件，本文件会重写）：缺一列 → 加上"},
		{"", "", "", "", ""},
		{"target", "as_of", "completed", "备注", "提示：D3格“备注”：不公开的列"},
		{"rice", "2014-06-31", "5,000", "'=1+1", "（1）B4格“2014-06-31”：没有这一天 → 改正　（2）C4格“5,000”：不是数 → 写成“5000”"},
		{"rice", "2014-06-30", "6000", "第一行\n第二行", ""},
		{"ricee", "2014-06-30", "7000", "", "A6格：少一格 → 补足"},
		{"", "", "", "", ""},
		{"合计", "", "-13000", "+86", ""},
	}
	if diff := cmp.Diff(want, annotated(t, dir, "completions.问题.csv")); diff != "" {
		t.Errorf("the copy (-want +got):\n%s", diff)
	}
	if b, err := os.ReadFile(filepath.Join(dir, "data", "completions.csv")); err != nil || string(b) != gbk {
		t.Errorf("the original was changed: %v", err)
	}
}

// TestWriteAgain: a run leaves its own copies and no others, and removes them when
// nothing is wrong any more.
func TestWriteAgain(t *testing.T) {
	dir := workspace(t, map[string]string{"targets.csv": targets, "completions.csv": messy})
	problems := model.Problems{problem(model.Error, 4, "C4", "", "不是数", "")}
	names := func() string {
		entries, err := os.ReadDir(filepath.Join(dir, "data"))
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, e := range entries {
			all = append(all, e.Name())
		}
		return strings.Join(all, " ")
	}
	for _, run := range []struct {
		problems model.Problems
		lang     string
		want     string
	}{
		{problems, "zh", "completions.csv completions.问题.csv targets.csv"},
		{problems, "zh", "completions.csv completions.问题.csv targets.csv"},
		{problems, "en", "completions.csv completions.problems.csv targets.csv"},
		{problems.Of(model.Finding), "en", "completions.csv targets.csv"},
	} {
		if _, err := annotate.Write(t.Context(), dir, run.problems, run.lang); err != nil {
			t.Fatal(err)
		}
		if got := names(); got != run.want {
			t.Errorf("after a run in %s: %s, want %s", run.lang, got, run.want)
		}
	}
}

// TestNotRead: a copy is no export, known or unknown, whichever its language.
func TestNotRead(t *testing.T) {
	dir := workspace(t, map[string]string{"targets.csv": targets,
		"completions.csv": "target,as_of,completed\nrice,2014-06-30,x\n"})
	for _, lang := range []string{"zh", "en", "zh"} {
		exports, settings, problems, err := read.Read(t.Context(), os.DirFS(dir))
		if err != nil {
			t.Fatal(err)
		}
		_, more := check.Check(exports, settings)
		if problems = append(problems, more...); len(problems) != 1 || problems[0].Rule != "bad-number" {
			t.Fatalf("problems: %v", problems)
		}
		if _, err := annotate.Write(t.Context(), dir, problems, lang); err != nil {
			t.Fatal(err)
		}
	}
}

// TestNone: a file without rows and columns has no copy, and that is said; what is
// no export is passed over.
func TestNone(t *testing.T) {
	dir := workspace(t, map[string]string{"targets.csv": "\xff\xfea", "completions.csv": "target\n\"rice\n",
		"projects.csv": "a\x00\n", "funds.csv": ""})
	var problems model.Problems
	for _, file := range []string{"targets.csv", "completions.csv", "projects.csv", "funds.csv", "gongshi.toml",
		"places.csv"} {
		problems = append(problems, model.At(model.Error, "r", model.Position{File: file}, "", model.Text{Zh: "坏"},
			model.Text{}))
	}
	done, err := annotate.Write(t.Context(), dir, problems, "en")
	if diff := cmp.Diff(annotate.Result{None: []string{"completions.csv", "funds.csv", "projects.csv", "targets.csv"}},
		done); err != nil || diff != "" {
		t.Errorf("%v\n%s", err, diff)
	}
	if lines := done.Lines("county"); len(lines) != 4 || !strings.Contains(lines[0].En, "cannot be split") {
		t.Errorf("lines: %v", lines)
	}
}

// TestNotWritten: a folder that cannot be written to is an error of its own.
func TestNotWritten(t *testing.T) {
	dir := workspace(t, map[string]string{"targets.csv": targets, "completions.csv": messy})
	if err := os.MkdirAll(filepath.Join(dir, "data", "completions.问题.csv", "taken"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := annotate.Write(t.Context(), dir, model.Problems{problem(model.Error, 4, "C4", "", "不是数", "")},
		"zh"); !errors.Is(err, annotate.ErrNotWritten) {
		t.Errorf("the error is %v", err)
	}
}
