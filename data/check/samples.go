package check

import (
	"slices"

	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

// samples refuses the rows of a sample in a publication in earnest: they must not
// stand there as the bureau's own.
func (c *checker) samples(t *read.Table) {
	source := slices.Index(t.Header, "source")
	for i, row := range t.Rows {
		if source >= 0 && row[source] == table.SampleSource {
			c.refuse("sample-row", t.Cell(i, source), row[source],
				model.Text{Zh: "样例行还没有删去", En: "a row of the sample is still there"},
				model.Text{Zh: "删去此行；还在试用的，gongshi.toml 写 site.example = true", En: "delete the row; of a trial, gongshi.toml says site.example = true"})
		}
	}
}
