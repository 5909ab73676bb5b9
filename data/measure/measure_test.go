package measure

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// quantity reads a test's number; "" is unknown.
func quantity(number, unit string, q model.Qualifier) model.Quantity {
	if number == "" {
		return model.Quantity{Unit: unit}
	}
	return model.Quantity{Number: decimal.RequireFromString(number), Unit: unit, Qualifier: q, State: model.Value}
}

// one measures a dataset of a single target and, unless done is empty, its
// reading at 30 June 2014.
func one(t *table.Target, done string, q model.Qualifier) *Report {
	set := &table.Dataset{Targets: []*table.Target{t}}
	t.Unit = t.Target.Unit
	asOf := model.NewDate(2014, 6, 30)
	set.Completions = []*table.Completion{{Target: t, AsOf: asOf, Completed: quantity(done, t.Unit, q)}}
	return Measure(set, &model.Settings{}, asOf)
}

func TestVerdicts(t *testing.T) {
	for _, tt := range []struct {
		name           string
		target, done   string
		floor, reading model.Qualifier
		period         string
		verdict        Verdict
		rate, gap      string
	}{
		{"past half", "13050", "7500", model.Exact, model.Exact, "2014", PastHalf, "57.47%", "+7.47个百分点"},
		{"just half", "100", "50", model.Exact, model.Exact, "2014", PastHalf, "50.00%", "0.00个百分点"},
		{"rounds to half but is under", "1000000", "499999", model.Exact, model.Exact, "2014", UnderHalf, "49.9999%",
			"−0.0001个百分点"},
		{"under half", "6345.3", "2759", model.Exact, model.Exact, "2014", UnderHalf, "43.48%", "−6.52个百分点"},
		{"over a floor", "22", "11.26", model.AtLeast, model.Exact, "2014", PastHalfOfFloor, "至多51.18%", "至多+1.18个百分点"},
		{"under a floor", "6000", "2759", model.AtLeast, model.Exact, "2014", UnderHalf, "至多45.98%", "至多−4.02个百分点"},
		{"a lower bound past half", "10", "6", model.Exact, model.MoreThan, "2014", PastHalf, "至少60.00%", "至少+10.00个百分点"},
		{"a lower bound under half", "10.9", "5", model.Exact, model.MoreThan, "2014", Undecided, "至少45.87%", "至少−4.13个百分点"},
		{"two floors say nothing", "10", "6", model.AtLeast, model.MoreThan, "2014", Undecided, "", ""},
		{"nothing reported", "10", "", model.Exact, model.Exact, "2014", Undecided, "", ""},
		{"a zero target has no rate", "0", "5", model.Exact, model.Exact, "2014", Undecided, "", ""},
		{"whole project", "6310.84", "3779.7", model.Exact, model.Exact, table.WholeProject, WholeProject, "59.89%", ""},
		{"half-year target at its end", "100", "90", model.Exact, model.Exact, "2014-H1", NotDone, "90.00%", "−10.00个百分点"},
		{"a quarter at its end", "100", "100", model.Exact, model.Exact, "2014-Q2", Done, "100.00%", "0.00个百分点"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			target := &table.Target{Key: "x", Name: model.Text{Zh: "甲"}, Period: tt.period,
				Target: quantity(tt.target, "人", tt.floor)}
			in := one(target, tt.done, tt.reading).Indicators[0]
			if in.Verdict != tt.verdict {
				t.Errorf("verdict %s (%s), want %s", in.Verdict, in.Reason.Say("zh"), tt.verdict)
			}
			if got := shown(in.Rate); got != tt.rate {
				t.Errorf("rate %q, want %q", got, tt.rate)
			}
			if got := shown(in.Gap); got != tt.gap {
				t.Errorf("gap %q, want %q", got, tt.gap)
			}
		})
	}
}

func shown(f *model.Figure) string {
	if f == nil {
		return ""
	}
	return f.Display.Zh
}

func TestTimeShare(t *testing.T) {
	for _, tt := range []struct {
		period      string
		year, m, d  int
		months, day string
	}{
		{"2014", 2014, 6, 30, "50.00%", "49.59%"},
		{"2014", 2014, 7, 31, "58.33%", "58.08%"}, // domain section 5: 7/12 is 58.33, not 58
		{"2016", 2016, 2, 29, "16.67%", "16.39%"},
		{"2014", 2014, 12, 31, "100.00%", "100.00%"},
		{"2014", 2015, 3, 31, "100.00%", "100.00%"},
		{"2014-H2", 2014, 6, 30, "0.00%", "0.00%"},
	} {
		s, ok := model.PeriodOf(tt.period, 0)
		if !ok {
			t.Fatalf("period %q not read", tt.period)
		}
		asOf := model.NewDate(tt.year, tt.m, tt.d)
		elapsed, days := s.ByDay(asOf)
		months := fraction{decimal.NewFromInt(int64(s.Elapsed(asOf))), decimal.NewFromInt(int64(s.Months))}
		byDay := fraction{decimal.NewFromInt(int64(elapsed)), decimal.NewFromInt(int64(days))}
		if got := fresh().displayRate(months, model.Exact).Zh; got != tt.months {
			t.Errorf("%s at %s by month: %s, want %s", tt.period, asOf.ISO(), got, tt.months)
		}
		if got := fresh().displayRate(byDay, model.Exact).Zh; got != tt.day {
			t.Errorf("%s at %s by day: %s, want %s", tt.period, asOf.ISO(), got, tt.day)
		}
	}
}

func TestSchedule(t *testing.T) {
	share := func(s string) decimal.Decimal { return decimal.RequireFromString(s) }
	target := &table.Target{Key: "x", Name: model.Text{Zh: "甲"}, Period: "2014",
		Target: quantity("200", "个", model.Exact),
		Schedule: []table.Interim{{By: model.NewDate(2014, 3, 31), Share: share("30")},
			{By: model.NewDate(2014, 9, 30), Share: share("80")}}}
	in := one(target, "100", model.Exact).Indicators[0]
	if shown(in.Time) != "30.00%" || shown(in.Gap) != "+20.00个百分点" {
		t.Errorf("time %s, gap %s", shown(in.Time), shown(in.Gap))
	}
}

func TestDisplay(t *testing.T) {
	for _, tt := range []struct {
		number, unit string
		q            model.Qualifier
		zh, en       string
	}{
		{"13050", "人", model.Exact, "13050人", "13,050 persons"},
		{"22", "亿元", model.AtLeast, "22亿元以上", "at least 2.2 billion yuan"},
		{"5", "万只", model.MoreThan, "5万余只", "more than 50,000 head"},
		{"10.9", "万只", model.Exact, "10.9万只", "109,000 head"},
		{"10.23", "万人", model.Exact, "10.23万人", "102,300 persons"},
		{"3285.44", "万元", model.Exact, "3285.44万元", "32.8544 million yuan"},
		{"0", "亿元", model.Exact, "0亿元", "0 yuan"},
		{"99.99", "万元", model.Exact, "99.99万元", "999,900 yuan"},
		{"100", "万元", model.Exact, "100万元", "1 million yuan"},
		{"-10", "亿元", model.Exact, "−10亿元", "−1 billion yuan"},
		{"1.2716666667", "亿元/月", model.AtLeast, "1.27亿元/月以上", "at least 127 million yuan a month"},
		{"459.8333333333", "万元/月", model.Exact, "459.83万元/月", "4.5983 million yuan a month"},
		{"1250", "人/月", model.Exact, "1250人/月", "1,250 persons a month"},
		{"57.4712643678", "%", model.Exact, "57.47%", "57.47%"},
		{"51.1818181818", "%", model.AtMost, "至多51.18%", "at most 51.18%"},
		{"-6.5189667943", "百分点", model.Exact, "−6.52个百分点", "−6.52 percentage points"},
		{"0.005", "%", model.Exact, "0.01%", "0.01%"}, // half away from zero
	} {
		got := fresh().display(decimal.RequireFromString(tt.number), tt.unit, tt.q)
		if got != (model.Text{Zh: tt.zh, En: tt.en}) {
			t.Errorf("display(%s %s %s) = %q, want %q and %q", tt.number, tt.unit, tt.q, got, tt.zh, tt.en)
		}
	}
}

// TestMethods: each measure that the package declares is in the list of all measures,
// once, and says its name, formula and source, so that no page shows a formula that
// stands nowhere. One that is declared and not listed is missed.
func TestMethods(t *testing.T) {
	declared, listed := declaredMeasures(t), map[string]bool{}
	for _, m := range Methods {
		if listed[m.ID] || m.Name.Zh == "" || m.Name.En == "" || m.Formula.Zh == "" || m.Formula.En == "" || m.Source == "" {
			t.Errorf("the measure %q is listed twice or lacks a name, a formula or a source", m.ID)
		}
		listed[m.ID] = true
	}
	missing := func(id string) bool { return !listed[id] }
	if len(declared) != len(Methods) || slices.ContainsFunc(declared, missing) {
		t.Errorf("%d measures are declared, %d listed: %q", len(declared), len(Methods), declared)
	}
	if delete(listed, Gap.ID); !slices.ContainsFunc(declared, missing) {
		t.Error("a measure that is not listed was not missed")
	}
}

// declaredMeasures are the ids in the package's source.
func declaredMeasures(t *testing.T) (ids []string) {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`&model\.Method\{\s+ID: "([^"]+)"`).FindAllSubmatch(source, -1) {
			ids = append(ids, string(m[1]))
		}
	}
	return ids
}

// TestFundItems: instalments of one item add up, money received after the
// as-of date does not count, and units of money are brought to one.
func TestFundItems(t *testing.T) {
	asOf := model.NewDate(2014, 6, 30)
	p := &table.Project{Key: "p", Name: model.Text{Zh: "甲"}, Planned: quantity("0.5", "亿元", model.Exact)}
	set := &table.Dataset{Projects: []*table.Project{p}, Progress: []*table.Progress{
		{Project: p, AsOf: model.NewDate(2014, 5, 31), Invested: quantity("900", "万元", model.Exact)},
		{Project: p, AsOf: asOf, Invested: quantity("1234.5", "万元", model.Exact)},
		{Project: p, AsOf: model.NewDate(2014, 7, 31), Invested: quantity("2000", "万元", model.Exact)}}}
	for _, f := range []struct {
		amount string
		month  int
	}{{"100", 2}, {"50.5", 5}, {"7", 7}} {
		set.Funds = append(set.Funds, &table.Fund{Subject: "p", SubjectName: p.Name, Stage: table.Received,
			Started:  table.Yes,
			Category: model.Text{Zh: "产业"}, Amount: quantity(f.amount, "万元", model.Exact),
			Date: model.NewDate(2014, f.month, 1)})
	}
	r := Measure(set, &model.Settings{}, asOf)
	if l := r.Funds[0]; len(l.Items) != 1 || l.Total.Value.String() != "150.5" ||
		l.Items[0].Amount.Expression != "100+50.5" {
		t.Errorf("got total %+v of items %+v", l.Total, l.Items[0].Amount)
	}
	rate := r.About("p", InvestmentRate)
	if rate.Display.Zh != "24.69%" || rate.Expression != "1234.5/(0.5*10000)*100" ||
		rate.Denominator.Decimal.String() != "5000" {
		t.Errorf("got rate %+v", rate)
	}
}

// TestRegistry: the newest count of a step stands, under a key that a change of
// its state does not move; a step stated in two states keeps both.
func TestRegistry(t *testing.T) {
	count := func(step, state, n string, month int) *table.RegistryCount {
		return &table.RegistryCount{Item: model.Text{Zh: "村"}, Step: model.Text{Zh: step}, State: model.Text{Zh: state},
			AsOf: model.NewDate(2014, month, 28), Count: quantity(n, "村", model.Exact)}
	}
	rows := []*table.RegistryCount{count("识别", "进行中", "10", 4), count("识别", "已完成", "12", 5), count("识别", "已完成", "13", 8),
		count("公示", "进行中", "7", 5), count("公示", "已完成", "7", 5)}
	r := Measure(&table.Dataset{Registry: rows}, &model.Settings{}, model.NewDate(2014, 6, 30))
	earlier := Measure(&table.Dataset{Registry: rows}, &model.Settings{}, model.NewDate(2014, 4, 30))
	if len(r.Registry) != 3 || r.Count(rows[1]).Display.Zh != "12村" || r.Count(rows[0]) != nil ||
		r.Count(rows[3]).Key == r.Count(rows[4]).Key {
		t.Errorf("got %v", r.Figures)
	}
	if got, want := r.Count(rows[1]).Subject.Key, earlier.Count(rows[0]).Subject.Key; got != want {
		t.Errorf("the subject moved from %s to %s with its state", want, got)
	}
}

// TestBounds: where a floor and a ceiling meet, nothing is claimed.
func TestBounds(t *testing.T) {
	in := one(&table.Target{Key: "x", Name: model.Text{Zh: "甲"}, Period: "2014",
		Target: quantity("22", "亿元", model.AtLeast)}, "5", model.MoreThan).Indicators[0]
	if in.Rate != nil || in.Left != nil || in.HalfShort != nil || in.Verdict != Undecided {
		t.Errorf("got rate %s, left %s, short %s, %s", shown(in.Rate), shown(in.Left), shown(in.HalfShort), in.Verdict)
	}
}
