package prose

import (
	"regexp"
	"strconv"
	"strings"
	stdtime "time"
)

// reference is a number that stands by reference: 1 its subject.
var reference = regexp.MustCompile(`\{\{<\s*value\s+"([^".]+)\.[^"]*"\s*>\}\}`)

// time is what time a clause speaks of.
type time int

const (
	unsaid time = iota
	now         // the report's own
	lastYear
	another
)

// time tells of what time a clause speaks. The last date in it counts.
func (r *reading) time(clause string) time {
	for _, as := range []string{"比上年同期", "比上年", "较上年", "比去年", "较去年", "同比"} {
		clause = strings.ReplaceAll(clause, as, "")
	}
	said := unsaid
	for _, m := range r.on.FindAllStringSubmatch(clause, -1) {
		said = r.date(m)
	}
	switch {
	case r.elsewhen.MatchString(clause):
		return another
	case r.lastYear.MatchString(clause):
		return lastYear
	}
	return said
}

// date tells whether a date is the report's, as far as it is stated.
func (r *reading) date(m []string) time {
	y, month, d := r.asOf.Last().Date()
	for i, part := range m[1:] {
		at, number := r.parts[i], 0
		if part == "" {
			continue
		}
		number, _ = strconv.Atoi(part)
		if at == 'm' && number == 0 {
			named, _ := stdtime.Parse("January", part)
			number = int(named.Month())
		}
		if number != map[byte]int{'y': y, 'm': int(month), 'd': d}[at] {
			return another
		}
	}
	return now
}
