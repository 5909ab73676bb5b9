package site_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
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
