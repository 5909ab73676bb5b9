package dictionary

import (
	"slices"

	"gongshi/data/model"
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

// In describes the columns of a table where the settings say what money is in; "" is the
// yuan.
func In(currency string, of table.Table) []Entry {
	all := Of(of)
	for i, e := range all {
		if e.Kind == table.MoneyKind && model.UnitOf(currency).Foreign() {
			all[i].Cell = join(e.Note, money(currency))
		}
	}
	return all
}

// money says what a cell of money may be where the yuan is a foreign currency.
func money(currency string) model.Text {
	return say("阿拉伯数字，如 3285.44；表头的括号里可写币种和“千、百万”等，如 "+currency+" thousand，不写则是"+currency+"；没有填报的留空",
		"digits, as 3285.44; the header's brackets may name a currency and a scale, as "+currency+" thousand, "+
			"and mean "+currency+" where they do not; blank where nothing was reported")
}
