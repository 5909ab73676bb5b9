package model

import (
	"cmp"
	"regexp"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/currency"
)

// Unit is a unit of measure taken apart. Any word is a unit; those of one base convert
// into each other, and into no other.
type Unit struct {
	Base     string
	Times    decimal.Decimal // how many of the base it is
	Currency string          // of money, by ISO 4217; else ""
}

// Foreign reports whether it is money of another currency than the yuan.
func (u Unit) Foreign() bool { return u.Currency != "" && u.Currency != "CNY" }

// Name is what a currency is called, its code where it has no name here.
func (u Unit) Name() Text {
	if !u.Foreign() {
		return Text{Zh: "元", En: "yuan"}
	}
	return Text{Zh: cmp.Or(currencies[u.Currency], u.Currency), En: u.Currency}
}

// called gives what an amount of a currency is counted in by the power of ten.
var called = map[int32]Text{0: {}, 3: {Zh: "千", En: " thousand"}, 6: {Zh: "百万", En: " million"},
	9: {Zh: "十亿", En: " billion"},
	4: {Zh: "万", En: " ten thousand"}, 7: {Zh: "千万", En: " ten million"}, 8: {Zh: "亿", En: " hundred million"}}

// UnitName is what a unit is called. A pace, 人/月, is "persons a month"; a unit that
// Gongshi does not know is called as it is written.
func UnitName(unit string) Text {
	base, each := Per(unit)
	u := UnitOf(base)
	name := Text{Zh: base, En: UnitEn(base)}
	if power, _ := MoneyPower(base); u.Foreign() {
		name = Text{Zh: called[power].Zh + u.Name().Zh, En: u.Name().En + called[power].En}
	}
	return Text{Zh: name.Zh + each.Zh, En: name.En + each.En}
}

// Per parts what is counted for each of another unit, 人/月 or 万元/公里, from that unit:
// "/公里", " a km". What is so written in other units stays one word.
func Per(unit string) (of string, each Text) {
	of, by, parted := strings.Cut(unit, "/")
	if parted && by == "月" {
		return of, Text{Zh: "/月", En: " a month"}
	}
	if _, ok := known[by]; !parted || !ok || !IsUnit(of) {
		return unit, Text{}
	}
	return of, Text{Zh: "/" + unitZh(by), En: " a " + strings.TrimSuffix(UnitEn(by), "s")}
}

// unitZh returns a unit's Chinese name, or the unit itself where it has none.
func unitZh(unit string) string {
	for _, f := range families {
		if f.en == unit {
			return f.zh
		}
	}
	return unit
}

// MoneyUnit is the unit of money that a header writes. With a currency of the settings a
// header may name the scale alone, or nothing.
func (s *Settings) MoneyUnit(written string) string {
	if code := s.Money.Currency; code != "" && !IsUnit(written) {
		if _, scale := scales[strings.ToLower(written)]; scale && code != "CNY" {
			written += code
		}
	}
	if UnitOf(written).Foreign() {
		return UnitName(written).En
	}
	return written
}

// families are the units that Gongshi knows, a line each: its names, what it is so many
// of, and the currency of money. A unit that stands in no line is shown as it is written.
var families = []struct{ zh, en, base, times, currency string }{
	{"元", "yuan", "元", "1", "CNY"},
	{"万元", "10,000 yuan", "元", "10000", "CNY"},
	{"亿元", "100 million yuan", "元", "100000000", "CNY"},
	{"人", "persons", "人", "1", ""},
	{"万人", "10,000 persons", "人", "10000", ""},
	{"人次", "attendances", "人次", "1", ""},
	{"户", "households", "户", "1", ""},
	{"万户", "10,000 households", "户", "10000", ""},
	{"个", "items", "个", "1", ""},
	{"村", "villages", "村", "1", ""},
	{"只", "head", "只", "1", ""},
	{"万只", "10,000 head", "只", "10000", ""},
	{"头", "head of cattle", "头", "1", ""},
	{"份", "copies", "份", "1", ""},
	{"次", "sessions", "次", "1", ""},
	{"项", "items", "项", "1", ""},
	{"%", "%", "%", "1", ""},
	{"百分点", "percentage points", "百分点", "1", ""},
	{"公里", "km", "米", "1000", ""},
	{"千米", "km", "米", "1000", ""},
	{"米", "m", "米", "1", ""},
	{"平方米", "m²", "平方米", "1", ""},
	{"万平方米", "10,000 m²", "平方米", "10000", ""},
	{"平方公里", "km²", "平方米", "1000000", ""},
	{"立方米", "m³", "立方米", "1", ""},
	{"亩", "mu", "亩", "1", ""},
	{"万亩", "10,000 mu", "亩", "10000", ""},
	{"公顷", "ha", "亩", "15", ""},
	{"吨", "t", "公斤", "1000", ""},
	{"公斤", "kg", "公斤", "1", ""},
	{"斤", "jin", "公斤", "0.5", ""},
	{"千瓦", "kW", "千瓦", "1", ""},
	{"株", "trees", "株", "1", ""},
	{"处", "sites", "处", "1", ""},
	{"座", "structures", "座", "1", ""},
	{"所", "institutions", "所", "1", ""},
	{"套", "sets", "套", "1", ""},
	{"台", "machines", "台", "1", ""},
	{"盏", "lamps", "盏", "1", ""},
	{"间", "rooms", "间", "1", ""},
	{"辆", "vehicles", "辆", "1", ""},
	{"个月", "months", "个月", "1", ""},
	{"天", "days", "天", "1", ""},
}

// currencies are the Chinese names of some currencies, by ISO 4217; others are called by
// their codes.
var currencies = map[string]string{"USD": "美元", "EUR": "欧元", "GBP": "英镑", "JPY": "日元", "HKD": "港元", "MOP": "澳门元",
	"AUD": "澳元", "CAD": "加元", "CHF": "瑞士法郎", "RUB": "卢布", "KES": "肯尼亚先令", "INR": "印度卢比", "MXN": "墨西哥比索", "XOF": "西非法郎"}

// scales are the words for powers of ten before or behind a currency.
var scales = map[string]int32{"": 0, "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8,
	"thousand": 3, "thousands": 3, "'000": 3, "000": 3, "000s": 3, "k": 3, "miles": 3, "milliers": 3,
	"million": 6, "millions": 6, "mn": 6, "m": 6, "millones": 6, "billion": 9, "billions": 9, "bn": 9, "milliards": 9}

// money is an amount's unit: the scale, the currency by its code, the scale.
var money = regexp.MustCompile(`^([^A-Z]*)([A-Z]{3})([^A-Z]*)$`)

// known are the families by either name.
var known = func() map[string]Unit {
	all := map[string]Unit{}
	for _, f := range families {
		u := Unit{f.base, decimal.RequireFromString(f.times), f.currency}
		all[f.en], all[f.zh] = u, u
	}
	return all
}()

// UnitOf takes a unit of measure apart.
func UnitOf(unit string) Unit {
	if u, ok := known[unit]; ok {
		return u
	}
	if u, ok := moneyOf(unit); ok {
		return u
	}
	base, power := UnitPower(unit)
	return Unit{Base: base, Times: decimal.New(1, power)}
}

// moneyOf reads a unit of money of any currency: KES million, USD '000, k€, 万美元.
func moneyOf(unit string) (Unit, bool) {
	for code, name := range currencies {
		if scale, called := strings.CutSuffix(unit, name); called {
			power, ok := scales[scale]
			return Unit{code, decimal.New(1, power), code}, ok
		}
	}
	m := money.FindStringSubmatch(signs.Replace(unit))
	if m == nil {
		return Unit{}, false
	}
	before, ok := scales[strings.ToLower(strings.TrimSpace(m[1]))]
	after, alike := scales[strings.ToLower(strings.TrimSpace(m[3]))]
	_, err := currency.ParseISO(m[2])
	return Unit{m[2], decimal.New(1, before+after), m[2]}, ok && alike && err == nil && (before == 0 || after == 0)
}

// signs are those of one currency alone.
var signs = strings.NewReplacer("€", "EUR", "£", "GBP", "₹", "INR")

// Units lists the units of measure that have names in both languages, those of money
// first.
func Units() []Text {
	all := make([]Text, len(families))
	for i, f := range families {
		all[i] = Text{Zh: f.zh, En: f.en}
	}
	return all
}

// UnitEn returns a unit's English name, or the unit itself where it has none. A pace,
// 人/月, is "persons a month".
func UnitEn(unit string) string {
	if base, each := Per(unit); !each.IsZero() {
		return UnitEn(base) + each.En
	}
	for _, f := range families {
		if f.zh == unit {
			return f.en
		}
	}
	return unit
}

// UnitPower parts a unit into its base and the power of ten before it: 万元 is 元
// and 4, 万人 is 人 and 4, 户 is 户 and 0. Of a word that Gongshi does not know 万 and 亿
// are powers, and 百 and 千 part of the word.
func UnitPower(unit string) (base string, power int32) {
	for _, m := range []struct {
		word  string
		power int32
	}{{"亿", 8}, {"万", 4}, {"千", 3}, {"百", 2}} {
		rest, ok := strings.CutPrefix(unit, m.word)
		if ok && rest != "" && (IsUnit(rest) || m.power >= 4) {
			return rest, m.power
		}
	}
	return unit, 0
}

// IsUnit reports whether the unit is one that Gongshi knows.
func IsUnit(unit string) bool {
	if _, ok := known[unit]; ok {
		return true
	}
	_, money := moneyOf(unit)
	return money
}

// MoneyPower returns the power of ten of a unit of money in its currency (万元 is 4).
func MoneyPower(unit string) (power int32, ok bool) {
	u := UnitOf(unit)
	return int32(u.Times.NumDigits()) - 1 + u.Times.Exponent(), u.Currency != ""
}

// Convert gives a number in another unit of the same base, and by how much it was
// multiplied or divided; it is not ok for units of two bases, and where the quotient does
// not end.
func Convert(n decimal.Decimal, from, to string) (number decimal.Decimal, sign string, by decimal.Decimal, ok bool) {
	a, b := UnitOf(from), UnitOf(to)
	if a.Base != b.Base || a.Currency != b.Currency {
		return n, "", by, false
	}
	if a.Times.GreaterThanOrEqual(b.Times) {
		by = a.Times.Div(b.Times)
		return n.Mul(by), "*", by, by.Mul(b.Times).Equal(a.Times)
	}
	by = b.Times.Div(a.Times)
	number = n.DivRound(by, 2*Places)
	return number, "/", by, number.Mul(by).Equal(n)
}
