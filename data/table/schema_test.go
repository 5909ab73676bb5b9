package table

import "testing"

// TestSchema: no header means two columns of one table.
func TestSchema(t *testing.T) {
	for _, table := range Tables {
		seen := map[string]string{}
		for _, c := range table.Columns {
			for _, name := range append([]string{c.Name, c.Zh, c.Name + "_en", c.Zh + "英文"}, c.Synonyms...) {
				if other, taken := seen[name]; taken && other != c.Name {
					t.Errorf("%s: %q is both %s and %s", table.Name, name, other, c.Name)
				}
				seen[name] = c.Name
			}
		}
	}
}
