package kit

import (
	"slices"
	"strings"
	"unicode"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
)

// Run shows a text as it is.
func (p *Page) Run(t model.Text) Run {
	text, in := t.In(p.Lang)
	return p.marked(text, in)
}

// Word shows a word that an export has in one language only.
func (p *Page) Word(s string) Run { return p.Run(p.Site.Settings.Text(s, "")) }

// Own shows text of our own or of no language, which is never marked.
func (p *Page) Own(s string) Run { return p.marked(s, p.Lang) }

func (p *Page) marked(text, in string) Run {
	if text == "" {
		return Run{}
	}
	r := Run{Parts: p.parts.Keep(Part{Text: text})}
	if in != p.Lang && strings.ContainsFunc(text, letters[in]) {
		r.In = model.Locale(in)
	}
	return r
}

// letters are the characters by which a text shows its language.
var letters = map[string]func(rune) bool{
	model.Chinese: func(c rune) bool { return unicode.Is(unicode.Han, c) },
	model.English: func(c rune) bool { return unicode.Is(unicode.Latin, c) },
}

// Link shows a text as a link to a page of the site.
func (p *Page) Link(t model.Text, id string) Run {
	r := p.Run(t)
	for i := range r.Parts {
		r.Parts[i].Href = p.Address(id)
	}
	return r
}

// Missing says that the data do not state something.
func (p *Page) Missing() Run {
	r := p.Own(p.Say("未载明", "not stated"))
	r.Class = "missing"
	return r
}

// IsMissing reports whether a Run says no more than that.
func (p *Page) IsMissing(r Run) bool {
	m := p.Missing()
	return r.Class == m.Class && len(r.Below) == 0 && slices.Equal(r.Parts, m.Parts)
}

// Remarked puts the bureau's public remarks 说明 on a row under what names the row, each
// once.
func (p *Page) Remarked(name Run, remarks ...model.Text) Run {
	for _, remark := range remarks {
		r := p.Run(remark)
		there := slices.ContainsFunc(name.Below, func(b Run) bool { return slices.Equal(b.Parts, r.Parts) })
		if len(r.Parts) > 0 && !there {
			name.Below = append(name.Below, r)
		}
	}
	return name
}

// Stated shows a Run, or that it is not stated.
func (p *Page) Stated(r Run) Run {
	if len(r.Parts) == 0 {
		return p.Missing()
	}
	return r
}

// Figure shows a figure's display; nil is a figure that cannot be worked out.
func (p *Page) Figure(f *model.Figure) Run {
	if f == nil {
		return p.Missing()
	}
	r := p.Run(f.Display)
	for i := range r.Parts {
		r.Parts[i].Figure, r.Parts[i].Href = f.Key, p.proved(f)
	}
	r.Class, r.Order = "number", Plain(f.Value, f.Unit)
	return r
}

// FigureIf shows a figure, and nothing where there is none.
func (p *Page) FigureIf(f *model.Figure) Run {
	if f == nil {
		return Run{}
	}
	return p.Figure(f)
}

// Plain is a number in the base of its unit, so that 0.63 亿元 and 6300 万元
// are the same.
func Plain(n decimal.Decimal, unit string) string {
	if power, money := model.MoneyPower(unit); money {
		return n.Shift(power).String()
	}
	_, power := model.UnitPower(unit)
	return n.Shift(power).String()
}

// Bar shows a percentage with a bar beside it, which ends at 100.
func (p *Page) Bar(f *model.Figure) Run {
	r := p.OfDay(f)
	if f != nil {
		full := decimal.NewFromInt(100)
		r.Bar = decimal.Min(decimal.Max(f.Value, decimal.Zero), full).Round(2).String()
	}
	return r
}

// Until says of which day something is.
func (p *Page) Until(on model.Date) Run { return p.Own(p.Say("截至", "as of ") + p.In(on.Display())) }

// OfDay shows a figure, with its date where that is another than the day of the page.
func (p *Page) OfDay(f *model.Figure) Run {
	r, day := p.Figure(f), p.Site.AsOf
	if !p.Day.IsZero() {
		day = p.Day
	}
	if f != nil && !f.AsOf.IsZero() && f.AsOf.Compare(day) != 0 {
		r.Below = append(r.Below, p.Until(f.AsOf))
	}
	return r
}

// Sentence shows what is said by rule: each figure in it is a link. Where it is said
// otherwise than it is shown ("by 7.47 points" of "+7.47 points"), the link does not claim
// to be the display.
func (p *Page) Sentence(s model.Sentence) Run {
	var r Run
	for _, piece := range s.In(p.Lang) {
		said := Part{Text: piece.Text}
		switch {
		case piece.Figure == nil:
		case piece.Text == piece.Figure.Display.Say(p.Lang):
			said.Figure, said.Href = piece.Figure.Key, p.proved(piece.Figure)
		default:
			said.Href = p.Href(piece.Figure)
		}
		r.Parts = append(r.Parts, said)
	}
	return r
}

// FigureOr shows a figure, or what stands for none.
func (p *Page) FigureOr(f *model.Figure, none string) Run {
	if f != nil {
		return p.Figure(f)
	}
	r := p.Own(none)
	r.Class = "missing"
	return r
}

// Date shows a day.
func (p *Page) Date(day model.Date) Run {
	if day.IsZero() {
		return Run{}
	}
	r := p.Run(day.Display())
	r.Class, r.Order = "date", day.Last().Format("20060102")
	return r
}

// Listed joins runs into one, as a list in a sentence.
func (p *Page) Listed(all []Run) Run {
	var r Run
	for i, one := range all {
		if i > 0 {
			r.Parts = append(r.Parts, Part{Text: p.Say("、", ", ")})
		}
		r.In, r.Parts = one.In, append(r.Parts, one.Parts...)
	}
	return r
}

// Href leads to a figure's proof.
func (p *Page) Href(f *model.Figure) string { return p.proved(f) + "#fig-" + f.Key }

// proved is the address of the page with a figure's proof; empty is this page.
func (p *Page) proved(f *model.Figure) string {
	if id := p.Site.Home(f); id != p.ID {
		return p.Address(id)
	}
	return ""
}

// Rows shows places in the exports that something rests on.
func (p *Page) Rows(places string) Run {
	r := p.Own(places)
	r.Class = "rows"
	return r
}
