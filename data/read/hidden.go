package read

import (
	"slices"

	"gongshi/data/export"
	"gongshi/data/model"
)

// hidden gives the characters that are refused, cell by cell: errors in the header and
// in what is read, notes in titles and in columns that are not, which leave them behind.
func (sh *sheet) hidden(kept []column) model.Problems {
	var problems model.Problems
	for _, r := range sh.heads {
		for j, c := range r.Cells {
			problems = append(problems, export.Cell(c, r.At(sh.file, j))...)
		}
	}
	for i, r := range slices.Concat(sh.above, sh.rows) {
		for j, c := range r.Cells {
			read := i >= len(sh.above) && slices.ContainsFunc(kept, func(k column) bool { return k.index == j })
			for _, p := range export.Cell(c, r.At(sh.file, j)) {
				if !read {
					p.Severity, p.Hint = model.Note, model.Text{}
					p.Message.Zh += "；此处未读取，字符未带入"
					p.Message.En += "; it is not read here, so the character is left behind"
				}
				problems = append(problems, p)
			}
		}
	}
	return problems
}
