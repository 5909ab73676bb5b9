package charts_test

import (
	"os"
	"strings"
	"testing"

	"gongshi/charts"
	"gongshi/data/check"
	"gongshi/data/example"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/read"
)

// shownIn are the addresses that pages show of the example's charts where a completion
// is so many, by the promised ones.
func shownIn(t *testing.T, completed string) map[string]string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, example.Files); err != nil {
		t.Fatal(err)
	}
	change(t, dir+"/completions.csv", "rural-relief,2014-06-30,7500,", "rural-relief,2014-06-30,"+completed+",")
	exports, settings, _, err := read.Read(t.Context(), os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	set, _ := check.Check(exports, settings)
	shown := map[string]string{}
	for _, c := range charts.Draw(measure.Measure(set, settings, model.Date{})) {
		touch, err := c.ShownTouch()
		if err != nil {
			t.Fatal(err)
		}
		shown[c.Touch()] = touch
		for _, lang := range []string{"zh", "en"} {
			for _, width := range []int{charts.Wide, charts.Narrow} {
				if shown[c.Still(lang, width)], err = c.Shown(lang, width); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	return shown
}

func change(t *testing.T, path, from, to string) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err == nil && !strings.Contains(string(b), from) {
		t.Fatalf("%s has no %q", path, from)
	}
	if err == nil {
		err = os.WriteFile(path, []byte(strings.Replace(string(b), from, to, 1)), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// TestShown: the addresses that pages show of a chart change with a number in it, and
// with nothing else.
func TestShown(t *testing.T) {
	old, again, changed := shownIn(t, "7500"), shownIn(t, "7500"), shownIn(t, "7650")
	for promised, at := range old {
		if at != again[promised] {
			t.Errorf("%s is shown at %s and at %s", promised, at, again[promised])
		}
		holds := strings.Contains(promised, "rural-relief") || strings.Contains(promised, "past-half-overview")
		if same := at == changed[promised]; same == holds {
			t.Errorf("%s, where a number in it changed %v, is shown at %s and then at %s", promised, holds, at,
				changed[promised])
		}
	}
	if len(old) != 5*14 {
		t.Errorf("%d files", len(old))
	}
}
