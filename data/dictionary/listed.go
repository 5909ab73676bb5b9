package dictionary

import (
	"slices"

	"gongshi/data/profile"
	"gongshi/data/table"
)

// Listed are the tables and columns that the dictionary of a site lists: all but those
// that bureaus of its kind have no use for, and its exports do not fill in.
func Listed(p *profile.Profile, set *table.Dataset) []table.Table {
	var all []table.Table
	for _, t := range table.Tables {
		if slices.Contains(p.Dictionary.Without, t.Name) && t.Rows(set) == 0 {
			continue
		}
		t.Columns = slices.DeleteFunc(slices.Clone(t.Columns), func(c table.Column) bool {
			return slices.Contains(p.Dictionary.Without, t.Name+"."+c.Name) && !set.States(t, c)
		})
		all = append(all, t)
	}
	return all
}
