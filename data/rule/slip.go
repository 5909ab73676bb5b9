package rule

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"gongshi/data/model"
)

// Slip finds known slips of the pen, by the small list in gongshi.toml.
var Slip = &Rule{ID: "slip", Says: model.Text{
	Zh: "原文中的已知笔误。",
	En: "A known slip of the pen in the source.",
}, find: func(f *finder) {
	for _, slip := range slices.Sorted(maps.Keys(f.Settings.Slips)) {
		var at []model.Position
		for _, row := range f.Dataset.Rows() {
			if strings.Contains(row.Explanation.Zh, slip) {
				at = append(at, row.Cell("explanation"))
			}
		}
		if meant := f.Settings.Slips[slip]; len(at) > 0 {
			f.find(model.Slug(slip), model.Phrase("原文“%s”疑为“%s”。", "The source's %[3]s is probably a slip for %s.",
				slip, meant, strconv.Quote(slip), strconv.Quote(meant)), slip, at...)
		}
	}
}}
