package cell

import (
	"regexp"
	"strings"

	"github.com/shopspring/decimal"
)

// A rate in the one form is a percentage as printed: its decimals are kept,
// because a stated rate is confirmed to the precision it was printed in.
var percent = regexp.MustCompile(`^\d{1,4}(?:\.\d{1,6})?%$`)

// Fractions are the words in a header that say its rates are fractions of one.
var Fractions = []string{"小数", "比值", "系数", "fraction"}

// Rate reads a percentage. Unit is what the header says of it: "%" lets a cell go
// without the sign, a word of Fractions makes 0.57 of it 57%; without either a
// bare number is refused, since it could be both.
func (w Writing) Rate(written, unit string) (form, rule string, wrong *Fault) {
	form, rule, wrong = w.rate(written, unit)
	return form, rule, w.bySign(wrong, func(other Writing) *Fault {
		_, _, wrong := other.rate(written, unit)
		return wrong
	})
}

func (w Writing) rate(written, unit string) (form, rule string, wrong *Fault) {
	if written == "" || percent.MatchString(written) && !w.turns(written) {
		return written, "", nil
	}
	s := strings.TrimSpace(strings.Replace(Fold(written), " %", "%", 1))
	if _, absent := state(s); absent {
		return "", MissingWord, nil
	}
	if w.turns(s) && percent.MatchString(Turned(s)) {
		return Turned(s), DecimalComma, nil
	}
	if !w.turns(s) && percent.MatchString(s) {
		return s, FullWidth, nil
	}
	c := Column{Writing: w}
	n, wrong := c.parse(s)
	if bare, signed := strings.CutSuffix(s, "%"); signed {
		if dusty, none := c.parse(bare); none == nil && dusty.Rule == FloatDust && percent.MatchString(dusty.Text+"%") {
			return dusty.Text + "%", FloatDust, nil
		}
	}
	switch {
	case wrong != nil:
		return "", "", wrong
	case unit == "%":
		return n.Text + "%", PercentSign, nil
	case isFraction(unit):
		d, err := decimal.NewFromString(n.Text)
		if err != nil {
			return "", "", c.why(s)
		}
		return d.Shift(2).String() + "%", Fraction, nil
	}
	return "", "", fault("bad-rate", "没有百分号，看不出是百分数还是小数", "without a sign it may be a percentage or a fraction",
		"写成“"+w.rateExample()+"”，或在表头写明（%）", `write it as "`+w.rateExample()+`", or put (%) in the header`)
}

// rateExample is a percentage as it is to be written.
func (w Writing) rateExample() string {
	if w.Comma {
		return "57,47%"
	}
	return "57.47%"
}

func isFraction(unit string) bool {
	for _, word := range Fractions {
		if strings.EqualFold(unit, word) {
			return true
		}
	}
	return false
}
