package cell

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// partsOfYears are a year, a half or a quarter in the one form.
var partsOfYears = regexp.MustCompile(`^\d{4}(?:-(?:H[12]|Q[1-4]))?$`)

// dateForm is a way to write a date, and the one form of what it matched; it gives ""
// where that is ambiguous. m[0] is the whole match.
type dateForm struct {
	form *regexp.Regexp
	iso  func(m []string) string
}

// limit closes a form: 前, 之前 and 以前 make a date a limit.
const limit = `(?:(前|之前|以前))?$`

var dateForms = []dateForm{
	{regexp.MustCompile(`^(\d{4})(?:-(\d{1,2})-|\.(\d{1,2})\.|/(\d{1,2})/|年(\d{1,2})月)(\d{1,2})日?(?: \d{1,2}:\d{2}(?::\d{2})?)?` + limit), func(m []string) string {
		return day(m[1], m[2]+m[3]+m[4]+m[5], m[6]) + asLimit(m[7])
	}},
	{regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`), func(m []string) string { return day(m[1], m[2], m[3]) }},
	{regexp.MustCompile(`^(\d{4})年?[.-]?(\d{1,2})月?[-~至—](\d{1,2})月?$`), months},
	{regexp.MustCompile(`^(\d{4})(?:-|/|年)(\d{1,2})月?份?$`), func(m []string) string { return month(m[1], m[2]) }},
	// not 2014.1, which Excel makes of 2014.10
	{regexp.MustCompile(`^(\d{4})\.(\d{2}|[2-9])$`), func(m []string) string { return month(m[1], m[2]) }},
	{regexp.MustCompile(`^(\d{4})(0[1-9]|1[0-2])$`), func(m []string) string { return month(m[1], m[2]) }},
	{regexp.MustCompile(`^(\d{4})年(\d{1,2})月(?:底|末)` + limit), func(m []string) string {
		return ended(month(m[1], m[2]), m[3])
	}},
	{regexp.MustCompile(`^(\d{4})年(上|下)半年$`), func(m []string) string {
		return m[1] + map[string]string{"上": "-H1", "下": "-H2"}[m[2]]
	}},
	{regexp.MustCompile(`^(\d{4})年?第?(?:([1-4])|(一)|(二)|(三)|(四))季度?$`), quarter},
	{regexp.MustCompile(`^(\d{4})年度?$`), func(m []string) string { return m[1] }},
	{regexp.MustCompile(`^(\d{4})年?(?:底|末)` + limit), func(m []string) string { return ended(m[1]+"-12", m[2]) }},
}

// Date reads a date cell: its one form, and the rule of the note where it was
// rewritten.
func (w Writing) Date(written string) (form, rule string, wrong *Fault) {
	if written == "" || IsDate(written) {
		return written, "", nil
	}
	s := strings.ReplaceAll(Fold(written), "号", "日")
	s = westernDigits(s)
	if _, absent := stateForms[s]; absent || s == "—" || s == "——" || s == "-" || s == "/" || s == "待定" || s == "未填报" {
		return "", MissingWord, nil
	}
	if IsDate(s) {
		return s, DateForm, nil
	}
	if serial, err := strconv.Atoi(s); err == nil && len(s) == 5 {
		if form, ok := serialDate(serial); ok {
			return form, SerialDate, nil
		}
	}
	for _, f := range dateForms {
		if m := f.form.FindStringSubmatch(strings.ReplaceAll(s, " ", "")); m != nil {
			if form = f.iso(m); IsDate(form) {
				return form, DateForm, nil
			}
		}
		if m := f.form.FindStringSubmatch(s); m != nil {
			if form = f.iso(m); IsDate(form) {
				return form, DateForm, nil
			}
		}
	}
	if form = named(s); form != "" {
		return form, DateForm, nil
	}
	if form = w.ordered(s); IsDate(form) {
		return form, DateOrder, nil
	}
	return "", "", w.whyNoDate(s)
}

// The years of a programme's dates, the first and the last.
const firstYear, lastYear = "1949", "2100"

// IsDate reports whether a date is in the one form, as much as is stated and no more,
// and there is such a day: 2014-06-30, 2014-06, 2014-Q1, 2014-H1, 2014, or the limit
// 2014-12-31前.
func IsDate(s string) bool {
	if s < firstYear || s[:min(len(s), len(lastYear))] > lastYear {
		return false
	}
	if _, err := time.Parse(time.DateOnly, strings.TrimSuffix(s, "前")); err == nil {
		return true // as nearly all
	}
	_, err := time.Parse("2006-01", s)
	return err == nil || partsOfYears.MatchString(s)
}

// dayZero is the day that Excel calls 0, as it counts from March 1900 on.
var dayZero, _ = time.Parse(time.DateOnly, "1899-12-30")

// serialDate counts days as Excel does; a number is read as one from 1980 to
// 2059, where a number of five digits is hardly anything else.
func serialDate(serial int) (form string, ok bool) {
	d := dayZero.AddDate(0, 0, serial)
	return d.Format(time.DateOnly), d.Year() >= 1980 && d.Year() <= 2059
}

func month(year, month string) string { return fmt.Sprintf("%s-%02s", year, month) }

func day(year, m, day string) string { return fmt.Sprintf("%s-%02s", month(year, m), day) }

func asLimit(word string) string {
	if word == "" {
		return ""
	}
	return "前"
}

// ended is the end of a month: the month, or the limit of its last day.
func ended(month, limit string) string {
	first, err := time.Parse("2006-01", month)
	if err != nil || limit == "" {
		return month
	}
	return first.AddDate(0, 1, -1).Format("2006-01-02") + "前"
}

// months is a span from January: a quarter, a half or a whole year of it, else
// the month that it ends with is not what is stated, so that it is refused.
func months(m []string) string {
	if from, _ := strconv.Atoi(m[2]); from != 1 {
		return ""
	}
	switch until, _ := strconv.Atoi(m[3]); until {
	case 3:
		return m[1] + "-Q1"
	case 6:
		return m[1] + "-H1"
	case 12:
		return m[1]
	}
	return ""
}

func quarter(m []string) string {
	for i, word := range m[3:7] {
		if word != "" {
			return fmt.Sprintf("%s-Q%d", m[1], i+1)
		}
	}
	return m[1] + "-Q" + m[2]
}

var (
	chineseDate = regexp.MustCompile(`^(?:[〇○零一二三四五六七八九]{4}|\d{4})年`)
	chineseDays = regexp.MustCompile(`[一二三四五六七八九十]{1,3}[月日]`)
	years       = strings.NewReplacer("〇", "0", "○", "0", "零", "0", "一", "1", "二", "2", "三", "3", "四", "4", "五", "5", "六",
		"6", "七", "7", "八", "8", "九", "9")
)

// westernDigits writes a date in Chinese numerals (二〇一四年六月三十日), as
// documents are signed, in digits, also where only the year has them already.
func westernDigits(s string) string {
	if !chineseDate.MatchString(s) {
		return s
	}
	year, rest, _ := strings.Cut(s, "年")
	rest = chineseDays.ReplaceAllStringFunc(rest, func(word string) string {
		number, unit := strings.TrimRight(word, "月日"), word[len(word)-3:]
		tens, ones, ten := strings.Cut(number, "十")
		if !ten {
			return years.Replace(number) + unit
		}
		if tens == "" {
			tens = "一"
		}
		if ones == "" {
			ones = "〇"
		}
		return years.Replace(tens+ones) + unit
	})
	return years.Replace(year) + "年" + rest
}

var (
	yearLast = regexp.MustCompile(`^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$`)
	noYear   = regexp.MustCompile(`^(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|年底|年末|上半年|下半年|全年|第?[一二三四]季度)`)
	lostZero = regexp.MustCompile(`^\d{4}\.1$`)
)

func (w Writing) whyNoDate(s string) *Fault {
	const hintZh, hintEn = "写成 2014-06-30、2014-06、2014-Q1、2014-H1、2014 或 2014-12-31前",
		"write 2014-06-30, 2014-06, 2014-Q1, 2014-H1, 2014, or 2014-12-31前 for a limit"
	switch {
	case s != "" && strings.Trim(s, "#") == "", exponent.MatchString(s):
		return Column{}.why(s)
	case lostZero.MatchString(s):
		return fault("ambiguous-date", "可能是1月，也可能是10月（Excel会去掉末尾的0）", "January, or October: Excel drops the last 0",
			"写成 "+s[:4]+"-01 或 "+s[:4]+"-10", "write "+s[:4]+"-01 or "+s[:4]+"-10")
	case threeNumbers.MatchString(s):
		return w.whyInOrder(s)
	case yearLast.MatchString(s):
		return fault("ambiguous-date", "年月日的次序不明", "the order of year, month and day is not clear", "写成 2014-06-30",
			"write it as 2014-06-30")
	case noYear.MatchString(s), lacksYear(s):
		return fault("ambiguous-date", "没有写年份", "it states no year", "写明年份，如 2014-09 或 2014年底",
			"state the year, as in 2014-09 or 2014年底")
	}
	return fault("bad-date", "不是日期，或没有这一天", "not a date, or no such day", hintZh, hintEn)
}
