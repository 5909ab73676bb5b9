package measure

import (
	"slices"
	"strings"
	"testing"

	"gongshi/data/model"
	"gongshi/data/table"
)

// TestHalfShort: at exactly half nothing is short.
func TestHalfShort(t *testing.T) {
	for _, test := range []struct{ target, done, want string }{{"100", "50", ""}, {"100", "49.99", "0.01人"}, {"100", "50.01", ""}, {"101", "50", "0.5人"}} {
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

// TestLowered: a target is lowered in its own unit alone, and the other way round where
// lower is better.
func TestLowered(t *testing.T) {
	for _, test := range []struct {
		name           string
		old, now, unit string
		lower, found   bool
	}{
		{"lowered", "900", "700", "个", false, true}, {"raised", "700", "900", "个", false, false}, {"the same", "900", "900", "个", false, false},
		{"another unit", "900", "700", "公里", false, false}, {"lower is better, raised", "700", "900", "个", true, true},
		{"lower is better, lowered", "900", "700", "个", true, false},
	} {
		direction := map[bool]string{true: "lower"}
		old := &table.Target{Key: "old", Name: model.Text{Zh: "灯"}, Period: "2014", Unit: "个", Direction: direction[test.lower], Target: quantity(test.old, "个", model.Exact)}
		now := &table.Target{Key: "now", Name: model.Text{Zh: "灯"}, Period: "2014", Unit: test.unit, Direction: direction[test.lower], Supersedes: old, Target: quantity(test.now, test.unit, model.Exact)}
		r := Measure(&table.Dataset{Targets: []*table.Target{old, now}}, &model.Settings{}, model.NewDate(2014, 6, 30))
		if got := found(r, "target-lowered.now"); got != test.found {
			t.Errorf("%s: found %v", test.name, got)
		}
	}
}

// TestFalling: a flat series does not fall.
func TestFalling(t *testing.T) {
	for _, test := range []struct {
		before, now string
		found       bool
	}{{"50", "50", false}, {"50", "49.99", true}, {"50", "51", false}} {
		target := &table.Target{Key: "x", Period: "2014", Unit: "人", Target: quantity("100", "人", model.Exact)}
		set := &table.Dataset{Targets: []*table.Target{target}, Completions: []*table.Completion{
			{Target: target, AsOf: model.NewDate(2014, 5, 31), Completed: quantity(test.before, "人", model.Exact)},
			{Target: target, AsOf: model.NewDate(2014, 6, 30), Completed: quantity(test.now, "人", model.Exact)}}}
		r := Measure(set, &model.Settings{}, model.NewDate(2014, 6, 30))
		if got := found(r, "falling-series.x.2014-06-30"); got != test.found {
			t.Errorf("%s then %s: found %v", test.before, test.now, got)
		}
	}
}

// TestNegative: a refund among the items of a list leaves no share that means anything,
// and a target below zero is passed by what is lower still. The case negative.
func TestNegative(t *testing.T) {
	for _, test := range []struct {
		amounts string
		shares  int
	}{{"100,30", 2}, {"100,-120.5,30", 0}} {
		set := &table.Dataset{}
		for i, amount := range strings.Split(test.amounts, ",") {
			set.Funds = append(set.Funds, &table.Fund{Subject: "works", Stage: table.Received, Amount: quantity(amount, "万元", model.Exact),
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
	}{{"-2.5", "-1.2", "-0.05", UnderHalf}, {"-2.5", "-1.25", "", PastHalf}, {"-2.5", "-1.3", "", PastHalf}, {"-2.5", "0.5", "-1.75", UnderHalf}} {
		target := &table.Target{Key: "x", Period: "2014", Target: quantity(test.target, "百分点", model.Exact)}
		in := one(target, test.done, model.Exact).Indicators[0]
		short := ""
		if in.HalfShort != nil {
			short = in.HalfShort.Value.String()
		}
		if in.Verdict != test.verdict || short != test.short {
			t.Errorf("%s of %s: %s, short by %q; want %s, %q", test.done, test.target, in.Verdict, short, test.verdict, test.short)
		}
	}
	for _, test := range []struct {
		target, done string
		beyond       bool
	}{{"-2.5", "-1.2", false}, {"-2.5", "-2.6", true}, {"-2.5", "-2.5", false}, {"100", "101", true}, {"100", "100", false}} {
		target := &table.Target{Key: "x", Period: "2014", Target: quantity(test.target, "百分点", model.Exact)}
		report := one(target, test.done, model.Exact)
		found := slices.ContainsFunc(report.Findings, func(p model.Problem) bool { return p.Rule == "over-fulfilled" })
		if found != test.beyond {
			t.Errorf("%s of %s: over-fulfilled %v, want %v", test.done, test.target, found, test.beyond)
		}
	}
}

// TestNegativeMoney: each expression with money given back is one that a reader of
// expressions reads, and what was received less than nothing has no rate. The case
// negative.
func TestNegativeMoney(t *testing.T) {
	set := &table.Dataset{}
	for _, row := range []struct{ stage, amount string }{{table.Issued, "1000"}, {table.Received, "100"}, {table.Received, "-120.5"}, {table.Paid, "50"}} {
		set.Funds = append(set.Funds, &table.Fund{Subject: "works", Stage: row.stage, Amount: quantity(row.amount, "万元", model.Exact), Date: model.NewDate(2014, 5, 1)})
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
