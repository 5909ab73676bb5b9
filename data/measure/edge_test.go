package measure

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// TestEdges holds the displays of numbers near an edge, worked out by hand: the case
// rounding-at-the-edge.
func TestEdges(t *testing.T) {
	t.Run("rounding-at-the-edge", func(t *testing.T) {
		for _, tt := range []struct {
			num, den, rate, gap string // the gap is to one half
		}{
			{"999999", "1000000", "99.9999%", "+49.9999"},
			{"1", "1000000", "0.0001%", "−49.9999"},
			{"499999", "1000000", "49.9999%", "−0.0001"},
			{"500001", "1000000", "50.0001%", "+0.0001"},
			{"1000001", "1000000", "100.0001%", "+50.0001"},
			{"0", "1000000", "0.00%", "−50.00"},
			{"500000", "1000000", "50.00%", "0.00"},
			{"1000000", "1000000", "100.00%", "+50.00"},
			{"99996", "100000", "99.996%", "+49.996"},
			{"99994", "100000", "99.99%", "+49.99"}, // no edge is near
			{"4", "100000", "0.004%", "−49.996"},
			{"6", "100000", "0.01%", "−49.99"},
			{"-1", "1000000", "−0.0001%", "−50.0001"},
			{"6000001", "10000000", "60.00%", "+10.00001"},
			{"599999", "1000000", "60.00%", "+9.9999"}, // a rule asks for more than 10 points
			{"6", "10", "60.00%", "+10.00"},
			{"2", "10", "20.00%", "−30.00"},
			{"199999", "1000000", "20.00%", "−30.0001"}, // and for less than −30
			{"9999999999999", "10000000000000", ">99.999999%", ">+49.999999"},
			{"10000000000001", "10000000000000", "<100.000001%", "<+50.000001"},
			{"1", "10000000000000", "<0.000001%", "<−49.999999"},
			{"-1", "10000000000000", ">−0.000001%", ">−50.000001"},
			{"4999999999999", "10000000000000", ">49.999999%", ">−0.000001"},
			{"5000000000001", "10000000000000", "<50.000001%", "<+0.000001"},
		} {
			x := fraction{decimal.RequireFromString(tt.num), decimal.RequireFromString(tt.den)}
			rate, gap := fresh().displayRate(x, model.Exact), fresh().displayGap(x.minus(fraction{decimal.New(1, 0), two}),
				model.Exact)
			if rate.Zh != tt.rate || rate.En != tt.rate {
				t.Errorf("%s of %s is shown as %q and %q, want %q", tt.num, tt.den, rate.Zh, rate.En, tt.rate)
			}
			want := model.Text{Zh: tt.gap + "个百分点", En: tt.gap + " percentage points"}
			if gap != want {
				t.Errorf("the gap of %s of %s to a half is shown as %q and %q, want %q", tt.num, tt.den, gap.Zh, gap.En, want.Zh)
			}
		}
	})
}

// TestVerdictAtTheEdge: the verdict, its reason and the sentence never round a number
// to the half that it falls short of.
func TestVerdictAtTheEdge(t *testing.T) {
	for _, tt := range []struct {
		done    string
		verdict Verdict
		reason  string
		says    string
		saysEn  string
	}{
		{"499999", UnderHalf, "距一半还差1人", "占年度目标1000000人的49.9999%，低于序时进度0.0001个百分点。",
			"49.9999% of the target of the year, 1,000,000 persons, 0.0001 percentage points behind the time elapsed."},
		{"500000", PastHalf, "完成率50.00%，不低于50%", "的50.00%，与序时进度相同。", "level with the time elapsed."},
		{"500001", PastHalf, "完成率50.0001%，不低于50%", "的50.0001%，高于序时进度0.0001个百分点。",
			"0.0001 percentage points ahead of the time elapsed."},
		{"999999", PastHalf, "完成率99.9999%，不低于50%", "的99.9999%，", "99.9999% of the target of the year"},
		{"1", UnderHalf, "距一半还差499999人", "的0.0001%，", ", 0.0001% of the target of the year"},
	} {
		target := &table.Target{Key: "x", Name: model.Text{Zh: "甲"}, Period: "2014",
			Target: quantity("1000000", "人", model.Exact)}
		in := one(target, tt.done, model.Exact).Indicators[0]
		if in.Verdict != tt.verdict || in.Reason.Say("zh") != tt.reason {
			t.Errorf("%s: %s because %s, want %s because %s", tt.done, in.Verdict, in.Reason.Say("zh"), tt.verdict, tt.reason)
		}
		if !strings.Contains(in.Sentence.Say("zh"), tt.says) || !strings.Contains(in.Sentence.Say("en"), tt.saysEn) {
			t.Errorf("%s: %s / %s", tt.done, in.Sentence.Say("zh"), in.Sentence.Say("en"))
		}
	}
}

// TestEdgesOfOthers: a growth, a pace and a time share keep off an edge as well.
func TestEdgesOfOthers(t *testing.T) {
	of := func(num, den int64) fraction { return fraction{decimal.New(num, 0), decimal.New(den, 0)} }
	for growth, x := range map[string]fraction{"+0.0001%": of(1, 1000000), "−0.0001%": of(-1, 1000000),
		"+99.9999%": of(999999, 1000000),
		"−99.9999%": of(-999999, 1000000), "0.00%": of(0, 7), "+30.00%": of(3, 10)} {
		if got := fresh().displayGrowth(x, model.Exact).Zh; got != growth {
			t.Errorf("a growth of %s in %s is shown as %s, want %s", x.num, x.den, got, growth)
		}
	}
	for _, tt := range []struct{ pace, zh, en string }{
		{"0.0041666667", "0.004人/月", "0.004 persons a month"},
		{"0.0000416667", "0.00004人/月", "0.00004 persons a month"},
		{"0.3333333333", "0.33人/月", "0.33 persons a month"},
	} {
		if got := fresh().display(decimal.RequireFromString(tt.pace), "人/月",
			model.Exact); got != (model.Text{Zh: tt.zh, En: tt.en}) {
			t.Errorf("a pace of %s is shown as %q and %q, want %q and %q", tt.pace, got.Zh, got.En, tt.zh, tt.en)
		}
	}
	m := &measurer{Report: &Report{Settings: &model.Settings{}, subjects: map[string][]*model.Figure{}}}
	m.Settings.Period.Rounding = "percent"
	for _, tt := range []struct {
		elapsed, whole int
		want           string
	}{{7, 12, "58.00%"}, {6, 12, "50.00%"}, {182, 365, "49.90%"}, {1, 365, "0.30%"}, {364, 365, "99.70%"},
		{365, 365, "100.00%"}} {
		s := model.Keyed(tt.want, model.Text{Zh: "年"})
		if got := m.share(s, TimeShare, tt.elapsed, tt.whole, model.Date{}, model.Text{}).Display.Zh; got != tt.want {
			t.Errorf("%d of %d by whole percent is %s, want %s", tt.elapsed, tt.whole, got, tt.want)
		}
	}
}
