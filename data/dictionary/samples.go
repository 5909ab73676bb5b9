package dictionary

import (
	"maps"

	"gongshi/data/model"
	"gongshi/data/table"
)

// Samples gives the rows of a table's sample, each marked as a sample by its source.
func Samples(of table.Table) []table.Sample {
	var rows []table.Sample
	for _, r := range of.Samples {
		marked := maps.Clone(r)
		marked["source"] = say(table.SampleSource, "")
		rows = append(rows, marked)
	}
	return rows
}

// example is a column's first cell in the samples that is not blank.
func example(of table.Table, column string) model.Text {
	for _, r := range of.Samples {
		if !r[column].IsZero() {
			return r[column]
		}
	}
	return model.Text{}
}
