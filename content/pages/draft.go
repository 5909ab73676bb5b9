package pages

import (
	"gongshi/content/kit"
	"gongshi/data/model"
)

// Draft is one page in one language while it is written: the page itself, what it is
// written from, and how it was declared.
type Draft struct {
	*kit.Page
	*Book
	Outline
	Problems model.Problems  // of the words that people wrote for it
	made     map[string]bool // addresses of the pages of this language that were made before it
}

// The words of the kit that most pages are written with.
type (
	run  = kit.Run
	part = kit.Part
)

// says is a text of our own in both languages.
func says(zh, en string) model.Text { return model.Text{Zh: zh, En: en} }

// Draft writes a page in one language, of pieces that the page before no longer needs.
// Made are the addresses of the pages that were made before it.
func (b *Book) Draft(o Outline, lang string, of *kit.Pieces, made map[string]bool) *Draft {
	d := &Draft{Page: kit.New(b.site, o.id, o.title, lang, of), Book: b, Outline: o, made: made}
	o.write(d)
	return d
}

// problem adds an error to what Write returns.
func problem(d *Draft, rule string, at model.Position, message, hint model.Text) {
	d.Problems = append(d.Problems, fault(rule, at, message, hint))
}

// chartNamed places the chart of that key, where it was drawn.
func chartNamed(d *Draft, key string) bool {
	c := d.index.chart[key]
	if c != nil {
		d.Chart(c)
	}
	return c != nil
}

// showCharts places the charts whose home is the page and that are not placed yet.
func showCharts(d *Draft) {
	for _, c := range d.Book.charts[d.ID] {
		if !d.Shows(c.Key) {
			d.Chart(c)
		}
	}
}

// ofReport begins the line below a headline with the day of the report.
func ofReport(d *Draft) run { return d.Own(d.Say("截至", "As of ") + d.In(d.AsOf.Display())) }
