package read

import (
	"fmt"

	"gongshi/data"
)

// The largest export that is read: a county's year is a thousandth of it, and
// what is larger is no table of a programme.
const (
	maxFile    = 64 << 20 // bytes
	maxRows    = 1_000_000
	maxColumns = 256
	maxCell    = 32 << 10 // bytes; Excel itself holds 32,767 characters
)

// tooLarge is the error of a row beyond the limits, nil within them.
func (r record) tooLarge(file string, before int) *data.Problem {
	var p data.Problem
	split := data.Text{Zh: "请拆分或删去无关内容后重新导出", En: "split it, or export only the table"}
	switch {
	case before >= maxRows:
		p = data.At(data.Error, "too-many-rows", r.place(file), "",
			data.Text{Zh: fmt.Sprintf("超过%d行", maxRows), En: fmt.Sprintf("more than %d rows", maxRows)}, split)
	case len(r.cells) > maxColumns:
		p = data.At(data.Error, "too-many-columns", r.place(file), "",
			data.Text{Zh: fmt.Sprintf("此行有%d列，超过%d列", len(r.cells), maxColumns), En: fmt.Sprintf("the row has %d columns, more than %d", len(r.cells), maxColumns)}, split)
	default:
		for i, c := range r.cells {
			if len(c) > maxCell {
				p = data.At(data.Error, "cell-too-long", r.at(file, i), "",
					data.Text{Zh: fmt.Sprintf("此格超过%d KiB，可能是引号没有配对", maxCell>>10), En: fmt.Sprintf("the cell is longer than %d KiB: a quote may be unpaired", maxCell>>10)},
					data.Text{Zh: "检查引号，或缩短此格", En: "check the quotes, or shorten the cell"})
				return &p
			}
		}
		return nil
	}
	return &p
}
