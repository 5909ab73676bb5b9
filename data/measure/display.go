package measure

import (
	"math"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
)

// display writes a figure's number once for every surface. Money and counts
// keep the digits of the export; rates and quotients show two decimals, rounded
// by the rule of the settings, and more where these would cross an edge.
func (r *Report) display(n decimal.Decimal, unit string, q model.Qualifier) model.Text {
	switch unit {
	case "%":
		return r.displayRate(fraction{n, hundred}, q)
	case "百分点":
		return r.displayGap(fraction{n, hundred}, q)
	}
	if -n.Exponent() >= model.Places { // a quotient that was carried on
		n = r.print(whole(n), usual, zeroEdge).number
	}
	base, each := model.Per(unit)
	digits := plain(n)
	zh, en := digits+base, english(n, digits, base)
	money := model.UnitOf(base)
	if money.Foreign() {
		zh = chinese(n.Mul(money.Times)) + money.Name().Zh
	}
	zh, en = zh+each.Zh, en+each.En
	switch q {
	case model.AtLeast:
		return model.Text{Zh: zh + "以上", En: "at least " + en}
	case model.MoreThan:
		if money.Foreign() {
			return model.Text{Zh: "超过" + zh, En: "more than " + en}
		}
		return model.Text{Zh: moreThan(n, unit), En: "more than " + en}
	}
	return bound(q, zh, en)
}

// displayRate writes an exact quotient in percent.
func (r *Report) displayRate(x fraction, q model.Qualifier) model.Text {
	percent := r.print(x.inPercent(), usual, percentEdges).String() + "%"
	return bound(q, percent, percent)
}

// displayGrowth writes an exact quotient in percent with its sign.
func (r *Report) displayGrowth(x fraction, q model.Qualifier) model.Text {
	percent := r.print(x.inPercent(), usual, percentEdges).signed() + "%"
	return bound(q, percent, percent)
}

// displayGap writes a difference of two rates in percentage points with its sign.
func (r *Report) displayGap(x fraction, q model.Qualifier) model.Text {
	points := r.print(x.inPercent(), usual, pointEdges).signed()
	return bound(q, points+"个百分点", points+" percentage points")
}

// bound puts the words of a qualifier before a number.
func bound(q model.Qualifier, zh, en string) model.Text {
	switch q {
	case model.AtLeast, model.MoreThan:
		return model.Text{Zh: "至少" + zh, En: "at least " + en}
	case model.AtMost:
		return model.Text{Zh: "至多" + zh, En: "at most " + en}
	case model.About:
		return model.Text{Zh: "约" + zh, En: "about " + en}
	}
	return model.Text{Zh: zh, En: en}
}

// moreThan puts 余 where Chinese puts it: 5万余只, 50余人.
func moreThan(n decimal.Decimal, unit string) string {
	for _, scale := range []string{"万", "亿"} {
		if rest, ok := strings.CutPrefix(unit, scale); ok {
			return plain(n) + scale + "余" + rest
		}
	}
	return plain(n) + "余" + unit
}

// plain gives all the digits of a number.
func plain(n decimal.Decimal) string { return minus(n.String()) }

func minus(s string) string { return strings.Replace(s, "-", "−", 1) }

// chinese writes an amount as a Chinese reader expects it, in 万 or 亿. The yuan keeps the
// scale of its export instead.
func chinese(amount decimal.Decimal) string {
	switch whole := wholeDigits(amount); {
	case whole > 8:
		return plain(amount.Shift(-8)) + "亿"
	case whole > 4:
		return plain(amount.Shift(-4)) + "万"
	}
	return plain(amount)
}

// english writes a number as an English reader expects it: money in million
// yuan, counts of 万 multiplied out, thousands set off by commas. Only powers
// of ten are applied, so no digit is lost. Digits are those of the number as it is.
func english(n decimal.Decimal, digits, unit string) string {
	if u := model.UnitOf(unit); u.Currency != "" {
		return englishMoney(n.Mul(u.Times), u)
	}
	if rest, ok := strings.CutPrefix(unit, "万"); ok {
		return commas(plain(n.Shift(4))) + " " + model.UnitEn(rest)
	}
	if digits == "1" {
		return "1 " + strings.TrimSuffix(model.UnitEn(unit), "s")
	}
	return commas(digits) + " " + model.UnitEn(unit)
}

// englishMoney writes money in English: 27.59 million yuan, KES 12.5 million.
func englishMoney(n decimal.Decimal, of model.Unit) string {
	digits := commas(plain(n))
	switch whole := wholeDigits(n); {
	case whole > 9:
		digits = commas(plain(n.Shift(-9))) + " billion"
	case whole > 6:
		digits = commas(plain(n.Shift(-6))) + " million"
	}
	if of.Foreign() {
		return of.Name().En + " " + digits
	}
	return digits + " " + of.Name().En
}

// wholeDigits counts the digits of a number before its point; zero has none, in any
// unit.
func wholeDigits(n decimal.Decimal) int {
	if n.IsZero() {
		return math.MinInt16
	}
	return n.NumDigits() + int(n.Exponent())
}

// commas groups the whole part of a plain number by thousands.
func commas(s string) string {
	whole, frac, dot := strings.Cut(s, ".")
	sign := ""
	if strings.HasPrefix(whole, "−") {
		sign, whole = "−", strings.TrimPrefix(whole, "−")
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if dot {
		whole += "." + frac
	}
	return sign + whole
}

// Display writes a quantity that an export states, as figures are written.
func (r *Report) Display(q model.Quantity) model.Text {
	return r.display(q.Number, q.Unit, q.Qualifier)
}

// AsOf begins a sentence with the date of what it says; where no row dates that, with
// nothing.
func AsOf(on model.Date) model.Text {
	if on.IsZero() {
		return model.Text{}
	}
	return model.Text{Zh: "截至" + on.Display().Zh + "，", En: "As of " + on.Display().En + ", "}
}

// Short writes an amount of money for an overview: in the scale that it is spoken of, to
// three digits or two decimals. Its proof has all of them.
func (r *Report) Short(f *model.Figure) model.Text {
	unit := model.UnitOf(f.Unit)
	if unit.Currency == "" {
		return f.Display
	}
	amount := f.Value.Mul(unit.Times)
	zh, en := r.scaled(amount, chineseScales), r.scaled(amount, englishScales)
	name := unit.Name()
	digits, word, _ := strings.Cut(en, " ")
	en = strings.TrimSpace(commas(digits) + " " + word)
	if unit.Foreign() {
		return bound(f.Qualifier, zh+name.Zh, name.En+" "+en)
	}
	return bound(f.Qualifier, zh+name.Zh, en+" "+name.En)
}

// scale is a power of ten and its word.
type scale struct {
	digits int32
	word   string
}

var (
	chineseScales = []scale{{8, "亿"}, {4, "万"}, {}}
	englishScales = []scale{{9, " billion"}, {6, " million"}, {}}
)

// scaled writes an amount in the largest of the scales that it reaches.
func (r *Report) scaled(amount decimal.Decimal, scales []scale) string {
	i := 0
	for i < len(scales)-1 && wholeDigits(amount) <= int(scales[i].digits) {
		i++
	}
	amount = amount.Shift(-scales[i].digits)
	places := int32(min(max(0, 3-wholeDigits(amount)), usual))
	return plain(r.rounded(whole(amount), places)) + scales[i].word
}
