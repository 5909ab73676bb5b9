package cell

import (
	"iter"
	"regexp"
	"slices"
	"strings"

	"gongshi/data/model"
)

// Orders are the orders of day, month and year that a bureau may write dates in.
var Orders = []string{"dmy", "mdy", "ymd"}

// orderNames say the orders in words.
var orderNames = map[string]model.Text{
	"dmy": {Zh: "日/月/年", En: "day/month/year"},
	"mdy": {Zh: "月/日/年", En: "month/day/year"},
	"ymd": {Zh: "年/月/日", En: "year/month/day"},
}

// OrderName says an order in words.
func OrderName(order string) model.Text { return orderNames[order] }

// clock closes a date: the time of day that programs add to it, which is not read.
const clock = `(?: \d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?)?$`

// threeNumbers is a date of which only an order says what is the day, the month and the
// year: without one no such date is read.
var threeNumbers = regexp.MustCompile(
	`^(\d{1,2}) ?(?:- ?(\d{1,2}) ?-|\. ?(\d{1,2}) ?\.|/ ?(\d{1,2}) ?/) ?(\d{1,2}|\d{4})` + clock)

// ordered is the date that three numbers are in the order of the writing, or what is no
// date.
func (w Writing) ordered(s string) string {
	m := threeNumbers.FindStringSubmatch(s)
	if m == nil || !slices.Contains(Orders, w.Order) {
		return ""
	}
	numbers := []string{m[1], m[2] + m[3] + m[4], m[5]}
	of := func(part string) string { return numbers[strings.Index(w.Order, part)] }
	return day(century(of("y")), of("m"), of("d"))
}

// century writes a year in four digits. Of two digits those are read that mean one year
// only between the first and the last of a programme's dates: 14 is 2014, but 50 may be
// 1950 or 2050.
func century(year string) string {
	if len(year) == 2 && year > lastYear[2:] && year < firstYear[2:] {
		return lastYear[:1] + "0" + year
	}
	return year
}

// OrdersOf are the orders in which all those of some cells are dates that need an order,
// none where no cell does.
func OrdersOf(cells iter.Seq[string]) (orders []string) {
	asked := false
	for written := range cells {
		s := Fold(written)
		if !threeNumbers.MatchString(s) {
			continue
		}
		if !asked {
			orders, asked = slices.Clone(Orders), true
		}
		orders = slices.DeleteFunc(orders, func(order string) bool { return !IsDate(Writing{Order: order}.ordered(s)) })
	}
	return orders
}

// orderHint says which orders a cell or a column can be read in, and how the settings say
// which it is.
func orderHint(orders []string, of model.Text) model.Text {
	var zh, en []string
	for _, order := range orders {
		zh = append(zh, orderLine(order)+"（"+orderNames[order].Zh+"）")
		en = append(en, orderLine(order)+" ("+orderNames[order].En+")")
	}
	switch len(orders) {
	case 0:
		return model.Text{Zh: "没有一种次序读得通" + of.Zh + "；逐格写成 2014-06-30",
			En: "no order fits " + of.En + ": write each date as 2014-06-30"}
	case 1:
		name, line := orderNames[orders[0]], orderLine(orders[0])
		return model.Text{
			Zh: of.Zh + "只有按" + name.Zh + "才读得通；若确实如此，在 gongshi.toml 的 [dates] 下写 " + line + "；否则写成 2014-06-30",
			En: of.En + " can only be " + name.En + ": if it is so, write " + line +
				" under [dates] in gongshi.toml; else write it as 2014-06-30",
		}
	}
	return model.Text{Zh: "写成 2014-06-30；或在 gongshi.toml 的 [dates] 下写明次序：" + strings.Join(zh, " 或 "),
		En: "write it as 2014-06-30, or say the order under [dates] in gongshi.toml: " + strings.Join(en, " or ")}
}

func orderLine(order string) string { return `order = "` + order + `"` }

// whyInOrder says why three numbers are no date.
func (w Writing) whyInOrder(s string) *Fault {
	if w.Order == "" {
		wrong := fault("ambiguous-date", "年月日的次序不明", "the order of year, month and day is not clear", "", "")
		wrong.Hint = orderHint(OrdersOf(slices.Values([]string{s})), model.Text{Zh: "此格", En: "the cell"})
		wrong.Setting = OrderSetting
		return wrong
	}
	name := orderNames[w.Order]
	if IsDate(twoDigits.ReplaceAllString(w.ordered(s), "20$1")) {
		return fault("ambiguous-date", "两位数的年份看不出是哪个世纪", "the year has two digits, which may be of two centuries",
			"写四位数的年份，如 2014-06-30", "write a year of four digits, as in 2014-06-30")
	}
	return fault("bad-date", "按设置的次序（"+name.Zh+"）没有这一天", "no such day in the order of the settings, "+name.En,
		"写成 2014-06-30；次序不对的，改 gongshi.toml 的 order",
		"write it as 2014-06-30; where the order is wrong, mend order in gongshi.toml")
}

// twoDigits is a date whose year has two digits.
var twoDigits = regexp.MustCompile(`^(\d{2}-)`)
