package workspace

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"gongshi/data/cell"
	"gongshi/data/model"
	"gongshi/data/table"
)

// writing is how an export is written where that is not what every export is: what only
// one setting reads. An empty part is not known, or needs no setting.
type writing struct{ table, encoding, order, decimal string }

// lines are the settings that say so, as they stand in gongshi.toml.
func (w writing) lines() (all []string) {
	for _, s := range [][2]string{{"table", w.table}, {"encoding", w.encoding}, {"order", w.order},
		{"decimal", w.decimal}} {
		if s[1] != "" {
			all = append(all, fmt.Sprintf("%s = %q", s[0], s[1]))
		}
	}
	return all
}

// writing is what the columns of an export tell together of how it is written. A point as
// its decimal sign is told too, so that no comma is offered for all.
func (p Proposal) writing() writing {
	w := writing{encoding: p.Encoding}
	if p.Beside {
		w.table = p.Table.Name
	}
	var orders []string
	dated := false
	for _, h := range p.Headers {
		switch {
		case !h.guessed():
		case h.Column.Kind == table.DateKind && h.Orders != nil:
			if !dated {
				orders, dated = slices.Clone(h.Orders), true
			}
			orders = slices.DeleteFunc(orders, func(order string) bool { return !slices.Contains(h.Orders, order) })
		case isNumeric(h.Column) && (h.Decimal == "." || w.decimal == ""):
			w.decimal = h.Decimal
		}
	}
	if len(orders) == 1 {
		w.order = orders[0]
	}
	return w
}

func isNumeric(c table.Column) bool {
	return c.Kind == table.NumberKind || c.Kind == table.MoneyKind || c.Kind == table.RateKind
}

// writings are the settings that exports speak for: those for all files, where no two
// differ, and those for one, by its name in the workspace.
func writings(proposed []Proposal) (all writing, each map[string]writing) {
	each = map[string]writing{}
	orders, decimals := map[string]bool{}, map[string]bool{}
	for _, p := range proposed {
		if p.As != "" {
			w := p.writing()
			each[path.Base(p.As)] = w
			orders[w.order], decimals[w.decimal] = true, true
		}
	}
	delete(orders, "")
	delete(decimals, "")
	all = writing{order: only(orders), decimal: only(decimals)}
	for name, w := range each {
		if all.order != "" {
			w.order = ""
		}
		if all.decimal != "" || w.decimal == "." {
			w.decimal = ""
		}
		each[name] = w
	}
	if all.decimal == "." {
		all.decimal = ""
	}
	return all, each
}

// only is the one value of a set, "" where there are several or none.
func only(set map[string]bool) string {
	if len(set) != 1 {
		return ""
	}
	return slices.Collect(maps.Keys(set))[0]
}

// filesWritten writes the offers for single files, none of them in force.
func filesWritten(b *strings.Builder, each map[string]writing) {
	for _, name := range slices.Sorted(maps.Keys(each)) {
		lines := each[name].lines()
		if len(lines) == 0 {
			continue
		}
		off := "" // a section for a file that is not read is an error
		if each[name].table != "" {
			off = "#"
		}
		fmt.Fprintf(b, "\n# %s：请逐行核对，正确的去掉行首的“#”\n"+
			"# look at each line, and take the \"#\" off where it is right\n%[2]s[files.%[1]q]\n", name, off)
		for _, line := range lines {
			fmt.Fprintf(b, "#%s\n", line)
		}
	}
}

// said says for a person what an export's writing offers.
func (w writing) said() (all []model.Text) {
	if w.table != "" {
		all = append(all, say("是“"+table.Named(w.table).Zh+"”表的又一个文件，设置启用后才读取",
			"it is another file of the table "+w.table+", and read once the setting is in force"))
	}
	if w.encoding != "" {
		all = append(all, say("是西文编码（"+w.encoding+"）", "the file is in a Western encoding ("+w.encoding+")"))
	}
	if name := cell.OrderName(w.order); w.order != "" {
		all = append(all, say("日期只有按"+name.Zh+"才读得通", "its dates can only be "+name.En))
	}
	if w.decimal == "," {
		all = append(all, say("小数点是逗号", "its decimal sign is a comma"))
	}
	return all
}
