package data

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/width"
)

// The shapes of personal data that stop a build: a resident identity number of
// 18 characters (GB 11643: region, birth date, order, check character) and a
// mobile number. Neither may be part of a longer run of letters and digits, as
// it would be in a digest.
var (
	residentID = regexp.MustCompile(`[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]`)
	mobile     = regexp.MustCompile(`1[3-9]\d[- ]?\d{4}[- ]?\d{4}`)
)

// PersonalData looks for personal data in a text, in full-width digits too, and
// returns the first found with its middle masked. Allowed lists the numbers
// that a bureau publishes on purpose, such as a supervision telephone.
func PersonalData(text string, allowed []string) (masked string, found bool) {
	if longestNumber(text) < 11 { // the shortest that counts
		return "", false
	}
	folded := width.Fold.String(text)
	for _, at := range residentID.FindAllStringIndex(folded, -1) {
		if id := folded[at[0]:at[1]]; apart(folded, at) && checkCharacter(id) == strings.ToUpper(id[17:]) {
			return id[:3] + strings.Repeat("*", 15), true
		}
	}
	for _, at := range mobile.FindAllStringIndex(folded, -1) {
		if number := folded[at[0]:at[1]]; apart(folded, at) && !slices.Contains(allowed, number) {
			return number[:3] + "****" + number[len(number)-2:], true
		}
	}
	return "", false
}

// longestNumber counts the digits of the longest number in a text, full-width
// ones too, and over the dashes and spaces that a mobile number may hold.
func longestNumber(text string) int {
	longest, n := 0, 0
	for _, r := range text {
		switch {
		case r >= '0' && r <= '9', r >= '０' && r <= '９':
			n++
			longest = max(longest, n)
		case r != '-' && r != ' ' && r != '－' && r != '\u3000':
			n = 0
		}
	}
	return longest
}

// apart reports whether a match is no part of a longer word or number.
func apart(s string, at []int) bool {
	return !(at[0] > 0 && alphanumeric(s[at[0]-1])) && !(at[1] < len(s) && alphanumeric(s[at[1]]))
}

func alphanumeric(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}

// checkCharacter is the 18th character by ISO 7064 MOD 11-2.
func checkCharacter(id string) string {
	sum := 0
	for i, weight := range []int{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2} {
		sum += int(id[i]-'0') * weight
	}
	return string("10X98765432"[sum%11])
}
