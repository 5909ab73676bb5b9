package model

import (
	"strings"

	"github.com/shopspring/decimal"
)

// Qualifier tells how a stated number bounds the true one.
type Qualifier string

// The qualifiers of the reports' own words.
const (
	Exact    Qualifier = "exact"
	AtLeast  Qualifier = "at least"  // 以上
	MoreThan Qualifier = "more than" // 余, 多
	About    Qualifier = "about"     // 约
	AtMost   Qualifier = "at most"   // 不超过
)

// IsFloor reports whether the true number is not below the stated one.
func (q Qualifier) IsFloor() bool { return q == AtLeast || q == MoreThan }

// State is what a numeric cell says; blank is never zero.
type State string

// The five states of a cell (zero is a value whose number is zero).
const (
	Unknown       State = ""               // blank, —, 待定: not reported
	Value         State = "value"          // a number, zero included
	NotApplicable State = "not applicable" // "/", 不适用
	BelowUnit     State = "below unit"     // …: less than the smallest unit
)

// Quantity is a number as an export states it: exact decimal, its unit of
// measure (人, 个, 万元, 亿元 …) and its qualifier. Only a Quantity whose State
// is Value has a number.
type Quantity struct {
	Number    decimal.Decimal
	Unit      string
	Qualifier Qualifier
	State     State
}

// Known reports whether the quantity holds a number.
func (q Quantity) Known() bool { return q.State == Value }

// Stated is a rate that the bureau printed itself: checked, never used. Rate is
// in percent; Places is the number of decimals it was printed to.
type Stated struct {
	Rate   decimal.Decimal
	Places int32
	Known  bool
}

// unitList gives each unit of measure, its English name and, for money, its size
// in 元 as a power of ten (−1 for what is no money).
var unitList = []struct {
	zh, en string
	money  int32
}{
	{"元", "yuan", 0}, {"万元", "10,000 yuan", 4}, {"亿元", "100 million yuan", 8},
	{"人", "persons", -1}, {"万人", "10,000 persons", -1}, {"户", "households", -1},
	{"个", "items", -1}, {"村", "villages", -1}, {"只", "head", -1}, {"万只", "10,000 head", -1},
	{"份", "copies", -1}, {"次", "sessions", -1}, {"项", "items", -1}, {"%", "%", -1},
	{"百分点", "percentage points", -1}, {"公里", "km", -1}, {"亩", "mu", -1}, {"个月", "months", -1},
	{"天", "days", -1},
}

// Units lists the units of measure, those of money first.
func Units() []Text {
	all := make([]Text, len(unitList))
	for i, u := range unitList {
		all[i] = Text{Zh: u.zh, En: u.en}
	}
	return all
}

// UnitEn returns a unit's English name, or the unit itself where it has none. A pace,
// 人/月, is "persons a month".
func UnitEn(unit string) string {
	if base, month := strings.CutSuffix(unit, "/月"); month {
		return UnitEn(base) + " a month"
	}
	if i := indexUnit(unit); i >= 0 {
		return unitList[i].en
	}
	return unit
}

// UnitPower parts a unit into its base and the power of ten before it: 万元 is 元
// and 4, 万人 is 人 and 4, 户 is 户 and 0.
func UnitPower(unit string) (base string, power int32) {
	for _, m := range []struct {
		word  string
		power int32
	}{{"亿", 8}, {"万", 4}, {"千", 3}, {"百", 2}} {
		if rest, ok := strings.CutPrefix(unit, m.word); ok && IsUnit(rest) {
			return rest, m.power
		}
	}
	return unit, 0
}

// IsUnit reports whether the unit is one that Gongshi knows.
func IsUnit(unit string) bool { return indexUnit(unit) >= 0 }

// MoneyPower returns the power of ten of a unit of money in 元 (万元 is 4).
func MoneyPower(unit string) (power int32, ok bool) {
	i := indexUnit(unit)
	if i < 0 {
		return 0, false
	}
	return unitList[i].money, unitList[i].money >= 0
}

func indexUnit(unit string) int {
	for i := range unitList {
		if unitList[i].zh == unit {
			return i
		}
	}
	return -1
}
