package content

import (
	"cmp"
	"fmt"
	"io/fs"

	"gongshi/content/prose"
	"gongshi/data/export"
	"gongshi/data/measure"
	"gongshi/data/model"
)

// wordPages are the pages that people write, each in the file <id>.<language>.md.
var wordPages = []string{"report", "about"}

// Claims are the numbers that people typed into words and that the data do not bear out:
// an error where it is sure which figure is meant, else a finding, which is published
// with the others. One that a file states twice is one, with both its lines.
func Claims(r *measure.Report, words fs.FS) (problems model.Problems) {
	var checker *prose.Checker
	of := map[string]int{}
	for _, page := range wordPages {
		for _, lang := range languages {
			name := page + "." + lang + ".md"
			from, faults, err := export.Open(words, name, name, "")
			if err != nil || faults.Count(model.Error) > 0 {
				continue // there is none, or Write says what is wrong with it
			}
			if checker == nil {
				checker = prose.New(r.Figures, r.AsOf, r.Settings.Rounding())
			}
			for _, c := range checker.Check(from.Text, lang) {
				p := claimed(c, name)
				if i, twice := of[p.ID]; twice {
					problems[i].Also = append(problems[i].Also, p.At)
					continue
				}
				p.Reply = model.Text(r.Settings.Explanations[p.ID])
				of[p.ID], problems = len(problems), append(problems, p)
			}
		}
	}
	problems.Sort()
	return problems
}

// claimed says what is wrong with a number of the words. A finding keeps its id as long
// as the number stands in the file, on whatever line.
func claimed(c prose.Claim, name string) model.Problem {
	at, f := model.Position{File: name, Line: c.Line}, c.Figure
	finding := func(rule string, message, hint model.Text) model.Problem {
		p := model.At(model.Finding, rule, at, c.Clause, message, hint)
		p.ID = rule + "." + model.Slug(name) + "." + model.Slug(c.Written)
		return p
	}
	if f == nil {
		return finding("words-number", model.Text{Zh: "数据中没有这个数：" + c.Written, En: "the data do not state this number: " + c.Written},
			model.Text{Zh: `请核对；数据里有的，改写为 {{< value "对象.量" >}}，编号列在 figures.csv`,
				En: `check it; if the data have it, write {{< value "subject.measure" >}}; figures.csv lists them`})
	}
	zh := f.Display.Say("zh")
	en := f.Display.Say("en")
	code := fmt.Sprintf("{{< value %q >}}", f.Subject.Key+"."+f.Method.ID)
	if c.Day != "" {
		on := f.AsOf.Display()
		return finding("words-date", model.Text{Zh: fmt.Sprintf("“%s”是%s的数（%s，%s），文字写的是%s", c.Written, on.Zh, f.Subject.Name.Zh, f.Name.Zh, c.Day),
			En: fmt.Sprintf("%q is the number of %s (%s, %s); the words say %s", c.Written, on.En, cmp.Or(f.Subject.Name.En, f.Subject.Name.Zh), f.Name.En, c.Day)},
			model.Text{Zh: fmt.Sprintf("改正日期；要某一天的数，编号写到日期为止，如 {{< value %q >}}", f.Key),
				En: fmt.Sprintf("mend the date; for the number of a day write its key with the day, as {{< value %q >}}", f.Key)})
	}
	message := model.Text{Zh: fmt.Sprintf("文字写“%s”，数据为“%s”（%s，%s）", c.Written, zh, f.Subject.Name.Zh, f.Name.Zh),
		En: fmt.Sprintf("the words say %q, the data %q (%s, %s)", c.Written, en, cmp.Or(f.Subject.Name.En, f.Subject.Name.Zh), f.Name.En)}
	if !c.Sure {
		return finding("prose-contradicts", message, model.Text{Zh: "如果说的是这个数，改写为 " + code, En: "if that is meant, write " + code})
	}
	return fault("prose-contradicts", at, message, model.Text{Zh: "改写为 " + code, En: "write " + code})
}
