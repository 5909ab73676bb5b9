package data_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// order are the packages of data, from the general to the special: each imports only
// those that stand before it.
var order = []string{"model", "table", "profile", "cell", "export", "privacy", "suppress", "read", "ledger", "check",
	"measure", "rule", "intake", "dictionary", "open", "annotate", "workspace", "works", "example", "demo"}

// TestImports: the packages of data import each other one way, in that order, and
// nothing of the later stages; an import the other way is found.
func TestImports(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for line := range strings.Lines(string(out)) {
		imports := strings.Fields(line)
		if name := strings.TrimPrefix(imports[0], "gongshi/data/"); name != imports[0] {
			seen++
			for _, wrong := range against(name, imports[1:]) {
				t.Errorf("%s imports %s", name, wrong)
			}
		}
	}
	if seen != len(order) {
		t.Errorf("%d packages have a place in the order, and there are %d", len(order), seen)
	}
	if wrong := against("cell", []string{"strings", "gongshi/data/model", "gongshi/data/read",
		"gongshi/content"}); len(wrong) != 2 {
		t.Errorf("of two planted imports %q were found", wrong)
	}
}

// against are the imports of a package that the order forbids.
func against(name string, imports []string) (wrong []string) {
	at := slices.Index(order, name)
	for _, path := range imports {
		if !strings.HasPrefix(path, "gongshi/") {
			continue
		}
		if i := slices.Index(order, strings.TrimPrefix(path, "gongshi/data/")); i < 0 || i >= at {
			wrong = append(wrong, path)
		}
	}
	return wrong
}
