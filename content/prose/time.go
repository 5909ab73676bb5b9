package prose

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	stdtime "time"

	"gongshi/data/model"
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
	clause = reference.ReplaceAllString(clause, "")
	said := unsaid
	for _, at := range r.on.FindAllStringSubmatchIndex(clause, -1) {
		r.date, r.until, said = groups(clause, at), until.MatchString(clause[:at[0]]), another
		if slices.ContainsFunc(r.dates, func(d model.Date) bool { return r.dated(d) }) {
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

// until ends before a date up to which numbers are counted: 截至6月30日. Other dates are
// deadlines, or of what was done once.
var until = regexp.MustCompile(`(?i)(?:截至|截止|截至到|截止到|截至于|as of|as at)\s*$`)

// groups are the groups of a match.
func groups(s string, at []int) []string {
	all := make([]string, len(at)/2)
	for i := range all {
		if at[2*i] >= 0 {
			all[i] = s[at[2*i]:at[2*i+1]]
		}
	}
	return all
}

// references claims the numbers that stand by reference in a clause under a day that is
// not theirs.
func (r *reading) references(c span) {
	if r.date == nil || !r.until {
		return
	}
	for _, m := range reference.FindAllStringSubmatchIndex(r.text[c.start:c.end], -1) {
		key := r.text[c.start+m[2] : c.start+m[3]]
		if f := r.find(key); f != nil && !r.then(f) {
			r.claims = append(r.claims, Claim{Line: r.at(c.start + m[0]), Written: key, Figure: f, Day: r.date[0],
				Clause: strings.TrimSpace(r.text[c.start:c.end])})
		}
	}
}

// find is the figure of a key, or of one without its date the newest.
func (c *Checker) find(key string) *model.Figure {
	var newest *model.Figure
	for _, f := range c.all {
		switch {
		case f.Key == key:
			return f
		case strings.HasPrefix(f.Key, key+".") && f.Subject.Slug+"."+f.Method.ID == key &&
			(newest == nil || f.AsOf.After(newest.AsOf)):
			newest = f
		}
	}
	return newest
}

// ofAnotherDay is the figure that a number is, of what the words are about, on a day that
// they do not state.
func (r *reading) ofAnotherDay(n number) *model.Figure {
	if r.date == nil {
		return nil
	}
	var newest *model.Figure
	for _, f := range r.all {
		if said[f.Method.ID] && slices.Contains(r.about, f.Subject.Key) && n.states(f) && !r.then(f) &&
			(newest == nil || f.AsOf.After(newest.AsOf)) {
			newest = f
		}
	}
	return newest
}

// then reports whether a figure is of the day that the words speak of, as far as they
// state it: a plan is of any.
func (r *reading) then(f *model.Figure) bool {
	return r.date == nil || f.AsOf.IsZero() || r.dated(f.AsOf)
}

// dated reports whether a day is the one that the words state.
func (r *reading) dated(on model.Date) bool {
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
