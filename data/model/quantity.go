package model

import "github.com/shopspring/decimal"

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

// The six states of a cell (zero is a value whose number is zero).
const (
	Unknown       State = ""               // blank, —, 待定: not reported
	Value         State = "value"          // a number, zero included
	NotApplicable State = "not applicable" // "/", 不适用
	BelowUnit     State = "below unit"     // …: less than the smallest unit
	Withheld      State = "withheld"       // 不公开, XX万元: there is a number, and it is not said
)

// Quantity is a number as an export states it: exact decimal, its unit of
// measure (人, 个, 万元, 亿元 …) and its qualifier. Only a Quantity whose State
// is Value has a number.
type Quantity struct {
	Number    decimal.Decimal
	Unit      string
	Qualifier Qualifier
	State     State
	Reason    string // why it is withheld, as far as it is said
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
