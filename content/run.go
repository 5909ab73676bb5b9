package content

import (
	"slices"
	"strings"
	"unicode"

	"github.com/shopspring/decimal"

	"gongshi/content/kit"
	"gongshi/data/model"
)

// run and part are of the kit; most of what pages are written with names them.
type (
	run  = kit.Run
	part = kit.Part
)

// says is a text of our own in both languages.
func says(zh, en string) model.Text { return model.Text{Zh: zh, En: en} }

// run shows a text as it is.
func (d *draft) run(t model.Text) run {
	text, in := t.In(d.lang)
	return d.marked(text, in)
}

// word shows a word that an export has in one language only.
func (d *draft) word(s string) run { return d.run(d.Settings.Text(s, "")) }

// own shows text of our own or of no language, which is never marked.
func (d *draft) own(s string) run { return d.marked(s, d.lang) }

func (d *draft) marked(text, in string) run {
	if text == "" {
		return run{}
	}
	r := run{Parts: d.parts.keep(part{Text: text})}
	if in != d.lang && strings.ContainsFunc(text, letters[in]) {
		r.In = model.Locale(in)
	}
	return r
}

// letters are the characters by which a text shows its language.
var letters = map[string]func(rune) bool{
	model.Chinese: func(c rune) bool { return unicode.Is(unicode.Han, c) },
	model.English: func(c rune) bool { return unicode.Is(unicode.Latin, c) },
}

// link shows a text as a link to a page of the site.
func (d *draft) link(t model.Text, id string) run {
	r := d.run(t)
	for i := range r.Parts {
		r.Parts[i].Href = d.address(id)
	}
	return r
}

// missing says that the data do not state something.
func (d *draft) missing() run {
	r := d.own(d.say("未载明", "not stated"))
	r.Class = "missing"
	return r
}

// isMissing reports whether a run says no more than that.
func (d *draft) isMissing(r run) bool {
	m := d.missing()
	return r.Class == m.Class && len(r.Below) == 0 && slices.Equal(r.Parts, m.Parts)
}

// remarked puts the bureau's public remarks 说明 on a row under what names the row, each
// once.
func (d *draft) remarked(name run, remarks ...model.Text) run {
	for _, remark := range remarks {
		r := d.run(remark)
		there := slices.ContainsFunc(name.Below, func(b run) bool { return slices.Equal(b.Parts, r.Parts) })
		if len(r.Parts) > 0 && !there {
			name.Below = append(name.Below, r)
		}
	}
	return name
}

// stated shows a run, or that it is not stated.
func (d *draft) stated(r run) run {
	if len(r.Parts) == 0 {
		return d.missing()
	}
	return r
}

// figure shows a figure's display; nil is a figure that cannot be worked out.
func (d *draft) figure(f *model.Figure) run {
	if f == nil {
		return d.missing()
	}
	r := d.run(f.Display)
	for i := range r.Parts {
		r.Parts[i].Figure, r.Parts[i].Href = f.Key, d.proved(f)
	}
	r.Class, r.Order = "number", plainValue(f.Value, f.Unit)
	return r
}

// figureIf shows a figure, and nothing where there is none.
func (d *draft) figureIf(f *model.Figure) run {
	if f == nil {
		return run{}
	}
	return d.figure(f)
}

// plainValue is a number in the base of its unit, so that 0.63 亿元 and 6300 万元
// are the same.
func plainValue(n decimal.Decimal, unit string) string {
	if power, money := model.MoneyPower(unit); money {
		return n.Shift(power).String()
	}
	_, power := model.UnitPower(unit)
	return n.Shift(power).String()
}

// bar shows a percentage with a bar beside it, which ends at 100.
func (d *draft) bar(f *model.Figure) run {
	r := d.ofDay(f)
	if f != nil {
		full := decimal.NewFromInt(100)
		r.Bar = decimal.Min(decimal.Max(f.Value, decimal.Zero), full).Round(2).String()
	}
	return r
}

// asOf says of which day something is.
func (d *draft) asOf(on model.Date) run { return d.own(d.say("截至", "as of ") + d.in(on.Display())) }

// ofReport begins the line below a headline with the day of the report.
func ofReport(d *draft) run { return d.own(d.say("截至", "As of ") + d.in(d.AsOf.Display())) }

// ofDay shows a figure, with its date where that is another than the day of the page.
func (d *draft) ofDay(f *model.Figure) run {
	r, day := d.figure(f), d.AsOf
	if !d.day.IsZero() {
		day = d.day
	}
	if f != nil && !f.AsOf.IsZero() && f.AsOf.Compare(day) != 0 {
		r.Below = append(r.Below, d.asOf(f.AsOf))
	}
	return r
}

// sentence shows what is said by rule: each figure in it is a link. Where it is said
// otherwise than it is shown ("by 7.47 points" of "+7.47 points"), the link does not claim
// to be the display.
func (d *draft) sentence(s model.Sentence) run {
	var r run
	for _, p := range s.In(d.lang) {
		said := part{Text: p.Text}
		switch {
		case p.Figure == nil:
		case p.Text == p.Figure.Display.Say(d.lang):
			said.Figure, said.Href = p.Figure.Key, d.proved(p.Figure)
		default:
			said.Href = d.href(p.Figure)
		}
		r.Parts = append(r.Parts, said)
	}
	return r
}
