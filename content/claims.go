package content

import (
	"io/fs"

	"gongshi/content/prose"
	"gongshi/data/export"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/rule"
)

// wordPages are the pages that people write, each in the file <id>.<language>.md.
var wordPages = []string{"report", "about"}

// Claims is what is wrong with the numbers that people typed into words and that the
// data do not bear out: errors and findings, which are published with the others.
func Claims(r *measure.Report, words fs.FS) model.Problems {
	var claims []rule.Claim
	var checker *prose.Checker
	for _, page := range wordPages {
		for _, lang := range r.Settings.Site.Languages.All() {
			name := page + "." + lang + ".md"
			from, faults, err := export.Open(words, name, name, "")
			if err != nil || faults.Count(model.Error) > 0 {
				continue // there is none, or Write says what is wrong with it
			}
			if checker == nil {
				checker = prose.New(r.Figures, r.AsOf, r.Settings.Rounding())
			}
			for _, c := range checker.Check(from.Text, lang) {
				claims = append(claims, rule.Claim{At: model.Position{File: name, Line: c.Line},
					Written: c.Written, Clause: c.Clause, Figure: c.Figure, Sure: c.Sure, Day: c.Day})
			}
		}
	}
	return rule.Words(claims, r.Settings.Explanations)
}
