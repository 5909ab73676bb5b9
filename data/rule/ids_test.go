package rule_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gongshi/data/rule"
)

// elsewhere are the files that may hold a string that reads like an id: that of an outcome
// of an indicator, and the example of a setting.
var elsewhere = map[string]string{"data/measure/question.go": "past-half", "data/model/setting.go": "over-fulfilled"}

// TestIDs: a rule says both languages, and its id stands once, in the code of its own file:
// other code says rule.X.ID. A planted id is found.
func TestIDs(t *testing.T) {
	var ids []string
	for _, r := range rule.Rules {
		if slices.Contains(ids, r.ID) || r.Says.Zh == "" || r.Says.En == "" {
			t.Errorf("rule %q is doubled or says nothing", r.ID)
		}
		ids = append(ids, r.ID)
	}
	seen := 0
	err := fs.WalkDir(os.DirFS("../.."), ".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(filepath.Join("../..", path))
		for _, id := range idsIn(t, string(source), ids) {
			switch own := "data/rule/" + strings.ReplaceAll(id, "-", "_") + ".go"; {
			case path == own:
				seen++
			case elsewhere[path] != id:
				t.Errorf("%s holds the id %s", path, id)
			}
		}
		return err
	})
	if err != nil || seen != len(ids) {
		t.Errorf("%d ids stand in the files of %d rules: %v", seen, len(ids), err)
	}
	planted := "package p\n\n// past-half\nvar a, b, c = \"words-date\", `not-computed.base.x`, \"a slip of " +
		"past-half-overview\"\n"
	if got := idsIn(t, planted, ids); !slices.Equal(got, []string{"words-date", "not-computed"}) {
		t.Errorf("of two planted ids %q were found", got)
	}
}

// idsIn are the ids that the strings of a source are, or begin with.
func idsIn(t *testing.T, source string, ids []string) (found []string) {
	t.Helper()
	is := regexp.MustCompile(`(?:^|")(` + strings.Join(ids, "|") + `)(?:$|[."])`)
	file, err := parser.ParseFile(token.NewFileSet(), "", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			value, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range is.FindAllStringSubmatch(value, -1) {
				found = append(found, m[1])
			}
		}
		return true
	})
	return found
}
