package cell

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// What programs make of a number that they keep in binary: digits that nobody
// wrote, and powers of ten.

var (
	dust       = regexp.MustCompile(`^(\d+)\.(\d*?)(0{5,}|9{5,})(\d*)$`)
	scientific = regexp.MustCompile(`^(\d)(?:\.(\d+))?[Ee]([+-]?)(\d{1,2})$`)
)

// undust gives the decimal that the dust of binary arithmetic lies on.
func undust(s string) (clean string, dusty bool) {
	if IsPlain(s) {
		return "", false
	}
	d, err := decimal.NewFromString(s)
	if err != nil {
		return "", false
	}
	if m := dust.FindStringSubmatch(s); m != nil && isDust(len(m[2]+m[3]), len(m[4])) {
		return d.Round(int32(len(m[2]))).String(), true
	}
	return shortest(s, d)
}

// isDust reports whether decimals are the dust of a sum, before a tail of so many
// digits: in all nine or more with a tail of a few, or as many as only binary
// arithmetic gives, as 0.0900000762939453 of single precision.
func isDust(before, tail int) bool {
	return before+tail >= 9 && tail <= 4 || before+tail >= 14
}

const (
	spreadsheet = 15 // digits that a spreadsheet shows, at most
	double      = 17 // digits that tell one binary number from all others (IEEE 754)
	steps       = 2  // by so many of which a sum or product may be off
)

// shortest gives the shortest decimal that is the same binary number of double
// precision, or one two steps beside it, as a sum is: 63791202.29000001 is
// 63791202.29. Only what has more digits than a spreadsheet shows, and loses four or
// more of them, was never written by hand.
func shortest(s string, d decimal.Decimal) (clean string, found bool) {
	_, decimals, _ := strings.Cut(s, ".")
	n := len(strings.TrimLeft(strings.Replace(s, ".", "", 1), "0"))
	if n <= spreadsheet || n > double {
		return "", false
	}
	binary, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return "", false
	}
	for places := range len(decimals) - 3 {
		short := d.Round(int32(places))
		near, _ := short.Float64()
		off := int64(math.Float64bits(near)) - int64(math.Float64bits(binary))
		if clean = short.String(); off >= -steps && off <= steps && IsPlain(clean) {
			return clean, true
		}
	}
	return "", false
}

// excelDigits are those that Excel shows of a number in scientific notation unless
// it is told otherwise.
const excelDigits = 6

// writtenOut writes out a number in scientific notation of which every digit is
// there, and gives "" for any other: its decimals reach down to the unit, as in
// 9.2692944E7, and it is not what Excel shows of a longer number, 1.23457E+07.
func writtenOut(s string) string {
	m := scientific.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	power, err := strconv.Atoi(m[4])
	cut := len(m[4]) == 2 && m[3] != "" && len(m[2]) < excelDigits
	if err != nil || cut || m[3] != "-" && len(m[2]) < power {
		return ""
	}
	d, err := decimal.NewFromString(s)
	if err != nil {
		return ""
	}
	return d.String()
}
