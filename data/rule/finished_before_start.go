package rule

import "gongshi/data/model"

// FinishedBeforeStart lists projects that were finished before they began.
var FinishedBeforeStart = &Rule{ID: "finished-before-start", Says: model.Text{
	Zh: "项目完工日期早于开工日期。",
	En: "A project was finished before its start.",
}, find: func(f *finder) {
	for _, p := range f.Dataset.Projects {
		if !p.Finished.IsZero() && p.Finished.Last().Before(p.Start.First()) {
			f.find(p.Key, model.Phrase("“%s”完工日期%s早于开工日期%s。", "%s was finished on %s, before its start on %s.",
				p.Name, p.Finished, p.Start), p.Finished.ISO(), p.Cell("finished"), p.Cell("start"))
		}
	}
}}
