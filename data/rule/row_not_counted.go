package rule

import (
	"gongshi/data/model"
	"gongshi/data/table"
)

// RowNotCounted names every row that no figure is made of, that no list of records
// shows and that no other finding names: of each row of each table the site either
// shows what it says, or says that it does not.
var RowNotCounted = &Rule{ID: "row-not-counted", looks: afterwards, Says: model.Text{
	Zh: "导出表中的一行没有计入任何数字（没有数、已有更新的读数或被替代等）：列出，不丢失。",
	En: "A row of an export is part of no figure, for it has no number, or another row stands for it: " +
		"it is named, and not lost.",
}, find: func(f *finder) {
	f.unshown(func(*table.Row) bool { return true },
		"%s有%s行没有计入任何数字：没有数，或者另一行代替了它。",
		"%s: %s in no figure: without a number, or replaced by another row.")
}}
