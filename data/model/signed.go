package model

import (
	"regexp"
	"strings"
)

// What is a difference by its name, in the words of reports.
var difference = regexp.MustCompile(`增减|净增|增长|增幅|增速|差额|差距|差异|变动|变化|同比|环比|盈亏|结余|` +
	`\b(?:changes?|differences?|growth|balance|net)\b`)

// IsDifference reports whether numbers of a unit and a name may be below zero:
// percentage points are the difference of two rates, and other differences are so
// by name.
func IsDifference(unit, name string) bool {
	return unit == "百分点" || difference.MatchString(strings.ToLower(name))
}
