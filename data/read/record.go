package read

import (
	"context"
	"fmt"

	"gongshi/data/export"
	"gongshi/data/model"
)

// record is a row of a sheet.
type record struct {
	export.Record
	total string // the word of a total row: 合计, 小计 …
}

// split splits the text of an export into rows.
func split(ctx context.Context, s, file string, fixed model.Export) ([]record, model.Problems, error) {
	rows, problems, err := export.Split(ctx, s, file, fixed)
	records := make([]record, len(rows))
	for i, row := range rows {
		records[i].Record = row
	}
	return records, problems, err
}

// ragged does not repeat the row: a private cell may be in it.
func ragged(r record, file string, want int) model.Problem {
	return model.At(model.Error, "ragged-row", r.Place(file), "",
		model.Text{Zh: fmt.Sprintf("此行有%d格，表头有%d格，可能有一格被逗号分成了两格，或少写了一格", len(r.Cells), want),
			En: fmt.Sprintf("the row has %d cells, the header %d: a comma may part one cell in two, or a cell may be missing",
				len(r.Cells), want)},
		model.Text{Zh: "在Excel中打开，核对此行各格与表头对齐；含逗号的文字用引号括起",
			En: "open it in Excel, and see that the row's cells stand under their headers; put text with a comma in quotes"})
}
