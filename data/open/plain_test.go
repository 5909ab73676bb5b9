package open_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"path"
	"testing"

	"gongshi/data/open"
)

// TestDataPackageReader reads both packages as libraries in JavaScript do: a file is
// parsed as it is, nothing taken off. The plain names are for Excel and keep the mark.
func TestDataPackageReader(t *testing.T) {
	t.Run("package-bom", func(t *testing.T) {
		files, _, tables := exampleFiles(t)
		for name, want := range map[string]int{open.PackagePath: len(tables), open.WholePath: 1 + len(tables)} {
			var p packaged
			if err := json.Unmarshal(files[name], &p); err != nil || len(p.Resources) != want {
				t.Fatalf("%s: %d resources, want %d: %v", name, len(p.Resources), want, err)
			}
			for _, r := range p.Resources {
				at := path.Join(path.Dir(name), r.Path)
				first, err := csv.NewReader(bytes.NewReader(files[at])).Read()
				if err != nil || first[0] != r.Schema.Fields[0].Name {
					t.Errorf("%s: %s is missing, %q: %v", at, r.Schema.Fields[0].Name, first, err)
				}
				forExcel := path.Join(open.TablesDir, path.Base(at))
				if r.Name == "figures" {
					forExcel = open.FiguresCSVPath
				}
				if plain, marked := bytes.CutPrefix(files[forExcel], []byte("\ufeff")); !marked || !bytes.Equal(plain, files[at]) {
					t.Errorf("%s is not %s with a byte order mark", forExcel, at)
				}
			}
		}
	})
}
