package rule

import "gongshi/data/model"

// NotComputed lists what the data cannot bear, each with the missing field.
var NotComputed = &Rule{ID: "not-computed", Says: model.Text{
	Zh: "缺少所需的栏，不计算。",
	En: "A field is missing, and nothing is computed.",
}, find: func(f *finder) {
	for _, n := range f.NotComputed {
		f.find(n.ID, model.Phrase("%s无法计算：%s", "%s cannot be computed: %s", n.What, n.Missing), "", n.At...)
	}
}}
