package measure

import (
	"testing"

	"gongshi/data/model"
	"gongshi/data/table"
)

// county is a small county worked by hand: two townships, three projects, money
// at every stage.
func county() *table.Dataset {
	top := &table.Place{Code: "c", Name: model.Text{Zh: "县"}}
	east, west := &table.Place{Code: "e", Name: model.Text{Zh: "东乡"}, Parent: top},
		&table.Place{Code: "w", Name: model.Text{Zh: "西乡"}, Parent: top}
	east1, west1 := &table.Place{Code: "e1", Name: model.Text{Zh: "东一村"}, Parent: east},
		&table.Place{Code: "w1", Name: model.Text{Zh: "西一村"}, Parent: west}
	set := &table.Dataset{Places: []*table.Place{top, east, west, east1, west1}}
	asOf := model.NewDate(2024, 6, 30)
	project := func(key, planned, invested, physical string, at ...*table.Place) *table.Project {
		p := &table.Project{Key: key, Name: model.Text{Zh: key}, Category: model.Text{Zh: "路"}, Places: at,
			Planned: quantity(planned, "万元", model.Exact)}
		set.Projects = append(set.Projects, p)
		set.Progress = append(set.Progress,
			&table.Progress{Project: p, AsOf: asOf, Invested: quantity(invested, "万元", model.Exact),
				Physical: quantity(physical, "%", model.Exact)})
		return p
	}
	a, b := project("a", "100", "60", "50", east1), project("b", "300", "60", "40", east1)
	a.Due, a.Status = model.NewDate(2024, 6, 29), model.Text{Zh: "在建"}
	b.Due, b.Status = model.NewDate(2024, 6, 30), model.Text{Zh: "在建"} // the as-of date itself is in time
	both := project("both", "50", "50", "100", east1, west1)
	both.Finished, both.Due = model.NewDate(2024, 5, 1), model.NewDate(2024, 3, 1) // late once, and finished
	project("d", "80", "20", "30", west1).Finished = model.NewDate(2024, 9, 1)     // after the as-of date
	money := func(p *table.Project, stage, origin, amount string, year, month int) {
		set.Funds = append(set.Funds, &table.Fund{Subject: p.Key, SubjectName: p.Name, Stage: stage,
			Origin: model.Text{Zh: origin}, Category: model.Text{Zh: stage},
			Amount: quantity(amount, "万元", model.Exact), Date: model.NewDate(year, month, 1)})
	}
	for _, m := range []struct{ stage, amount string }{{table.Issued, "80"}, {table.Received, "64"},
		{table.Disbursed, "48"}, {table.Paid, "40"}, {table.Reimbursed, "16"}} {
		money(a, m.stage, "专项", m.amount, 2022, 3)
	}
	money(b, table.Received, "专项", "50", 2023, 9)
	money(b, table.Paid, "专项", "2", 2024, 1)
	money(a, table.Planned, "专项", "70", 2022, 1)
	money(a, table.Planned, "自筹", "30", 2022, 1)
	money(b, table.Planned, "专项", "300", 2022, 1)
	return set
}

// TestSpending checks every figure of the county by hand.
func TestSpending(t *testing.T) {
	r := Measure(county(), &model.Settings{}, model.NewDate(2024, 6, 30))
	for _, want := range []struct{ subject, measure, display, expression string }{
		{"a", "receipt-rate", "80.00%", "64/80*100"},
		{"a", "disbursement-rate", "75.00%", "48/64*100"},
		{"a", "payment-rate", "62.50%", "40/64*100"},
		{"a", "reimbursement-rate", "25.00%", "16/64*100"},
		{"a", "match", "+12.50个百分点", "40/64*100-50"},
		{"b", "match", "−36.00个百分点", "2/50*100-40"},
		{"a", "unspent", "24万元", "64-40"},
		{"all--unspent", "unspent-over-2-years", "24万元", "24"},
		{"all--unspent", "unspent-to-1-year", "48万元", "48"},
		{"all--unspent", "unspent-total", "72万元", "48+24"},
		{"place--e", "projects", "3个", "3"}, // one lies in both townships
		{"place--e", "investment-rate", "37.78%", "170/450*100"},
		{"place--w", "investment-rate", "53.85%", "70/130*100"},
		{"all--projects", "finish-rate", "25.00%", "1/4*100"},
		{"all--projects", "late-rate", "33.33%", "1/3*100"},
		{"flow--" + model.Slug("专项") + "--" + model.Slug("路"), "planned-total", "370万元", "70+300"},
		{"flow--" + model.Slug("自筹") + "--" + model.Slug("路"), "planned-total", "30万元", "30"},
		{"field--place", "disclosure-rate", "100.00%", "4/4*100"},
		{"field--contractor", "disclosure-rate", "0.00%", "0/4*100"},
	} {
		f := r.Figure(want.subject + "." + want.measure)
		if f == nil || f.Display.Zh != want.display || f.Expression != want.expression {
			t.Errorf("%s of %s: got %+v, want %s by %s", want.measure, want.subject, f, want.display, want.expression)
		}
	}
	if r.Townships[0].Place.Code != "w" || len(r.Townships) != 2 {
		t.Errorf("townships %+v", r.Townships)
	}
}

// TestSeries: a forecast wants three readings; last year is compared at the same
// date; an indicator of a period that has ended stands apart.
func TestSeries(t *testing.T) {
	old := &table.Target{Key: "x-2023", Name: model.Text{Zh: "甲"}, Unit: "人", Period: "2023",
		Target: quantity("100", "人", model.Exact)}
	now := &table.Target{Key: "x-2024", Name: model.Text{Zh: "甲"}, Unit: "人", Period: "2024",
		Target: quantity("200", "人", model.Exact)}
	set := &table.Dataset{Targets: []*table.Target{old, now}}
	read := func(target *table.Target, year, month, day int, done string) {
		set.Completions = append(set.Completions, &table.Completion{Target: target, AsOf: model.NewDate(year, month, day),
			Completed: quantity(done, "人", model.Exact)})
	}
	read(old, 2023, 6, 30, "40")
	read(old, 2023, 12, 31, "100")
	read(now, 2024, 4, 30, "30")
	read(now, 2024, 5, 31, "45")
	if r := Measure(set, &model.Settings{}, model.Date{}); r.About("x-2024", Forecast) != nil {
		t.Error("a forecast of two readings")
	}
	read(now, 2024, 6, 30, "70")
	r := Measure(set, &model.Settings{}, model.Date{})
	in := r.Indicators[0]
	if len(r.Indicators) != 1 || len(r.Earlier) != 1 || len(in.Readings) != 3 {
		t.Fatalf("%d indicators, %d earlier, %d readings", len(r.Indicators), len(r.Earlier), len(in.Readings))
	}
	if shown(in.Forecast) != "140人" || in.Forecast.Expression != "70*12/6" {
		t.Errorf("forecast %+v, want 140", in.Forecast)
	}
	if shown(in.LastYear) != "40人" || shown(in.OnLastYear) != "+75.00%" {
		t.Errorf("last year %s, growth %s", shown(in.LastYear), shown(in.OnLastYear))
	}
	if f := r.Figure("x-2024.completed.2024-05-31"); shown(f) != "45人" {
		t.Errorf("the reading of May is %+v", f)
	}
}
