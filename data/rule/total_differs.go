package rule

import (
	"github.com/shopspring/decimal"

	"gongshi/data/model"
)

// TotalDiffers lists numbers of total rows that are not the sum of their parts.
var TotalDiffers = &Rule{ID: "total-differs", looks: atExports, Says: model.Text{
	Zh: "导出表里的合计、小计行与各行之和不一致：公布的数按各行计算。",
	En: "A total row of an export differs from the sum of its parts: what is published is made of the parts.",
}, find: func(f *finder) {
	for _, t := range f.exports.Totals {
		if off := decimal.RequireFromString(t.Written).Sub(t.Parts); !off.IsZero() {
			said, hint := "“%s”为%s，各行相加为%s，相差%s", "核对该行与各行；公布的数按各行计算"
			if t.Columns {
				said, hint = "“%s”为%s，按各列为%s，相差%s", "核对该格与同行各列；公布的数按各列计算"
			}
			f.findAt(t.At, t.Written, model.Phrase(said,
				"the total is %[2]s, its parts add up to %s, a difference of %s", t.Row, t.Written, t.Parts, off),
				model.Text{Zh: hint, En: "check the row and its parts; what is published is made of the parts"})
		}
	}
}}
