package privacy

import (
	"strings"
	"time"
)

// provinces are the first two digits of GB/T 2260, and 83, which residents from
// Taiwan have in their numbers since 2018.
const provinces = " 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 " +
	"71 81 82 83 "

func province(digits string) bool { return strings.Contains(provinces, " "+digits[:2]+" ") }

// calendar reports whether eight digits are a day between 1900 and 2099.
func calendar(digits string) bool {
	if digits[:2] != "19" && digits[:2] != "20" {
		return false
	}
	_, err := time.Parse("20060102", digits)
	return err == nil
}

// year reports whether four digits are a year that a programme may speak of.
func year(digits string) bool {
	return digits >= "1950" && digits < "2050"
}

// region reports whether a number begins as a county's code does: province, city
// (from 01, prefectures from 21, counties of the province's own at 90), county.
// Cards begin with 62, as does Gansu, so there the cities are told exactly.
func region(digits string) bool {
	city, county := digits[2:4], digits[4:6]
	switch {
	case !province(digits) || county >= "40":
		return false
	case digits[:2] == "62":
		return city >= "01" && city <= "12" || city == "29" || city == "30"
	}
	return city >= "01" && city < "40" || city == "51" || city == "90"
}

// coded reports whether a number is made as codes of projects are: a county's code
// and a year, or a day.
func coded(digits string) bool {
	return region(digits) && year(digits[6:10]) || calendar(digits[:8])
}

// checkCharacter is the 18th character of a resident identity number by ISO 7064
// MOD 11-2.
func checkCharacter(digits string) byte {
	sum := 0
	for i, weight := range []int{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2} {
		sum += int(digits[i]-'0') * weight
	}
	return "10X98765432"[sum%11]
}

// luhn checks the last digit of a bank card (ISO/IEC 7812-1, annex B).
func luhn(digits string) bool {
	sum := 0
	for i := range len(digits) {
		n := int(digits[len(digits)-1-i] - '0')
		if i%2 == 1 {
			n *= 2
		}
		sum += n/10 + n%10
	}
	return sum%10 == 0
}

// issuer reports whether a card begins as cards do that are given out in China:
// UnionPay's 62 and the older 60 and 9558, of any length; or as those of the
// foreign networks do, of sixteen digits (Visa 4, Mastercard 51-55 and 2221-2720,
// JCB 3528-3589).
func issuer(digits string) (known, foreign bool) {
	if strings.HasPrefix(digits, "62") || strings.HasPrefix(digits, "60") || strings.HasPrefix(digits, "9558") {
		return true, false
	}
	four := digits[:4]
	foreign = len(digits) == 16 && (four[0] == '4' || four >= "5100" && four < "5600" || four >= "2221" &&
		four <= "2720" || four >= "3528" && four <= "3589")
	return foreign, foreign
}

// unitCharacters are those of a unified social credit code (GB 32100-2015).
const unitCharacters = "0123456789ABCDEFGHJKLMNPQRTUWXY"

// unitCode reports whether a word is a unified social credit code, by its check
// character.
func unitCode(word string) bool {
	if len(word) != 18 {
		return false
	}
	sum, weight := 0, 1
	for i := range word {
		value := strings.IndexByte(unitCharacters, word[i])
		if value < 0 {
			return false
		}
		if i == 17 {
			return value == (31-sum%31)%31
		}
		sum, weight = sum+value*weight, weight*3%31
	}
	return false
}

// unit reports whether what would pass for an identity number is the code of a
// public body: it begins with 11 or 12, goes on with a province where Beijing and
// Tianjin have no city, and its check character is right as well.
func unit(digits string) bool {
	return (digits[:2] == "11" || digits[:2] == "12") && province(digits[2:]) && unitCode(digits)
}

// letters tells how letters stand beside a window.
type letters int

const (
	none letters = iota
	some
	code // the digits are part of a digest or of a unit's code
)

// labels are the words that people write a number to without a space.
const labels = " tel phone mobile mob cell call wechat wx weixin sms id card no "

// digest is the fewest hexadecimal digits that are taken for one.
const digest = 32

// letters looks at what touches the window.
func (w window) letters() letters {
	last := w.groups[w.h-1]
	start, end := w.from[w.groups[w.g].first], w.to[last.first+last.count-1]
	before, after := wordBefore(w.text[:start]), wordAfter(w.text[end:])
	word := before + w.text[start:end] + after
	switch {
	case before == "" && after == "":
		return none
	case unitCode(word), len(word) >= digest && hexadecimal(word):
		return code
	case after == "" && strings.Contains(labels, " "+strings.ToLower(before)+" "):
		return none
	}
	return some
}

// wordBefore is the letters and digits that a text ends with, without those of an
// escape: in JSON a number may follow \n or \u4e2d.
func wordBefore(text string) string {
	i := len(text)
	for i > 0 && alphanumeric(text[i-1]) {
		i--
	}
	word := text[i:]
	if i == 0 || text[i-1] != '\\' || word == "" {
		return word
	}
	if _, size := escaped(text[i-1:]); size > 0 {
		return word[size-1:]
	}
	return word[1:]
}

func wordAfter(text string) string {
	i := 0
	for i < len(text) && alphanumeric(text[i]) {
		i++
	}
	return text[:i]
}

func alphanumeric(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}

// hexadecimal reports whether a word is of hexadecimal digits of one case.
func hexadecimal(word string) bool {
	return strings.Trim(word, "0123456789abcdef") == "" || strings.Trim(word, "0123456789ABCDEF") == ""
}
