package privacy

import (
	"slices"
	"strings"
)

// patterns are the groups that a number is written in, by their counts; what is
// not listed is only doubtful, or nothing: amounts go by threes, dates by four and
// two, and two numbers may stand beside each other.
var (
	mobilePatterns   = counts("11", "3 4 4", "3 8", "7 4")
	mobileDoubtful   = counts("4 3 4", "4 4 3", "3 3 5", "3 5 3", "2 2 2 2 2 1", "1 2 2 2 2 2")
	residentPatterns = counts("18", "6 8 4", "6 4 4 4", "6 4 2 2 4", "6 4 2 2 3 1", "6 4 4 3 1", "6 8 3 1", "6 12",
		"14 4",
		"10 8", "17 1", "6 6 6", "4 4 4 4 2", "3 3 4 4 4", "3 4 4 4 3", "3 3 4 4 3 1")
	oldPatterns  = counts("15", "6 6 3", "6 2 2 2 3")
	cardPatterns = counts("16", "17", "18", "19", "4 4 4 4", "4 4 4 5", "4 4 4 4 1", "4 4 4 6", "4 4 4 4 2", "4 4 4 7",
		"4 4 4 4 3",
		"6 10", "6 11", "6 12", "6 13")
)

// counts gives patterns in the form of window.pattern.
func counts(written ...string) map[string]bool {
	of := map[string]bool{}
	for _, pattern := range written {
		var key []byte
		for _, count := range strings.Fields(pattern) {
			n := 0
			for _, c := range count {
				n = 10*n + int(c-'0')
			}
			key = append(key, byte(n))
		}
		of[string(key)] = true
	}
	return of
}

// judge tells what kind of personal data a window is, if any, and how surely.
func (w window) judge() (h Hit, is bool) {
	switch len(w.digits) {
	case 11, 12, 13:
		h, is = w.mobile()
	case 15:
		if h, is = w.mobile(); !is {
			h, is = w.old()
		}
	case 16:
		if h, is = w.card(); !is || !h.Sure {
			if mobile, also := w.mobile(); also {
				h, is = mobile, true
			}
		}
	case 18:
		h, is = w.resident()
		if !is || !h.Sure {
			if card, also := w.card(); also && card.Sure {
				h, is = card, true
			}
		}
	case 17, 19:
		h, is = w.card()
	}
	if !is {
		return Hit{}, false
	}
	switch w.letters() {
	case some:
		h.Sure = false
	case code:
		return Hit{}, false
	}
	return h, true
}

// mobile judges a mobile number 1[3-9]…, with the prefix of the country, the 0 of a
// long-distance call or the number of a cheaper one before it or without.
func (w window) mobile() (h Hit, is bool) {
	prefix := len(w.digits) - shortest
	digits := w.digits[prefix:]
	if digits[0] != '1' || digits[1] < '3' || strings.Contains(digits, "X") || !w.prefixed(prefix) {
		return h, false
	}
	pattern := w.pattern
	if prefix > 0 && int(pattern[0]) > prefix {
		pattern = string(pattern[0]-byte(prefix)) + pattern[1:]
	}
	h = Hit{Kind: Mobile, digits: digits}
	switch {
	case w.single(), mobilePatterns[pattern]:
		h.Sure = prefix != 1 && (prefix != 2 || w.after("+", "＋")) && !w.decimal() && !w.dates() && !w.amount()
		return h, true
	case mobileDoubtful[pattern]:
		return h, w.evenly()
	}
	return h, false
}

// callPrefixes are dialled before a mobile number: out of town, from abroad, and by the
// carriers' calls over the internet.
var callPrefixes = []string{"0", "86", "0086", "17951", "17911", "12593", "17909"}

// prefixed reports whether a window begins with a prefix of so many digits, joined
// to the number; one that stands apart is a group of its own.
func (w window) prefixed(length int) bool {
	return length == 0 || int(w.pattern[0]) > length && slices.Contains(callPrefixes, w.digits[:length])
}

// resident judges a resident identity number (GB 11643-1999): province, date of
// birth, check character.
func (w window) resident() (h Hit, is bool) {
	d := w.digits
	if !province(d) || !calendar(d[6:14]) {
		return h, false
	}
	h = Hit{Kind: ResidentID, digits: d}
	usual := residentPatterns[w.pattern] || w.single()
	if checkCharacter(d) != d[17] {
		return h, usual && !w.decimal() && !unitCode(d)
	}
	h.Sure = usual && !unit(d)
	return h, usual || !w.decimal()
}

// old judges the fifteen digits that were given out until 1999: province, and a
// date of birth in the twentieth century.
func (w window) old() (h Hit, is bool) {
	d := w.digits
	return Hit{Kind: OldID, digits: d}, (oldPatterns[w.pattern] || w.single()) && !w.decimal() &&
		!strings.Contains(d, "X") &&
		province(d) && calendar("19"+d[6:12])
}

// card judges a bank card by its beginning and its check digit (ISO/IEC 7812-1).
func (w window) card() (h Hit, is bool) {
	d := w.digits
	if strings.Contains(d, "X") || d[0] == '0' || !luhn(d) {
		return h, false
	}
	h = Hit{Kind: BankCard, digits: d}
	whole := len(w.pattern) == 1
	code := whole && len(d) < longest && coded(d) // the cards that begin as Gansu does have 19
	known, foreign := issuer(d)
	switch {
	case w.decimal(), code && !known, code && foreign:
		return h, false
	case known && (cardPatterns[w.pattern] || w.single()):
		h.Sure = !code && !(whole && foreign && region(d))
		return h, true
	}
	return h, !known && whole && (len(d) == 16 || len(d) == 19) && !coded(d)
}

// dates reports whether a window that looks like a mobile number is rather a number
// beside a year or a date: "152 20140630", "1523456 2014-06-30".
func (w window) dates() bool {
	if len(w.pattern) == 1 || len(w.pattern) == 2 && w.groups[w.g+1].before != ' ' || len(w.pattern) == 3 && w.evenly() ||
		w.single() {
		return false
	}
	for _, of := range w.groups[w.g:w.h] {
		s := string(w.values[of.first : of.first+of.count])
		if len(s) == 4 && year(s) || len(s) == 8 && calendar(s) {
			return true
		}
	}
	return false
}

// amount reports whether a sum of money is meant: 13800138000元.
func (w window) amount() bool {
	rest := w.text[w.to[w.groups[w.h-1].first+w.groups[w.h-1].count-1]:]
	return slices.ContainsFunc([]string{"元", "万元", "亿元"}, func(unit string) bool { return strings.HasPrefix(rest, unit) })
}

// after reports whether the window stands after one of some signs.
func (w window) after(signs ...string) bool {
	before := w.text[:w.from[w.groups[w.g].first]]
	return slices.ContainsFunc(signs, func(sign string) bool { return strings.HasSuffix(before, sign) })
}
