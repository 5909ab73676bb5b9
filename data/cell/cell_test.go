package cell_test

import (
	"strings"
	"testing"

	"gongshi/data/cell"
)

// Columns of the tests: money in 万元, persons with a qualifier, and a bare one.
var (
	money   = cell.Column{Unit: "万元", Money: true, Qualified: true}
	refunds = cell.Column{Unit: "万元", Money: true, Qualified: true, Signed: true}
	yuan    = cell.Column{Unit: "元", Money: true}
	persons = cell.Column{Unit: "人", Qualified: true}
	bare    = cell.Column{Money: true}
	counts  = cell.Column{Unit: "个"}
	percent = cell.Column{Unit: "%"}
)

func TestNumber(t *testing.T) {
	tests := []struct {
		column cell.Column
		in     string
		want   cell.Number
	}{
		{money, "3285.44", cell.Number{Text: "3285.44"}},
		{money, "0", cell.Number{Text: "0"}},
		{money, "5.50", cell.Number{Text: "5.50"}}, // positions kept
		{money, "3,285.44", cell.Number{Text: "3285.44", Rule: cell.Thousands}},
		{money, "1,234,567", cell.Number{Text: "1234567", Rule: cell.Thousands}},
		{money, "１２３．４", cell.Number{Text: "123.4", Rule: cell.FullWidth}},
		{money, "３，２８５．４４", cell.Number{Text: "3285.44", Rule: cell.Thousands}},
		{money, "10 851.8", cell.Number{Text: "10851.8", Rule: cell.Thousands}},
		{money, "10\u2009851.8万元", cell.Number{Text: "10851.8", Rule: cell.UnitInCell}},
		{money, "10\u00a0851.8", cell.Number{Text: "10851.8", Rule: cell.Thousands}},
		{money, "12'345", cell.Number{Text: "12345", Rule: cell.Thousands}},
		{money, "1,2345", cell.Number{Text: "12345", Rule: cell.Thousands}}, // by ten thousands
		{money, "20万元", cell.Number{Text: "20", Rule: cell.UnitInCell}},
		{money, "20万", cell.Number{Text: "20", Rule: cell.UnitInCell}},
		{money, "1.5亿元", cell.Number{Text: "15000", Rule: cell.UnitInCell}},
		{money, "35000元", cell.Number{Text: "3.5", Rule: cell.UnitInCell}},
		{yuan, "20万元", cell.Number{Text: "200000", Rule: cell.UnitInCell}},
		{bare, "660万", cell.Number{Text: "660", Unit: "万元", Rule: cell.UnitInCell}},
		{bare, "660", cell.Number{Text: "660"}},
		{money, "10(其中,灾情因素6万元)", cell.Number{Text: "10", Rule: cell.NoteInCell}},
		{money, "10（其中，灾情因素6万元）", cell.Number{Text: "10", Rule: cell.NoteInCell}},
		{money, "10(万元)", cell.Number{Text: "10", Rule: cell.UnitInCell}},
		{yuan, "10（万元）", cell.Number{Text: "100000", Rule: cell.UnitInCell}},
		{yuan, "5千", cell.Number{Text: "5000", Rule: cell.UnitInCell}},
		{money, "5千元", cell.Number{Text: "0.5", Rule: cell.UnitInCell}},
		{persons, "10(约)", cell.Number{Text: "10", Qualifier: "约", Rule: cell.QualifierHere}},
		{persons, "10（以上）", cell.Number{Text: "10", Qualifier: "以上", Rule: cell.QualifierHere}},
		{persons, "5万余", cell.Number{Text: "50000", Qualifier: "余", Rule: cell.QualifierHere}},
		{persons, "5万余人", cell.Number{Text: "50000", Qualifier: "余", Rule: cell.QualifierHere}},
		{persons, "3000多人", cell.Number{Text: "3000", Qualifier: "余", Rule: cell.QualifierHere}},
		{persons, "3000人以上", cell.Number{Text: "3000", Qualifier: "以上", Rule: cell.QualifierHere}},
		{persons, "约3000", cell.Number{Text: "3000", Qualifier: "约", Rule: cell.QualifierHere}},
		{persons, "3000左右", cell.Number{Text: "3000", Qualifier: "约", Rule: cell.QualifierHere}},
		{persons, "≥90", cell.Number{Text: "90", Qualifier: "以上", Rule: cell.QualifierHere}},
		{persons, "≤90", cell.Number{Text: "90", Qualifier: "不超过", Rule: cell.QualifierHere}},
		{persons, "不超过 90", cell.Number{Text: "90", Qualifier: "不超过", Rule: cell.QualifierHere}},
		{persons, "90以上", cell.Number{Text: "90", Qualifier: "以上", Rule: cell.QualifierHere}},
		{persons, "超过5万", cell.Number{Text: "50000", Qualifier: "余", Rule: cell.QualifierHere}},
		{counts, "12个", cell.Number{Text: "12", Rule: cell.UnitInCell}},
		{percent, "100%", cell.Number{Text: "100", Rule: cell.UnitInCell}},
		{percent, "62.5％", cell.Number{Text: "62.5", Rule: cell.UnitInCell}},
		{money, ".5", cell.Number{Text: "0.5", Rule: cell.DecimalPoint}},
		{money, "5.", cell.Number{Text: "5", Rule: cell.DecimalPoint}},
		{money, "0.30000000000000004", cell.Number{Text: "0.3", Rule: cell.FloatDust}},
		{money, "3285.4399999999996", cell.Number{Text: "3285.44", Rule: cell.FloatDust}},
		{money, "63791202.29000001", cell.Number{Text: "63791202.29", Rule: cell.FloatDust}},
		{money, "125967182.67999999", cell.Number{Text: "125967182.68", Rule: cell.FloatDust}},
		{money, "59824250.440000005", cell.Number{Text: "59824250.44", Rule: cell.FloatDust}},
		{money, "6.379120229000001E7", cell.Number{Text: "63791202.29", Rule: cell.FloatDust}},
		{money, "9.2692944E7", cell.Number{Text: "92692944", Rule: cell.WrittenOut}},
		{money, "9.2692944e+07", cell.Number{Text: "92692944", Rule: cell.WrittenOut}},
		{money, "9.26929441E7", cell.Number{Text: "92692944.1", Rule: cell.WrittenOut}},
		{money, "1.5E-4", cell.Number{Text: "0.00015", Rule: cell.WrittenOut}},
		{yuan, "9.2692944E7元", cell.Number{Text: "92692944", Rule: cell.WrittenOut}},
		{refunds, "-120.5", cell.Number{Text: "-120.5"}},
		{refunds, "−120.5", cell.Number{Text: "-120.5", Rule: cell.Sign}},
		{refunds, "－１２０．５", cell.Number{Text: "-120.5", Rule: cell.Sign}},
		{refunds, "- 1,120.50元", cell.Number{Text: "-0.11205", Rule: cell.UnitInCell}},
		{refunds, "-9.2692944E7", cell.Number{Text: "-92692944", Rule: cell.WrittenOut}},
		{refunds, "-63791202.29000001", cell.Number{Text: "-63791202.29", Rule: cell.FloatDust}},
		{refunds, "约-120", cell.Number{Text: "-120", Qualifier: "约", Rule: cell.QualifierHere}},
		{refunds, "+2.5", cell.Number{Text: "2.5", Rule: cell.Sign}},
		{refunds, "-0", cell.Number{Text: "0", Rule: cell.Sign}},
		{refunds, "-", cell.Number{Text: "-"}},
		{money, "", cell.Number{}},
		{money, "—", cell.Number{Text: "—"}},
		{money, "－", cell.Number{Text: "-", Rule: cell.MissingWord}},
		{money, "–", cell.Number{Text: "—", Rule: cell.MissingWord}},
		{money, "/", cell.Number{Text: "/"}},
		{money, "N/A", cell.Number{Text: "/", Rule: cell.MissingWord}},
		{money, "…", cell.Number{Text: "…"}},
		{money, "……", cell.Number{Text: "…", Rule: cell.MissingWord}},
		{money, "待定", cell.Number{Text: "待定"}},
	}
	for _, tt := range tests {
		got, wrong := tt.column.Parse(tt.in)
		if wrong != nil {
			t.Errorf("%q: refused by %s", tt.in, wrong.Rule)
		} else if got != tt.want {
			t.Errorf("%q: %+v, want %+v", tt.in, got, tt.want)
		}
	}
}

// What is no number, and the rule that says why.
var refusedNumbers = map[string]string{
	"########": "column-too-narrow", "#DIV/0!": "excel-error", "#N/A": "excel-error", "1.23457E+17": "scientific",
	"1.2E+03": "scientific",
	"无":       "none-or-zero", "-5": "negative-number", "－5": "negative-number", "(10)": "negative-number",
	"20-30": "range",
	"20~30": "range",
	"20—30": "range", "五万": "chinese-numeral", "五万余": "chinese-numeral", "0123": "leading-zero", "00": "leading-zero",
	"12345678901234567890": "long-code", "0.1234567": "too-many-decimals", "1,23": "bad-separators",
	"12,34":      "bad-separators",
	"1,234,5678": "bad-separators", "3.285,44": "bad-separators", "1.234.567": "bad-separators",
	"12 34": "bad-separators", "1,,234": "bad-separators",
	",234": "bad-separators", "1.5abc": "bad-number", "NaN": "bad-number", "Infinity": "bad-number", "0x1F": "bad-number",
	"1_000": "bad-number",
	"true":  "bad-number", "是": "bad-number", "+5": "bad-number", "5万7千": "bad-number", "10(6)": "bad-number",
	"=A1": "bad-number",
	"20吨": "unit-differs", "20户": "unit-differs", "约5以上": "two-qualifiers", "5余以上": "two-qualifiers", "$20": "bad-number",
	"5?":          "bad-number",
	"9.26929E+07": "scientific", "1.23E+01": "scientific", "1.2E7": "scientific", "9.2692944E8": "scientific",
	"1.5E-07":          "scientific",
	"63791202.2912345": "too-many-decimals", "123456789.12345678": "too-many-decimals",
	"9999999999.1234567": "too-many-decimals",
	"2014-06-30":         "range", "٣": "bad-number", "5；6": "bad-number", "123元5角": "bad-number", "10%": "unit-differs",
	"5千": "unit-differs", "5百": "unit-differs", "10(20万元)": "bad-number", "10(约20)": "bad-number",
	"10(户)": "unit-differs",
}

func TestRefusedNumbers(t *testing.T) {
	for in, want := range map[string]string{"(120.5)": "negative-number", "-1,23": "bad-separators",
		"-120以上": "qualifier-here",
		"--5":    "bad-number", "-五万": "chinese-numeral", "5-": "bad-number", "-1.2E+03": "scientific", "-": ""} {
		if got, wrong := refunds.Parse(in); wrong == nil && want != "" || wrong != nil && wrong.Rule != want {
			t.Errorf("%q below zero: %+v, %v; want %s", in, got, wrong, want)
		}
	}
	for in, want := range refusedNumbers {
		got, wrong := money.Parse(in)
		switch {
		case wrong == nil:
			t.Errorf("%q: read as %+v, want %s", in, got, want)
		case wrong.Rule != want:
			t.Errorf("%q: %s, want %s", in, wrong.Rule, want)
		case wrong.Message.Zh == "" || wrong.Message.En == "" || wrong.Hint.Zh == "" || wrong.Hint.En == "":
			t.Errorf("%q: %s says too little", in, wrong.Rule)
		}
	}
	for in, want := range map[string]string{"5万余": "qualifier-here", "约5": "qualifier-here", "3户": "unit-differs"} {
		if _, wrong := counts.Parse(in); wrong == nil || wrong.Rule != want {
			t.Errorf("%q: %v, want %s", in, wrong, want)
		}
	}
}

func TestRate(t *testing.T) {
	tests := []struct{ in, unit, want, rule string }{
		{"57.47%", "", "57.47%", ""}, {"57.47％", "", "57.47%", cell.FullWidth}, {"100 %", "", "100%", cell.FullWidth},
		{"57.47", "%", "57.47%", cell.PercentSign}, {"0.57", "小数", "57%", cell.Fraction}, {"1", "小数", "100%", cell.Fraction},
		{"—", "", "", cell.MissingWord}, {"", "", "", ""},
		{"57.470000000000006%", "", "57.47%", cell.FloatDust}, {"57.470000000000006", "%", "57.47%", cell.PercentSign},
	}
	for _, tt := range tests {
		got, rule, wrong := (cell.Writing{}).Rate(tt.in, tt.unit)
		if wrong != nil || got != tt.want || rule != tt.rule {
			t.Errorf("%q (%s): %q by %s, %v; want %q by %s", tt.in, tt.unit, got, rule, wrong, tt.want, tt.rule)
		}
	}
	for in, want := range map[string]string{"0.57": "bad-rate", "57": "bad-rate", "五成": "bad-number",
		"57%左右": "qualifier-here", "5.8E-01": "scientific"} {
		if got, _, wrong := (cell.Writing{}).Rate(in, ""); wrong == nil || wrong.Rule != want {
			t.Errorf("%q: %q, %v; want %s", in, got, wrong, want)
		}
	}
}

func TestDate(t *testing.T) {
	for in, want := range map[string]string{
		"2014-06-30": "2014-06-30", "2014-06": "2014-06", "2014-H1": "2014-H1", "2014-Q2": "2014-Q2", "2014": "2014",
		"2014-12-31前": "2014-12-31前",
		"2014.6.30":   "2014-06-30", "2014年6月30日": "2014-06-30", "2014/6/30": "2014-06-30", "2014-6-30": "2014-06-30",
		"20140630":   "2014-06-30",
		"２０１４年６月３０日": "2014-06-30", "2014年 6月 30日": "2014-06-30", "2014/6/30 0:00": "2014-06-30",
		"2014-06-30 00:00:00": "2014-06-30",
		"2014年6月":             "2014-06", "2014年9月份": "2014-09", "2014/6": "2014-06", "2014.6": "2014-06",
		"2014.10": "2014-10",
		"201406":  "2014-06", "2014-6": "2014-06",
		"2014年6月底": "2014-06", "2014年6月末": "2014-06", "2014年底": "2014-12", "2014年末": "2014-12", "2014年": "2014",
		"2014年度":   "2014",
		"2014年上半年": "2014-H1", "2014年下半年": "2014-H2", "2014年第一季度": "2014-Q1", "2014年4季度": "2014-Q4",
		"2014.1-12": "2014", "2014年1-6月": "2014-H1", "2014年1—3月": "2014-Q1", "2014年12月31日前": "2014-12-31前",
		"2014年7月25日之前": "2014-07-25前",
		"2014年12月底前":   "2014-12-31前", "2014年2月底前": "2014-02-28前", "2014年底前": "2014-12-31前", "41820": "2014-06-30",
		"二〇一四年六月三十日": "2014-06-30", "二〇一四年十一月二日": "2014-11-02", "二○一四年十月": "2014-10", "—": "", "待定": "", "": "",
	} {
		got, rule, wrong := (cell.Writing{}).Date(in)
		if wrong != nil || got != want || (rule == "") != (in == want) {
			t.Errorf("%q: %q by %q, %v; want %q", in, got, rule, wrong, want)
		}
	}
}

func TestRefusedDates(t *testing.T) {
	for in, want := range map[string]string{
		"2014.1": "ambiguous-date", "6/30/2014": "ambiguous-date", "30/6/14": "ambiguous-date", "14-6-30": "ambiguous-date",
		"6月底": "ambiguous-date",
		"9月份": "ambiguous-date", "年底": "ambiguous-date", "上半年": "ambiguous-date", "########": "column-too-narrow",
		"2.0140630E+07": "scientific",
		"2014年12月前":     "bad-date", "2014年前": "bad-date", "2014年3-5月": "bad-date", "明年": "bad-date", "12345678": "bad-date",
		"1234": "bad-date", "99999": "bad-date", "41820.5": "bad-date",
	} {
		if got, _, wrong := (cell.Writing{}).Date(in); wrong == nil || wrong.Rule != want {
			t.Errorf("%q: %q, %v; want %s", in, got, wrong, want)
		}
	}
}

// TestLostZero: of 2014.1 the message names both months that it may be.
func TestLostZero(t *testing.T) {
	_, _, wrong := (cell.Writing{}).Date("2014.1")
	if wrong == nil || !strings.Contains(wrong.Hint.Zh, "2014-01 或 2014-10") ||
		!strings.Contains(wrong.Hint.En, "2014-01 or 2014-10") {
		t.Errorf("got %+v", wrong)
	}
}

// FuzzCells: what comes out is in the one form, stays as it is when it is read
// again, and nothing makes the grammar fail.
func FuzzCells(f *testing.F) {
	for in := range refusedNumbers {
		f.Add(in)
	}
	for _, in := range strings.Split("5万余人|3,285.44|３０％|2014年6月30日|二〇一四年六月|10（其中，"+
		"6万元）|41820|2014.1-12|03/04/2025|30.6.14|14-6-30|"+
		"30 June 2025|June 1st, 2025|30 de junio de 2025|aou\u0302t 2025|Jun-25|2025年六月三十日|1.234,56|1 "+
		"234,5万元|57,47%|1.234|0,30000000000000004", "|") {
		f.Add(in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		for _, w := range writings {
			for _, c := range []cell.Column{refunds, money, yuan, persons, bare, counts, percent} {
				once := c
				once.Writing = w
				n, wrong := once.Parse(in)
				if wrong != nil {
					continue
				}
				if _, state := cell.States[n.Text]; !state && !cell.IsPlain(n.Text) && !(c.Signed && cell.IsNumber(n.Text)) {
					t.Fatalf("%q gives %q", in, n.Text)
				}
				if again, wrong := c.Parse(n.Text); wrong != nil || again.Text != n.Text || again.Rule != "" {
					t.Fatalf("%q gives %q, which gives %+v, %v", in, n.Text, again, wrong)
				}
			}
			if d, _, wrong := w.Date(in); wrong == nil {
				if again, rule, wrong := w.Date(d); wrong != nil || again != d || rule != "" {
					t.Fatalf("%q gives %q, which gives %q, %v", in, d, again, wrong)
				}
			}
			if r, _, wrong := w.Rate(in, "%"); wrong == nil { // a rate of too many digits is refused then
				if again, rule, wrong := (cell.Writing{}).Rate(r, "%"); wrong == nil && (again != r || rule != "") {
					t.Fatalf("%q gives %q, which gives %q, %v", in, r, again, wrong)
				}
			}
		}
	})
}
