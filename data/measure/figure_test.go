package measure

import (
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

func fresh() *measurer {
	return &measurer{Report: &Report{Settings: &model.Settings{}, subjects: map[string][]*model.Figure{}}}
}

func figureOf(number, unit string, q model.Qualifier) *model.Figure {
	return &model.Figure{Value: decimal.RequireFromString(number), Unit: unit, Qualifier: q}
}

// TestBoundsOfSums: a sum is bounded as its parts are; a floor and a ceiling together, or
// what is about so much, make it about.
func TestBoundsOfSums(t *testing.T) {
	for _, test := range []struct {
		a, b model.Qualifier
		want string
	}{
		{model.Exact, model.Exact, "3人"}, {model.AtLeast, model.Exact, "3人以上"}, {model.Exact, model.MoreThan, "3人以上"},
		{model.MoreThan, model.AtLeast, "3人以上"},
		{model.AtMost, model.Exact, "至多3人"}, {model.AtMost, model.AtMost, "至多3人"}, {model.AtLeast, model.AtMost, "约3人"},
		{model.MoreThan, model.AtMost, "约3人"},
		{model.About, model.Exact, "约3人"}, {model.About, model.AtLeast, "约3人"}, {model.AtMost, model.About, "约3人"},
	} {
		s := model.Keyed("x", model.Text{Zh: "甲"})
		if got := shown(fresh().sum(s, Amount, []*model.Figure{figureOf("1", "人", test.a),
			figureOf("2", "人", test.b)})); got != test.want {
			t.Errorf("%s 1 and %s 2 are %s, want %s", test.a, test.b, got, test.want)
		}
		rows := newSum("人")
		rows.add(quantity("1", "人", test.a), model.Date{}, model.Position{})
		rows.add(quantity("2", "人", test.b), model.Date{}, model.Position{})
		if got := shown(fresh().figure(s, Amount, rows.whole())); got != test.want {
			t.Errorf("rows of %s 1 and %s 2 are %s, want %s", test.a, test.b, got, test.want)
		}
	}
	if f := fresh().sum(model.Keyed("x", model.Text{}), Amount, nil); f != nil {
		t.Errorf("the sum of nothing is %s", f.Display.Zh)
	}
}

// TestSumInUnits: what is added is in the unit of the first, as files of one table may differ
// in it, and the expression says how; another currency is not converted.
func TestSumInUnits(t *testing.T) {
	s := model.Keyed("x", model.Text{Zh: "甲"})
	rows := newSum("万元")
	rows.add(quantity("120", "万元", model.Exact), model.Date{}, model.Position{})
	rows.add(quantity("100000", "元", model.Exact), model.Date{}, model.Position{})
	of := fresh().figure(s, Amount, rows.whole())
	all := fresh().sum(s, Amount, []*model.Figure{figureOf("0.5", "亿元", model.Exact), of})
	for _, test := range []struct {
		of            *model.Figure
		value, writes string
	}{{of, "130", "120+(100000/10000)"}, {all, "0.513", "0.5+(130/10000)"}} {
		if got := test.of.Value.String(); got != test.value || test.of.Expression != test.writes {
			t.Errorf("got %s by %s, want %s by %s", got, test.of.Expression, test.value, test.writes)
		}
	}
}

// TestInUnit: money is brought to the unit of what it is compared with, and the expression
// says how; other units are not.
func TestInUnit(t *testing.T) {
	for _, test := range []struct{ a, ofA, b, ofB, difference, rate, by string }{
		{"100", "万元", "0.63", "亿元", "−6200万元", "1.59%", "100-(0.63*10000)"},
		{"1", "亿元", "2500", "万元", "0.75亿元", "400.00%", "1-(2500/10000)"},
		{"5", "元", "0.001", "万元", "−5元", "50.00%", "5-(0.001*10000)"}, {"5", "人", "4", "人", "1人", "125.00%", "5-4"},
		{"-5", "万元", "-4", "万元", "−1万元", "125.00%", "(-5)-(-4)"},
		{"5", "人", "4", "户", "", "", ""}, {"5", "万元", "4", "户", "", "", ""}, {"5", "户", "4", "万元", "", "", ""},
		{"5", "人", "0", "人", "5人", "", "5-0"},
	} {
		m, a, b, s := fresh(), figureOf(test.a, test.ofA, model.Exact), figureOf(test.b, test.ofB, model.Exact),
			model.Keyed("x", model.Text{})
		d, r := m.difference(s, Remaining, a, b), m.rate(s, CompletionRate, a, b, model.Text{})
		by := ""
		if d != nil {
			by = d.Expression
		}
		if shown(d) != test.difference || shown(r) != test.rate || by != test.by {
			t.Errorf("%s%s and %s%s: %q by %s, %q", test.a, test.ofA, test.b, test.ofB, shown(d), by, shown(r))
		}
	}
}

// TestFigureSources: a figure names each of its rows once, in their order, and has an empty
// quotient and an exact bound where none is given.
func TestFigureSources(t *testing.T) {
	at := func(line int) model.Position { return model.Position{File: "a.csv", Line: line} }
	f := fresh().figure(model.Keyed("x", model.Text{}), Amount,
		model.Figure{Sources: []model.Position{at(3), at(2), at(3)}})
	if len(f.Sources) != 2 || f.Sources[0] != at(2) || f.Sources[1] != at(3) {
		t.Errorf("sources are %v", f.Sources)
	}
	if f.Quotient != model.NoQuotient || f.Qualifier != model.Exact || !f.Known {
		t.Errorf("the figure is %+v", f)
	}
	d := fresh().difference(model.Keyed("x", model.Text{}), Remaining, &model.Figure{Qualifier: model.Exact,
		Sources: []model.Position{at(5)}}, &model.Figure{Qualifier: model.Exact, Sources: []model.Position{at(4)}})
	if len(d.Sources) != 2 || d.Sources[0] != at(4) {
		t.Errorf("a difference is of %v", d.Sources)
	}
}

// TestLater: of two dates that end alike the finer is the later; figures without a date
// date nothing.
func TestLater(t *testing.T) {
	day, month, year := model.NewDate(2014, 12, 31), model.NewDate(2014, 12, 31), model.NewDate(2014, 12, 31)
	month.Precision, year.Precision = model.Month, model.Year
	before := model.NewDate(2014, 12, 30)
	for _, test := range []struct{ a, b, want model.Date }{{day, before, day}, {before, day, day}, {month, day, day},
		{day,
			month, day}, {year, month, month}, {before, year, year}, {model.Date{}, year, year}} {
		if got := later(test.a, test.b); got != test.want {
			t.Errorf("the later of %s and %s is %s", test.a.ISO(), test.b.ISO(), got.ISO())
		}
		if got := NewestOf(nil, &model.Figure{AsOf: test.a}, &model.Figure{},
			&model.Figure{AsOf: test.b}); got != test.want {
			t.Errorf("the newest of %s and %s is %s", test.a.ISO(), test.b.ISO(), got.ISO())
		}
	}
}

// TestDoubledSources: the error of a key that stands for two figures names the rows of
// both, where there are any.
func TestDoubledSources(t *testing.T) {
	m, s := fresh(), model.Keyed("x", model.Text{})
	m.planned(s, Target, quantity("5", "人", model.Exact), model.Position{File: "a.csv", Line: 2})
	m.planned(s, Target, quantity("6", "人", model.Exact), model.Position{File: "a.csv", Line: 7})
	m.planned(s, Baseline, quantity("5", "人", model.Exact))
	m.planned(s, Baseline, quantity("6", "人", model.Exact))
	if p := m.Doubled[0]; p.At.Line != 2 || len(p.Also) != 1 || p.Also[0].Line != 7 ||
		p.Message.Zh != "同一编号x.target有两个数：5人与6人。" {
		t.Errorf("the error is %+v", p)
	}
	if p := m.Doubled[1]; p.At != (model.Position{}) || len(p.Also) != 0 {
		t.Errorf("the error is %+v", p)
	}
}

// TestDisplayMore: all digits of a stated number are kept, and what is one is not plural.
func TestDisplayMore(t *testing.T) {
	for _, test := range []struct {
		number, unit string
		q            model.Qualifier
		zh, en       string
	}{
		{"89.974", "万元", model.Exact, "89.974万元", "899,740 yuan"}, {"1", "户", model.Exact, "1户", "1 household"},
		{"11", "户", model.Exact, "11户", "11 households"},
		{"0", "元", model.Exact, "0元", "0 yuan"}, {"5", "元", model.Exact, "5元", "5 yuan"},
		{"0", "万元", model.Exact, "0万元", "0 yuan"}, {"-1234.5", "公里", model.Exact, "−1234.5公里", "−1,234.5 km"},
		{"3", "亿元", model.MoreThan, "3亿余元", "more than 300 million yuan"},
		{"50", "人", model.MoreThan, "50余人", "more than 50 persons"},
		{"5", "人", model.AtMost, "至多5人", "at most 5 persons"}, {"5", "人", model.About, "约5人", "about 5 persons"},
		{"1000000", "元", model.Exact, "1000000元", "1 million yuan"},
		{"999999.9", "元", model.Exact, "999999.9元", "999,999.9 yuan"},
		{"1000000000", "元", model.Exact, "1000000000元", "1 billion yuan"},
		{"999999999", "元", model.Exact, "999999999元", "999.999999 million yuan"},
		{"0.5", "元", model.Exact, "0.5元", "0.5 yuan"}, {"0.5", "万元", model.Exact, "0.5万元", "5,000 yuan"},
	} {
		if got := fresh().display(decimal.RequireFromString(test.number), test.unit, test.q); got != (model.Text{Zh: test.zh,
			En: test.en}) {
			t.Errorf("%s %s%s is shown as %q and %q", test.q, test.number, test.unit, got.Zh, got.En)
		}
	}
}

// TestExactQuotient: a quotient that ends within three decimals is kept as it is, another
// carried to ten.
func TestExactQuotient(t *testing.T) {
	for _, test := range []struct{ a, b, want string }{{"7500", "6", "1250"}, {"1", "8", "0.125"}, {"1", "16", "0.0625"},
		{"1", "3", "0.3333333333"}, {"2", "4", "0.5"}, {"-7", "2", "-3.5"}, {"0", "7", "0"}} {
		if got := exactQuotient(decimal.RequireFromString(test.a),
			decimal.RequireFromString(test.b)).String(); got != test.want {
			t.Errorf("%s by %s is %s, want %s", test.a, test.b, got, test.want)
		}
	}
	if got := fresh().display(exactQuotient(decimal.New(1, 0), decimal.New(16, 0)), "人/月",
		model.Exact).Zh; got != "0.06人/月" {
		t.Errorf("a sixteenth is shown as %s", got)
	}
}

// TestTally: indicators are counted by their verdicts, those of whole projects apart, and
// each number of the headline leads to its rows.
func TestTally(t *testing.T) {
	set := &table.Dataset{}
	on := model.NewDate(2014, 6, 30)
	for i, period := range []string{"2014", table.WholeProject, "2014", table.WholeProject, "2014"} {
		key := string(rune('a' + i))
		target := &table.Target{Row: table.Row{At: model.Position{File: "targets.csv", Line: i + 2}}, Key: key,
			Name: model.Text{Zh: key}, Period: period, Unit: "人", Target: quantity("100", "人", model.Exact)}
		set.Targets = append(set.Targets, target)
		set.Completions = append(set.Completions, &table.Completion{Target: target, AsOf: on,
			Completed: quantity([]string{"60", "60", "70", "40", ""}[i], "人", model.Exact)})
	}
	r := Measure(set, &model.Settings{}, on)
	if r.Tally.Annual != 3 || r.Tally.WholeProject != 2 || r.Tally.Of[PastHalf] != 2 || r.Tally.Of[UnderHalf] != 0 ||
		r.Tally.Of[Undecided] != 1 {
		t.Errorf("counted are %+v", r.Tally)
	}
	if r.Headline.Say("zh") != "3项年度指标：过半2项，未过半0项，不能判定1项；另2项按整个项目计。时间过半50.00%" ||
		r.Headline.Say("en") != "3 annual indicators: 2 past half, 0 under half, 1 cannot be decided; 2 more on a "+
			"whole-project base. Time elapsed: 50.00%" {
		t.Errorf("%s\n%s", r.Headline.Say("zh"), r.Headline.Say("en"))
	}
	for i, want := range []string{"2 [targets.csv:2 targets.csv:4]", "0 []", "1 [targets.csv:6]",
		"2 [targets.csv:3 targets.csv:5]", "6/12*100 []"} {
		if i >= len(r.Headline.Figures()) || r.Headline.Figures()[i].Expression+" "+
			sourcesOf(r.Headline.Figures()[i]) != want {
			t.Errorf("figure %d of the headline is not %s: %v", i, want, r.Headline.Figures())
		}
	}
}

func sourcesOf(f *model.Figure) string {
	s := ""
	for _, at := range f.Sources {
		s += " " + at.String()
	}
	return "[" + s[min(1, len(s)):] + "]"
}

// TestRatioAtTheEdge: a rate is shown from its exact fraction, not from its ten decimals.
func TestRatioAtTheEdge(t *testing.T) {
	one, many := figureOf("1", "人", model.Exact), figureOf("10000000000000", "人", model.Exact)
	if got := shown(fresh().rate(model.Keyed("x", model.Text{}), CompletionRate, one, many,
		model.Text{})); got != "<0.000001%" {
		t.Errorf("one in ten million million is %s", got)
	}
}

// TestOnePart: the sum of one part is written without the brackets of a term.
func TestOnePart(t *testing.T) {
	for _, test := range []struct {
		parts []string
		want  string
	}{{[]string{"-5"}, "-5"}, {[]string{"5"}, "5"}, {[]string{"-5", "2"}, "(-5)+2"}} {
		var parts []*model.Figure
		for _, n := range test.parts {
			parts = append(parts, figureOf(n, "万元", model.Exact))
		}
		if got := fresh().sum(model.Keyed("x", model.Text{}), Amount, parts).Expression; got != test.want {
			t.Errorf("the sum of %v is %s", test.parts, got)
		}
	}
}

// TestWeaker: of two bounds the weaker stands; what is about so much bounds nothing, and a
// floor and a ceiling say nothing.
func TestWeaker(t *testing.T) {
	for _, test := range [][3]model.Qualifier{{model.Exact, model.Exact, model.Exact},
		{model.Exact, model.AtMost, model.AtMost},
		{model.AtLeast, model.MoreThan, model.AtLeast}, {model.AtLeast, model.AtMost, ""},
		{model.MoreThan, model.AtMost, ""},
		{model.About, model.AtLeast, model.About}, {model.About, model.AtMost, model.About},
		{model.About, model.Exact, model.About}} {
		if a, b := weaker(test[0], test[1]), weaker(test[1], test[0]); a != test[2] || b != test[2] {
			t.Errorf("%s and %s: %q and %q, want %q", test[0], test[1], a, b, test[2])
		}
	}
}

// TestAsked: without indicators the day of the report alone asks, and it asks one question;
// without a target nothing is asked.
func TestAsked(t *testing.T) {
	for on, want := range map[model.Date]*Question{model.NewDate(2014, 6, 30): AskHalf,
		model.NewDate(2014, 9, 30):  AskSchedule,
		model.NewDate(2014, 12, 31): AskDone} {
		register := Measure(&table.Dataset{}, &model.Settings{}, on)
		if len(register.Asked) != 0 || !register.Headline.IsZero() || len(register.Figures) != 0 {
			t.Errorf("on %s a register is asked %v", on.ISO(), register.Asked)
		}
		output := &table.Target{Key: "x", Period: "2014", Kind: "output"}
		r := Measure(&table.Dataset{Targets: []*table.Target{output}}, &model.Settings{}, on)
		if len(r.Asked) != 1 || r.Asked[0] != want || len(r.Headline.Figures()) != 1 {
			t.Errorf("on %s is asked %v, and %d numbers stand in the headline", on.ISO(), r.Asked, len(r.Headline.Figures()))
		}
	}
}
