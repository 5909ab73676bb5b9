package measure

import (
	"testing"

	"gongshi/data"
)

// TestPhaseOf: a phase is read from dates and from whole words of a status; what
// does not say it is not guessed.
func TestPhaseOf(t *testing.T) {
	asOf, before, after := data.NewDate(2014, 6, 30), data.NewDate(2014, 5, 1), data.NewDate(2014, 7, 1)
	for _, test := range []struct {
		status                    string
		start, finished, accepted data.Date
		want                      Phase
	}{
		{"", data.Date{}, data.Date{}, data.Date{}, PhaseUnknown},
		{"在建", data.Date{}, data.Date{}, data.Date{}, Underway},
		{"在建", before, before, data.Date{}, Finished},
		{"在建", before, after, data.Date{}, Underway},
		{"", before, data.Date{}, before, Finished},
		{"", after, data.Date{}, data.Date{}, Waiting},
		{"", before, data.Date{}, data.Date{}, PhaseUnknown},
		{"终止", before, before, data.Date{}, Ended},
		{"移交", data.Date{}, data.Date{}, data.Date{}, Finished},
		{"建设任务全面完成", data.Date{}, data.Date{}, data.Date{}, Finished},
		{"建设任务尚未全面完成", data.Date{}, data.Date{}, data.Date{}, PhaseUnknown},
		{"规划、资金计划下达和启动已完成", data.Date{}, data.Date{}, data.Date{}, PhaseUnknown},
		{"蓄水验收准备中", data.Date{}, data.Date{}, data.Date{}, PhaseUnknown},
		{"列入下半年计划", data.Date{}, data.Date{}, data.Date{}, Waiting},
		{"Under way", data.Date{}, data.Date{}, data.Date{}, Underway},
	} {
		p := &data.Project{Status: data.Text{Zh: test.status}, Start: test.start, Finished: test.finished, Accepted: test.accepted}
		if got := PhaseOf(p, asOf); got != test.want {
			t.Errorf("%q, start %s, finished %s, accepted %s: %q, want %q", test.status, test.start.ISO(), test.finished.ISO(), test.accepted.ISO(), got, test.want)
		}
	}
}

// TestDisclosure: the fields of the plan are always due, those of the works once
// they have begun, those of completion once it is finished.
func TestDisclosure(t *testing.T) {
	waiting := &data.Project{Key: "a", Name: data.Text{Zh: "甲"}, Status: data.Text{Zh: "未开工"}, Phone: "0000-0000000"}
	finished := &data.Project{Key: "b", Name: data.Text{Zh: "乙"}, Status: data.Text{Zh: "完工"}, Actual: data.Text{Zh: "建成"}}
	set := &data.Dataset{Projects: []*data.Project{waiting, finished}}
	r := Measure(set, &data.Settings{}, data.NewDate(2014, 6, 30))
	for p, want := range map[*data.Project]string{waiting: "2/13*100", finished: "2/19*100"} {
		if got := r.Disclosure(p).Share.Expression; got != want {
			t.Errorf("%s: %s, want %s", p.Key, got, want)
		}
	}
	if got := r.Of(data.OfKind("field", data.Text{}, "result"), "disclosure-rate").Expression; got != "1/1*100" {
		t.Errorf("the result is stated by %s", got)
	}
	if f := r.Of(data.OfKind("field", data.Text{}, "contractor"), "disclosure-rate"); f.Expression != "0/1*100" {
		t.Errorf("the contractor is stated by %s", f.Expression)
	}
}

// TestOpenness: a notice is open on its first and its last day, and none without a
// period is.
func TestOpenness(t *testing.T) {
	asOf := data.NewDate(2014, 6, 30)
	day := func(d int) data.Date { return data.NewDate(2014, 6, d) }
	for _, test := range []struct {
		start, end data.Date
		want       Openness
		left       string
	}{
		{day(20), day(30), Open, "当日截止"},
		{day(30), data.NewDate(2014, 7, 6), Open, "还有6天"},
		{day(20), day(29), Closed, ""},
		{data.NewDate(2014, 7, 1), data.NewDate(2014, 7, 6), NotYet, ""},
		{day(20), data.Date{}, NoPeriod, ""},
	} {
		n := &data.Notice{Key: "n", Start: test.start, End: test.end}
		r := Measure(&data.Dataset{Notices: []*data.Notice{n}}, &data.Settings{}, asOf)
		left := ""
		if f := r.DaysLeft(n); f != nil {
			left = f.Display.Zh
		}
		if r.Openness(n) != test.want || left != test.left {
			t.Errorf("%s to %s: %q with %q, want %q with %q", test.start.ISO(), test.end.ISO(), r.Openness(n), left, test.want, test.left)
		}
	}
}

// TestSpendingStated: the source of money is stated where any row of a project says it, and
// its use where any amount was disbursed, paid or reimbursed.
func TestSpendingStated(t *testing.T) {
	money := func(stage, origin, amount string) *data.Fund {
		return &data.Fund{Subject: "p", Stage: stage, Origin: data.Text{Zh: origin}, Amount: quantity(amount, "万元", data.Exact)}
	}
	for _, test := range []struct {
		name          string
		rows          []*data.Fund
		origin, spent bool
	}{
		{"nothing", nil, false, false}, {"received", []*data.Fund{money(data.Received, "", "5")}, false, false},
		{"the first says it", []*data.Fund{money(data.Planned, "省", "5"), money(data.Received, "", "5")}, true, false},
		{"the last says it", []*data.Fund{money(data.Planned, "", "5"), money(data.Received, "省", "5")}, true, false},
		{"disbursed", []*data.Fund{money(data.Disbursed, "", "5"), money(data.Received, "", "5")}, false, true},
		{"paid", []*data.Fund{money(data.Received, "", "5"), money(data.Paid, "", "5")}, false, true},
		{"reimbursed", []*data.Fund{money(data.Reimbursed, "", "5")}, false, true}, {"paid, of no amount", []*data.Fund{money(data.Paid, "", "")}, false, false},
	} {
		p := &data.Project{Key: "p", Name: data.Text{Zh: "甲"}, Status: data.Text{Zh: "完工"}}
		missing := map[string]bool{}
		for _, f := range Measure(&data.Dataset{Projects: []*data.Project{p}, Funds: test.rows}, &data.Settings{}, data.NewDate(2014, 6, 30)).Disclosure(p).Missing {
			missing[f.ID] = true
		}
		if missing["fund-sources"] == test.origin || missing["spent"] == test.spent {
			t.Errorf("%s: source stated %t, use stated %t", test.name, !missing["fund-sources"], !missing["spent"])
		}
	}
}
