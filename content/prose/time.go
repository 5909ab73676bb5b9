package prose

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	stdtime "time"

	"gongshi/data"
)

// reference is a number that stands by reference: 1 its key.
var reference = regexp.MustCompile(`\{\{<\s*value\s+"([^"]+)"\s*>\}\}`)

// subject is what a figure's key is about: the longest part of it that is a subject.
func (c *Checker) subject(key string) string {
	for {
		i := strings.LastIndexByte(key, '.')
		if i < 0 {
			return ""
		}
		if key = key[:i]; len(c.figures[key]) > 0 {
			return key
		}
	}
}

// time is what time a clause speaks of.
type time int

const (
	unsaid time = iota
	now         // that of the newest figures
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
		r.date, said = m, another
		if slices.ContainsFunc(r.dates, func(d data.Date) bool { return r.dated(d) }) {
			said = now
		}
	}
	switch {
	case r.elsewhen.MatchString(clause):
		return another
	case r.lastYear.MatchString(clause):
		return lastYear
	}
	return said
}

// then reports whether a figure is of the day that the words speak of, as far as they
// state it: a plan is of any.
func (r *reading) then(f *data.Figure) bool {
	return r.date == nil || f.AsOf.IsZero() || r.dated(f.AsOf)
}

// dated reports whether a day is the one that the words state.
func (r *reading) dated(on data.Date) bool {
	y, month, d := on.Last().Date()
	for i, part := range r.date[1:] {
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
			return false
		}
	}
	return true
}
