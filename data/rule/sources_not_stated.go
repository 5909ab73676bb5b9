package rule

import "gongshi/data/model"

// SourcesNotStated lists plans of which only a part has a stated source.
var SourcesNotStated = &Rule{ID: "sources-not-stated", Says: model.Text{
	Zh: "计划总投资大于已载明的资金来源之和。",
	En: "The planned investment is more than the sources that are stated.",
}, find: func(f *finder) {
	for _, l := range f.summed(lack) {
		var share model.Sentence
		if l.UnstatedPct != nil {
			share = model.Phrase("（%s）", " (%s)", l.UnstatedPct)
		}
		f.find(l.Subject+"."+l.Stage, model.Phrase("“%s”计划总投资%s，只载明来源%s，其余%s%s来源未载明。",
			"%s: of %s planned, sources are stated for %s; for %s%s they are not.",
			l.SubjectName, l.Stated, l.Total, l.Unstated, share), "", bothTotals(l)...)
	}
}}
