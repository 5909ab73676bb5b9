package content_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// order are the packages of content, from the general to the special: each imports only
// those that stand before it. Content itself is the last.
var order = []string{"kit/slab", "kit", "feed", "search", "prose", "pages", ""}

// TestImports: the packages of content import each other one way, in that order, and
// nothing of the site; of data's words of the trade alone is kit made, which knows no
// measure and no rule. Imports the other way are found.
func TestImports(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for line := range strings.Lines(string(out)) {
		imports := strings.Fields(line)
		seen++
		for _, wrong := range against(imports[0], imports[1:]) {
			t.Errorf("%s imports %s", imports[0], wrong)
		}
	}
	if seen != len(order) {
		t.Errorf("%d packages have a place in the order, and there are %d", len(order), seen)
	}
	if wrong := against("gongshi/content/kit", []string{"strings", "gongshi/data/model", "gongshi/content/pages",
		"gongshi/data/measure", "gongshi/site"}); len(wrong) != 3 {
		t.Errorf("of three planted imports %q were found", wrong)
	}
}

// against are the imports of a package that the order forbids.
func against(importer string, imports []string) (wrong []string) {
	place := func(path string) int {
		return slices.Index(order, strings.TrimPrefix(strings.TrimPrefix(path, "gongshi/content"), "/"))
	}
	for _, path := range imports {
		switch {
		case strings.HasPrefix(path, "gongshi/content") && place(path) >= place(importer),
			strings.HasPrefix(path, "gongshi/site"),
			strings.HasPrefix(importer, "gongshi/content/kit") && slices.Contains([]string{"gongshi/data/measure",
				"gongshi/data/rule", "gongshi/data/table"}, path):
			wrong = append(wrong, path)
		}
	}
	return wrong
}

// mostMethods is how many methods a type of content may have: of more, some belong to
// another.
const mostMethods = 40

// TestMethods: no type of content has more methods than that; a limit below what the
// page has finds it.
func TestMethods(t *testing.T) {
	methods := map[string]int{}
	err := filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv != nil {
				methods[file.Name.Name+"."+receiver(f.Recv.List[0].Type)]++
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for of, n := range methods {
		if n > mostMethods {
			t.Errorf("%s has %d methods", of, n)
		}
	}
	if methods["kit.Page"] < 20 {
		t.Errorf("the methods of a page are not found: %v", methods)
	}
}

// receiver is the name of a method's type.
func receiver(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return receiver(e.X)
	case *ast.IndexExpr:
		return receiver(e.X)
	case *ast.Ident:
		return e.Name
	}
	return ""
}
