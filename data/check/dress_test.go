package check_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
)

// one is one of several, by chance.
func one[T any](random *rand.Rand, several ...T) T { return several[random.IntN(len(several))] }

// The signs of a cell without a number, by what they mean.
var missing = map[model.State][]string{
	model.Unknown:       {"", "—", "——", "-", "–", "－", "待定", "未填报", "不详", "暂缺"},
	model.NotApplicable: {"/", "不适用", "N/A", "\\"},
	model.BelowUnit:     {"…", "……", "...", "⋯"},
}

// The words of a qualifier that stand before a number and behind it.
var (
	wordsBefore = map[model.Qualifier][]string{model.AtLeast: {"≥", "至少", "不少于", "不低于", ">="},
		model.MoreThan: {"超过", "多于"},
		model.About:    {"约", "大约"}, model.AtMost: {"≤", "不超过", "不高于", "至多", "<="}}
	wordsAfter = map[model.Qualifier][]string{model.AtLeast: {"以上", "及以上"}, model.About: {"左右", "上下"},
		model.AtMost: {"以内", "以下"}}
)

// writtenNumber writes a quantity as one of the many that clerks write.
func writtenNumber(random *rand.Rand, q model.Quantity) string {
	if !q.Known() {
		return one(random, missing[q.State]...)
	}
	digits, multiplier, unit := inAnyUnit(random, q)
	digits = grouped(random, digits)
	s := digits + multiplier + unit
	switch {
	case q.Qualifier == model.MoreThan && random.IntN(2) == 0:
		s = digits + multiplier + one(random, "余", "多") + unit
	case q.Qualifier != model.Exact && (wordsAfter[q.Qualifier] == nil || random.IntN(2) == 0):
		s = one(random, wordsBefore[q.Qualifier]...) + one(random, "", " ") + s
	case q.Qualifier != model.Exact:
		s += one(random, wordsAfter[q.Qualifier]...)
	}
	if random.IntN(10) == 0 {
		s += one(random, "(其中，灾情因素6万元)", "（含上年结转）", "(不含自筹)")
	}
	return aired(random, widened(random, s))
}

// inAnyUnit writes a number in its own unit, named or not, or in another of the
// same kind: 20, 20万元, 200000元, 0.002亿.
func inAnyUnit(random *rand.Rand, q model.Quantity) (digits, multiplier, unit string) {
	base, power := model.UnitPower(q.Unit)
	if q.Unit == "%" {
		return q.Number.String(), "", one(random, "", "%")
	}
	to := one(random, int32(0), 3, 4, 8)
	n := q.Number.Shift(power - to)
	if random.IntN(2) == 0 || n.Exponent() < -6 || n.GreaterThan(decimal.New(1, 14)) {
		return q.Number.String(), "", ""
	}
	multiplier = map[int32]string{0: "", 3: "千", 4: "万", 8: "亿"}[to]
	if unit = base; multiplier != "" && (multiplier != "千" || base != "元") && random.IntN(2) == 0 {
		unit = ""
	}
	return n.String(), multiplier, unit
}

// grouped puts separators into a number, dust behind it, or drops a zero or adds
// a point that say nothing.
func grouped(random *rand.Rand, s string) string {
	whole, decimals, _ := strings.Cut(s, ".")
	point := strings.TrimPrefix(s, whole)
	switch random.IntN(8) {
	case 0:
		return groups(whole, 3, ",") + point
	case 1:
		return groups(whole, 3, one(random, " ", "\u00a0", "\u2009", "\u202f", "'")) + point
	case 2:
		if len(whole) > 4 {
			return groups(whole, 4, ",") + point
		}
	case 3:
		if len(decimals) <= 2 && len(whole) <= 6 {
			return whole + "." + decimals + strings.Repeat("0", 12) + fmt.Sprint(1+random.IntN(99))
		}
	case 4:
		if whole == "0" && decimals != "" {
			return point
		}
		if decimals == "" {
			return s + "."
		}
	}
	return s
}

func groups(whole string, size int, separator string) string {
	for i := len(whole) - size; i > 0; i -= size {
		whole = whole[:i] + separator + whole[i:]
	}
	return whole
}

// widened writes some cells in full-width characters.
func widened(random *rand.Rand, s string) string {
	if random.IntN(6) > 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r > ' ' && r <= '~' && r != '\\' && r != '\'' {
			return r + 0xfee0
		}
		return r
	}, s)
}

// aired puts some cells between spaces.
func aired(random *rand.Rand, s string) string {
	if random.IntN(6) > 0 {
		return s
	}
	space := one(random, " ", "\u3000", "\u00a0", "  ", "\t", "\n", "\u200b")
	return one(random, space+s, s+space, space+s+space)
}

// writtenDate writes a date in one of the forms of its precision.
func writtenDate(random *rand.Rand, d model.Date) string {
	if d.IsZero() {
		return one(random, "", "—", "待定", "/")
	}
	y, m, day := d.Last().Year(), int(d.Last().Month()), d.Last().Day()
	var s string
	switch d.Precision {
	case model.Day:
		serial := d.Last().Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24
		s = one(random, fmt.Sprintf("%d-%02d-%02d", y, m, day), fmt.Sprintf("%d-%d-%d", y, m, day),
			fmt.Sprintf("%d.%d.%d", y, m, day), fmt.Sprintf("%d/%d/%d", y, m, day), fmt.Sprintf("%d年%d月%d日", y, m, day),
			fmt.Sprintf("%d年%02d月%02d号", y, m, day), fmt.Sprintf("%d%02d%02d", y, m, day),
			fmt.Sprintf("%d/%d/%d 0:00", y, m, day), fmt.Sprintf("%d-%02d-%02d 00:00:00", y, m, day),
			fmt.Sprintf("%.0f", serial), fmt.Sprintf("%d年 %d月 %d日", y, m, day))
	case model.Month:
		s = one(random, fmt.Sprintf("%d-%02d", y, m), fmt.Sprintf("%d年%d月", y, m), fmt.Sprintf("%d年%d月份", y, m),
			fmt.Sprintf("%d/%d", y, m), fmt.Sprintf("%d-%d", y, m), fmt.Sprintf("%d%02d", y, m), fmt.Sprintf("%d.%02d", y, m),
			fmt.Sprintf("%d年%d月底", y, m))
	case model.Quarter:
		s = one(random, fmt.Sprintf("%d-Q%d", y, m/3), fmt.Sprintf("%d年第%d季度", y, m/3),
			fmt.Sprintf("%d年%s季度", y, []string{"一", "二", "三", "四"}[m/3-1]))
	case model.Half:
		s = one(random, fmt.Sprintf("%d-H%d", y, m/6), fmt.Sprintf("%d年%s半年", y, []string{"上", "下"}[m/6-1]))
	case model.Before:
		s = one(random, fmt.Sprintf("%d-%02d-%02d前", y, m, day), fmt.Sprintf("%d年%d月%d日前", y, m, day),
			fmt.Sprintf("%d年%d月%d日之前", y, m, day), fmt.Sprintf("%d.%d.%d以前", y, m, day))
	default:
		s = one(random, fmt.Sprint(y), fmt.Sprintf("%d年", y), fmt.Sprintf("%d年度", y), fmt.Sprintf("%d.1-12", y))
	}
	return aired(random, widened(random, s))
}

// writtenRate writes a percentage for a column whose header names its unit.
func writtenRate(random *rand.Rand, rate decimal.Decimal, unit string) string {
	s := rate.String()
	switch unit {
	case "":
		s += one(random, "%", "%", " %")
	case "%":
		s += one(random, "", "%")
	default:
		s = rate.Shift(-2).String()
	}
	return aired(random, widened(random, s))
}
