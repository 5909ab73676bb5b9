package model

import "github.com/shopspring/decimal"

// Figure is every number that a page, chart, sheet, feed or download shows:
// worked out once, with what it was worked out from, and formatted once.
type Figure struct {
	Key     string // "<subject>.<measure>.<date>", lower-case ASCII; undated "<subject>.<measure>"
	Subject *Subject
	*Method // what it measures: its ID, Name ("完成率") and Formula

	// Value is exact for sums and differences. For a rate it is the quotient in
	// percent to ten decimals, half away from zero. It is meaningless where
	// Known is false: the figure is then shown as not reported.
	Value     decimal.Decimal
	Unit      string
	Qualifier Qualifier
	AsOf      Date // that of its newest reading; zero for a plan that no row dates
	Known     bool

	*Quotient         // its Base, Numerator and Denominator
	Expression string // "7500/13050*100": recomputes Value exactly
	Sources    []Position
	Warnings   []string // ids of findings that concern the figure
	Display    Text     // "57.47%", "at most 51.18%"; never formatted again
}

// Quotient is what a rate was worked out from, and the base of an increase. Figures
// without one share NoQuotient.
type Quotient struct {
	Base        Text // what it is a rate of, "年度目标"
	Numerator   decimal.NullDecimal
	Denominator decimal.NullDecimal
}

// NoQuotient is the empty quotient that figures share; nothing is written to it.
var NoQuotient = &Quotient{}

// Method is the definition of one measure: shown on the Method page, beside each
// figure and in figures.csv. ID is the middle part of a figure's key.
type Method struct {
	ID      string // "completion-rate"
	Name    Text
	Formula Text   // "完成率 = 累计完成 ÷ 目标"
	Note    Text   // traps and rounding
	Source  string // the standard or document behind it
}

// Places is the number of decimals to which a rate's Value is carried.
const Places = 10
