package site_test

import (
	"go/scanner"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestPromisesOfTheCode: no float stands between a cell and a printed figure, and
// of go-echarts nothing but the builder of options is used.
func TestPromisesOfTheCode(t *testing.T) {
	floats := regexp.MustCompile(`\bfloat(32|64)\b|ParseFloat|InexactFloat64|NewFromFloat`)
	renderers := regexp.MustCompile(`go-echarts/v2/(render|components|templates)|\.Render(Content|Snippet)?\(`)
	files := 0
	for _, folder := range []string{"data", "charts", "content"} {
		err := filepath.WalkDir(filepath.Join("..", folder), func(path string, e fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
				return err
			}
			b, err := os.ReadFile(path)
			files++
			if m := renderers.Find(b); m != nil {
				t.Errorf("%s uses a renderer: %s", path, m)
			}
			undone := filepath.Base(path) == "float.go" && folder == "data"     // it finds the decimal that a float was
			if m := floats.Find(b); m != nil && folder != "charts" && !undone { // in charts, lengths of bars are floats
				t.Errorf("%s uses a float: %s", path, m)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if files < 50 || !floats.MatchString("x := float64(1)") || !renderers.MatchString("bar.Render(w)") {
		t.Errorf("only %d files were read, or a planted fault is not found", files)
	}
}

// TestLines: no line of code has more than 119 characters, but for texts between backquotes,
// which cannot be parted.
func TestLines(t *testing.T) {
	files := 0
	err := filepath.WalkDir("..", func(path string, e fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" {
			return err
		}
		code, err := os.ReadFile(path)
		files++
		for _, line := range longLines(code) {
			t.Errorf("%s:%d is too long", path, line)
		}
		return err
	})
	planted := longLines([]byte("package p\n\nvar a = `" + strings.Repeat("x", 200) +
		"`\nvar b = \"" + strings.Repeat("村", 120) + "\"\n"))
	if err != nil || files < 500 || len(planted) != 1 || planted[0] != 4 {
		t.Errorf("%d files were read, and of the planted lines %v were found: %v", files, planted, err)
	}
}

// longLines are the numbers of the lines of a file that are too long.
func longLines(code []byte) (numbers []int) {
	file := token.NewFileSet().AddFile("", -1, len(code))
	var words scanner.Scanner
	words.Init(file, code, nil, 0)
	quoted := map[int]bool{}
	for at, kind, word := words.Scan(); kind != token.EOF; at, kind, word = words.Scan() {
		if kind == token.STRING && word[0] == '`' {
			for i := range strings.Count(word, "\n") + 1 {
				quoted[file.Line(at)+i] = true
			}
		}
	}
	for i, line := range strings.Split(string(code), "\n") {
		if utf8.RuneCountInString(line) > 119 && !quoted[i+1] {
			numbers = append(numbers, i+1)
		}
	}
	return numbers
}
