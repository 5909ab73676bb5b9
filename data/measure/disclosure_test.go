package measure

import (
	"testing"

	"gongshi/data/model"
	"gongshi/data/table"
)

// TestPhaseOf: a phase is read from dates and from whole words of a status; what
// does not say it is not guessed.
func TestPhaseOf(t *testing.T) {
	asOf, before, after := model.NewDate(2014, 6, 30), model.NewDate(2014, 5, 1), model.NewDate(2014, 7, 1)
	for _, test := range []struct {
		status                    string
		start, finished, accepted model.Date
		want                      Phase
	}{
		{"", model.Date{}, model.Date{}, model.Date{}, PhaseUnknown},
		{"在建", model.Date{}, model.Date{}, model.Date{}, Underway},
		{"在建", before, before, model.Date{}, Finished},
		{"在建", before, after, model.Date{}, Underway},
		{"", before, model.Date{}, before, Finished},
		{"", after, model.Date{}, model.Date{}, Waiting},
		{"", before, model.Date{}, model.Date{}, PhaseUnknown},
		{"终止", before, before, model.Date{}, Ended},
		{"移交", model.Date{}, model.Date{}, model.Date{}, Finished},
		{"建设任务全面完成", model.Date{}, model.Date{}, model.Date{}, Finished},
		{"建设任务尚未全面完成", model.Date{}, model.Date{}, model.Date{}, PhaseUnknown},
		{"规划、资金计划下达和启动已完成", model.Date{}, model.Date{}, model.Date{}, PhaseUnknown},
		{"蓄水验收准备中", model.Date{}, model.Date{}, model.Date{}, PhaseUnknown},
		{"列入下半年计划", model.Date{}, model.Date{}, model.Date{}, Waiting},
		{"Under way", model.Date{}, model.Date{}, model.Date{}, Underway},
	} {
		p := &table.Project{Status: model.Text{Zh: test.status}, Start: test.start, Finished: test.finished,
			Accepted: test.accepted}
		if got := PhaseOf(p, asOf); got != test.want {
			t.Errorf("%q, start %s, finished %s, accepted %s: %q, want %q", test.status, test.start.ISO(), test.finished.ISO(),
				test.accepted.ISO(), got, test.want)
		}
	}
}

// TestDisclosure: the fields of the plan are always due, those of the works once
// they have begun, those of completion once it is finished.
func TestDisclosure(t *testing.T) {
	waiting := &table.Project{Key: "a", Name: model.Text{Zh: "甲"}, Status: model.Text{Zh: "未开工"}, Phone: "0000-0000000"}
	finished := &table.Project{Key: "b", Name: model.Text{Zh: "乙"}, Status: model.Text{Zh: "完工"},
		Actual: model.Text{Zh: "建成"}}
	set := &table.Dataset{Projects: []*table.Project{waiting, finished}}
	r := Measure(set, &model.Settings{}, model.NewDate(2014, 6, 30))
	for p, want := range map[*table.Project]string{waiting: "2/13*100", finished: "2/19*100"} {
		if got := r.Disclosure(p).Share.Expression; got != want {
			t.Errorf("%s: %s, want %s", p.Key, got, want)
		}
	}
	if got := r.Of(model.OfKind("field", model.Text{}, "result"), DisclosureRate).Expression; got != "1/1*100" {
		t.Errorf("the result is stated by %s", got)
	}
	if f := r.Of(model.OfKind("field", model.Text{}, "contractor"), DisclosureRate); f.Expression != "0/1*100" {
		t.Errorf("the contractor is stated by %s", f.Expression)
	}
}

// TestOpenness: a notice is open on its first and its last day, and none without a
// period is.
func TestOpenness(t *testing.T) {
	asOf := model.NewDate(2014, 6, 30)
	day := func(d int) model.Date { return model.NewDate(2014, 6, d) }
	for _, test := range []struct {
		start, end model.Date
		want       Openness
		left       string
	}{
		{day(20), day(30), Open, "当日截止"},
		{day(30), model.NewDate(2014, 7, 6), Open, "还有6天"},
		{day(20), day(29), Closed, ""},
		{model.NewDate(2014, 7, 1), model.NewDate(2014, 7, 6), NotYet, ""},
		{day(20), model.Date{}, NoPeriod, ""},
	} {
		n := &table.Notice{Key: "n", Start: test.start, End: test.end}
		r := Measure(&table.Dataset{Notices: []*table.Notice{n}}, &model.Settings{}, asOf)
		left := ""
		if f := r.DaysLeft(n); f != nil {
			left = f.Display.Zh
		}
		if r.Openness(n) != test.want || left != test.left {
			t.Errorf("%s to %s: %q with %q, want %q with %q", test.start.ISO(), test.end.ISO(), r.Openness(n), left, test.want,
				test.left)
		}
	}
}

// TestSpendingStated: the source of money is stated where any row of a project says it, and
// its use where any amount was disbursed, paid or reimbursed.
func TestSpendingStated(t *testing.T) {
	money := func(stage, origin, amount string) *table.Fund {
		return &table.Fund{Subject: "p", Stage: stage, Origin: model.Text{Zh: origin},
			Amount: quantity(amount, "万元", model.Exact)}
	}
	for _, test := range []struct {
		name          string
		rows          []*table.Fund
		origin, spent bool
	}{
		{"nothing", nil, false, false}, {"received", []*table.Fund{money(table.Received, "", "5")}, false, false},
		{"the first says it", []*table.Fund{money(table.Planned, "省", "5"), money(table.Received, "", "5")}, true, false},
		{"the last says it", []*table.Fund{money(table.Planned, "", "5"), money(table.Received, "省", "5")}, true, false},
		{"disbursed", []*table.Fund{money(table.Disbursed, "", "5"), money(table.Received, "", "5")}, false, true},
		{"paid", []*table.Fund{money(table.Received, "", "5"), money(table.Paid, "", "5")}, false, true},
		{"reimbursed", []*table.Fund{money(table.Reimbursed, "", "5")}, false, true},
		{"paid, of no amount", []*table.Fund{money(table.Paid, "", "")}, false, false},
	} {
		p := &table.Project{Key: "p", Name: model.Text{Zh: "甲"}, Status: model.Text{Zh: "完工"}}
		missing := map[string]bool{}
		for _, f := range Measure(&table.Dataset{Projects: []*table.Project{p}, Funds: test.rows}, &model.Settings{},
			model.NewDate(2014, 6, 30)).Disclosure(p).Missing {
			missing[f.ID] = true
		}
		if missing["fund-sources"] == test.origin || missing["spent"] == test.spent {
			t.Errorf("%s: source stated %t, use stated %t", test.name, !missing["fund-sources"], !missing["spent"])
		}
	}
}
