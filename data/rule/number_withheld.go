package rule

import (
	"gongshi/data/model"
	"gongshi/data/table"
)

// NumberWithheld counts the numbers that an export withholds, with the reason that it gives: they
// are missing, and a reader must know that they exist.
var NumberWithheld = &Rule{ID: "number-withheld", Says: model.Text{
	Zh: "填报为“不公开”的数：不计入，列出处数和所写理由。",
	En: "Numbers that are reported as withheld: they are part of nothing, and counted with the reason that is given.",
}, find: func(f *finder) {
	type cell struct {
		row    *table.Row
		of     table.Table
		column table.Column
		reason string
	}
	var cells []cell
	f.Dataset.Quantities(func(row *table.Row, of table.Table, c table.Column, q model.Quantity) {
		if q.State == model.Withheld {
			cells = append(cells, cell{row, of, c, q.Reason})
		}
	})
	for _, g := range grouped(cells, func(c cell) [3]string { return [3]string{c.of.Name, c.column.Name, c.reason} }) {
		var at []model.Position
		for _, c := range g {
			at = append(at, c.row.Cell(c.column.Name))
		}
		first, why := g[0], model.Phrase("，未写理由", ", without a reason")
		subject := first.of.Name + "." + first.column.Name
		if first.reason != "" {
			why, subject = model.Phrase("：%s", ": %s", first.reason), subject+"."+model.Slug(first.reason)
		}
		f.find(subject, model.Phrase("%s的“%s”有%[3]s处不公开%[5]s。", "%[1]s: %[4]s withheld in column %[6]s%[5]s.",
			first.of.Title(),
			first.column.Zh, len(g), model.Many(len(g), "number"), why, first.column.Name), "", at...)
	}
}}
