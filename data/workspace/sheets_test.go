package workspace_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"gongshi/data/model"
	"gongshi/data/workspace"
)

// secret is what stands in every cell of the sheets that is a word, and in no header.
var secret = regexp.MustCompile(`机密|SECRET|secret`)

// TestSheets: sheets in the habits of offices that write Chinese, English, Spanish and
// French, a file of testdata/sheets each: the table that each is taken for, and what its
// headers mean. What is not sure is not in force, and no cell is printed.
// UPDATE=1 writes "want" anew, and that run still fails.
func TestSheets(t *testing.T) {
	names, err := filepath.Glob("testdata/sheets/*.txtar")
	if err != nil || len(names) < 10 {
		t.Fatalf("%d sheets: %v", len(names), err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			sheet, want := archive.Files[0], ""
			if len(archive.Files) > 1 {
				want = string(archive.Files[1].Data)
			}
			files, proposals, problems := proposed(t, "en", map[string][]byte{sheet.Name: sheet.Data})
			var got, printed strings.Builder
			for _, p := range proposals {
				fmt.Fprintf(&got, "%s %v\n", p.Table.Name, p.Known)
				for _, h := range p.Headers {
					inForce := regexp.MustCompile(`(?m)^"?` + regexp.QuoteMeta(h.Plain) + `"? *=`)
					if h.Match != workspace.Sure && inForce.Match(files["gongshi.toml"]) {
						t.Errorf("%s is %s and in force", h.Plain, h.Match)
					}
					fmt.Fprintf(&got, "%s: %s %s\n", h.Written, h.Name, h.Match)
				}
				for _, lang := range []string{"zh", "en"} {
					p.Print(&printed, lang)
					problems.Print(&printed, model.Listing{Lang: lang})
				}
			}
			if settings := string(files["gongshi.toml"]); secret.MatchString(settings + printed.String()) {
				t.Errorf("a cell is printed:\n%s%s", printed.String(), settings)
			}
			if got.String() != want {
				t.Errorf("proposed is\n%swant\n%s", got.String(), want)
				if os.Getenv("UPDATE") != "" {
					archive.Files = append(archive.Files[:1], txtar.File{Name: "want", Data: []byte(got.String())})
					if err := os.WriteFile(name, txtar.Format(archive), 0o600); err != nil {
						t.Fatal(err)
					}
				}
			}
		})
	}
}
