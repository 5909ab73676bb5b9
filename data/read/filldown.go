package read

import (
	"slices"

	"gongshi/data/cell"
	"gongshi/data/model"
	"gongshi/data/table"
)

// fillDown repeats the cell above in the blank cells of the columns that the
// settings name: merged cells come out of Excel so. It never crosses a total row.
func (sh *sheet) fillDown(kept []column, table table.Table, w *wide, settings *model.Settings) model.Problems {
	var problems model.Problems
	for _, named := range settings.Files[sh.file].Fill {
		_, name, _ := match(table, settings.Headers[table.Name], named)
		j := w.years
		if i := slices.IndexFunc(kept, func(c column) bool { return c.name == name && name != "" }); i >= 0 {
			j = kept[i].index
		} else if j < 0 || cell.Squeeze(named) != cell.Squeeze(sh.header.Cells[j]) {
			problems = append(problems, model.At(model.Error, "unknown-column", settingAt(settings, "files", sh.file, "fill"),
				named,
				model.Text{Zh: sh.file + "没有这一列", En: sh.file + " has no such column"}, nearestHeader(table, named)))
			continue
		}
		above := ""
		for _, r := range sh.rows {
			switch {
			case r.total != "":
				above = ""
			case r.Cells[j] != "":
				above = r.Cells[j]
			case above != "":
				r.Cells[j] = above
				problems = append(problems, model.Repair("filled-down", r.At(sh.file, j), "", above,
					model.Text{Zh: "合并单元格：沿用上一行", En: "a merged cell: that of the row above"}))
			}
		}
	}
	return problems
}
