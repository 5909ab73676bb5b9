package measure

import (
	"strings"
	"testing"

	"gongshi/data/model"
	"gongshi/data/table"
)

// TestHalfShort: at exactly half nothing is short.
func TestHalfShort(t *testing.T) {
	for _, test := range []struct{ target, done, want string }{{"100", "50", ""}, {"100", "49.99", "0.01人"},
		{"100", "50.01", ""}, {"101", "50", "0.5人"}} {
		target := &table.Target{Key: "x", Period: "2014", Target: quantity(test.target, "人", model.Exact)}
		if got := shown(one(target, test.done, model.Exact).Indicators[0].HalfShort); got != test.want {
			t.Errorf("%s of %s: short %q, want %q", test.done, test.target, got, test.want)
		}
	}
}

// TestBucketOf: up to a year and on its last day, up to two, beyond.
func TestBucketOf(t *testing.T) {
	since := model.NewDate(2013, 6, 30)
	for asOf, want := range map[model.Date]int{
		model.NewDate(2014, 6, 29): 0, model.NewDate(2014, 6, 30): 0, model.NewDate(2014, 7, 1): 1,
		model.NewDate(2015, 6, 30): 1, model.NewDate(2015, 7, 1): 2,
	} {
		if got := bucketOf(since, asOf); got != want {
			t.Errorf("at %s in bucket %d, want %d", asOf.ISO(), got, want)
		}
	}
}

// TestNegative: a refund among the items of a list leaves no share that means anything,
// and a target below zero is half done by what is lower still. The case negative.
func TestNegative(t *testing.T) {
	for _, test := range []struct {
		amounts string
		shares  int
	}{{"100,30", 2}, {"100,-120.5,30", 0}} {
		set := &table.Dataset{}
		for i, amount := range strings.Split(test.amounts, ",") {
			set.Funds = append(set.Funds, &table.Fund{Subject: "works", Stage: table.Received,
				Amount:   quantity(amount, "万元", model.Exact),
				Category: model.Text{Zh: string(rune('甲' + i))}, Date: model.NewDate(2014, 5, 1)})
		}
		shares := 0
		for _, f := range Measure(set, &model.Settings{}, model.NewDate(2014, 6, 30)).Figures {
			if f.Method.ID == "share" {
				shares++
			}
		}
		if shares != test.shares {
			t.Errorf("of %s: %d shares, want %d", test.amounts, shares, test.shares)
		}
	}
	for _, test := range []struct {
		target, done, short string
		verdict             Verdict
	}{{"-2.5", "-1.2", "-0.05", UnderHalf}, {"-2.5", "-1.25", "", PastHalf}, {"-2.5", "-1.3", "", PastHalf},
		{"-2.5", "0.5", "-1.75", UnderHalf}} {
		target := &table.Target{Key: "x", Period: "2014", Target: quantity(test.target, "百分点", model.Exact)}
		in := one(target, test.done, model.Exact).Indicators[0]
		short := ""
		if in.HalfShort != nil {
			short = in.HalfShort.Value.String()
		}
		if in.Verdict != test.verdict || short != test.short {
			t.Errorf("%s of %s: %s, short by %q; want %s, %q", test.done, test.target, in.Verdict, short, test.verdict,
				test.short)
		}
	}
}

// TestNegativeMoney: each expression with money given back is one that a reader of
// expressions reads, and what was received less than nothing has no rate. The case
// negative.
func TestNegativeMoney(t *testing.T) {
	set := &table.Dataset{}
	for _, row := range []struct{ stage, amount string }{{table.Issued, "1000"}, {table.Received, "100"},
		{table.Received, "-120.5"}, {table.Paid, "50"}} {
		set.Funds = append(set.Funds, &table.Fund{Subject: "works", Stage: row.stage,
			Amount: quantity(row.amount, "万元", model.Exact), Date: model.NewDate(2014, 5, 1)})
	}
	found := false
	for _, f := range Measure(set, &model.Settings{}, model.NewDate(2014, 6, 30)).Figures {
		found = found || f.Expression == "100+(-120.5)" && f.Value.String() == "-20.5"
		if strings.HasSuffix(f.Method.ID, "-rate") {
			t.Errorf("%s is %s", f.Key, f.Display.En)
		}
	}
	if !found {
		t.Error("the total is not 100+(-120.5)")
	}
}
