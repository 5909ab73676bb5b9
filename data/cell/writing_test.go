package cell_test

import (
	"slices"
	"strings"
	"testing"

	"gongshi/data/cell"
)

var (
	dmy   = cell.Writing{Order: "dmy"}
	mdy   = cell.Writing{Order: "mdy"}
	ymd   = cell.Writing{Order: "ymd"}
	comma = cell.Writing{Comma: true}
)

// writings are all ways of writing that settings may name, the usual one first.
var writings = []cell.Writing{{}, dmy, mdy, ymd, comma, {Order: "dmy", Comma: true}, {Order: "ymd", Comma: true}}

// TestOrder: a date of three numbers is the day that its order says, and nothing without.
func TestOrder(t *testing.T) {
	for _, tt := range []struct {
		w        cell.Writing
		in, want string
	}{
		{dmy, "03/04/2025", "2025-04-03"}, {mdy, "03/04/2025", "2025-03-04"}, {dmy, "3-4-2025", "2025-04-03"},
		{mdy, "3-4-2025", "2025-03-04"},
		{dmy, "3.4.2025", "2025-04-03"}, {dmy, "30.06.2025", "2025-06-30"}, {mdy, "6/30/2025", "2025-06-30"},
		{dmy, "30 / 06 / 2025", "2025-06-30"},
		{dmy, "３０／０６／２０２５", "2025-06-30"}, {dmy, "30/06/2025 00:00", "2025-06-30"},
		{mdy, "6/30/2025 12:00:00 AM", "2025-06-30"},
		{dmy, "29/02/2024", "2024-02-29"}, {dmy, "30/6/14", "2014-06-30"}, {mdy, "6/30/14", "2014-06-30"},
		{ymd, "14-6-30", "2014-06-30"},
		{ymd, "03/04/05", "2003-04-05"}, {dmy, "03/04/05", "2005-04-03"}, {mdy, "03/04/05", "2005-03-04"},
		{dmy, "1/1/01", "2001-01-01"}, {dmy, "1/1/48", "2048-01-01"},
	} {
		got, rule, wrong := tt.w.Date(tt.in)
		if wrong != nil || got != tt.want || rule != cell.DateOrder {
			t.Errorf("%s %q: %q by %q, %v; want %q", tt.w.Order, tt.in, got, rule, wrong, tt.want)
		}
		got, _, wrong = cell.Writing{}.Date(tt.in)
		if wrong == nil || wrong.Rule != "ambiguous-date" || wrong.Setting != cell.OrderSetting {
			t.Errorf("%q without an order: %q, %+v", tt.in, got, wrong)
		}
	}
	// in any order
	for in := range strings.SplitSeq("2014-06-30|2014/6/30|2014.6.30|41820|2014年6月30日|30 June 2014|20140630", "|") {
		for _, w := range writings {
			if got, rule, wrong := w.Date(in); wrong != nil || got != "2014-06-30" || rule == cell.DateOrder {
				t.Errorf("%+v %q: %q by %q, %v", w, in, got, rule, wrong)
			}
		}
	}
}

func TestRefusedInOrder(t *testing.T) {
	for _, tt := range []struct {
		w        cell.Writing
		in, want string
	}{
		{dmy, "06/30/2025", "bad-date"}, {mdy, "30/06/2025", "bad-date"}, {ymd, "30/06/2025", "bad-date"},
		{dmy, "31/04/2025", "bad-date"}, {dmy, "29/02/2025", "bad-date"},
		{dmy, "0/1/2025", "bad-date"}, {dmy, "30/06/50", "ambiguous-date"}, {dmy, "30/06/00", "ambiguous-date"},
		{dmy, "30/06/49", "ambiguous-date"},
		{dmy, "30/06/1014", "bad-date"}, {dmy, "30/6-2025", "ambiguous-date"}, {dmy, "2014.1", "ambiguous-date"},
		{dmy, "2014-13-01", "bad-date"}, {dmy, "30/06", "bad-date"},
		{dmy, "30/06/214", "ambiguous-date"}, {cell.Writing{Order: "ydm"}, "03/04/2025", "bad-date"},
	} {
		got, _, wrong := tt.w.Date(tt.in)
		if wrong == nil || wrong.Rule != tt.want || wrong.Hint.Zh == "" || wrong.Hint.En == "" {
			t.Errorf("%s %q: %q, %+v; want %s", tt.w.Order, tt.in, got, wrong, tt.want)
		}
	}
}

// TestOrderOffered: the hint of a column names the orders that it can be read in.
func TestOrderOffered(t *testing.T) {
	for _, tt := range []struct{ column, orders, says string }{
		{"03/04/2025 05/06/2025", "dmy mdy", "在 gongshi.toml 的 [dates] 下写明次序"},
		{"03/04/2025 13/04/2025", "dmy", `本列只有按日/月/年才读得通；若确实如此，在 gongshi.toml 的 [dates] 下写 order = "dmy"`},
		{"03/04/2025 2025-06-30 04/13/2025", "mdy",
			`the column can only be month/day/year: if it is so, write order = "mdy"`},
		{"13/04/2025 04/13/2025", "", "没有一种次序读得通本列"},
		{"31/31/2025", "", "no order fits the column"},
		{"30/6/14", "dmy ymd", "order = \"ymd\""},
		{"14-6-30 14-13-30", "", ""},
		{"2025-06-30 明年 6月", "", ""},
	} {
		column := strings.Fields(tt.column)
		orders := cell.OrdersOf(slices.Values(column))
		if got := strings.Join(orders, " "); got != tt.orders {
			t.Errorf("%s: %q, want %q", tt.column, got, tt.orders)
		}
		_, _, wrong := (cell.Writing{}).Date(column[0])
		if wrong == nil {
			continue
		}
		if hint := wrong.InColumn(slices.Values(column)).Hint; !strings.Contains(hint.Zh+hint.En, tt.says) {
			t.Errorf("%s: the hint is %v", tt.column, hint)
		}
	}
}

// TestMonthNames: a month that is named has one meaning; without a year it has none.
func TestMonthNames(t *testing.T) {
	for in, want := range map[string]string{
		"30 June 2025": "2025-06-30", "June 30, 2025": "2025-06-30", "30-Jun-2025": "2025-06-30",
		"Jun 2025": "2025-06", "JUNE 2025": "2025-06", "June, 2025": "2025-06",
		"30th June 2025": "2025-06-30", "June 1st, 2025": "2025-06-01", "1 Sept. 2025": "2025-09-01",
		"2025-Jun-30": "2025-06-30", "2025 June": "2025-06",
		"Jun-2025": "2025-06", "30/Jun/2025": "2025-06-30", "30-Jun-2025 00:00:00": "2025-06-30",
		"30June2025": "2025-06-30", "Ｊｕｎｅ ３０， ２０２５": "2025-06-30",
		"30 de junio de 2025": "2025-06-30", "1 de enero del 2025": "2025-01-01", "junio de 2025": "2025-06",
		"30-dic-2025": "2025-12-30", "15 setiembre 2025": "2025-09-15",
		"30 juin 2025": "2025-06-30", "1er juillet 2025": "2025-07-01", "août 2025": "2025-08",
		"aou\u0302t 2025": "2025-08", "15 févr. 2025": "2025-02-15", "31 DÉCEMBRE 2025": "2025-12-31",
		"2025年六月三十日": "2025-06-30", "2025年六月": "2025-06", "2025年十二月底前": "2025-12-31前", "2025年6月三十日": "2025-06-30",
		"二〇二五年六月三十日": "2025-06-30", "2025年十月二十一日": "2025-10-21",
	} {
		for _, w := range writings {
			got, rule, wrong := w.Date(in)
			if wrong != nil || got != want || rule != cell.DateForm {
				t.Errorf("%+v %q: %q by %q, %v; want %q", w, in, got, rule, wrong, want)
			}
		}
	}
	for in, want := range map[string]string{
		"Jun-25": "ambiguous-date", "25 Jun": "ambiguous-date", "June": "ambiguous-date",
		"30-Jun-25": "ambiguous-date", "junio 25": "ambiguous-date", "六月三十日": "ambiguous-date",
		"31 June 2025": "bad-date", "32 Jan 2025": "bad-date", "30 Juin 1014": "bad-date",
		"30 jui 2025": "bad-date", "30 Foo 2025": "bad-date", "H1 2025": "bad-date", "mardi 2025": "bad-date",
		"2025年十三月": "bad-date", "2025年六月三十一日": "bad-date", "June 30 to July 2, 2025": "bad-date",
		"30 June 2025 - 2 July 2025": "bad-date",
	} {
		if got, _, wrong := (cell.Writing{}).Date(in); wrong == nil || wrong.Rule != want {
			t.Errorf("%q: %q, %+v; want %s", in, got, wrong, want)
		}
	}
}

// TestComma: with a comma as the decimal sign a point only parts thousands.
func TestComma(t *testing.T) {
	of := func(c cell.Column) cell.Column { c.Writing = comma; return c }
	for _, tt := range []struct {
		column cell.Column
		in     string
		want   cell.Number
	}{
		{money, "1.234,56", cell.Number{Text: "1234.56", Rule: cell.DecimalComma}},
		{money, "1234,56", cell.Number{Text: "1234.56", Rule: cell.DecimalComma}},
		{money, "1 234,56", cell.Number{Text: "1234.56", Rule: cell.DecimalComma}},
		{money, "1\u202f234,56", cell.Number{Text: "1234.56", Rule: cell.DecimalComma}},
		{money, "1'234,56", cell.Number{Text: "1234.56", Rule: cell.DecimalComma}},
		{money, "1.234", cell.Number{Text: "1234", Rule: cell.DecimalComma}},
		{money, "1.234.567", cell.Number{Text: "1234567", Rule: cell.DecimalComma}},
		{money, "5,50", cell.Number{Text: "5.50", Rule: cell.DecimalComma}},
		{money, "1,234", cell.Number{Text: "1.234", Rule: cell.DecimalComma}},
		{money, "1234", cell.Number{Text: "1234"}},
		{money, "1 234", cell.Number{Text: "1234", Rule: cell.Thousands}},
		{money, ",5", cell.Number{Text: "0.5", Rule: cell.DecimalComma}},
		{money, "１．２３４，５", cell.Number{Text: "1234.5", Rule: cell.DecimalComma}},
		{money, "1,5亿元", cell.Number{Text: "15000", Rule: cell.UnitInCell}},
		{persons, "约1.200", cell.Number{Text: "1200", Qualifier: "约", Rule: cell.QualifierHere}},
		{money, "0,30000000000000004", cell.Number{Text: "0.3", Rule: cell.FloatDust}},
		{money, "9,2692944E7", cell.Number{Text: "92692944", Rule: cell.WrittenOut}},
		{money, "10,5（其中，灾情6,5万元）", cell.Number{Text: "10.5", Rule: cell.NoteInCell}},
		{refunds, "-1.120,5", cell.Number{Text: "-1120.5", Rule: cell.DecimalComma}},
		{refunds, "-1.120", cell.Number{Text: "-1120", Rule: cell.DecimalComma}}, {money, "", cell.Number{}},
		{money, "...", cell.Number{Text: "..."}}, {money, "—", cell.Number{Text: "—"}},
	} {
		if got, wrong := of(tt.column).Parse(tt.in); wrong != nil || got != tt.want {
			t.Errorf("%q: %+v, %+v; want %+v", tt.in, got, wrong, tt.want)
		}
	}
	for in, want := range map[string]string{
		"12.5": "bad-separators", "1234.56": "bad-separators", "1,234.56": "bad-separators",
		"1.2345": "bad-separators", "1,234,567": "bad-separators", "1.23": "bad-separators",
		"1.234.56": "bad-separators", "0.5": "bad-separators", "0,1234567": "too-many-decimals",
		"9.2692944E7": "bad-number", "1,2E+03": "scientific", "012,5": "leading-zero",
	} {
		got, wrong := of(money).Parse(in)
		if wrong == nil || wrong.Rule != want || strings.Contains(wrong.Hint.Zh+wrong.Hint.En, "3285.44") {
			t.Errorf("%q: %+v, %+v; want %s", in, got, wrong, want)
		}
	}
	_, wrong := of(money).Parse("12.5")
	if !strings.Contains(wrong.Hint.En, `decimal = ","`) || !strings.Contains(wrong.Hint.En, "3285,44") {
		t.Errorf("the hint does not tell of the setting: %v", wrong.Hint)
	}
}

func TestRateWithComma(t *testing.T) {
	for _, tt := range []struct{ in, unit, want, rule string }{
		{"57,47%", "", "57.47%", cell.DecimalComma}, {"57,47 %", "", "57.47%", cell.DecimalComma},
		{"57%", "", "57%", ""}, {"57,47", "%", "57.47%", cell.PercentSign},
		{"0,57", "小数", "57%", cell.Fraction}, {"57,470000000000006%", "", "57.47%", cell.FloatDust},
		{"—", "", "", cell.MissingWord},
	} {
		if got, rule, wrong := comma.Rate(tt.in, tt.unit); wrong != nil || got != tt.want || rule != tt.rule {
			t.Errorf("%q (%s): %q by %s, %+v; want %q by %s", tt.in, tt.unit, got, rule, wrong, tt.want, tt.rule)
		}
	}
	for _, in := range []string{"57.47%", "57.4%", "1.2345%"} {
		if got, _, wrong := comma.Rate(in, ""); wrong == nil || wrong.Rule != "bad-separators" {
			t.Errorf("%q: %q, %+v", in, got, wrong)
		}
	}
	if _, _, wrong := (cell.Writing{}).Rate("57,47%", ""); wrong == nil || wrong.Setting != cell.DecimalSetting {
		t.Errorf("the setting is not offered: %+v", wrong)
	}
}

// TestCommaOffered: the hint names the setting where it would make a number of a cell,
// and says so more surely where the whole column speaks for it.
func TestCommaOffered(t *testing.T) {
	for _, tt := range []struct {
		column string
		speaks bool
	}{
		{"1.234,56 12", true}, {"12,5 3,75", true}, {"12,5 1.234 7", false}, {"1.234,56 12.5", false},
		{"12,5 3,75 12.50", false}, {"1.234,56 1,234.56", false},
		{"12,5% 3,75%", true}, {"1.234,5万元 —", true}, {"1.234 5.678", false}, {"1,234 5,678", false}, {"", false},
		{"甲 12,5 无 3,5", true},
	} {
		column := strings.Fields(tt.column)
		if got := cell.DecimalOf(slices.Values(column)); (got == ",") != tt.speaks {
			t.Errorf("%s: %q", tt.column, got)
		}
	}
	for in, offered := range map[string]bool{
		"1.234,56": true, "12,5": true, "1.234,5678": true, "1,5万元": true, "1.234.567": true,
		"1,,234": false, "12 34": false, "五": false,
	} {
		_, wrong := money.Parse(in)
		if wrong == nil || (wrong.Setting == cell.DecimalSetting) != offered ||
			strings.Contains(wrong.Hint.Zh, `decimal = ","`) != offered {
			t.Errorf("%q: %+v", in, wrong)
		}
	}
	_, wrong := money.Parse("12,5")
	for column, says := range map[string]string{
		"12,5 3,75": "the column can only be read with a comma",
		"12,5 3.75": "where the comma is the decimal sign",
	} {
		if hint := wrong.InColumn(slices.Values(strings.Fields(column))).Hint; !strings.Contains(hint.En, says) {
			t.Errorf("%s: %v", column, hint)
		}
	}
}
