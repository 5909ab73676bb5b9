package pages

import (
	"slices"

	"github.com/shopspring/decimal"

	"gongshi/content/kit"
	"gongshi/data/measure"
	"gongshi/data/model"
)

// amount is money at a stage, drawn as a bar.
type amount struct {
	name  model.Text
	of    *model.Figure
	leak  *model.Figure // what is missing of it from the one before; nil where that is not known
	leaks model.Text    // what the leak is called
}

// bars places amounts of money under each other on one scale, and names what is lost from
// one to the next.
func bars(d *Draft, key string, amounts ...amount) {
	amounts = slices.DeleteFunc(amounts, func(a amount) bool { return a.of == nil || a.of.Value.IsNegative() })
	longest := decimal.Zero
	for i, a := range amounts {
		if model.UnitOf(a.of.Unit).Currency != model.UnitOf(amounts[0].of.Unit).Currency {
			amounts = amounts[:i] // another currency has no place on the scale
			break
		}
		longest = decimal.Max(longest, inBase(a.of))
	}
	if !longest.IsPositive() {
		return
	}
	var all []kit.Bar
	for _, a := range amounts {
		own := percent(inBase(a.of), longest)
		bar := kit.Bar{Name: d.Run(a.name), Value: short(d, a.of),
			Pieces: []kit.Piece{{Kind: "solid", From: "0", Width: own}}}
		if a.leak != nil && a.leak.Value.IsPositive() {
			bar.Pieces = append(bar.Pieces, kit.Piece{Kind: "leak", From: own, Width: percent(inBase(a.leak), longest)})
			bar.Leak = short(d, a.leak)
			bar.Leak.Parts = append(bar.Leak.Parts, part{Text: d.Say("", " ") + d.In(a.leaks)})
			bar.Leak.Below = nil
		}
		all = append(all, bar)
	}
	d.Bars(key, all...)
}

// short is an amount in a short number, which leads to the whole one; of which day, where
// that is not the report's.
func short(d *Draft, f *model.Figure) run {
	r := run{Parts: []part{{Text: d.In(d.Short(f)), Href: d.Href(f)}}}
	r.Below = d.OfDay(f).Below
	return r
}

// inBase is an amount in the base of its unit.
func inBase(f *model.Figure) decimal.Decimal {
	n, _ := decimal.NewFromString(kit.Plain(f.Value, f.Unit))
	return n
}

// percent is a part of a whole in percent, as long as a mark is drawn.
func percent(part, whole decimal.Decimal) string {
	return part.Shift(2).DivRound(whole, 2).String()
}

// moneyBars draws the money of projects from stage to stage.
func moneyBars(d *Draft, key string, g *measure.Gathering) {
	bars(d, key, amount{name: says("计划", "Planned"), of: g.Planned},
		amount{name: says("到位", "Received"), of: g.Received},
		amount{name: says("拨付", "Disbursed"), of: g.Disbursed, leak: g.Undisbursed,
			leaks: says("到了还没拨", "received and not disbursed")},
		amount{name: says("支付", "Paid"), of: g.Paid, leak: g.Unpaid, leaks: says("到了还没付", "received and not paid")},
		amount{name: says("报账", "Reimbursed"), of: g.Reimbursed})
}
