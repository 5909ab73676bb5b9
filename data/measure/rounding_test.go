package measure

import (
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// TestRounding holds what is shown by the two rules, worked out by hand: they differ where nothing
// follows the five, and by either no edge is met or crossed.
func TestRounding(t *testing.T) {
	for _, tt := range []struct{ num, den, away, even string }{
		{"57465", "100000", "+57.47", "+57.46"},
		{"57475", "100000", "+57.48", "+57.48"},
		{"574650000001", "1000000000000", "+57.47", "+57.47"}, // above a half
		{"574649999999", "1000000000000", "+57.46", "+57.46"}, // below
		{"-125", "100000", "−0.13", "−0.12"},
		{"-135", "100000", "−0.14", "−0.14"},
		{"1", "800", "+0.13", "+0.12"}, // 0.125
		{"3", "800", "+0.38", "+0.38"}, // 0.375
		{"-1", "-800", "+0.13", "+0.12"},
		{"1", "3", "+33.33", "+33.33"}, // no half
		{"1234567890125", "1000000000000", "+123.46", "+123.46"},
		{"5", "100000", "+0.01", "+0.005"}, // not to nothing
		{"50005", "100000", "+50.01", "+50.005"},
		{"49995", "100000", "+49.995", "+49.995"}, // not to a half
		{"99995", "100000", "+99.995", "+99.995"}, // nor to all
		{"100005", "100000", "+100.01", "+100.005"},
		{"50", "100", "+50.00", "+50.00"},
		{"0", "100", "0.00", "0.00"},
	} {
		x := fraction{decimal.RequireFromString(tt.num), decimal.RequireFromString(tt.den)}
		for rule, want := range map[string]string{"": tt.away, "四舍五入": tt.away, "四舍六入五成双": tt.even, "GB/T 8170": tt.even} {
			m := fresh()
			m.Settings.Numbers.Rounding = rule
			if got := m.displayGrowth(x, model.Exact).Zh; got != want+"%" {
				t.Errorf("%s of %s by %q is %s, want %s%%", tt.num, tt.den, rule, got, want)
			}
			if got := m.displayGap(x, model.Exact).En; got != want+" percentage points" {
				t.Errorf("a gap of %s in %s by %q is %s, want %s", tt.num, tt.den, rule, got, want)
			}
		}
	}
}

// TestRoundingWhole: places are of the rule's concern as well as tenths.
func TestRoundingWhole(t *testing.T) {
	for _, tt := range []struct{ n, away, even string }{
		{"2.5", "3", "2"}, {"3.5", "4", "4"}, {"-2.5", "-3", "-2"}, {"2.51", "3", "3"},
		{"0.5", "1", "0"}, {"2.4", "2", "2"},
	} {
		n := whole(decimal.RequireFromString(tt.n))
		m := fresh()
		away := m.rounded(n, 0).String()
		m.Settings.Numbers.Rounding = "GB/T 8170"
		if even := m.rounded(n, 0).String(); away != tt.away || even != tt.even {
			t.Errorf("%s is rounded to %s and %s, want %s and %s", tt.n, away, even, tt.away, tt.even)
		}
	}
}

// TestRoundingOfAReport: rates, gaps and sentences follow the rule, exact values do not.
func TestRoundingOfAReport(t *testing.T) {
	for _, tt := range []struct{ rule, rate, gap, sentence string }{
		{"", "57.47%", "+7.47个百分点", "截至2014年6月30日，甲完成57465人，占年度目标100000人的57.47%，高于序时进度7.47个百分点。"},
		{"四舍六入五成双", "57.46%", "+7.46个百分点", "截至2014年6月30日，甲完成57465人，占年度目标100000人的57.46%，高于序时进度7.46个百分点。"},
	} {
		goal := &table.Target{Key: "x", Name: model.Text{Zh: "甲"}, Period: "2014", Unit: "人",
			Target: quantity("100000", "人", model.Exact)}
		on := model.NewDate(2014, 6, 30)
		set := &table.Dataset{Targets: []*table.Target{goal},
			Completions: []*table.Completion{{Target: goal, AsOf: on, Completed: quantity("57465", "人", model.Exact)}}}
		settings := &model.Settings{}
		settings.Numbers.Rounding = tt.rule
		in := Measure(set, settings, on).Indicators[0]
		if in.Rate.Display.Zh != tt.rate || in.Gap.Display.Zh != tt.gap || in.Sentence.Say("zh") != tt.sentence {
			t.Errorf("%q: %s, %s, %s", tt.rule, in.Rate.Display.Zh, in.Gap.Display.Zh, in.Sentence.Say("zh"))
		}
		if in.Rate.Value.String() != "57.465" || in.Gap.Value.String() != "7.465" {
			t.Errorf("%q: the exact values are %s and %s", tt.rule, in.Rate.Value, in.Gap.Value)
		}
	}
}
