// Package prose finds the numbers that people typed into words and that
// contradict a figure.
//
// A number speaks of a figure where its clause names what is measured (a
// subject, or the one that the words named last) and how (a word such as 完成 or
// "received"), and where its unit is the figure's. It agrees where the figure,
// rounded to the places that are written but onto no edge (0, 50 or 100 in a hundred),
// is the number, or where a bound such as
// 以上 holds. Whatever speaks of no figure is left alone: a township's area, a
// document's number, last year's harvest.
package prose

import (
	"slices"
	"strings"

	"gongshi/data/model"
)

// Claim is a number that words state and that the data do not bear out.
type Claim struct {
	Line    int
	Written string        // "7600人", as it stands
	Clause  string        // the clause that states it
	Figure  *model.Figure // what the data say; nil where they say nothing of it
	Sure    bool          // the clause itself names the one subject and, beside the number, the measure
	Day     string        // the day that the words give the figure, which is of another; "" elsewhere
}

// Checker holds the figures that words may speak of.
type Checker struct {
	all      []*model.Figure
	dates    []model.Date // of the newest figures, and of the report
	rounding model.Rounding
	figures  map[string][]*model.Figure // by subject; of each measure the newest
	measured map[string][]*model.Figure // by measure
	words    map[string]*language
}

// New makes a checker of a report's figures, which words round by its rule.
func New(figures []*model.Figure, asOf model.Date, rounding model.Rounding) *Checker {
	c := &Checker{all: figures, dates: []model.Date{asOf}, rounding: rounding,
		figures: map[string][]*model.Figure{}, measured: map[string][]*model.Figure{}}
	type fact struct{ subject, measure string }
	newest := map[fact]*model.Figure{}
	for _, f := range figures {
		if of := (fact{f.Subject.Key, f.Method.ID}); said[f.Method.ID] &&
			(newest[of] == nil || !f.AsOf.Before(newest[of].AsOf)) {
			newest[of] = f
		}
	}
	for _, f := range figures {
		if newest[fact{f.Subject.Key, f.Method.ID}] == f && f.Known {
			c.figures[f.Subject.Key] = append(c.figures[f.Subject.Key], f)
			c.measured[f.Method.ID] = append(c.measured[f.Method.ID], f)
			if !f.AsOf.IsZero() && !slices.Contains(c.dates, f.AsOf) {
				c.dates = append(c.dates, f.AsOf)
			}
		}
	}
	c.words = map[string]*language{"zh": chinese(c.named("zh")), "en": english(c.named("en"))}
	return c
}

// alike is how many subjects may share a name: one that more have is a common
// word, such as 公共服务, and names none of them.
const alike = 4

// named gives the subjects by their names in a language.
func (c *Checker) named(lang string) map[string][]string {
	names := map[string][]string{}
	add := func(name, subject string) {
		if len(names[name]) <= alike && !slices.Contains(names[name], subject) {
			names[name] = append(names[name], subject)
		}
	}
	for subject, figures := range c.figures {
		name, in := figures[0].Subject.Name.In(lang)
		if in != lang || strings.Trim(name, "0123456789年") == "" {
			continue
		}
		for _, form := range forms(name, lang) {
			add(form, subject)
		}
	}
	for name, subjects := range names {
		slices.Sort(subjects)
		if len(subjects) > alike {
			delete(names, name)
		}
	}
	return names
}

// forms are the ways in which a name is said: without what stands in brackets, and
// without the word for how it is counted.
func forms(name, lang string) []string {
	if lang == "en" {
		return []string{strings.ToLower(name)}
	}
	all := []string{name}
	for _, end := range []string{"投资", "个数", "人数", "户数", "里程", "面积", "扶贫项目", "项目", "数"} {
		if short := strings.TrimSuffix(name, end); short != name && len([]rune(short)) >= 4 {
			all = append(all, short)
			break
		}
	}
	return all
}

// mostClaims is how many claims of a file are told of: nobody mends more at once.
const mostClaims = 200

// Check reads words in Markdown, in "zh" or "en", and gives the numbers in them
// that contradict a figure, in the order of the lines.
func (c *Checker) Check(words, lang string) (claims []Claim) {
	l := c.words[lang]
	var heading []string // the subjects of the heading that the words stand under
	for _, p := range paragraphs(words) {
		if len(claims) >= mostClaims {
			break
		}
		r := &reading{Checker: c, language: l, paragraph: p, text: fold(p.text)}
		r.about = heading
		r.read()
		claims = append(claims, r.claims...)
		if p.heading {
			heading = r.about
			if !r.named {
				heading = nil
			}
		}
	}
	return claims
}

// of gives the figures of subjects that a test holds for.
func (c *Checker) of(subjects []string, is func(*model.Figure) bool) (all []*model.Figure) {
	for _, s := range subjects {
		for _, f := range c.figures[s] {
			if is(f) {
				all = append(all, f)
			}
		}
	}
	return all
}
