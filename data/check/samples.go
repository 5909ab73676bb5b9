package check

import (
	"gongshi/data/model"
	"gongshi/data/table"
)

// samples refuses the rows of a sample in a publication in earnest: they must not
// stand there as the bureau's own.
func (c *checker) samples(s *sheet) {
	for i := range s.Rows {
		if source := s.Text(i, "source"); source == table.SampleSource {
			c.refuse("sample-row", s.At(i, "source"), source,
				model.Text{Zh: "样例行还没有删去", En: "a row of the sample is still there"},
				model.Text{Zh: "删去此行；还在试用的，gongshi.toml 写 site.example = true",
					En: "delete the row; of a trial, gongshi.toml says site.example = true"})
		}
	}
}
